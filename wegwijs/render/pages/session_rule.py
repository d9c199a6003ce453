"""The rule of a spreekuur in words: on which days it is, at what time, and between which days."""

from __future__ import annotations

from collections.abc import Sequence

from wegwijs.schedule import WEEKDAYS, Calendar, Outlook, last_day
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import LAST, Session
from wegwijs.words import in_a_row, long_date, time_span, weekday_name

ORDINALS = {
    1: N_("1e"),
    2: N_("2e"),
    3: N_("3e"),
    4: N_("4e"),
    5: N_("5e"),
    LAST: N_("laatste"),
}


ROW = 4
"""Of so many days after each other, only the first and the last are named: "dinsdag tot en met vrijdag"."""


def when_text(session: Session, _: SiteTexts = DUTCH) -> str:
    """ "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"."""
    return f"{_which_days(session, _)}, {time_span(session.start, session.until, _)}"


def _which_days(session: Session, _: SiteTexts) -> str:
    numbers = [WEEKDAYS.index(day) for day in session.days]
    names = [weekday_name(number, _.locale) for number in numbers]
    every = session.every
    if every.ordinals:
        which = in_a_row([_(ORDINALS[one]) for one in every.ordinals], _)
        return _("De %(which)s %(days)s van de maand", which=which, days=in_a_row(names, _))
    if _is_row(numbers):
        return _row_of_days(names, every.weeks, _)
    if every.weeks > 1:
        return _("Elke %(weeks)s weken op %(days)s", weeks=every.weeks, days=in_a_row(names, _))
    return _("Elke %(days)s", days=in_a_row(names, _))


def _is_row(numbers: Sequence[int]) -> bool:
    """Whether these are days after each other, and too many to name each."""
    return len(numbers) >= ROW and list(numbers) == list(range(numbers[0], numbers[-1] + 1))


def _row_of_days(names: Sequence[str], weeks: int, _: SiteTexts) -> str:
    """Not "elke werkdag": who works on Saturday has other working days."""
    if weeks > 1:
        return _(
            "Elke %(weeks)s weken van %(first)s tot en met %(last)s",
            weeks=weeks,
            first=names[0],
            last=names[-1],
        )
    if len(names) == len(WEEKDAYS):
        return _("Elke dag")
    return _capital(_("%(first)s tot en met %(last)s", first=names[0], last=names[-1]))


def period_text(session: Session, ahead: Outlook, calendar: Calendar, _: SiteTexts = DUTCH) -> str:
    """ "6 keer, tot en met 9 februari 2027": how often in all and between which days; empty if always."""
    last = last_day(session, calendar)
    names = {
        "first": long_date(ahead.begins, _.locale) if ahead.begins else "",
        "last": long_date(last, _.locale) if last else "",
    }
    days = ""
    if ahead.begins and ahead.begins == last:
        days = _("op %(first)s", **names)
    elif ahead.begins and last:
        days = _("van %(first)s tot en met %(last)s", **names)
    elif ahead.begins:
        days = _("vanaf %(first)s", **names)
    elif last:
        days = _("tot en met %(last)s", **names)
    return _capital(", ".join(part for part in (_how_often(session, _), days) if part))


def _how_often(session: Session, _: SiteTexts) -> str:
    if session.length_unknown:
        return _("vraag hoeveel keer u komt")
    return _.ngettext("%(number)s keer", "%(number)s keer", session.meetings) if session.meetings else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
