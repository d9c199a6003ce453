"""Every text with which Wegwijs tells an editor that something is wrong, in Dutch.

One entry per problem code: how severe, what is wrong, and what to do. Words in braces are filled
in by `problems.problem()`. Written for people who do not program.
"""

from __future__ import annotations

from typing import NamedTuple


class ProblemText(NamedTuple):
    severity: str
    message: str
    hint: str


def _error(message: str, hint: str) -> ProblemText:
    return ProblemText("error", message, hint)


def _warning(message: str, hint: str) -> ProblemText:
    return ProblemText("warning", message, hint)


_FILES = {
    "content-folder-missing": _error(
        "De map {folder} bestaat niet.",
        "Controleer de naam, of geef de goede map op met --content.",
    ),
    "file-unreadable": _error(
        "Dit bestand kan niet worden gelezen: {reason}.",
        "Controleer of het bestand nog bestaat en of u het mag lezen.",
    ),
    "file-outside-content": _error(
        "Dit bestand is een snelkoppeling naar een plek buiten de map met inhoud.",
        "Zet een kopie van het bestand in de map. Een snelkoppeling naar buiten wordt niet gevolgd.",
    ),
    "file-not-regular": _error(
        "Dit is geen gewoon bestand.",
        "Verwijder het, of zet er een Markdown-bestand voor in de plaats.",
    ),
    "file-too-large": _error(
        "Dit bestand is te groot: {size}. Het mag hoogstens {limit} zijn.",
        "Maak de tekst korter of verdeel hem over meer bestanden.",
    ),
    "asset-too-large": _error(
        "Deze afbeelding is te groot: {size}. Hij mag hoogstens {limit} zijn.",
        "Maak de afbeelding kleiner, bijvoorbeeld 1200 pixels breed, en sla hem opnieuw op.",
    ),
    "file-empty": _error(
        "Dit bestand is leeg.",
        'Schrijf er een tekst in, of verwijder het. Zo begint u goed: `build.py new article "Titel"`.',
    ),
    "file-not-utf8": _error(
        "Dit bestand is niet opgeslagen als UTF-8. Bij teken {position} staat iets onleesbaars.",
        'Kies in uw tekstprogramma "Opslaan als" en dan de codering UTF-8.',
    ),
    "file-control-character": _error(
        "Op deze regel staat een onzichtbaar teken ({character}) dat niet in een tekst hoort.",
        "Verwijder de regel en typ hem opnieuw.",
    ),
    "file-bom": _warning(
        "Dit bestand begint met een onzichtbaar teken (een BOM). Wij slaan het over.",
        'Kies in uw tekstprogramma "Opslaan als" en dan UTF-8 zonder BOM.',
    ),
    "file-line-endings": _warning(
        "Dit bestand heeft regeleinden van {system}. Wij lezen het wel.",
        "Zet uw tekstprogramma op regeleinden LF. Rechtsonder in VS Code staat dan LF.",
    ),
    "file-name": _error(
        "De bestandsnaam `{name}` kan geen webadres worden.",
        "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld `{suggestion}`.",
    ),
    "folder-unknown": _error(
        "De map `{folder}` is geen map waar Wegwijs pagina's in zoekt.",
        "{suggestion} Deze mappen zijn er: {allowed}.",
    ),
    "asset-type": _error(
        "Een bestand van de soort `{extension}` kan niet op de website.",
        "Is het een tekst? Geef het bestand een naam die eindigt op `.md`. Toegestaan zijn: {allowed}.",
    ),
    "asset-unsafe": _error(
        "Deze tekening (SVG) is niet in orde, of er zit iets in dat niet mag, zoals een script of een link.",
        "Sla de tekening opnieuw op als gewone SVG, zonder scripts en links.",
    ),
}

