from __future__ import annotations

import pytest

from wegwijs.headers import Rule, from_text, headers_for, to_text

RULES = (
    Rule("/*", {"A": "1", "B": "x: y"}),
    Rule("/kader/*", {"C": "frame-ancestors *"}),
    Rule("/404.html", {"C": "2"}),
)


def test_rules_are_the_same_when_they_are_read_back() -> None:
    assert from_text(to_text(RULES)) == RULES


def test_the_file_is_written_as_hosts_want_it() -> None:
    assert to_text(RULES[1:]) == "/kader/*\n  C: frame-ancestors *\n\n/404.html\n  C: 2\n"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/", "AB"),
        ("/kader/", "ABC"),
        ("/kader/alle/", "ABC"),
        ("/kader", "AB"),
        ("/kaders/", "AB"),
        ("/404.html", "ABC"),
        ("/404.html/", "AB"),
    ],
)
def test_all_rules_that_fit_count(path: str, names: str) -> None:
    assert "".join(name for name, _ in headers_for(RULES, path)) == names


def test_what_we_do_not_know_is_passed_over() -> None:
    """Comments, rules for another host, and lines without a name."""
    text = "  X: 0\n# uitleg\n/a\n\n  # uitleg: niets\n  A: 1\n  los\nhttps://x.nl/a\n  B: 2\n"
    assert headers_for(from_text(text), "/a") == (("A", "1"),)
