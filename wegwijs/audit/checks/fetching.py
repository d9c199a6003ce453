"""The bytes of a file that a page shows or leads to, from the site that is audited and from nowhere else."""

from __future__ import annotations

import base64
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, Timeout

from wegwijs.audit.pages import Page
from wegwijs.audit.scene import Remembered, Scene
from wegwijs.audit.sites.web import MOST_BYTES, read_body

SECONDS = 10
MOST_REDIRECTS = 3
_HTTP = PoolManager(retries=1, timeout=Timeout(SECONDS))
GONE = frozenset({404, 410})
ASKED = "asked for"


class MissingError(ValueError):
    """The site says that there is no such file."""


def depends_on(scene: Scene, address: str) -> None:
    """Write down, for the cache, that the result of this page follows from a file that it did not load."""
    if not address.startswith("data:"):
        scene.memory(ASKED).setdefault(scene.page.url, set()).add(address.split("#")[0])


def fetched(scene: Scene, address: str) -> bytes:
    """The bytes of a file that this page shows or leads to; what is raised: see read_from."""
    depends_on(scene, address)
    return read_from(address, scene.driver.current_url)


def asked_for(remembered: Remembered, page: Page) -> frozenset[str]:
    """The addresses that checks asked for while this page was audited; forgotten from now on."""
    return frozenset(remembered.get(ASKED, {}).pop(page.url, ()))


def read_from(address: str, page: str) -> bytes:
    """The file's bytes, at most MOST_BYTES of them. page: the address of the page.

    Raises MissingError when the site has no such file, ValueError for another site or another answer than
    the file, and urllib3's HTTPError when no answer comes.
    """
    if address.startswith("data:"):
        head, data = address.split(",", 1)
        return base64.b64decode(data) if head.endswith("base64") else unquote_to_bytes(data)
    answer = _answer(address, urlsplit(page).netloc)
    if answer.status == 200:
        return read_body(answer, MOST_BYTES, SECONDS)
    answer.close()
    raise MissingError(address) if answer.status in GONE else ValueError(address)


def _answer(address: str, site: str, redirects: int = MOST_REDIRECTS) -> BaseHTTPResponse:
    """The answer of this site, also where it sends us on within itself."""
    if urlsplit(address).netloc != site:
        raise ValueError(address)
    answer = _HTTP.request("GET", address, preload_content=False, redirect=False)
    where = answer.get_redirect_location()
    if not where or not redirects:
        return answer
    answer.close()
    return _answer(urljoin(address, where), site, redirects - 1)
