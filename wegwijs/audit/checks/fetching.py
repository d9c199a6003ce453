"""The bytes of a file that a page shows or leads to, from the site that is audited and from nowhere else."""

from __future__ import annotations

import base64
from urllib.parse import unquote_to_bytes, urlsplit

from urllib3 import PoolManager, Timeout

_HTTP = PoolManager(retries=1, timeout=Timeout(10))
GONE = frozenset({404, 410})


class MissingError(ValueError):
    """The site says that there is no such file."""


def fetched(address: str, page: str) -> bytes:
    """The file's bytes. page: the address of the page.

    Raises MissingError when the site has no such file, ValueError for another site or another answer than
    the file, and urllib3's HTTPError when no answer comes.
    """
    if address.startswith("data:"):
        head, data = address.split(",", 1)
        return base64.b64decode(data) if head.endswith("base64") else unquote_to_bytes(data)
    if urlsplit(address).netloc != urlsplit(page).netloc:
        raise ValueError(address)
    answer = _HTTP.request("GET", address)
    if answer.status in GONE:
        raise MissingError(address)
    if answer.status != 200:
        raise ValueError(address)
    return answer.data
