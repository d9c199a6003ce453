"""Server-sent events: everybody is told, nobody is kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from wegwijs.preview.events import MAX_STREAMS, Events, news

WAIT = 10.0


def opened(events: Events, client: str = "x") -> Iterator[bytes]:
    """A stream of which the beginning has been read."""
    stream = events.stream(client, news)
    assert next(stream).startswith(b"retry: ")
    return stream


def test_newest_number_at_once_and_then_every_newer_one() -> None:
    events = Events()
    events.publish(1)
    events.publish(2)
    stream = opened(events)
    assert next(stream) == b'event: look\ndata: {"look": 2}\n\n'
    events.publish(3)
    assert next(stream) == b'event: look\ndata: {"look": 3}\n\n'


def test_waits_for_news_in_another_thread() -> None:
    events = Events()
    got: list[bytes] = []
    stream = opened(events)
    thread = threading.Thread(target=lambda: got.append(next(stream)))
    thread.start()
    events.publish(7)
    thread.join(WAIT)
    assert got == [b'event: look\ndata: {"look": 7}\n\n']


def test_closing_ends_streams_that_wait_and_streams_to_come() -> None:
    events = Events()
    stream = opened(events)
    got: list[list[bytes]] = []
    thread = threading.Thread(target=lambda: got.append(list(stream)))
    thread.start()
    events.close()
    thread.join(WAIT)
    assert got == [[]]
    assert list(opened(events)) == []
    assert events.listeners == 0


def test_one_browser_keeps_so_many_streams_that_pages_still_load() -> None:
    events = Events()
    streams = [opened(events, "one browser") for _ in range(MAX_STREAMS + 2)]
    other = opened(events, "another browser")
    events.publish(1)
    assert [next(one, b"ended") for one in streams[:2]] == [b"ended"] * 2
    assert all(b'"look": 1' in next(one) for one in [*streams[2:], other])
    assert events.listeners == MAX_STREAMS + 1


def test_a_stream_that_is_left_counts_no_more() -> None:
    events = Events()
    stream = events.stream("x", news)
    next(stream)
    assert events.listeners == 1
    del stream
    assert events.listeners == 0
