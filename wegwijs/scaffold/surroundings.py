"""What is there already: addresses that are taken, and what a new file can refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from wegwijs.language import _, marked
from wegwijs.link.urls import BUILT_IN_PAGES, OWN_FOLDERS, RESERVED
from wegwijs.read import Source, read_content
from wegwijs.validate.values import Level

_LEVELS = {
    "A1": marked("heel makkelijk"),
    "A2": marked("makkelijk"),
    "B1": marked("duidelijk"),
    "B2": marked("moeilijker, voor wie goed leest"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list: what is written in the file, and what people call it."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """choices: "topics", "organisations", "levels" and "icons"; owners: URL in lower case -> file;
    order: the next free place for a topic."""

    choices: Mapping[str, tuple[Choice, ...]]
    owners: Mapping[str, str]
    order: int = 1

    def owner(self, url: str) -> str:
        """Who has this URL already, or "". Pages of Wegwijs's own may get an introduction."""
        if url.startswith(OWN_FOLDERS) or (url in RESERVED and url not in BUILT_IN_PAGES):
            return _("Wegwijs zelf")
        return self.owners.get(url.casefold(), "")


def look_around(content: Path, icons: Path) -> Surroundings:
    """What stands in the content folder and in the folder of icons. Files with mistakes count too."""
    sources = read_content(content).sources if content.is_dir() else ()
    choices = {
        "topics": _titled(sources, "onderwerpen"),
        "organisations": _titled(sources, "organisaties"),
        "levels": tuple(Choice(one, _LEVELS[one]) for one in get_args(get_args(Level)[0])),
        "icons": tuple(Choice(one.stem, one.stem) for one in sorted(icons.glob("*.svg"))),
    }
    return Surroundings(choices, _owners(sources), _next_order(sources))


def _titled(sources: Iterable[Source], collection: str) -> tuple[Choice, ...]:
    """Not the drafts: a page that is published cannot refer to one."""
    found = [one for one in sources if one.collection == collection and not one.draft]
    return tuple(Choice(one.slug, str(one.values.get("title") or one.slug)) for one in found)


def _owners(sources: Iterable[Source]) -> dict[str, str]:
    owners: dict[str, str] = {}
    for source in sources:
        aliases = source.values.get("aliases", ())
        for url in (source.url, *([aliases] if isinstance(aliases, str) else aliases)):
            owners.setdefault(str(url).casefold(), source.file)
    return owners


def _next_order(sources: Iterable[Source]) -> int:
    orders = [str(one.values.get("order", "")) for one in sources if one.collection == "onderwerpen"]
    return 1 + max((int(one) for one in orders if one.isdecimal() and len(one) < 10), default=0)
