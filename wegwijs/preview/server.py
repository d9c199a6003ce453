"""HTTP for the preview: its own addresses first, then pages, then files. Reads only."""

from __future__ import annotations

import ipaddress
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from wegwijs.index import IndexError_
from wegwijs.language import _, marked
from wegwijs.preview.events import Events, news
from wegwijs.preview.guard import Guard
from wegwijs.preview.live import LiveSite, Reply
from wegwijs.reasons import reason
from wegwijs.server import TEXT, Answer, StaticHandler, StaticServer, StaticSite

CRASHED = marked("Deze pagina kan nu niet worden getoond. Kijk in het venster waar Wegwijs draait.\n")
ELSEWHERE = marked("Deze voorvertoning is alleen voor deze computer.\n")
"""For a page of another website that pretends to be on this computer (DNS rebinding)."""
ANOTHER = marked("Deze voorvertoning is niet voor andere websites.\n")
"""For a page of another website that is open in the same browser."""
PRIVATE = {"Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "SAMEORIGIN"}
"""Drafts are in a preview: no other website may show a part of it, not even where nobody sees that, and
not even a page that the published site lets others show in a frame."""


LASTING = "public, max-age=31536000, immutable"
"""For what a browser need not ask again: a new version of it has another address."""


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach a server that listens on `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class PreviewHandler(StaticHandler):
    """Answers from a `LiveSite`."""

    cache_control = "no-store"

    def __init__(self, *args: Any, live: LiveSite, events: Events, guard: Guard, local: bool) -> None:
        self.live = live
        self.events = events
        self.guard = guard
        self.local = local
        super().__init__(*args, site=live.built, quiet=True)

    def _respond(self, *, with_body: bool) -> None:
        if self.local and not self._from_here():
            self._reply(_in_words(HTTPStatus.MISDIRECTED_REQUEST, ELSEWHERE), with_body)
            return
        if self._for_another_website():
            self._reply(_in_words(HTTPStatus.FORBIDDEN, ANOTHER), with_body)
            return
        prefix = self.live.prefix
        own = self.path.removeprefix(prefix) if self.path.startswith(prefix) else None
        if own is not None and _path(own) == "events":
            self._stream(with_body)
        else:
            crashed = _in_words(HTTPStatus.INTERNAL_SERVER_ERROR, CRASHED)
            self._reply(self.guard.run(partial(self._answer, own), crashed), with_body)

    def _answer(self, own: str | None) -> Reply:
        """own: what comes after the prefix; None for an address of the site."""
        try:
            if own is None:
                return self.live.answer(self.path)
            if _path(own) == "state":
                return self.live.state(_query(own, "url", "/"))
            return self.live.own_page(unquote(_path(own)), own.partition("?")[2])
        except (IndexError_, OSError) as error:
            why = reason(error) if isinstance(error, OSError) else str(error)
            return Reply(HTTPStatus.SERVICE_UNAVAILABLE, TEXT, f"{why}\n".encode())

    def _from_here(self) -> bool:
        """Whether the address that the browser believes to visit is this computer."""
        try:
            name = urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""
        except ValueError:
            return False
        return is_loopback(name) or name.endswith(".localhost")

    def _for_another_website(self) -> bool:
        """Whether the page of another website asks. A person may follow a link from there to here.

        Source of the headers: W3C, Fetch Metadata Request Headers; WHATWG, Fetch (Origin).
        """
        origin = self.headers.get("Origin")
        if origin is not None and origin.partition("://")[2] != self.headers.get("Host"):
            return True
        site, mode = (self.headers.get(f"Sec-Fetch-{name}", "") for name in ("Site", "Mode"))
        return site in ("cross-site", "same-site") and mode != "navigate"

    def _site_headers(self) -> dict[str, str]:
        return PRIVATE

    def _reply(self, reply: Reply, with_body: bool) -> None:
        answer = Answer(reply.status, location=reply.location)
        self.cache_control = LASTING if reply.lasting else "no-store"
        self._send_data(answer, reply.content_type, reply.body, with_body)

    def _stream(self, with_body: bool) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        client = f"{self.client_address[0]} {self.headers.get('User-Agent', '')}"
        for message in self.events.stream(client, self._news) if with_body else ():
            self.wfile.write(message)
            self.wfile.flush()

    def _news(self, number: int) -> bytes:
        """What a tab is told of a look: all that it needs, unless it has that look, or asked for no page."""
        url, look = _query(self.path, "url", ""), _query(self.path, "look", "")
        if not url or look == str(number):
            return news(number)
        return self.guard.run(lambda: self.live.state(url).body, news(number))


class PreviewServer(StaticServer):
    """Listens at once. Raises OSError when the port is in use or not allowed."""

    def __init__(self, live: LiveSite, events: Events, guard: Guard, host: str, port: int) -> None:
        handler = partial(PreviewHandler, live=live, events=events, guard=guard, local=is_loopback(host))
        site = StaticSite(live.built.folder, live.base_path)
        super().__init__(site, host, port, quiet=True, handler=handler)


def _in_words(status: HTTPStatus, text: str) -> Reply:
    return Reply(status, TEXT, _(text).encode())


def _path(own: str) -> str:
    return own.partition("?")[0].partition("#")[0]


def _query(target: str, name: str, otherwise: str) -> str:
    return parse_qs(target.partition("?")[2]).get(name, [otherwise])[0]
