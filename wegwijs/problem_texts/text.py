"""What is wrong with a text, its links and its blocks."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

TEXT = {
    "comment-not-closed": error(
        "Hier begint een opmerking met `<!--`, maar zij eindigt nergens. De lezer ziet haar dan.",
        "Zet `-->` aan het einde van de opmerking.",
    ),
    "text-empty": error(
        "Onder de gegevens staat geen tekst.",
        "Schrijf de tekst onder de tweede regel met ---.",
    ),
    "block-unknown": error(
        "Het blok `{name}` bestaat niet.",
        "{suggestion} Deze blokken zijn er: {allowed}.",
    ),
    "block-not-closed": error(
        "Het blok `{name}` heeft geen einde.",
        "Zet onder de laatste regel van het blok een regel met alleen :::",
    ),
    "block-nested": error(
        "Het blok `{outer}` van regel {line} heeft geen einde: hier begint het blok `{name}` al.",
        "Zet onder de laatste regel van `{outer}` een regel met alleen :::",
    ),
    "block-stray-end": error(
        "Hier eindigt een blok (:::), maar er is geen blok open.",
        "Haal deze regel weg, of zet het begin van het blok erboven, bijvoorbeeld: ::: tip",
    ),
    "block-unspaced": error(
        "Na de drie dubbele punten hoort een spatie.",
        "Schrijf `::: {name}`.",
    ),
    "block-empty": error(
        "Het blok `{name}` is leeg.",
        "Schrijf er iets in, of haal het blok weg.",
    ),
    "block-colons": error(
        "Een blok begint met drie dubbele punten. Hier staan er {found}.",
        "Schrijf `::: {name}`.",
    ),
    "text-placeholder": error(
        'Hier staat nog de voorbeeldtekst "{text}".',
        "Schrijf uw eigen tekst, of haal de regel weg.",
    ),
    "text-not-a-link": warning(
        "Hier staat `{found}`. Dit lijkt op een link, maar het is er geen.",
        "Schrijf een link zo, zonder spatie ertussen: [tekst van de link](bestand.md).",
    ),
    "short-answer-missing": warning(
        "Dit artikel heeft geen blok `kort-gezegd`.",
        "Begin de tekst met het antwoord in twee tot vier zinnen, tussen ::: kort-gezegd en :::",
    ),
    "steps-not-numbered": warning(
        "In het blok `stappen` staat geen genummerde lijst.",
        "Begin elke stap met een nummer en een punt: 1. Ga naar …",
    ),
    "heading-first-level": error(
        'De kop "{text}" is een hoofdkop (#). Die is er al: de titel van de pagina.',
        "Maak er ## van.",
    ),
    "heading-skips-level": error(
        'De kop "{text}" slaat een niveau over: na {previous} hoort hoogstens {allowed}.',
        "Gebruik {allowed} in plaats van {found}.",
    ),
    "heading-empty": error(
        "Hier staat een kop zonder tekst.",
        "Schrijf een vraag of een actie in de kop, of haal de regel weg.",
    ),
    "heading-nothing-below": warning(
        'Onder de kop "{text}" staat niets: er volgt meteen een andere kop, of het einde van de tekst.',
        "Zet er een zin onder, of haal de kop weg. Een blok als ::: stappen heeft zelf al een kop.",
    ),
    "image-no-alt": error(
        "De afbeelding `{target}` heeft geen beschrijving.",
        "Schrijf tussen de rechte haken wat er te zien is: ![Een blauwe envelop]({target}).",
    ),
    "image-missing": error(
        "De afbeelding `{target}` bestaat niet.",
        "{suggestion} Zet de afbeelding in dezelfde map als dit bestand, of pas de naam aan. Hoofdletters "
        "tellen mee.",
    ),
    "image-outside": error(
        "De afbeelding `{target}` komt van een andere website.",
        "Zet een kopie in de map met inhoud. Andere websites zien anders wie onze pagina leest.",
    ),
    "link-broken": error(
        "De link naar `{target}` komt nergens uit.",
        "{suggestion} Controleer de naam van het bestand.",
    ),
    "link-empty": error(
        'De link "{text}" heeft geen adres.',
        "Zet tussen de ronde haken waar de link heen gaat.",
    ),
    "link-anchor": error(
        "Op de pagina waar de link `{target}` heen gaat, staat geen kop `{anchor}`.",
        "{suggestion} Deze koppen staan er: {allowed}.",
    ),
    "link-unsafe": error(
        "De link `{target}` is niet veilig of niet toegestaan.",
        "Gebruik een link die begint met https://, mailto: of tel:, of naar een ander bestand.",
    ),
    "link-no-text": error(
        "De link naar `{target}` heeft geen tekst.",
        "Schrijf tussen de rechte haken waar de link heen gaat.",
    ),
    "table-no-header": error(
        "Deze tabel heeft een lege kop boven een kolom.",
        "Zet boven elke kolom een woord dat zegt wat eronder staat.",
    ),
    "html-removed": warning(
        "Hier staat HTML die niet op de website komt: {what}.",
        "Schrijf het met gewone Markdown. Scripts, stijlen en formulieren worden altijd weggehaald.",
    ),
    "nesting-too-deep": error(
        "De tekst is te diep in elkaar gezet (lijst in lijst in lijst).",
        "Maak de lijst korter of verdeel hem. Hoogstens {limit} niveaus.",
    ),
    "link-says-nothing": warning(
        'De linktekst "{text}" zegt niet waar de link heen gaat.',
        "Schrijf als link wat de lezer daar vindt, bijvoorbeeld: "
        "[zo vraagt u een DigiD aan](digid-aanvragen.md).",
    ),
    "link-bare": warning(
        "De tekst van deze link is een heel webadres: {address}.",
        "Schrijf wat de lezer daar vindt, of een naam die u kunt uitspreken, zoals [{spoken}](…).",
    ),
    "text-bare-address": warning(
        "Hier staat een heel webadres: {address}. De lezer kan er niet op klikken, en voorlezen duurt lang.",
        "Maak er een link van met een tekst die zegt wat de lezer daar vindt, zoals [{spoken}]({address}).",
    ),
    "link-same-text": warning(
        'De linktekst "{text}" staat twee keer op deze pagina, maar gaat naar twee plekken: `{target}` en '
        "op regel {line} `{other}`.",
        "Geef elke link een eigen tekst. Wie alleen de links hoort, kan ze anders niet uit elkaar houden.",
    ),
    "link-to-itself": warning(
        "De link naar `{target}` gaat naar deze pagina zelf.",
        "Haal de link weg, of link naar een kop op deze pagina, zoals [de kosten](#de-kosten).",
    ),
    "link-http": warning(
        "De link naar `{target}` is niet beveiligd (http).",
        "Probeer of {safe} werkt. Gebruik dan dat adres.",
    ),
    "article-orphan": warning(
        "Geen enkele andere pagina linkt naar dit artikel.",
        "Zet in een artikel dat erop lijkt een link: [{title}]({file}).",
    ),
    "term-orphan": warning(
        "Geen enkele tekst linkt naar dit begrip.",
        "Maak in een tekst waarin het woord staat een link: [{title}]({file}). "
        "Gebruikt niemand het woord? Verwijder het begrip dan.",
    ),
    "page-orphan": warning(
        "Geen enkele tekst linkt naar deze pagina, en hij staat niet in een menu.",
        "Zet in een tekst een link: [{title}]({file}). Of zet de pagina in een menu (`navigation` in de "
        "instellingen).",
    ),
    "value-quotes": warning(
        "Bij {value} ziet de lezer ook de aanhalingstekens.",
        "Gebruik rechte aanhalingstekens, aan het begin en aan het einde: {quoted}. Of haal ze weg.",
    ),
    "text-not-a-list": warning(
        "Dit lijkt op een lijst, maar het is er geen. De lezer ziet alles achter elkaar.",
        "{advice}",
    ),
}
