"""What makes a text hard to read. Never says that a text "is" of a level: nobody can measure that."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, tip, warning

_LIKE = (
    "Deze tekst lijkt op teksten voor niveau {level} (schatting {score}, plus of min {margin}). {declared}"
)
_WHO = 'Schrijf wie het doet. Niet "uw aanvraag wordt bekeken", maar "de gemeente bekijkt uw aanvraag".'

READABILITY = {
    "level-too-high": error(
        _LIKE,
        "Maak de tekst makkelijker, of geef bij `reading_level` een ander niveau op. {changes}",
    ),
    "level-high": warning(_LIKE, "Kijk of het makkelijker kan. {changes}"),
    "level-doubtful": tip(_LIKE, "Dit is een advies. {reason} {changes}"),
    "sentence-too-long": error(
        'De zin "{words}" heeft {number} woorden. Dat is meer dan {limit}.',
        "Maak er twee of drie zinnen van, met één gedachte per zin. {suggestion}",
    ),
    "sentence-long": warning(
        'De zin "{words}" heeft {number} woorden. Hoogstens {limit} leest makkelijker.',
        "Maak er twee zinnen van, met één gedachte per zin. {suggestion}",
    ),
    "item-long": tip(
        'Het punt "{words}" heeft {number} woorden. Hoogstens {limit} leest makkelijker in een lijst.',
        "Maak het punt korter, of schrijf het buiten de lijst. {suggestion}",
    ),
    "list-in-sentence": tip(
        'In de zin "{words}" staan {number} dingen op een rij.',
        "Maak er een lijst van, met elk ding op een eigen regel.",
    ),
    "list-short": tip("Deze lijst heeft maar één punt.", "Maak er een zin van."),
    "list-long": tip(
        "Deze lijst heeft {number} punten. Hoogstens {limit} leest makkelijker.",
        "Verdeel de lijst in groepjes, elk met een eigen kop of zin.",
    ),
    "list-no-intro": tip(
        "Boven deze lijst staat niet wat erin staat.",
        "Eindig de zin boven de lijst met een dubbele punt.",
    ),
    "sentence-nested": tip(
        'In de zin "{words}" staan {number} bijzinnen.',
        "Maak er meer zinnen van. {suggestion}",
    ),
    "sentence-piece": tip(
        '"{words}" is geen hele zin.',
        "Maak er een zin van met wie iets doet, of zet het bij de zin ervoor.",
    ),
    "word-difficult": warning(
        '"{words}" is voor veel mensen moeilijk.',
        "Schrijf liever: {suggestion}.",
    ),
    "word-shaming": warning(
        '"{words}" kan iemand het gevoel geven dat hij dom is.',
        "Laat het weg. {suggestion}",
    ),
    "word-jargon": tip(
        '"{words}" is een woord dat weinig mensen vaak lezen.',
        "Schrijf een bekender woord, leg het uit, of maak er een begrip van in content/begrippen.",
    ),
    "passive-voice": tip('In "{words}" staat niet wie het doet.', _WHO + " {suggestion}"),
    "passive-often": warning(
        'In {number} van de {limit} zinnen staat niet wie het doet, zoals in "{words}".',
        _WHO,
    ),
    "abbreviation-dotted": error(
        'De afkorting "{words}" kent niet iedereen, en een schermlezer leest hem letter voor letter.',
        "Schrijf liever: {suggestion}.",
    ),
    "abbreviation-unexplained": warning(
        'Niemand legt uit wat "{words}" betekent.',
        "Schrijf de eerste keer de hele naam, met {words} erachter tussen haakjes. "
        "Of maak er een begrip van in content/begrippen.",
    ),
    "address-mixed": error(
        'Hier staat "{words}". De rest van de tekst spreekt de lezer anders aan.',
        "Kies één vorm voor de hele tekst. Hier wordt dat: {suggestion}.",
    ),
    "double-negative": tip(
        'In "{words}" staan twee ontkenningen. Dan moet de lezer omdenken.',
        "Schrijf wat wel zo is.",
    ),
    "number-words": tip('Het getal "{words}" leest makkelijker in cijfers.', "Schrijf: {suggestion}."),
    "number-format": warning('"{words}" schrijven wij anders.', "Schrijf: {suggestion}."),
    "date-format": warning(
        'De datum "{words}" leest makkelijker met de naam van de maand.',
        "Schrijf: {suggestion}.",
    ),
    "nominal-style": tip(
        '"{words}" klinkt als een brief van een kantoor.',
        "Schrijf wie wat doet, met een werkwoord. {suggestion}",
    ),
    "paragraph-long": tip(
        "Deze alinea heeft {number} woorden. Hoogstens {limit} leest makkelijker.",
        "Begin bij een nieuwe gedachte een nieuwe alinea.",
    ),
    "paragraph-sentences": tip(
        "Deze alinea heeft {number} zinnen. Hoogstens {limit} leest makkelijker.",
        "Begin bij een nieuwe gedachte een nieuwe alinea.",
    ),
    "heading-noun": tip(
        'Aan de kop "{words}" ziet de lezer niet of hij hier moet zijn.',
        'Schrijf de vraag van de lezer, of wat hij kan doen. Niet "Procedure", maar "Hoe vraagt u het aan?".',
    ),
    "heading-long": tip(
        'De kop "{words}" heeft {number} woorden. Hoogstens {limit} leest makkelijker.',
        "Maak de kop korter.",
    ),
    "steps-missing": warning(
        "De titel zegt dat de lezer iets kan doen, maar er staan geen stappen in het artikel.",
        "Schrijf de stappen op, met een nummer ervoor, tussen `::: stappen` en `:::`.",
    ),
    "help-missing": warning(
        "In dit artikel staat niet waar de lezer hulp krijgt van een mens.",
        "Zet aan het eind een blok `::: hulp` met wat u kunt doen voor de lezer. Sluit het met `:::`.",
    ),
    "accepted-no-reason": warning(
        "Bij `taal-ok` staat niet waarom dit zo mag blijven.",
        "Schrijf de reden achter de dubbele punt, zoals: <!-- taal-ok: staat zo op de brief -->",
    ),
    "accepted-unused": warning(
        "Bij deze `taal-ok` is er niets dat zou mogen blijven.",
        "Haal de opmerking weg, of zet haar vlak voor het woord of de zin waar zij over gaat.",
    ),
}
