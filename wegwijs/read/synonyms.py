"""`synoniemen.toml`: what people type, and how the pages of this portal call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wegwijs.memory import Memory
from wegwijs.plain_words import folded, words_of
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.read.variants import is_language, tag

NAME = "synoniemen.toml"
TABLE = "synonym"
MAX_CHARACTERS = 60
"""Of one word or group of words: what is longer is a sentence, which nobody types twice."""
MAX_WORDS = 8
"""In one group of words. `SYNONYM_WORDS` in `templates/components/search/query/terms.js` is the same."""
_LISTS: Mapping[str, str] = {
    "words": 'words = ["huursubsidie", "huur subsidie"]',
    "means": 'means = ["huurtoeslag"]',
}
"""Key of a list that must be there -> example."""
_TEXTS = ("language", "note")
"""Keys of texts that may be left out."""
_LANGUAGES = ("ar", "de", "en", "fr", "pl", "ti", "tr", "uk")
"""Shown as examples; every language that Babel knows may be used."""


@dataclass(frozen=True, slots=True)
class Synonym:
    """One entry, as it is written.

    words: what people type; means: words of our pages, to search besides; language: of the words, in
    BCP 47 ("" if it is that of the portal); line: of `words`, from 1; means_line: of `means`.
    """

    words: tuple[str, ...]
    means: tuple[str, ...]
    language: str
    file: str
    line: int
    means_line: int

    @property
    def place(self) -> Place:
        """Where the words stand."""
        return Place(self.file, self.line)

    @property
    def means_place(self) -> Place:
        return Place(self.file, self.means_line)


@dataclass(frozen=True, slots=True)
class Synonyms:
    """All entries, in the order of the file."""

    entries: tuple[Synonym, ...] = ()


NO_SYNONYMS = Synonyms()


def read_synonyms(content: Path, memory: Memory | None = None) -> tuple[Synonyms, list[Problem]]:
    """The synonyms in a content folder; without the file, or with an error in it, there are none.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    return read_toml(content / NAME, Synonyms(), parse_synonyms, memory)


def parse_synonyms(text: str, file: str) -> tuple[Synonyms, list[Problem]]:
    """The synonyms in a text, or every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return Synonyms(), [toml]
    problems = list(_shape(toml)) or [*_lengths(toml), *_lists(toml), *_twice(toml), *_same(toml)]
    if not problems and not toml.data.get(TABLE):
        return Synonyms(), [problem("synonyms-none", Place(file), file=NAME)]
    return (Synonyms(), problems) if problems else (_synonyms(toml), [])


def _synonyms(toml: TomlFile) -> Synonyms:
    return Synonyms(
        tuple(
            Synonym(
                words=_clean(entry["words"]),
                means=_clean(entry["means"]),
                language=tag(entry.get("language", "").lower()),
                file=toml.file,
                line=toml.at(TABLE, index, "words").line,
                means_line=toml.at(TABLE, index, "means").line,
            )
            for index, entry in _entries(toml)
        )
    )


def _clean(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in words)


def _entries(toml: TomlFile) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(number of the entry as in the path of its place, entry)"""
    for index, entry in enumerate(toml.data.get(TABLE, ())):
        yield str(index), entry


def _shape(toml: TomlFile) -> Iterator[Problem]:
    """What is missing, unknown or of the wrong type."""
    yield from toml.unknown(toml.data, (TABLE,))
    entries = toml.data.get(TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        yield problem("table-not-list", toml.at(TABLE), key=TABLE)
        return
    for index, entry in _entries(toml):
        yield from toml.unknown(entry, (*_LISTS, *_TEXTS), TABLE, index)
        for key, example in _LISTS.items():
            yield from _list(entry, key, example, toml.at(TABLE, index, key))
        for key in _TEXTS:
            if not isinstance(entry.get(key, ""), str):
                yield problem("setting-text", toml.at(TABLE, index, key), key=key)
        yield from _language(entry.get("language"), toml.at(TABLE, index, "language"))


def _list(entry: Mapping[str, Any], key: str, example: str, place: Place) -> Iterator[Problem]:
    value = entry.get(key)
    if key not in entry:
        yield problem("key-missing", place, key=key, example=example)
    elif not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        yield problem("setting-list", place, key=key, example=example)
    elif not value or not all(folded(one) for one in value):
        yield problem("value-empty", place, key=key, example=example)


def _language(code: object, place: Place) -> Iterator[Problem]:
    if isinstance(code, str) and not is_language(code.lower()):
        suggestion, allowed = did_you_mean(code, _LANGUAGES), listing(_LANGUAGES)
        yield problem("synonym-language", place, value=code, suggestion=suggestion, allowed=allowed)


def _lengths(toml: TomlFile) -> Iterator[Problem]:
    for index, entry in _entries(toml):
        for key in _LISTS:
            for text in _clean(entry[key]):
                if len(text) > MAX_CHARACTERS or len(words_of(text)) > MAX_WORDS:
                    place = toml.at(TABLE, index, key)
                    start = f"{text[:30].rstrip()}…"
                    yield problem("synonym-long", place, text=start, words=MAX_WORDS, most=MAX_CHARACTERS)


def _lists(toml: TomlFile) -> Iterator[Problem]:
    """Several words in one pair of quotes: it would be one that nobody types."""
    for index, entry in _entries(toml):
        for key in _LISTS:
            for text in _clean(entry[key]):
                if "," in text or ";" in text:
                    yield problem("synonym-list", toml.at(TABLE, index, key), text=text, key=key)


def _twice(toml: TomlFile) -> Iterator[Problem]:
    """Words that stand in two entries of one language: an editor who changes one would miss the other."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    for index, entry in _entries(toml):
        place = toml.at(TABLE, index, "words")
        for word in _clean(entry["words"]):
            key = (folded(word), entry.get("language", "").lower())
            first, line = seen.setdefault(key, (index, place.line))
            if first != index:
                yield problem("synonym-twice", place, word=word, other=line)


def _same(toml: TomlFile) -> Iterator[Problem]:
    for index, entry in _entries(toml):
        means = {folded(one) for one in entry["means"]}
        for word in _clean(entry["words"]):
            if folded(word) in means:
                yield problem("synonym-same", toml.at(TABLE, index, "words"), word=word)
