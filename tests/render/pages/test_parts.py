from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.render.pages.parts import by_letter, host
from wegwijs.render.views import Teaser


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.digid.nl/aanvragen", "digid.nl"),
        ("https://mijn.svb.nl", "mijn.svb.nl"),
        ("http://WWW.X.nl:80", "x.nl"),
    ],
)
def test_host(url: str, name: str) -> None:
    assert host(url) == name


def test_by_letter() -> None:
    groups = by_letter([Teaser(title, "/", "") for title in ("Één", "DigiD", "112 bellen", "(deur)")])
    assert [(one.letter, one.id, [item.title for item in one.items]) for one in groups] == [
        ("0-9", "letter-0-9", ["112 bellen"]),
        ("D", "letter-d", ["(deur)", "DigiD"]),
        ("E", "letter-e", ["Één"]),
    ]


@given(st.lists(st.text(max_size=8)))
def test_nothing_gets_lost_in_an_a_to_z_list(titles: list[str]) -> None:
    groups = by_letter([Teaser(title, "/", "") for title in titles])
    assert sorted(item.title for group in groups for item in group.items) == sorted(titles)
    assert len({group.id for group in groups}) == len(groups)


def test_by_letter_puts_an_item_under_its_word() -> None:
    items = [Teaser("Ik wil bijstand", "/b/", "", word="Uitkering"), Teaser("Aanslag", "/a/", "")]
    groups = by_letter(items)
    assert [(one.letter, [item.url for item in one.items]) for one in groups] == [
        ("A", ["/a/"]),
        ("U", ["/b/"]),
    ]
