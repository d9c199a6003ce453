"""Problems as the preview shows them: in groups per file, each with its line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from markupsafe import Markup

from wegwijs.convert.links import with_base
from wegwijs.editor_html import coded
from wegwijs.language import _
from wegwijs.preview.excerpts import Excerpt, Lines, shortened, visible
from wegwijs.preview.known import base_path, remember_last
from wegwijs.preview.look import Look
from wegwijs.problems import Problem

PREFIX = "/__wegwijs/"
LONGEST_TEXT = 600
"""Characters of a message or a hint; it can quote what an editor wrote, however long."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class ProblemView:
    """place: "digid-aanvragen.md, regel 12"; help_url: the page of the manual about this code."""

    code: str
    is_error: bool
    place: str
    line: int
    message: Markup
    hint: Markup
    excerpt: Excerpt | None
    help_url: str


@dataclass(frozen=True, slots=True)
class FileGroup:
    """The problems of one file. page_url: of the page that the file makes, empty if it makes none."""

    file: str
    page_url: str
    problems: tuple[ProblemView, ...]


def file_groups(problems: Iterable[Problem], look: Look) -> tuple[FileGroup, ...]:
    """Problems grouped by file, both in the order given. Reads the lines that they are about."""
    lines, base = Lines(look.options), base_path(look)
    groups: dict[str, list[Problem]] = {}
    for one in problems:
        groups.setdefault(one.file, []).append(one)
    return tuple(
        FileGroup(
            file=file_name(file),
            page_url=_page_urls(look).get(file, ""),
            problems=tuple(_view(one, lines, base) for one in group),
        )
        for file, group in groups.items()
    )


@remember_last
def _page_urls(look: Look) -> dict[str, str]:
    """File -> address of the page that it makes."""
    base = base_path(look)
    return {one.file: with_base(one.url, base) for one in look.sources.values()}


def own_url(look: Look, rest: str = "") -> str:
    """The address of one of the preview's own pages, with base path."""
    return with_base(PREFIX + rest, base_path(look))


def filter_url(file: str, look: Look) -> str:
    """The address of the page with only the problems of one file."""
    return own_url(look, f"meldingen/{quote(file.lstrip('/'), errors='replace')}")


def file_name(file: str) -> str:
    """The name of a file as it may be shown: nothing hidden in it, and of a long one the end."""
    return visible(file if len(file) <= LONGEST_NAME else f"…{file[1 - LONGEST_NAME :]}")


def place(one: Problem) -> str:
    """Where a problem is: "digid-aanvragen.md, regel 12"."""
    return _("{file}, regel {line}", file=file_name(PurePath(one.file).name or one.file), line=one.line)


def marked(text: str) -> Markup:
    """A message as HTML, of a length that can be read, with its code as code."""
    return coded(visible_lines(shortened(text, LONGEST_TEXT)))


def visible_lines(text: str) -> str:
    """As `visible`, but ends of lines stay: some hints show an example of several lines."""
    return "\n".join(visible(line) for line in text.splitlines())


def _view(one: Problem, lines: Lines, base: str) -> ProblemView:
    return ProblemView(
        code=one.code,
        is_error=one.is_error,
        place=place(one),
        line=one.line,
        message=marked(one.message),
        hint=marked(one.hint),
        excerpt=lines.excerpt(one.file, one.line, one.column),
        help_url=with_base(f"{PREFIX}redactie/meldingen/{one.code}/", base),
    )
