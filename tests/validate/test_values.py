from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from wegwijs.validate import values


def parsed(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


def code(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as error:
        parsed(kind, value)
    return str(error.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (values.Date, "2026-11-23", date(2026, 11, 23)),
        (values.Date, "2028-02-29", date(2028, 2, 29)),
        (values.Time, "14:00", time(14)),
        (values.Time, "9.30", time(9, 30)),
        (values.Time, "23:59", time(23, 59)),
        (values.Boolean, "true", True),
        (values.Boolean, "Nee", False),
        (values.Number, "12", 12),
        (values.PhoneNumber, "0201234567", "0201234567"),
        (values.PhoneNumber, "+31 20 123 45 67", "+31 20 123 45 67"),
        (values.PhoneNumber, "112", "112"),
        (values.Url, "https://www.digid.nl/a?b=c#d", "https://www.digid.nl/a?b=c#d"),
        (values.SitePath, "/oude-naam/", "/oude-naam/"),
        (values.Text, "een\n  twee", "een twee"),
        (values.Weekdays, ["zondag", "dinsdag", "maandag"], ("maandag", "dinsdag", "zondag")),
        (values.Texts, "een", ("een",)),
        (values.Texts, ["een", "twee"], ("een", "twee")),
        (values.Texts, [], ()),
        (values.Slugs, "digid", ("digid",)),
        (values.Weekdays, ["maandag", "vrijdag"], ("maandag", "vrijdag")),
    ],
)
def test_good_values(kind: Any, text: Any, value: Any) -> None:
    assert parsed(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (values.Date, "2026-02-30", "value-date"),
        (values.Date, "2027-02-29", "value-date"),
        (values.Date, "23-11-2026", "value-date"),
        (values.Date, "20261123", "value-date"),
        (values.Date, "2026-W48-1", "value-date"),
        (values.Date, "0000-01-01", "value-date"),
        (values.Time, "840", "value-time"),
        (values.Time, "24:00", "value-time"),
        (values.Time, "14:60", "value-time"),
        (values.Time, "14", "value-time"),
        (values.Boolean, "no", "value-boolean"),
        (values.Boolean, "1", "value-boolean"),
        (values.Number, "drie", "value-number"),
        (values.Number, "1.5", "value-number"),
        (values.Number, "1_000", "value-number"),
        (values.Number, "9" * 5000, "value-number"),
        (values.PhoneNumber, "020-1234567", "value-phone"),
        (values.PhoneNumber, "bel ons", "value-phone"),
        (values.Url, "www.digid.nl", "value-url"),
        (values.Url, "javascript:alert(1)", "value-url"),
        (values.Url, "https://", "value-url"),
        (values.Url, "https://een twee.nl", "value-url"),
        (values.Url, "https://[", "value-url"),
        (values.Url, "ftp://digid.nl", "value-url"),
        (values.SitePath, "oude-naam", "value-path"),
        (values.SitePath, "/oude-naam", "value-path"),
        (values.SitePath, "/../x/", "value-path"),
        (values.SitePath, "//elders.nl/", "value-path"),
        (values.SitePath, "/Oud/", "value-path"),
        (values.Text, "", "value-empty"),
        (values.Text, ["een"], "value-not-text"),
        (values.Text, {"a": "b"}, "value-not-text"),
        (values.Date, ["2026-11-23"], "value-not-text"),
        (values.Texts, "", "value-empty"),
        (values.Texts, {"a": "b"}, "value-not-list"),
        (values.Texts, ["een", ""], "value-empty"),
        (values.Slugs, [], "too_short"),
        (values.Slugs, ["x"] * 13, "too_long"),
        (values.Level, "C1", "literal_error"),
        (values.Level, ["A2"], "value-not-text"),
        (values.Weekdays, "dinsdags", "literal_error"),
        (values.Weekdays, ["dinsdag", "maandag", "dinsdag"], "value-twice"),
        (values.SessionKind, "yoga", "literal_error"),
    ],
)
def test_wrong_values(kind: Any, value: Any, expected: str) -> None:
    assert code(kind, value) == expected


def test_a_wrong_value_is_shown_but_not_at_any_length() -> None:
    with pytest.raises(ValidationError) as error:
        parsed(values.Date, "x" * 1000)
    assert error.value.errors()[0]["ctx"]["value"] == "x" * 80


@given(st.dates())
def test_every_day_can_be_written(day: date) -> None:
    assert parsed(values.Date, day.isoformat()) == day


@given(st.times().map(lambda one: one.replace(second=0, microsecond=0, fold=0)))
def test_every_minute_can_be_written(moment: time) -> None:
    assert parsed(values.Time, f"{moment:%H:%M}") == parsed(values.Time, f"{moment:%H.%M}") == moment


KINDS = [values.Date, values.Time, values.Boolean, values.Number, values.PhoneNumber, values.Url]
anything = st.recursive(
    st.text(max_size=30), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner)
)


@given(st.sampled_from([*KINDS, values.SitePath, values.Texts, values.Slugs, values.Weekdays]), anything)
def test_any_value_is_taken_or_refused_with_a_code(kind: Any, value: Any) -> None:
    try:
        parsed(kind, value)
    except ValidationError as error:
        for one in error.errors():
            assert one["type"].startswith("value-") or one["type"] in {
                "literal_error", "too_short", "too_long", "string_too_long"
            }  # fmt: skip
