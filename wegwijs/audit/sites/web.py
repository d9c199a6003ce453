"""Fetching from a running site: one session, nothing outside the site, nothing endless."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError

from wegwijs.audit.sites.addresses import normal, origin

MOST_BYTES = 30 * 1024 * 1024
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
    """Safe to use from several threads."""

    def __init__(self, seconds: float = SECONDS) -> None:
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
            body = response.read(MOST_BYTES + 1, decode_content=True)
            if len(body) > MOST_BYTES:
                response.close()
                return Answer(address, response.status, known, body[:MOST_BYTES], whole=False)
            response.release_conn()
        except (HTTPError, OSError) as error:
            raise WebError(f"{type(error).__name__}: {error}") from error
        return Answer(address, response.status, known, body)


def _joined(base: str, place: str) -> str:
    try:
        return urljoin(base, place)
    except ValueError:
        return ""
