"""Server-sent events: tells every tab that there is something new.

The format is that of https://html.spec.whatwg.org/multipage/server-sent-events.html.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator

HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, so that a tab that is gone is noticed."""
MAX_STREAMS = 4
"""Streams that one browser keeps. It allows six connections to a server, and pages need some as well.
A tab that loses its stream comes back by itself after `RETRY`, and is then told the newest number."""
RETRY = 2000
"""Milliseconds after which a browser tries again."""


class Events:
    """The newest number, and whoever waits for it. For many threads at once."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._number = 0
        self._closed = False
        self._streams: dict[str, list[object]] = defaultdict(list)

    @property
    def listeners(self) -> int:
        """Streams that are open now."""
        with self._news:
            return sum(len(one) for one in self._streams.values())

    def publish(self, number: int) -> None:
        with self._news:
            self._number = number
            self._news.notify_all()

    def close(self) -> None:
        """End all streams, now and later."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def stream(self, client: str, tell: Callable[[int], bytes]) -> Iterator[bytes]:
        """What one tab gets: the newest number at once, and then every newer one, until `close`.

        client: who asks; of one client only the newest `MAX_STREAMS` streams go on;
        tell: what to say of a number, JSON on one line; `news`, or more for a tab that shows a page.
        """
        own = object()
        self._join(client, own)
        try:
            yield f"retry: {RETRY}\n\n".encode()
            told = 0
            while (number := self._next(client, own, told)) is not None:
                yield _event(tell(number)) if number > told else b": nog hier\n\n"
                told = number
        finally:
            self._leave(client, own)

    def _join(self, client: str, own: object) -> None:
        with self._news:
            self._streams[client] = [*self._streams[client], own][-MAX_STREAMS:]
            self._news.notify_all()

    def _leave(self, client: str, own: object) -> None:
        with self._news:
            self._streams[client] = [one for one in self._streams[client] if one is not own]
            if not self._streams[client]:
                del self._streams[client]

    def _next(self, client: str, own: object, told: int) -> int | None:
        """The newest number, after waiting for one above `told`; None when the stream must end."""

        def ready() -> bool:
            return self._closed or own not in self._streams[client] or self._number > told

        with self._news:
            self._news.wait_for(ready, HEARTBEAT)
            return None if self._closed or own not in self._streams[client] else self._number


def news(number: int) -> bytes:
    """The least that a tab must know: that there is another look."""
    return json.dumps({"look": number}).encode()


def _event(data: bytes) -> bytes:
    return b"event: look\ndata: " + data + b"\n\n"
