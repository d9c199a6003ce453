"""What the report calls things, in Dutch."""

from __future__ import annotations

from wegwijs.report.data import Report
from wegwijs.report.tasks import HOURS, PAGE, PHONE, SOURCE, Task
from wegwijs.words import counted, date_for_editors

KINDS = {
    "artikelen": "Artikel",
    "onderwerpen": "Onderwerp",
    "organisaties": "Organisatie",
    "locaties": "Locatie",
    "begrippen": "Begrip",
    "paginas": "Pagina",
}
STATES = {
    "published": "Op de website",
    "draft": "Concept",
    "not-yet": "Nog niet op de website",
    "expired": "Geldt niet meer",
    "broken": "Gegevens kloppen nog niet",
}
TASKS = {PAGE: "De pagina", SOURCE: "Bron", PHONE: "Telefoonnummer", HOURS: "Spreekuur"}
TRANSLATIONS = {
    "missing": "Is er nog niet",
    "changed": "Het origineel is veranderd",
    "unstamped": "Nog niet vergeleken met het origineel",
}
NO_OWNER = "Nog geen beheerder"
COLUMNS = (
    *("Titel", "Adres", "Bestand", "Soort", "Status", "Niveau", "Onderwerpen", "Beheerder"),
    *("Gecontroleerd op", "Nakijken voor", "Vanaf", "Tot en met", "Fouten", "Waarschuwingen"),
)


def counts(report: Report) -> tuple[tuple[str, int], ...]:
    """The figures at the top: (what, how many)."""
    late = [one for one in report.tasks if one.is_late]
    return (
        ("Pagina's op de website", len(report.in_state("published"))),
        ("Pagina's die te laat zijn met nakijken", sum(one.kind == PAGE for one in late)),
        ("Bronnen, telefoonnummers en spreekuren die te oud zijn", sum(one.kind != PAGE for one in late)),
        ("Concepten", len(report.in_state("draft"))),
        ("Pagina's die nog komen", len(report.in_state("not-yet"))),
        ("Pagina's die niet meer gelden", len(report.in_state("expired"))),
        ("Bestanden met fouten", len(report.errors)),
        ("Vertalingen en makkelijke versies die aandacht vragen", len(report.translations)),
        ("Artikelen waar niets naartoe leidt", len(report.orphans)),
    )


def name(task: Task) -> str:
    """What has to be checked: "De pagina", "Bron: DigiD (digid.nl)"."""
    return f"{TASKS[task.kind]}: {task.what}" if task.what else TASKS[task.kind]


def when(task: Task) -> str:
    """By when: "uiterlijk 23 mei 2027, 3 dagen te laat", "uiterlijk …, over 12 dagen", "vandaag"."""
    due = date_for_editors(task.due_on)
    if task.is_late:
        return f"uiterlijk {due}, {counted(-task.days, 'dag', 'dagen')} te laat"
    return f"uiterlijk {due}, over {counted(task.days, 'dag', 'dagen')}" if task.days else "vandaag"
