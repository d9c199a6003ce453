from __future__ import annotations

import gzip
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


def rendered(kind: str, weight: int, html: bytes = b"") -> Rendered:
    page = Page(template=kind, url="/x/", canonical="", title="", document_title="", description="", csp="")
    return Rendered(page, "x/index.html", html, weight)


def found(design: Design, *pages: Rendered, **limits: int) -> list[Problem]:
    generous = {
        "article_html": 10**6,
        "page_html": 10**6,
        "css": 10**6,
        "script": 10**6,
        "first_visit": 10**6,
    }
    return budget_problems(pages, design, Budgets(**{**generous, **limits}))


def test_a_page_may_weigh_exactly_its_budget(design: Design) -> None:
    assert found(design, rendered("article", 6000), article_html=6000) == []
    [one] = found(design, rendered("article", 6001), article_html=6000)
    assert (one.code, one.file) == ("budget-exceeded", "x/index.html")
    assert one.message == "De pagina /x/ weegt 6001 bytes (ingepakt). Het mag hoogstens 6000 bytes zijn."
    assert one.is_error


def test_other_pages_have_a_budget_of_their_own(design: Design) -> None:
    assert found(design, rendered("home", 7000), article_html=6000, page_html=7000) == []
    assert len(found(design, rendered("home", 7001), page_html=7000)) == 1


def test_the_review_page_has_no_budget(design: Design) -> None:
    assert found(design, rendered("components", 10**7)) == []


def test_styles_and_scripts_are_weighed(design: Design) -> None:
    weight = len(gzip.compress(design.files[design.stylesheet], 6))
    assert found(design, css=weight) == []
    [one] = found(design, css=weight - 1)
    assert one.message.startswith(f"De opmaak (CSS) weegt {weight} bytes")
    [one] = found(design, script=3)
    assert one.message.startswith("Het script knop weegt")


def test_a_first_visit_is_the_article_with_the_style_and_the_scripts_it_loads(design: Design) -> None:
    style, script = (
        len(gzip.compress(design.files[path], 6)) for path in (design.stylesheet, design.scripts["knop"])
    )
    plain = rendered("article", 100)
    with_script = rendered("article", 100, f'<script src="/{design.scripts["knop"]}">'.encode())
    assert found(design, plain, first_visit=100 + style) == []
    [one] = found(design, with_script, first_visit=100 + style)
    total = 100 + style + script
    assert one.message.startswith(f"Het eerste bezoek aan /x/ weegt {total} bytes")
    assert found(design, rendered("home", 100), first_visit=1) == []
