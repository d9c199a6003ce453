"""Fetching from a running site: one session, nothing outside the site, nothing endless."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError

from wegwijs.audit.sites.addresses import normal, origin

MOST_BYTES = 30 * 1024 * 1024
PIECE = 64 * 1024
MOST_REDIRECTS = 10
SECONDS = 20.0
REDIRECTS = {301, 302, 303, 307, 308}
AGENT = "Wegwijs-audit"


class WebError(Exception):
    """An address gives no answer, or leads away from the site. The text is the technical reason."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`address` is where it came from, after redirects; `headers` have names in lower case.

    whole: False where the body was longer than is read.
    """

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False, default=b"")
    whole: bool = True

    @property
    def is_html(self) -> bool:
        """Whether a browser would show it as a page."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind in ("text/html", "application/xhtml+xml")


class Web:
    """Safe to use from several threads. seconds: how long one answer may take, and its body again."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._pool = urllib3.PoolManager(maxsize=8, timeout=urllib3.Timeout(seconds), retries=False)

    def get(self, address: str, only_html: bool = False) -> Answer:
        """What is at this address, redirects within its site followed. Raises WebError.

        only_html: read the body of a page only.
        """
        here = address
        for _hop in range(MOST_REDIRECTS + 1):
            answer = self._ask(here, only_html)
            place = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not place:
                return answer
            there = normal(_joined(here, place))
            if not there or origin(there) != origin(address):
                raise WebError(f"{answer.status}: {place}")
            here = there
        raise WebError(f"> {MOST_REDIRECTS} redirects")

    def _ask(self, address: str, only_html: bool) -> Answer:
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"}
        try:
            response = self._pool.request(
                "GET", address, headers=headers, redirect=False, preload_content=False
            )
        except (HTTPError, ValueError, OSError) as error:
            raise WebError(f"{type(error).__name__}: {error}") from error
        known = {name.lower(): value for name, value in response.headers.items()}
        answer = Answer(address, response.status, known)
        try:
            if only_html and not answer.is_html:
                response.close()
                return answer
            body = read_body(response, MOST_BYTES + 1, self._seconds)
        except (HTTPError, OSError) as error:
            raise WebError(f"{type(error).__name__}: {error}") from error
        return Answer(address, response.status, known, body[:MOST_BYTES], whole=len(body) <= MOST_BYTES)


def read_body(
    response: urllib3.BaseHTTPResponse,
    most: int,
    seconds: float,
    clock: Callable[[], float] = time.monotonic,
) -> bytes:
    """At most so many bytes of an answer that was not read yet. Raises HTTPError.

    A server may send a few bytes now and then for ever: the time limit of a connection is no limit then.
    """
    ends = clock() + seconds
    body = bytearray()
    try:
        while len(body) < most and (piece := response.read1(PIECE, decode_content=True)):
            body += piece
            if clock() > ends:
                raise HTTPError(f"> {seconds:.0f} s")
    except BaseException:
        response.close()
        raise
    if len(body) < most:
        response.release_conn()
    else:
        response.close()
    return bytes(body[:most])


def _joined(base: str, place: str) -> str:
    try:
        return urljoin(base, place)
    except ValueError:
        return ""
