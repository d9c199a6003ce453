"""A location's page by the clock: what its script says, when, and that it never says what is not true.

The sites are built for a day by the test itself. The clock stands still until a test moves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.support import LOCATION, make_portal
from wegwijs.audit.pages import Page
from wegwijs.audit.report import page_text
from wegwijs.audit.visit import audit_page
from wegwijs.pipeline import build
from wegwijs.server import serve

from .clock import Clock, clock_of

BUILT = date(2026, 11, 30)
DAYTIME, EVENING = "spreekuur-1", "spreekuur-2"
OTHER_SESSIONS = """\
  - kind: formulieren
    name: Formulieren
    days: [vrijdag]
    from: "22:00"
    until: "23:59"
    walk_in: false
  - kind: taalhuis
    name: Taalpunt
    days: [zondag]
    from: "10:00"
    until: "12:00"
    holidays: open
"""
SUNDAY = "spreekuur-3"
ZONES = ("Europe/Amsterdam", "America/New_York", "Asia/Tokyo")
NO_ZONES = "Date.prototype.toLocaleString = () => { throw new RangeError('time zone'); };"
OTHER_FORMAT = "Date.prototype.toLocaleString = () => '12/1/2026, 2:00:00 PM';"
TUESDAY = "dinsdag 1 december, 14.00 tot 16.30 uur"
THURSDAY = "donderdag 3 december, 14.00 tot 16.30 uur"
PAST = (
    "Let op: Deze dagen zijn voorbij. Deze pagina is niet bijgewerkt. "
    "Wij weten de volgende datum niet. Loop binnen en vraag het."
)


class LocationPage:
    """The page in the browser: what a person sees there."""

    def __init__(self, driver: ChromiumDriver, clock: Clock, sites: Callable[..., str]) -> None:
        self.driver = driver
        self.clock = clock
        self._sites = sites

    def open(self, moment: str, built: date = BUILT, zone: str = ZONES[0], language: str = "nl") -> None:
        """The page as it was built for a day, looked at on another moment."""
        self.clock.start(moment, zone)
        self.driver.get(f"{self._sites(built, language)}locaties/hengelo/")

    def now(self, session: str = DAYTIME) -> str:
        """What it says about now; empty if nothing is shown."""
        return self._part(session, ".session__now").text

    def past(self, session: str = DAYTIME) -> str:
        return self._part(session, ".session__past").text

    def dates(self, session: str = DAYTIME) -> list[tuple[str, list[str]]]:
        """The labels and dates that are shown."""
        groups = self._parts(session, ".session__group")
        return [self._group(one) for one in groups if one.is_displayed()]

    def _group(self, group: WebElement) -> tuple[str, list[str]]:
        dates = group.find_elements(By.CSS_SELECTOR, "li")
        label = group.find_element(By.CSS_SELECTOR, ".session__label").text
        return label, [one.text for one in dates if one.is_displayed()]

    def _part(self, session: str, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, f"#{session} {selector}")

    def _parts(self, session: str, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, f"#{session} {selector}")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Where the site is that was built on a day, in a language."""
    servers = []

    @cache
    def site(built: date, language: str = "nl") -> str:
        server = serve(_built(tmp_path_factory.mktemp("locatie"), built, language))
        servers.append(server)
        return server.__enter__().url

    yield site
    for one in servers:
        one.__exit__(None, None, None)


def _built(folder: Path, today: date, language: str) -> Path:
    portal = make_portal(folder)
    portal.edit("portal.toml", 'tagline = "Hulp', f'language = "{language}"\ntagline = "Hulp')
    text = LOCATION.replace("checked_on: 2026-11-20", OTHER_SESSIONS + "checked_on: 2026-09-20")
    portal.write("content/locaties/hengelo.md", text)
    result = build(portal.options(today=today))
    assert [one for one in result.problems if one.is_error] == []
    return portal.site


@pytest.fixture
def location(driver: ChromiumDriver, sites: Callable[..., str]) -> Iterator[LocationPage]:
    with clock_of(driver) as clock:
        yield LocationPage(driver, clock, sites)


