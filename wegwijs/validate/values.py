"""Types for values in frontmatter. Each takes text and says what is wrong with a code.

The codes are those of `problem_texts/`; `errors.py` turns them into problems.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from wegwijs.language import _
from wegwijs.read.paths import SITE_PATH, is_site_path, meant_path
from wegwijs.validate import choices
from wegwijs.validate.recurrence import Every, parse_every
from wegwijs.web_address import is_web_address

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_PHONE = re.compile(r"\+?[0-9][0-9 ]{1,18}[0-9]")
_SHORT = re.compile(r"1\d{2}|14\d{3,4}|116\d{3}|18\d{2}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
"""Narrower than RFC 5322: what a library's address looks like, and what `mailto:` takes as it is."""
_DEGREES = re.compile(r"-?[0-9]{1,3}([.,][0-9]{1,8})?")
_BOOLEANS = {"true": True, "ja": True, "false": False, "nee": False}


def _wrong(code: str, value: object, suggestion: str = "") -> PydanticCustomError:
    return PydanticCustomError(code, "{value}", {"value": str(value)[:80], "suggestion": suggestion})


def _text(value: Any) -> Any:
    """Refuse lists and dicts, and an empty text: a key without value is a mistake."""
    if not isinstance(value, str):
        raise _wrong("value-not-text", value)
    if not value:
        raise _wrong("value-empty", value)
    return " ".join(value.split())


def _parsed(code: str, parse: Callable[[str], Any]) -> BeforeValidator:
    def check(value: Any) -> Any:
        text = _text(value)
        try:
            return parse(text)
        except ValueError:
            raise _wrong(code, text) from None

    return BeforeValidator(check)


def _site_path(value: Any) -> Any:
    text = _text(value)
    if not is_site_path(text):
        meant = meant_path(text)
        raise _wrong("value-path", text, _("Bedoelde u `{word}`?", word=meant) if meant else "")
    return text


def _to_date(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text)


def _to_time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if not found:
        raise ValueError
    return time(int(found[1]), int(found[2]))


def _to_number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError
    return int(text)


def _to_degrees(limit: int) -> Callable[[str], float]:
    """Decimal degrees, as maps show them: 52.2658 (or with a Dutch comma)."""

    def parse(text: str) -> float:
        if not _DEGREES.fullmatch(text) or abs(degrees := float(text.replace(",", "."))) > limit:
            raise ValueError
        return degrees

    return parse


def _to_meetings(text: str) -> int:
    number = _to_number(text)
    if not 1 <= number <= MAX_MEETINGS:
        raise ValueError
    return number


def _is_phone(text: str) -> bool:
    """A Dutch number: 10 digits with a 0 in front, 0800 or 0900 with 8 or 11, abroad, or a short one."""
    if not _PHONE.fullmatch(text):
        return False
    digits = text.replace(" ", "")
    if digits.startswith("+"):
        return 9 <= len(digits) - 1 <= 15
    if digits.startswith("0"):
        return len(digits) in (8, 10, 11)
    return _SHORT.fullmatch(digits) is not None


def _to_boolean(text: str) -> bool:
    if text.lower() not in _BOOLEANS:
        raise ValueError
    return _BOOLEANS[text.lower()]


def _matching(test: Callable[[str], object]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not test(text):
            raise ValueError
        return text

    return parse


def _one_or_more(value: Any) -> Any:
    """A single text stands for a list of one: `topic: digid`."""
    return (value,) if isinstance(value, str) and value else value


def _in_week_order(days: tuple[str, ...]) -> tuple[str, ...]:
    """Monday first, however they were written. One that stands there twice was meant to be another."""
    for number, day in enumerate(days):
        if day in days[:number]:
            raise _wrong("value-twice", day)
    return tuple(day for day in get_args(choices.Weekday) if day in days)


def _items(value: Any) -> Any:
    if not isinstance(value, (list, tuple)):
        raise _wrong("value-empty" if value == "" else "value-not-list", value)
    return value


MAX_TEXT, MAX_TITLE = 300, 120
MAX_TEXTS, MAX_SLUGS = 40, 12
MAX_EVERY = 60
MAX_MEETINGS = 60


def _shown(pattern: str, *more: dict[str, Any]) -> WithJsonSchema:
    """What an editor's YAML plugin may accept: such a text, or what YAML makes of it without quotes.

    Never stricter than our own rule, as a red line under something good sends people astray.
    """
    text = {"type": "string", "pattern": f"^(?:{pattern})$"}
    return WithJsonSchema({"anyOf": [text, *more]} if more else text)


def _shown_text(limit: int) -> dict[str, Any]:
    return {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": limit}


def _shown_list(item: dict[str, Any], **limits: int) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item, **limits}]})


