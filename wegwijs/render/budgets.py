"""Weight: what a page and a first visit may cost somebody with an old phone."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

from wegwijs.problems import Place, Problem, problem
from wegwijs.render.design import Design
from wegwijs.render.html import Rendered
from wegwijs.settings import Budgets

GZIP_LEVEL = 6
_FREE = {"components"}
"""Kinds of pages that residents never see."""


def budget_problems(rendered: Iterable[Rendered], design: Design, budgets: Budgets) -> list[Problem]:
    """A problem for everything that is heavier than the settings allow (bytes after gzip)."""
    weights = {path: _weight(data) for path, data in design.files.items()}
    problems = _assets(design, weights, budgets)
    shared = weights[design.stylesheet]
    for one in rendered:
        kind = one.page.template
        if kind in _FREE:
            continue
        limit = budgets.article_html if kind == "article" else budgets.page_html
        problems += _over(f"De pagina {one.page.url}", one.path, one.weight, limit)
        if kind == "article":
            scripts = [weights[path] for path in design.scripts.values() if path.encode() in one.html]
            total = one.weight + shared + sum(scripts)
            what = f"Het eerste bezoek aan {one.page.url}"
            problems += _over(what, one.path, total, budgets.first_visit)
    return problems


def _assets(design: Design, weights: dict[str, int], budgets: Budgets) -> list[Problem]:
    problems = _over("De opmaak (CSS)", design.stylesheet, weights[design.stylesheet], budgets.css)
    for name, path in design.scripts.items():
        problems += _over(f"Het script {name}", path, weights[path], budgets.script)
    return problems


def _over(what: str, path: str, weight: int, limit: int) -> list[Problem]:
    if weight <= limit:
        return []
    return [
        problem(
            "budget-exceeded",
            Place(path),
            what=what,
            size=f"{weight} bytes",
            limit=f"{limit} bytes",
        )
    ]


def _weight(data: bytes) -> int:
    return len(gzip.compress(data, GZIP_LEVEL, mtime=0))
