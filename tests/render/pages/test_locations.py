from __future__ import annotations

import json
from datetime import date

import pytest

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
from wegwijs.render.pages.locations import NOT_KNOWN
from wegwijs.render.views import LocationPage


def hengelo(portal: PortalFolder, pages_of: Pages, today: date = date(2026, 11, 23)) -> LocationPage:
    page = pages_of(portal, today=today)["/locaties/hengelo/"]
    assert isinstance(page, LocationPage)
    return page


@pytest.mark.parametrize(
    ("today", "next_dates", "exceptions"),
    [
        (
            date(2026, 11, 23),
            ["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10"],
            ("Op donderdag 24 december is er geen spreekuur (kerstvakantie).",),
        ),
        (
            date(2026, 12, 24),
            ["2026-12-29", "2026-12-31", "2027-01-05", "2027-01-07"],
            ("Op donderdag 24 december is er geen spreekuur (kerstvakantie).",),
        ),
        (date(2027, 1, 1), ["2027-01-05", "2027-01-07", "2027-01-12", "2027-01-14"], ()),
    ],
)
def test_the_dates_of_this_week_and_the_next_four_are_those_seen_from_today(
    portal_folder: PortalFolder,
    pages_of: Pages,
    today: date,
    next_dates: list[str],
    exceptions: tuple[str, ...],
) -> None:
    [session] = hengelo(portal_folder, pages_of, today).sessions
    assert [one.iso for one in session.next_dates] == next_dates
    assert session.exceptions == exceptions


def test_a_session_in_words(portal_folder: PortalFolder, pages_of: Pages) -> None:
    [session] = hengelo(portal_folder, pages_of).sessions
    assert session.when == "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"
    assert session.walk_in == "Zonder afspraak: u kunt binnenlopen"
    assert session.kind == "Informatiepunt Digitale Overheid (IDO)"
    assert session.next_dates[0].text == "dinsdag 24 november, 14.00 tot 16.30 uur"
    assert session.ended == ""
    portal_folder.edit("content/locaties/hengelo.md", "walk_in: true", "walk_in: false")
    assert hengelo(portal_folder, pages_of).sessions[0].walk_in == "Maak eerst een afspraak"


def test_a_session_that_has_stopped_says_so(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "walk_in: true", "walk_in: true\n    ends: 2026-12-31")
    last_day = hengelo(portal_folder, pages_of, date(2026, 12, 31)).sessions[0]
    assert ([one.iso for one in last_day.next_dates], last_day.ended) == (["2026-12-31"], "")
    after = hengelo(portal_folder, pages_of, date(2027, 1, 1)).sessions[0]
    assert after.next_dates == ()
    assert after.ended == "Dit spreekuur is gestopt op 31 december 2026."


def test_what_is_not_known_is_said(page_objects: dict[str, Page]) -> None:
    page = page_objects["/locaties/oldenzaal/"]
    assert isinstance(page, LocationPage)
    assert page.unknown_hours == "Wij weten de tijden nu niet zeker. Loop binnen en vraag het."
    assert page.sessions == ()
    assert [(one.text, one.known) for one in page.access] == [(NOT_KNOWN, False)] * 5


def test_what_is_known_about_getting_in(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "sessions:",
        "access:\n  lift: Ja, rechts van de balie.\n  note: De deur is zwaar.\nsessions:",
    )
    facts = hengelo(portal_folder, pages_of).access
    assert [(one.label, one.known) for one in facts] == [
        ("Zonder drempel of trap", False),
        ("Lift", True),
        ("Toilet", False),
        ("Ringleiding", False),
        ("Rustige plek om te praten", False),
        ("Goed om te weten", True),
    ]


def test_address_and_other_places(page_objects: dict[str, Page]) -> None:
    page = page_objects["/locaties/hengelo/"]
    assert isinstance(page, LocationPage)
    assert page.address == ("Beursstraat 34", "7551 HV Hengelo")
    assert [one.name for one in page.others] == ["Bibliotheek Oldenzaal"]
    library = json.loads(page.structured_data[0])
    assert library["@type"] == "Library"
    assert library["department"][0]["openingHoursSpecification"][0]["opens"] == "14:00"


@pytest.mark.parametrize(
    ("kind", "next_session", "note"),
    [
        ("formulieren", "maandag 23 november, 9.00 tot 10.00 uur", "Maak eerst een afspraak."),
        ("taalhuis", "dinsdag 24 november, 14.00 tot 16.30 uur", ""),
    ],
)
def test_the_next_session_of_a_place_is_the_first_that_helps_with_arranging_things(
    portal_folder: PortalFolder, pages_of: Pages, kind: str, next_session: str, note: str
) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "sessions:\n",
        f"sessions:\n  - kind: {kind}\n    name: Bureau\n    days: maandag\n"
        '    from: "9:00"\n    until: "10:00"\n    walk_in: false\n    example: true\n',
    )
    page = hengelo(portal_folder, pages_of)
    [group] = pages_of(portal_folder)["/spreekuren/"].groups  # type: ignore[attr-defined]
    [place] = group.places
    assert (place.next_session, place.note) == (next_session, note)
    assert place.example == (kind == "formulieren")
    assert [one.id for one in page.sessions] == ["spreekuur-1", "spreekuur-2"]