def _shown_choices(item: Any, many: int, **limits: int) -> WithJsonSchema:
    """One or more of the words of a Literal."""
    words = list(get_args(get_args(item)[0]))
    return _shown_list({"enum": words}, minItems=1, maxItems=many, **limits)


_SHOWN_TEXT = _shown_text(MAX_TEXT)
_SHOWN_PATH = {"type": "string", "pattern": f"^(?:{SITE_PATH.pattern})$"}

Text = Annotated[
    str, BeforeValidator(_text), Field(max_length=MAX_TEXT), WithJsonSchema(_shown_text(MAX_TEXT))
]
Title = Annotated[
    str, BeforeValidator(_text), Field(max_length=MAX_TITLE), WithJsonSchema(_shown_text(MAX_TITLE))
]
Summary = Text
Date = Annotated[
    date,
    _parsed("value-date", _to_date),
    WithJsonSchema(
        {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        }
    ),
]
Time = Annotated[
    time,
    _parsed("value-time", _to_time),
    _shown(_TIME.pattern, {"type": "number", "minimum": 0, "maximum": 23.59}),
]
Boolean = Annotated[
    bool,
    _parsed("value-boolean", _to_boolean),
    _shown(
        "[jJ][aA]|[nN][eE][eE]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]",
        {"type": "boolean"},
    ),
]
Number = Annotated[
    int,
    _parsed("value-number", _to_number),
    _shown(_NUMBER.pattern, {"type": "integer", "minimum": 0, "maximum": 999_999_999}),
]
Url = Annotated[
    str,
    _parsed("value-url", _matching(is_web_address)),
    _shown(r"[hH][tT][tT][pP][sS]?://[^\s\"'<>\\^`{|}]+"),
]
Email = Annotated[str, _parsed("value-email", _matching(_EMAIL.fullmatch)), _shown(_EMAIL.pattern)]
SitePath = Annotated[str, BeforeValidator(_site_path), WithJsonSchema(_SHOWN_PATH)]
PhoneNumber = Annotated[
    str,
    _parsed("value-phone", _matching(_is_phone)),
    _shown(_PHONE.pattern, {"type": "integer", "minimum": 100}),
]
Meetings = Annotated[
    int,
    _parsed("value-meetings", _to_meetings),
    _shown(_NUMBER.pattern, {"type": "integer", "minimum": 1, "maximum": MAX_MEETINGS}),
]
Recurrence = Annotated[
    Every,
    _parsed("value-every", parse_every),
    WithJsonSchema({"type": "string", "pattern": r"\S", "maxLength": MAX_EVERY}),
]
Latitude = Annotated[
    float,
    _parsed("value-degrees", _to_degrees(90)),
    _shown(_DEGREES.pattern, {"type": "number", "minimum": -90, "maximum": 90}),
]
Longitude = Annotated[
    float,
    _parsed("value-degrees", _to_degrees(180)),
    _shown(_DEGREES.pattern, {"type": "number", "minimum": -180, "maximum": 180}),
]
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(max_length=MAX_TEXTS),
    _shown_list(_SHOWN_TEXT, maxItems=MAX_TEXTS),
]
Slugs = Annotated[
    tuple[Text, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(min_length=1, max_length=MAX_SLUGS),
    _shown_list(_SHOWN_TEXT, minItems=1, maxItems=MAX_SLUGS),
]
SitePaths = Annotated[
    tuple[SitePath, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    _shown_list(_SHOWN_PATH),
]
Level = Annotated[Literal["A1", "A2", "B1", "B2"], BeforeValidator(_text)]
Weekday = Annotated[
    choices.Weekday,
    BeforeValidator(_text),
]
Weekdays = Annotated[
    tuple[Weekday, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(min_length=1, max_length=7),
    AfterValidator(_in_week_order),
    _shown_choices(Weekday, 7, uniqueItems=True),
]
SessionKind = Annotated[
    choices.SessionKind,
    BeforeValidator(_text),
]
SessionKinds = Annotated[
    tuple[SessionKind, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(min_length=1, max_length=7),
    _shown_choices(SessionKind, 7),
]
Subject = Annotated[choices.Subject, BeforeValidator(_text)]
Subjects = Annotated[
    tuple[Subject, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(min_length=1, max_length=6),
    _shown_choices(Subject, 6),
]
Way = Annotated[choices.Way, BeforeValidator(_text)]
Ways = Annotated[
    tuple[Way, ...],
    BeforeValidator(_items),
    BeforeValidator(_one_or_more),
    Field(min_length=1, max_length=3),
    _shown_choices(Way, 3),
]
OpenOrClosed = Annotated[Literal["dicht", "open"], BeforeValidator(_text)]
Building = Annotated[
    choices.Building,
    BeforeValidator(_text),
]
ListOf = BeforeValidator(_items)
