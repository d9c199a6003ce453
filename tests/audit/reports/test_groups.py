"""Findings in the order in which a person mends them."""

from __future__ import annotations

from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.groups import by_rule

from .samples import failing_report, sample


def test_the_same_element_on_two_pages_is_mended_once() -> None:
    [group] = by_rule(failing_report())
    assert (group.rule, group.number, group.urls) == ("color-contrast", 2, ("/a/", "/b/"))
    [component] = group.components
    [barrier] = component.barriers
    assert (component.name, barrier.urls) == ("notice", ("/a/", "/b/"))
    assert barrier.states == ("320 dark", "dark opened")


def test_what_the_law_asks_first_stands_first_and_then_what_is_found_most() -> None:
    found = (
        sample(rule="b", level="best-practice"), sample(rule="c", level="AAA"), sample(rule="d", level="AA"),
        sample(rule="e", level="A"), sample(rule="f", level="A", html="1"),
        sample(rule="f", level="A", html="2"),
    )  # fmt: skip
    report = Report("4", (PageReport("/", failures=found),))
    assert [group.rule for group in by_rule(report)] == ["f", "e", "d", "c", "b"]


def test_components_by_name_and_what_is_in_none_last() -> None:
    found = tuple(sample(component=name, html=name) for name in ("", "session", "notice"))
    [group] = by_rule(Report("4", (PageReport("/", review=found),)), "review")
    assert [component.name for component in group.components] == ["notice", "session", ""]


def test_a_rule_is_called_by_what_holds_for_all_that_it_found() -> None:
    def title(*helps: str) -> str:
        found = tuple(sample(rule="alt-file-name", help=one) for one in helps)
        [group] = by_rule(Report("4", (PageReport("/", failures=found),)))
        return group.title

    assert (
        title("De alt-tekst “1.jpg” is fout", "De alt-tekst “1.jpg” is fout")
        == "De alt-tekst “1.jpg” is fout"
    )
    assert title("De alt-tekst “1.jpg” is fout", "De alt-tekst “2.jpg” is fout").startswith(
        "De alt-tekst “…” "
    )
    assert title("") == "alt-file-name"
