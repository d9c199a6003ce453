"""The list of success criteria is that of WCAG 2.2."""

from __future__ import annotations

from collections import Counter

from wegwijs.audit.checks import all_rules
from wegwijs.audit.reports.criteria import criteria, criterion
from wegwijs.audit.rules import AXE_BARRIERS
from wegwijs.language import use_language


def test_as_many_of_each_level_as_wcag_2_2_has() -> None:
    assert Counter(one.level for one in criteria().values()) == {"A": 31, "AA": 24, "AAA": 31}


def test_numbers_and_anchors_are_unique_and_in_order() -> None:
    numbers = [tuple(map(int, number.split("."))) for number in criteria()]
    assert numbers == sorted(set(numbers))
    assert len({one.anchor for one in criteria().values()}) == len(numbers)
    assert all(one.nl and one.en for one in criteria().values())


def test_a_criterion_has_the_name_of_the_reader_s_language() -> None:
    assert criterion("1.4.3").name == "Contrast (minimum)"
    assert criterion("2.5.8").url == "https://www.w3.org/TR/WCAG22/#target-size-minimum"
    use_language("en")
    assert criterion("2.4.7").name == "Focus Visible"


def test_a_criterion_that_is_no_more_has_its_number() -> None:
    gone = criterion("4.1.1")
    assert (gone.number, gone.name, gone.level) == ("4.1.1", "", "")
    assert gone.url == "https://www.w3.org/TR/WCAG22/"


def test_our_rules_name_criteria_that_are_there() -> None:
    named = [number for rule in all_rules().values() for number in rule.wcag]
    named += [number for numbers, _level in AXE_BARRIERS.values() for number in numbers]
    assert set(named) <= criteria().keys()
