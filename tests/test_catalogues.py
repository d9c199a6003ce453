"""Catalogues: Dutch is the source, other languages come from .po files."""

from __future__ import annotations

from wegwijs.catalogues import catalogue, languages


def test_dutch_comes_first_and_english_is_there() -> None:
    assert languages("editors")[0] == "nl"
    assert "en" in languages("editors")
    assert "en" in languages("site")


def test_dutch_gives_the_text_itself() -> None:
    assert catalogue("site", "nl").gettext("Kort gezegd") == "Kort gezegd"


def test_a_language_without_a_catalogue_gives_dutch() -> None:
    assert catalogue("site", "xx").gettext("Kort gezegd") == "Kort gezegd"


def test_a_text_that_a_catalogue_does_not_have_stays_dutch() -> None:
    assert catalogue("site", "en").gettext("Een tekst die nergens staat") == "Een tekst die nergens staat"
