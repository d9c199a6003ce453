"""Fenced code: lines between ``` and ```, shown as they are typed. The fence is the one of CommonMark.

Line by line and not by one regular expression: ten thousand fences without an end must not take minutes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_OPEN = re.compile(r"(`{3,}|~{3,})[ \t]*[\w-]*[ \t]*")


@dataclass(frozen=True, slots=True)
class Fence:
    """first and last: numbers from 0 of the lines with the fence itself; an open one ends with the text."""

    first: int
    last: int
    closed: bool


def fences(lines: list[str]) -> Iterator[Fence]:
    """The fenced code of a text, in order. A fence ends at one of the same sign, as long or longer."""
    first, mark = -1, ""
    for number, line in enumerate(lines):
        if mark:
            if line.startswith(mark) and not line.strip().strip(mark[0]):
                yield Fence(first, number, closed=True)
                mark = ""
        elif line.startswith(("```", "~~~")):
            opened = _OPEN.fullmatch(line)
            first, mark = number, opened[1] if opened else ""
    if mark:
        yield Fence(first, len(lines) - 1, closed=False)


def without_fences(body: str) -> str:
    """The text with every character of fenced code, and of the fences, as a space: that is no Markdown.

    Lines and columns stay what they were.
    """
    if "```" not in body and "~~~" not in body:
        return body
    lines = body.split("\n")
    for fence in fences(lines):
        for number in range(fence.first, fence.last + 1):
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


class FencesExtension(Extension):
    """Python-Markdown extension. `code_blocks` counts them: they come first in the HTML stash."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name set by Python-Markdown)
        # After whitespace is made normal (30), before raw HTML (20) and `:::` blocks (15) are looked for.
        self.processor = _FencesProcessor(md)
        md.preprocessors.register(self.processor, "wegwijs-code", 25)

    @property
    def code_blocks(self) -> int:
        return self.processor.count


class _FencesProcessor(Preprocessor):
    count = 0

    def run(self, lines: list[str]) -> list[str]:
        found = list(fences(lines))
        self.count = len(found)
        result: list[str] = []
        done = 0
        for fence in found:
            end = fence.last if fence.closed else fence.last + 1
            code = html.escape("\n".join(lines[fence.first + 1 : end]).rstrip(), quote=False)
            placeholder = self.md.htmlStash.store(f"<pre><code>{code}\n</code></pre>")
            result += [*lines[done : fence.first], "", placeholder, "", ""]
            done = fence.last + 1
        return result + lines[done:]
