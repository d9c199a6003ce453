from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.cases import entry, location
from wegwijs.link.ordering import by_municipality


def titles(*names: tuple[str, str]) -> list[str]:
    places = [entry(location(municipality=municipality, title=title)) for municipality, title in names]
    return [one.data.title for one in by_municipality(places)]


def test_places_stand_by_municipality_and_then_by_name_whatever_their_accents() -> None:
    found = titles(
        ("Losser", "Ald"), ("Évian", "Zuid"), ("Enschede", "West"), ("Évian", "Één"), ("Évian", "b")
    )
    assert found == ["West", "b", "Één", "Zuid", "Ald"]


@given(
    st.lists(st.tuples(st.sampled_from("aáA-'"), st.text("bB é", min_size=1).filter(str.strip)), max_size=6)
)
def test_places_of_one_municipality_stand_together(names: list[tuple[str, str]]) -> None:
    places = [entry(location(municipality=municipality, title=title)) for municipality, title in names]
    found = [one.data.municipality for one in by_municipality(places)]
    changes = sum(one != other for one, other in pairwise(found))
    assert changes == max(0, len(set(found)) - 1)
