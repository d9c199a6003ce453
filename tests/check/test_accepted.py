"""Which finding an editor lets pass."""

from __future__ import annotations

import pytest

from wegwijs.check.accepted import let_pass

OK = "<!-- taal-ok: op de brief -->"


def passed(body: str, *words: str) -> list[str | None]:
    """For each comment the word that it lets pass, of words that each stand once in the text."""
    spans = [(body.index(one), body.index(one) + len(one)) for one in words]
    return [None if number is None else words[number] for _, number in let_pass(body, spans)]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (f"Een {OK} aanslag en een besluit.", "aanslag"),
        (f"Een aanslag en {OK} een besluit.", "besluit"),
        (f"Een aanslag en een besluit. {OK}", "besluit"),
        (f"{OK}\nEen aanslag en een besluit.", "aanslag"),
        (f"{OK}\n\nEen aanslag en een besluit.", "aanslag"),
        (f"Niets.\n\n{OK}\n\nEen aanslag.\n\nEen besluit.", "aanslag"),
        (f"- niets\n- een aanslag {OK}\n- een besluit", "besluit"),
        (f"Een {OK} zin zonder iets.\n\nEen aanslag en een besluit.", None),
        (f"Een aanslag en een besluit.\n\n{OK}", None),
    ],
)
def test_a_comment_is_for_the_next_finding_in_its_block(body: str, word: str | None) -> None:
    assert passed(body, *(one for one in ("aanslag", "besluit") if one in body)) == [word]


def test_two_comments_are_for_two_findings() -> None:
    assert passed(f"{OK} {OK} Een aanslag en een besluit.", "aanslag", "besluit") == ["aanslag", "besluit"]
    assert passed(f"{OK} {OK} Een aanslag.", "aanslag") == ["aanslag", None]


def test_a_finding_in_a_sentence_around_the_comment() -> None:
    body = f"Een zin met {OK} een aanslag."
    spans = [(0, len(body)), (body.index("aanslag"), len(body) - 1)]
    assert [number for _, number in let_pass(body, spans)] == [0]


def test_what_everybody_is_told_comes_before_tips() -> None:
    body = f"{OK}\nEen aanslag en een besluit."
    spans = [(body.index(one), body.index(one) + len(one)) for one in ("besluit", "aanslag")]
    assert [number for _, number in let_pass(body, spans, told=1)] == [0]
    assert [number for _, number in let_pass(f"{body} {OK}", spans, told=1)] == [0, 1]


def test_what_has_no_place_cannot_be_let_pass() -> None:
    assert [number for _, number in let_pass(f"{OK} Tekst.", [None])] == [None]
