from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.cases import location
from tests.schedule_cases import session, session_and_day
from wegwijs.feeds.identity import revised_on, sequence, session_ids
from wegwijs.validate import Session

TUESDAY = session("dinsdag")
FRIDAY = session("vrijdag")
TAAL = session("maandag", kind="taalhuis")


def ids(*sessions: Session) -> dict[str, str]:
    """By weekday."""
    found = session_ids(sessions, "hengelo.bibliotheek")
    return {one.days[0]: uid for one, uid in zip(sessions, found, strict=True)}


def test_each_has_its_own() -> None:
    assert ids(TUESDAY, FRIDAY, TAAL) == {
        "dinsdag": "ido.1.hengelo.bibliotheek@wegwijs",
        "vrijdag": "ido.2.hengelo.bibliotheek@wegwijs",
        "maandag": "taalhuis.1.hengelo.bibliotheek@wegwijs",
    }


def test_the_order_in_the_file_does_not_matter() -> None:
    assert ids(TAAL, FRIDAY, TUESDAY) == ids(TUESDAY, FRIDAY, TAAL)


def test_other_times_or_another_name_are_the_same_spreekuur() -> None:
    changed = session("dinsdag", name="Anders", **{"from": "10:00", "until": "11:00"})
    assert ids(changed) == ids(TUESDAY)


def test_a_later_series_of_a_course_is_another_one() -> None:
    autumn = session("dinsdag", kind="cursus", starts="2026-09-01", meetings="6")
    spring = session("woensdag", kind="cursus", starts="2027-02-03", ends="2027-04-01")
    assert ids(autumn, spring)["woensdag"] == ids(spring)["woensdag"]
    assert ids(spring)["woensdag"] == "cursus.20270203.1.hengelo.bibliotheek@wegwijs"


@given(st.lists(session_and_day().map(lambda one: one[0]), max_size=8), st.randoms())
def test_no_two_are_alike_and_order_never_matters(sessions: list[Session], random: st.DataObject) -> None:
    found = session_ids(sessions, "x")
    assert len(set(found)) == len(sessions)
    shuffled = random.sample(sessions, len(sessions))
    assert sorted(session_ids(shuffled, "x")) == sorted(found)


def test_it_was_revised_when_somebody_checked_it_or_the_year_began() -> None:
    place = location(checked_on="2026-11-20")
    assert revised_on(TUESDAY, place, date(2026, 11, 23)) == date(2026, 11, 20)
    checked = session("dinsdag", checked_on="2026-11-22")
    assert revised_on(checked, place, date(2026, 11, 23)) == date(2026, 11, 22)
    assert revised_on(checked, place, date(2027, 1, 1)) == date(2027, 1, 1)
    never = location(checked_on=None)
    assert revised_on(TUESDAY, never, date(2026, 11, 23)) == date(2026, 1, 1)


@given(st.dates(), st.dates())
def test_the_number_never_goes_down(first: date, second: date) -> None:
    low, high = sorted((first, second))
    assert 0 <= sequence(low) <= sequence(high)
