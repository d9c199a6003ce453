from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from wegwijs.problems import Problem
from wegwijs.render import Design, Page, Rendered, load_design
from wegwijs.render.budgets import budget_problems
from wegwijs.settings import Budgets


@pytest.fixture
def design(templates: Path) -> Design:
    found, _ = load_design(templates)
    assert found is not None
    return found


def packed_to(weight: int, html: bytes = b"") -> bytes:
    """`html` with behind it so many random bytes that all weighs exactly `weight` after gzip."""
    noise = random.Random(7).randbytes(weight)
    sizes = (len(gzip.compress(html + noise[:count], 6)) for count in range(weight))
    return html + noise[: next(count for count, size in enumerate(sizes) if size == weight)]


def rendered(kind: str, weight: int, html: bytes = b"") -> Rendered:
    page = Page(template=kind, url="/x/", canonical="", title="", document_title="", description="", csp="")
    return Rendered(page, "x/index.html", packed_to(weight, html))


def found(design: Design, *pages: Rendered, **limits: int) -> list[Problem]:
    generous = {
        "article_html": 10**6,
        "page_html": 10**6,
        "list_html": 10**6,
        "css": 10**6,
        "script": 10**6,
        "search_script": 10**6,
        "first_visit": 10**6,
    }
    return budget_problems(pages, design, Budgets(**{**generous, **limits}), {"/x/": "artikelen/x.md"})


def test_a_page_may_weigh_exactly_its_budget(design: Design) -> None:
    assert found(design, rendered("article", 600), article_html=600) == []
    [one] = found(design, rendered("article", 601), article_html=600)
    assert (one.code, one.file) == ("budget-exceeded", "artikelen/x.md")
    assert one.message == "De pagina /x/ weegt 601 bytes (ingepakt). Het mag hoogstens 600 bytes zijn."
    assert one.is_error


def test_other_pages_have_a_budget_of_their_own(design: Design) -> None:
    assert found(design, rendered("home", 700), article_html=600, page_html=700) == []
    assert len(found(design, rendered("home", 701), page_html=700)) == 1


@pytest.mark.parametrize("kind", ["index", "sessions", "sessions-chosen"])
def test_a_list_has_a_budget_of_its_own(design: Design, kind: str) -> None:
    assert found(design, rendered(kind, 700), page_html=600, list_html=700) == []
    assert len(found(design, rendered(kind, 701), list_html=700)) == 1


def test_styles_and_scripts_are_weighed(design: Design) -> None:
    weight = len(gzip.compress(design.files[design.stylesheet], 6))
    assert found(design, css=weight) == []
    [one] = found(design, css=weight - 1)
    assert one.message.startswith(f"De opmaak (CSS) weegt {weight} bytes")
    page = rendered("home", 200, f'<script src="/{design.scripts["knop"]}">'.encode())
    [one] = found(design, page, script=3)
    assert one.message.startswith("Het script van /x/ weegt")


def test_a_first_visit_is_the_article_with_the_style_and_the_scripts_it_loads(design: Design) -> None:
    style, script = (
        len(gzip.compress(design.files[path], 6)) for path in (design.stylesheet, design.scripts["knop"])
    )
    plain = rendered("article", 200)
    with_script = rendered("article", 200, f'<script src="/{design.scripts["knop"]}">'.encode())
    assert found(design, plain, first_visit=200 + style) == []
    [one] = found(design, with_script, first_visit=200 + style)
    total = 200 + style + script
    assert one.message.startswith(f"Het eerste bezoek aan /x/ weegt {total} bytes")
    assert found(design, rendered("home", 200), first_visit=1) == []


@pytest.fixture
def with_query(templates: Path) -> Design:
    """A design with the script that search loads when somebody uses it."""
    folder = templates / "components/search/query"
    folder.mkdir(parents=True)
    (folder / "index.js").write_text("export const asked = 1;\n")
    found, problems = load_design(templates)
    assert found is not None, problems
    return found


def test_the_script_that_understands_questions_has_a_budget_of_its_own(with_query: Design) -> None:
    weight = len(gzip.compress(with_query.files[with_query.scripts["search-query"]], 6))
    assert found(with_query, search_script=weight) == []
    [one] = found(with_query, search_script=weight - 1)
    assert one.message.startswith(f"Het script om te zoeken weegt {weight} bytes")


def test_a_script_that_a_page_only_names_is_not_loaded_by_it(with_query: Design) -> None:
    path = with_query.scripts["search-query"]
    names = f'<div data-query="/{path}"></div><a href="/{path}">x</a>'.encode()
    assert found(with_query, rendered("home", 400, names), script=0) == []
    loads = f'<script type="module" src="/{path}"></script>'.encode()
    assert len(found(with_query, rendered("home", 400, loads), script=0)) == 1