_FRONTMATTER = {
    "frontmatter-missing": _error(
        "Het bestand begint niet met een regel met drie streepjes (---).",
        "Zet op regel 1 drie streepjes, daaronder de gegevens, en daaronder weer drie streepjes.",
    ),
    "frontmatter-not-closed": _error(
        "De gegevens bovenaan hebben geen einde: er komt geen tweede regel met drie streepjes (---).",
        "Zet onder het laatste gegeven een regel met alleen drie streepjes: ---",
    ),
    "frontmatter-fence": _error(
        "Regel 1 lijkt op drie streepjes, maar is het niet: `{found}`.",
        "Maak er precies --- van, zonder iets ervoor of erachter.",
    ),
    "frontmatter-too-long": _error(
        "De gegevens bovenaan zijn te lang: {lines} regels. Het mogen er hoogstens {limit} zijn.",
        "Waarschijnlijk staat de sluitende regel met --- niet op de goede plek.",
    ),
    "frontmatter-syntax": _error(
        "Deze regel kan niet worden gelezen{detail}.",
        "{advice}",
    ),
    "frontmatter-not-keys": _error(
        "De gegevens bovenaan zijn geen lijst van `naam: waarde`.",
        "Schrijf elk gegeven op een eigen regel, bijvoorbeeld `title: Ik ga verhuizen`.",
    ),
    "frontmatter-duplicate-key": _error(
        "`{key}` staat er twee keer in. De eerste keer is op regel {first}.",
        "Houd er één over. Zijn het delen van één lijst? Zet ze dan samen onder de eerste. "
        "Begint hier iets nieuws, zoals een tweede spreekuur? Dan mist ervoor een streepje.",
    ),
    "frontmatter-alias": _error(
        "Hier staat een verwijzing (`&` of `*`) die Wegwijs niet volgt.",
        "Typ de waarde voluit. Begint uw tekst met & of *? Zet hem dan tussen aanhalingstekens.",
    ),
    "frontmatter-tag": _error(
        "Hier staat een code die begint met een uitroepteken: `{tag}`.",
        "Haal de code weg. Begint uw tekst met ! ? Zet hem dan tussen aanhalingstekens.",
    ),
    "frontmatter-comment": _warning(
        "Achter `{value}` staat `{rest}`. Alles na een # telt niet mee.",
        "Hoort het bij de waarde? Zet dan alles tussen aanhalingstekens. Anders: haal het weg, of zet "
        "het op een eigen regel.",
    ),
    "frontmatter-too-deep": _error(
        "De gegevens zijn hier te diep in elkaar gezet.",
        "Gebruik hoogstens {limit} niveaus.",
    ),
    "key-unknown": _error(
        "Het gegeven `{key}` bestaat niet.",
        "{suggestion} Deze gegevens kunt u gebruiken: {allowed}.",
    ),
    "key-missing": _error(
        "Het gegeven `{key}` ontbreekt.",
        "Voeg een regel toe, bijvoorbeeld: {example}",
    ),
    "value-empty": _error(
        "Bij `{key}` is niets ingevuld.",
        "Vul iets in. Bijvoorbeeld: {example}",
    ),
    "value-not-allowed": _error(
        "`{value}` kan niet bij `{key}`.",
        "{suggestion} Kies uit: {allowed}.",
    ),
    "value-not-text": _error(
        "Bij `{key}` hoort één tekst, maar er staat iets anders.",
        "Schrijf het op één regel. Staat er een dubbele punt in? Zet de tekst dan tussen aanhalingstekens.",
    ),
    "value-not-list": _error(
        "Bij `{key}` hoort een lijst.",
        "Schrijf elk deel op een eigen regel met een streepje ervoor. Bijvoorbeeld: {example}",
    ),
    "value-not-keys": _error(
        "Bij `{key}` horen gegevens met een naam.",
        "Schrijf ze eronder, ingesprongen, als `naam: waarde`. Bijvoorbeeld: {example}",
    ),
    "value-date": _error(
        "`{value}` kan niet als datum.",
        "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-23. Controleer ook of die dag bestaat.",
    ),
    "value-time": _error(
        "`{value}` is geen tijd.",
        'Schrijf uren en minuten, bijvoorbeeld "14:00".',
    ),
    "value-every": _error(
        "`{value}` is geen regel die wij kennen.",
        "Schrijf `week`, `2 weken`, `1e en 3e week van de maand` of `laatste week van de maand`. "
        "De dag, zoals dinsdag, schrijft u bij `days`.",
    ),
    "value-meetings": _error(
        "`{value}` kan niet als aantal keer.",
        "Schrijf een getal van 1 tot en met 60.",
    ),
    "value-degrees": _error(
        "`{value}` is geen plek op de kaart.",
        "Schrijf graden met een punt, bijvoorbeeld `latitude: 52.2658` en `longitude: 6.7931`.",
    ),
    "value-closed-days": _error(
        "Hier staat geen goede vrije dag.",
        "Schrijf `date:` voor één dag. Of `from:` en `until:` voor de eerste en de laatste dag.",
    ),
    "value-url": _error(
        "`{value}` is geen volledig webadres.",
        "Schrijf het hele adres, bijvoorbeeld https://www.digid.nl",
    ),
    "value-boolean": _error(
        "`{value}` kan niet bij `{key}`.",
        "Schrijf `true` (ja) of `false` (nee).",
    ),
    "value-number": _error(
        "Bij `{key}` hoort een getal, maar er staat `{value}`.",
        "Schrijf alleen cijfers, bijvoorbeeld 3.",
    ),
    "value-phone": _error(
        "`{value}` is geen telefoonnummer.",
        "Schrijf cijfers met spaties ertussen, zonder streepjes, bijvoorbeeld 0800 0543 of 088 227 77 00. "
        "Een nummer begint met een 0, met +31, of is kort, zoals 112 of 14 074.",
    ),
    "value-path": _error(
        "`{value}` is geen adres op deze website.",
        "{suggestion} Begin en eindig met een schuine streep. Gebruik alleen kleine letters, cijfers en "
        "streepjes, bijvoorbeeld /artikelen/oude-naam/.",
    ),
    "value-too-long": _error(
        "De tekst bij `{key}` is te lang: {length} tekens. Het mogen er hoogstens {limit} zijn.",
        "Maak er een kortere zin van.",
    ),
    "value-too-many": _error(
        "Bij `{key}` staan te veel regels: {length}. Het mogen er hoogstens {limit} zijn.",
        "Kies de belangrijkste.",
    ),
    "value-too-few": _error(
        "Bij `{key}` hoort ten minste één regel.",
        "Vul er een in. Bijvoorbeeld: {example}",
    ),
    "value-wrong": _error(
        "De waarde bij `{key}` klopt niet: {reason}.",
        "Vergelijk met een ander bestand in dezelfde map.",
    ),
}

