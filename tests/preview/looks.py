"""Looks at a portal folder, for tests of what the preview adds to a page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.support import PortalFolder
from wegwijs.pipeline import inspect
from wegwijs.preview.look import Look
from wegwijs.problems import has_errors
from wegwijs.render import all_pages
from wegwijs.render.html import file_of, render_all
from wegwijs.render.pages import Context, make_context
from wegwijs.render.templates import make_environment
from wegwijs.render.views import Page


def look_at(folder: PortalFolder, last: Look | None = None, **options: Any) -> Look:
    """A look as the preview's engine makes it. last: the one before it, which stays if there are errors."""
    asked = folder.options(**options)
    found = inspect(asked)
    good = found.is_whole and found.design is not None
    context: Context | None = last.context if last else None
    if good and found.design:
        context = make_context(
            found.portal, found.fragments, found.design, found.settings, asked.today, asked.release
        )
    return Look(
        number=last.number + 1 if last else 1,
        problems=found.problems,
        context=context,
        design=found.design or (last.design if last else None),
        fragments=context.fragments if context else {},
        options=asked,
        sources={url: one for one in found.portal.sources for url in one.urls},
        is_current=good,
        inspected=found,
    )


def with_problems(look: Look, *problems: Any) -> Look:
    """The same look with other problems."""
    return replace(look, problems=problems, is_current=not has_errors(problems))


def page_at(look: Look, url: str) -> tuple[Page, bytes]:
    """The page object at a site-relative URL and its HTML, as a build would write it."""
    assert look.context is not None
    assert look.design is not None
    page = next(one for one in all_pages(look.context) if one.url == look.context.url(url))
    environment = make_environment(look.design, look.context.site, None)
    rendered, problems = render_all([page], environment, look.design.folder, look.context.site.base_path)
    assert problems == []
    return page, rendered[0].html


def all_html(look: Look) -> dict[str, tuple[Page, bytes]]:
    """File of the site -> page object and HTML, of every page."""
    assert look.context is not None
    assert look.design is not None
    base = look.context.site.base_path
    environment = make_environment(look.design, look.context.site, None)
    rendered, _ = render_all(all_pages(look.context), environment, look.design.folder, base)
    return {file_of(one.page.url, base): (one.page, one.html) for one in rendered}


def parsed(html: bytes | str) -> LexborHTMLParser:
    return LexborHTMLParser(html if isinstance(html, str) else html.decode())


def text_of(html: bytes | str, selector: str) -> str:
    """The text of the first element that fits, in one line."""
    found = parsed(html).css_first(selector)
    assert found is not None, f"no {selector} in the page"
    return " ".join(found.text().split())


def write_lines(folder: Path, name: str, lines: list[str]) -> None:
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
