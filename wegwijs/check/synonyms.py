"""Synonyms that lead nowhere, and synonyms that lead people away from the page they look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.plain_words import folded
from wegwijs.problems import Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.synonyms import Synonyms
from wegwijs.readability.function_words import FUNCTION_WORDS

_NAMES = ("title", "full_name", "official_name", "also_called", "search_words")
"""Keys with what a page is called: search knows of a synonym by these only."""


class _Title(NamedTuple):
    """title: as it is written; words: of the title; names: words of everything the page is called."""

    title: str
    words: str
    names: str


def synonym_problems(portal: Portal, synonyms: Synonyms, memory: Memory | None = None) -> list[Problem]:
    """Warnings for what no page is called, and for words that stand in the title of another page.

    memory: of an earlier look. Translations do not count: the words of our pages are in the language of the
    portal.
    """
    if not synonyms.entries:
        return []
    memory = memory or Memory()
    pages = [one for one in portal.everything if not one.source.variant]
    titles = tuple(
        memory.recall_each("titles for synonyms", ((one.url, (one.source,)) for one in pages), _title)
    )
    depends = (synonyms, titles)
    return memory.recall("synonyms", None, depends, lambda: [*_unused(*depends), *_pulling(*depends)])


def _title(source: Source) -> _Title:
    title = str(source.values.get("title", ""))
    names = chain.from_iterable(_strings(source.values.get(key)) for key in _NAMES)
    return _Title(title, _words(title), _apart(names))


def _words(text: str) -> str:
    """A text in which a word or a group of words can be looked up: " zij zoekt huurtoeslag "."""
    return f" {folded(text)} "


def _apart(texts: Iterable[str]) -> str:
    """`_words` of several texts, in which no group of words is part of two."""
    return "|".join(map(_words, texts))


def _strings(value: object) -> Iterator[str]:
    """All texts in a value of the frontmatter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(map(_strings, value.values()))
    elif isinstance(value, list | tuple):
        yield from chain.from_iterable(map(_strings, value))


def _unused(synonyms: Synonyms, titles: tuple[_Title, ...]) -> Iterator[Problem]:
    called = [frozenset(one.names.replace("|", " ").split()) for one in titles]
    vocabulary = _vocabulary(titles)
    for entry in synonyms.entries:
        for word in entry.means:
            wanted = set(folded(word).split())
            if not any(wanted <= own for own in called):
                suggestion = did_you_mean(folded(word), vocabulary)
                words = listing(entry.words)
                yield problem(
                    "synonym-unused", entry.means_place, word=word, words=words, suggestion=suggestion
                )


def _vocabulary(titles: tuple[_Title, ...]) -> frozenset[str]:
    """Every word, and every whole name, by which a page is called."""
    names = (name.strip() for one in titles for name in one.names.split("|"))
    return frozenset(part for name in names for part in (name, *name.split()) if part)


def _pulling(synonyms: Synonyms, titles: tuple[_Title, ...]) -> Iterator[Problem]:
    """A page that is itself called what it means is only found better. Nobody finds one by function words:
    search leaves them out, unless a synonym says what they mean together."""
    for entry in synonyms.entries:
        means = tuple(_words(one) for one in entry.means)
        for word in entry.words:
            if FUNCTION_WORDS.issuperset(folded(word).split()):
                continue
            padded = _words(word)
            pages = (one for one in titles if padded in one.words and not any(m in one.names for m in means))
            for page in list(pages)[:1]:
                values = {"word": word, "title": page.title, "means": listing(entry.means)}
                yield problem("synonym-title", entry.place, **values)
