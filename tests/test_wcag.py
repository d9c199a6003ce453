from __future__ import annotations

from collections import Counter

from wegwijs.wcag import criteria, order


def test_the_criteria_of_wcag_22_at_a_and_aa() -> None:
    # WCAG 2.1 has 30 and 20; 2.2 adds 3.2.6 and 3.3.7 at A, four at AA, and drops 4.1.1 (A).
    assert Counter(one.level for one in criteria().values()) == {"A": 31, "AA": 24}
    assert "4.1.1" not in criteria()
    assert {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"} <= set(criteria())


def test_they_are_in_the_order_of_the_standard() -> None:
    assert list(criteria()) == sorted(criteria(), key=order)
    assert order("1.4.3") < order("1.4.10") < order("geen nummer")


def test_a_criterion_has_a_name() -> None:
    assert criteria()["1.4.10"].text == "1.4.10 Reflow"
    assert all(one.name for one in criteria().values())
