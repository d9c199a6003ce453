"""One text by itself, in the portal or anywhere else: Markdown, plain text or HTML."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from wegwijs.language import _
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.files import MAX_MARKDOWN
from wegwijs.read.frontmatter import CONTROL, MAX_LINES, Parsed, parse
from wegwijs.read.source import Source
from wegwijs.reasons import reason

INPUT = Path("-")
"""Stands for what is typed or piped in, as with other programs."""

_NO_FENCE = {"frontmatter-fence", "frontmatter-not-closed"}
"""Problems with which the frontmatter is not known from the text."""

_KEY = re.compile(r"\w[\w-]*[ \t]*[:=]")
_END = re.compile(r"\s*[-–—=_*+]{2,}\s*")


class Form(Enum):
    """How a text is written."""

    MARKDOWN = "markdown"
    PLAIN = "plain"
    HTML = "html"


_FORMS = {
    **dict.fromkeys((".md", ".markdown", ""), Form.MARKDOWN),
    **dict.fromkeys((".html", ".htm"), Form.HTML),
}
"""By the end of the name; all others are plain text."""


class Refused(Exception):
    """Why a file is not read, in words of the editors' language."""


def form_of(file: Path) -> Form:
    """By its name; what is piped in, or has no ending, is Markdown."""
    return _FORMS.get(file.suffix.lower(), Form.PLAIN)


def read_file(file: Path) -> bytes:
    """The bytes of a file. Raises Refused if it is no plain file, or too large."""
    try:
        if file.is_dir():
            raise Refused(_("{file} is een map. Geef de bestanden zelf op.", file=_shown(file)))
        if not file.exists():
            raise Refused(_("{file} bestaat niet.", file=_shown(file)))
        if not file.is_file():
            raise Refused(_("{file} is geen gewoon bestand.", file=_shown(file)))
        with file.open("rb") as stream:
            return stream.read(MAX_MARKDOWN + 1)  # one more tells that it is too large
    except (OSError, RuntimeError, ValueError) as error:
        message = _("{file} kan niet worden gelezen: {reason}.", file=_shown(file), reason=reason(error))
        raise Refused(message) from None


def read_input() -> bytes:
    """What is typed or piped in, as far as it may be read."""
    return sys.stdin.buffer.read(MAX_MARKDOWN + 1)


def single(file: Path, data: bytes, content: Path) -> Source:
    """The text of a file. With mistakes in its frontmatter, what stands below that.

    content: a file in a folder of the portal belongs to that collection; others have none (""), and no URL.
    Raises Refused if the bytes are no text.
    """
    text = _text(file, data)
    shown = _shown(file)
    markdown = form_of(file) is Form.MARKDOWN
    parsed = _parsed(text, shown) if markdown else Parsed({}, {}, text, 1, ())
    collection = _collection(file, content) if markdown else ""
    return Source(
        file=shown,
        path=f"{collection}/{file.name}".strip("/"),
        collection=collection,
        slug=file.stem,
        values=parsed.values,
        places=parsed.places,
        body=parsed.body,
        body_line=parsed.body_line,
    )


def _text(file: Path, data: bytes) -> str:
    """The text with LF line ends, and spaces for what cannot be seen."""
    if len(data) > MAX_MARKDOWN:
        limit = MAX_MARKDOWN // 1024
        raise Refused(_("{file} is te groot: meer dan {limit} kB.", file=_shown(file), limit=limit))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        message = _(
            "{file} is geen tekst in UTF-8. Sla een Word-bestand of PDF eerst op als tekst, "
            "met de codering UTF-8.",
            file=_shown(file),
        )
        raise Refused(message)
    return CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def _parsed(text: str, file: str) -> Parsed:
    parsed = parse(text, file)
    if not _NO_FENCE & {one.code for one in parsed.problems}:
        return parsed
    lines = text.split("\n")
    first = _first_below(lines)
    return Parsed({}, {}, "\n".join(lines[first:]), first + 1, parsed.problems)


def _first_below(lines: Sequence[str]) -> int:
    """The number, from 0, of the first line below frontmatter that nobody closed, or closed well: it goes to
    a line of strokes or a blank one. 0 if the first line begins none."""
    if not any(_KEY.match(one) for one in lines[1:2]):
        return 0
    for number, line in enumerate(lines[1:MAX_LINES], start=1):
        if not line.strip() or _END.fullmatch(line):
            return number + 1
    return min(len(lines), MAX_LINES)


def _collection(file: Path, content: Path) -> str:
    folder = os.path.dirname(os.path.abspath(file))
    name = os.path.basename(folder)
    return name if name in COLLECTIONS and folder == os.path.abspath(content / name) else ""


def _shown(file: Path) -> str:
    """The name without bytes that are not UTF-8: those cannot be shown."""
    return str(file).encode("utf-8", "replace").decode("utf-8")
