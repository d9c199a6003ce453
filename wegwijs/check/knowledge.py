"""What the portal itself explains or names, for whoever judges its texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain

from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.read.collections import TERMS
from wegwijs.read.difficult_words import PortalWords
from wegwijs.readability.analysis import Knowledge
from wegwijs.readability.forms import known_forms
from wegwijs.readability.names import Names

TITLES = ("title", "full_name")


def knowledge(portal: Portal, words: PortalWords, memory: Memory | None = None) -> Knowledge:
    """The very same object as in an earlier look, unless a term, an organisation or the list changed.

    words: what the portal itself says of difficult words.
    """
    depends = (tuple(sorted(set(_terms(portal)))), tuple(sorted(set(_organisations(portal)))), words)
    return (memory or Memory()).recall("knowledge", None, depends, lambda: _made(*depends))


def _made(terms: tuple[str, ...], organisations: tuple[str, ...], words: PortalWords) -> Knowledge:
    known = set(chain.from_iterable(known_forms(one) for one in terms))
    explained = frozenset(one.lower() for one in (*known, *terms, *organisations))
    mark = hashlib.sha256(repr((terms, organisations, words)).encode()).hexdigest()
    return Knowledge(words.compiled(known), Names((*organisations, *terms)), explained, mark)


def _terms(portal: Portal) -> Iterator[str]:
    """Every word that the glossary explains, also of a term with a mistake in its frontmatter: that one has
    a problem of its own, and must not make problems in all texts that name it."""
    for one in portal.terms.values():
        yield from filter(None, (one.data.title, one.data.full_name, *one.data.also_called, *one.data.forms))
    for source in portal.sources:
        if source.collection == TERMS.folder and source.slug not in portal.terms:
            yield from filter(None, (source.slug, *(_text(source.values.get(key)) for key in TITLES)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _organisations(portal: Portal) -> Iterator[str]:
    for one in portal.organisations.values():
        yield from filter(None, (one.data.title, one.data.official_name, *one.data.also_called))
