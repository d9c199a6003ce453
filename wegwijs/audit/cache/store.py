"""Results by page. One counts when everything that the page loaded then still is what it was."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from pydantic import TypeAdapter, ValidationError

from wegwijs.audit.cache.requests import UNKNOWABLE
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.keyed_cache import KeyedCache

Read = Callable[[str], str]
"""The hash of what an address of the site gives now; "" when that cannot be known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A result, and the hash of each address that the page loaded, below the site's own."""

    hashes: dict[str, str]
    report: PageReport


_ENTRY = TypeAdapter(Entry)


class ResultCache:
    """file: None remembers nothing. version: of the audit, browser and standard. site_url: where the site
    is now; addresses are kept without its host, as a folder is served somewhere else each time.
    hosts: other sites that pages may load from; a page that does is not remembered.
    Damaged entries do not count."""

    def __init__(
        self, file: Path | None, version: str, site_url: str, read: Read, hosts: Sequence[str] = ()
    ) -> None:
        self._texts = KeyedCache(file)
        self._version = version
        self._site_url = urljoin(site_url, "/")
        self._hosts = hosts
        self._read = read
        self._now: dict[str, str] = {}
        self._new: dict[str, str] = {}
        self._lock = threading.Lock()

    def find(self, pages: Iterable[Page]) -> dict[str, PageReport]:
        """The results of pages that have not changed, by URL."""
        keys = {self._key(page): page for page in pages}
        found = {}
        for key, text in self._texts.read(keys).items():
            try:
                entry = _ENTRY.validate_json(text, strict=True)
            except ValidationError:
                continue
            page = keys[key]
            if entry.report.url == page.url and self._unchanged(entry.hashes):
                found[page.url] = replace(entry.report, cached=True, retried="", time={})
        return found

    def keep(self, page: Page, report: PageReport, addresses: frozenset[str]) -> None:
        """Remember the result of a page that was audited without an error."""
        if report.error or not addresses or UNKNOWABLE in addresses:
            return
        others = {urlsplit(one).hostname for one in addresses if not one.startswith(self._site_url)}
        if not others.isdisjoint(self._hosts):
            return  # What those send is not read again to compare it.
        # Requests to all other sites were not let through.
        own = sorted(one for one in addresses if one.startswith(self._site_url))
        with self._lock:
            hashes = {one.removeprefix(self._site_url): self._hash(one) for one in own}
            if hashes and all(hashes.values()):
                text = _ENTRY.dump_json(Entry(hashes, report)).decode()
                self._new[self._key(page)] = text

    def save(self, pages: Iterable[Page]) -> None:
        """Write what is new; forget what is of none of these pages."""
        self._texts.write(self._new, [self._key(page) for page in pages])

    def _unchanged(self, hashes: dict[str, str]) -> bool:
        return bool(hashes) and all(
            known and self._hash(self._site_url + address) == known for address, known in hashes.items()
        )

    def _hash(self, address: str) -> str:
        if address not in self._now:
            self._now[address] = self._read(address)
        return self._now[address]

    def _key(self, page: Page) -> str:
        parts = [self._version, page.url, page.path, page.kind]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
