from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import run_stages, small_portal
from wegwijs.check.slips import slip_problems
from wegwijs.problems import Problem
from wegwijs.read import Source
from wegwijs.scaffold.placeholders import PLACEHOLDERS


def found(body: str) -> list[Problem]:
    source = Source("x.md", "artikelen/x.md", "artikelen", "x", {}, {}, body, 10)
    return list(slip_problems(source))


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_every_line_to_replace_in_a_new_article_is_told(text: str) -> None:
    [one] = found(f"Tekst.\n\n- {text}\n")
    assert (one.line, one.is_error) == (12, True)
    assert one.message == f'Hier staat nog de voorbeeldtekst "{text}".'


@pytest.mark.parametrize("text", ["[zo vraagt u het aan] (digid.md)", "Lees [meer](digid.md"])
def test_what_looks_like_a_link_but_is_none(text: str) -> None:
    [one] = found(text)
    assert (one.code, one.is_error) == ("text-not-a-link", False)


@pytest.mark.parametrize("text", ["[x](y.md)", "een [haak] en (nog een) erachter", "![k](k.png) (foto)"])
def test_good_links_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_it_is_part_of_the_checks(tmp_path: Path) -> None:
    assert run_stages(small_portal(tmp_path)).problems == []


@pytest.mark.parametrize(
    ("body", "code", "column"),
    [
        ("Kom langs. <!-- nog nakijken", "comment-not-closed", 12),
        ("<!-- a --> Kom. <!-- taal-ok: b", "comment-not-closed", 17),
        ("Kom. <!-- taalok: b -->", "accepted-misspelt", 6),
        ("Kom. <!--taal ok: b -->", "accepted-misspelt", 6),
        ("Kom. <!-- taal-oke: b -->", "accepted-misspelt", 6),
    ],
)
def test_a_comment_that_does_not_do_what_it_should(body: str, code: str, column: int) -> None:
    [one] = found(body)
    assert (one.code, one.line, one.column) == (code, 10, column)


@pytest.mark.parametrize(
    "body",
    [
        "Kom. <!-- iets -->",
        "Kom. <!-- taal-ok: b -->",
        "`<!-- taalok`",
        "```\n<!-- x\n```",
        "<!-- taalles -->",
    ],
)
def test_a_comment_that_is_fine(body: str) -> None:
    assert found(body) == []
