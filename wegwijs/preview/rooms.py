"""Pages of the preview that other rooms of the house make: the editors' manual and the report."""

from __future__ import annotations

from wegwijs.manual import manual_page
from wegwijs.preview.known import base_path
from wegwijs.preview.look import Look
from wegwijs.preview.own_pages import HTML, Answer
from wegwijs.report import make_report, report_page, report_style

STYLE = "style.css"


def manual_answer(look: Look, rest: str) -> Answer | None:
    """A chapter of the manual; without one there is no such page."""
    site = look.context.site if look.context else None
    base = base_path(look)
    style = base + look.design.stylesheet if look.design else ""
    page = manual_page(look.options.manual, rest, site, base, style)
    return (HTML, page) if page else None


def report_answer(look: Look, rest: str) -> Answer | None:
    """The report of this moment: of the content as it is, also while there are errors."""
    if rest == STYLE and look.design is not None:
        return "text/css; charset=utf-8", report_style(look.design.files[look.design.stylesheet])
    if rest:
        return None
    seen = look.inspected
    made = make_report(seen.records, seen.portal, seen.fragments, seen.settings, seen.problems, seen.readings)
    return HTML, report_page(made, STYLE if look.design else "", base_path(look))
