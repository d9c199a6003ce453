"""The report as one HTML page: for editors, and accessible itself. It needs no script and nothing beside it.

Its style and pictures stand in the page, and its Content-Security-Policy allows nothing else.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegwijs import __version__
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.changes import Change
from wegwijs.audit.reports.github import change_text, headline
from wegwijs.audit.reports.groups import RuleGroup, by_rule
from wegwijs.audit.reports.names import criteria_of, level_text, rule_url, state_text
from wegwijs.audit.reports.picture import Pictures, picture_key
from wegwijs.editor_html import coded, speak_in
from wegwijs.language import _, ngettext

TEMPLATES = Path(__file__).parent / "templates"
MOST_BARRIERS = 40
"""Elements that are shown of one rule in one component."""
MOST_PAGES = 12
# HTML has no way to write these: https://html.spec.whatwg.org/#preprocessing-the-input-stream
NO_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Section:
    """One part of the page, with groups of findings. empty: what it says when there are none."""

    id: str
    title: str
    intro: str
    empty: str
    groups: tuple[RuleGroup, ...]

    @property
    def number(self) -> int:
        return sum(group.number for group in self.groups)


def html(report: Report, pictures: Pictures | None = None, change: Change | None = None) -> bytes:
    """The report as a page. change: since the last audit, if there was one."""
    style = _style()
    page = _environment().get_template("report.html")
    text = page.render(
        report=report,
        style=Markup(style),
        style_hash=b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        headline=headline(report),
        change=change_text(change) if change is not None else "",
        counts=_counts(report),
        sections=_sections(report),
        untested=[page for page in report.pages if page.error],
        retried=[page for page in report.pages if page.retried and not page.error],
        cached=[page for page in report.pages if _cached(page)],
        pictures={} if pictures is None else pictures,
        version=__version__,
    )
    return text.strip().encode(errors="replace") + b"\n"


@cache
def _style() -> str:
    """Line ends as browsers read them: the hash is of those."""
    return (TEMPLATES / "report.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_without_controls,
    )
    environment.filters.update(level=level_text, states=_states, where=_where, impact=_impact, coded=coded)
    environment.globals.update(
        rule_url=rule_url, criteria_of=criteria_of, picture_key=picture_key, is_address=_is_address,
        most_barriers=MOST_BARRIERS, most_pages=MOST_PAGES,
    )  # fmt: skip
    speak_in(environment)
    return environment


def _without_controls(value: object) -> object:
    """What cannot stand in HTML becomes a sign that says so. Our own Markup stays Markup."""
    if not isinstance(value, str):
        return value
    cleaned = NO_HTML.sub("\N{REPLACEMENT CHARACTER}", value)
    return Markup(cleaned) if isinstance(value, Markup) else cleaned


def _states(states: tuple[str, ...]) -> str:
    return "; ".join(map(state_text, states))


def _where(component: str) -> str:
    return _("Onderdeel: {name}", name=component) if component else _("Op de pagina zelf")


def _impact(impact: str | None) -> str:
    """How much it hinders, in words."""
    texts = {
        "critical": _("Dit houdt mensen tegen."),
        "serious": _("Dit hindert mensen erg."),
        "moderate": _("Dit hindert mensen."),
        "minor": _("Dit hindert mensen een beetje."),
    }
    return texts.get(impact or "", "")


def _is_address(url: str) -> bool:
    """Whether a page's URL can be a link: the path of a page in a folder cannot be followed from here."""
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False


def _cached(page: PageReport) -> bool:
    """Whether the result was taken from the cache of an earlier audit."""
    return bool(getattr(page, "cached", False))


def _counts(report: Report) -> tuple[tuple[str, str], ...]:
    """The figures at the top: (what, how many)."""
    tested = sum(not page.error for page in report.pages)
    failures = sum(len(page.failures) for page in report.pages)
    wrong = sum(bool(page.failures) for page in report.pages)
    states = sum(len(page.states) for page in report.pages)
    return (
        (_("Getest"), ngettext("{number} pagina", "{number} pagina's", tested)),
        (_("In alle staten samen"), ngettext("{number} keer bekeken", "{number} keer bekeken", states)),
        (_("Fouten"), str(failures)),
        (_("Pagina's met fouten"), str(wrong)),
        (_("Niet getest"), str(sum(bool(page.error) for page in report.pages))),
        (_("Door een mens te beoordelen"), str(sum(len(page.review) for page in report.pages))),
        (_("Adviezen"), str(sum(len(page.advice) for page in report.pages))),
    )


def _sections(report: Report) -> tuple[_Section, ...]:
    return (
        _Section(
            "fouten", _("Fouten"), _("Los deze op. Bovenaan staat wat de wet het eerst vraagt."),
            _("De test vond geen fouten."), by_rule(report, "failures"),
        ),
        _Section(
            "beoordelen", _("Door een mens te beoordelen"),
            _("Hier kan een programma niet zeker zijn. Kijk zelf of het goed is."),
            _("Er is niets dat een mens moet beoordelen."), by_rule(report, "review"),
        ),
        _Section(
            "adviezen", _("Adviezen"), _("De wet vraagt dit niet. Het helpt mensen wel."),
            _("Er zijn geen adviezen."), by_rule(report, "advice"),
        ),
    )  # fmt: skip
