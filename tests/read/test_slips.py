"""Frontmatter of somebody who never saw YAML: the line of the mistake, and the line as it should be."""

from __future__ import annotations

import pytest

from wegwijs.problems import Problem
from wegwijs.read.frontmatter import parse

BEGIN = "---\n"
END = "---\n\nTekst.\n"


def found(lines: str) -> list[Problem]:
    return list(parse(f"{BEGIN}{lines}{END}", "x.md").problems)


@pytest.mark.parametrize(
    ("lines", "line", "detail", "hint"),
    [
        (
            'title: "Ik ga verhuizen\nsummary: "Zo regelt u dat."\n',
            2,
            "een aanhalingsteken gaat niet dicht",
            'hetzelfde aanhalingsteken als aan het begin: `title: "Ik ga verhuizen"`',
        ),
        (
            "title: x\nsummary: Let op: dit\n",
            3,
            "er staat een dubbele punt in de waarde",
            'Zet de hele waarde tussen aanhalingstekens: `summary: "Let op: dit"`',
        ),
        (
            "title: x\ntopic:\u00a0digid\n",
            3,
            "een bijzondere spatie, die u niet ziet",
            "typ ze opnieuw",
        ),
        (
            "sessions:\n  - kind: ido\n- kind: ido\n",
            4,
            "dit streepje staat niet recht onder het vorige",
            "recht onder elkaar",
        ),
        (
            "sources:\n  - title: x\n   url: y\n",
            4,
            "de regel springt niet even ver in als de regel erboven",
            "even ver naar rechts",
        ),
    ],
)
def test_the_mistake_is_told_on_its_own_line(lines: str, line: int, detail: str, hint: str) -> None:
    [one] = found(lines)
    assert (one.code, one.line) == ("frontmatter-syntax", line)
    assert detail in one.message
    assert hint in one.hint


@pytest.mark.parametrize(
    ("value", "quoted"),
    [('Ik ga verhuizen"', '"Ik ga verhuizen"'), ("“Ik ga verhuizen”", '"Ik ga verhuizen"')],
)
def test_quotes_that_the_reader_would_see(value: str, quoted: str) -> None:
    [one] = found(f"title: {value}\n")
    assert (one.code, one.line, one.is_error) == ("value-quotes", 2, False)
    assert one.message == f"Bij {value} ziet de lezer ook de aanhalingstekens."
    assert quoted in one.hint


@pytest.mark.parametrize(
    "value",
    ['"Ik ga"', 'De brief "Let op"', "'Ik ga'", "Foto's", "’s Avonds", '"Zo" en "zo"', "[“a” of b]", "”"],
)
def test_right_quotes_are_left_alone(value: str) -> None:
    assert [one.code for one in found(f"title: {value}\n") if one.code == "value-quotes"] == []
