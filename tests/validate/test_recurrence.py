from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.validate.recurrence import LAST, MAX_WEEKS, Every, parse_every


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("week", Every()),
        ("elke week", Every()),
        ("Iedere  Week", Every()),
        ("1 weken", Every()),
        ("2 weken", Every(2)),
        ("elke 3 weken", Every(3)),
        ("om de week", Every(2)),
        ("1e en 3e week van de maand", Every(ordinals=(1, 3))),
        ("3e en 1e", Every(ordinals=(1, 3))),
        ("1ste, 3de en 5de van de maand", Every(ordinals=(1, 3, 5))),
        ("eerste", Every(ordinals=(1,))),
        ("laatste", Every(ordinals=(LAST,))),
        ("laatste week van elke maand", Every(ordinals=(LAST,))),
        ("tweede en laatste week", Every(ordinals=(2, LAST))),
    ],
)
def test_what_editors_write(text: str, every: Every) -> None:
    assert parse_every(text) == every


@pytest.mark.parametrize(
    "text",
    [
        *("maand", "soms", "0 weken", "13 weken", "om de 2 weken", "6e week"),
        *("1e en soms", "en", "van de maand", "dag", "2", ""),
    ],
)
def test_what_is_not_clear_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the editor's message is made elsewhere)
        parse_every(text)


@given(st.text(max_size=40))
def test_any_text_gives_a_rule_or_a_refusal(text: str) -> None:
    try:
        every = parse_every(text)
    except ValueError:
        return
    assert 1 <= every.weeks <= MAX_WEEKS
    assert set(every.ordinals) <= {1, 2, 3, 4, 5, LAST}
