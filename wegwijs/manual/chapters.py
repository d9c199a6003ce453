"""Chapters of the manual: Markdown without frontmatter, of which the first line is the title."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wegwijs.convert.links import resolve
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source
from wegwijs.reasons import reason

HOME = "/__wegwijs/redactie/"
"""Where the manual is in the preview; site-relative."""

COLLECTION = "redactie"
CONTENT = "../../content/"
"""The content, seen from the manual: `docs/redactie` and `content` are in one repository."""

_TITLE = re.compile(r"# +(\S.*)")


@dataclass(frozen=True, slots=True)
class Chapter(Source):
    """One page of the manual. `path` is below its folder: "git.md" or "meldingen/key-missing.md"."""

    @property
    def url(self) -> str:
        return chapter_url(self.path)

    @property
    def title(self) -> str:
        return str(self.values["title"])


def chapter_url(path: str) -> str:
    """Site-relative URL of a file of the manual: a README.md is the page of its folder."""
    folder, _, name = path.rpartition("/")
    parts = [one for one in (folder, name.removesuffix(".md")) if one and one != "README"]
    return HOME + "".join(f"{one}/" for one in parts)


def read_manual(folder: Path) -> tuple[tuple[Chapter, ...], list[Problem]]:
    """All chapters, sorted by path, and a problem for each file that is none. No folder: no chapters."""
    return _read(folder, sorted(folder.rglob("*.md")))


def read_chapter(folder: Path, path: str) -> Chapter | None:
    """One chapter, or None if the file is not there or cannot be read."""
    chapters, _ = _read(folder, [folder / path])
    return chapters[0] if chapters else None


def _read(folder: Path, files: Iterable[Path]) -> tuple[tuple[Chapter, ...], list[Problem]]:
    chapters: list[Chapter] = []
    problems: list[Problem] = []
    for file in files:
        found = _chapter(folder, file)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            chapters.append(found)
    return tuple(chapters), problems


def _chapter(folder: Path, file: Path) -> Chapter | Problem:
    place = Place(str(file))
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        return problem("file-unreadable", place, reason=reason(error))
    except UnicodeDecodeError as error:
        return problem("file-not-utf8", place, position=error.start + 1)
    first, _, body = text.partition("\n")
    title = _TITLE.fullmatch(first.strip())
    if not title:
        return problem("manual-title", place)
    path = file.relative_to(folder).as_posix()
    return Chapter(
        file=str(file),
        path=path,
        collection=COLLECTION,
        slug=path.removesuffix(".md"),
        values={"title": title[1]},
        places={},
        body=body,
        body_line=2,
    )


def resolve_in_manual(target: str, source_path: str) -> str:
    """The site-relative URL of a link in the manual: to a chapter, or to a page of the portal."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return target
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source_path), unquote(parts.path)))
    if path.startswith(CONTENT):
        return resolve(path.removeprefix(CONTENT) + anchor, "")
    if parts.path.endswith("/") and not path.startswith(".."):
        path = f"{path}/README.md"
    return (chapter_url(path) if path.endswith(".md") and not path.startswith("..") else f"/{path}") + anchor
