"""The states of a page are declared in one place, and told apart by their names."""

from __future__ import annotations

import pytest

from wegwijs.audit.pages import Page
from wegwijs.audit.states import (
    DARK,
    DARK_PHONE,
    DESKTOP,
    FORCED_COLOURS,
    HARDEST,
    PHONE,
    PRINT,
    SPACING,
    STILL,
    VIEWS,
    View,
    longest_first,
    visits,
)

ARTICLE = Page("/artikelen/x/", "artikelen/x/index.html", "article")
EVERYWHERE = ["", "without script", "opened"]


def names(kind: str) -> list[str]:
    return [visit.name for visit in visits(Page("/x/", "x/index.html", kind))]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("article", []),
        (
            "search",
            [
                "results",
                "corrected",
                "unsure",
                "urgent",
                "filtered",
                "none",
                "near",
                "loading",
                "empty",
                "failed",
                "partly",
            ],
        ),
        ("components", ["words", "right to left"]),
        ("sessions", ["chosen", "near", "unknown"]),
        ("location", ["open", "old"]),
    ],
)
def test_every_page_is_opened_in_these_ways(kind: str, more: list[str]) -> None:
    assert names(kind) == [*EVERYWHERE, *more]


def test_a_page_that_sends_its_visitors_on_is_not_seen_without_script() -> None:
    """Nothing could hold it then, and its target would be audited twice."""
    assert names("redirect") == ["", "opened"]


def test_a_page_as_it_is_published_is_seen_in_every_view() -> None:
    published = visits(ARTICLE)[0]
    assert published.seen_in == VIEWS
    assert len({view.name for view in VIEWS}) == len(VIEWS)


def test_what_a_reader_opens_is_seen_in_the_hardest_views() -> None:
    opened = visits(ARTICLE)[2]
    assert opened.seen_in == HARDEST
    assert opened.state_name(DESKTOP) == "1280 opened"


def test_pages_with_the_most_visits_come_first() -> None:
    kinds = ("article", "location", "term", "search", "sessions")
    pages = [Page(f"/{kind}/", f"{kind}/index.html", kind) for kind in kinds]
    assert [page.kind for page in longest_first(pages)] == [
        "search",
        "sessions",
        "location",
        "article",
        "term",
    ]


def test_views_of_one_width_come_together() -> None:
    """A page that changed itself for a narrow window must not be taken for one in a wide window."""
    widths = [view.width for view in VIEWS]
    assert widths == [*(w for w in widths if w == 1280), *(w for w in widths if w != 1280)]


def test_asked_of_wcag_and_of_readers() -> None:
    """1.4.10 and 1.4.4 name 320 pixels and 200 %; 1.4.12 spacing; CSS the readers' own settings."""
    assert {view.width for view in VIEWS} == {1280, 640, 320, 794}
    assert {feature for view in VIEWS for feature in view.features} == {
        ("prefers-color-scheme", "dark"),
        ("forced-colors", "active"),
        ("prefers-contrast", "more"),
        ("prefers-reduced-motion", "reduce"),
    }
    assert any(view.text == 32 for view in VIEWS)
    assert any(view.spacing for view in VIEWS)
    assert any(view.media == "print" for view in VIEWS)


@pytest.mark.parametrize(
    ("view", "other", "expected"),
    [
        (DARK, DESKTOP, True),
        (STILL, DESKTOP, True),
        (DARK_PHONE, PHONE, True),
        (DARK_PHONE, DESKTOP, False),
        (SPACING, DESKTOP, False),
        (PRINT, DESKTOP, False),
        (DARK, FORCED_COLOURS, False),
        (DESKTOP, DARK, False),
    ],
)
def test_view_has_only_other_colours_than_another(view: View, other: View, expected: bool) -> None:
    assert view.colours_of(other) is expected
