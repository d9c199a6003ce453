"""Words that shame who finds it hard, and the uses of them that do not."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "beschamende-woorden.tsv"


@cache
def shaming_rows() -> tuple[dict[str, str], ...]:
    """Rows of the list: words of which one must be there, the pattern, what to do, and sentences in which
    it is wrong and right."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _by_word() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """A word -> (pattern, what to do) of the rows in which it stands."""
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for one in shaming_rows():
        pattern = re.compile(rf"\b(?:{one['pattern']})(?!\w)", re.IGNORECASE)
        for word in one["words"].split():
            found.setdefault(word, []).append((pattern, one["suggestion"]))
    return found


def may_shame(folded: Iterable[str]) -> bool:
    """Whether one of the words (in lower case) is in the list at all: quick, as most sentences have none."""
    return not _by_word().keys().isdisjoint(folded)


def shaming_words(text: str, folded: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, what to do) of each word or phrase that shames, in order, without overlaps.

    folded: the words of the text in lower case.
    """
    rows = {row for word in _by_word().keys() & folded for row in _by_word()[word]}
    found = sorted(
        (one.start(), -one.end(), advice)
        for pattern, advice in rows
        for one in pattern.finditer(text)
        if one.group() != "Dom"  # a church
    )
    until = 0
    for start, end, advice in found:
        if start >= until:
            until = -end
            yield start, until, advice
