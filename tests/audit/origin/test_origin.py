"""Findings on a portal of ours are given their component and source; on other sites nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import PortalFolder
from wegwijs.audit.findings import Finding
from wegwijs.audit.origin import with_origins
from wegwijs.audit.origin.document import Document, Element
from wegwijs.audit.origin.templates import Templates
from wegwijs.audit.report import PageReport, Report

from ..conftest import MakeFinding

TEMPLATES = Path(__file__).parents[3] / "templates"
SHARED = {"nearby-place": ("help-places",)}
"""Their classes are the same; which is meant depends on the page."""
ARTICLE = "/artikelen/digid-aanvragen/"


def origin(portal: PortalFolder, url: str, finding: Finding) -> Finding:
    page = PageReport(url, failures=(finding,), review=(finding,), advice=(finding,))
    content = portal.root / "content"
    found = with_origins(Report("4", (page,)), portal.site, content, TEMPLATES).pages[0]
    assert found.failures == found.review == found.advice
    one = found.failures[0]
    shown = one.source.replace(f"{content.as_posix()}/", "content/")
    return replace(one, source=shown.replace(f"{TEMPLATES.as_posix()}/", "templates/"))


def test_of_the_body(built: PortalFolder, finding: MakeFinding) -> None:
    one = finding(target=".block-stappen li:first-child", html="<li>Ga naar")
    found = origin(built, ARTICLE, one)
    assert found.component == "text-block"
    text = (built.root / "content/artikelen/digid-aanvragen.md").read_text("utf-8").split("\n")
    name, _, line = found.source.partition(":")
    assert name == "content/artikelen/digid-aanvragen.md"
    assert text[int(line) - 1].startswith("1. ")


def test_of_the_top(built: PortalFolder, finding: MakeFinding) -> None:
    found = origin(built, ARTICLE, finding(target="title", html="<title>Ik wil een DigiD</title>"))
    assert (found.component, found.source) == ("", "content/artikelen/digid-aanvragen.md:2")


@pytest.mark.parametrize(
    ("criterion", "place"), [("2.4.6", "content/artikelen/"), ("1.4.3", "templates/comp")]
)
def test_words_are_mended_in_the_text_and_looks_in_the_template(
    built: PortalFolder, finding: MakeFinding, criterion: str, place: str
) -> None:
    found = origin(
        built, ARTICLE, finding(wcag=(criterion,), target="h1", html='<h1 class="page-heading__title">')
    )
    assert found.component == "page-heading"
    assert found.source.startswith(place)


def test_of_a_component_with_the_line_of_its_words(built: PortalFolder, finding: MakeFinding) -> None:
    one = finding(target=".skip-link", html='<a class="skip-link" href="#inhoud">Direct naar de inhoud</a>')
    found = origin(built, ARTICLE, one)
    assert found.component == "skip-link"
    name, _, line = found.source.partition(":")
    assert name == "templates/components/skip-link/template.html"
    text = (TEMPLATES / "components/skip-link/template.html").read_text("utf-8").split("\n")
    assert "Direct naar de inhoud" in text[int(line) - 1]


def test_a_term_shows_its_summary_in_the_body(built: PortalFolder, finding: MakeFinding) -> None:
    html = "<p>Het nummer dat bij u hoort.</p>"
    found = origin(built, "/begrippen/bsn/", finding(target=".prose > p", html=html))
    text = (built.root / "content/begrippen/bsn.md").read_text("utf-8").split("\n")
    name, _, line = found.source.partition(":")
    assert name == "content/begrippen/bsn.md"
    assert text[int(line) - 1].startswith("summary:")


def test_of_the_page_itself(built: PortalFolder, finding: MakeFinding) -> None:
    found = origin(built, ARTICLE, finding(target="html", html='<html lang="nl">'))
    assert found.component == ""
    assert found.source.startswith("templates/base.html:")


def test_below_a_base_path(built_below: PortalFolder, finding: MakeFinding) -> None:
    one = finding(target="main", html='<main id="inhoud" tabindex="-1">')
    assert origin(built_below, f"/hulp{ARTICLE}", one).source.startswith("templates/base.html:")


@pytest.mark.parametrize("url", ["/bestaat-niet/", "https://example.nl/x"])
def test_a_page_that_is_not_in_the_manifest(built: PortalFolder, finding: MakeFinding, url: str) -> None:
    assert origin(built, url, finding()) == finding()


def test_a_site_of_somebody_else(tmp_path: Path, finding: MakeFinding) -> None:
    (tmp_path / "index.html").write_text("<p>x</p>", "utf-8")
    report = Report("4", (PageReport("/", failures=(finding(),)),))
    assert with_origins(report, tmp_path, tmp_path, TEMPLATES) is report


def examples(document: Document) -> Iterator[tuple[str, list[Element]]]:
    """Component -> the outermost elements of its examples, on a review page."""
    for name in (one for element in document.every() for one in element.classes):
        if name.startswith("specimen__example--"):
            component = name.removeprefix("specimen__example--")
            yield component, list(next(e for e in document.every() if name in e.classes).inside())


def test_every_component_is_known_by_its_elements(built: PortalFolder) -> None:
    templates = Templates.read(TEMPLATES)
    pages = (Document(file.read_bytes()) for file in built.site.glob("bouwstenen/*/index.html"))
    shown = {name: elements for page in pages for name, elements in examples(page)}
    assert shown.keys() == set(templates.components)
    for component, elements in shown.items():
        found = {templates.component(one, "components") for one in elements}
        assert component in found, component
        # What stands in it is its own, or of a component that it uses.
        text = (TEMPLATES / "components" / component / "template.html").read_text("utf-8")
        others = {one for one in found - {component, ""} if f"components/{one}/" not in text}
        assert others <= {"search-form", "term", *SHARED.get(component, ())}, component


@pytest.mark.parametrize(("kind", "component"), [("sessions", "nearby-place"), ("location", "help-places")])
def test_a_class_of_two_components_is_that_of_the_one_on_the_page(kind: str, component: str) -> None:
    element = Document('<div class="place"></div>').find(".place", "")
    assert element is not None
    assert Templates.read(TEMPLATES).component(element, kind) == component
