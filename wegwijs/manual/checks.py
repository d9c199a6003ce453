"""The manual is checked like content: links, anchors, headings, blocks and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from wegwijs.check import text_problems
from wegwijs.convert import Fragment, FragmentCache, convert_all
from wegwijs.link import Portal, link
from wegwijs.manual.chapters import Chapter, read_manual, resolve_in_manual
from wegwijs.problems import Problem, in_order
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import validate

_converting = Lock()
"""The preview answers several requests at once; a converter does one text at a time."""


def manual_problems(folder: Path, content: Path, cache: Path | None = None) -> list[Problem]:
    """What is wrong in the manual; nothing if there is no manual.

    content: the content folder, to which the manual may link; cache: a file for converted texts.
    """
    chapters, problems = read_manual(folder)
    if not chapters:
        return problems
    fragments = convert_chapters(chapters, "/", cache)
    return in_order([*problems, *text_problems(_portal(chapters, content), fragments)])


def convert_chapters(
    chapters: Sequence[Chapter], base_path: str, cache: Path | None = None
) -> Mapping[str, Fragment]:
    """Path -> converted text. Safe to call from several threads."""
    with _converting:
        return convert_all(chapters, base_path, {}, FragmentCache(cache), 1, resolver=resolve_in_manual)


def _portal(chapters: tuple[Chapter, ...], content: Path) -> Portal:
    """A portal with the chapters as its texts, in which the pages of the content are known by name."""
    records, _ = validate(())
    portal, _ = link(records, ())
    urls = (COLLECTIONS[file.parent.name].url(file.stem) for file in _pages(content))
    return replace(portal, sources=chapters, unpublished=frozenset(urls))


def _pages(content: Path) -> list[Path]:
    return [file for folder in COLLECTIONS for file in sorted((content / folder).glob("*.md"))]
