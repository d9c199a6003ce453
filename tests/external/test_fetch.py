"""One address after another, at a server that behaves badly."""

from __future__ import annotations

import gzip
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wegwijs.external import Fetcher, Kind, Outcome

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
AGENT = "Wegwijs-linkcontrole/1 (+https://hulp.example.nl/)"
PAGE = b"<!doctype html><h1 id='kop'>Kop</h1><a name=oud>x</a><p id=caf\xc3\xa9>"
BOMB = gzip.compress(b"<p>" + bytes(50_000_000))


class BadServer(ThreadingHTTPServer):
    """seen: (method, path) of every request; headers: of the last one; busiest: most requests at a time."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, str]] = []
        self.last_headers: dict[str, str] = {}
        self.release = threading.Event()
        self.lock = threading.Lock()
        self.now, self.busiest = 0, 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor who hangs up is nothing special."""


class Handler(BaseHTTPRequestHandler):
    server: BadServer

    def do_GET(self) -> None:
        server = self.server
        with server.lock:
            server.now += 1
            server.busiest = max(server.busiest, server.now)
            server.seen.append((self.command, self.path))
            server.last_headers = {name.lower(): value for name, value in self.headers.items()}
            times = Counter(server.seen)[(self.command, self.path)]
        self.route(self.path, times)

    do_HEAD = do_GET  # noqa: N815 (name set by http.server)

    def route(self, path: str, times: int) -> None:
        name, _, rest = path.strip("/").partition("/")
        if name == "status":
            self.answer(int(rest))
        elif name in ("301", "302", "307", "308"):
            self.answer(int(name), Location="/" + rest)
        elif name == "to":
            self.answer(301, Location=rest)
        elif name == "nowhere":
            self.answer(301, Location="http://[")
        elif name == "together":
            self.server.release.wait(0.02)  # time for others to come in as well
            with self.server.lock:
                self.server.now -= 1  # before the answer: after it, the next may come
            self.answer(200)
        elif name == "loop":
            self.answer(301, Location="/loop2")
        elif name == "loop2":
            self.answer(301, Location="/loop")
        elif name == "deeper":
            self.answer(302, Location=f"/deeper/{rest}x")
        elif name == "busy":
            self.answer(int(rest) if times == 1 else 200, **{"Retry-After": "7"})
        elif name == "until":
            self.answer(503 if times == 1 else 200, **{"Retry-After": "Mon, 23 Nov 2026 12:00:09 GMT"})
        elif name == "later":
            self.answer(429, **{"Retry-After": "3600"})
        elif name == "nohead":
            self.answer(405 if self.command == "HEAD" else 200)
        elif name == "head404":
            self.answer(404 if self.command == "HEAD" else 200)
        elif name == "headhangup" and self.command == "HEAD":
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
        elif name == "hangup":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif name == "slow":
            self.server.release.wait(20)
            self.answer(200)
        elif name == "drip":
            self.drip()
        elif name == "huge":
            self.answer(200, bytes(5_000_000))
        elif name == "bomb":
            self.answer(200, BOMB, **{"Content-Encoding": "gzip"})
        elif name == "packed":
            self.answer(200, gzip.compress(PAGE), **{"Content-Encoding": "gzip"})
        elif name == "notpacked":
            self.answer(200, PAGE, **{"Content-Encoding": "gzip"})
        elif name == "pdf":
            self.answer(200, b"%PDF", **{"Content-Type": "application/pdf"})
        elif name == "rubbish":
            self.wfile.write(b"\x00\x01 hello\r\n\r\n")
        else:
            self.answer(200, PAGE, **{"Set-Cookie": "a=b"})

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.release.wait(0.05):
            self.wfile.write(b"x")
            self.wfile.flush()

    def answer(self, status: int, body: bytes = PAGE, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[BadServer]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    server = BadServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.release.set()
    server.shutdown()
    thread.join()
    server.server_close()


def fetcher(waits: list[float] | None = None, timeout: float = 5) -> Fetcher:
    return Fetcher(AGENT, timeout, NOW, (waits if waits is not None else []).append)


def visit(server: BadServer, path: str, *anchors: str) -> Outcome:
    return fetcher().visit(server.url + path, anchors)


def test_a_page_that_is_there(server: BadServer) -> None:
    assert visit(server, "/x") == Outcome(Kind.OK, 200)
    assert server.seen == [("HEAD", "/x")]
    assert server.last_headers["user-agent"] == AGENT


def test_no_cookie_ever_comes_back(server: BadServer) -> None:
    one = fetcher()
    one.visit(server.url + "/x", ["kop"])
    one.visit(server.url + "/y", ["kop"])
    assert "cookie" not in server.last_headers


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/status/404", Outcome(Kind.GONE, 404)),
        ("/status/410", Outcome(Kind.GONE, 410)),
        ("/status/401", Outcome(Kind.REFUSED, 401)),
        ("/status/403", Outcome(Kind.REFUSED, 403)),
        ("/status/429", Outcome(Kind.REFUSED, 429)),
        ("/status/406", Outcome(Kind.REFUSED, 406)),
        ("/status/500", Outcome(Kind.FAILED, 500, reason="de website geeft een fout ({status})")),
        ("/nohead", Outcome(Kind.OK, 200)),
        ("/head404", Outcome(Kind.OK, 200)),
        ("/headhangup", Outcome(Kind.OK, 200)),
        ("/302/x", Outcome(Kind.OK, 200)),
        ("/302/status/404", Outcome(Kind.GONE, 404)),
        ("/301/status/404", Outcome(Kind.GONE, 404)),
        ("/hangup", Outcome(Kind.FAILED, reason="de verbinding werd verbroken")),
        ("/rubbish", Outcome(Kind.FAILED, reason="de verbinding werd verbroken")),
        ("/loop", Outcome(Kind.FAILED, 301, reason="de website blijft doorsturen")),
        ("/deeper/x", Outcome(Kind.FAILED, 302, reason="de website blijft doorsturen")),
        ("/to/app:open", Outcome(Kind.FAILED, 301, reason="de website stuurt door naar geen webadres")),
        ("/nowhere", Outcome(Kind.FAILED, 301, reason="de website stuurt door naar geen webadres")),
        ("/huge", Outcome(Kind.OK, 200)),
    ],
)
def test_what_came_of_it(server: BadServer, path: str, outcome: Outcome) -> None:
    assert visit(server, path) == outcome


