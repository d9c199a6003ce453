"""The rules of the room: told apart, and each with its criterion."""

from __future__ import annotations

from wegwijs.audit.checks.keyboard import CHECKS, unreachable
from wegwijs.audit.checks.keyboard.drive import CHECK
from wegwijs.audit.rules import BEST_PRACTICE
from wegwijs.audit.states import AS_PUBLISHED, DESKTOP, PHONE, PRINT, WITHOUT_SCRIPT


def test_rules_have_an_id_of_their_own() -> None:
    assert len(CHECK.rules_by_id) == len(CHECK.rules)


def test_rules_name_a_criterion_unless_they_are_a_best_practice() -> None:
    assert [rule.id for rule in CHECK.rules if not rule.wcag] == [
        rule.id for rule in CHECK.rules if rule.level == BEST_PRACTICE
    ]


def test_page_is_driven_where_the_states_say_so_and_scripts_run() -> None:
    assert CHECK.fits(DESKTOP, AS_PUBLISHED)
    assert not CHECK.fits(PHONE, AS_PUBLISHED)
    assert not CHECK.fits(DESKTOP, WITHOUT_SCRIPT)


def test_widgets_are_looked_at_on_every_screen_where_scripts_run() -> None:
    assert unreachable.CHECK in CHECKS
    assert unreachable.CHECK.fits(PHONE, AS_PUBLISHED)
    assert not unreachable.CHECK.fits(PRINT, AS_PUBLISHED)
    assert not unreachable.CHECK.fits(DESKTOP, WITHOUT_SCRIPT)


def test_both_kinds_of_widgets_say_their_role() -> None:
    assert all("{role}" in rule.help for rule in unreachable.CHECK.rules)
