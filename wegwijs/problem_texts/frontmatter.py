"""What is wrong with the frontmatter of a file, and with what it refers to."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

FRONTMATTER = {
    "frontmatter-missing": error(
        "Het bestand begint niet met een regel met drie streepjes (---).",
        "Zet op regel 1 drie streepjes, daaronder de gegevens, en daaronder weer drie streepjes.",
    ),
    "frontmatter-not-closed": error(
        "De gegevens bovenaan hebben geen einde: er komt geen tweede regel met drie streepjes (---).",
        "Zet onder het laatste gegeven een regel met alleen drie streepjes: ---",
    ),
    "frontmatter-fence": error(
        "Regel 1 lijkt op drie streepjes, maar is het niet: `{found}`.",
        "Maak er precies --- van, zonder iets ervoor of erachter.",
    ),
    "frontmatter-too-long": error(
        "De gegevens bovenaan zijn te lang: {lines} regels. Het mogen er hoogstens {limit} zijn.",
        "Waarschijnlijk staat de sluitende regel met --- niet op de goede plek.",
    ),
    "frontmatter-syntax": error(
        "Deze regel kan niet worden gelezen{detail}.",
        "{advice}",
    ),
    "frontmatter-not-keys": error(
        "De gegevens bovenaan zijn geen lijst van `naam: waarde`.",
        "Schrijf elk gegeven op een eigen regel, bijvoorbeeld `title: Ik ga verhuizen`.",
    ),
    "frontmatter-duplicate-key": error(
        "`{key}` staat er twee keer in. De eerste keer is op regel {first}.",
        "Houd er één over. Zijn het delen van één lijst? Zet ze dan samen onder de eerste. "
        "Begint hier iets nieuws, zoals een tweede spreekuur? Dan mist ervoor een streepje.",
    ),
    "frontmatter-alias": error(
        "Hier staat een verwijzing (`&` of `*`) die Wegwijs niet volgt.",
        "Typ de waarde voluit. Begint uw tekst met & of *? Zet hem dan tussen aanhalingstekens.",
    ),
    "frontmatter-tag": error(
        "Hier staat een code die begint met een uitroepteken: `{tag}`.",
        "Haal de code weg. Begint uw tekst met ! ? Zet hem dan tussen aanhalingstekens.",
    ),
    "frontmatter-comment": warning(
        "Achter `{value}` staat `{rest}`. Alles na een # telt niet mee.",
        "Hoort het bij de waarde? Zet dan alles tussen aanhalingstekens. Anders: haal het weg, of zet "
        "het op een eigen regel.",
    ),
    "frontmatter-too-deep": error(
        "De gegevens zijn hier te diep in elkaar gezet.",
        "Gebruik hoogstens {limit} niveaus.",
    ),
    "key-unknown": error(
        "Het gegeven `{key}` bestaat niet.",
        "{suggestion} Deze gegevens kunt u gebruiken: {allowed}.",
    ),
    "key-missing": error(
        "Het gegeven `{key}` ontbreekt.",
        "Voeg een regel toe, bijvoorbeeld: {example}",
    ),
    "value-empty": error(
        "Bij `{key}` is niets ingevuld.",
        "Vul iets in. Bijvoorbeeld: {example}",
    ),
    "value-not-allowed": error(
        "`{value}` kan niet bij `{key}`.",
        "{suggestion} Kies uit: {allowed}.",
    ),
    "value-not-text": error(
        "Bij `{key}` hoort één tekst, maar er staat iets anders.",
        "Schrijf het op één regel. Staat er een dubbele punt in? Zet de tekst dan tussen aanhalingstekens.",
    ),
    "value-not-list": error(
        "Bij `{key}` hoort een lijst.",
        "Schrijf elk deel op een eigen regel met een streepje ervoor. Bijvoorbeeld: {example}",
    ),
    "value-not-keys": error(
        "Bij `{key}` horen gegevens met een naam.",
        "Schrijf ze eronder, ingesprongen, als `naam: waarde`. Bijvoorbeeld: {example}",
    ),
    "value-date": error(
        "`{value}` kan niet als datum.",
        "Schrijf jaar-maand-dag, bijvoorbeeld `2026-11-23`. Controleer ook of die dag bestaat.",
    ),
    "value-time": error(
        "`{value}` is geen tijd.",
        'Schrijf uren en minuten, bijvoorbeeld `"14:00"`.',
    ),
    "value-every": error(
        "`{value}` is geen regel die wij kennen.",
        "Schrijf `week`, `2 weken`, `1e en 3e week van de maand` of `laatste week van de maand`. "
        "De dag, zoals dinsdag, schrijft u bij `days`.",
    ),
    "value-twice": error(
        "Bij `{key}` staat `{value}` twee keer.",
        "Haal er één weg. Of bedoelde u een andere dag?",
    ),
    "value-meetings": error(
        "`{value}` kan niet als aantal keer.",
        "Schrijf een getal van 1 tot en met 60.",
    ),
    "value-degrees": error(
        "`{value}` is geen plek op de kaart.",
        "Schrijf graden met een punt, bijvoorbeeld `latitude: 52.2658` en `longitude: 6.7931`.",
    ),
    "value-closed-days": error(
        "Hier staat geen goede vrije dag.",
        "Schrijf `date:` voor één dag. Of `from:` en `until:` voor de eerste en de laatste dag.",
    ),
    "value-url": error(
        "`{value}` is geen volledig webadres.",
        "Schrijf het hele adres, bijvoorbeeld https://www.digid.nl",
    ),
    "value-boolean": error(
        "`{value}` kan niet bij `{key}`.",
        "Schrijf `true` (ja) of `false` (nee).",
    ),
    "value-number": error(
        "Bij `{key}` hoort een getal, maar er staat `{value}`.",
        "Schrijf alleen cijfers, bijvoorbeeld 3.",
    ),
    "value-decimal": error(
        "Bij `{key}` hoort een getal van 0 tot en met 10, maar er staat `{value}`.",
        "Schrijf een getal, met een punt als het niet heel is. Bijvoorbeeld 0.3.",
    ),
    "value-phone": error(
        "`{value}` is geen telefoonnummer.",
        "Schrijf cijfers met spaties ertussen, zonder streepjes, bijvoorbeeld 0800 0543 of 088 227 77 00. "
        "Een nummer begint met een 0, met +31, of is kort, zoals 112 of 14 074.",
    ),
    "value-path": error(
        "`{value}` is geen adres op deze website.",
        "{suggestion} Begin en eindig met een schuine streep. Gebruik alleen kleine letters, cijfers en "
        "streepjes, bijvoorbeeld /artikelen/oude-naam/.",
    ),
    "value-too-long": error(
        "De tekst bij `{key}` is te lang: {length} tekens. Het mogen er hoogstens {limit} zijn.",
        "Maak er een kortere zin van.",
    ),
    "value-too-many": error(
        "Bij `{key}` staan te veel regels: {length}. Het mogen er hoogstens {limit} zijn.",
        "Kies de belangrijkste.",
    ),
    "value-too-few": error(
        "Bij `{key}` hoort ten minste één regel.",
        "Vul er een in. Bijvoorbeeld: {example}",
    ),
    "value-wrong": error(
        "De waarde bij `{key}` klopt niet: {reason}.",
        "Vergelijk met een ander bestand in dezelfde map.",
    ),
    "reference-unknown": error(
        "{kind} `{value}` bestaat niet.",
        "{suggestion} {kinds}: {allowed}.",
    ),
    "reference-draft": error(
        "`{value}` is nog een concept (draft) en komt niet op de website.",
        "Haal de verwijzing weg, of maak van dat bestand geen concept meer.",
    ),
    "url-taken": error(
        "Het adres {url} is al van {other}.",
        "Geef een van de twee een andere bestandsnaam (of een andere alias).",
    ),
    "example-in-release": error(
        "Hier staan voorbeeldgegevens (`example: true`). Die mogen niet gepubliceerd worden.",
        "Vul de echte gegevens in, controleer ze, en haal `example: true` weg.",
    ),
    "icon-unknown": error(
        "Het pictogram `{value}` bestaat niet.",
        "{suggestion} Deze pictogrammen zijn er: {allowed}.",
    ),
    "setting-address": error(
        "Het adres van de website is {value}. Dat is deze computer, en niet een plek op internet.",
        "Vul bij `base_url` het echte adres in, of geef het op met --base-url.",
    ),
    "setting-page": warning(
        "In de instellingen staat bij `{key}` de pagina `{value}`, maar die is er niet.",
        "{suggestion} Maak de pagina, of haal het adres weg.",
    ),
    "setting-topic": warning(
        "In de instellingen staat onderwerp `{value}`, maar dat bestaat niet.",
        "{suggestion} Pas `safety_topic` aan.",
    ),
    "setting-organisation": warning(
        "In de instellingen staat organisatie `{value}`, maar die bestaat niet.",
        "{suggestion} Maak het bestand {value}.md in de map organisaties, of pas `organisation` aan.",
    ),
    "call-now-twice": error(
        "Ook bij het artikel “{title}” staat `call_now`. De zoekpagina toont maar één blok met nummers.",
        "Zet alle nummers bij één artikel.",
    ),
    "call-now-number": error(
        "Het nummer {number} staat niet als link in de tekst van dit artikel.",
        "Kijk bij de bron welk nummer klopt. Zet het dan ook in de tekst: `[{number}](tel:{digits})`",
    ),
    "call-now-word": error(
        "Het woord “{word}” typen mensen ook als er geen nood is. Zij zien dan de nummers.",
        "Schrijf meer woorden erbij, zodat duidelijk is wat er aan de hand is.",
    ),
    "guide-id": error(
        "`{value}` kan geen deel van een webadres zijn.",
        "{suggestion} Gebruik kleine letters, cijfers en streepjes.",
    ),
    "guide-id-twice": error(
        "De naam `{value}` staat ook al op regel {line}. Elke vraag en elke uitkomst heeft een eigen naam.",
        "Kies een andere naam. Kijk dan ook naar de keuzes die hierheen gaan.",
    ),
    "guide-text-twice": warning(
        '"{text}" staat ook al op regel {line}. De lezer kan die twee pagina\'s niet uit elkaar houden.',
        "Geef elke vraag en elke uitkomst een eigen tekst.",
    ),
    "guide-to-unknown": error(
        'De keuze "{text}" gaat naar `{value}`. Die vraag of uitkomst is er niet.',
        "{suggestion} In dit bestand staan: {allowed}.",
    ),
    "guide-choice-twice": warning(
        'Bij deze vraag staat de keuze "{text}" twee keer. De lezer weet niet welke hij kiest.',
        "Geef elke keuze een eigen tekst.",
    ),
    "guide-choices-few": error(
        'Bij de vraag "{text}" valt niets te kiezen. Aantal keuzes: {count}.',
        "Geef ten minste twee keuzes. Of haal de vraag weg, en laat de keuze ervoor meteen verder gaan.",
    ),
    "guide-choices-many": warning(
        'Bij de vraag "{text}" staan {count} keuzes. Dat is veel om te lezen.',
        "Geef hoogstens {limit} keuzes. Stel eerst een vraag waarmee de lezer een deel kiest.",
    ),
    "guide-unreached": error(
        'Bij "{text}" komt niemand: geen enkele keuze gaat naar `{value}`.',
        "Laat een keuze hierheen gaan met `to: {value}`. Of haal dit stuk weg.",
    ),
    "guide-loop": error(
        'Wie deze keuze maakt, komt weer bij "{text}". Zo loopt de lezer in een rondje: {loop}.',
        "Laat een van deze keuzes naar een andere vraag of een uitkomst gaan. Terug kan de lezer altijd: die "
        "link maakt Wegwijs.",
    ),
    "guide-dead-end": error(
        'Vanaf de vraag "{text}" komt de lezer nooit bij een uitkomst.',
        "Laat ten minste één keuze naar een uitkomst gaan, of naar een vraag waar het wel verder gaat.",
    ),
    "guide-outcome-empty": error(
        'Bij de uitkomst "{text}" staat niets wat de lezer helpt.',
        "Vul een van deze in: `text`, `articles`, `pages`, `offers`, `locations` of `organisations`.",
    ),
}
