"""Addresses on the web: written in one way, and inside a site or not. Source: RFC 3986, section 6."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

PORTS = {"http": 80, "https": 443}
# What says where a visitor came from, or who it is, and never which page is meant.
TRACKING = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|msclkid|dclid|yclid|mc_[ce]id|_ga|_gl|phpsessid|jsessionid|sid"
    r"|sessionid|cfid|cftoken",
    re.IGNORECASE,
)
SESSION_IN_PATH = re.compile(r";jsessionid=[^/?]*", re.IGNORECASE)
SAFE_IN_PATH = "%/:=&;@+$,!~*'()"
LONGEST = 2000


def normal(address: str) -> str:
    """The same address in one way of writing, without fragment and tracking; "" if it is none."""
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in PORTS or not host or len(address) > LONGEST:
        return ""
    name = f"[{host}]" if ":" in host else host
    netloc = name if port in (None, PORTS[parts.scheme]) else f"{name}:{port}"
    path = quote(_without_dots(SESSION_IN_PATH.sub("", parts.path)), safe=SAFE_IN_PATH, errors="replace")
    return urlunsplit((parts.scheme, netloc, path or "/", _query(parts.query), ""))


def _without_dots(path: str) -> str:
    parts: list[str] = []
    names = path.split("/")
    for name in names:
        if name == ".." and len(parts) > 1:
            parts.pop()
        elif name not in (".", ".."):
            parts.append(name)
    if names[-1] in (".", ".."):
        parts.append("")
    joined = "/".join(parts)
    return joined if joined.startswith("/") else f"/{joined}"


def _query(query: str) -> str:
    if "=" not in query:
        return quote(query, safe=SAFE_IN_PATH + "?", errors="replace")
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    return urlencode(sorted(pair for pair in pairs if not TRACKING.fullmatch(pair[0])), errors="replace")


def origin(address: str) -> str:
    """Scheme, host and port of a normal address: "https://example.nl"."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def folder(address: str) -> str:
    """The folder that an address is in: "https://example.nl/hulp/a" -> "https://example.nl/hulp/"."""
    parts = urlsplit(address)
    return f"{origin(address)}{parts.path[: parts.path.rfind('/') + 1] or '/'}"


def shape(address: str) -> str:
    """The address with every number in it the same: pages of a calendar have one shape."""
    return re.sub(r"\d+", "0", address)
