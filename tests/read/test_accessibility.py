from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.accessibility_portal import AUDIT, STATEMENT, accessible_portal
from tests.support import codes
from wegwijs.read import read_content
from wegwijs.read.accessibility import NO_ACCESSIBILITY, read_accessibility


def test_problems_come_from_the_statement_and_from_people(tmp_path: Path) -> None:
    found, problems = read_accessibility(accessible_portal(tmp_path).content)
    assert problems == []
    assert [one.what for one in found.problems] == ["De kaart werkt niet.", "De focus is niet te zien."]


def test_an_empty_folder_says_nothing(tmp_path: Path) -> None:
    found, problems = read_accessibility(tmp_path)
    assert problems == []
    assert (found.statement, found.audit, found.evaluations, found.problems, found.examples) == (
        *(None, None),
        *((), (), ()),
    )


def test_example_data_is_named(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path, statement=f"example = true\n{STATEMENT}")
    assert [one.line for one in read_accessibility(portal.content)[0].examples] == [1]


@pytest.mark.parametrize(
    ("tested", "now", "changed"), [("a", "b", True), ("a", "a", False), ("", "b", False), ("a", "", False)]
)
def test_the_site_has_changed_when_it_is_known_to_be_another(tested: str, now: str, changed: bool) -> None:
    found = replace(NO_ACCESSIBILITY, audit=replace(AUDIT, sources=tested), sources=now)
    assert found.is_changed is changed
    assert not replace(NO_ACCESSIBILITY, sources=now).is_changed


def test_the_content_reader_leaves_the_folder_alone_but_no_other(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path)
    assert read_content(portal.content).problems == ()
    portal.write("content/artikelen/test.toml", "")
    portal.write("content/toegankelijkheid/test.docx", "x")
    assert codes(read_content(portal.content).problems) == ["asset-type", "asset-type"]
