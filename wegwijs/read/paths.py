"""Addresses within the site as people type them: "/artikelen/digid-aanvragen/"."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.files import slugify

SITE_PATH = re.compile(r"/([a-z0-9-]+/)*")


def is_site_path(text: str) -> bool:
    """Whether a text is a site-relative address, without base path, with a slash at both ends."""
    return SITE_PATH.fullmatch(text) is not None


def meant_path(text: str) -> str:
    """The address that was meant with a text that is none, or "": a file path, a whole URL, capitals."""
    try:
        path = unquote(urlsplit(text).path).replace("\\", "/")
    except ValueError:
        return ""
    parts = [one for one in path.split("/") if one not in ("", ".", "..", "content")]
    if not parts or len(path) > 300:
        return ""
    if parts[-1].lower().endswith(".md") and len(parts) == 2 and parts[0] in COLLECTIONS:
        return COLLECTIONS[parts[0]].url(slugify(parts[1][:-3]))
    slugs = [slugify(re.sub(r"\.(?:md|html?|php)$", "", one, flags=re.IGNORECASE)) for one in parts]
    found = "".join(f"/{one}" for one in slugs if one) + "/"
    return found if found != "/" and is_site_path(found) else ""
