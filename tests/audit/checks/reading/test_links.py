"""What link texts say, alone and in context."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.checks.reading.links import RULES, _each, _same_text, says_nothing


def link(name: str, **more: Any) -> dict[str, Any]:
    defaults = {
        "number": 0,
        "name": name,
        "text": name,
        "href": "http://x/a",
        "title": "",
        "context": name,
        "heading": "",
        "parent": 1,
        "opens": False,
        "inside": name,
        "double": False,
        "defined": False,
    }
    return defaults | more


def rules_of(row: dict[str, Any]) -> list[str]:
    return [one.rule.id for one in _each([row])]


@pytest.mark.parametrize(
    "name", ["Klik hier", "READ MORE >>", "here.", "»", "PDF", "Lees meer…", "en savoir plus"]
)
def test_names_that_say_nothing(name: str) -> None:
    assert says_nothing(name)


@pytest.mark.parametrize(
    "name", ["Lees meer over huurtoeslag", "Contact", "1", "Here be dragons", "", "Home"]
)
def test_names_that_say_something(name: str) -> None:
    assert not says_nothing(name)


@pytest.mark.parametrize(
    ("name", "sign"), [(".", True), ("( )", True), ("…", False), ("...", False), ("→", False)]
)
def test_a_mark_of_a_sentence_is_no_text(name: str, sign: bool) -> None:
    assert ("link-is-a-sign" in rules_of(link(name, context=f"Alle tijden staan hier {name}"))) is sign


def test_a_word_that_is_explained_says_enough() -> None:
    assert rules_of(link("Link", defined=True)) == []


def test_nothing_around_it_makes_it_a_failure() -> None:
    assert rules_of(link("klik hier")) == ["link-text-alone", "link-text-says-nothing"]


@pytest.mark.parametrize(
    "more",
    [{"context": "Alle tijden van het spreekuur vindt u hier"}, {"heading": "Tijden van het spreekuur"}],
)
def test_the_text_around_it_or_its_heading_may_tell(more: dict[str, str]) -> None:
    assert rules_of(link("hier", **more)) == ["link-text-alone"]


def test_words_without_meaning_around_it_do_not_tell() -> None:
    assert "link-text-says-nothing" in rules_of(link("hier", context="Klik hier voor meer informatie"))


def test_a_file_and_a_new_window_are_announced() -> None:
    assert rules_of(link("De folder", href="http://x/folder.pdf", opens=True)) == [
        "link-file-type",
        "link-new-window",
    ]
    told = "De folder (pdf, opent in een nieuw venster)"
    assert rules_of(link(told, href="http://x/folder.pdf", opens=True)) == []


def test_one_text_to_two_places_side_by_side() -> None:
    rows = [link("Tijden"), link("Tijden", href="http://x/b"), link("Tijden", href="http://x/c", parent=2)]
    assert [one.rule.id for one in _same_text(rows)] == ["link-same-text", "link-same-context"]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"inside": "In de stad: Tijden. Op het dorp: Tijden"}, "told apart by the text around them"),
        ({"title": "Tijden op het dorp"}, "told apart by a title"),
        ({"href": "http://x/nieuw/a"}, "the same page in another folder, it may be"),
    ],
)
def test_one_text_to_two_places_is_no_failure_when(more: dict[str, str], why: str) -> None:
    both = {"inside": more["inside"]} if "inside" in more else {}
    rows = [link("Tijden", **both), link("Tijden", **{"href": "http://x/b", **more})]
    assert [one.rule.id for one in _same_text(rows)] == ["link-same-text"], why
    assert list(_same_text([link("Tijden"), link("Tijden", href="http://www.x/a/index.html")])) == []


def test_every_rule_has_another_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("title", "rules"),
    [("Boeken lenen", ["link-title-repeats"]), ("boeken  lenen.", ["link-title-repeats"]), ("Boeken", [])],
)
def test_a_title_that_repeats_the_text(title: str, rules: list[str]) -> None:
    assert rules_of(link("Boeken lenen", title=title)) == rules
