"""Posters, cards and hand-outs: what is on them."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from tests.support import LOCATION, TODAY, PortalFolder, codes, make_portal
from wegwijs.link.urls import print_views
from wegwijs.pipeline import build, check, inspect
from wegwijs.render.pages import all_pages, make_context
from wegwijs.render.pages.handouts import handout_versions
from wegwijs.render.pages.paper_dates import by_weekday
from wegwijs.render.pages.paper_room import estimate, fits
from wegwijs.render.views import HandoutPage, Page, PosterPage, RedirectPage
from wegwijs.schedule import Occurrence
from wegwijs.validate import Session

COURSE = """\
sessions:
  - kind: cursus
    name: Klik & Tik
    days: [maandag]
    from: "10:00"
    until: "12:00"
    starts: {starts}
    meetings: 6
    walk_in: false
    sign_up: aan de balie
    cost: gratis
checked_on: 2026-11-20
---
"""
HEAD = LOCATION.partition("sessions:")[0]


def pages_of(folder: PortalFolder, today: date = TODAY) -> dict[str, Page]:
    checked = check(folder.options(today=today))
    assert checked.context is not None, checked.problems
    return {one.url: one for one in all_pages(checked.context)}


def poster(folder: PortalFolder, today: date = TODAY, kind: str = "poster") -> PosterPage:
    page = pages_of(folder, today)[f"/locaties/hengelo/{kind}/"]
    assert isinstance(page, PosterPage)
    return page


def handout(folder: PortalFolder, today: date = TODAY) -> HandoutPage:
    options = folder.options(today=today)
    inspected = inspect(options)
    assert inspected.design is not None
    context = make_context(
        inspected.portal, inspected.fragments, inspected.design, inspected.settings, options.today, False
    )
    return handout_versions(context, inspected.portal.articles["digid-aanvragen"])[0]


def test_a_poster_says_when_where_and_how(portal_folder: PortalFolder) -> None:
    page = poster(portal_folder)
    [session] = page.sessions
    assert page.heading == ("Hulp nodig?", "Kom langs.")
    assert (page.place, page.address) == ("Bibliotheek Hengelo", "Beursstraat 34, 7551 HV Hengelo.")
    assert session.when == "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"
    assert session.facts == ("U hebt geen afspraak nodig.",)
    assert session.closures[0] == "Op donderdag 24 december is er geen spreekuur (kerstvakantie)."
    assert page.code.address == "hulp.example.nl/locaties/hengelo"
    assert fits(page)
    assert estimate(page) > 10


def test_the_days_are_those_of_six_weeks_from_monday(portal_folder: PortalFolder) -> None:
    page = poster(portal_folder, date(2026, 11, 25))
    dates = page.sessions[0].dates
    assert (dates[0], dates[-1]) == ("donderdag 26 november", "donderdag 31 december")
    assert len(dates) == 10
    assert page.valid_until == "Geldig tot en met 3 januari 2027"


def test_where_room_is_short_the_days_of_a_weekday_stand_together() -> None:
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 7), date(2026, 12, 14), date(2027, 1, 4)]
    session = Session.model_validate(
        {"kind": "ido", "name": "x", "days": ["maandag"], "from": "14:00", "until": "16:00"}
    )
    found = [Occurrence(day, time(14), time(16)) for day in days]
    found.append(Occurrence(date(2026, 12, 28), time(10), time(12), True))
    lines = by_weekday(session, found)
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines] == [
        "maandag 30 november, 7 en 14 december, 4 januari",
        "maandag 28 december, 10.00 tot 12.00 uur",
        "dinsdag 1 december",
    ]
    assert "4\N{NO-BREAK SPACE}januari" in lines[0]  # a line that ends in "4" names no date


def test_few_days_stand_one_by_one_with_other_times_beside_them(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "[dinsdag, donderdag]", "dinsdag")
    portal_folder.edit(
        "content/locaties/hengelo.md",
        "    not_on:\n      - date: 2026-12-24\n        reason: kerstvakantie\n",
        '    extra:\n      - date: 2026-12-07\n        from: "10:00"\n        until: "12:00"\n',
    )
    dates = poster(portal_folder).sessions[0].dates
    assert dates[:2] == ("dinsdag 24 november", "dinsdag 1 december")
    assert "maandag 7 december, 10.00 tot 12.00 uur" in dates


def test_a_card_has_the_same_days(portal_folder: PortalFolder) -> None:
    assert poster(portal_folder, kind="kaart").sessions[0].dates


def test_without_known_hours_it_says_what_to_do(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/locaties/hengelo.md", f"{HEAD}checked_on: 2026-11-20\n---\n")
    page = poster(portal_folder)
    assert page.heading == ("Hulp nodig?", "Vraag het ons.")
    assert page.unknown_hours == "Wij weten de tijden nu niet zeker. Loop binnen en vraag het."
    assert page.valid_until == ""


def test_a_course_tells_its_meetings_and_how_to_sign_up(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/locaties/hengelo.md", HEAD + COURSE.format(starts="2026-11-30"))
    page = poster(portal_folder)
    assert page.heading == ("Wilt u leren?", "Meld u eerst aan.")
    assert page.sessions[0].facts == (
        "Meld u eerst aan.",
        "U komt 6 keer.",
        "Opgeven: aan de balie",
        "Kosten: gratis",
    )
    assert page.sessions[0].dates[0] == "maandag 30 november"


def test_who_must_sign_up_is_not_told_to_just_come(portal_folder: PortalFolder) -> None:
    course = COURSE.replace("    walk_in: false\n", "").format(starts="2026-11-30")
    portal_folder.write("content/locaties/hengelo.md", HEAD + course)
    page = poster(portal_folder)
    assert page.heading == ("Wilt u leren?", "Meld u eerst aan.")
    assert page.sessions[0].facts[0] == "Meld u eerst aan."


def test_what_is_not_known_of_a_course_is_to_be_asked(portal_folder: PortalFolder) -> None:
    course = COURSE.format(starts="2026-11-30").partition("    meetings")[0]
    portal_folder.write("content/locaties/hengelo.md", f"{HEAD}{course}checked_on: 2026-11-20\n---\n")
    page = poster(portal_folder)
    assert page.heading == ("Wilt u leren?", "Vraag het ons.")
    assert page.sessions[0].facts == ("Vraag eerst hoe u meedoet.", "Vraag hoeveel keer u komt.")


def test_a_course_that_is_far_away_tells_its_first_day(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/locaties/hengelo.md", HEAD + COURSE.format(starts="2027-02-01"))
    [session] = poster(portal_folder).sessions
    assert (session.dates, session.note) == ((), "De eerste keer is maandag 1 februari.")


def test_what_is_over_is_not_on_paper(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/locaties/hengelo.md", HEAD + COURSE.format(starts="2026-09-07"))
    assert poster(portal_folder).sessions == ()


def test_example_data_is_marked(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md", "    walk_in: true", "    walk_in: true\n    example: true"
    )
    assert build(portal_folder.options()).ok
    assert "Voorbeeld. Nog niet gecontroleerd." in portal_folder.page("/locaties/hengelo/poster/")


def test_what_holds_for_all_spreekuren_is_said_once(portal_folder: PortalFolder) -> None:
    second = (
        '  - kind: taalhuis\n    name: Taalpunt\n    days: woensdag\n    from: "10:00"\n    until: "12:00"\n'
    )
    text = LOCATION.replace("checked_on", f"{second}checked_on")
    portal_folder.write("content/locaties/hengelo.md", text)
    page = poster(portal_folder)
    assert page.facts == ("U hebt geen afspraak nodig.",)
    assert [one.facts for one in page.sessions] == [(), ()]
    assert page.closures == ()


def test_where_many_spreekuren_are_on_a_sheet_each_is_told_in_short(portal_folder: PortalFolder) -> None:
    others = "".join(
        f'  - kind: taalhuis\n    name: Taalpunt {number}\n    days: woensdag\n    from: "{number}:00"\n'
        f'    until: "{number}:30"\n    walk_in: {"true" if number < 17 else "false"}\n    how: Bel ons.\n'
        for number in range(10, 18)
    )
    portal_folder.write("content/locaties/hengelo.md", LOCATION.replace("checked_on", f"{others}checked_on"))
    page = poster(portal_folder)
    assert page.in_short
    assert len(page.sessions) == 9
    assert page.facts == ("U hebt geen afspraak nodig, behalve als dat erbij staat.",)
    first, last = page.sessions[0], page.sessions[-1]
    assert (first.dates, first.facts) == ((), ())
    assert first.closures == ("Niet op donderdag 24\N{NO-BREAK SPACE}december.",)
    assert last.facts == ("Maak eerst een afspraak. Bel ons.",)
    assert poster(portal_folder, kind="kaart").more.startswith("En nog ")


def test_print_views_are_found_by_nobody_but_through_their_location(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options()).ok
    html = portal_folder.page("/locaties/hengelo/poster/")
    assert '<meta name="robots" content="noindex">' in html
    assert "data-pagefind-body" not in html
    assert "poster" not in (portal_folder.site / "sitemap.xml").read_text("utf-8")
    assert 'href="/locaties/hengelo/"' in html


def test_old_addresses_of_a_location_lead_on_from_its_print_views_too(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "municipality:", "aliases: [/oud/]\nmunicipality:")
    pages = pages_of(portal_folder)
    for url in print_views("/oud/"):
        page = pages[url]
        assert isinstance(page, RedirectPage)
        assert page.target.url == "/locaties/hengelo/"


def test_after_its_last_day_a_location_has_no_poster(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/locaties/hengelo.md", "municipality:", "expires_on: 2026-11-30\nmunicipality:"
    )
    page = pages_of(portal_folder, date(2026, 12, 1))["/locaties/hengelo/poster/"]
    assert isinstance(page, RedirectPage)


def test_nobody_takes_the_address_of_a_print_view(tmp_path: Path) -> None:
    portal = make_portal(tmp_path)
    portal.edit(
        "content/artikelen/digid-aanvragen.md",
        "search_words",
        "aliases: [/locaties/hengelo/kaart/]\nsearch_words",
    )
    assert codes(inspect(portal.options(cache=None)).problems) == ["url-taken"]


def test_a_hand_out_says_where_help_is_and_what_it_rests_on(portal_folder: PortalFolder) -> None:
    page = handout(portal_folder)
    [place] = page.places
    assert (place.name, place.address) == ("Bibliotheek Hengelo", "Beursstraat 34, 7551 HV Hengelo")
    assert place.when == ("Elke dinsdag en donderdag, 14.00 tot 16.30 uur",)
    assert page.more_places == "Alle plekken en dagen staan op hulp.example.nl/spreekuren"
    assert page.sources == ("DigiD aanvragen (digid.nl)",)
    assert page.checked_on.text == "20 november 2026"


def test_places_without_known_hours_stand_together_at_the_end(portal_folder: PortalFolder) -> None:
    for name in ("Delden", "Almelo"):
        text = HEAD.replace("Bibliotheek Hengelo", f"Bibliotheek {name}").replace(
            "city: Hengelo", f"city: {name}"
        )
        portal_folder.write(f"content/locaties/{name.lower()}.md", f"{text}checked_on: 2026-11-20\n---\n")
    last = handout(portal_folder).places[-1]
    assert last.name == "Bibliotheek Almelo en Bibliotheek Delden"
    assert last.when == ("vraag daar naar de tijden",)


def test_a_hand_out_is_the_same_on_another_day(portal_folder: PortalFolder) -> None:
    assert handout(portal_folder, date(2026, 12, 20)) == handout(portal_folder)
