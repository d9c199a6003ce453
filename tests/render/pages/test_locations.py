from __future__ import annotations

import json
from datetime import date

import pytest

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
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
    [unknown] = page.access
    assert (unknown.label, unknown.known) == ("Dit weten wij niet zeker", False)
    assert unknown.text == (
        "Zonder drempel of trap, lift, toilet, ringleiding voor een gehoorapparaat en "
        "rustige plek om te praten. Vraag het in de bibliotheek."
    )
    assert page.languages == "Dat weten wij niet zeker. Vraag het in de bibliotheek."


def test_what_is_known_about_getting_in(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "sessions:",
        "access:\n  lift: Ja, rechts van de balie.\n  note: De deur is zwaar.\nsessions:",
    )
    facts = hengelo(portal_folder, pages_of).access
    assert [(one.label, one.text, one.known) for one in facts] == [
        ("Lift", "Ja, rechts van de balie.", True),
        ("Goed om te weten", "De deur is zwaar.", True),
        (
            "Dit weten wij niet zeker",
            "Zonder drempel of trap, toilet, ringleiding voor een gehoorapparaat en "
            "rustige plek om te praten. Vraag het in de bibliotheek.",
            False,
        ),
    ]


def test_access_of_which_all_is_known(portal_folder: PortalFolder, pages_of: Pages) -> None:
    names = ("step_free", "lift", "toilet", "hearing_loop", "quiet_place")
    access = "".join(f"  {name}: Ja.\n" for name in names)
    portal_folder.edit("content/locaties/hengelo.md", "sessions:", f"access:\n{access}sessions:")
    assert [(one.text, one.known) for one in hengelo(portal_folder, pages_of).access] == [("Ja.", True)] * 5


@pytest.mark.parametrize(
    ("building", "ask"),
    [
        ("wijkcentrum", "Vraag het in het wijkcentrum."),
        ("school", "Vraag het op de school."),
        ("ander gebouw", "Vraag het daar."),
    ],
)
def test_a_building_that_is_no_library_is_not_called_one(
    portal_folder: PortalFolder, pages_of: Pages, building: str, ask: str
) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "sessions:", f"building: {building}\nsessions:")
    page = hengelo(portal_folder, pages_of)
    assert page.ask == ask
    assert page.access[0].text.endswith(f" {ask}")
    said = (*page.how_it_goes, *(one.text for one in (*page.access, *page.travel)), page.languages)
    assert not [text for text in said if "bibliotheek" in text.lower()]


def test_how_it_goes_only_where_we_help_with_arranging(portal_folder: PortalFolder, pages_of: Pages) -> None:
    texts = hengelo(portal_folder, pages_of).how_it_goes
    assert "U doet het zelf. Wij kijken met u mee." in texts
    assert "Uw wachtwoord en uw BSN typt u zelf. Wij vragen er nooit om." in texts
    portal_folder.edit("content/locaties/hengelo.md", "kind: ido", "kind: ido\n    organisation: wijkracht")
    assert hengelo(portal_folder, pages_of).how_it_goes == ()
    portal_folder.edit("content/locaties/hengelo.md", "organisation: wijkracht", "holidays: dicht")
    portal_folder.edit("content/locaties/hengelo.md", "kind: ido", "kind: taalhuis")
    assert hengelo(portal_folder, pages_of).how_it_goes == ()


def test_the_way_to_a_known_address(portal_folder: PortalFolder, pages_of: Pages) -> None:
    page = hengelo(portal_folder, pages_of)
    [bus] = page.travel
    assert (bus.text, bus.known) == ("Welke bus er stopt, weten wij niet zeker. Kijk op 9292.nl.", False)
    assert [one.url for one in page.travel_links] == [
        "https://9292.nl",
        "https://www.openstreetmap.org/directions?to=Beursstraat+34%2C+Hengelo",
    ]


def test_the_way_with_what_is_known(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "sessions:",
        "coordinates:\n  latitude: 52.2658\n  longitude: 6.7931\n"
        "travel:\n  bus: Bus 1 stopt voor de deur.\n  parking: Er is een parkeergarage.\nsessions:",
    )
    page = hengelo(portal_folder, pages_of)
    assert [(one.label, one.text, one.known) for one in page.travel] == [
        ("Met de bus of de trein", "Bus 1 stopt voor de deur.", True),
        ("Met de auto", "Er is een parkeergarage.", True),
    ]
    assert page.travel_links[1].url == "https://www.openstreetmap.org/directions?to=52.2658%2C6.7931"


def test_no_route_to_the_middle_of_a_village(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "  street: Beursstraat 34\n",
        "",
    )
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "sessions:",
        "coordinates:\n  latitude: 52.2\n  longitude: 6.7\n  approximate: true\nsessions:",
    )
    page = hengelo(portal_folder, pages_of)
    assert (page.travel, page.travel_links) == ((), ())


def test_the_organisation_that_helps_has_its_page(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md", "walk_in: true", "walk_in: true\n    organisation: bibliotheek-twente"
    )
    [session] = hengelo(portal_folder, pages_of).sessions
    assert session.partner is not None
    assert (session.partner.title, session.partner.url) == (
        "Bibliotheek Twente",
        "/organisaties/bibliotheek-twente/",
    )
    assert session.partner.summary == "De bibliotheek helpt u met regelen."
    portal_folder.edit("content/locaties/hengelo.md", "organisation: b", "organisation: onbekend-b")
    assert hengelo(portal_folder, pages_of).sessions[0].partner is None


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
    [group] = pages_of(portal_folder)["/"].groups
    [place] = group.places
    assert (place.next_session, place.note) == (next_session, note)
    assert place.example == (kind == "formulieren")
    assert [one.id for one in page.sessions] == ["spreekuur-1", "spreekuur-2"]


def test_who_must_sign_up_is_told_so_wherever_the_place_is_named(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "    walk_in: true\n", "    sign_up: Bel ons.\n")
    [group] = pages_of(portal_folder)["/"].groups
    assert [one.note for one in group.places] == ["Meld u eerst aan."]


def test_many_sessions_have_links_to_each(portal_folder: PortalFolder, pages_of: Pages) -> None:
    assert hengelo(portal_folder, pages_of).session_links == ()
    more = "".join(
        f"  - kind: taalhuis\n    name: Les {number}\n    days: maandag\n"
        '    from: "9:00"\n    until: "10:00"\n'
        for number in (1, 2)
    )
    portal_folder.edit("content/locaties/hengelo.md", "sessions:\n", f"sessions:\n{more}")
    assert [(one.text, one.url) for one in hengelo(portal_folder, pages_of).session_links] == [
        ("Les 1", "#spreekuur-1"),
        ("Les 2", "#spreekuur-2"),
        ("Spreekuur hulp bij regelen", "#spreekuur-3"),
    ]


def test_a_place_whose_help_has_stopped_does_not_say_that_its_hours_are_unknown(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "walk_in: true", "walk_in: true\n    ends: 2026-12-22")
    portal_folder.edit("content/locaties/hengelo.md", "- date: 2026-12-24", "- date: 2026-12-22")
    pages = pages_of(portal_folder, today=date(2026, 12, 23))
    [group] = pages["/"].groups
    assert [one.note for one in group.places] == ["Hier is nu geen spreekuur."]
