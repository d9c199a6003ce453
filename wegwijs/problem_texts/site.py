"""What is wrong with the site as a whole: its addresses, versions, settings and its build."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

SITE = {
    "alias-own": error(
        "Het oude adres {url} is het adres van deze pagina zelf.",
        "Haal het weg bij `aliases`. Daar staan alleen adressen die de pagina vroeger had.",
    ),
    "alias-twice": error(
        "Het oude adres {url} staat twee keer bij `aliases`.",
        "Haal er één weg.",
    ),
    "alias-base-path": warning(
        "Het oude adres {url} begint met `{base}`, maar dat zet Wegwijs er zelf voor.",
        "Bedoelde u `{meant}`? Schrijf het adres zonder het begin dat voor de hele website geldt.",
    ),
    "url-gone": error(
        "Het adres {url} stond op de website, maar is nu van geen enkele pagina. Wie het adres heeft, komt "
        "nergens uit.",
        "{advice}",
    ),
    "urls-line": error(
        "Op deze regel staat `{line}`. Dat is geen adres van een pagina.",
        "{suggestion} Zet op elke regel één adres, zoals /artikelen/digid-aanvragen/. Een regel die begint "
        "met # telt niet mee.",
    ),
    "urls-unlisted": warning(
        "Van {count} adressen is nog niet vastgelegd dat ze op de website staan, bijvoorbeeld {example}.",
        "Doe dit zodra de website online staat. Dan waarschuwt Wegwijs als een adres verdwijnt. "
        "Typ: python build.py urls",
    ),
    "outside-gone": error(
        "De link naar {url} werkt niet meer: die pagina bestaat niet ({status}).",
        "Zoek op die website waar het nu staat, en pas de link aan. Of haal de link weg.",
    ),
    "outside-moved": warning(
        "De pagina {url} is verhuisd: {location} is nu het adres.",
        "Kijk of daar hetzelfde staat, en zet het nieuwe adres in de link.",
    ),
    "outside-failed": warning(
        "De link naar {url} kan niet worden geopend: {reason}.",
        "Probeer de link zelf. Werkt hij ook niet? Zoek dan een ander adres, of haal de link weg.",
    ),
    "outside-anchor": warning(
        "Op de pagina {url} is geen plek die `{anchor}` heet.",
        "Open de link. Komt u op de goede plek? Haal anders alles vanaf # weg.",
    ),
    "outside-offline": warning(
        "Geen enkele andere website is te vinden. Waarschijnlijk heeft deze computer nu geen internet.",
        "Probeer het opnieuw als er internet is.",
    ),
    "outside-allow-expired": warning(
        "De uitzondering voor {url} gold tot en met {until} (reden: {reason}).",
        "Is de uitzondering nog nodig? Kies dan een nieuwe datum. Haal haar anders weg.",
    ),
    "outside-allow-unused": warning(
        "De uitzondering voor {url} wordt nergens gebruikt.",
        "Haal de uitzondering weg, of controleer het adres.",
    ),
    "variant-not-here": error(
        "Van `{folder}` kan geen vertaling of makkelijke versie worden gemaakt.",
        "Dat kan bij artikelen en bij eigen pagina's. Verwijder dit bestand. De tekst zelf staat in "
        "`{original}.md`.",
    ),
    "variant-unknown": error(
        "`{value}` is geen taal en geen leesniveau dat wij kennen.",
        "{suggestion} U kunt bijvoorbeeld kiezen: {allowed}.",
    ),
    "variant-no-original": error(
        "Dit is een vertaling of een makkelijke versie van `{name}`, maar dat bestand is er niet.",
        "{suggestion} Geef dit bestand de naam van de tekst waar het bij hoort, of maak die tekst eerst.",
    ),
    "variant-own-language": error(
        "Volgens zijn naam is dit een vertaling in `{language}`. Dat is de taal van de hele website.",
        "Haal de taal uit de naam. Is het een makkelijke versie? Zet dan het niveau in de naam, "
        "zoals `.a2.md`.",
    ),
    "translation-old": warning(
        "De tekst in {original} is veranderd na deze versie. De lezer ziet daar een bericht over.",
        "Pas deze versie aan. Typ daarna: python build.py translated {file}",
    ),
    "translation-unstamped": warning(
        "Bij deze versie staat niet bij welke tekst van {original} zij hoort. De lezer ziet daarom een "
        "bericht dat zij oud kan zijn.",
        "Klopt de tekst nog? Zet dan bovenaan, tussen de streepjes, deze regel: `original: {hash}`.",
    ),
    "settings-missing": error(
        "Het bestand met instellingen is er niet.",
        "Maak {file}, of geef een ander bestand op met --settings.",
    ),
    "settings-syntax": error(
        "Deze regel kan niet worden gelezen: {reason}.",
        "{advice}",
    ),
    "templates-missing": error(
        "De map {folder} met sjablonen bestaat niet, of mist {missing}.",
        "Controleer de naam, of geef de goede map op met --templates.",
    ),
    "template-broken": error(
        "Het sjabloon werkt niet: {reason}.",
        "Vraag hulp aan iemand die de sjablonen onderhoudt. De tekst van de pagina is niet de oorzaak.",
    ),
    "asset-broken": error(
        "Dit bestand van de opmaak klopt niet: {reason}.",
        "Vraag hulp aan iemand die de sjablonen onderhoudt.",
    ),
    "budget-exceeded": error(
        "{what} weegt {size} (ingepakt). Het mag hoogstens {limit} zijn.",
        "Maak de pagina korter. Voor een oude telefoon met weinig bereik telt elke kilobyte.",
    ),
    "search-failed": error(
        "De zoekmachine kon niet worden gemaakt: {reason}",
        "Probeer het nog een keer. Blijft het fout gaan, vraag dan hulp.",
    ),
    "output-busy": error(
        "Wegwijs is al bezig met de map {folder}, in een ander venster.",
        "Wacht tot die klaar is en probeer het dan opnieuw.",
    ),
    "output-foreign": error(
        "In de map {folder} staat iets dat niet door Wegwijs is gemaakt: `{example}`.",
        "Zet uw eigen bestanden in een andere map, of kies een lege map met --output. Wij gooien niets "
        "weg dat van u is.",
    ),
    "pdf-skipped": warning(
        "De PDF's zijn niet gemaakt: Pango ontbreekt op deze computer.",
        "Installeer Pango (docs/redactie/op-papier.md zegt hoe), of bouw zonder --pdf. De rest van de "
        "website is er wel.",
    ),
    "pdf-impossible": error(
        "De PDF's kunnen niet worden gemaakt: Pango ontbreekt op deze computer.",
        "Installeer Pango (docs/redactie/op-papier.md zegt hoe), of bouw met --no-pdf.",
    ),
    "output-failed": error(
        "De website kan niet worden weggeschreven: {reason}.",
        "Controleer of de schijf vol is en of u in de map mag schrijven. De oude website staat er nog.",
    ),
    "setting-table": error(
        "`{key}` hoort een groep instellingen te zijn, en geen losse waarde.",
        "Zet op een eigen regel [{key}], en daaronder de instellingen van die groep.",
    ),
    "setting-text": error(
        "Bij `{key}` hoort een tekst.",
        'Zet de tekst tussen aanhalingstekens. Bijvoorbeeld: {key} = "…"',
    ),
    "setting-list": error(
        "Bij `{key}` hoort een lijst met teksten.",
        "Zet elke tekst tussen aanhalingstekens, met komma's ertussen en rechte haken eromheen. "
        "Bijvoorbeeld: {example}",
    ),
    "code-not-closed": error(
        "Hier begint een voorbeeld met drie accenten (```), maar het heeft geen einde.",
        "Zet onder de laatste regel van het voorbeeld een regel met dezelfde drie tekens.",
    ),
    "manual-title": error(
        "Deze pagina van de handleiding heeft geen titel.",
        "Begin regel 1 met een # en een spatie, en dan de titel: # Een spreekuur toevoegen",
    ),
}
