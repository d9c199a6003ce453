"""What the search index knows of a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page that can be found.

    url: in the site's folder, so without base path ("/artikelen/x/"); kind: the word beside a result;
    weight: how much more (or less) than another kind of page it is what people look for;
    words: search words, each of one or more words; topics: slugs; level: code or "";
    organisation: whose business it is, as text, or ""; language: BCP 47, or "" for the portal's own.
    """

    url: str
    title: str
    kind: str
    weight: float = 1
    words: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    level: str = ""
    organisation: str = ""
    language: str = ""
