from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.accessibility_portal import AUDIT, FOLDER, STATEMENT, accessible_portal
from tests.support import PortalFolder, codes
from wegwijs.pipeline import check, inspect
from wegwijs.problems import Problem

Change = Callable[[PortalFolder], object]


def found(portal: PortalFolder, **changes: object) -> list[Problem]:
    return list(inspect(portal.options(cache=None, **changes)).problems)


def test_a_portal_that_says_everything_has_no_problems(tmp_path: Path) -> None:
    assert list(check(accessible_portal(tmp_path).options(cache=None)).problems) == []


def test_nothing_is_asked_of_a_portal_without_the_page(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path)
    portal.remove("content/paginas/toegankelijkheid.md")
    portal.edit(
        "content/paginas/over-ons.md", "Zie [hoe toegankelijk wij zijn](toegankelijkheid.md).", "Wij."
    )
    portal.remove(f"{FOLDER}/test.toml")
    portal.remove(f"{FOLDER}/verklaring.toml")
    assert found(portal) == []


@pytest.mark.parametrize(
    ("change", "code", "file"),
    [
        (lambda one: one.remove(f"{FOLDER}/test.toml"), "audit-missing", "test.toml"),
        (lambda one: one.remove(f"{FOLDER}/verklaring.toml"), "statement-missing", "toegankelijkheid.md"),
        (lambda one: one.edit(f"{FOLDER}/verklaring.toml", "2027-02-01", "2026-11-22"),
         "statement-overdue", "verklaring.toml"),
        (lambda one: one.edit(f"{FOLDER}/verklaring.toml", "/over-ons/", "/overons/"),
         "statement-page", "verklaring.toml"),
        (lambda one: one.edit(f"{FOLDER}/verklaring.toml", "date = 2026-11-20", "date = 2025-11-22"),
         "statement-old", "verklaring.toml"),
        (lambda one: one.edit(f"{FOLDER}/verklaring.toml", "date = 2026-11-20", "date = 2026-11-24"),
         "date-in-future", "verklaring.toml"),
        (lambda one: one.edit(f"{FOLDER}/test.toml", "date = 2026-11-20", "date = 2026-08-22"),
         "audit-old", "test.toml"),
        (lambda one: one.edit(f"{FOLDER}/onderzoek/nvda.toml", 'hinders = "Mensen zonder muis"',
                              'hinders = "x"\nplanned = 2026-11-22'), "statement-overdue", "nvda.toml"),
    ],
)  # fmt: skip
def test_what_is_missing_or_old(tmp_path: Path, change: Change, code: str, file: str) -> None:
    portal = accessible_portal(tmp_path)
    change(portal)
    [one] = found(portal)
    assert (one.code, Path(one.file).name) == (code, file)


@pytest.mark.parametrize("day", ["2026-08-23", "2026-11-23"])
def test_an_audit_is_good_for_three_months(tmp_path: Path, day: str) -> None:
    summary = replace(AUDIT, date=date.fromisoformat(day))
    assert found(accessible_portal(tmp_path, summary)) == []


def test_months_are_a_setting(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path, replace(AUDIT, date=date(2026, 10, 22)))
    portal.edit("portal.toml", "[navigation]", "[ages]\naudit = 1\n\n[navigation]")
    assert codes(found(portal)) == ["audit-old"]


def test_a_release_must_be_the_site_that_was_tested(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path, replace(AUDIT, sources="0123456789abcdef"))
    assert "audit-changed" in codes(found(portal, release=True))
    assert "audit-changed" not in codes(found(portal))


def test_a_release_may_have_no_example(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path, statement=f"example = true\n{STATEMENT}")
    [one] = [one for one in found(portal, release=True) if one.code == "example-in-release"]
    assert (Path(one.file).name, one.line) == ("verklaring.toml", 1)
    assert found(portal) == []