_REFERENCES = {
    "reference-unknown": _error(
        "{kind} `{value}` bestaat niet.",
        "{suggestion} {kinds}: {allowed}.",
    ),
    "reference-draft": _error(
        "`{value}` is nog een concept (draft) en komt niet op de website.",
        "Haal de verwijzing weg, of maak van dat bestand geen concept meer.",
    ),
    "url-taken": _error(
        "Het adres {url} is al van {other}.",
        "Geef een van de twee een andere bestandsnaam (of een andere alias).",
    ),
    "example-in-release": _error(
        "Hier staan voorbeeldgegevens (`example: true`). Die mogen niet gepubliceerd worden.",
        "Vul de echte gegevens in, controleer ze, en haal `example: true` weg.",
    ),
    "icon-unknown": _error(
        "Het pictogram `{value}` bestaat niet.",
        "{suggestion} Deze pictogrammen zijn er: {allowed}.",
    ),
    "setting-address": _error(
        "Het adres van de website is {value}. Dat is deze computer, en niet een plek op internet.",
        "Vul bij `base_url` het echte adres in, of geef het op met --base-url.",
    ),
    "setting-page": _warning(
        "In de instellingen staat bij `{key}` de pagina `{value}`, maar die is er niet.",
        "{suggestion} Maak de pagina, of haal het adres weg.",
    ),
    "setting-topic": _warning(
        "In de instellingen staat onderwerp `{value}`, maar dat bestaat niet.",
        "{suggestion} Pas `safety_topic` aan.",
    ),
    "setting-organisation": _warning(
        "In de instellingen staat organisatie `{value}`, maar die bestaat niet.",
        "{suggestion} Maak het bestand {value}.md in de map organisaties, of pas `organisation` aan.",
    ),
}

