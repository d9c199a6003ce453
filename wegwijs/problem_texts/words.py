"""Texts about the words in `moeilijke-woorden.toml` and `synoniemen.toml`."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

WORDS = {
    "table-not-list": error(
        "`{key}` staat hier op een andere manier dan nodig is.",
        "Begin elk deel met een eigen regel `[[{key}]]`, met dubbele haken. Zet de gegevens eronder.",
    ),
    "difficult-word-twice": error(
        "Het woord “{word}” staat al op regel {other}.",
        "Laat één van de twee staan. Een woord is moeilijk, of het mag: niet allebei.",
    ),
    "difficult-word-unknown": error(
        "Het woord “{word}” staat niet in de lijst met moeilijke woorden. U hoeft het dus niet toe te staan.",
        "{suggestion} Is het woord goed geschreven? Haal het dan hier weg.",
    ),
    "difficult-word-instead": warning(
        "Het woord “{word}” is zelf ook moeilijk.",
        "Schrijf liever: {suggestion}.",
    ),
    "synonym-long": error(
        "Het synoniem “{text}” is te lang.",
        "Schrijf hoogstens {words} woorden en {most} tekens, zoals mensen ze intypen.",
    ),
    "synonym-list": error(
        "Bij “{text}” staat een komma of puntkomma in het woord. Wegwijs ziet dat als één woord.",
        'Zet elk woord tussen eigen aanhalingstekens, zo: {key} = ["een", "twee"].',
    ),
    "synonyms-none": warning(
        "In `{file}` staat geen enkel synoniem.",
        "Is dat niet de bedoeling? Zet dan de vorige versie terug. Wilt u geen synoniemen? "
        "Verwijder het bestand.",
    ),
    "synonym-twice": error(
        "Het synoniem “{word}” staat ook al op regel {other}.",
        "Maak er één van. Bij `means` mogen meer woorden staan.",
    ),
    "synonym-same": error(
        "Het woord “{word}” staat bij `words` en bij `means`.",
        "Haal het weg bij `words`. Wat op onze pagina's staat, vindt de zoekmachine al.",
    ),
    "synonym-language": error(
        "`{value}` is geen taal die wij kennen.",
        "{suggestion} U kunt bijvoorbeeld kiezen: {allowed}. Zijn het Nederlandse woorden? "
        "Laat `language` dan weg.",
    ),
    "synonym-unused": warning(
        "Geen pagina heeft “{word}” in de titel of bij de zoekwoorden. "
        "Wie op {words} zoekt, vindt er niets mee.",
        "{suggestion} Schrijf bij `means` een woord uit een titel. "
        "Of zet het woord bij de zoekwoorden van een pagina.",
    ),
    "synonym-title": warning(
        "Het woord “{word}” staat in de titel van “{title}”. Wie dat zoekt, krijgt ook {means}.",
        "Haal het weg bij `words`, of schrijf meer woorden, zodat duidelijk is wat de lezer bedoelt.",
    ),
}
