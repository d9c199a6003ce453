"""The part of a page that is read: at most 1 MB, and the ids in it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from html.parser import HTMLParser
from typing import NamedTuple

from urllib3 import BaseHTTPResponse

MAX_BODY = 1024 * 1024
CHUNK = 16 * 1024


class Body(NamedTuple):
    """whole: False where reading stopped before the end."""

    data: bytes
    whole: bool


def read_body(response: BaseHTTPResponse, late: Callable[[], bool]) -> Body:
    """The beginning of a body, unpacked. late: says when it has taken too long.

    Raises urllib3's HTTPError when the connection breaks.
    """
    pieces: list[bytes] = []
    while sum(map(len, pieces)) < MAX_BODY and not late():
        piece = response.read1(CHUNK, decode_content=False)
        if not piece:
            return _unpacked(response.headers.get("Content-Encoding", ""), b"".join(pieces), True)
        pieces.append(piece)
    return _unpacked(response.headers.get("Content-Encoding", ""), b"".join(pieces)[:MAX_BODY], False)


def _unpacked(encoding: str, data: bytes, whole: bool) -> Body:
    """Never more than MAX_BODY comes out, whatever was packed in it."""
    if not encoding or encoding == "identity":
        return Body(data, whole)
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return Body(b"", False)
    try:
        unpacker = zlib.decompressobj(wbits=47)
        text = unpacker.decompress(data, MAX_BODY)
    except zlib.error:
        return Body(b"", False)
    return Body(text, whole and unpacker.eof)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if value and name in ("id", "name")}


def ids(html: str) -> set[str]:
    """The places in a page to which an anchor can lead."""
    parser = _Ids()
    with suppress(AssertionError):  # html.parser raises it for some broken declarations
        parser.feed(html)
    return parser.found
