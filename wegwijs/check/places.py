"""Where in the Markdown a piece of the converted text came from.

Python-Markdown keeps no lines, so they are looked up; what cannot be found is put at the first line
of the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial

from wegwijs.convert import Fragment
from wegwijs.convert.blocks import BLOCKS
from wegwijs.convert.destinations import destinations
from wegwijs.problems import Place
from wegwijs.read import Source

_WITH_HEADING = "|".join(name for name, kind in BLOCKS.items() if kind.heading)
_HEADING = re.compile(rf"^(?:#{{1,6}}|:::[ \t]*(?:{_WITH_HEADING})(?!\S)|(?=.+\n(?:=+|-+) *$))", re.MULTILINE)
_STEPS = re.compile(r"^:::[ \t]*stappen(?!\S).*\n((?:(?!:::).*\n?)*)", re.MULTILINE)
_NUMBERED = re.compile(r"^ {0,3}\d+\. ", re.MULTILINE)
_TABLE = re.compile(r"^(.*)\n[ |:]*-[ |:-]*$", re.MULTILINE)


class Targets:
    """Places of links or pictures (of the bracket before the target), asked for in the order of the text.

    A place is looked up only when it is asked for: most links have no problem.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._seen: Counter[str] = Counter()
        self._known: dict[str, list[int]] | None = None

    def next(self, target: str) -> Callable[[], Place]:
        """Gives the place of the next link to `target`."""
        after = self._seen[target]
        self._seen[target] += 1
        return partial(self._place, target, after)

    def _place(self, target: str, after: int) -> Place:
        if self._known is None:
            self._known = defaultdict(list)
            for one in destinations(self._source.body):
                self._known[one.target].append(one.start - 1)
        found = self._known.get(target) or self._known.get(target.removeprefix("mailto:"))
        return self._source.place_in_body(found[min(after, len(found) - 1)] if found else None)


def heading_places(source: Source, fragment: Fragment) -> list[Place]:
    """A place for each heading of the fragment."""
    found = [source.place_in_body(one.start()) for one in _HEADING.finditer(source.body)]
    if len(found) == len(fragment.headings):
        return found
    return [source.line_of(one.text or "#") for one in fragment.headings]


def unnumbered_steps(source: Source) -> list[Place]:
    """`stappen` blocks in which no line begins with a number."""
    blocks = _STEPS.finditer(source.body)
    return [source.place_in_body(one.start()) for one in blocks if not _NUMBERED.search(one[1])]


def empty_headers(source: Source) -> list[Place]:
    """Header rows of tables in which a cell is empty."""
    rows = _TABLE.finditer(source.body)
    return [source.place_in_body(one.start()) for one in rows if "|" in one[1] and not all(_cells(one[1]))]


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().removeprefix("|").removesuffix("|").split("|")]


def html_place(source: Source, part: str) -> Place:
    """The first place of `<script>`, `onclick` or `javascript:` in the text."""
    found = re.search(re.escape(part.rstrip(">")), source.body, re.IGNORECASE)
    return source.place_in_body(found.start() if found else None)
