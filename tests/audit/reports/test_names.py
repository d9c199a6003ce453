"""What states and sources are called."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.standards import REFERENCE
from wegwijs.audit.checks import all_rules
from wegwijs.audit.reports.names import VIEWS as NAMED
from wegwijs.audit.reports.names import reference, rule_text, rule_url, source_place, state_text
from wegwijs.audit.states import VIEWS

from .wild import wild_text


def test_every_view_has_words() -> None:
    assert {view.name for view in VIEWS} <= NAMED.keys()


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("1280", "groot scherm"),
        ("320 dark opened", "telefoon, donkere kleuren, met alles uitgeklapt"),
        ("320 200% text without script", "telefoon, twee keer zo grote letters, zonder JavaScript"),
        ("320 results", "telefoon, results"),
        ("", ""),
        ("3200", "3200"),
    ],
)
def test_states(state: str, text: str) -> None:
    assert state_text(state) == text


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("content/a.md:12", ("content/a.md", 12)),
        ("content/a.md", ("content/a.md", 1)),
        ("C:/a.md", ("C:/a.md", 1)),
        ("a.md:0", ("a.md:0", 1)),
        ("", ("", 1)),
    ],
)
def test_places(source: str, place: tuple[str, int]) -> None:
    assert source_place(source) == place


def test_axe_s_rules_and_ours_are_described_where_they_come_from() -> None:
    assert rule_url("image-alt", "4.14.1") == "https://dequeuniversity.com/rules/axe/4.14/image-alt"
    assert rule_url("reflow", "4.14.1").startswith("https://www.w3.org/")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("/artikelen/a/", "/artikelen/a/"),
        ("https://x.nl:8000/caf%C3%A9?a=1&b=/#c", "https://x.nl:8000/caf%C3%A9?a=1&b=/#c"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        ("/50% korting [nu].html", "/50%25%20korting%20%5Bnu%5D.html"),
        ("/a#b#c", "/a#b%23c"),
        ("let op: nieuw.html", "let%20op%3A%20nieuw.html"),
        ("", ""),
    ],
)
def test_addresses(address: str, written: str) -> None:
    assert reference(address) == written


@given(wild_text)
def test_an_address_is_one_whatever_a_file_is_called(name: str) -> None:
    for address in (name, f"/{name}", f"https://x.nl/{name}"):
        once = reference(address)
        assert REFERENCE.fullmatch(once)
        assert reference(once) == once


def test_a_rule_without_the_words_of_one_element() -> None:
    example = "De alt-tekst “DSC1.jpg” is de naam van een bestand: vertel wat er te zien is"
    assert rule_text("alt-file-name", example) == example.replace("DSC1.jpg", "…")
    assert rule_text("image-alt", "Geef de afbeelding een tekst") == "Geef de afbeelding een tekst"
    assert rule_text("image-alt", "") == "image-alt"
    assert not any("{" in rule_text(rule, "") for rule in all_rules())
