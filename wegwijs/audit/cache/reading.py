"""What an address of a site gives now, as a hash: from the folder, or over http."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from wegwijs.audit.sites.web import Web, WebError
from wegwijs.server import StaticSite

# Headers that change what a browser makes of an answer.
HEADERS = ("content-type", "content-security-policy", "link", "refresh", "content-language")


def hash_in_folder(site: StaticSite, address: str) -> str:
    """The hash of what our own server answers at this address."""
    target = urlsplit(address)
    path = target.path + (f"?{target.query}" if target.query else "")
    answer = site.answer(path)
    digest = hashlib.sha256(repr((answer.status, answer.location, site.headers(path))).encode())
    try:
        digest.update(answer.file.read_bytes() if answer.file else b"")
    except OSError:
        return ""
    return digest.hexdigest()


def hash_on_web(web: Web, address: str) -> str:
    """The hash of what a running site answers; "" when it does not."""
    try:
        answer = web.get(address)
    except WebError:
        return ""
    if not answer.whole:
        return ""
    about = (answer.status, answer.address, [answer.headers.get(name, "") for name in HEADERS])
    return hashlib.sha256(repr(about).encode() + answer.body).hexdigest()
