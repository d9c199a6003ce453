"""A calendar as two parsers read it: `icalendar`, which wrote it, and the stricter `ical`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from tests.feeds.cases import URL, events_of, listed, location
from tests.schedule_cases import session
from tests.support import TODAY
from wegwijs.feeds.calendar import calendar_file, events
from wegwijs.schedule import COUNTRY_ONLY, ZONE
from wegwijs.validate import Location, Session

NASTY = (
    "Koffie, thee; en \"taart\" 'vers'",
    "regel een\nregel twee\\n geen regel",
    "C:\\map\\ en een \\; met \\, erin",
    "🙂 ë ñ 漢字 — “aanhaling” 👩‍👩‍👧",
    "é" * 300,
    "BEGIN:VEVENT\r\nEND:VEVENT",
    "DTSTART:20260101T000000",
    ":;,=\"%^'",
)


def file_of(*found: bytes) -> bytes:
    return calendar_file("Spreekuren van Hengelo", URL, found)


def one_file(rule: Session, place: Location | None = None, today: date = TODAY) -> bytes:
    return file_of(*events(listed(rule, place or location()), COUNTRY_ONLY, today))


def read(file: bytes) -> list[Any]:
    return icalendar.Calendar.from_ical(file).walk("VEVENT")


def test_the_calendar_says_whose_it_is_and_how_often_to_look_again() -> None:
    lines = file_of().decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for line in (
        "PRODID:-//Wegwijs//Spreekuren//NL",
        "VERSION:2.0",
        "NAME:Spreekuren van Hengelo",
        "X-WR-CALNAME:Spreekuren van Hengelo",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ):
        assert line in lines


def test_a_weekly_spreekuur_is_one_event_with_its_rule_and_closed_days() -> None:
    rule = session("dinsdag", "donderdag", not_on=[{"date": "2026-12-24"}], holidays="dicht")
    [event] = read(one_file(rule))
    assert event.start == datetime(2026, 11, 24, 14, tzinfo=ZONE)  # the first day after the check
    assert event.end == datetime(2026, 11, 24, 16, 30, tzinfo=ZONE)
    assert dict(event["RRULE"]) == {
        "FREQ": ["WEEKLY"],
        "UNTIL": [datetime(2027, 12, 30, 13, tzinfo=UTC)],
        "INTERVAL": [1],
        "BYDAY": ["TU", "TH"],
        "WKST": ["MO"],
    }
    closed = [one.dt for one in event["EXDATE"].dts]
    assert datetime(2026, 12, 24, 14, tzinfo=ZONE) in closed
    assert datetime(2027, 4, 27, 14, tzinfo=ZONE) in closed  # Koningsdag, by summer time


@pytest.mark.parametrize(
    ("every", "rule"),
    [
        ("2 weken", "FREQ=WEEKLY;UNTIL=20271223T130000Z;INTERVAL=2;BYDAY=TU,TH;WKST=MO"),
        ("1e en 3e", "FREQ=MONTHLY;UNTIL=20271221T130000Z;BYDAY=1TU,1TH,3TU,3TH"),
        ("laatste", "FREQ=MONTHLY;UNTIL=20271230T130000Z;BYDAY=-1TU,-1TH"),
    ],
)
def test_other_rules(every: str, rule: str) -> None:
    spreekuur = session("donderdag", "dinsdag", every=every, starts="2026-11-24")
    assert f"RRULE:{rule}" in one_file(spreekuur).decode().replace("\r\n ", "").split("\r\n")


def test_the_last_time_before_summer_time_ends_has_until_in_utc() -> None:
    [event] = read(one_file(session("dinsdag", ends="2027-10-26")))
    assert event["RRULE"]["UNTIL"] == [datetime(2027, 10, 26, 12, tzinfo=UTC)]


def test_a_course_ends_after_its_last_meeting_and_a_closed_one_is_held_later() -> None:
    course = session("dinsdag", starts="2026-12-01", meetings="3", not_on=[{"date": "2026-12-08"}])
    [event] = read(one_file(course))
    assert event["RRULE"]["UNTIL"] == [datetime(2026, 12, 22, 13, tzinfo=UTC)]


def test_an_extra_time_is_an_event_of_its_own_that_says_why() -> None:
    extra = [
        {"date": "2026-12-23", "from": "09:00", "until": "10:00", "reason": "in plaats van 24 december"},
        {"date": "2026-12-23", "from": "19:00", "until": "20:00"},
    ]
    first, second, third = read(one_file(session("donderdag", extra=extra)))
    assert "RRULE" not in second
    assert second.start == datetime(2026, 12, 23, 9, tzinfo=ZONE)
    assert second["DESCRIPTION"].startswith("in plaats van 24 december\n")
    assert len({first["UID"], second["UID"], third["UID"]}) == 3


def test_what_never_happens_is_no_event() -> None:
    assert list(events_of(session("dinsdag", ends="2020-01-01"))) == []


def test_the_first_day_stays_where_it_is_and_the_end_moves_on_new_years_day() -> None:
    rule = session("dinsdag", starts="2026-09-01")
    files = {today: one_file(rule, today=today) for today in (TODAY, date(2026, 12, 31), date(2027, 1, 1))}
    assert files[TODAY] == files[date(2026, 12, 31)] != files[date(2027, 1, 1)]
    [before], [after] = read(files[TODAY]), read(files[date(2027, 1, 1)])
    assert before.start == after.start
    assert after["RRULE"]["UNTIL"][0].year == 2028
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_a_check_makes_the_number_higher_and_leaves_the_uid() -> None:
    [before] = read(one_file(session("dinsdag", checked_on="2026-11-01")))
    [after] = read(one_file(session("dinsdag", "woensdag", checked_on="2026-11-22")))
    assert after["SEQUENCE"] == before["SEQUENCE"] + 2  # the location itself was checked on the 20th
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt == datetime(2026, 11, 22, tzinfo=UTC)
    assert after["UID"] == before["UID"]


def test_all_there_is_to_know_before_somebody_goes() -> None:
    place = location(
        bring=["de brief, met de envelop", "uw bril"],
        languages=["Nederlands", "Turks"],
        coordinates={"latitude": "52.26", "longitude": "6.79"},
    )
    [event] = read(one_file(session("dinsdag", how="Loop naar de balie.", cost="gratis"), place))
    assert event["SUMMARY"] == "Spreekuur, Bibliotheek Hengelo"
    assert event["LOCATION"] == "Bibliotheek Hengelo, Beursstraat 34, Hengelo"
    assert event["DESCRIPTION"].split("\n") == [
        "Zonder afspraak: u kunt binnenlopen.",
        "Loop naar de balie.",
        "Kosten: gratis.",
        "Wij spreken: Nederlands en Turks.",
        "Neem mee:",
        "- de brief, met de envelop",
        "- uw bril",
        "Nagekeken op 20 november 2026.",
        f"Kijk voor u gaat of het doorgaat: {URL}",
    ]
    assert (event["GEO"].latitude, event["GEO"].longitude) == (52.26, 6.79)
    assert (event["STATUS"], event["TRANSP"], event["CLASS"]) == ("CONFIRMED", "TRANSPARENT", "PUBLIC")
    assert event["CATEGORIES"].cats == ["Informatiepunt Digitale Overheid (IDO)"]
    assert event["URL"] == URL


def test_a_place_that_is_known_about_is_not_on_the_map() -> None:
    at = {"latitude": "52.26", "longitude": "6.79", "approximate": "true"}
    [event] = read(one_file(session("dinsdag"), location(coordinates=at)))
    assert "GEO" not in event


def test_example_times_say_so_in_the_title_and_first() -> None:
    [event] = read(one_file(session("dinsdag", example="true", walk_in="false")))
    assert event["SUMMARY"] == "Voorbeeld: Spreekuur, Bibliotheek Hengelo"
    first, second, *_ = event["DESCRIPTION"].split("\n")
    assert first == "Let op: deze tijden zijn een voorbeeld. Zij zijn nog niet gecontroleerd."
    assert second == "Maak eerst een afspraak."
    assert "Nagekeken" not in event["DESCRIPTION"]
    assert event["STATUS"] == "TENTATIVE"


def test_who_must_sign_up_is_not_told_to_walk_in() -> None:
    [event] = read(one_file(session("dinsdag", sign_up="Bel ons.")))
    assert event["DESCRIPTION"].split("\n")[:2] == ["Meld u eerst aan.", "Bel ons."]


@pytest.mark.parametrize("text", NASTY)
def test_any_text_comes_through_two_parsers_as_it_was(text: str) -> None:
    rule = session("dinsdag", name=text, how=text)
    file = one_file(rule)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")
    [event] = read(file)
    assert event["SUMMARY"] == f"{rule.name}, Bibliotheek Hengelo"
    assert f"\n{rule.how}\n" in event["DESCRIPTION"]
    [other] = IcsCalendarStream.calendar_from_ics(file.decode()).events
    assert other.summary == f"{rule.name}, Bibliotheek Hengelo"
    assert other.description == event["DESCRIPTION"]


texts = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=300)


@given(texts.filter(str.strip))
def test_any_text_keeps_one_event_one_event(text: str) -> None:
    rule = session("dinsdag", name=text)
    [event] = read(one_file(rule))
    assert event["SUMMARY"] == f"{rule.name}, Bibliotheek Hengelo"


def test_another_parser_finds_the_same_events() -> None:
    rules = (
        session("dinsdag", "donderdag", holidays="dicht", extra=[{"date": "2026-12-23"}]),
        session("maandag", every="1e en laatste", ends="2027-03-31"),
    )
    file = file_of(*(event for rule in rules for event in events_of(rule)))
    ours = read(file)
    theirs = IcsCalendarStream.calendar_from_ics(file.decode()).events
    assert len(ours) == len(theirs) == 3
    for one, other in zip(ours, theirs, strict=True):
        assert (one.start, one.end) == (other.start, other.end)
        assert other.start.utcoffset() == timedelta(hours=1)
        assert (one["UID"], one["SEQUENCE"]) == (other.uid, other.sequence)
        assert one["DTSTAMP"].dt == other.dtstamp
        closed = [day.dt for day in one["EXDATE"].dts] if "EXDATE" in one else []
        assert closed == other.exdate
        rule = one["RRULE"].to_ical().decode().replace("INTERVAL=1;", "") if "RRULE" in one else None
        assert rule == (other.rrule.as_rrule_str() if other.rrule else None)


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_time_zone_changes_its_clock_when_the_netherlands_do(year: int) -> None:
    """Read by `dateutil`, as a program would that knows no zones."""
    lines = file_of().decode().split("\r\n")
    begin, end = lines.index("BEGIN:VTIMEZONE"), lines.index("END:VTIMEZONE")
    zone = tzical(_Lines("\n".join(lines[begin : end + 1]))).get("Europe/Amsterdam")
    hours = (datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=number) for number in range(365 * 24))
    wrong = [one for one in hours if one.astimezone(zone).utcoffset() != one.astimezone(ZONE).utcoffset()]
    assert wrong == []
    offsets = {datetime.combine(date(year, month, 15), time(12), zone).utcoffset() for month in (1, 7)}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}


class _Lines:
    """A file for `tzical`."""

    def __init__(self, text: str) -> None:
        self._text = text

    def read(self) -> str:
        return self._text
