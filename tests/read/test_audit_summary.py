from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.accessibility_portal import AUDIT
from wegwijs.read.audit_summary import parse_audit_summary, read_audit_summary


def test_what_is_written_is_read() -> None:
    for summary in (AUDIT, replace(AUDIT, failures=(), views=(), sources="abc")):
        assert parse_audit_summary(summary.to_toml("test.toml"), "test.toml") == (summary, [])


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("pages = 12", 'pages = "veel"', "value-number"),
        ("looks = 168\n", "", "key-missing"),
        ('"1.1.1"', '"1.1.11"', "criterion-unknown"),
        ('criterion = "1.4.10"', 'criterion = "9.9"', "criterion-unknown"),
        ("[[failed]]", "[failed]", "table-not-list"),
        ("beyond", "daarbij", "key-unknown"),
    ],
)
def test_a_file_that_somebody_changed(old: str, new: str, code: str) -> None:
    text = AUDIT.to_toml("test.toml")
    assert old in text
    found, problems = parse_audit_summary(text.replace(old, new, 1), "test.toml")
    assert found is None
    assert code in [one.code for one in problems]


def test_no_file_is_no_audit(tmp_path: Path) -> None:
    assert read_audit_summary(tmp_path) == (None, [])