_TEXT = {
    "text-empty": _error(
        "Onder de gegevens staat geen tekst.",
        "Schrijf de tekst onder de tweede regel met ---.",
    ),
    "block-unknown": _error(
        "Het blok `{name}` bestaat niet.",
        "{suggestion} Deze blokken zijn er: {allowed}.",
    ),
    "block-not-closed": _error(
        "Het blok `{name}` heeft geen einde.",
        "Zet onder de laatste regel van het blok een regel met alleen :::",
    ),
    "block-nested": _error(
        "Het blok `{outer}` van regel {line} heeft geen einde: hier begint het blok `{name}` al.",
        "Zet onder de laatste regel van `{outer}` een regel met alleen :::",
    ),
    "block-stray-end": _error(
        "Hier eindigt een blok (:::), maar er is geen blok open.",
        "Haal deze regel weg, of zet het begin van het blok erboven, bijvoorbeeld: ::: tip",
    ),
    "block-unspaced": _error(
        "Na de drie dubbele punten hoort een spatie.",
        "Schrijf `::: {name}`.",
    ),
    "block-empty": _error(
        "Het blok `{name}` is leeg.",
        "Schrijf er iets in, of haal het blok weg.",
    ),
    "block-colons": _error(
        "Een blok begint met drie dubbele punten. Hier staan er {found}.",
        "Schrijf `::: {name}`.",
    ),
    "text-placeholder": _error(
        'Hier staat nog de voorbeeldtekst "{text}".',
        "Schrijf uw eigen tekst, of haal de regel weg.",
    ),
    "text-not-a-link": _warning(
        "Hier staat `{found}`. Dit lijkt op een link, maar het is er geen.",
        "Schrijf een link zo, zonder spatie ertussen: [tekst van de link](bestand.md).",
    ),
    "short-answer-missing": _warning(
        "Dit artikel heeft geen blok `kort-gezegd`.",
        "Begin de tekst met het antwoord in twee tot vier zinnen, tussen ::: kort-gezegd en :::",
    ),
    "steps-not-numbered": _warning(
        "In het blok `stappen` staat geen genummerde lijst.",
        "Begin elke stap met een nummer en een punt: 1. Ga naar …",
    ),
    "heading-first-level": _error(
        'De kop "{text}" is een hoofdkop (#). Die is er al: de titel van de pagina.',
        "Maak er ## van.",
    ),
    "heading-skips-level": _error(
        'De kop "{text}" slaat een niveau over: na {previous} hoort hoogstens {allowed}.',
        "Gebruik {allowed} in plaats van {found}.",
    ),
    "heading-empty": _error(
        "Hier staat een kop zonder tekst.",
        "Schrijf een vraag of een actie in de kop, of haal de regel weg.",
    ),
    "image-no-alt": _error(
        "De afbeelding `{target}` heeft geen beschrijving.",
        "Schrijf tussen de rechte haken wat er te zien is: ![Een blauwe envelop]({target}).",
    ),
    "image-missing": _error(
        "De afbeelding `{target}` bestaat niet.",
        "{suggestion} Zet de afbeelding in dezelfde map als dit bestand, of pas de naam aan. Hoofdletters "
        "tellen mee.",
    ),
    "image-outside": _error(
        "De afbeelding `{target}` komt van een andere website.",
        "Zet een kopie in de map met inhoud. Andere websites zien anders wie onze pagina leest.",
    ),
    "link-broken": _error(
        "De link naar `{target}` komt nergens uit.",
        "{suggestion} Controleer de naam van het bestand.",
    ),
    "link-empty": _error(
        'De link "{text}" heeft geen adres.',
        "Zet tussen de ronde haken waar de link heen gaat.",
    ),
    "link-anchor": _error(
        "Op de pagina waar de link `{target}` heen gaat, staat geen kop `{anchor}`.",
        "{suggestion} Deze koppen staan er: {allowed}.",
    ),
    "link-unsafe": _error(
        "De link `{target}` is niet veilig of niet toegestaan.",
        "Gebruik een link die begint met https://, mailto: of tel:, of naar een ander bestand.",
    ),
    "link-no-text": _error(
        "De link naar `{target}` heeft geen tekst.",
        "Schrijf tussen de rechte haken waar de link heen gaat.",
    ),
    "table-no-header": _error(
        "Deze tabel heeft een lege kop boven een kolom.",
        "Zet boven elke kolom een woord dat zegt wat eronder staat.",
    ),
    "html-removed": _warning(
        "Hier staat HTML die niet op de website komt: {what}.",
        "Schrijf het met gewone Markdown. Scripts, stijlen en formulieren worden altijd weggehaald.",
    ),
    "nesting-too-deep": _error(
        "De tekst is te diep in elkaar gezet (lijst in lijst in lijst).",
        "Maak de lijst korter of verdeel hem. Hoogstens {limit} niveaus.",
    ),
}

