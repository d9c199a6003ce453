"""What Python judges of a page: elements that a script kept by number, and word lists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from wegwijs.audit.rules import Rule
from wegwijs.audit.scene import Scene

WORDS = Path(__file__).parent / "words.toml"
# What each page is asked once, for all that was found on it.
POINT = "return args[0].map((number) => kit.pointed(number));"
NOT_LETTERS = re.compile(r"[^\w]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A finding on the element that kit.keep() gave this number; `fields` fill the rule's help."""

    rule: Rule
    number: int
    doubt: bool = False
    fields: dict[str, object] = field(default_factory=dict)


def tell(scene: Scene, judgements: Iterable[Judgement]) -> None:
    """Make findings of the judgements. The page must still be as the script left it."""
    found = list(judgements)
    if not found:
        return
    rows = scene.ask(POINT, [one.number for one in found])
    for one, row in zip(found, rows, strict=True):
        scene.say(one.rule, {**row, "data": one.fields, "doubt": one.doubt})


@cache
def words(name: str) -> frozenset[str]:
    """A word list of words.toml, of all its languages together, each as `plain` makes it."""
    lists: dict[str, list[str]] = tomllib.loads(WORDS.read_text(encoding="utf-8"))[name]
    return frozenset(plain(entry) for entries in lists.values() for entry in entries)


@cache
def words_by_language(name: str) -> dict[str, frozenset[str]]:
    """A word list of words.toml, per language, in lower case."""
    lists: dict[str, list[str]] = tomllib.loads(WORDS.read_text(encoding="utf-8"))[name]
    return {language: frozenset(one.casefold() for one in entries) for language, entries in lists.items()}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Any of the expressions of a list of words.toml, as whole words, in any case."""
    lists: dict[str, list[str]] = tomllib.loads(WORDS.read_text(encoding="utf-8"))[name]
    parts = (entry for entries in lists.values() for entry in entries)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def plain(text: str) -> str:
    """Only letters and digits in lower case, with single spaces: "Lees meer >>" -> "lees meer"."""
    return " ".join(NOT_LETTERS.sub(" ", text.casefold().replace("_", " ")).split())
