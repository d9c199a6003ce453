from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.stages import TODAY, run_stages, small_portal
from wegwijs.link import Portal
from wegwijs.render.place_data import place
from wegwijs.validate import Location

URL = "https://x.nl/locaties/hengelo/"
SESSION = {
    "kind": "ido",
    "name": "Spreekuur",
    "days": ["dinsdag", "donderdag"],
    "from": "9:00",
    "until": "16:30",
}
LOCATION = {
    "title": "Bibliotheek Hengelo",
    "summary": "In het centrum.",
    "municipality": "Hengelo",
    "address": {"street": "Beursstraat 34", "city": "Hengelo"},
    "sessions": [SESSION],
}


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return run_stages(small_portal(tmp_path)).portal


def described(portal: Portal, today: date = TODAY, more: Any = None, **session: Any) -> dict[str, Any]:
    """A location with one spreekuur. more: keys of the location."""
    data = {**LOCATION, "sessions": [{**SESSION, **session}], **(more or {})}
    return place(Location.model_validate(data), URL, replace(portal, today=today), "Bibliotheek Twente")


def test_a_library_has_an_address_and_hours(portal: Portal) -> None:
    data = described(
        portal, starts="2026-01-06", ends="2026-12-31", not_on=[{"date": "2026-12-24"}], holidays="open"
    )
    assert (data["@type"], data["@id"]) == ("Library", URL)
    assert data["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Beursstraat 34",
        "addressLocality": "Hengelo",
        "addressCountry": "NL",
    }
    assert "openingHoursSpecification" not in data  # a spreekuur is not when the building is open
    [department] = data["department"]
    assert department["name"] == "Spreekuur, Bibliotheek Hengelo"
    [hours] = department["openingHoursSpecification"]
    assert hours["dayOfWeek"] == ["https://schema.org/Tuesday", "https://schema.org/Thursday"]
    assert (hours["opens"], hours["closes"]) == ("09:00", "16:30")
    assert (hours["validFrom"], hours["validThrough"]) == ("2026-01-06", "2026-12-31")
    [closed] = department["specialOpeningHoursSpecification"]
    assert (closed["validFrom"], closed["opens"], closed["closes"]) == ("2026-12-24", "00:00", "00:00")


def test_public_holidays_are_closed_too(portal: Portal) -> None:
    data = described(portal, date(2027, 4, 20), days=["dinsdag"])
    closed = data["department"][0]["specialOpeningHoursSpecification"]
    assert [one["validFrom"] for one in closed] == ["2027-04-27"]


def test_a_day_with_an_extra_time_has_all_its_hours(portal: Portal) -> None:
    """Such hours stand in for those of the week, so the ordinary ones are repeated."""
    extra = [{"date": "2026-11-24", "from": "19:00", "until": "21:00"}]
    data = described(portal, extra=extra)
    special = data["department"][0]["specialOpeningHoursSpecification"]
    assert [(one["validFrom"], one["opens"], one["closes"]) for one in special] == [
        ("2026-11-24", "09:00", "16:30"),
        ("2026-11-24", "19:00", "21:00"),
    ]


def test_a_library_without_hours_claims_none(portal: Portal) -> None:
    data = described(portal, more={"sessions": []})
    assert "department" not in data
    assert "event" not in data
    assert "telephone" not in data


@pytest.mark.parametrize("more", [{"ends": "2026-11-01"}, {"starts": "2029-01-01"}])
def test_what_is_over_or_far_away_is_not_told(portal: Portal, more: dict[str, str]) -> None:
    data = described(portal, **more)
    assert "department" not in data
    assert "event" not in data


@pytest.mark.parametrize(
    ("building", "kind"),
    [
        ("gemeentehuis", "CityHall"),
        ("dorpshuis", "CivicStructure"),
        ("school", "Place"),
        ("ander gebouw", "Place"),
    ],
)
def test_another_building_is_no_library_and_has_no_departments(
    portal: Portal, building: str, kind: str
) -> None:
    data = described(portal, more={"building": building})
    assert data["@type"] == kind
    assert "department" not in data
    assert len(data["event"]) == 1


def test_only_the_building_itself_is_put_on_the_map(portal: Portal) -> None:
    at = {"latitude": "52.26", "longitude": "6.79"}
    assert described(portal, more={"coordinates": at})["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 52.26,
        "longitude": 6.79,
    }
    assert "geo" not in described(portal, more={"coordinates": {**at, "approximate": "true"}})


@pytest.mark.parametrize(
    ("every", "schedule"),
    [
        ("2 weken", {"repeatFrequency": "P2W", "byDay": ["https://schema.org/Tuesday"]}),
        ("1e en laatste", {"repeatFrequency": "P1M", "byDay": ["1TU", "-1TU"]}),
    ],
)
def test_what_is_not_each_week_has_no_opening_hours(
    portal: Portal, every: str, schedule: dict[str, Any]
) -> None:
    data = described(portal, every=every, days=["dinsdag"], starts="2026-10-02")
    assert "department" not in data
    [event] = data["event"]
    assert event["eventSchedule"] == {
        "@type": "Schedule",
        **schedule,
        "startTime": "09:00",
        "endTime": "16:30",
        "scheduleTimezone": "Europe/Amsterdam",
        "startDate": "2026-10-06",
    }


def test_weeks_that_nobody_counted_from_a_day_are_counted_from_the_next(portal: Portal) -> None:
    [event] = described(portal, every="2 weken", days=["dinsdag"])["event"]
    assert event["eventSchedule"]["startDate"] == event["startDate"][:10]


def test_a_course_is_an_event_with_its_times(portal: Portal) -> None:
    course = {
        "kind": "cursus",
        "days": ["donderdag"],
        "starts": "2026-12-17",
        "meetings": "3",
        "not_on": [{"date": "2026-12-24"}],
        "cost": "Gratis.",
        "languages": ["Nederlands", "Turks"],
        "organisation": "svb",
    }
    data = described(portal, **course)
    assert "department" not in data
    [event] = data["event"]
    assert event["@type"] == "EducationEvent"
    assert (event["startDate"], event["endDate"]) == (
        "2026-12-17T09:00:00+01:00",
        "2026-12-17T16:30:00+01:00",
    )
    assert event["location"] == {"@id": URL}
    assert event["organizer"] == {"@type": "Organization", "name": "SVB"}
    assert event["isAccessibleForFree"] is True
    assert [one["name"] for one in event["inLanguage"]] == ["Nederlands", "Turks"]
    assert event["eventSchedule"]["endDate"] == "2027-01-07"
    assert event["eventSchedule"]["exceptDate"] == ["2026-12-24"]
    assert [one["startDate"][:10] for one in event["subEvent"]] == ["2026-12-31", "2027-01-07"]


def test_what_it_costs_is_only_called_free_when_it_says_so(portal: Portal) -> None:
    assert "isAccessibleForFree" not in described(portal)["event"][0]
    assert "isAccessibleForFree" not in described(portal, cost="gratis voor leden")["event"][0]


def test_the_library_organises_what_no_other_does(portal: Portal) -> None:
    assert described(portal)["event"][0]["organizer"]["name"] == "Bibliotheek Twente"
