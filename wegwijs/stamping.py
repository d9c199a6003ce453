"""Write the line `original: …` in a variant: the hash of the text that it is a version of."""

from __future__ import annotations

import os
from pathlib import Path

from wegwijs.language import _, marked
from wegwijs.link import text_hash
from wegwijs.read import Source, parse, read_content
from wegwijs.writing import write_whole


class NotAVariant(Exception):
    """The file cannot be stamped. The text says why, for the editor."""


def stamp(content: Path, file: Path) -> bool:
    """Set `original` in the frontmatter of a variant; whether the file changed.

    The file is replaced in one step, and only that line differs. Raises NotAVariant, OSError.
    """
    sources = {os.path.abspath(one.file): one for one in read_content(content).sources}
    variant = sources.get(os.path.abspath(file))
    if variant is None:
        text = marked("{file} is geen tekst in {folder} die wij kunnen lezen.")
        raise NotAVariant(_(text, file=file, folder=content))
    if not variant.variant:
        text = marked("{file} is geen vertaling. De naam van een vertaling eindigt op .en.md of .a2.md.")
        raise NotAVariant(_(text, file=file))
    original = sources.get(os.path.abspath(file.with_name(f"{variant.original_slug}.md")))
    if original is None:
        text = marked("De tekst zelf, {file}, is er niet of is niet te lezen.")
        raise NotAVariant(_(text, file=f"{variant.original_slug}.md"))
    before = file.read_bytes()
    after = stamped(before, variant, text_hash(original))
    if after != before:
        _refuse_unsure(file, variant, after, text_hash(original))
        write_whole(file, after)
    return after != before


def stamped(data: bytes, variant: Source, value: str) -> bytes:
    """The bytes of a variant's file with `original: value`; line ends and the rest stay as they are."""
    lines = data.splitlines(keepends=True)
    end = b"\r\n" if lines[0].endswith(b"\r\n") else b"\n"
    line = f"original: {value}".encode() + end
    place = variant.places.get(("original",))
    if place is None:
        lines.insert(_closing(lines), line)
    elif variant.values["original"] != value:
        lines[place[0] - 1] = line
    return b"".join(lines)


def _refuse_unsure(file: Path, variant: Source, data: bytes, value: str) -> None:
    """Read what would be written. Raises NotAVariant unless `original` is all that differs."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    read = parse(text, str(file))
    if read.values != {**variant.values, "original": value} or read.body != variant.body:
        text = marked("Zet zelf deze regel bij de gegevens bovenaan {file}: original: {value}")
        raise NotAVariant(_(text, file=file, value=value))


def _closing(lines: list[bytes]) -> int:
    """Where the fence is that ends the frontmatter; the reader has seen that there is one."""
    return next(number for number, line in enumerate(lines) if number and line.strip() == b"---")
