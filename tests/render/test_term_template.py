"""The component `term` as HTML: what its script needs, and nothing that a page without words would load."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support import PortalFolder
from wegwijs.render import Design, Site
from wegwijs.render.templates import make_environment
from wegwijs.render.views import ExplainedWord

WORDS = (ExplainedWord("BSN", "burgerservicenummer. Uw <nummer>."), ExplainedWord("AOW", "Pensioen."))
SCRIPT = 'src="/assets/term.'


def shown(design: Design, site: Site, language: str = "nl") -> LexborHTMLParser:
    component = make_environment(design, site, None, language).get_template("components/term/template.html")
    return LexborHTMLParser(str(component.module.render(WORDS)))  # type: ignore[attr-defined] # a macro


def test_the_words_stand_in_a_list_that_is_not_searched(real_design: Design, site: Site) -> None:
    html = shown(real_design, site)
    assert [one.text() for one in html.css(".terms[data-pagefind-ignore] li")] == [
        "BSN: burgerservicenummer. Uw <nummer>.",
        "AOW: Pensioen.",
    ]


@pytest.mark.parametrize(
    ("language", "hint", "more"),
    [("nl", "uitleg", "Lees meer over {}"), ("en", "explanation", "Read more about {}")],
)
def test_the_texts_of_the_script_are_in_the_language_of_the_page(
    real_design: Design, site: Site, language: str, hint: str, more: str
) -> None:
    attributes = shown(real_design, site, language).css_first(".terms").attributes
    assert (attributes["data-hint"], attributes["data-more"]) == (hint, more)


def test_each_link_of_a_built_page_has_its_explanation(built: PortalFolder) -> None:
    html = LexborHTMLParser(built.page("/artikelen/digid-aanvragen/"))
    assert [one.text() for one in html.css(".prose a.term")] == ["BSN"]
    assert [one.text() for one in html.css(".terms li")] == [
        "BSN: burgerservicenummer. Het nummer dat bij u hoort."
    ]


def test_only_a_page_with_words_loads_the_script(built: PortalFolder) -> None:
    assert SCRIPT in built.page("/artikelen/digid-aanvragen/")
    without = built.page("/over-ons/")
    assert SCRIPT not in without
    assert 'class="terms"' not in without
