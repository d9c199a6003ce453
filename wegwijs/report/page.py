"""The report as a page, in the style of the site. It needs no script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wegwijs.check.reading_level import quoted
from wegwijs.editor_html import speak_in
from wegwijs.language import _, language
from wegwijs.read.files import slugify
from wegwijs.report import words
from wegwijs.report.data import Report
from wegwijs.report.tasks import PAGE, Task
from wegwijs.words import date_for_editors, month_name

TEMPLATES = Path(__file__).parent / "templates"

LIMITS = (0, 30, 60, 90)
"""Days from today between which tasks stand together."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """The pages that one person has to look at soon: (title of the group, tasks)."""

    name: str
    id: str
    groups: tuple[tuple[str, tuple[Task, ...]], ...]
    number: int


def report_page(report: Report, stylesheet_url: str, site_url: str = "/") -> bytes:
    """The report as HTML.

    stylesheet_url: of `report_style`, may be relative; site_url: where the site is, ends in a slash: links
    to pages begin with it.
    """
    template = _environment().get_template("report.html")
    html = template.render(
        report=report,
        stylesheet_url=stylesheet_url,
        site_url=site_url,
        counts=words.counts(report),
        owners=_owners(report.tasks),
        late=tuple(one for one in report.tasks if one.is_late and one.kind != PAGE),
        words=words,
    )
    return html.strip().encode()


def report_style(site_style: bytes) -> bytes:
    """The style sheet for the report: that of the site, and the few rules of its own."""
    return site_style + (TEMPLATES / "report.css").read_bytes()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=_day, month=_month, task=words.name, when=words.when)
    environment.filters.update(estimated=words.estimated, mark=words.mark, found=words.found, quoted=quoted)
    speak_in(environment)
    return environment


def _month(first: date) -> str:
    return month_name(first, language())


def _day(day: date | None) -> str:
    return date_for_editors(day) if day else _("niet ingevuld")


def _owners(tasks: Sequence[Task]) -> tuple[_Owner, ...]:
    """By name; pages without an owner come last."""
    found: dict[str, list[Task]] = defaultdict(list)
    for task in tasks:
        if task.kind == PAGE and task.days <= LIMITS[-1]:
            found[task.page.owner].append(task)
    ids: dict[str, str] = {}
    for number, name in enumerate(sorted(found), start=1):
        ids[name] = f"beheerder-{number}-{slugify(name)}" if name else "beheerder-geen"
    return tuple(
        _Owner(name or _(words.NO_OWNER), ids[name], _groups(found[name]), len(found[name]))
        for name in sorted(found, key=lambda one: (not one, one.casefold()))
    )


def _groups(tasks: Sequence[Task]) -> tuple[tuple[str, tuple[Task, ...]], ...]:
    groups = [(_("Te laat"), tuple(one for one in tasks if one.is_late))]
    for low, high in pairwise((-1, *LIMITS[1:])):
        within = tuple(one for one in tasks if low < one.days <= high)
        groups.append((_("Binnen {number} dagen", number=high), within))
    return tuple((title, group) for title, group in groups if group)
