"""The manual is checked like content: links, anchors, headings, blocks, pictures and language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from wegwijs.check import text_problems
from wegwijs.check.readability import TextReading
from wegwijs.convert import Fragment
from wegwijs.link import Portal, link
from wegwijs.manual.chapters import Chapter, read_manual
from wegwijs.manual.converting import convert_chapter
from wegwijs.memory import Memory
from wegwijs.problems import Problem, in_order
from wegwijs.read.collections import COLLECTIONS
from wegwijs.readability.analysis import Knowledge
from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.forms import known_forms
from wegwijs.readability.word_list import base_entries
from wegwijs.settings import Readability
from wegwijs.validate import validate

LEVEL = Readability()
"""What the manual promises, whatever a portal asks of its own texts: B1."""

KNOWN = {
    "ANSI": "on the screen of Kladblok",
    "AOW": "of the portal's glossary, in examples",
    "BOM": "on the screen of a text editor",
    "BSN": "of the portal's glossary, in examples",
    "CRLF": "on the screen of VS Code",
    "DigiD": "of the portal's glossary, in examples",
    "HTML": "for who knows it: the manual says that nobody needs it",
    "LF": "on the screen of VS Code",
    "MB": "on the screen, with the size of a file",
    "UTF": "on the screen of a text editor, as UTF-8",
    "WCAG": "in the statement on accessibility, which has no other word for it",
}
"""Words that editors know or find on their screens -> why they stay."""


def manual_problems(folder: Path, content: Path, memory: Memory | None = None) -> list[Problem]:
    """What is wrong in the manual; nothing if there is no manual.

    content: the content folder, to which the manual may link; memory: of an earlier look at this manual.
    """
    chapters, problems = read_manual(folder)
    if not chapters:
        return problems
    fragments = {one.path: convert_chapter(one, "/") for one in chapters}
    memory = memory or Memory()
    problems += text_problems(_portal(chapters, content), fragments, memory)
    return in_order([*problems, *_language_problems(chapters, fragments, memory)])


def _language_problems(
    chapters: tuple[Chapter, ...], fragments: Mapping[str, Fragment], memory: Memory
) -> Iterator[Problem]:
    """What makes the chapters hard to read, without the tips."""
    known = memory.recall("knowledge", None, tuple(KNOWN), _knowledge)
    parts = ((one.path, (one, fragments[one.path], LEVEL, known)) for one in chapters)
    return chain.from_iterable(memory.recall_each("language", parts, _read))


def _read(
    chapter: Chapter, fragment: Fragment, settings: Readability, known: Knowledge
) -> tuple[Problem, ...]:
    return TextReading(chapter, fragment, settings, known).problems


def _knowledge() -> Knowledge:
    words = frozenset(chain.from_iterable(known_forms(one) for one in KNOWN))
    return Knowledge(DifficultWords(base_entries(), words), explained=frozenset(map(str.lower, words)))


def _portal(chapters: tuple[Chapter, ...], content: Path) -> Portal:
    """A portal with the chapters as its texts, in which the pages of the content are known by name."""
    records, _ = validate(())
    portal, _ = link(records, (), date.min)  # nothing in it has a date
    urls = (COLLECTIONS[file.parent.name].url(file.stem) for file in _pages(content))
    return replace(portal, sources=chapters, unpublished=frozenset(urls))


def _pages(content: Path) -> list[Path]:
    return [file for folder in COLLECTIONS for file in sorted((content / folder).glob("*.md"))]
