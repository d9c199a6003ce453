"""What is wrong with files and folders."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

FILES = {
    "content-folder-missing": error(
        "De map {folder} bestaat niet.",
        "Controleer de naam, of geef de goede map op met --content.",
    ),
    "file-unreadable": error(
        "Dit bestand kan niet worden gelezen: {reason}.",
        "Controleer of het bestand nog bestaat en of u het mag lezen.",
    ),
    "file-outside-content": error(
        "Dit bestand is een snelkoppeling naar een plek buiten de map met inhoud.",
        "Zet een kopie van het bestand in de map. Een snelkoppeling naar buiten wordt niet gevolgd.",
    ),
    "file-not-regular": error(
        "Dit is geen gewoon bestand.",
        "Verwijder het, of zet er een Markdown-bestand voor in de plaats.",
    ),
    "file-too-large": error(
        "Dit bestand is te groot: {size}. Het mag hoogstens {limit} zijn.",
        "Maak de tekst korter of verdeel hem over meer bestanden.",
    ),
    "asset-too-large": error(
        "Deze afbeelding is te groot: {size}. Hij mag hoogstens {limit} zijn.",
        "Maak de afbeelding kleiner, bijvoorbeeld 1200 pixels breed, en sla hem opnieuw op.",
    ),
    "file-empty": error(
        "Dit bestand is leeg.",
        'Schrijf er een tekst in, of verwijder het. Zo begint u goed: `build.py new article "Titel"`.',
    ),
    "file-not-utf8": error(
        "Dit bestand is niet opgeslagen als UTF-8. Bij teken {position} staat iets onleesbaars.",
        'Kies in uw tekstprogramma "Opslaan als" en dan de codering UTF-8.',
    ),
    "file-control-character": error(
        "Op deze regel staat een onzichtbaar teken ({character}) dat niet in een tekst hoort.",
        "Verwijder de regel en typ hem opnieuw.",
    ),
    "file-bom": warning(
        "Dit bestand begint met een onzichtbaar teken (een BOM). Wij slaan het over.",
        'Kies in uw tekstprogramma "Opslaan als" en dan UTF-8 zonder BOM.',
    ),
    "file-line-endings": warning(
        "Dit bestand heeft regeleinden van {system}. Wij lezen het wel.",
        "Zet uw tekstprogramma op regeleinden LF. Rechtsonder in VS Code staat dan LF.",
    ),
    "file-name": error(
        "De bestandsnaam `{name}` kan geen webadres worden.",
        "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld `{suggestion}`.",
    ),
    "folder-unknown": error(
        "De map `{folder}` is geen map waar Wegwijs pagina's in zoekt.",
        "{suggestion} Deze mappen zijn er: {allowed}.",
    ),
    "asset-type": error(
        "Een bestand van de soort `{extension}` kan niet op de website.",
        "Is het een tekst? Geef het bestand een naam die eindigt op `.md`. Toegestaan zijn: {allowed}.",
    ),
    "asset-unsafe": error(
        "Deze tekening (een bestand met `.svg`) is niet in orde, of er zit iets in dat niet mag, zoals een "
        "script of een link.",
        "Sla de tekening opnieuw op, zonder scripts en links.",
    ),
    "text-too-many": error(
        "In dit stuk tekst staat {number} keer het teken `{character}`. Dat kan Wegwijs niet verwerken.",
        "Haal de tekens weg die er per ongeluk staan. Of verdeel de tekst met lege regels, of over meer "
        "bestanden.",
    ),
    "text-too-long": error(
        "Deze tekst is te lang: {lines} regels. Het mogen er hoogstens {limit} zijn.",
        "Verdeel de tekst over meer bestanden.",
    ),
    "value-email": error(
        "`{value}` is geen e-mailadres.",
        "Schrijf het hele adres, bijvoorbeeld balie@example.nl",
    ),
}
