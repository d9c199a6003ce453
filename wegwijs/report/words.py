"""What the report calls things, to be translated with `_()`."""

from __future__ import annotations

from wegwijs.check.reading_level import decimal
from wegwijs.language import _, marked, ngettext
from wegwijs.report.data import Report
from wegwijs.report.rows import PageRow
from wegwijs.report.tasks import HOURS, PAGE, PHONE, SOURCE, Task
from wegwijs.report.texts import DOUBTFUL, HARDER, TextRow
from wegwijs.words import date_for_editors

KINDS = {
    "artikelen": marked("Artikel"),
    "onderwerpen": marked("Onderwerp"),
    "organisaties": marked("Organisatie"),
    "locaties": marked("Locatie"),
    "begrippen": marked("Begrip"),
    "paginas": marked("Pagina"),
    "wegwijzers": marked("Wegwijzer"),
}
STATES = {
    "published": marked("Op de website"),
    "draft": marked("Concept"),
    "not-yet": marked("Nog niet op de website"),
    "expired": marked("Geldt niet meer"),
    "broken": marked("Gegevens kloppen nog niet"),
}
TASKS = {
    PAGE: marked("De pagina"),
    SOURCE: marked("Bron"),
    PHONE: marked("Telefoonnummer"),
    HOURS: marked("Spreekuur"),
}
TRANSLATIONS = {
    "missing": marked("Is er nog niet"),
    "changed": marked("Het origineel is veranderd"),
    "unstamped": marked("Nog niet vergeleken met het origineel"),
}
MARKS = {
    HARDER: marked("Waarschijnlijk moeilijker dan {level}"),
    DOUBTFUL: marked("Misschien moeilijker dan {level}"),
}
NO_OWNER = marked("Nog geen beheerder")
COLUMNS = (
    marked("Titel"),
    marked("Adres"),
    marked("Bestand"),
    marked("Soort"),
    marked("Status"),
    marked("Niveau"),
    marked("Onderwerpen"),
    marked("Beheerder"),
    marked("Gecontroleerd op"),
    marked("Nakijken voor"),
    marked("Vanaf"),
    marked("Tot en met"),
    marked("Fouten"),
    marked("Waarschuwingen"),
    marked("Schatting"),
    marked("Marge"),
)


def counts(report: Report) -> tuple[tuple[str, int], ...]:
    """The figures at the top: (what, how many)."""
    late = [one for one in report.tasks if one.is_late]
    harder = sum(one.verdict == HARDER for one in report.texts)
    return (
        (_("Pagina's op de website"), len(report.in_state("published"))),
        (_("Pagina's die te laat zijn met nakijken"), sum(one.kind == PAGE for one in late)),
        (_("Bronnen, telefoonnummers en spreekuren die te oud zijn"), sum(one.kind != PAGE for one in late)),
        (_("Concepten"), len(report.in_state("draft"))),
        (_("Pagina's die nog komen"), len(report.in_state("not-yet"))),
        (_("Pagina's die niet meer gelden"), len(report.in_state("expired"))),
        (_("Bestanden met fouten"), len(report.errors)),
        (_("Vertalingen en makkelijke versies die aandacht vragen"), len(report.translations)),
        (_("Artikelen waar niets naartoe leidt"), len(report.orphans)),
        (_("Teksten die moeilijker lijken dan hun niveau"), harder),
        (_("Plekken waar de taal mag blijven zoals die is"), len(report.let_pass)),
    )


def name(task: Task) -> str:
    """What has to be checked: "De pagina", "Bron: DigiD (digid.nl)"."""
    kind = _(TASKS[task.kind])
    return f"{kind}: {task.what}" if task.what else kind


def when(task: Task) -> str:
    """By when: "uiterlijk 23 mei 2027, 3 dagen te laat", "uiterlijk …, over 12 dagen", "vandaag"."""
    due = date_for_editors(task.due_on)
    if task.is_late:
        days = ngettext("{number} dag", "{number} dagen", -task.days)
        return _("uiterlijk {date}, {days} te laat", date=due, days=days)
    if not task.days:
        return _("vandaag")
    days = ngettext("{number} dag", "{number} dagen", task.days)
    return _("uiterlijk {date}, over {days}", date=due, days=days)


def estimated(row: PageRow) -> str:
    """How hard a text reads: "2,4 ± 0,4, lijkt op A2"."""
    if row.estimate is None or row.margin is None:
        return _("Er zijn geen zinnen om te meten")
    score, margin = decimal(row.estimate), decimal(row.margin)
    return _("{score} ± {margin}, lijkt op {level}", score=score, margin=margin, level=row.estimated_level)


def mark(text: TextRow) -> str:
    """What marks a text that reads harder than its level: "Waarschijnlijk moeilijker dan B1"; else ""."""
    return _(MARKS[text.verdict], level=text.declared) if text.verdict in MARKS else ""


def found(text: TextRow) -> str:
    """What was found about the language: "1 fout, 2 waarschuwingen, 3 tips", or "niets"."""
    parts = (
        (text.errors, ngettext("{number} fout", "{number} fouten", text.errors)),
        (text.warnings, ngettext("{number} waarschuwing", "{number} waarschuwingen", text.warnings)),
        (text.tips, ngettext("{number} tip", "{number} tips", text.tips)),
    )
    return ", ".join(part for number, part in parts if number) or _("niets")
