from __future__ import annotations

import pytest

from wegwijs.check.lists import list_problems
from wegwijs.problems import Problem
from wegwijs.read import Source


def found(body: str) -> list[Problem]:
    source = Source("x.md", "artikelen/x.md", "artikelen", "x", {}, {}, body, 10)
    return list(list_problems(source))


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("Neem mee:\n- uw paspoort\n- geld", 11, "Laat boven de lijst een regel leeg."),
        ("Zo:\n1. Ga\n2. Zoek", 11, "Laat boven de lijst een regel leeg."),
        ("• uw paspoort\n• geld", 10, "Begin elke regel met een streepje en een spatie: - uw paspoort"),
        ("– uw paspoort", 10, "Begin elke regel met een streepje en een spatie: - uw paspoort"),
        ("1) Ga\n2) Zoek", 10, "Zet achter het cijfer een punt en een spatie: 1. Ga naar …"),
        ("-uw paspoort\n-geld", 10, "Zet een spatie achter het streepje: - uw paspoort"),
    ],
)
def test_what_looks_like_a_list_but_is_none(text: str, line: int, advice: str) -> None:
    [one] = found(f"{text}\n\nEn dan dit.")
    assert (one.code, one.line, one.is_error, one.hint) == ("text-not-a-list", line, False, advice)
    assert one.message == "Dit lijkt op een lijst, maar het is er geen. De lezer ziet alles achter elkaar."


@pytest.mark.parametrize(
    "text",
    [
        "Neem mee:\n\n- uw paspoort\n- geld",
        "::: nodig\n- uw paspoort\n- geld\n:::",
        "## Neem mee\n- uw paspoort",
        "- uw paspoort\n  of uw rijbewijs\n- geld",
        "- uw paspoort\nof uw rijbewijs\n- geld",
        "1. Ga naar buiten.\n   Kijk.\n2. Ga naar binnen.",
        "Het is -5 graden.\n-5 is koud.",
        "Dat was in\n2026. Toen wel.",
        "**Let op**\n\n---\n\ntekst",
        "`- geen lijst`\n",
    ],
)
def test_a_list_and_a_sentence_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_each_list_is_told_once() -> None:
    assert [one.line for one in found("Zo:\n- een\n- twee\n\nEn zo:\n- drie")] == [11, 15]
