"""Texts about the words in `moeilijke-woorden.toml`."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

WORDS = {
    "table-not-list": error(
        "`{key}` staat hier op een andere manier dan nodig is.",
        "Begin elk woord met een eigen regel `[[{key}]]`, met dubbele haken. Zet de gegevens eronder.",
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
}
