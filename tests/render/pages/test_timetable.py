from __future__ import annotations

from datetime import date

import pytest

from tests.render.conftest import Pages
from tests.support import TODAY, PortalFolder
from wegwijs.render import Page
from wegwijs.render.views import ChosenSessionsPage, SessionRow, SessionsPage

FILE = "content/locaties/hengelo.md"
TAALHUIS = """\
  - kind: taalhuis
    name: Taalpunt
    days: [maandag]
    from: "10:00"
    until: "12:00"
    walk_in: false
    how: Bel 074 123.
    example: true
"""


def overview(portal: PortalFolder, pages_of: Pages, today: date = TODAY) -> SessionsPage:
    page = pages_of(portal, today=today)["/spreekuren/"]
    assert isinstance(page, SessionsPage)
    return page


def chosen(pages: dict[str, Page], url: str) -> ChosenSessionsPage:
    page = pages[f"/spreekuren/{url}/"]
    assert isinstance(page, ChosenSessionsPage)
    return page


def row(portal: PortalFolder, pages_of: Pages, today: date = TODAY) -> SessionRow:
    [one] = overview(portal, pages_of, today).rows
    return one


def names(page: SessionsPage | ChosenSessionsPage) -> list[tuple[str, str]]:
    return [(one.place.text, one.name) for one in page.rows]


def test_a_row_says_where_what_and_when(portal_folder: PortalFolder, pages_of: Pages) -> None:
    one = row(portal_folder, pages_of)
    assert (one.place.text, one.place.url, one.town) == ("Bibliotheek Hengelo", "/locaties/hengelo/", "")
    assert (one.name, one.kind_name) == (
        "Spreekuur hulp bij regelen",
        "Informatiepunt Digitale Overheid (IDO)",
    )
    assert one.when == "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"
    assert [one.text for one in one.next_dates] == ["dinsdag 24 november", "donderdag 26 november"]
    assert one.appointment == "Niet nodig: loop binnen"
    assert not one.example


