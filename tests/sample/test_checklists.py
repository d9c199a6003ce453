"""The checklists cover the standard, and can be read back as they are."""

from __future__ import annotations

import re

import pytest

from wegwijs.audit.automatic import automatic_rules
from wegwijs.audit.pages import Page
from wegwijs.audit.states import EXTRA_VISITS
from wegwijs.read.evaluations import METHODS, parse_evaluation
from wegwijs.sample.checklists import SAMPLE_NAME, STATES, all_lines, checklist, files, sample_text
from wegwijs.sample.choosing import Chosen, Sample
from wegwijs.wcag import criteria

SAMPLE = Sample(
    (Chosen(Page("/zoeken/", "zoeken/index.html", "search"), ("soort: search", "geloot")),),
    'woord "x"',
    {"zoeken, lezen": ("/zoeken/", "/a/")},
    40,
)


def test_every_criterion_has_a_line_and_every_line_a_criterion() -> None:
    assert {one.criterion for one in all_lines()} == set(criteria())


def test_every_way_of_testing_is_known_and_used() -> None:
    assert {method for one in all_lines() for method in one.by} == set(METHODS)


def test_every_line_says_what_to_do_and_what_must_happen() -> None:
    for one in all_lines():
        assert one.task.endswith(".")
        assert one.expect.endswith(".")
    keys = [(one.criterion, one.task) for one in all_lines()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("method", METHODS)
def test_a_new_checklist_is_read_back_with_nothing_filled_in(method: str) -> None:
    found, problems = parse_evaluation(checklist(method, SAMPLE), "x.toml")
    assert problems == []
    assert found is not None
    assert (found.method, found.judgements) == (method, ())
    assert list(found.untested) == [one.criterion for one in all_lines() if method in one.by]


def test_a_filled_in_checklist_is_read_back() -> None:
    text = checklist("spraak", SAMPLE)
    text = text.replace('who = ""', 'who = "bewoner"', 1).replace('date = ""', "date = 2027-01-12", 1)
    text = text.replace('result = "niet getest"', 'result = "goed"')
    found, problems = parse_evaluation(text, "x.toml")
    assert problems == []
    assert found is not None
    assert {one.result for one in found.judgements} == {"goed"}


def test_it_says_what_a_program_does_already() -> None:
    text = checklist("inspectie", SAMPLE)
    rules = automatic_rules()
    for block in text.split("[[check]]")[1:]:
        number = re.search(r'criterion = "(.*)"', block)
        assert number
        automatic = "deels" if number[1] in rules else "nee"
        assert f'automatic = "{automatic}' in block


def test_the_sample_says_how_it_was_drawn() -> None:
    text = sample_text(SAMPLE)
    assert 'woord "x"' in text
    assert "| /zoeken/ | soort: search; geloot |" in text
    assert "1. /zoeken/\n2. /a/" in text
    assert all(one.text in text for one in criteria().values())


def test_there_is_a_file_for_each_way_of_testing() -> None:
    assert set(files(SAMPLE)) == {SAMPLE_NAME, *(f"{one}.toml" for one in METHODS)}


def test_every_state_of_a_page_has_a_name() -> None:
    assert {visit.name for visits in EXTRA_VISITS.values() for visit in visits} <= set(STATES)
