from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert import Fragment, Heading, Image, Link

TEXT = st.text(max_size=12)
FRAGMENTS = st.builds(
    Fragment,
    html=TEXT,
    headings=st.lists(st.builds(Heading, st.integers(1, 6), TEXT, TEXT), max_size=3).map(tuple),
    links=st.lists(st.builds(Link, TEXT, TEXT, TEXT), max_size=3).map(tuple),
    images=st.lists(st.builds(Image, TEXT, TEXT, TEXT), max_size=3).map(tuple),
    blocks=st.lists(TEXT, max_size=3).map(tuple),
    unnumbered=st.integers(0, 5),
    removed=st.lists(TEXT, max_size=3).map(tuple),
    empty_headers=st.integers(0, 5),
    too_deep=st.booleans(),
)


@given(FRAGMENTS)
def test_a_fragment_survives_being_written_and_read(fragment: Fragment) -> None:
    assert Fragment.from_json(fragment.to_json()) == fragment


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", '{"html": "x"}', '"x"', "3"])
def test_other_texts_are_refused_with_a_known_exception(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Fragment.from_json(text)
