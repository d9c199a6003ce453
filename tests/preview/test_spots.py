"""What there is to say about pieces of a text."""

from __future__ import annotations

from wegwijs.preview.spots import AROUND, SENTENCES
from wegwijs.problem_texts import TEXTS


def test_the_codes_that_are_shown_in_another_way_are_those_of_problems() -> None:
    assert (SENTENCES | AROUND) - TEXTS.keys() == set()
