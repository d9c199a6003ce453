"""Walk the content folder: Markdown becomes sources, pictures become assets."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wegwijs.language import _, marked
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, in_order, listing, problem
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.frontmatter import CONTROL, parse
from wegwijs.read.source import Source
from wegwijs.read.svg import is_safe_svg
from wegwijs.reasons import reason

MAX_MARKDOWN = 512 * 1024
MAX_ASSET = 1024 * 1024
FILE_MEMORY = "file"
"""Under this name the memory holds what a file gave, by its path."""
PICTURES = "afbeeldingen"
"""A folder for pictures only, beside those of the collections."""
DATA = ("toegankelijkheid",)
"""Folders with files in TOML, which have readers of their own."""
ASSET_TYPES = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")

_ASSET = re.compile(r"[a-z0-9]+([._-]+[a-z0-9]+)*")
_LINE_ENDS = {True: "Windows (CRLF)", False: marked("een oude Mac (CR)")}
_WORDS = r"[a-z0-9]+(-[a-z0-9]+)*"
_SLUG = re.compile(rf"{_WORDS}(\.(?=[a-z]){_WORDS})?")
"""A variant has its language or level after a full stop: `digid-aanvragen.en`."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that is copied as it is; `path` is its place below content and in the site.

    One that is refused has no data: there is an error for it, so that nothing is published.
    """

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """All that stands in the content folder, in sorted order."""

    sources: tuple[Source, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[tuple[str, str]] = frozenset()
    """(collection, slug) of Markdown files that exist but could not be read."""


def read_content(folder: Path, memory: Memory | None = None) -> Content:
    """Read every file below `folder`. Bad files become problems, never exceptions.

    memory: of an earlier look at the same folder; files that did not change are not read again.
    """
    if not folder.is_dir():
        return Content((), (), (problem("content-folder-missing", Place(str(folder)), folder=folder),))
    reader = _Reader(folder)
    reader.walk(folder, memory or Memory())
    return Content(
        tuple(sorted(reader.sources, key=lambda one: one.path)),
        tuple(sorted(reader.assets, key=lambda one: one.path)),
        tuple(in_order(reader.problems)),
        frozenset(reader.unread),
    )


class _Reader:
    """Collects while walking, so that all problems of all files come out in one run."""

    def __init__(self, root: Path, real_root: Path | None = None) -> None:
        self.root = root
        self.real_root = real_root or root.resolve()
        self.sources: list[Source] = []
        self.assets: list[Asset] = []
        self.problems: list[Problem] = []
        self.unread: set[tuple[str, str]] = set()
        self._folders: list[Path] = []

    def walk(self, folder: Path, memory: Memory) -> None:
        """Visit all below `folder`. A list of folders to do, as folders can be deeper than Python's stack."""
        self._folders = [folder]
        while self._folders:
            folder = self._folders.pop()
            try:
                with os.scandir(folder) as found:
                    entries = sorted(found, key=lambda one: one.name)
            except OSError as error:
                self._add("file-unreadable", folder, reason=reason(error))
                continue
            files = self._plain(entry for entry in entries if not is_temporary(entry.name))
            for one in memory.recall_each(FILE_MEMORY, files, self._alone):
                self._take(one)

    def _plain(self, entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[str, tuple[object, ...]]]:
        """Path of each plain file, and what changes when it does. Visits all that is no plain file."""
        for entry in entries:
            stamp = _stamp(entry)
            if stamp is None:
                self._visit(Path(entry.path))
            else:
                yield entry.path, (entry.path, self.root, *stamp)

    def _take(self, found: _Reader) -> None:
        self.sources += found.sources
        self.assets += found.assets
        self.problems += found.problems
        self.unread |= found.unread

    def _alone(self, path: str, *stamp: object) -> _Reader:
        """What one file gives."""
        reader = _Reader(self.root, self.real_root)
        reader._visit(Path(path))
        return reader

    def _visit(self, path: Path) -> None:
        try:
            outside = path.is_symlink() and not path.resolve().is_relative_to(self.real_root)
            mode = path.lstat().st_mode if outside else path.stat().st_mode
        except (OSError, RuntimeError) as error:
            self._add("file-unreadable", path, reason=reason(error))
            return
        if outside:
            self._add("file-outside-content", path)
        elif stat.S_ISDIR(mode):
            self._folder(path)
        elif not stat.S_ISREG(mode):
            self._add("file-not-regular", path)
        else:
            self._file(path)

    def _folder(self, path: Path) -> None:
        if path.is_symlink() or path.suffix.lower() == ".md":
            self._add("file-not-regular", path)
        else:
            self._folders.append(path)

    def _file(self, path: Path) -> None:
        if _printable(path.name) != path.name:
            self._bad_name(path)
            return
        suffix = path.suffix.lower()
        if suffix == ".md":
            self._markdown(path)
        elif suffix in ASSET_TYPES:
            self._asset(path)
        elif path.parent != self.root and not self._is_data(path):
            self._add(
                "asset-type", path, extension=suffix or path.name, allowed=listing((".md", *ASSET_TYPES))
            )

    def _is_data(self, path: Path) -> bool:
        """Whether somebody else reads it: TOML in a folder for data."""
        return path.suffix.lower() == ".toml" and self._relative(path).split("/")[0] in DATA

    def _read(self, path: Path, limit: int, too_large: str) -> bytes | None:
        try:
            size = path.stat().st_size
            if size > limit:
                self._add(too_large, path, size=_size(size), limit=_size(limit))
                return None
            return path.read_bytes()
        except OSError as error:
            self._add("file-unreadable", path, reason=reason(error))
            return None

    def _asset(self, path: Path) -> None:
        relative = self._relative(path)
        if relative.split("/")[0] not in (*COLLECTIONS, PICTURES):
            self._unknown_folder(path, relative, (*COLLECTIONS, PICTURES))
            return
        self.assets.append(Asset(relative, self._picture(path, relative)))

    def _picture(self, path: Path, relative: str) -> bytes:
        """The bytes of a picture, none if it is refused."""
        if not all(_ASSET.fullmatch(part) for part in relative.split("/")):
            self._bad_name(path)
            return b""
        data = self._read(path, MAX_ASSET, "asset-too-large") or b""
        if data and path.suffix.lower() == ".svg" and not is_safe_svg(data):
            self._add("asset-unsafe", path)
            return b""
        return data

    def _markdown(self, path: Path) -> None:
        relative = self._relative(path)
        collection, _slash, name = relative.partition("/")
        if collection not in COLLECTIONS or "/" in name or not name:
            self._unknown_folder(path, relative, COLLECTIONS)
            return
        slug = name[:-3]
        if not _SLUG.fullmatch(slug) or not name.endswith(".md"):
            self._bad_name(path)
            return
        data = self._read(path, MAX_MARKDOWN, "file-too-large")
        text = self._text(path, data) if data is not None else None
        if text is None or not self._source(path, relative, collection, slug, text):
            self.unread.add((collection, slug))

    def _bad_name(self, path: Path) -> None:
        name = _printable(path.name)
        stem, dot, suffix = name.rpartition(".")
        suggestion = f"{slugify(stem) or 'pagina'}{dot}{suffix.lower()}"
        self._add("file-name", path, name=name, suggestion=suggestion)

    def _unknown_folder(self, path: Path, relative: str, known: Collection[str]) -> None:
        folder = relative.rpartition("/")[0] or _printable(str(self.root))
        suggestion = did_you_mean(folder.split("/")[0], known)
        self._add("folder-unknown", path, folder=folder, suggestion=suggestion, allowed=listing(known))

    def _source(self, path: Path, relative: str, collection: str, slug: str, text: str) -> bool:
        parsed = parse(text, str(path))
        self.problems += parsed.problems
        if any(one.is_error for one in parsed.problems) and not parsed.values:
            return False
        self.sources.append(
            Source(
                file=str(path),
                path=relative,
                collection=collection,
                slug=slug,
                values=parsed.values,
                places=parsed.places,
                body=parsed.body,
                body_line=parsed.body_line,
            )
        )
        return True

    def _text(self, path: Path, data: bytes) -> str | None:
        """The file's text with LF line ends, or None with a problem."""
        if data.startswith(b"\xef\xbb\xbf"):
            self._add("file-bom", path)
            data = data[3:]
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line, column = _position(data[: error.start].decode("utf-8"))
            self._add("file-not-utf8", path, line, column, position=column)
            return None
        if "\r" in text:
            self._add("file-line-endings", path, system=_(_LINE_ENDS["\r\n" in text]))
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            self._add("file-empty", path)
            return None
        return text if self._no_control_characters(path, text) else None

    def _no_control_characters(self, path: Path, text: str) -> bool:
        found = CONTROL.search(text)
        if found:
            line, column = _position(text[: found.start()])
            character = f"U+{ord(found.group()):04X}"
            self._add("file-control-character", path, line, column, character=character)
        return found is None

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _add(self, code: str, path: Path, line: int = 1, column: int = 1, **values: object) -> None:
        self.problems.append(problem(code, Place(_printable(str(path)), line, column), **values))


def is_temporary(name: str) -> bool:
    """Whether a file is hidden, or one that an editor's program makes for itself while saving."""
    return (
        name.startswith((".", "~", "#"))
        or name.endswith(("~", ".swp", ".swx", "___jb_tmp___", "___jb_old___"))
        or name == "4913"  # Vim tries with this name whether it may make files
    )


def _stamp(entry: os.DirEntry[str]) -> tuple[int, ...] | None:
    """What changes when a plain file does; None for anything else."""
    try:
        if not entry.is_file(follow_symlinks=False):
            return None
        # Not the entry's own: Windows leaves the inode out of that.
        found = os.stat(entry.path)
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_mode)


def _printable(name: str) -> str:
    """A file name without the bytes that are not UTF-8; those cannot be shown or published."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _position(before: str) -> tuple[int, int]:
    """Line and column of what comes after the text `before`, whatever its line ends."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n")
    return lines.count("\n") + 1, len(lines) - lines.rfind("\n")


def slugify(text: str) -> str:
    """A slug of lower case letters, digits and hyphens: "Één brief!" -> "een-brief"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _size(size: int) -> str:
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.0f} MB"
    return f"{size / 1024:.0f} kB"
