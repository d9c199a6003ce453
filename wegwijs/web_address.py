"""Whether a text is an address on the web."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NOT_IN_URL = re.compile(r"[\s\"'<>\\^`{|}]")
"""Characters that RFC 3986 does not allow in a URL, and the quote that would end an attribute."""


def is_web_address(text: str) -> bool:
    """Whether the text is an absolute http or https URL with a host name and a possible port."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return good and not _NOT_IN_URL.search(text)


def is_base_url(text: str) -> bool:
    """Whether a site can stand at this URL: no query, no anchor, no ".." in its path."""
    if not is_web_address(text):
        return False
    parts = urlsplit(text)
    return not parts.query and not parts.fragment and ".." not in parts.path.split("/")
