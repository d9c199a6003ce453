"""The time that one page may take, with a WebDriver that stops answering."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import pytest
from selenium.webdriver.remote.webdriver import WebDriver

from tests.audit.loopback import Reply, loopback, site
from wegwijs.audit import visit
from wegwijs.audit.errors import PageError, PageTooLong
from wegwijs.audit.limits import Limited, time_left, wait_at_most
from wegwijs.audit.run.remote import RemoteChromium, look_at, open_remote

from .run.endpoint import FakeEndpoint, endpoint

SOON = 0.2


@pytest.fixture
def fake() -> Iterator[FakeEndpoint]:
    with endpoint() as one:
        yield one


@pytest.fixture(autouse=True)
def _quit_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wegwijs.audit.run.remote.QUIT_SECONDS", SOON)


@pytest.fixture
def driver(fake: FakeEndpoint) -> Iterator[RemoteChromium]:
    with open_remote(look_at(fake.url)) as one:
        assert isinstance(one, RemoteChromium)
        yield one


def test_without_a_limit_a_page_has_all_the_time(driver: RemoteChromium) -> None:
    assert time_left(driver) == math.inf
    assert driver.title == "Titel"


def test_browser_that_stops_answering_is_given_up(driver: RemoteChromium, fake: FakeEndpoint) -> None:
    fake.silent = True
    driver.limit(SOON)
    with pytest.raises(PageTooLong, match="langer dan 0 seconden"):
        _ = driver.title
    assert fake.asked.count("GET /session/een/title") == 1


def test_when_the_time_is_over_nothing_more_is_asked(driver: RemoteChromium, fake: FakeEndpoint) -> None:
    driver.limit(0)
    asked = len(fake.asked)
    with pytest.raises(PageTooLong):
        _ = driver.title
    with pytest.raises(PageTooLong):
        time_left(driver)
    assert len(fake.asked) == asked
    driver.limit(None)
    assert driver.title == "Titel"


def test_next_page_has_time_of_its_own(driver: RemoteChromium) -> None:
    driver.limit(0)
    driver.limit(300)
    assert 0 < time_left(driver) <= 300
    assert driver.title == "Titel"


def test_command_that_takes_too_long_while_the_page_has_time_left(
    driver: RemoteChromium, fake: FakeEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wegwijs.audit.limits.DRIVER_SECONDS", SOON)
    fake.silent = True
    driver.limit(300)
    with pytest.raises(Exception, match="timed out") as failure:
        _ = driver.title
    assert not isinstance(failure.value, PageTooLong)


def test_session_is_ended_even_if_its_browser_hangs(fake: FakeEndpoint) -> None:
    with open_remote(look_at(fake.url)) as driver:
        assert isinstance(driver, Limited)
        driver.limit(0)
        fake.silent = True
    assert fake.asked[-1] == "DELETE /session/een"
    assert fake.asked.count(fake.asked[-1]) == 1


def source(address: str, driver: WebDriver) -> str:
    ask: Callable[[str, WebDriver], str] = visit._source  # type: ignore[assignment]
    return ask(address, driver)


def test_page_whose_server_is_silent_takes_no_longer_than_a_page_may(driver: RemoteChromium) -> None:
    with loopback(lambda _method, _path: None) as server:
        driver.limit(SOON)
        with pytest.raises(PageTooLong):
            source(f"{server.url}/", driver)
        assert server.asked == ["GET /"]


def test_page_whose_server_is_silent_is_given_up_as_the_browser_would(
    driver: RemoteChromium, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit, "PAGE_LOAD_SECONDS", SOON)
    half = site({"/": Reply(b"<p>", length=999)})
    with loopback(half) as server, pytest.raises(PageError, match="kwam niet: ") as failure:
        source(f"{server.url}/", driver)
    assert not isinstance(failure.value, PageTooLong)


@pytest.mark.parametrize("charset", ["windows-1252", "bestaat-niet", "utf-8"])
def test_html_is_read_in_the_charset_that_the_server_names(driver: RemoteChromium, charset: str) -> None:
    known = "cp1252" if charset == "windows-1252" else "utf-8"
    page = Reply("<p>caf\u00e9".encode(known), headers={"Content-Type": f"text/html; charset={charset}"})
    with loopback(site({"/": page})) as server:
        assert source(f"{server.url}/", driver) == "<p>caf\u00e9"


def test_a_time_limit_can_be_set_on_any_driver(driver: RemoteChromium) -> None:
    wait_at_most(driver, 3)
    assert driver.command_executor.client_config.timeout == 3


def test_answer_of_devtools_comes_as_it_is(driver: RemoteChromium, fake: FakeEndpoint) -> None:
    assert driver.execute_cdp_cmd("Browser.getVersion", {}) is None
    assert fake.asked[-1] == "POST /session/een/goog/cdp/execute"


def test_devtools_has_no_more_time_than_the_page(driver: RemoteChromium, fake: FakeEndpoint) -> None:
    fake.silent = True
    driver.limit(SOON)
    with pytest.raises(PageTooLong):
        driver.execute_cdp_cmd("Browser.getVersion", {})
