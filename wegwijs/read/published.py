"""`urls.txt`: the addresses that were ever on the website, so that none disappears unnoticed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wegwijs.language import _
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.paths import is_site_path, meant_path
from wegwijs.reasons import reason

NAME = "urls.txt"
SHOWN = 60
"""Characters of a wrong line that a problem repeats."""


@dataclass(frozen=True, slots=True)
class Published:
    """lines: (line, site-relative URL) in the order of the file, without what is no address."""

    file: str
    lines: tuple[tuple[int, str], ...] = ()

    @property
    def urls(self) -> frozenset[str]:
        return frozenset(url for _line, url in self.lines)


def read_published(content: Path) -> tuple[Published, list[Problem]]:
    """The list in a content folder; without the file it is empty. Lines that begin with # are remarks."""
    file = content / NAME
    place = Place(str(file))
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        return Published(str(file)), []
    except UnicodeDecodeError as error:
        return Published(str(file)), [problem("file-not-utf8", place, position=error.start + 1)]
    except OSError as error:
        return Published(str(file)), [problem("file-unreadable", place, reason=reason(error))]
    return parse_published(text, str(file))


def parse_published(text: str, file: str) -> tuple[Published, list[Problem]]:
    """The addresses in a text, and a problem for each line that is none."""
    lines: list[tuple[int, str]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        url = line.strip()
        if is_site_path(url):
            lines.append((number, url))
        elif url and not url.startswith("#"):
            problems.append(_wrong(url, Place(file, number)))
    return Published(file, tuple(lines)), problems


def _wrong(line: str, place: Place) -> Problem:
    meant = meant_path(line.partition(" ")[0]) if "/" in line else ""
    suggestion = _("Bedoelde u `{word}`?", word=meant) if meant else ""
    shown = "".join(one if one.isprintable() else "?" for one in line[:SHOWN])
    return problem("urls-line", place, line=shown, suggestion=suggestion)
