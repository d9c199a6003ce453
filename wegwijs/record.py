"""Record which addresses are on the website, in `content/urls.txt`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from wegwijs.read.paths import is_site_path
from wegwijs.read.published import NAME
from wegwijs.writing import write_whole

HEADER = """\
# Alle adressen die ooit op de website stonden, elk op een eigen regel.
#
# Verdwijnt een adres, dan komt de lezer met een oude link of folder nergens uit. Daarom waarschuwt Wegwijs:
# geef de nieuwe pagina dan een alias met het oude adres.
#
# U hoeft hier niets te typen. `python build.py urls` zet nieuwe adressen erbij en haalt nooit iets weg.
# Een regel die begint met # is een opmerking.
"""


def with_urls(text: str, urls: Collection[str]) -> str:
    """The text of the list with these URLs in it; what stood there stays as it was.

    A new URL comes behind the last one that sorts before it, so that remarks keep their place.
    """
    text = text or HEADER
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.removesuffix("\n").removesuffix("\r").split(newline)
    known = {one.strip().lstrip("\ufeff") for one in lines}
    for url in sorted(set(urls) - known):
        lines.insert(_place(lines, url), url)
    return newline.join(lines) + newline


def _place(lines: list[str], url: str) -> int:
    """Where a new URL comes: behind its predecessor, else before the first URL, else at the end."""
    listed = [(index, one.strip()) for index, one in enumerate(lines) if is_site_path(one.strip())]
    before = [index for index, other in listed if other < url]
    if before:
        return before[-1] + 1
    return listed[0][0] if listed else len(lines)


def record_urls(content: Path, urls: Collection[str]) -> int:
    """Add URLs to the list of a content folder, in one step. Returns how many are new.

    Raises OSError when the file cannot be read or written, UnicodeDecodeError when it is no text; it then
    stays as it was.
    """
    file = content / NAME
    old = file.read_bytes().decode() if file.exists() else ""
    new = with_urls(old, urls)
    if new != old:
        write_whole(file, new.encode())
    return len(set(urls) - {one.strip().lstrip("\ufeff") for one in old.splitlines()})
