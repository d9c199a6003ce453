"""`moeilijke-woorden.toml`: difficult words of a portal's own, and words of our list that it may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wegwijs.memory import Memory
from wegwijs.problems import Problem, did_you_mean, has_errors, problem
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.forms import GAP, known_forms, noun_forms, phrase_forms
from wegwijs.readability.text import sentence
from wegwijs.readability.word_list import Entry, base_entries, unique

NAME = "moeilijke-woorden.toml"
_TEXTS: Mapping[str, Mapping[str, str]] = {
    "woord": {
        "moeilijk": 'moeilijk = "bibliotheekvestiging"',
        "makkelijk": 'makkelijk = "bibliotheek"',
    },
    "mag": {"woord": 'woord = "identiteitsbewijs"', "reden": 'reden = "bekend woord"'},
}
"""Table -> key that must be there -> example."""
_LISTS: Mapping[str, Mapping[str, str]] = {"woord": {"vormen": "bibliotheekvestigingen"}, "mag": {}}
"""Table -> key of a list of texts, which may be left out -> one of those texts."""
_NAMES = {"woord": "moeilijk", "mag": "woord"}
"""Table -> the key with the word that it is about."""


@dataclass(frozen=True, slots=True)
class PortalWords:
    """entries: words that are difficult here; allowed: words of our list that are not, in all forms."""

    entries: tuple[Entry, ...] = ()
    allowed: tuple[str, ...] = ()

    def compiled(self, known: Iterable[str] = (), ask: bool = False) -> DifficultWords:
        """To find the words of this portal and of our list. What the portal says of a word goes before ours.

        known: words that are explained, in all forms (`forms.known_forms`); ask: `word_list.base_entries`.
        """
        own = {one.word for one in self.entries}
        base = (one for one in base_entries(ask) if one.word not in own)
        return DifficultWords([*self.entries, *base], [*self.allowed, *known])


def read_difficult_words(content: Path, memory: Memory | None = None) -> tuple[PortalWords, list[Problem]]:
    """The words in a content folder; without the file, or with an error in it, there are none.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    return read_toml(content / NAME, PortalWords(), parse_difficult_words, memory)


def parse_difficult_words(text: str, file: str) -> tuple[PortalWords, list[Problem]]:
    """The words in a text, and every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return PortalWords(), [toml]
    checked = _Checked(toml)
    problems = checked.shape() or checked.words()
    return (PortalWords(), problems) if has_errors(problems) else (_words(toml.data), problems)


def _words(data: Mapping[str, Any]) -> PortalWords:
    by_form = _base_by_form()
    allowed = (by_form[_plain(one["woord"])] for one in data.get("mag", ()))
    return PortalWords(
        tuple(_entry(one) for one in data.get("woord", ())),
        tuple(unique(form for one in allowed for form in (*one.forms, *known_forms(one.word)))),
    )


def _entry(row: Mapping[str, Any]) -> Entry:
    word = _plain(row["moeilijk"])
    forms = [*phrase_forms(word), *noun_forms(word), *(_plain(one) for one in row.get("vormen", ()))]
    easier = tuple(one.strip() for one in row["makkelijk"].split(";") if one.strip())
    return Entry(word, easier, tuple(unique(forms)))


def _plain(word: str) -> str:
    """A word as it is compared: in lower case, with one space between words, and a gap for three dots."""
    return GAP.join(" ".join(one.split()) for one in word.lower().replace("...", "…").split("…"))


@cache
def _base_by_form() -> Mapping[str, Entry]:
    entries = base_entries(ask=True)
    return {form: one for one in entries for form in one.forms} | {one.word: one for one in entries}


@cache
def _base_words() -> DifficultWords:
    return DifficultWords(base_entries())


class _Checked:
    """The problems of one file, each at its line."""

    def __init__(self, toml: TomlFile) -> None:
        self._toml = toml
        self._data = toml.data

    def shape(self) -> list[Problem]:
        """What is missing, unknown or of the wrong type."""
        found = list(self._toml.unknown(self._data, tuple(_TEXTS)))
        for table in _TEXTS:
            entries = self._data.get(table, [])
            if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
                found.append(problem("table-not-list", self._toml.at(table), key=table))
                continue
            for index, entry in enumerate(entries):
                found += self._entry(table, str(index), entry)
        return found

    def _entry(self, table: str, index: str, entry: Mapping[str, Any]) -> Iterator[Problem]:
        yield from self._toml.unknown(entry, (*_TEXTS[table], *_LISTS[table]), table, index)
        for key, example in _TEXTS[table].items():
            place = self._toml.at(table, index, key)
            if key not in entry:
                yield problem("key-missing", place, key=key, example=example)
            elif not isinstance(entry[key], str):
                yield problem("setting-text", place, key=key)
            elif not entry[key].strip(" ;.…"):
                yield problem("value-empty", place, key=key, example=example)
        for key, example in _LISTS[table].items():
            value = entry.get(key, [])
            if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
                yield problem("setting-list", self._toml.at(table, index, key), key=key, example=example)

    def words(self) -> list[Problem]:
        """What is wrong with the words themselves."""
        return [*self._twice(), *self._not_listed(), *self._still_difficult()]

    def _twice(self) -> Iterator[Problem]:
        seen: dict[str, int] = {}
        for table, key in _NAMES.items():
            for index, entry in enumerate(self._data.get(table, ())):
                place = self._toml.at(table, str(index), key)
                word = _plain(entry[key])
                if word in seen:
                    yield problem("difficult-word-twice", place, word=entry[key], other=seen[word])
                seen.setdefault(word, place.line)

    def _not_listed(self) -> Iterator[Problem]:
        listed = _base_by_form() if self._data.get("mag") else {}
        for index, entry in enumerate(self._data.get("mag", ())):
            if _plain(entry["woord"]) not in listed:
                place = self._toml.at("mag", str(index), "woord")
                meant = did_you_mean(_plain(entry["woord"]), listed)
                yield problem("difficult-word-unknown", place, word=entry["woord"], suggestion=meant)

    def _still_difficult(self) -> Iterator[Problem]:
        entries = self._data.get("woord", ())
        for index, entry in enumerate(entries):
            easier = entry["makkelijk"]
            found = _base_words().find(easier, sentence(easier, 0, len(easier)), "B1")
            place = self._toml.at("woord", str(index), "makkelijk")
            for one in found:
                yield problem(
                    "difficult-word-instead", place, word=one.entry.word, suggestion=one.entry.suggestion
                )
