"""Addresses in one way of writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.audit.sites.addresses import folder, normal, shape


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("HTTPS://Voorbeeld.NL:443", "https://voorbeeld.nl/"),
        ("http://x.nl:80/a/../b/./c#d", "http://x.nl/b/c"),
        ("http://x.nl/a/..", "http://x.nl/"),
        ("http://x.nl/?b=2&utm_source=y&a=1&PHPSESSID=9", "http://x.nl/?a=1&b=2"),
        ("http://x.nl/a;jsessionid=12?x=1", "http://x.nl/a?x=1"),
        ("http://x.nl/caf\u00e9", "http://x.nl/caf%C3%A9"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        ("mailto:a@b.nl", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("http://x.nl:99999/", ""),
        ("/a", ""),
        ("", ""),
    ],
)
def test_one_way_of_writing(given: str, expected: str) -> None:
    assert normal(given) == expected


@given(st.text() | st.text().map(lambda text: f"http://voorbeeld.nl/{text}"))
def test_writing_again_changes_nothing(text: str) -> None:
    once = normal(text)
    assert normal(once) == once
    assert not once or once.startswith(folder(once))


def test_folder_and_shape() -> None:
    assert folder("https://x.nl/hulp/a?b=/c") == "https://x.nl/hulp/"
    assert shape("https://x.nl/2026/05/") == shape("https://x.nl/1999/12/")