_DATES = {
    "date-in-future": _warning(
        "`{key}` is {date}. Die dag moet nog komen.",
        "Vul de dag in waarop u het echt hebt gecontroleerd.",
    ),
    "review-before-check": _error(
        "`review_by` ({review}) is eerder dan `checked_on` ({checked}).",
        "Kies voor `review_by` een dag in de toekomst.",
    ),
    "review-due": _warning(
        "Dit had op {date} opnieuw gecontroleerd moeten zijn.",
        "Lees de pagina na bij de bron, en pas `checked_on` en `review_by` aan.",
    ),
    "fact-old": _warning(
        "{what} is voor het laatst gecontroleerd op {date}. Dat is langer dan {months} maanden geleden.",
        "Controleer het bij de bron en pas `checked_on` aan.",
    ),
    "session-times": _error(
        "Het spreekuur eindigt om {until}, maar begint om {start}.",
        "Controleer `from` en `until`. Schrijf tijden met 24 uur: twee uur in de middag is 14:00.",
    ),
    "session-period": _error(
        "Het spreekuur eindigt op {ends}, maar begint pas op {starts}.",
        "Controleer `starts` en `ends`.",
    ),
    "session-ended": _warning(
        "Dit spreekuur is afgelopen sinds {ends}.",
        "Vul nieuwe dagen in, of haal het spreekuur weg.",
    ),
    "session-every-start": _error(
        "Bij `every: {every}` hoort een eerste dag. Anders weten wij niet in welke week het spreekuur is.",
        "Zet bij dit spreekuur `starts:` met de datum van de eerste keer.",
    ),
    "session-meetings-start": _error(
        "Bij een aantal keer (`meetings`) hoort een eerste dag.",
        "Zet bij deze cursus `starts:` met de datum van de eerste keer.",
    ),
    "session-never": _error(
        "Dit spreekuur is er nooit: tussen {first} en {last} past geen enkele dag bij `days` en `every`.",
        "Controleer `days`, `every`, `starts`, `ends` en de dagen waarop het niet doorgaat.",
    ),
    "closed-days-order": _error(
        "De laatste vrije dag ({last}) is voor de eerste ({first}).",
        "Wissel `from` en `until`, of verbeter het jaar.",
    ),
    "extra-times": _error(
        "Op de extra dag {date} is het einde ({until}) niet na het begin ({start}).",
        "Schrijf tijden met 24 uur. Twee uur in de middag is 14:00.",
    ),
    "extra-ordinary": _error(
        "Op {date} is dit spreekuur er al op deze tijd.",
        "Haal deze extra dag weg, of verbeter de datum.",
    ),
    "helper-twice": _error(
        "{helper} helpt op {date} op twee plekken tegelijk: hier, en bij “{other}” ({where}).",
        "Verbeter de tijden, of zet een ander bij `helpers`.",
    ),
    "school-holidays-unknown": _warning(
        "Dit spreekuur is dicht in schoolvakanties, maar die kennen wij {until}.",
        "Zet die van het komende jaar in `schoolvakanties.toml`. U vindt ze op rijksoverheid.nl.",
    ),
    "school-holiday-period": _error(
        "De vakantie “{name}” eindigt voor zij begint, of duurt langer dan {days} dagen.",
        "Controleer `from` en `until`, ook het jaar.",
    ),
    "closed-days-none": _warning(
        "Van {first} tot en met {last} is dit spreekuur er nooit. Er valt dus niets uit.",
        "Haal deze vrije dagen weg, of verbeter de datums.",
    ),
    "session-day-year": _warning(
        "Klopt het jaar? {date} {when}.",
        "Verbeter het jaar. Is de dag voorbij? Haal hem dan weg.",
    ),
    "session-night": _warning(
        "Dit spreekuur begint om {start}. Dat is in de nacht.",
        "Schrijf tijden met 24 uur. Twee uur in de middag is 14:00.",
    ),
    "session-first-day": _warning(
        "Bij `starts` staat {starts}. Dan is dit spreekuur er niet: de eerste keer is {first}.",
        "Zet bij `starts` de datum van de eerste keer, of verbeter `days`.",
    ),
    "session-meetings-few": _error(
        "Deze cursus is {meetings} keer. Maar tot en met {ends} past hij maar {count} keer.",
        "Haal `ends` weg: Wegwijs rekent de laatste dag zelf uit. Of verbeter `ends` of `meetings`.",
    ),
    "session-twice": _error(
        "Het spreekuur “{name}” staat hier twee keer, op dezelfde tijd.",
        "Haal er één weg, of geef het een andere naam of tijd.",
    ),
    "coordinates-far": _error(
        "Deze plek op de kaart ligt {distance} kilometer van {city}.",
        "{suggestion} Controleer `latitude` en `longitude`.",
    ),
    "town-misspelt": _warning(
        "Wij kennen `{value}` niet.",
        "{suggestion} Klopt het toch? Geef dan de plek op de kaart, bij `coordinates`.",
    ),
    "exception-no-session": _error(
        "Op {date} is er geen spreekuur, dus er valt niets uit.",
        "{suggestion} Controleer de datum bij `not_on`.",
    ),
}

_PERIODS = {
    "reference-not-yet": _error(
        "`{value}` komt pas op {date} op de website. Tot die dag komt de lezer hier nergens uit.",
        "Haal de verwijzing weg, of laat beide pagina's op dezelfde dag beginnen met `publish_from`.",
    ),
    "reference-expired": _warning(
        "`{value}` geldt niet meer. De laatste dag was {date}.",
        "Haal de verwijzing weg, of verwijs naar een pagina die nu geldt.",
    ),
    "expires-before-publish": _error(
        "De pagina stopt op {expires}, maar begint pas op {publish}.",
        "Controleer `publish_from` en `expires_on`.",
    ),
    "expired-long": _warning(
        "Deze pagina geldt niet meer. De laatste dag was {date}, langer dan {months} maanden geleden.",
        "Verwijder het bestand. Zet bij de pagina die de lezer nu helpt deze regel: aliases: [{url}]",
    ),
    "review-far": _warning(
        "`review_by` ({review}) is meer dan {months} maanden na `checked_on` ({checked}).",
        "Kies een eerdere dag. Uiterlijk {latest}.",
    ),
    "source-old": _warning(
        'De bron "{title}" is voor het laatst bekeken op {date}. Dat is langer dan {months} maanden geleden.',
        "Bekijk de bron opnieuw en pas `seen_on` aan.",
    ),
    "phone-unchecked": _warning(
        "Bij dit telefoonnummer staat niet wanneer het is gecontroleerd.",
        "Controleer het nummer bij de bron en zet eronder: checked_on: {today}",
    ),
    "owner-alike": _warning(
        "Als beheerder staat hier `{value}`. Op {count} andere pagina's staat `{other}`.",
        "Bedoelde u `{other}`? Schrijf de naam overal hetzelfde.",
    ),
}

