"""A small server that shows one look in the preview, for tests that decide what the look is."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.preview.looks import all_html
from wegwijs.preview.additions import PREFIX, fingerprint, own_page, state, with_additions
from wegwijs.preview.look import Look
from wegwijs.server import CONTENT_TYPES

HTML = "text/html; charset=utf-8"


class PreviewSite:
    """Serves `look`; `show` tells every tab that there is a newer one."""

    def __init__(self, look: Look) -> None:
        self._streams: list[queue.Queue[int]] = []
        self.requests: list[str] = []
        self.show(look)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def show(self, look: Look) -> None:
        self.look = look
        self.pages = all_html(look)
        for stream in self._streams:
            stream.put(look.number)

    def listen(self) -> queue.Queue[int]:
        stream: queue.Queue[int] = queue.Queue()
        stream.put(self.look.number)
        self._streams.append(stream)
        return stream

    def answer(self, target: str) -> tuple[str, bytes] | None:
        """(content type, body), None for what is not there."""
        path = unquote(urlsplit(target).path)
        if path == f"{PREFIX}state":
            url = parse_qs(urlsplit(target).query)["url"][0]
            page, html = self.pages[f"{url.lstrip('/')}index.html"]
            return CONTENT_TYPES[".json"], state(url, page, self.look, fingerprint(html))
        if path.startswith(PREFIX):
            return own_page(path, self.look)
        return self._file(path.lstrip("/"))

    def _file(self, path: str) -> tuple[str, bytes] | None:
        if path == "" or path.endswith("/"):
            found = self.pages.get(f"{path}index.html")
            return (HTML, with_additions(found[1], found[0], self.look)) if found else None
        data = self.look.design.files.get(path) if self.look.design else None
        return (CONTENT_TYPES["." + path.rpartition(".")[2]], data) if data is not None else None


def _handler(site: PreviewSite) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append(self.path)
            if self.path == f"{PREFIX}events":
                self._stream()
                return
            answer = site.answer(self.path)
            self.send_response(200 if answer else 404)
            self.send_header("Content-Type", answer[0] if answer else "text/plain")
            self.end_headers()
            self.wfile.write(answer[1] if answer else b"")

        def _stream(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self.wfile.write(b"retry: 100\n\n")
            news = site.listen()
            with suppress(ConnectionError):
                while (number := news.get()) >= 0:
                    self.wfile.write(f'event: look\ndata: {{"look": {number}}}\n\n'.encode())
                    self.wfile.flush()

        def log_message(self, *args: Any) -> None:
            """Says nothing."""

    return Handler


@contextmanager
def preview_of(look: Look) -> Iterator[PreviewSite]:
    """A preview of this look, for as long as the `with` block lasts."""
    site = PreviewSite(look)
    thread = threading.Thread(target=site.server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        for stream in site._streams:
            stream.put(-1)
        site.server.shutdown()
        site.server.server_close()
        thread.join()
