"""The settings of one portal, as they stand in `portal.toml` (`settings_file.py` reads them)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from wegwijs.catalogues import SOURCE_LANGUAGE
from wegwijs.problems import Place
from wegwijs.readability import limits
from wegwijs.readability.limits import Limits

Places = Mapping[tuple[str, ...], tuple[int, int]]
"""Path of a table or key -> (line, column)."""


@dataclass(frozen=True, slots=True)
class Ages:
    """Months that a fact stays fresh without a new check; `review`: longest time between two checks;
    `audit`: until the whole website must be tested again; `statement`: on accessibility, by law a year."""

    facts: int = 12
    hours: int = 4
    review: int = 12
    audit: int = 3
    statement: int = 12


@dataclass(frozen=True, slots=True)
class Budgets:
    """Bytes after gzip. A list is an A-Z page or one of spreekuren; `first_visit` is an article with its
    style and scripts; `search_script` and `search_data` are what comes when somebody searches, besides
    Pagefind."""

    article_html: int = 6000
    page_html: int = 16000
    list_html: int = 40000
    css: int = 8000
    script: int = 4000
    first_visit: int = 15000
    search_script: int = 8000
    search_data: int = 20000


@dataclass(frozen=True, slots=True)
class Navigation:
    """Site-relative URLs of the pages in the header and in the footer, in order."""

    main: tuple[str, ...] = ("/onderwerpen/", "/brieven/", "/spreekuren/", "/artikelen/")
    footer: tuple[str, ...] = ("/organisaties/", "/begrippen/")


@dataclass(frozen=True, slots=True)
class AllowedLink:
    """An outside link that is not checked: a whole address, or the beginning of one with * behind it."""

    url: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Links:
    """How outside links are checked. Days that a result stays good, seconds to wait for an answer, and
    addresses at a time."""

    ok_days: int = 7
    failure_days: int = 1
    timeout: int = 15
    at_once: int = 16
    allow: tuple[AllowedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Translations:
    """Languages and levels in which every article should exist: "en", "a2"."""

    wanted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard texts may be. level: of texts that declare none; tolerance: how far an estimate may be above
    the declared level (1 is the distance from one level to the next) before that is an error; min_words:
    below it the estimate is only an advice; limits of sentences and such by level."""

    level: str = "B1"
    tolerance: float = 0.3
    min_words: int = 150
    A1: Limits = limits.A1
    A2: Limits = limits.A2
    B1: Limits = limits.B1
    B2: Limits = limits.B2

    def limits(self, level: str) -> Limits:
        found: Limits = getattr(self, level)
        return found


@dataclass(frozen=True, slots=True)
class Settings:
    name: str = "Wegwijs"
    tagline: str = ""
    organisation: str = ""
    base_url: str = "http://127.0.0.1:8000/"
    language: str = "nl"
    safety_topic: str = ""
    editors_language: str = SOURCE_LANGUAGE
    ages: Ages = Ages()
    budgets: Budgets = Budgets()
    navigation: Navigation = Navigation()
    links: Links = Links()
    translations: Translations = Translations()
    readability: Readability = Readability()
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def place(self, file: str, *path: str) -> Place:
        """Where a key, or else its table, stands in the file of settings."""
        return place_in(file, self.places, *path)

    @property
    def base_path(self) -> str:
        """The path part of the address, with a slash at both ends: "/" or "/hulp/"."""
        path = urlsplit(self.base_url).path.strip("/")
        return f"/{path}/" if path else "/"


TABLES: dict[str, Any] = {
    "ages": Ages,
    "budgets": Budgets,
    "navigation": Navigation,
    "links": Links,
    "translations": Translations,
    "readability": Readability,
}
"""Tables of the file beside [portal], and what they fill."""

_NOT_KEYS = {*TABLES, "places"}


def keys_of(model: type) -> tuple[Field[Any], ...]:
    """The keys that a table of the file may have; those of [portal] are fields of `Settings`."""
    return tuple(one for one in fields(model) if one.name not in _NOT_KEYS)


def place_in(file: str, places: Places, *path: str) -> Place:
    """The place of a path, or of the nearest part around it, or of the file."""
    while path:
        if path in places:
            return Place(file, *places[path])
        path = path[:-1]
    return Place(file)