def test_the_town_is_told_where_the_name_does_not(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(FILE, "city: Hengelo", "city: Borne")
    assert row(portal_folder, pages_of).town == "Borne"


@pytest.mark.parametrize(
    ("today", "closures"),
    [
        (date(2026, 12, 14), ()),
        (date(2026, 12, 21), ("Op donderdag 24 december is er geen spreekuur (kerstvakantie).",)),
    ],
)
def test_a_closure_is_told_when_it_is_near(
    portal_folder: PortalFolder, pages_of: Pages, today: date, closures: tuple[str, ...]
) -> None:
    assert row(portal_folder, pages_of, today).closures == closures


def test_another_time_is_told_with_its_day(portal_folder: PortalFolder, pages_of: Pages) -> None:
    extra = 'extra:\n      - date: 2026-11-25\n        from: "9:00"\n        until: "10:00"\n    not_on:'
    portal_folder.edit(FILE, "not_on:", extra)
    dates = row(portal_folder, pages_of).next_dates
    assert [one.text for one in dates] == ["dinsdag 24 november", "woensdag 25 november, 9.00 tot 10.00 uur"]


def test_a_course_says_how_often_between_which_days_and_how_to_sign_up(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    course = "starts: 2026-12-01\n    meetings: 3\n    walk_in: false\n    sign_up: Bel 074 123."
    portal_folder.edit(FILE, "walk_in: true", course)
    one = row(portal_folder, pages_of)
    assert one.period == "3 keer, van 1 december 2026 tot en met 8 december 2026"
    assert one.appointment == "Meld u eerst aan. Bel 074 123."


def test_where_no_date_is_known_it_says_so(portal_folder: PortalFolder, pages_of: Pages) -> None:
    closed = "not_on:\n      - from: 2026-11-23\n        until: 2027-12-31\n        reason: verbouwing\n"
    text = (portal_folder.root / FILE).read_text("utf-8")
    head, _, rest = text.partition("not_on:\n")
    portal_folder.write(FILE, head + closed + rest[rest.index("checked_on") :])
    one = row(portal_folder, pages_of)
    assert (one.next_dates, one.unknown_date) == (
        (),
        "Wij weten de volgende datum niet. Loop binnen en vraag het.",
    )


def test_a_spreekuur_that_stopped_has_no_row_but_its_place_has(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    portal_folder.edit(FILE, "walk_in: true", "walk_in: true\n    ends: 2026-12-01")
    assert row(portal_folder, pages_of, date(2026, 12, 1)).name
    after = row(portal_folder, pages_of, date(2026, 12, 2))
    assert (after.name, after.note, after.unknown) == ("", "Hier is nu geen spreekuur.", False)
    page = chosen(pages_of(portal_folder, today=date(2026, 12, 2)), "dag/dinsdag")
    assert (page.rows, page.unknown) == ((), ())


def test_rows_are_in_order_of_municipality_place_day_and_time(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    text = (portal_folder.root / FILE).read_text("utf-8")
    portal_folder.write(
        "content/locaties/goor.md",
        text.replace("Hengelo", "Goor").replace("municipality: Goor", "municipality: Hof van Twente"),
    )
    portal_folder.write("content/locaties/aa.md", text.replace("Bibliotheek Hengelo", "A"))
    portal_folder.edit(FILE, "checked_on:", f"{TAALHUIS}checked_on:")
    assert names(overview(portal_folder, pages_of)) == [
        ("A", "Spreekuur hulp bij regelen"),
        ("Bibliotheek Hengelo", "Taalpunt"),
        ("Bibliotheek Hengelo", "Spreekuur hulp bij regelen"),
        ("Bibliotheek Goor", "Spreekuur hulp bij regelen"),
    ]


def test_a_place_without_known_times_says_what_to_do(page_objects: dict[str, Page]) -> None:
    page = page_objects["/spreekuren/"]
    assert isinstance(page, SessionsPage)
    last = page.rows[-1]
    assert (last.place.text, last.name) == ("Bibliotheek Oldenzaal", "")
    assert last.note == "Wij weten de tijden nu niet zeker. Loop binnen en vraag het."
    assert [one.text for one in page.unknown] == ["Bibliotheek Oldenzaal"]


def test_a_page_of_a_choice_has_its_rows_and_what_is_not_known(page_objects: dict[str, Page]) -> None:
    day = chosen(page_objects, "dag/dinsdag")
    assert [one.place.text for one in day.rows] == ["Bibliotheek Hengelo"]
    assert [one.text for one in day.unknown] == ["Bibliotheek Oldenzaal"]
    municipality = chosen(page_objects, "gemeente/oldenzaal")
    assert [one.place.text for one in municipality.rows] == ["Bibliotheek Oldenzaal"]
    assert municipality.unknown == ()
    assert "/spreekuren/dag/maandag/" not in page_objects


def test_titles_of_choices_are_their_own(page_objects: dict[str, Page]) -> None:
    pages = [one for one in page_objects.values() if one.template.startswith("sessions")]
    assert {one.title for one in pages} == {
        "Spreekuren",
        "Spreekuren in de gemeente Hengelo",
        "Spreekuren in de gemeente Oldenzaal",
        "Spreekuren op dinsdag",
        "Spreekuren op donderdag",
        "Spreekuren: Informatiepunt Digitale Overheid (IDO)",
    }
    assert len({one.summary for one in pages}) == len(pages)
    assert all(one.in_sitemap for one in pages)
    assert [one.url for one in pages if one.search_kind] == ["/spreekuren/"]
    assert [one.text for one in page_objects["/spreekuren/dag/dinsdag/"].breadcrumbs] == [
        "Home",
        "Spreekuren",
    ]


def test_what_is_chosen_is_marked_and_the_first_choice_is_all(page_objects: dict[str, Page]) -> None:
    page = chosen(page_objects, "dag/dinsdag")
    marked = {group.axis: [one.text for one in group.choices if one.current] for group in page.filters}
    assert marked == {"gemeente": ["Alle gemeenten"], "dag": ["dinsdag"], "soort": ["Alle hulp"]}
    assert {group.choices[0].url for group in page.filters} == {"/spreekuren/"}
    urls = {one.url for group in page.filters for one in group.choices}
    assert urls <= page_objects.keys()


def test_examples_are_marked_where_they_are(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(FILE, "checked_on:", f"{TAALHUIS}checked_on:")
    pages = pages_of(portal_folder)
    assert chosen(pages, "soort/taalhuis").any_example
    assert not chosen(pages, "soort/ido").any_example
    [one] = chosen(pages, "soort/taalhuis").rows
    assert (one.example, one.appointment) == (True, "Maak eerst een afspraak. Bel 074 123.")


def test_a_portal_without_locations_has_an_overview(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.remove(FILE)
    page = overview(portal_folder, pages_of)
    assert (page.rows, page.filters, page.places, page.finder) == ((), (), (), False)
