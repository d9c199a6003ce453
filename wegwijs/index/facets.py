"""The filters of the search page: which topics and which reading level each page has.

Pagefind's own filters make its index differ from build to build (1.5.2), and tell counts only
after a search of its own. This small file gives both without loading one page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from wegwijs.index.pagefind import IndexError_
from wegwijs.language import _

FILE = "zoeken/facetten.json"
NO_LEVEL = -1

Value = TypeVar("Value")


class PageFacets(NamedTuple):
    """Slugs of the page's topics, and the code of its reading level ("" if it has none)."""

    topics: tuple[str, ...] = ()
    level: str = ""


def write_facets(
    site: Path,
    fragments: Mapping[str, str],
    pages: Mapping[str, PageFacets],
    topics: Sequence[tuple[str, str]],
    levels: Sequence[tuple[str, str]],
) -> Path:
    """Write `zoeken/facetten.json` below `site` and give its path.

    fragments: URL -> id, from IndexReport; pages: URL -> facets, only of indexed pages;
    topics, levels: (slug or code, text) in the order of the filters.
    Raises IndexError_ for a page that is not indexed and for an unknown topic or level.
    """
    data = {
        "topics": topics,
        "levels": levels,
        "pages": _by_id(fragments, pages, _positions(topics), _positions(levels)),
    }
    file = site / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="")
    return file


def _by_id(
    fragments: Mapping[str, str],
    pages: Mapping[str, PageFacets],
    topics: Mapping[str, int],
    levels: Mapping[str, int],
) -> dict[str, tuple[list[int], int]]:
    """Fragment id -> (topic positions, level position), sorted by id; a page without either is
    left out, which means the same."""
    known = {**levels, "": NO_LEVEL}
    found = {}
    for url, (of_topics, level) in pages.items():
        key = _look_up(fragments, url, _("pagina in de zoekindex"))
        positions = sorted({_look_up(topics, slug, _("onderwerp")) for slug in of_topics})
        position = _look_up(known, level, _("leesniveau"))
        if positions or level:
            found[key] = (positions, position)
    return dict(sorted(found.items()))


def _positions(options: Iterable[tuple[str, str]]) -> dict[str, int]:
    return {value: position for position, (value, _name) in enumerate(options)}


def _look_up(known: Mapping[str, Value], key: str, what: str) -> Value:
    try:
        return known[key]
    except KeyError:
        raise IndexError_(_("Zoekfilters: `{key}` is geen {what}.", key=key, what=what)) from None
