from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import LARGER, PNG, TEMPLATES, PortalFolder, make_portal
from wegwijs.options import Options
from wegwijs.pipeline import inspect
from wegwijs.render import Design, Page, Site, all_pages, load_design
from wegwijs.render.pages import Context, make_context

BASE = "<!doctype html><title>{{ page.title }}</title>{% block main %}{% endblock %}"
TEXT = '{% extends "base.html" %}\n{% block main %}\n<h1>{{ page.title }}</h1>\n{% endblock %}'
BUTTON = "{% macro render(text, uitleg_html='') %}<b>{{ text }}</b>{{ uitleg_html }}{% endmacro %}"
EXAMPLES = """\
group: Knoppen
description: Een knop.
examples:
  - name: Kort
    props: {text: 'A & B'}
"""
SMALL_TEMPLATES = {
    "base.html": BASE,
    "pages/text.html": TEXT,
    "components/knop/template.html": BUTTON,
    "components/knop/style.css": "b { color: red; }",
    "components/knop/script.js": "// uitleg\nconst a = 1;\n",
    "components/knop/examples.yaml": EXAMPLES,
    "components/adres/style.css": "address { color: blue; }",
    "styles/tokens.css": ":root { --a: 1px; }",
    "styles/base.css": "body { margin: 0; }",
    "styles/layout.css": "main { margin: 1px; }",
    "styles/print.css": "@media print { nav { display: none; } }",
    "icons/mail.svg": '<svg viewBox="0 0 1 1">\n  <path d="M0 0"/>\n</svg>\n',
    "assets/favicon.svg": "<svg/>",
}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A templates folder with one page, two components and one icon."""
    for path, text in SMALL_TEMPLATES.items():
        file = tmp_path / "sjablonen" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "sjablonen"


@pytest.fixture(scope="session")
def real_design() -> Design:
    design, problems = load_design(TEMPLATES)
    assert problems == []
    assert design is not None
    return design


def context_of(options: Options) -> Context:
    checked = inspect(options)
    assert checked.design is not None
    return make_context(
        checked.portal,
        checked.fragments,
        checked.design,
        checked.settings,
        options.today,
        options.release,
        accessibility=checked.accessibility,
    )


@pytest.fixture
def larger(tmp_path: Path) -> PortalFolder:
    """The larger portal, for one test to change."""
    portal = make_portal(tmp_path / "portaal", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    return portal


Pages = Callable[..., dict[str, Page]]


@pytest.fixture
def pages_of() -> Pages:
    """URL -> page object of a portal; keyword arguments change the options of the build."""

    def pages(portal: PortalFolder, **changes: object) -> dict[str, Page]:
        return {one.url: one for one in all_pages(context_of(portal.options(cache=None, **changes)))}

    return pages


@pytest.fixture(scope="session")
def page_objects(built: PortalFolder) -> dict[str, Page]:
    """URL -> page object of the larger portal. Tests look at them; none changes them."""
    return {one.url: one for one in all_pages(context_of(built.options(cache=None)))}


@pytest.fixture(scope="session")
def site(built: PortalFolder) -> Site:
    return replace(context_of(built.options(cache=None)).site, release=True)
