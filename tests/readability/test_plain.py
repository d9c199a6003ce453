"""Plain text as passages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.plain import read_plain
from wegwijs.readability.text import Kind


def test_paragraphs_items_and_steps() -> None:
    text = "Een zin.\nDe tweede regel.\n\nNeem mee:\n- uw pas\n- uw brief\n  van vandaag\n\n1. Bel.\n2) Kom."
    assert [(one.kind, one.text) for one in read_plain(text).passages] == [
        (Kind.PARAGRAPH, "Een zin. De tweede regel."),
        (Kind.PARAGRAPH, "Neem mee:"),
        (Kind.ITEM, "uw pas"),
        (Kind.ITEM, "uw brief van vandaag"),
        (Kind.STEP, "Bel."),
        (Kind.STEP, "Kom."),
    ]


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    found = "".join("".join(one.text.split()) for one in read_plain(text).passages)
    assert len(found) <= len("".join(text.split()))
