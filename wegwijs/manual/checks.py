"""The manual is checked like content: links, anchors, headings, blocks and pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from wegwijs.check import text_problems
from wegwijs.link import Portal, link
from wegwijs.manual.chapters import Chapter, read_manual
from wegwijs.manual.converting import convert_chapter
from wegwijs.memory import Memory
from wegwijs.problems import Problem, in_order
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import validate


def manual_problems(folder: Path, content: Path, memory: Memory | None = None) -> list[Problem]:
    """What is wrong in the manual; nothing if there is no manual.

    content: the content folder, to which the manual may link; memory: of an earlier look at this manual.
    """
    chapters, problems = read_manual(folder)
    if not chapters:
        return problems
    fragments = {one.path: convert_chapter(one, "/") for one in chapters}
    return in_order([*problems, *text_problems(_portal(chapters, content), fragments, memory)])


def _portal(chapters: tuple[Chapter, ...], content: Path) -> Portal:
    """A portal with the chapters as its texts, in which the pages of the content are known by name."""
    records, _ = validate(())
    portal, _ = link(records, (), date.min)  # nothing in it has a date
    urls = (COLLECTIONS[file.parent.name].url(file.stem) for file in _pages(content))
    return replace(portal, sources=chapters, unpublished=frozenset(urls))


def _pages(content: Path) -> list[Path]:
    return [file for folder in COLLECTIONS for file in sorted((content / folder).glob("*.md"))]
