"""The schemas refuse what is wrong: a check that accepts everything proves nothing."""

from __future__ import annotations

import pytest

from tests.standards import REFERENCE, URI, junit_errors, sarif_errors


@pytest.mark.parametrize(
    "log",
    [
        {"runs": []},
        {"version": "2.0.0", "runs": []},
        {"version": "2.1.0", "runs": [{"results": []}]},
        {"version": "2.1.0", "runs": [], "$schema": "geen adres"},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"level": "error"}]}]},
    ],
)
def test_what_is_no_sarif(log: dict[str, object]) -> None:
    assert sarif_errors(log)


@pytest.mark.parametrize("suite", ["", "<testcase/>", '<testcase name="x"><oeps/></testcase>'])
def test_what_is_no_junit(suite: str) -> None:
    good = "name='x' tests='1' failures='0' errors='0'"
    assert junit_errors(
        f"<testsuites><testsuite {good if suite else ''}>{suite}</testsuite></testsuites>".encode()
    )
    assert not junit_errors(
        f"<testsuites><testsuite {good}><testcase name='x'/></testsuite></testsuites>".encode()
    )


@pytest.mark.parametrize(
    "good", ["", "/a/b?c=/d#e", "a.html", "./a:b", "#x", "//x.nl/a", "http://[::1]:80/a"]
)
def test_addresses(good: str) -> None:
    assert REFERENCE.fullmatch(good)


@pytest.mark.parametrize("bad", ["/a b", "/50%", "a:b c", ":a", "/a#b#c", "/[a]", "/é", "http://x.nl/%zz"])
def test_what_is_no_address(bad: str) -> None:
    assert not REFERENCE.fullmatch(bad)


def test_a_whole_address_has_a_scheme() -> None:
    assert URI.fullmatch("https://x.nl/a?b#c")
    assert not URI.fullmatch("/a")