def then(first: str, day: str) -> str:
    return f"{first} De volgende keer: {day}."


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2026-11-30T00:00:00", then("Vandaag niet.", TUESDAY)),
        ("2026-11-30T23:59:59", then("Vandaag niet.", TUESDAY)),
        ("2026-12-01T00:00:00", "Vandaag vanaf 14.00 uur"),
        ("2026-12-01T13:59:59", "Vandaag vanaf 14.00 uur"),
        ("2026-12-01T14:00:00", "Nu open, tot 16.30 uur"),
        ("2026-12-01T16:29:59", "Nu open, tot 16.30 uur"),
        ("2026-12-01T16:30:00", then("Vandaag is het voorbij.", THURSDAY)),
        ("2026-12-01T23:59:59", then("Vandaag is het voorbij.", THURSDAY)),
        ("2026-12-02T00:00:00", then("Vandaag niet.", THURSDAY)),
    ],
)
def test_what_it_says_around_a_spreekuur(location: LocationPage, zone: str, moment: str, says: str) -> None:
    location.open(moment, zone=zone)
    assert location.now() == says
    assert location.past() == ""


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2026-12-04T21:59:00", "Vandaag vanaf 22.00 uur. Maak eerst een afspraak."),
        ("2026-12-04T23:58:59", "Nu bezig, tot 23.59 uur. Maak eerst een afspraak."),
        (
            "2026-12-04T23:59:00",
            then("Vandaag is het voorbij.", "vrijdag 11 december, 22.00 tot 23.59 uur"),
        ),
    ],
)
def test_who_needs_an_appointment_is_not_told_that_it_is_open(
    location: LocationPage, moment: str, says: str
) -> None:
    location.open(moment)
    assert location.now(EVENING) == says
    assert location.now(SUNDAY) == then("Vandaag niet.", "zondag 6 december, 10.00 tot 12.00 uur")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("built", "moment", "says"),
    [
        (date(2026, 10, 24), "2026-10-25T02:30:00+02:00", "Vandaag vanaf 10.00 uur"),
        (date(2026, 10, 24), "2026-10-25T02:30:00+01:00", "Vandaag vanaf 10.00 uur"),
        (date(2026, 10, 24), "2026-10-25T09:59:59+01:00", "Vandaag vanaf 10.00 uur"),
        (date(2026, 10, 24), "2026-10-25T10:00:00+01:00", "Nu open, tot 12.00 uur"),
        (date(2027, 3, 27), "2027-03-28T01:59:59+01:00", "Vandaag vanaf 10.00 uur"),
        (date(2027, 3, 27), "2027-03-28T09:59:59+02:00", "Vandaag vanaf 10.00 uur"),
        (date(2027, 3, 27), "2027-03-28T10:00:00+02:00", "Nu open, tot 12.00 uur"),
    ],
)
def test_days_on_which_the_clock_changes(
    location: LocationPage, zone: str, built: date, moment: str, says: str
) -> None:
    location.open(moment, built, zone)
    assert location.now(SUNDAY) == says


@pytest.mark.parametrize(
    ("built", "start", "opens"),
    [
        (date(2026, 10, 24), "2026-10-24T22:10:00", "2026-10-25T10:00:00"),
        (date(2027, 3, 27), "2027-03-27T22:10:00", "2027-03-28T10:00:00"),
    ],
)
def test_a_night_in_which_the_clock_changes_is_waited_through(
    location: LocationPage, built: date, start: str, opens: str
) -> None:
    location.open(start, built)
    moments = []
    while location.now(SUNDAY) != "Nu open, tot 12.00 uur":
        moments.append(location.clock.next())
        assert len(moments) < 20
    assert moments[-1] == opens
    assert moments[1] == f"{opens[:10]}T00:00:00"


def test_the_page_follows_the_time_while_it_is_open(location: LocationPage) -> None:
    location.open("2026-12-01T13:30:10")
    assert location.clock.waits == [timedelta(minutes=29, seconds=50)]
    assert location.clock.next() == "2026-12-01T14:00:00"
    assert location.now() == "Nu open, tot 16.30 uur"
    assert location.clock.waits == [timedelta(hours=1)]
    for _ in range(3):
        moment = location.clock.next()
    assert moment == "2026-12-01T16:30:00"
    assert location.now() == then("Vandaag is het voorbij.", THURSDAY)
    assert location.dates()[0] == ("Deze week", [THURSDAY])


