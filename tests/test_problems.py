from __future__ import annotations

import pytest

from wegwijs.problems import (
    Place,
    Severity,
    did_you_mean,
    has_errors,
    in_order,
    listing,
    problem,
    softened,
)

PLACE = Place("content/artikelen/x.md", 3, 5)


def test_problem_is_filled_in_from_its_text() -> None:
    one = problem("value-time", PLACE, value="drie")
    assert (one.file, one.line, one.column) == ("content/artikelen/x.md", 3, 5)
    assert (one.code, one.severity, one.is_error) == ("value-time", Severity.ERROR, True)
    assert (one.message, one.hint) == (
        "`drie` is geen tijd.",
        'Schrijf uren en minuten, bijvoorbeeld `"14:00"`.',
    )


def test_place_is_the_beginning_of_the_file_unless_told() -> None:
    one = problem("file-empty", Place("x.md"))
    assert (one.line, one.column) == (1, 1)


def test_a_code_or_a_value_without_text_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        problem("bestaat-niet", PLACE)
    with pytest.raises(KeyError):
        problem("value-time", PLACE)


def test_an_empty_suggestion_leaves_no_space_behind() -> None:
    one = problem("link-broken", PLACE, target="x.md", suggestion="")
    assert one.hint == "Controleer de naam van het bestand."


@pytest.mark.parametrize("value", ["{value}", "{", "}", "{0.__class__}", "%s"])
def test_braces_in_a_value_are_just_braces(value: str) -> None:
    assert problem("value-time", PLACE, value=value).message == f"`{value}` is geen tijd."


def test_order_is_by_file_line_and_column_and_each_comes_once() -> None:
    wanted = [
        problem("file-bom", Place("a.md", 9)),
        problem("file-bom", Place("b.md", 2, 3)),
        problem("file-empty", Place("b.md", 2, 3)),
        problem("file-bom", Place("b.md", 2, 10)),
        problem("file-bom", Place("b.md", 10)),
    ]
    assert in_order([*reversed(wanted), *wanted]) == wanted


def test_only_errors_hold_up_the_site() -> None:
    warning, error = problem("file-bom", PLACE), problem("file-empty", PLACE)
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, error])


def test_problems_of_drafts_become_warnings() -> None:
    draft, other = problem("file-empty", Place("concept.md")), problem("file-empty", PLACE)
    assert [one.severity for one in softened([draft, other], {"concept.md"})] == ["warning", "error"]


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("reveiw_by", "Bedoelde u `review_by`?"),
        ("REVIEW_BY", "Bedoelde u `review_by`?"),
        ("digid", "Bedoelde u `DigiD`?"),
        ("iets heel anders", ""),
        ("", ""),
    ],
)
def test_did_you_mean(word: str, answer: str) -> None:
    assert did_you_mean(word, ["title", "review_by", "DigiD"]) == answer


def test_did_you_mean_does_not_depend_on_the_order_of_a_set() -> None:
    known = [f"woord-{number}" for number in range(9)]
    assert did_you_mean("woord-x", known) == did_you_mean("woord-x", reversed(known)) != ""


def test_did_you_mean_nothing_known() -> None:
    assert did_you_mean("x", []) == ""


def test_listing() -> None:
    assert listing(["A1", "A2"]) == "`A1`, `A2`"
    assert listing([]) == ""
