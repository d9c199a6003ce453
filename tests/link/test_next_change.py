"""The next change: until that day every page stays the same, and on it one does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.feeds.cases import listed
from tests.support import FILES, TEMPLATES, TODAY, PortalFolder, make_portal
from wegwijs.convert import Fragment
from wegwijs.feeds.calendar import events
from wegwijs.link import Portal, link
from wegwijs.link.next_change import next_change
from wegwijs.pipeline import Inspected, inspect
from wegwijs.read import Source
from wegwijs.render import Page, all_pages
from wegwijs.render.pages import make_context
from wegwijs.schedule import WEEKDAYS, Outlook, outlook
from wegwijs.validate import validate

DAY = timedelta(days=1)
NEAR = 6
"""Days from today that are all looked at; further away the day before and the day itself."""

days = st.dates(TODAY - timedelta(days=20), TODAY + timedelta(days=40))
far_days = st.one_of(days, st.dates(TODAY + timedelta(days=350), TODAY + timedelta(days=900)))


SESSION = {"kind": "ido", "name": "Spreekuur", "days": ["dinsdag"], "from": "14:00", "until": "16:30"}


@st.composite
def sessions(draw: st.DrawFn) -> dict[str, Any]:
    one: dict[str, Any] = {
        "kind": draw(st.sampled_from(["ido", "cursus"])),
        "name": "Spreekuur",
        "days": draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)),
        "from": "14:00",
        "until": "16:30",
        "not_on": [{"date": str(day)} for day in draw(st.lists(days, max_size=4, unique=True))],
        "extra": [{"date": str(day)} for day in draw(st.lists(days, max_size=2, unique=True))],
        "every": draw(st.sampled_from(["week", "2 weken", "1e en 3e", "laatste"])),
    }
    if meetings := draw(st.none() | st.integers(1, 5)):
        one["meetings"] = str(meetings)
    for key in ("starts", "ends"):
        if day := draw(st.none() | days | far_days):
            one[key] = str(day)
    if one.get("ends", "9") < one.get("starts", ""):
        del one["ends"]  # an error, so that there is no site
    return one


@st.composite
def periods(draw: st.DrawFn) -> dict[str, str]:
    found = {key: draw(st.none() | far_days) for key in ("publish_from", "expires_on")}
    return {key: str(day) for key, day in found.items() if day}


@cache
def start() -> Inspected:
    with TemporaryDirectory() as folder:
        portal = make_portal(Path(folder), FILES)
        options = replace(portal.options(cache=None), templates=TEMPLATES)
        return inspect(options)


def changed(source: Source, location: list[dict[str, Any]], period: dict[str, dict[str, str]]) -> Source:
    values = {**source.values, **period.get(source.collection, {})}
    if source.collection == "locaties":
        values["sessions"] = location
    return replace(source, values=values)


def linked(sources: list[Source], today: date) -> Portal:
    records, problems = validate(sources)
    assert problems == []
    return link(records, (), today)[0]


def pages(sources: list[Source], today: date) -> list[Page]:
    base = start()
    assert base.design is not None
    fragments: dict[str, Fragment] = base.fragments
    portal = linked(sources, today)
    return all_pages(make_context(portal, fragments, base.design, base.settings, today, False))


def agree(sources: list[Source]) -> None:
    """Every page is the same on each day before the next change, and one is not on that day."""
    now = pages(sources, TODAY)
    change = next_change(linked(sources, TODAY))
    last = change or TODAY + timedelta(days=1200)
    assert last > TODAY
    same = {TODAY + DAY * number for number in range(1, NEAR)} | {
        last - DAY,
        TODAY + (last - DAY - TODAY) / 2,
    }
    for day in sorted(one for one in same if TODAY <= one < last):
        assert pages(sources, day) == now, day
        assert calendars(sources, day) == calendars(sources, TODAY), day
        assert next_change(linked(sources, day)) == change, day
    if change:
        assert pages(sources, change) != now or said(sources, change) != said(sources, TODAY)


def said(sources: list[Source], today: date) -> tuple[list[Outlook], list[bytes]]:
    """All that can be said of the spreekuren on a day, and their calendars."""
    return outlooks(sources, today), calendars(sources, today)


def calendars(sources: list[Source], today: date) -> list[bytes]:
    portal = linked(sources, today)
    return [
        event
        for location in portal.locations.values()
        for session in location.data.sessions
        for event in events(listed(session, location.data), portal.calendar, today)
    ]


def outlooks(sources: list[Source], today: date) -> list[Outlook]:
    """All that can be said of the spreekuren on a day."""
    portal = linked(sources, today)
    found = (one for location in portal.locations.values() for one in location.data.sessions)
    return [outlook(one, portal.calendar, today) for one in found]


@settings(max_examples=150)
@given(sessions())
def test_what_is_said_of_a_spreekuur_is_the_same_until_the_next_change(one: dict[str, Any]) -> None:
    sources = [changed(source, [one], {}) for source in start().portal.sources]
    agree(sources)


@given(st.lists(sessions(), max_size=1), periods(), periods(), periods())
def test_pages_are_equal_until_the_next_change_and_differ_on_it(
    location: list[dict[str, Any]],
    article: dict[str, str],
    place: dict[str, str],
    page: dict[str, str],
) -> None:
    period = {"artikelen": article, "locaties": place, "paginas": page}
    sources = [changed(one, location, period) for one in start().portal.sources]
    agree(sources)


def of(portal: PortalFolder, today: date = TODAY) -> date | None:
    return next_change(inspect(portal.options(cache=None, today=today)).portal)


def test_the_day_after_the_first_spreekuur(portal_folder: PortalFolder) -> None:
    assert of(portal_folder) == date(2026, 11, 25)


def test_the_first_day_of_a_page_and_the_day_after_its_last(portal_folder: PortalFolder) -> None:
    portal_folder.remove("content/locaties/hengelo.md")
    assert of(portal_folder) is None
    portal_folder.edit("content/paginas/over-ons.md", "title:", "expires_on: 2026-12-31\ntitle:")
    assert of(portal_folder) == date(2027, 1, 1)
    portal_folder.edit("content/paginas/over-ons.md", "title:", "publish_from: 2026-12-01\ntitle:")
    assert of(portal_folder) == date(2026, 12, 1)
    portal_folder.edit("content/paginas/over-ons.md", "title:", "draft: true\ntitle:")
    assert of(portal_folder) is None


@pytest.mark.parametrize("today", [date.min, date.max])
def test_first_and_last_day_there_is(portal_folder: PortalFolder, today: date) -> None:
    change = of(portal_folder, today)
    assert change is None if today == date.max else change is not None


def test_a_calendar_gets_another_year_though_no_page_changes() -> None:
    """The last times that are left are extra ones, so far away that no page names them yet."""
    far = [{"date": str(day)} for day in (date(2030, 5, 1), date(2030, 5, 2))]
    one = {**SESSION, "ends": "2024-01-01", "extra": far}
    sources = [changed(source, [one], {}) for source in start().portal.sources]
    assert next_change(linked(sources, TODAY)) == date(2029, 1, 1)
    assert calendars(sources, date(2028, 12, 31)) == []
    assert len(calendars(sources, date(2029, 1, 1))) == 2