_BUILD = {
    "settings-missing": _error(
        "Het bestand met instellingen is er niet.",
        "Maak {file}, of geef een ander bestand op met --settings.",
    ),
    "settings-syntax": _error(
        "Deze regel kan niet worden gelezen: {reason}.",
        "Schrijf tekst tussen rechte aanhalingstekens, en een datum als 2026-12-19. Na de naam komt een =. "
        "Klopt dat? Kijk dan naar de regel erboven: vaak mist daar een aanhalingsteken of een haak.",
    ),
    "templates-missing": _error(
        "De map {folder} met sjablonen bestaat niet, of mist {missing}.",
        "Controleer de naam, of geef de goede map op met --templates.",
    ),
    "template-broken": _error(
        "Het sjabloon werkt niet: {reason}.",
        "Vraag hulp aan iemand die de sjablonen onderhoudt. De tekst van de pagina is niet de oorzaak.",
    ),
    "asset-broken": _error(
        "Dit bestand van de opmaak klopt niet: {reason}.",
        "Vraag hulp aan iemand die de sjablonen onderhoudt.",
    ),
    "budget-exceeded": _error(
        "{what} weegt {size} (ingepakt). Het mag hoogstens {limit} zijn.",
        "Maak de pagina korter. Voor een oude telefoon met weinig bereik telt elke kilobyte.",
    ),
    "search-failed": _error(
        "De zoekmachine kon niet worden gemaakt: {reason}",
        "Probeer het nog een keer. Blijft het fout gaan, vraag dan hulp.",
    ),
    "output-busy": _error(
        "Wegwijs is al bezig met de map {folder}, in een ander venster.",
        "Wacht tot die klaar is en probeer het dan opnieuw.",
    ),
    "output-foreign": _error(
        "In de map {folder} staat iets dat niet door Wegwijs is gemaakt: `{example}`.",
        "Zet uw eigen bestanden in een andere map, of kies een lege map met --output. Wij gooien niets "
        "weg dat van u is.",
    ),
    "pdf-skipped": _warning(
        "De PDF's zijn niet gemaakt: Pango ontbreekt op deze computer.",
        "Installeer Pango (docs/redactie/op-papier.md zegt hoe), of bouw zonder --pdf. De rest van de "
        "website is er wel.",
    ),
    "pdf-impossible": _error(
        "De PDF's kunnen niet worden gemaakt: Pango ontbreekt op deze computer.",
        "Installeer Pango (docs/redactie/op-papier.md zegt hoe), of bouw met --no-pdf.",
    ),
    "output-failed": _error(
        "De website kan niet worden weggeschreven: {reason}.",
        "Controleer of de schijf vol is en of u in de map mag schrijven. De oude website staat er nog.",
    ),
}

_SETTINGS = {
    "setting-table": _error(
        "`{key}` hoort een groep instellingen te zijn, en geen losse waarde.",
        "Zet op een eigen regel [{key}], en daaronder de instellingen van die groep.",
    ),
    "setting-text": _error(
        "Bij `{key}` hoort een tekst.",
        'Zet de tekst tussen aanhalingstekens. Bijvoorbeeld: {key} = "…"',
    ),
    "setting-list": _error(
        "Bij `{key}` hoort een lijst met teksten.",
        "Zet elke tekst tussen aanhalingstekens, met komma's ertussen en rechte haken eromheen. "
        "Bijvoorbeeld: {example}",
    ),
}

_MANUAL = {
    "code-not-closed": _error(
        "Hier begint een voorbeeld met drie accenten (```), maar het heeft geen einde.",
        "Zet onder de laatste regel van het voorbeeld een regel met dezelfde drie tekens.",
    ),
    "manual-title": _error(
        "Deze pagina van de handleiding heeft geen titel.",
        "Begin regel 1 met een # en een spatie, en dan de titel: # Een spreekuur toevoegen",
    ),
}

_LINKS = {
    "link-says-nothing": _warning(
        'De linktekst "{text}" zegt niet waar de link heen gaat.',
        "Schrijf als link wat de lezer daar vindt, bijvoorbeeld: "
        "[zo vraagt u een DigiD aan](digid-aanvragen.md).",
    ),
    "link-bare": _warning(
        "De tekst van deze link is een heel webadres: {address}.",
        "Schrijf wat de lezer daar vindt, of een naam die u kunt uitspreken, zoals [{spoken}](…).",
    ),
    "text-bare-address": _warning(
        "Hier staat een heel webadres: {address}. De lezer kan er niet op klikken, en voorlezen duurt lang.",
        "Maak er een link van met een tekst die zegt wat de lezer daar vindt, zoals [{spoken}]({address}).",
    ),
    "link-same-text": _warning(
        'De linktekst "{text}" staat twee keer op deze pagina, maar gaat naar twee plekken: `{target}` en '
        "op regel {line} `{other}`.",
        "Geef elke link een eigen tekst. Wie alleen de links hoort, kan ze anders niet uit elkaar houden.",
    ),
    "link-to-itself": _warning(
        "De link naar `{target}` gaat naar deze pagina zelf.",
        "Haal de link weg, of link naar een kop op deze pagina, zoals [de kosten](#de-kosten).",
    ),
    "link-http": _warning(
        "De link naar `{target}` is niet beveiligd (http).",
        "Probeer of {safe} werkt. Gebruik dan dat adres.",
    ),
    "article-orphan": _warning(
        "Geen enkele andere pagina linkt naar dit artikel.",
        "Zet in een artikel dat erop lijkt een link: [{title}]({file}).",
    ),
    "term-orphan": _warning(
        "Geen enkele tekst linkt naar dit begrip.",
        "Maak in een tekst waarin het woord staat een link: [{title}]({file}). "
        "Gebruikt niemand het woord? Verwijder het begrip dan.",
    ),
    "page-orphan": _warning(
        "Geen enkele tekst linkt naar deze pagina, en hij staat niet in een menu.",
        "Zet in een tekst een link: [{title}]({file}). Of zet de pagina in een menu (`navigation` in de "
        "instellingen).",
    ),
}

