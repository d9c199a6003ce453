"""What a program looks at is read from the rules, so it must agree with what axe says of itself."""

from __future__ import annotations

from wegwijs.audit.automatic import automatic_rules, axe_criteria, axe_tags
from wegwijs.audit.axe import LEFT_OUT, help_texts
from wegwijs.audit.checks import all_rules
from wegwijs.wcag import criteria


def test_every_rule_of_axe_that_has_a_text_is_found_in_its_script() -> None:
    run = {rule for rule, tags in axe_tags().items() if LEFT_OUT.isdisjoint(tags)}
    assert run == help_texts().keys()


def test_criteria_come_from_the_tags_of_axe() -> None:
    assert axe_criteria()["color-contrast"] == ("1.4.3",)
    assert axe_criteria()["target-size"] == ("2.5.8",)
    assert axe_criteria()["empty-heading"] == ("1.3.1",)  # a best practice that is about a criterion
    assert "region" not in axe_criteria()  # one that is about none
    assert "css-orientation-lock" not in axe_criteria()  # experimental: the audit does not run it


def test_every_rule_of_ours_is_there() -> None:
    rules = automatic_rules()
    for rule in all_rules().values():
        for number in rule.wcag:
            assert number not in criteria() or rule.id in rules[number]


def test_only_criteria_at_a_and_aa_and_none_that_no_rule_is_about() -> None:
    rules = automatic_rules()
    assert set(rules) <= set(criteria())
    assert all(rules.values())
    assert "1.2.4" not in rules  # live captions: nobody but a person can judge them
