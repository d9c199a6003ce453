"""Words that shame who finds it hard, and the uses of them that do not."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
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
def _compiled() -> tuple[re.Pattern[str], tuple[str, ...]]:
    rows = shaming_rows()
    choices = "|".join(f"({one['pattern']})" for one in rows)
    return re.compile(rf"\b(?:{choices})(?!\w)", re.IGNORECASE), tuple(one["suggestion"] for one in rows)


@cache
def _triggers() -> frozenset[str]:
    return frozenset(word for one in shaming_rows() for word in one["words"].split())


def may_shame(folded: tuple[str, ...]) -> bool:
    """Whether one of the words (in lower case) is in the list at all: quick, as most texts have none."""
    return not _triggers().isdisjoint(folded)


def shaming_words(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what to do) of each word or phrase that shames."""
    pattern, suggestions = _compiled()
    for one in pattern.finditer(text):
        if one.group() != "Dom":
            yield one.start(), one.end(), suggestions[(one.lastindex or 1) - 1]
