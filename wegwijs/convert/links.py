"""Where a link in Markdown goes: a path between content files becomes a URL of the site."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.variants import is_language, is_level, tag

Resolver = Callable[[str, str], str]
"""(target of a link, path of the file it stands in) -> URL. Texts that are no content have their own."""


def resolve(target: str, source_path: str) -> str:
    """The site-relative URL (no base path) of a link in the file `source_path`.

    `digid-activeren.md#code` -> "/artikelen/digid-activeren/#code", `/artikelen` -> "/artikelen/";
    absolute URLs, anchors in the page itself and what cannot be resolved stay as they are.
    """
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    if parts.scheme or parts.netloc or not parts.path:
        return target
    path = unquote(parts.path)
    if not path.startswith("/"):
        path = "/" + posixpath.normpath(posixpath.join(posixpath.dirname(source_path), path))
        path += "/" if parts.path.endswith("/") else ""
    query = f"?{parts.query}" if parts.query else ""
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    return (_page_url(path) or _with_slash(path)) + query + anchor


def _with_slash(path: str) -> str:
    """Pages end in a slash; a last part with a full stop in it is a file."""
    return path if path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}/"


def _page_url(path: str) -> str | None:
    if not path.endswith(".md"):
        return None
    folder, _, name = path.strip("/").rpartition("/")
    return COLLECTIONS[folder].url(name[:-3]) if folder in COLLECTIONS else None


def language_of_target(target: str) -> str:
    """The language of a link to a translation, as "ar" of "hulp-in-uw-taal.ar.md"; "" for other links."""
    path = target.partition("#")[0]
    if "://" in path or not path.endswith(".md"):
        return ""
    code = path.removesuffix(".md").rpartition("/")[2].partition(".")[2]
    return tag(code) if code and not is_level(code) and is_language(code) else ""


def with_base(url: str, base_path: str) -> str:
    """A site-relative URL below the base path ("/hulp/" + "/artikelen/"); others unchanged."""
    if url.startswith("/") and not url.startswith("//"):
        return base_path + url[1:]
    return url


def is_external(url: str) -> bool:
    return url.startswith(("http://", "https://"))
