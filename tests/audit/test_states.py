"""The states of a page are declared in one place, and told apart by their names."""

from __future__ import annotations

from wegwijs.audit.pages import Page
from wegwijs.audit.states import VIEWS, state_names

ARTICLE = Page("/artikelen/x/", "artikelen/x/index.html", "article")
SEARCH = Page("/zoeken/", "zoeken/index.html", "search")


def test_every_page_is_seen_wide_and_narrow() -> None:
    assert state_names(ARTICLE) == ["1280", "320"]


def test_search_page_is_also_seen_with_each_kind_of_answer() -> None:
    names = ["results", "corrected", "unsure", "filtered", "none", "loading", "failed", "partly"]
    answers = [f"{width} {name}" for name in names for width in (1280, 320)]
    assert state_names(SEARCH) == ["1280", "320", *answers]


def test_components_are_also_seen_with_explanations() -> None:
    names = state_names(Page("/bouwstenen/", "bouwstenen/index.html", "components"))
    assert names[2:] == ["1280 words", "320 words"]


def test_overview_of_spreekuren_is_also_seen_chosen_found_and_not_found() -> None:
    names = state_names(Page("/spreekuren/", "spreekuren/index.html", "sessions"))
    assert names[2:] == ["1280 chosen", "320 chosen", "1280 near", "320 near", "1280 unknown", "320 unknown"]


def test_reflow_is_measured_at_320() -> None:
    assert [view.width for view in VIEWS if view.reflow] == [320]
