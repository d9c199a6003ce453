"""How good search is: queries with what they should find, the answers that came, and the figures of a set.

Pure: `search.py` gets the answers in a browser, and the test of the built site uses the same figures.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from pathlib import Path
from statistics import median, quantiles

from bench.slips import key_words

SHOWN = 10
"""Results that count: those of the first step of the page."""
LIKE = 0.6
"""A word that was searched besides and is this much like the typed one corrects it; else it is a synonym."""


class Wanted(Enum):
    """What is right for the queries of a set."""

    PAGE = "expected_title"
    NOTHING_SURE = "why"
    NO_CORRECTION = "word"


@dataclass(frozen=True, slots=True)
class Query:
    """expected: titles that are right, none where nothing is; kind: what is hard about it."""

    text: str
    expected: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class QuerySet:
    name: str
    wanted: Wanted
    queries: tuple[Query, ...]

    def with_pages(self, titles: frozenset[str]) -> QuerySet:
        """Without queries whose page the portal does not have (yet)."""
        if self.wanted is not Wanted.PAGE:
            return self
        kept = tuple(one for one in self.queries if titles.intersection(one.expected))
        return QuerySet(self.name, self.wanted, kept)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query got: titles in their order; sure: not "perhaps this"; also: what was searched besides;
    first and whole: milliseconds from the last key to the first results, and to the whole answer; size:
    bytes that were fetched for it."""

    titles: tuple[str, ...]
    sure: bool = True
    also: tuple[str, ...] = ()
    first: float = 0.0
    whole: float = 0.0
    size: int = 0

    def rank(self, query: Query) -> int:
        """The place of the first right page, from 1; 0 if it is not among the first `SHOWN`."""
        places = (at for at, title in enumerate(self.titles[:SHOWN], 1) if title in query.expected)
        return next(places, 0)

    def corrections(self, query: Query) -> list[str]:
        """Words that were searched besides and look like a word of the query: it was taken for a mistake."""
        typed = query.text.lower().split()
        return [one for one in self.also if any(is_like(one.lower(), word) for word in typed)]


Answers = Sequence[tuple[Query, Answer]]


def is_like(one: str, other: str) -> bool:
    """Whether two words look like spellings of the same word."""
    return one != other and SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE


def read_set(file: Path) -> QuerySet:
    """A set of queries from a TSV file; its columns say what is wanted.

    `query, expected_title, kind`: the page (titles that are right: " | " between them); `query, why`: out of
    scope, so no page may be shown as a sure answer; `word`: a right word, that may not be corrected.
    Raises ValueError for other columns.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = rows[0].keys() if rows else ()
    wanted = next((one for one in Wanted if one.value in columns), None)
    if wanted is None:
        raise ValueError(f"{file}: no column {' or '.join(one.value for one in Wanted)}")
    return QuerySet(file.stem, wanted, tuple(_query(row) for row in rows))


def _query(row: Mapping[str, str | None]) -> Query:
    text = row.get("query") or row.get(Wanted.NO_CORRECTION.value) or ""
    titles = (row.get(Wanted.PAGE.value) or "").split(" | ")
    kind = row.get("kind") or row.get(Wanted.NOTHING_SURE.value) or ""
    return Query(text, tuple(one for one in titles if one), kind)


def shares_no_word(query: Query, names: Mapping[str, str]) -> bool:
    """Whether a query has no word that says something in common with what its pages are called.

    names: title -> all names of the page, its search words among them.
    """
    words = set(key_words(query.text))
    return all(words.isdisjoint(key_words(names.get(title, title))) for title in query.expected)


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one set. hit1, hit3, reciprocal: shares of 1; sure, corrected: answers that are wrong in sets where
    nothing is right; latencies in milliseconds; size: bytes of the set together, largest: of one query."""

    number: int
    hit1: float
    hit3: float
    reciprocal: float
    empty: int
    unsure: int
    sure: int
    corrected: int
    latency: float
    latency95: float
    size: int
    largest: int


def figures(answers: Answers) -> Figures:
    """The figures of at least one answer."""
    ranks = [answer.rank(query) for query, answer in answers]
    times = [answer.first for _, answer in answers]
    return Figures(
        number=len(answers),
        hit1=_share(ranks, 1),
        hit3=_share(ranks, 3),
        reciprocal=sum(1 / rank for rank in ranks if rank) / len(ranks),
        empty=sum(not answer.titles for _, answer in answers),
        unsure=sum(bool(answer.titles) and not answer.sure for _, answer in answers),
        sure=sum(bool(answer.titles) and answer.sure for _, answer in answers),
        corrected=sum(bool(answer.corrections(query)) for query, answer in answers),
        latency=median(times),
        latency95=quantiles(times, n=20)[-1] if len(times) > 1 else times[0],
        size=sum(answer.size for _, answer in answers),
        largest=max(answer.size for _, answer in answers),
    )


def _share(ranks: Sequence[int], most: int) -> float:
    return sum(1 <= rank <= most for rank in ranks) / len(ranks)


def misses(wanted: Wanted, answers: Answers, most: int = 1) -> list[str]:
    """A line of Markdown for each answer that is not right. most: the last place that is right."""
    lines = []
    for query, answer in answers:
        got = "; ".join(answer.titles[:3]) or "nothing"
        besides = f"; also searched: {', '.join(answer.also)}" if answer.also else ""
        if wanted is Wanted.PAGE and not 1 <= answer.rank(query) <= most:
            place = f"place {answer.rank(query)}" if answer.rank(query) else "not shown"
            lines.append(
                f"- `{query.text}` ({query.kind}): {query.expected[0]}: {place}{besides}. Got: {got}."
            )
        if wanted is Wanted.NOTHING_SURE and answer.titles and answer.sure:
            lines.append(f"- `{query.text}` ({query.kind}): sure of {got}{besides}.")
        if wanted is Wanted.NO_CORRECTION and answer.corrections(query):
            lines.append(f"- `{query.text}`: corrected to {', '.join(answer.corrections(query))}.")
    return lines