def test_who_comes_back_to_the_page_sees_how_it_is(location: LocationPage) -> None:
    location.open("2026-12-01T13:30:00")
    location.clock.set("2026-12-01T15:00:00")
    assert location.now() == "Vandaag vanaf 14.00 uur"
    location.driver.execute_script("document.dispatchEvent(new Event('visibilitychange'))")
    assert location.now() == "Nu open, tot 16.30 uur"
    assert len(location.clock.waits) == 1


def test_this_week_is_called_so_as_long_as_it_is(location: LocationPage) -> None:
    location.open("2026-11-30T08:00:00")
    assert [label for label, _ in location.dates()] == ["Deze week", "Daarna"]
    location.open("2026-12-06T23:59:59")
    assert [label for label, _ in location.dates(SUNDAY)] == ["Op deze dagen"]
    location.open("2026-12-07T00:00:00")
    label, dates = location.dates()[0]
    assert (label, dates[0]) == ("Op deze dagen", "dinsdag 8 december, 14.00 tot 16.30 uur")
    location.open("2026-11-29T23:59:59")  # a visitor whose clock is slow
    assert location.dates()[0][0] == "In de week van maandag 30 november"


@pytest.mark.parametrize("zone", ZONES)
def test_an_old_page_says_so_and_what_to_do(location: LocationPage, zone: str) -> None:
    location.open("2026-12-17T16:29:59", zone=zone)
    assert (location.now(), location.past()) == ("Nu open, tot 16.30 uur", "")
    location.open("2026-12-17T16:30:00", zone=zone)
    assert location.now() == ""
    assert location.past().splitlines() == [PAST, "Bekijk andere spreekuren"]
    assert location.dates() == []


def test_without_a_script_the_page_names_weeks_and_days(location: LocationPage) -> None:
    location.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    location.open("2027-06-01T14:00:00")
    assert (location.now(), location.past()) == ("", "")
    week, later = location.dates()
    assert week == ("In de week van maandag 30 november", [TUESDAY, THURSDAY])
    assert (later[0], len(later[1])) == ("Daarna", 4)


@pytest.mark.parametrize("trouble", [NO_ZONES, OTHER_FORMAT])
def test_a_browser_without_time_zones_shows_the_page_as_it_was_built(
    location: LocationPage, trouble: str
) -> None:
    command = "Page.addScriptToEvaluateOnNewDocument"
    added = location.driver.execute_cdp_cmd(command, {"source": trouble})
    try:
        location.open("2026-12-01T14:00:00")
        assert location.now() == ""
        assert location.dates()[0] == ("In de week van maandag 30 november", [TUESDAY, THURSDAY])
    finally:
        location.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


def test_on_paper_nothing_depends_on_the_hour(location: LocationPage) -> None:
    location.open("2026-12-01T14:00:00")
    location.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert location.now() == ""
    assert location.dates()[0] == ("In de week van maandag 30 november", [TUESDAY, THURSDAY])


def test_nothing_is_announced_and_the_focus_stays(location: LocationPage) -> None:
    location.open("2026-12-01T13:59:00")
    live = "#inhoud [aria-live], #inhoud [role=status], #inhoud [role=alert]"
    assert location.driver.find_elements(By.CSS_SELECTOR, live) == []
    link = location.driver.find_element(By.CSS_SELECTOR, "main .links a")
    location.driver.execute_script("arguments[0].focus()", link)
    location.clock.next()
    assert location.now() == "Nu open, tot 16.30 uur"
    assert location.driver.switch_to.active_element == link


def test_in_another_language(location: LocationPage) -> None:
    location.open("2026-12-01T14:00:00", language="en")
    assert location.now() == "Open now, until 16:30"
    assert location.dates()[0][0] == "This week"
    location.open("2026-12-01T16:30:00", language="en")
    assert location.now() == ("It is over for today. The next time: Thursday 3 December, 14:00 to 16:30.")


@pytest.mark.parametrize("built", [BUILT, date(2027, 6, 14)])
def test_the_audit_sees_the_states_that_the_script_makes(
    location: LocationPage, sites: Callable[..., str], built: date
) -> None:
    page = Page("/locaties/hengelo/", "locaties/hengelo/index.html", "location")
    report = audit_page(location.driver, sites(built), page)
    assert {"1280 open", "320 open", "1280 old", "320 old"} <= set(report.states)
    assert not report.failed, page_text(report)
    assert location.past().startswith("Let op: Deze dagen zijn voorbij.")
