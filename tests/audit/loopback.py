"""A web server of a test, on a free port of loopback: it answers what it is told, or never."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Reply:
    """length: what the server says the body is long; None: as long as it is."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: HTML)
    length: int | None = None


Answer = Callable[[str, str], Reply | None]
"""(method, path) -> what is answered; None: nothing, until the test is over."""


class Loopback(ThreadingHTTPServer):
    """`asked` are the requests: "GET /a"."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.over = threading.Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Loopback

    def log_message(self, *given: object) -> None:
        """Nothing: pytest shows what a test prints."""

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.asked.append(f"{self.command} {self.path}")
        reply = self.server.answer(self.command, self.path)
        if reply is None:
            self.close_connection = True
            self.server.over.wait()
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
        self.end_headers()
        self.wfile.write(reply.body)
        if reply.length is not None:
            self.close_connection = True
            self.server.over.wait()

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815 (the names that the library calls)


@contextmanager
def loopback(answer: Answer) -> Iterator[Loopback]:
    """Serve for as long as the `with` block lasts; whoever still waits for an answer is let go."""
    with Loopback(answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


def site(pages: Mapping[str, Reply]) -> Answer:
    """A site with these paths; all others are not there."""
    return lambda _method, path: pages.get(path, Reply(b"weg", 404))
