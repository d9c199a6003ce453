"""The list of difficult words, with what to write instead."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from wegwijs.readability.forms import adjective_forms, noun_forms, phrase_forms, verb_forms

_DATA = Path(__file__).parent / "data"
COLUMNS = ("word", "easier", "class", "stem", "forms", "level", "kind", "note")


class WordKind(StrEnum):
    """What an entry is.

    A term is the name of a thing, and may stay where it is explained. What only an editor can judge
    (ASK) is not reported unless somebody asks for it.
    """

    WORD = "word"
    PHRASE = "phrase"
    ABBREVIATION = "abbreviation"
    TERM = "term"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Entry:
    """A difficult word. easier: alternatives; forms: all that it looks like in a text, in lower case;
    level: the highest level of a text for which it is too difficult."""

    word: str
    easier: tuple[str, ...]
    forms: tuple[str, ...]
    level: str = "B2"
    kind: WordKind = WordKind.WORD

    @property
    def suggestion(self) -> str:
        """The alternatives as a Dutch text: "over, van of voor"."""
        *most, last = self.easier
        text = f"{', '.join(most)} of {last}" if most else last
        return f"{text} (of leg het woord uit)" if self.kind is WordKind.TERM else text


@cache
def base_entries(ask: bool = False) -> tuple[Entry, ...]:
    """The list that comes with Wegwijs. ask: with the entries that only an editor can judge."""
    return tuple(one for one in _read() if ask or one.kind is not WordKind.ASK)


@cache
def _read() -> tuple[Entry, ...]:
    with (_DATA / "moeilijke-woorden.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(_entry(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _entry(row: dict[str, str]) -> Entry:
    written = [one for one in row["forms"].split("; ") if one]
    wrong = {one[1:] for one in written if one.startswith("-")}
    right = (one for one in written if not one.startswith("-"))
    forms = [one for one in unique([*_generated(row), *right]) if one not in wrong]
    easier = tuple(row["easier"].split("; "))
    return Entry(row["word"], easier, tuple(forms), row["level"], WordKind(row["kind"]))


def _generated(row: dict[str, str]) -> Iterator[str]:
    word = row["word"]
    match row["class"]:
        case "verb" | "strong":
            yield from verb_forms(word, row["stem"], row["class"] == "strong")
        case "adjective":
            yield from adjective_forms(word)
        case "noun":
            yield from noun_forms(word)
        case "phrase":
            yield from phrase_forms(word)
        case _:
            yield word


def unique(forms: Iterable[str]) -> list[str]:
    """The same in the same order, each once."""
    return list(dict.fromkeys(forms))
