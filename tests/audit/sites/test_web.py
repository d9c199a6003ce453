"""Fetching over real HTTP on loopback: redirects, packed and endless answers, silent servers."""

from __future__ import annotations

import gzip
import socket
from itertools import count

import pytest
from urllib3.exceptions import HTTPError

from tests.audit.loopback import HTML, Reply, loopback, site
from wegwijs.audit.sites import web
from wegwijs.audit.sites.web import MOST_REDIRECTS, Web, WebError, read_body


def to(place: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": place})


def test_page_with_its_headers_in_lower_case() -> None:
    with loopback(site({"/a?b=1": Reply(b"<p>A")})) as server:
        answer = Web().get(f"{server.url}/a?b=1")
    assert (answer.status, answer.body, answer.whole) == (200, b"<p>A", True)
    assert answer.headers["content-type"] == HTML["Content-Type"]
    assert answer.is_html


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_within_the_site_is_followed(status: int) -> None:
    pages = {"/": to("oud/", status), "/oud/": to("../nieuw#x", status), "/nieuw": Reply(b"hier")}
    with loopback(site(pages)) as server:
        answer = Web().get(f"{server.url}/")
        assert answer.address == f"{server.url}/nieuw"
    assert answer.body == b"hier"


@pytest.mark.parametrize("place", ["http://voorbeeld.nl/", "//voorbeeld.nl/", "mailto:a@b.nl", "http://["])
def test_redirect_away_from_the_site_is_not(place: str) -> None:
    with loopback(site({"/": to(place)})) as server, pytest.raises(WebError, match="302: "):
        Web().get(f"{server.url}/")


def test_redirect_without_end() -> None:
    with loopback(site({"/": to("/a"), "/a": to("/")})) as server:
        with pytest.raises(WebError, match="redirects"):
            Web().get(f"{server.url}/")
        assert len(server.asked) == MOST_REDIRECTS + 1


def test_redirect_to_nowhere_is_an_answer() -> None:
    with loopback(site({"/": Reply(b"keuze", 302)})) as server:
        assert Web().get(f"{server.url}/").status == 302


def test_packed_answer_is_unpacked() -> None:
    packed = Reply(gzip.compress(b"<p>A" * 999), headers={**HTML, "Content-Encoding": "gzip"})
    with loopback(site({"/": packed})) as server:
        assert Web().get(f"{server.url}/").body == b"<p>A" * 999


def test_answer_that_is_packed_wrongly() -> None:
    broken = Reply(b"geen gzip", headers={**HTML, "Content-Encoding": "gzip"})
    with loopback(site({"/": broken})) as server, pytest.raises(WebError, match="DecodeError"):
        Web().get(f"{server.url}/")


@pytest.mark.parametrize(("size", "whole"), [(9, True), (10, True), (11, False), (500, False)])
def test_only_so_much_is_read(monkeypatch: pytest.MonkeyPatch, size: int, whole: bool) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 10)
    with loopback(site({"/": Reply(b"x" * size)})) as server:
        answer = Web().get(f"{server.url}/")
    assert (len(answer.body), answer.whole) == (min(size, 10), whole)


def test_what_is_no_page_is_not_read_when_only_pages_are_wanted() -> None:
    film = Reply(b"x", headers={"Content-Type": "video/mp4"}, length=10**9)
    with loopback(site({"/film": film, "/": Reply(b"<p>")})) as server:
        fetch = Web()
        assert fetch.get(f"{server.url}/film", only_html=True).body == b""
        assert fetch.get(f"{server.url}/", only_html=True).body == b"<p>"


def test_server_that_says_nothing() -> None:
    with loopback(lambda _method, _path: None) as server, pytest.raises(WebError, match="Timeout"):
        Web(seconds=0.1).get(f"{server.url}/")


def test_answer_that_stops_half_way() -> None:
    with loopback(site({"/": Reply(b"<p>", length=999)})) as server, pytest.raises(WebError, match="Timeout"):
        Web(seconds=0.1).get(f"{server.url}/")


class Dripping:
    """An answer that gives a byte each time it is asked for more, and never ends."""

    closed = False

    def read1(self, most: int, decode_content: bool) -> bytes:
        return b"x"

    def close(self) -> None:
        self.closed = True


def test_answer_that_drips_for_ever_is_given_up() -> None:
    answer, clock = Dripping(), count(step=7)
    with pytest.raises(HTTPError, match="> 20 s"):
        read_body(answer, 10**9, 20, lambda: float(next(clock)))  # type: ignore[arg-type]
    assert answer.closed
    assert next(clock) <= 28 + 7


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(WebError, match="NewConnectionError"):
        Web(seconds=2).get(f"http://127.0.0.1:{port}/")


def test_several_requests_over_one_session() -> None:
    with loopback(site({"/": Reply(b"a")})) as server:
        fetch = Web()
        assert [fetch.get(f"{server.url}/").body for _number in range(3)] == [b"a"] * 3
        assert server.asked == ["GET /"] * 3
