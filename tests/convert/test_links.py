from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.links import is_external, resolve, with_base

TARGETS = st.text(alphabet="abc-./:#?%20[]()\\@\u00e9 ", max_size=20)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("digid-activeren.md", "/artikelen/digid-activeren/"),
        ("digid-activeren.md#code", "/artikelen/digid-activeren/#code"),
        ("./digid-activeren.md", "/artikelen/digid-activeren/"),
        ("../begrippen/bsn.md#kop", "/begrippen/bsn/#kop"),
        ("../artikelen/digid-activeren.md", "/artikelen/digid-activeren/"),
        ("../paginas/privacy.md", "/privacy/"),
        ("../paginas/index.md", "/"),
        ("../paginas/begrippen.md", "/begrippen/"),
        ("/artikelen/digid-activeren.md", "/artikelen/digid-activeren/"),
        ("/artikelen/", "/artikelen/"),
        ("/zoeken/#q", "/zoeken/#q"),
        ("kaart.png", "/artikelen/kaart.png"),
        ("met%20spatie.png", "/artikelen/met spatie.png"),
        ("../onbekend/x.md", "/onbekend/x.md"),
        ("../../artikelen/x.md", "/../artikelen/x.md"),
        ("#kop", "#kop"),
        ("https://www.digid.nl/a_b?c=d#e", "https://www.digid.nl/a_b?c=d#e"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
        ("//ergens.nl/x", "//ergens.nl/x"),
        ("http://[", "http://["),
        ("", ""),
    ],
)
def test_resolve(target: str, url: str) -> None:
    assert resolve(target, "artikelen/dit.md") == url


@given(TARGETS)
def test_resolve_never_raises_and_never_leaves_the_site(target: str) -> None:
    url = resolve(target, "artikelen/dit.md")
    assert url == target or url.startswith("/")


def test_a_link_out_of_the_content_folder_is_no_page() -> None:
    assert not resolve("../../../artikelen/x.md", "artikelen/dit.md").endswith("/")


@pytest.mark.parametrize(
    ("url", "based"),
    [
        ("/", "/hulp/"),
        ("/artikelen/x/#y", "/hulp/artikelen/x/#y"),
        ("#kop", "#kop"),
        ("//ergens.nl/", "//ergens.nl/"),
        ("https://digid.nl/", "https://digid.nl/"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
    ],
)
def test_with_base(url: str, based: str) -> None:
    assert with_base(url, "/hulp/") == based
    assert with_base(url, "/") == url


def test_external_links_are_web_addresses() -> None:
    assert is_external("https://digid.nl")
    assert is_external("http://digid.nl")
    assert not is_external("/artikelen/")
    assert not is_external("mailto:a@b.nl")
