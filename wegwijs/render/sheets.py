"""From page objects to what a PDF is made from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jinja2 import Environment

from wegwijs.paper.typeset import Sheet
from wegwijs.problems import Problem
from wegwijs.render.design import Design
from wegwijs.render.html import render_page
from wegwijs.render.pages import Context, PdfMaker, pdf_makers
from wegwijs.render.views import Page

_PICTURE = re.compile(rb'<img [^>]*src="([^"]+)"')


def all_sheets(
    context: Context, design: Design, environment_of: Callable[[Page], Environment]
) -> tuple[dict[str, Sheet], list[Problem]]:
    """File in the site -> sheet, and a problem for each template that fails."""
    sheets: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for url, maker in pdf_makers(context).items():
        made = make_sheet(maker, context, design, environment_of)
        if isinstance(made, Problem):
            problems.append(made)
        else:
            sheets[url.removeprefix("/")] = made
    return sheets, problems


def make_sheet(
    maker: PdfMaker, context: Context, design: Design, environment_of: Callable[[Page], Environment]
) -> Sheet | Problem:
    """One sheet, or what is wrong with its template."""
    pages = maker.versions()
    versions: list[bytes] = []
    for page in pages:
        html = render_page(page, environment_of(page), design.folder)
        if isinstance(html, Problem):
            return html
        versions.append(html)
    style = design.stylesheets["paper"]
    files = {context.absolute(f"/{style}"): design.files[style], **dict(_pictures(versions[0], context))}
    return Sheet(tuple(versions), pages[0].canonical, files, maker.most_pages)


def _pictures(html: bytes, context: Context) -> Iterator[tuple[str, bytes]]:
    for found in _PICTURE.findall(html):
        path = found.decode().removeprefix(context.site.base_path)
        asset = context.portal.assets.get(path)
        if asset:
            yield context.absolute(f"/{path}"), asset.data
