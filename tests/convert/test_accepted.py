"""What an editor lets pass, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.accepted import Accepted, accepted, without_lines
from wegwijs.convert.converter import Converter

OK = "<!-- taal-ok: staat zo op de brief -->"


def html(body: str) -> str:
    return Converter("/", {}).convert(body, "artikelen/x.md").html


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        (OK, "staat zo op de brief"),
        ("<!--taal-ok:kort-->", "kort"),
        ("<!-- TAAL-OK : op de\n  brief -->", "op de brief"),
        ("<!-- taal-ok zonder dubbele punt -->", "zonder dubbele punt"),
        ("<!-- taal-ok: -->", ""),
        ("<!-- taal-ok -->", ""),
    ],
)
def test_reason(comment: str, reason: str) -> None:
    assert list(accepted(f"Een {comment} zin.")) == [Accepted(4, 4 + len(comment), reason)]


@pytest.mark.parametrize(
    "body",
    [
        "Geen commentaar.",
        "<!-- iets anders -->",
        f"```\n{OK}\n```",
        f"Schrijf `{OK}` erbij.",
        "<!-- taal-okee: nee -->",
        "<!-- taal-ok: geen einde",
    ],
)
def test_no_comment_of_this_kind(body: str) -> None:
    assert list(accepted(body)) == []


def test_the_reader_sees_nothing_of_it() -> None:
    assert html(f"{OK}\nEen zin.") == html("Een zin.")
    assert html(f"Een zin. {OK}") == "<p>Een zin. </p>"


def test_on_a_line_of_its_own_it_does_not_end_a_list() -> None:
    assert html(f"- een\n{OK}\n- twee") == html("- een\n- twee")
    assert html(f"1. een\n   {OK}\n2. twee") == html("1. een\n2. twee")


def test_an_example_of_it_stays_in_code() -> None:
    assert html(f"```\n{OK}\n```").count("taal-ok") == 1
    assert without_lines(f"~~~\n{OK}\n~~~\n{OK}\n") == f"~~~\n{OK}\n~~~\n"


@given(st.text(st.sampled_from("<!-taolk:> \n`x"), max_size=60))
def test_any_text(body: str) -> None:
    for one in accepted(body):
        assert body[one.start : one.end].startswith("<!--")
    kept = iter(body.split("\n"))
    assert all(any(line == other for other in kept) for line in without_lines(body).split("\n"))
