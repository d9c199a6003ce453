"""The settings of one portal, read from `portal.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields, is_dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from wegwijs.catalogues import SOURCE_LANGUAGE, languages
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.readability import limits
from wegwijs.readability.limits import LEVELS, Limits
from wegwijs.reasons import reason
from wegwijs.toml_places import toml_places
from wegwijs.toml_slips import not_utf8, toml_problem

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
        return _place(file, self.places, *path)

    @property
    def base_path(self) -> str:
        """The path part of the address, with a slash at both ends: "/" or "/hulp/"."""
        path = urlsplit(self.base_url).path.strip("/")
        return f"/{path}/" if path else "/"


_NOT_IN_URL = re.compile(r"[\s\"'<>\\^`{|}]")
"""Characters that RFC 3986 does not allow in a URL, and the quote that would end an attribute."""

_TABLES: dict[str, Any] = {
    "ages": Ages,
    "budgets": Budgets,
    "navigation": Navigation,
    "links": Links,
    "translations": Translations,
    "readability": Readability,
}
"""Tables of the file beside [portal], and what they fill."""

_NOT_KEYS = {*_TABLES, "places"}


def keys_of(model: type) -> tuple[Field[Any], ...]:
    """The keys that a table of the file may have; those of [portal] are fields of `Settings`."""
    return tuple(one for one in fields(model) if one.name not in _NOT_KEYS)


_ALLOW_EXAMPLES = {
    "url": 'url = "https://www.example.nl/inloggen"',
    "reason": 'reason = "alleen te zien na inloggen"',
    "until": "until = 2027-06-01",
}


def read_settings(file: Path) -> tuple[Settings, list[Problem]]:
    """Settings and the problems with them; a file with problems gives the defaults."""
    place = Place(str(file))
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(), [problem("settings-missing", place, file=file)]
    except OSError as error:
        return Settings(), [problem("file-unreadable", place, reason=reason(error))]
    except UnicodeDecodeError as error:
        return Settings(), [not_utf8(str(file), error)]
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Settings(), [toml_problem(text, str(file), error)]
    return _from_tables(data, str(file), toml_places(text))


def _place(file: str, places: Places, *path: str) -> Place:
    """The place of a path, or of the nearest part around it, or of the file."""
    while path:
        if path in places:
            return Place(file, *places[path])
        path = path[:-1]
    return Place(file)


def _from_tables(data: dict[str, Any], file: str, places: Places) -> tuple[Settings, list[Problem]]:
    at = partial(_place, file, places)
    problems = _unknown(data, {"portal", *_TABLES}, at)
    values: dict[str, dict[str, Any]] = {}
    for name, model in {"portal": Settings, **_TABLES}.items():
        table = data.get(name, {})
        if not isinstance(table, dict):
            problems.append(problem("setting-table", at(name), key=name))
            continue
        values[name] = {key: _frozen(value) for key, value in table.items()}
        if name == "links" and "allow" in table:
            allowed = values[name].pop("allow")
            problems += _allow_problems(allowed, partial(at, name, "allow"))
        problems += _check_table(values[name], model, partial(at, name))
    if problems:
        return Settings(), problems
    allow = data.get("links", {}).get("allow", ())
    values["links"]["allow"] = tuple(AllowedLink(**one) for one in allow)
    tables = {name: _filled(model(), values[name]) for name, model in _TABLES.items()}
    return Settings(**values["portal"], **tables, places=places), []


def _filled(defaults: Any, values: Mapping[str, Any]) -> Any:
    """The defaults with these values; a table in the table keeps its own defaults for what is not there."""
    inner = {
        key: _filled(getattr(defaults, key), one) for key, one in values.items() if isinstance(one, dict)
    }
    return replace(defaults, **{**values, **inner})


def _allow_problems(entries: Any, at: Callable[..., Place]) -> list[Problem]:
    """What is not a list of tables with these keys, of these types."""
    kinds: dict[str, type] = {"url": str, "reason": str, "until": date}
    known = [field.name for field in fields(AllowedLink)]
    if not isinstance(entries, tuple) or not all(isinstance(one, dict) for one in entries):
        return [problem("value-not-list", at(), key="allow", example="[[links.allow]]")]
    problems = []
    for index, entry in enumerate(entries):
        problems += _unknown(entry, set(known), partial(at, str(index)))
        for key in known:
            place = at(str(index), key)
            if key not in entry:
                problems.append(problem("key-missing", place, key=key, example=_ALLOW_EXAMPLES[key]))
            elif type(entry[key]) is not kinds[key]:
                code = "value-date" if key == "until" else "setting-text"
                problems.append(problem(code, place, key=key, value=entry[key]))
    return problems


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _check_table(table: dict[str, Any], model: type, at: Callable[..., Place]) -> list[Problem]:
    """Unknown keys, and values that are not of the type of the model's default."""
    defaults = {one.name: one.default for one in keys_of(model)}
    problems = _unknown(table, set(defaults), at)
    for key in sorted(set(table) & set(defaults)):
        if is_dataclass(defaults[key]) and isinstance(table[key], dict):
            problems += _check_table(table[key], type(defaults[key]), partial(at, key))
        else:
            problems += _check_value(key, table[key], defaults[key], at(key))
    return problems


def _check_value(key: str, value: Any, default: Any, place: Place) -> list[Problem]:
    if is_dataclass(default):
        return [problem("setting-table", place, key=f"readability.{key}")]
    if isinstance(default, float) and (type(value) not in (int, float) or not 0 <= value <= 10):
        return [problem("value-decimal", place, key=key, value=_shown(value))]
    if isinstance(default, tuple):
        good = isinstance(value, tuple) and all(isinstance(one, str) for one in value)
        return [] if good else [problem("setting-list", place, key=key, example=f'{key} = ["/brieven/"]')]
    if isinstance(default, str) and not isinstance(value, str):
        return [problem("setting-text", place, key=key)]
    if isinstance(default, int) and (type(value) is not int or value < 0):
        return [problem("value-number", place, key=key, value=_shown(value))]
    choices = _choices(key)
    if choices and value not in choices:
        suggestion = did_you_mean(value, choices)
        values = {"key": key, "value": value, "suggestion": suggestion, "allowed": listing(choices)}
        return [problem("value-not-allowed", place, **values)]
    if key == "base_url" and not is_base_url(value):
        return [problem("value-url", place, value=value)]
    return []


def _choices(key: str) -> Sequence[str]:
    """The values that a key may have; empty if any will do."""
    return {"editors_language": languages("editors"), "level": LEVELS}.get(key, ())


def _shown(value: Any) -> str:
    """A value as it stands in TOML, or the brackets of a longer one."""
    if isinstance(value, (dict, tuple)):
        return "{…}" if isinstance(value, dict) else "[…]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown(table: dict[str, Any], known: set[str], at: Callable[..., Place]) -> list[Problem]:
    return [
        problem(
            "key-unknown",
            at(key),
            key=key,
            suggestion=did_you_mean(key, known),
            allowed=listing(sorted(known)),
        )
        for key in sorted(set(table) - known)
    ]


def is_web_address(text: str) -> bool:
    """Whether the text is an absolute http or https URL with a host name and a possible port."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return good and not _NOT_IN_URL.search(text)


def is_base_url(text: str) -> bool:
    """Whether a site can stand at this URL: no query, no anchor, no ".." in its path."""
    if not is_web_address(text):
        return False
    parts = urlsplit(text)
    return not parts.query and not parts.fragment and ".." not in parts.path.split("/")