@pytest.mark.parametrize(
    ("path", "now"),
    [
        ("/301/x", "/x"),
        ("/308/301/x", "/x"),
        ("/301/302/x", "/302/x"),
        ("/302/301/x", ""),
        ("/307/308/x", ""),
    ],
)
def test_only_a_permanent_move_is_a_move(server: BadServer, path: str, now: str) -> None:
    outcome = visit(server, path)
    assert outcome.location == (server.url + now if now else "")
    assert outcome.kind == (Kind.MOVED if now else Kind.OK)


def test_the_front_door_of_a_website_may_lead_on(server: BadServer) -> None:
    class Lead(Handler):
        def route(self, path: str, times: int) -> None:
            self.answer(301, Location="/nl/") if path == "/" else self.answer(200)

    server.RequestHandlerClass = Lead
    assert visit(server, "/") == Outcome(Kind.OK, 200)
    assert visit(server, "") == Outcome(Kind.OK, 200)


@pytest.mark.parametrize(("status", "requests"), [(429, 2), (500, 3), (502, 2), (503, 2), (504, 2)])
def test_a_busy_website_is_asked_again_when_it_says(server: BadServer, status: int, requests: int) -> None:
    waits: list[float] = []
    assert fetcher(waits).visit(f"{server.url}/busy/{status}").kind is Kind.OK
    assert waits == [7.0]
    assert len(server.seen) == requests


def test_retry_after_with_a_date(server: BadServer) -> None:
    waits: list[float] = []
    assert fetcher(waits).visit(f"{server.url}/until", ["kop"]).kind is Kind.OK
    assert waits == [9.0]


def test_nobody_waits_an_hour(server: BadServer) -> None:
    waits: list[float] = []
    assert fetcher(waits).visit(f"{server.url}/later") == Outcome(Kind.REFUSED, 429)
    assert waits == []


def test_it_gives_up_after_three_times(server: BadServer) -> None:
    waits: list[float] = []
    assert fetcher(waits).visit(f"{server.url}/status/503", ["kop"]).kind is Kind.FAILED
    assert (len(server.seen), waits) == (3, [1.0, 2.0])


def test_a_website_that_does_not_answer(server: BadServer) -> None:
    outcome = fetcher(timeout=0.1).visit(f"{server.url}/slow")
    assert outcome == Outcome(Kind.FAILED, reason="er kwam te lang geen antwoord")


def test_a_body_that_never_ends_is_left_alone(server: BadServer) -> None:
    assert fetcher(timeout=0.3).visit(f"{server.url}/drip", ["kop"]) == Outcome(Kind.OK, 200)


def test_names_and_ports_that_are_not_there(server: BadServer) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert fetcher().visit(f"http://127.0.0.1:{port}/").kind is Kind.FAILED
    assert fetcher().visit("http://bestaat-niet.invalid/").reason == (
        "de website bestaat niet, of er is geen internet"
    )
    assert fetcher().visit(f"http://{'x' * 80}.invalid/").kind is Kind.FAILED


def test_a_server_without_tls(server: BadServer) -> None:
    url = server.url.replace("http:", "https:")
    assert fetcher().visit(url) == Outcome(Kind.FAILED, reason="de beveiliging (het certificaat) klopt niet")


@pytest.mark.parametrize(
    ("path", "missing"),
    [
        ("/x", ("weg",)),
        ("/packed", ("weg",)),
        ("/301/x", ("weg",)),
        ("/pdf", ()),
        ("/huge", ()),
        ("/bomb", ()),
        ("/notpacked", ()),
    ],
)
def test_anchors_that_are_surely_missing(server: BadServer, path: str, missing: tuple[str, ...]) -> None:
    outcome = visit(server, path, "kop", "oud", "caf%C3%A9", "weg")
    assert outcome.missing == missing
    assert outcome.good


def test_never_more_than_two_at_a_host(server: BadServer) -> None:
    one = fetcher(timeout=2)
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(one.visit, [f"{server.url}/together/{number}" for number in range(20)]))
    assert {outcome.kind for outcome in outcomes} == {Kind.OK}
    assert server.busiest == 2


def test_the_proxy_of_the_system_is_used(server: BadServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    assert fetcher().visit("http://ergens.invalid/x") == Outcome(Kind.OK, 200)
    assert server.seen == [("HEAD", "http://ergens.invalid/x")]
    monkeypatch.setenv("no_proxy", "ergens.invalid")
    assert fetcher().visit("http://ergens.invalid/x").kind is Kind.FAILED


@pytest.mark.parametrize(
    "inside", ["http://169.254.169.254/", "http://127.0.0.1:1/", "http://[::1]/", "http://localhost/"]
)
def test_no_website_sends_us_into_our_own_network(
    server: BadServer, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    monkeypatch.setattr(Handler, "route", lambda self, path, _: self.answer(301, Location=inside))
    monkeypatch.setenv("http_proxy", server.url)
    outcome = fetcher().visit("http://ergens.invalid/x")
    assert outcome == Outcome(Kind.FAILED, 301, reason="de website stuurt door naar ons eigen netwerk")
    assert len(server.seen) == 1
