"""Weight: what a page and a first visit may cost somebody with an old phone."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import lru_cache

from wegwijs.problems import Place, Problem, problem
from wegwijs.render.design import Design
from wegwijs.render.html import Rendered
from wegwijs.settings import Budgets

QUICK_LEVEL, LEVEL = 1, 6
"""gzip levels: what is light enough at the quick one need not be packed as servers pack it."""

FREE = ("components",)
"""Kinds of pages that residents never see."""


def budget_problems(rendered: Iterable[Rendered], design: Design, budgets: Budgets) -> list[Problem]:
    """A problem for everything that is heavier than the settings allow (bytes after gzip)."""
    problems = _over("De opmaak (CSS)", design.stylesheet, budgets.css, design.files[design.stylesheet])
    for name, path in design.scripts.items():
        problems += _over(f"Het script {name}", path, budgets.script, design.files[path])
    for one in rendered:
        if one.page.template == "article":
            problems += _article(one, design, budgets)
        elif one.page.template not in FREE:
            limit = budgets.list_html if one.page.template == "index" else budgets.page_html
            problems += _over(f"De pagina {one.page.url}", one.path, limit, one.html)
    return problems


def _article(one: Rendered, design: Design, budgets: Budgets) -> list[Problem]:
    """The page itself, and a first visit to it: with the style and the scripts that it loads."""
    loaded = [path for path in design.scripts.values() if path.encode() in one.html]
    parts = [design.files[path] for path in (design.stylesheet, *loaded)]
    return [
        *_over(f"De pagina {one.page.url}", one.path, budgets.article_html, one.html),
        *_over(f"Het eerste bezoek aan {one.page.url}", one.path, budgets.first_visit, one.html, *parts),
    ]


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
