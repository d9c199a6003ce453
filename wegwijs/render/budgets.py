"""Weight: what a page and a first visit may cost somebody with an old phone."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from wegwijs.language import _
from wegwijs.problems import Place, Problem, problem
from wegwijs.render.design import Design
from wegwijs.render.html import Rendered
from wegwijs.settings import Budgets

_LISTS = ("index", "sessions", "sessions-chosen")
SEARCH_SCRIPT = "search-query"
_SOURCE = re.compile(rb'<script[^>]* (src="[^"]*")')
QUICK_LEVEL, LEVEL = 1, 6
"""gzip levels: what is light enough at the quick one need not be packed as servers pack it."""


def budget_problems(
    rendered: Iterable[Rendered], design: Design, budgets: Budgets, files: Mapping[str, str]
) -> list[Problem]:
    """A problem for everything that is heavier than the settings allow (bytes after gzip).

    files: URL of a page -> the file in which an editor can make it lighter.
    """
    problems = [*style_problems(design, budgets), *search_problems(design, budgets)]
    for one in rendered:
        problems += page_problems(one, design, budgets, files)
    return problems


def style_problems(design: Design, budgets: Budgets) -> list[Problem]:
    """Whether the one stylesheet is too heavy."""
    return _over(_("De opmaak (CSS)"), "styles", budgets.css, design.files[design.stylesheet])


def search_problems(design: Design, budgets: Budgets) -> list[Problem]:
    """Whether the script that understands questions is too heavy. It comes when somebody searches."""
    script = design.files[design.scripts[SEARCH_SCRIPT]] if SEARCH_SCRIPT in design.scripts else b""
    return _over(_("Het script om te zoeken"), SEARCH_SCRIPT, budgets.search_script, script)


def page_problems(one: Rendered, design: Design, budgets: Budgets, files: Mapping[str, str]) -> list[Problem]:
    """What of one page is too heavy. files: as for `budget_problems`."""
    file = files.get(one.page.url, f"pages/{one.page.template}.html")
    scripts = _scripts(one, design)
    problems = _over(_("Het script van {url}", url=one.page.url), file, budgets.script, *scripts)
    limit = _limit(one.page.template, budgets)
    problems += _over(_("De pagina {url}", url=one.page.url), file, limit, one.html)
    if one.page.template == "article":
        parts = (one.html, design.files[design.stylesheet], *scripts)
        what = _("Het eerste bezoek aan {url}", url=one.page.url)
        problems += _over(what, file, budgets.first_visit, *parts)
    return problems


def _limit(kind: str, budgets: Budgets) -> int:
    """What a page of this kind may weigh."""
    if kind in _LISTS:
        return budgets.list_html
    return budgets.article_html if kind == "article" else budgets.page_html


def _scripts(one: Rendered, design: Design) -> list[bytes]:
    """The scripts that a page loads."""
    return [
        design.files[path] for path in design.scripts.values() if f'{path}"'.encode() in _sources(one.html)
    ]


def _sources(html: bytes) -> bytes:
    """The attributes `src` of all scripts."""
    return b" ".join(_SOURCE.findall(html))


def _over(what: str, path: str, limit: int, *parts: bytes) -> list[Problem]:
    if _weight(parts, QUICK_LEVEL) <= limit:
        return []
    weight = _weight(parts, LEVEL)
    if weight <= limit:
        return []
    size, allowed = f"{weight} bytes", f"{limit} bytes"
    return [problem("budget-exceeded", Place(path), what=what, size=size, limit=allowed)]


def _weight(parts: Iterable[bytes], level: int) -> int:
    return sum(_packed(part, level) for part in parts)


@lru_cache(maxsize=64)
def _packed(data: bytes, level: int) -> int:
    return len(gzip.compress(data, level, mtime=0))
