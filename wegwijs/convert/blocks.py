"""Blocks that editors write without HTML: lines of `::: name` and `:::` around Markdown.

The directive notation is the one of Docusaurus, VitePress, Starlight and MyST.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.site_texts import DUTCH, N_, SiteTexts


@dataclass(frozen=True, slots=True)
class BlockKind:
    """`title` is shown above the block: as a heading, or as a label for short remarks."""

    title: str
    heading: bool


BLOCKS: Mapping[str, BlockKind] = MappingProxyType(
    {
        "kort-gezegd": BlockKind(N_("Kort gezegd"), heading=True),
        "nodig": BlockKind(N_("Wat hebt u nodig?"), heading=True),
        "stappen": BlockKind(N_("Stap voor stap"), heading=True),
        "let-op": BlockKind(N_("Let op"), heading=False),
        "tip": BlockKind(N_("Tip"), heading=False),
        "hulp": BlockKind(N_("Waar krijgt u hulp?"), heading=True),
    }
)

_OPEN = re.compile(r"^:::[ \t]*([^\s:][^\s]*)[ \t]*(.*?)[ \t]*$")
_COLONS = re.compile(r"^[ \t]*(::|::::+)[ \t]*([a-z-]+)[ \t]*$")
_CLOSE = re.compile(r"^:::[ \t]*$")


def block_problems(source: Source) -> list[Problem]:
    """Blocks with a wrong name or fence, without an end, inside another, or with nothing in them."""
    problems: list[Problem] = []
    outer: _Open | None = None
    for number, line in enumerate(source.body.split("\n"), start=source.body_line):
        if "::" not in line:
            outer = _filled(outer, line)
            continue
        place = Place(source.file, number)
        opened = _OPEN.match(line)
        if _CLOSE.match(line):
            problems += _end_problems(outer, place)
            outer = None
        elif opened:
            problems += _begin_problems(opened[1], line, outer, place)
            outer = _Open(opened[1], place)
        else:
            problems += _colon_problems(line, place)
            outer = _filled(outer, line)
    if outer is not None:
        problems.append(problem("block-not-closed", outer.place, name=outer.name))
    return problems


@dataclass(frozen=True, slots=True)
class _Open:
    """A block that has begun and not yet ended."""

    name: str
    place: Place
    empty: bool = True


def _filled(block: _Open | None, line: str) -> _Open | None:
    """The open block, not empty any more if the line has text."""
    return replace(block, empty=False) if block and block.empty and line.strip() else block


def _begin_problems(name: str, line: str, outer: _Open | None, place: Place) -> list[Problem]:
    problems: list[Problem] = []
    if outer is not None:
        values = {"name": name, "outer": outer.name, "line": outer.place.line}
        problems.append(problem("block-nested", place, **values))
    if name not in BLOCKS:
        suggestion, allowed = did_you_mean(name, BLOCKS), listing(BLOCKS)
        problems.append(problem("block-unknown", place, name=name, suggestion=suggestion, allowed=allowed))
    elif not line.startswith("::: "):
        problems.append(problem("block-unspaced", place, name=name))
    return problems


def _end_problems(outer: _Open | None, place: Place) -> list[Problem]:
    if outer is None:
        return [problem("block-stray-end", place)]
    return [problem("block-empty", outer.place, name=outer.name)] if outer.empty else []


def _colon_problems(line: str, place: Place) -> list[Problem]:
    """`:: nodig` and `:::: nodig` are meant as a block."""
    found = _COLONS.match(line)
    if not found or found[2] not in BLOCKS:
        return []
    return [problem("block-colons", place, found=len(found[1]), name=found[2])]


class BlocksExtension(Extension):
    """Python-Markdown extension for the blocks above; a text with `block_problems` still converts.

    texts: of the language of the text, for the headings.
    """

    def __init__(self, texts: SiteTexts = DUTCH) -> None:
        super().__init__()
        self.texts = texts

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name set by Python-Markdown)
        md.preprocessors.register(_LooseFences(md), "wegwijs-fences", 15)
        md.parser.blockprocessors.register(_BlockProcessor(md.parser, self.texts), "wegwijs-blocks", 175)


class _LooseFences(Preprocessor):
    """Puts a blank line around every fence, so that each is a block of its own to the parser."""

    def run(self, lines: list[str]) -> list[str]:
        return list(self._spaced(lines))

    @staticmethod
    def _spaced(lines: list[str]) -> Iterator[str]:
        for line in lines:
            if line.startswith(":::"):
                yield from ("", line, "")
            else:
                yield line


class _BlockProcessor(BlockProcessor):
    def __init__(self, parser: BlockParser, texts: SiteTexts) -> None:
        super().__init__(parser)
        self.texts = texts

    def test(self, parent: etree.Element, block: str) -> bool:
        opened = _OPEN.match(block)
        return bool(opened and opened[1] in BLOCKS)

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        opened = _OPEN.match(blocks.pop(0))
        assert opened is not None  # test() saw to it
        name, title = opened[1], opened[2].strip(" \"'")
        inner: list[str] = []
        while blocks and not _fence(blocks[0]):
            inner.append(blocks.pop(0))
        if blocks and _CLOSE.match(_fence(blocks[0])):
            blocks.pop(0)
        element = etree.SubElement(parent, "div", {"class": f"block block-{name}"})
        _add_title(element, BLOCKS[name], title, self.texts)
        self.parser.parseBlocks(element, inner)
        return True


def _fence(block: str) -> str:
    """The fence that a block is, or "". Empty lines above a fence are part of its block."""
    line = block.lstrip("\n").partition("\n")[0]
    return line if line.startswith(":::") else ""


def _add_title(element: etree.Element, kind: BlockKind, title: str, texts: SiteTexts) -> None:
    if kind.heading:
        heading = etree.SubElement(element, "h2")
    else:
        heading = etree.SubElement(element, "p", {"class": "block-label"})
    heading.text = title or texts(kind.title)
