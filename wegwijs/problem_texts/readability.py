"""What makes a text hard to read. Never says that a text "is" of a level: nobody can measure that.

A `{suggestion}` comes from `readability/rules/`. After a colon it is the words to write; elsewhere a whole
sentence, or nothing.
"""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, tip, warning

_LIKE = (
    "Deze tekst lijkt op teksten voor niveau {level} (schatting {score}, plus of min {margin}). {declared}"
)

READABILITY = {
    "level-too-high": error(
        _LIKE,
        "Maak de tekst makkelijker. Kan dat niet? Vul dan bij `reading_level` een ander niveau in. {changes}",
    ),
    "level-high": warning(_LIKE, "Kijk of de tekst makkelijker kan. {changes}"),
    "level-doubtful": tip(_LIKE, "Dit is een advies. {reason} {changes}"),
    "sentence-too-long": error(
        'De zin "{words}" heeft {number} woorden. Het mogen er hoogstens {limit} zijn.',
        "Zeg in elke zin één ding. {suggestion}",
    ),
    "sentence-long": warning(
        'De zin "{words}" heeft {number} woorden. Hoogstens {limit} leest makkelijker.',
        "Zeg in elke zin één ding. {suggestion}",
    ),
    "item-long": tip(
        'In de lijst of tabel staat een zin van {number} woorden: "{words}". '
        "Hoogstens {limit} leest makkelijker.",
        "Maak de zin korter, of zet hem buiten de lijst. {suggestion}",
    ),
    "list-in-sentence": tip(
        'In de zin met "{words}" staan {number} dingen op een rij.',
        "Maak er een lijst van, met elk ding op een eigen regel.",
    ),
    "list-short": tip("Deze lijst heeft maar één punt.", "Maak er een zin van."),
    "list-long": tip(
        "Deze lijst heeft {number} punten. Hoogstens {limit} leest makkelijker.",
        "Verdeel de lijst in groepjes, elk met een eigen kop of zin.",
    ),
    "list-no-intro": tip(
        "De zin boven deze lijst zegt niet dat er een lijst komt.",
        "Eindig die zin met een dubbele punt, zoals: U hebt nodig:",
    ),
    "sentence-nested": tip(
        'In de zin met "{words}" zitten {number} zinnen in elkaar.',
        "Zeg in elke zin één ding. {suggestion}",
    ),
    "sentence-piece": tip(
        '"{words}" is geen hele zin.',
        "Maak er een hele zin van, waarin iemand iets doet. Of zet het bij de zin ervoor.",
    ),
    "word-difficult": warning(
        '"{words}" is voor veel mensen moeilijk.',
        "Schrijf liever: {suggestion}.",
    ),
    "word-shaming": warning(
        'Bij "{words}" kan een lezer zich dom of anders voelen.',
        "Laat het weg, of zeg het op een andere manier. {suggestion}",
    ),
    "word-jargon": tip(
        'De meeste mensen lezen het woord "{words}" niet vaak.',
        "Kies een bekender woord, of leg het uit. Dat kan ook met een begrip in de map `begrippen`.",
    ),
    "passive-voice": tip(
        'In de zin met "{words}" staat niet meteen wie het doet.',
        '{suggestion} Dus niet "uw aanvraag wordt bekeken", maar "wij bekijken uw aanvraag".',
    ),
    "passive-often": warning(
        "In {number} procent van de zinnen staat niet meteen wie het doet. Hoogstens {limit} procent leest "
        'makkelijker. De eerste is de zin met "{words}".',
        'Zeg vaker wie iets doet. Dus niet "uw aanvraag wordt bekeken", maar "wij bekijken uw aanvraag".',
    ),
    "abbreviation-dotted": error(
        'Niet iedereen kent de afkorting "{words}". En voorgelezen klinkt het vreemd.',
        "Schrijf liever: {suggestion}.",
    ),
    "abbreviation-unexplained": warning(
        'Nergens staat wat "{words}" betekent.',
        "{suggestion} Of maak er een begrip van in de map `begrippen`.",
    ),
    "address-mixed": warning(
        'Hier staat "{words}". De rest van de tekst spreekt de lezer anders aan.',
        'Kies voor de hele tekst "u" of "je". Hier wordt het: {suggestion}.',
    ),
    "double-negative": tip(
        'In "{words}" staat twee keer dat iets niet zo is. Zo een zin leest moeilijk.',
        '{suggestion} Dus niet "u komt niet binnen zonder pas", maar "u komt alleen binnen met een pas".',
    ),
    "number-words": tip(
        'Het getal "{words}" leest makkelijker in cijfers.',
        "Schrijf: {suggestion}. Dan ziet de lezer het meteen.",
    ),
    "number-format": warning(
        '"{words}" schrijven wij anders.',
        "Schrijf: {suggestion}. Dan staat het op elke pagina hetzelfde.",
    ),
    "date-format": warning(
        'De datum "{words}" leest makkelijker met de naam van de maand.',
        "Schrijf: {suggestion}. Dan kan niemand zich vergissen.",
    ),
    "nominal-style": tip(
        '"{words}" klinkt als een brief van een kantoor.',
        "Schrijf wie wat doet. {suggestion}",
    ),
    "paragraph-long": tip(
        "Dit stuk tekst heeft {number} woorden achter elkaar. Hoogstens {limit} leest makkelijker.",
        "Laat een regel leeg waar u over iets anders begint.",
    ),
    "paragraph-sentences": tip(
        "Dit stuk tekst heeft {number} zinnen achter elkaar. Hoogstens {limit} leest makkelijker.",
        "Laat een regel leeg waar u over iets anders begint.",
    ),
    "heading-noun": tip(
        'Aan de kop "{words}" ziet de lezer niet of hij hier moet zijn.',
        'Schrijf de vraag van de lezer. Dus niet "Aanvraag", maar "Hoe vraagt u het aan?".',
    ),
    "heading-long": tip(
        'De kop "{words}" heeft {number} woorden. Hoogstens {limit} leest makkelijker.',
        "Maak de kop korter.",
    ),
    "steps-missing": warning(
        "Bij deze titel verwacht de lezer stappen, maar die staan er niet.",
        "Schrijf op wat de lezer na elkaar doet, met nummers. Zet `::: stappen` erboven en `:::` eronder.",
    ),
    "help-missing": warning(
        "In dit artikel staat niet hoe de lezer hulp krijgt van een mens.",
        "Zet aan het eind `::: hulp`. Schrijf daaronder wat een mens voor de lezer kan doen, en dan `:::`.",
    ),
    "accepted-no-reason": warning(
        "Bij `taal-ok` staat niet waarom dit zo mag blijven.",
        "Schrijf de reden achter de dubbele punt: `<!-- taal-ok: staat zo op de brief -->`.",
    ),
    "accepted-misspelt": warning(
        "`{name}` doet niets. Bedoelde u `taal-ok`?",
        "Schrijf bijvoorbeeld `<!-- taal-ok: staat op de brief -->`.",
    ),
    "accepted-unused": warning(
        "Deze `taal-ok` hoort nergens bij.",
        "Haal hem weg. Of zet hem vlak voor het woord of de zin waar hij bij hoort.",
    ),
}
