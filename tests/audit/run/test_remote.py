"""Browsers elsewhere, told to stand-ins for endpoints: what they say of themselves, and how they fail."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.audit.conftest import MakeSite
from tests.audit.loopback import Reply
from wegwijs.audit.errors import EndpointLost
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.run import auditor
from wegwijs.audit.run.remote import Endpoint, look_at, open_remote, sessions
from wegwijs.audit.runner import Settings, audit_site

from .endpoint import FakeEndpoint, endpoint, said


def slot(name: str = "chrome", version: str = "156", busy: bool = False) -> dict[str, Any]:
    stereotype = {"browserName": name, "browserVersion": version}
    return {"stereotype": stereotype, "session": {"sessionId": "x"} if busy else None}


def node(*slots: dict[str, Any], most: object = 9) -> dict[str, Any]:
    return {"maxSessions": most, "slots": list(slots)}


def seen(status: object) -> Endpoint:
    with endpoint(status) as fake:
        return look_at(f"{fake.url}/")


def test_webdriver_says_its_version_and_not_how_many_browsers_it_has() -> None:
    one = seen({"ready": True, "build": {"version": "156.0 (abc)"}})
    assert (one.slots, one.version, one.lost) == (None, "156.0 (abc)", "")
    assert not one.url.endswith("/")


@pytest.mark.parametrize(
    ("nodes", "slots", "version"),
    [
        ([node(slot(), slot("MicrosoftEdge"), slot("firefox"))], 2, "156"),
        ([node(slot(), slot(busy=True))], 1, "156"),
        ([node(slot(), slot(), slot(), most=2)], 2, "156"),
        ([node(slot(), slot(), slot("firefox", busy=True), most=2)], 1, "156"),
        ([node(slot(), most=None), node(slot(version="157"))], 2, "156 157"),
        ([node(slot(version=""))], 1, ""),
        ([node(slot(busy=True), slot(busy=True), most=1)], 0, "156"),
        ([node(slot("firefox"))], 0, ""),
        ([], 0, ""),
        ([None, "knoop", {"slots": [None, 3, {}]}], 0, ""),
    ],
)
def test_grid_says_how_many_browsers_are_free(nodes: list[object], slots: int, version: str) -> None:
    one = seen({"nodes": nodes})
    assert (one.slots, one.version, one.lost) == (slots, version, "")


@pytest.mark.parametrize(
    "status",
    [
        Reply(b"<h1>Welkom"),
        Reply(b"\xff"),
        Reply(b"{}"),
        Reply(b"[" * 100_000),
        said([1]),
        said(None),
        Reply(status=302, headers={"Location": "http://voorbeeld.nl/"}),
    ],
    ids=["html", "bytes", "empty", "deep", "list", "null", "redirect"],
)
def test_what_is_no_webdriver(status: Reply) -> None:
    assert "is geen WebDriver" in seen(status).lost


def test_address_where_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    assert f"{url} is geen WebDriver" in look_at(url).lost
    assert "is geen WebDriver" in look_at("geen adres").lost


def test_browsers_of_a_grid_and_jobs_elsewhere() -> None:
    grid, full, driver = Endpoint("a", slots=3), Endpoint("b", slots=0), Endpoint("c")
    lost = Endpoint("d", lost="weg")
    # A grid that is full has its sessions wait: one is asked for.
    assert [one.url for one in sessions([grid, full, driver, lost], jobs=2)] == [*"aaabcc"]


def test_reason_of_the_first_loss_stays() -> None:
    one = Endpoint("a")
    one.drop("eerst")
    one.drop("later")
    assert one.lost == "eerst"


def test_endpoint_that_is_lost_is_not_asked_again() -> None:
    with (
        endpoint() as fake,
        pytest.raises(EndpointLost, match="weg"),
        open_remote(Endpoint(fake.url, lost="weg")),
    ):
        pass
    assert fake.asked == []


def test_endpoint_that_gives_no_session_may_give_one_later() -> None:
    with endpoint() as fake:
        fake.full = True
        one = look_at(fake.url)
        with pytest.raises(EndpointLost, match="SessionNotCreated"), open_remote(one):
            pass
        assert not one.lost
        fake.full = False
        with open_remote(one) as driver:
            assert driver.title == "Titel"
        assert fake.asked[-1] == "DELETE /session/een"


@pytest.mark.parametrize(("status", "lost"), [({"nodes": [node(slot())]}, False), ({"ready": True}, True)])
def test_grid_that_lets_a_session_wait_is_not_lost(
    status: object, lost: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wegwijs.audit.run.remote.SESSION_SECONDS", 0.2)
    with endpoint(status) as fake:
        one = look_at(fake.url)
        fake.silent = True
        with pytest.raises(EndpointLost, match="timed out"), open_remote(one):
            pass
    assert bool(one.lost) == lost


def test_session_that_dies_at_once_is_ended() -> None:
    with endpoint() as fake:
        fake.dead = True
        with pytest.raises(EndpointLost, match="InvalidSessionId"), open_remote(look_at(fake.url)):
            pass
        assert fake.asked[-1] == "DELETE /session/een"


@pytest.fixture
def two() -> Iterator[tuple[FakeEndpoint, FakeEndpoint]]:
    with ExitStack() as stack:
        yield stack.enter_context(endpoint()), stack.enter_context(endpoint())


@pytest.fixture(autouse=True)
def pages_are_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    def audit_page(driver: Any, site_url: str, page: Page, *rest: object, **more: object) -> PageReport:
        return PageReport(page.url, title=driver.title)

    monkeypatch.setattr(auditor, "audit_page", audit_page)


def test_page_of_an_endpoint_that_dies_goes_to_the_other(
    make_site: MakeSite, two: tuple[FakeEndpoint, FakeEndpoint]
) -> None:
    site = make_site(*(f"{name}.html" for name in "abcdef"))
    doomed = two[1]

    def die(progress: object) -> None:
        doomed.dead = doomed.full = True

    report = audit_site(site, Settings(remote=(two[0].url, doomed.url)), die)
    assert [page.url for page in report.pages] == [f"/{name}.html" for name in "abcdef"]
    assert [page.title for page in report.pages] == ["Titel"] * 6


def test_when_all_endpoints_die_it_is_said(
    make_site: MakeSite, two: tuple[FakeEndpoint, FakeEndpoint]
) -> None:
    for one in two:
        one.dead = True
    with pytest.raises(EndpointLost, match="Er is geen browser meer: ") as lost:
        audit_site(make_site("a.html"), Settings(remote=tuple(one.url for one in two)))
    assert all(one.url in str(lost.value) for one in two[:1])


def test_when_no_address_is_of_use_nothing_begins(make_site: MakeSite) -> None:
    with (
        endpoint(Reply(b"<h1>Welkom")) as fake,
        pytest.raises(EndpointLost, match="Geen van de adressen") as lost,
    ):
        audit_site(make_site("a.html"), Settings(remote=(fake.url,)))
    assert fake.url in str(lost.value)


def test_address_that_is_of_no_use_is_a_note(make_site: MakeSite) -> None:
    with endpoint() as good, endpoint(Reply(b"<h1>Welkom")) as bad:
        report = audit_site(make_site("a.html"), Settings(remote=(bad.url, good.url)))
    assert [page.title for page in report.pages] == ["Titel"]
    assert any(bad.url in note for note in report.notes)
