"""Problems with language, kept from one build to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stages import run_stages, small_portal
from wegwijs.check import knowledge
from wegwijs.check.reading_cache import Found, Item, Shared, known_problems
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.keyed_cache import KeyedCache
from wegwijs.language import speaking
from wegwijs.problems import Place, problem
from wegwijs.read.difficult_words import PortalWords
from wegwijs.readability.analysis import Knowledge
from wegwijs.settings import Readability

FOUND = (problem("word-difficult", Place("x.md", 3, 4, 3, 9), words="é", suggestion="e"),)


class Work:
    """Counts the texts that were read."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, shared: Shared, items: Sequence[Item]) -> list[Found]:
        self.done += [source.path for source, _ in items]
        return [FOUND for _ in items]


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    portal = run_stages(small_portal(tmp_path)).portal
    fragments = convert_all(portal.sources, "/", {}, FragmentCache(None), 1)
    return [(one, fragments[one.path]) for one in portal.sources]


@pytest.fixture
def known(tmp_path: Path) -> Knowledge:
    return knowledge(run_stages(small_portal(tmp_path / "b")).portal, PortalWords())


@pytest.fixture
def cache(tmp_path: Path) -> KeyedCache:
    return KeyedCache(tmp_path / "readings.sqlite")


def test_a_text_is_read_once_and_gives_the_same_problems(
    items: list[Item], known: Knowledge, cache: KeyedCache
) -> None:
    work = Work()
    first = known_problems(work, items, Readability(), known, cache, 1)
    assert sorted(work.done) == sorted(source.path for source, _ in items)
    assert known_problems(work, items, Readability(), known, cache, 1) == first
    assert set(first.values()) == {FOUND}
    assert len(work.done) == len(items)


def test_only_what_changed_is_read_again(items: list[Item], known: Knowledge, cache: KeyedCache) -> None:
    work = Work()
    known_problems(work, items, Readability(), known, cache, 1)
    source, fragment = items[0]
    changed = [(replace(source, body=source.body + "x"), fragment), *items[1:]]
    known_problems(work, changed, Readability(), known, cache, 1)
    assert work.done[len(items) :] == [source.path]


def test_other_settings_knowledge_or_language_are_other_problems(
    items: list[Item], known: Knowledge, cache: KeyedCache
) -> None:
    work = Work()
    known_problems(work, items, Readability(), known, cache, 1)
    known_problems(work, items, Readability(tolerance=0.5), known, cache, 1)
    known_problems(work, items, Readability(), replace(known, mark="other"), cache, 1)
    with speaking("en"):
        known_problems(work, items, Readability(), known, cache, 1)
    assert len(work.done) == 4 * len(items)


@pytest.mark.parametrize("value", ["", "null", "[1]", '[{"code": "x"}]', "rommel"])
def test_what_cannot_be_read_counts_as_unknown(
    items: list[Item], known: Knowledge, cache: KeyedCache, tmp_path: Path, value: str
) -> None:
    known_problems(Work(), items, Readability(), known, cache, 1)
    with sqlite3.connect(tmp_path / "readings.sqlite") as connection:
        connection.execute("UPDATE texts SET value = ?", (value,))
    connection.close()
    work = Work()
    assert set(known_problems(work, items, Readability(), known, cache, 1).values()) == {FOUND}
    assert len(work.done) == len(items)