_URLS = {
    "alias-own": _error(
        "Het oude adres {url} is het adres van deze pagina zelf.",
        "Haal het weg bij `aliases`. Daar staan alleen adressen die de pagina vroeger had.",
    ),
    "alias-twice": _error(
        "Het oude adres {url} staat twee keer bij `aliases`.",
        "Haal er één weg.",
    ),
    "alias-base-path": _warning(
        "Het oude adres {url} begint met `{base}`, maar dat zet Wegwijs er zelf voor.",
        "Bedoelde u `{meant}`? Schrijf het adres zonder het begin dat voor de hele website geldt.",
    ),
    "url-gone": _error(
        "Het adres {url} stond op de website, maar is nu van geen enkele pagina. Wie het adres heeft, komt "
        "nergens uit.",
        "{advice}",
    ),
    "urls-line": _error(
        "Op deze regel staat `{line}`. Dat is geen adres van een pagina.",
        "{suggestion} Zet op elke regel één adres, zoals /artikelen/digid-aanvragen/. Een regel die begint "
        "met # telt niet mee.",
    ),
    "urls-unlisted": _warning(
        "Van {count} adressen is nog niet vastgelegd dat ze op de website staan, bijvoorbeeld {example}.",
        "Doe dit zodra de website online staat. Dan waarschuwt Wegwijs als een adres verdwijnt. "
        "Typ: python build.py urls",
    ),
}

_OUTSIDE = {
    "outside-gone": _error(
        "De link naar {url} werkt niet meer: die pagina bestaat niet ({status}).",
        "Zoek op die website waar het nu staat, en pas de link aan. Of haal de link weg.",
    ),
    "outside-moved": _warning(
        "De pagina {url} is verhuisd: {location} is nu het adres.",
        "Kijk of daar hetzelfde staat, en zet het nieuwe adres in de link.",
    ),
    "outside-failed": _warning(
        "De link naar {url} kan niet worden geopend: {reason}.",
        "Probeer de link zelf. Werkt hij ook niet? Zoek dan een ander adres, of haal de link weg.",
    ),
    "outside-anchor": _warning(
        "Op de pagina {url} is geen plek die `{anchor}` heet.",
        "Open de link. Komt u op de goede plek? Haal anders alles vanaf # weg.",
    ),
    "outside-offline": _warning(
        "Geen enkele andere website is te vinden. Waarschijnlijk heeft deze computer nu geen internet.",
        "Probeer het opnieuw als er internet is.",
    ),
    "outside-allow-expired": _warning(
        "De uitzondering voor {url} gold tot en met {until} (reden: {reason}).",
        "Is de uitzondering nog nodig? Kies dan een nieuwe datum. Haal haar anders weg.",
    ),
    "outside-allow-unused": _warning(
        "De uitzondering voor {url} wordt nergens gebruikt.",
        "Haal de uitzondering weg, of controleer het adres.",
    ),
}

_VARIANTS = {
    "variant-not-here": _error(
        "Van `{folder}` kan geen vertaling of makkelijke versie worden gemaakt.",
        "Dat kan bij artikelen en bij eigen pagina's. Verwijder dit bestand. De tekst zelf staat in "
        "`{original}.md`.",
    ),
    "variant-unknown": _error(
        "`{value}` is geen taal en geen leesniveau dat wij kennen.",
        "{suggestion} U kunt bijvoorbeeld kiezen: {allowed}.",
    ),
    "variant-no-original": _error(
        "Dit is een vertaling of een makkelijke versie van `{name}`, maar dat bestand is er niet.",
        "{suggestion} Geef dit bestand de naam van de tekst waar het bij hoort, of maak die tekst eerst.",
    ),
    "variant-own-language": _error(
        "Volgens zijn naam is dit een vertaling in `{language}`. Dat is de taal van de hele website.",
        "Haal de taal uit de naam. Is het een makkelijke versie? Zet dan het niveau in de naam, "
        "zoals `.a2.md`.",
    ),
    "translation-old": _warning(
        "De tekst in {original} is veranderd na deze versie. De lezer ziet daar een bericht over.",
        "Pas deze versie aan. Typ daarna: python build.py translated {file}",
    ),
    "translation-unstamped": _warning(
        "Bij deze versie staat niet bij welke tekst van {original} zij hoort. De lezer ziet daarom een "
        "bericht dat zij oud kan zijn.",
        "Klopt de tekst nog? Zet dan bovenaan, tussen de streepjes, deze regel: `original: {hash}`.",
    ),
}

