from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.read.paths import is_site_path, meant_path


@pytest.mark.parametrize("text", ["/", "/oud/", "/artikelen/digid-1/"])
def test_addresses(text: str) -> None:
    assert is_site_path(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("oud", "/oud/"),
        ("/oud", "/oud/"),
        ("artikelen/oud.md", "/artikelen/oud/"),
        ("content/artikelen/oud.md", "/artikelen/oud/"),
        ("paginas/over-ons.md", "/over-ons/"),
        ("../paginas/index.md", "/"),
        ("/Artikelen/Oud/", "/artikelen/oud/"),
        ("/artikelen/een oud stuk/", "/artikelen/een-oud-stuk/"),
        ("https://hulp.nl/artikelen/oud/?x#y", "/artikelen/oud/"),
        ("artikelen\\oud\\", "/artikelen/oud/"),
        ("/artikelen/oud.html", "/artikelen/oud/"),
        ("/artikelen/caf%C3%A9/", "/artikelen/cafe/"),
        ("", ""),
        ("http://[", ""),
        ("…", ""),
        ("x" * 400, ""),
    ],
)
def test_what_was_meant(text: str, meant: str) -> None:
    assert not is_site_path(text)
    assert meant_path(text) == meant


@given(st.text(max_size=60))
def test_any_text_gives_an_address_or_nothing(text: str) -> None:
    meant = meant_path(text)
    assert meant == "" or is_site_path(meant)
