"""Counting in months, where months differ in length."""

from __future__ import annotations

from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day of the month, so many months later (or earlier, if negative).

    Where that month is too short, the first day of the next: a year from 29 February is 1 March. A day
    beyond the last or the first there is gives that one.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 2, 1)  # December has 31 days, so there is a next month
