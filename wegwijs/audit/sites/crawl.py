"""Following the links of a running site, from a start, within the start's folder.

A site can be endless: a calendar goes on for ever, a search has a page for every word. So there are limits,
and what they cut off is said.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from wegwijs.audit.sites.addresses import folder, normal, shape
from wegwijs.audit.sites.links import links
from wegwijs.audit.sites.web import Answer, WebError
from wegwijs.language import _

MOST_QUERIES = 50
"""Addresses that differ only behind the question mark."""
MOST_ALIKE = 500
"""Addresses that differ only in numbers."""
MOST_STEPS = 40
"""Links from the start to a page."""
# Not asked for at all. What else is no page, its content type says.
NOT_PAGES = (
    *(
        ".pdf",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".avif",
        ".svg",
        ".ico",
        ".zip",
        ".gz",
        ".mp3",
        ".mp4",
    ),
    *(
        ".webm",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".odt",
        ".ods",
        ".csv",
        ".ics",
        ".xml",
        ".json",
    ),
    *(".js", ".css", ".woff", ".woff2", ".epub", ".exe", ".dmg", ".txt"),
)
Fetch = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Crawled:
    """Addresses of pages, sorted; `notes` say in Dutch what was left out."""

    pages: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Crawl:
    """fetch: gives a page, and the body only when it is one; may raise WebError."""

    def __init__(self, start: str, fetch: Fetch, most_pages: int) -> None:
        self._start = start
        self._inside = folder(start)
        self._fetch = fetch
        self._most_pages = most_pages
        self._known = {start}
        self._waiting = deque([(start, 0)])
        self._paths: Counter[str] = Counter()
        self._shapes: Counter[str] = Counter()
        self._pages: set[str] = set()
        self._notes: dict[str, None] = {}

    def run(self) -> Crawled:
        """All pages that links lead to. Raises WebError when the start does not answer."""
        while self._waiting:
            if len(self._pages) >= self._most_pages:
                self._note(too_many(self._most_pages))
                break
            address, steps = self._waiting.popleft()
            try:
                answer = self._fetch(address)
            except WebError:
                if address == self._start:
                    raise
                continue
            self._page(answer, steps)
        return Crawled(tuple(sorted(self._pages)), tuple(self._notes))

    def _page(self, answer: Answer, steps: int) -> None:
        address = normal(answer.address)
        if answer.status != 200 or not answer.is_html or not address.startswith(self._inside):
            return
        if address in self._pages:
            return
        self._pages.add(address)
        self._known.add(address)
        for link in links(answer.body, address, answer.headers.get("content-type", "")):
            if link not in self._known and self._wanted(link):
                self._known.add(link)
                if steps < MOST_STEPS:
                    self._waiting.append((link, steps + 1))
                else:
                    self._note(
                        _(
                            "Niet gevolgd: links die verder dan {number} stappen van het begin zijn.",
                            number=MOST_STEPS,
                        )
                    )

    def _wanted(self, link: str) -> bool:
        if not link.startswith(self._inside) or urlsplit(link).path.lower().endswith(NOT_PAGES):
            return False
        path = link.partition("?")[0]
        if "?" in link and self._paths[path] >= MOST_QUERIES:
            self._note(
                _(
                    "Van {path} zijn alleen de eerste {number} zoekvragen gevolgd.",
                    path=path,
                    number=MOST_QUERIES,
                )
            )
            return False
        alike = shape(link)
        if alike != link and self._shapes[alike] >= MOST_ALIKE:
            self._note(
                _(
                    "Van pagina's als {path} zijn alleen de eerste {number} gevolgd.",
                    path=path,
                    number=MOST_ALIKE,
                )
            )
            return False
        self._paths[path] += 1
        self._shapes[alike] += 1
        return True

    def _note(self, text: str) -> None:
        if len(self._notes) < 20:
            self._notes[text] = None


def too_many(number: int) -> str:
    """What is said when there are more pages than may be audited."""
    return _("Er zijn meer pagina's: alleen de eerste {number} zijn getest (--most-pages).", number=number)
