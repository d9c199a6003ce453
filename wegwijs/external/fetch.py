"""Visit one address: politely, briefly, and without believing anything it says."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from threading import BoundedSemaphore, Lock
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import (
    HTTPError,
    LocationParseError,
    NameResolutionError,
    ProxyError,
    SSLError,
    TimeoutError,
)

from wegwijs.external.outcome import NO_SUCH_HOST, Kind, Outcome
from wegwijs.external.page import Body, ids, read_body
from wegwijs.language import marked
from wegwijs.web_address import is_web_address

AT_ONE_HOST = 2
MAX_REDIRECTS = 10
TRIES = 3
MAX_WAIT = 30.0
"""Seconds that we wait at most because a website asks for it."""

_PERMANENT, _REDIRECTS = {301, 308}, {301, 302, 303, 307, 308}
_BUSY_FOR_ALL = {429, 502, 503, 504}
_BUSY = {*_BUSY_FOR_ALL, 500}
_GONE = {404, 410}


BROKEN = marked("de website geeft een fout ({status})")
NO_ADDRESS = marked("de website stuurt door naar geen webadres")
OWN_NETWORK = marked("de website stuurt door naar ons eigen netwerk")
ROUND_AND_ROUND = marked("de website blijft doorsturen")


class _Answer(NamedTuple):
    status: int
    location: str
    retry_after: str
    is_html: bool
    body: Body


class Fetcher:
    """Visits addresses from several threads. now: for `Retry-After` with a date; sleep, clock: in seconds."""

    def __init__(
        self,
        user_agent: str,
        timeout: float,
        now: datetime,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html,*/*;q=0.8",
            "Accept-Encoding": "identity",
        }
        self._timeout = timeout
        self._now = now
        self._sleep = sleep
        self._clock = clock
        self._proxies = getproxies()
        self._pools: dict[str, urllib3.PoolManager] = {}
        self._hosts: dict[str, BoundedSemaphore] = defaultdict(lambda: BoundedSemaphore(AT_ONE_HOST))
        self._lock = Lock()

    def visit(self, url: str, anchors: Collection[str] = ()) -> Outcome:
        """Follow an address to its page. Never raises: what goes wrong is the outcome."""
        here, seen, now_at, permanent = url, {url}, "", True
        for _hop in range(MAX_REDIRECTS + 1):
            try:
                answer = self._patiently(here, need_body=bool(anchors))
            except (HTTPError, OSError, ValueError) as error:
                return Outcome(Kind.FAILED, reason=_reason(error))
            if answer.status not in _REDIRECTS or not answer.location:
                moved = now_at if not _front_door(url, now_at) else ""
                return _outcome(answer, moved, anchors)
            try:
                here = _defragmented(urljoin(here, answer.location))
            except ValueError:
                here = ""
            if not is_web_address(here):
                return Outcome(Kind.FAILED, answer.status, reason=NO_ADDRESS)
            if _is_inside(here) and not _is_inside(url):
                return Outcome(Kind.FAILED, answer.status, reason=OWN_NETWORK)
            permanent = permanent and answer.status in _PERMANENT
            now_at = here if permanent else now_at
            if here in seen:
                break
            seen.add(here)
        return Outcome(Kind.FAILED, answer.status, reason=ROUND_AND_ROUND)

    def _patiently(self, url: str, need_body: bool) -> _Answer:
        """An answer, after trying again when the website is busy or does not answer."""
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                answer = self._head_or_get(url, need_body)
            except SSLError:
                raise
            except HTTPError as error:
                if last or _is_unknown_name(error) or "SSL" in str(error):
                    raise
                wait = 2.0**attempt
            else:
                if last or answer.status not in _BUSY:
                    return answer
                wait = self._wait(answer.retry_after, 2.0**attempt)
                if wait > MAX_WAIT:
                    return answer
            self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _wait(self, retry_after: str, otherwise: float) -> float:
        """Seconds that the website asks for, per RFC 9110 section 10.2.3: a number or a date."""
        if retry_after.strip().isdigit():
            return float(retry_after)
        try:
            return max(0.0, (parsedate_to_datetime(retry_after) - self._now).total_seconds())
        except (TypeError, ValueError):
            return otherwise

    def _head_or_get(self, url: str, need_body: bool) -> _Answer:
        """HEAD where it is enough; GET where HEAD is refused or broken, as with many websites."""
        if not need_body:
            try:
                answer = self._ask("HEAD", url)
            except TimeoutError:
                raise
            except HTTPError:
                answer = None
            if answer and (answer.status < 400 or answer.status in _BUSY_FOR_ALL):
                return answer
        return self._ask("GET", url)

    def _ask(self, method: str, url: str) -> _Answer:
        started = self._clock()
        with self._at_host(url):
            response = self._pool(url).request(
                method,
                url,
                headers=self._headers,
                timeout=urllib3.Timeout(self._timeout),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            try:
                kind = response.headers.get("Content-Type", "")
                is_html = "html" in kind.lower()
                body = Body(b"", False)
                if method == "GET" and is_html and response.status < 300:
                    body = read_body(response, lambda: self._clock() - started > self._timeout)
            finally:
                response.close()
        headers = response.headers
        return _Answer(
            response.status, headers.get("Location", ""), headers.get("Retry-After", ""), is_html, body
        )

    @contextmanager
    def _at_host(self, url: str) -> Iterator[None]:
        with self._lock:
            semaphore = self._hosts[urlsplit(url).netloc]
        with semaphore:
            yield

    def _pool(self, url: str) -> urllib3.PoolManager:
        """A pool of connections, through the proxy of the system where it has one."""
        parts = urlsplit(url)
        proxy = self._proxies.get(parts.scheme, "")
        if proxy and parts.hostname and proxy_bypass(parts.hostname):
            proxy = ""
        with self._lock:
            if proxy not in self._pools:
                self._pools[proxy] = urllib3.ProxyManager(proxy) if proxy else urllib3.PoolManager()
            return self._pools[proxy]


def _is_inside(url: str) -> bool:
    """Whether an address is of this computer or its network: no other website may send us there."""
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _front_door(url: str, now_at: str) -> bool:
    """Whether a website sends visitors of its short address on within itself: that address is to keep."""
    before, after = urlsplit(url), urlsplit(now_at)
    same = (before.hostname or "").removeprefix("www.") == (after.hostname or "").removeprefix("www.")
    return same and before.scheme == after.scheme and before.path in ("", "/") and not before.query


def _outcome(answer: _Answer, now_at: str, anchors: Collection[str]) -> Outcome:
    status = answer.status
    if status in _GONE:
        return Outcome(Kind.GONE, status)
    if status >= 500 or status < 200 or status in _REDIRECTS:
        return Outcome(Kind.FAILED, status, reason=BROKEN)
    if status >= 400:
        return Outcome(Kind.REFUSED, status)
    missing = _missing(answer, anchors)
    return Outcome(Kind.MOVED if now_at else Kind.OK, status, location=now_at, missing=missing)


def _missing(answer: _Answer, anchors: Collection[str]) -> tuple[str, ...]:
    """The anchors that are surely not in the page: all of it was read, and it does not come from a script."""
    if not answer.is_html or not answer.body.whole:
        return ()
    known = ids(answer.body.data.decode("utf-8", "replace"))
    return tuple(sorted(one for one in anchors if one not in known and unquote(one) not in known))


def _defragmented(url: str) -> str:
    return url.partition("#")[0]


def _is_unknown_name(error: Exception) -> bool:
    return isinstance(error, NameResolutionError) or "NameResolutionError" in str(error)


def _reason(error: Exception) -> str:
    text = str(error)
    if _is_unknown_name(error):
        return NO_SUCH_HOST
    if isinstance(error, SSLError) or "SSL" in text or "CERTIFICATE" in text:
        return marked("de beveiliging (het certificaat) klopt niet")
    if isinstance(error, TimeoutError):
        return marked("er kwam te lang geen antwoord")
    if isinstance(error, ProxyError):
        return marked("de proxy van dit netwerk werkt niet")
    if isinstance(error, (LocationParseError, ValueError)):
        return marked("het adres is niet goed geschreven")
    return marked("de verbinding werd verbroken")