_INPUT = {
    "text-too-many": _error(
        "In dit stuk tekst staat {number} keer het teken `{character}`. Dat kan Wegwijs niet verwerken.",
        "Haal de tekens weg die er per ongeluk staan. Of verdeel de tekst met lege regels, of over meer "
        "bestanden.",
    ),
    "text-too-long": _error(
        "Deze tekst is te lang: {lines} regels. Het mogen er hoogstens {limit} zijn.",
        "Verdeel de tekst over meer bestanden.",
    ),
    "value-email": _error(
        "`{value}` is geen e-mailadres.",
        "Schrijf het hele adres, bijvoorbeeld balie@example.nl",
    ),
}

_TYPING = {
    "value-quotes": _warning(
        "Bij {value} ziet de lezer ook de aanhalingstekens.",
        "Gebruik rechte aanhalingstekens, aan het begin en aan het einde: {quoted}. Of haal ze weg.",
    ),
    "text-not-a-list": _warning(
        "Dit lijkt op een lijst, maar het is er geen. De lezer ziet alles achter elkaar.",
        "{advice}",
    ),
}

_GUIDES = {
    "guide-id": _error(
        "`{value}` kan geen deel van een webadres zijn.",
        "{suggestion} Gebruik kleine letters, cijfers en streepjes.",
    ),
    "guide-id-twice": _error(
        "De naam `{value}` staat ook al op regel {line}. Elke vraag en elke uitkomst heeft een eigen naam.",
        "Kies een andere naam. Kijk dan ook naar de keuzes die hierheen gaan.",
    ),
    "guide-text-twice": _warning(
        '"{text}" staat ook al op regel {line}. De lezer kan die twee pagina\'s niet uit elkaar houden.',
        "Geef elke vraag en elke uitkomst een eigen tekst.",
    ),
    "guide-to-unknown": _error(
        'De keuze "{text}" gaat naar `{value}`. Die vraag of uitkomst is er niet.',
        "{suggestion} In dit bestand staan: {allowed}.",
    ),
    "guide-choice-twice": _warning(
        'Bij deze vraag staat de keuze "{text}" twee keer. De lezer weet niet welke hij kiest.',
        "Geef elke keuze een eigen tekst.",
    ),
    "guide-choices-few": _error(
        'Bij de vraag "{text}" valt niets te kiezen. Aantal keuzes: {count}.',
        "Geef ten minste twee keuzes. Of haal de vraag weg, en laat de keuze ervoor meteen verder gaan.",
    ),
    "guide-choices-many": _warning(
        'Bij de vraag "{text}" staan {count} keuzes. Dat is veel om te lezen.',
        "Geef hoogstens {limit} keuzes. Stel eerst een vraag waarmee de lezer een deel kiest.",
    ),
    "guide-unreached": _error(
        'Bij "{text}" komt niemand: geen enkele keuze gaat naar `{value}`.',
        "Laat een keuze hierheen gaan met `to: {value}`. Of haal dit stuk weg.",
    ),
    "guide-loop": _error(
        'Wie deze keuze maakt, komt weer bij "{text}". Zo loopt de lezer in een rondje: {loop}.',
        "Laat een van deze keuzes naar een andere vraag of een uitkomst gaan. Terug kan de lezer altijd: die "
        "link maakt Wegwijs.",
    ),
    "guide-dead-end": _error(
        'Vanaf de vraag "{text}" komt de lezer nooit bij een uitkomst.',
        "Laat ten minste één keuze naar een uitkomst gaan, of naar een vraag waar het wel verder gaat.",
    ),
    "guide-outcome-empty": _error(
        'Bij de uitkomst "{text}" staat niets wat de lezer helpt.',
        "Vul een van deze in: `text`, `articles`, `pages`, `offers`, `locations` of `organisations`.",
    ),
}

TEXTS: dict[str, ProblemText] = {
    **_FILES,
    **_FRONTMATTER,
    **_REFERENCES,
    **_TEXT,
    **_DATES,
    **_PERIODS,
    **_BUILD,
    **_SETTINGS,
    **_MANUAL,
    **_LINKS,
    **_URLS,
    **_OUTSIDE,
    **_VARIANTS,
    **_INPUT,
    **_TYPING,
    **_GUIDES,
}
