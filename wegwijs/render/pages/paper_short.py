"""A spreekuur on paper in short: where many have to be on one sheet, only what is not as always has dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from wegwijs.render.pages.paper_dates import by_month, by_weekday
from wegwijs.render.pages.parts import condition
from wegwijs.render.pages.session_rule import period_text, when_text
from wegwijs.schedule import Calendar, Closure, Occurrence, Outlook, is_weekly, last_day, rule_days
from wegwijs.site_texts import SiteTexts
from wegwijs.validate import Session
from wegwijs.words import in_a_row, sentences, time_span, weekday_date

NAMED = 3
"""So many days that fall out by one closure are named; of more, only the first and the last."""


@dataclass(frozen=True, slots=True)
class InShort:
    """when: days and times; facts: what to do before one comes, and between which days it is; exceptions:
    days on which it is otherwise. All but `when` are sentences.
    """

    when: str
    facts: tuple[str, ...]
    exceptions: tuple[str, ...]


def in_short(session: Session, ahead: Outlook, calendar: Calendar, today: date, _: SiteTexts) -> InShort:
    """A spreekuur of each week by its rule and what is otherwise; another one by its dates."""
    joining, period = tuple(_joining(session, _)), tuple(_period(session, ahead, calendar, _))
    if is_weekly(session.every):
        exceptions = _exceptions(session, ahead, calendar, today, _)
        return InShort(when_text(session, _), joining + period, tuple(exceptions))
    usual = [one for one in ahead.on_paper if (one.start, one.until) == (session.start, session.until)]
    others = tuple(_also([one for one in ahead.on_paper if one not in usual], _))
    if usual:
        return InShort(_dates(session, usual, _), joining, others)
    return InShort(when_text(session, _), joining + period, others)


def appointment(sessions: Iterable[Session], _: SiteTexts) -> str:
    """Said once, so that only those where one cannot just come have to tell; empty if none is open."""
    doors = [one.open_door for one in sessions]
    if not any(doors):
        return ""
    if all(doors):
        return _("U hebt geen afspraak nodig.")
    return _("U hebt geen afspraak nodig, behalve als dat erbij staat.")


def _joining(session: Session, _: SiteTexts) -> Iterator[str]:
    first = condition(session, _)
    if first:
        yield sentences(first, _sentence(session.sign_up or session.how or ""))


def _period(session: Session, ahead: Outlook, calendar: Calendar, _: SiteTexts) -> Iterator[str]:
    period = period_text(session, ahead, calendar, _)
    if period:
        yield f"{period}."
    if not ahead.next:
        yield _("De volgende dag is nog niet bekend.")
    elif not (ahead.on_paper or is_weekly(session.every)):
        yield _("De eerste keer is %(date)s.", date=weekday_date(ahead.next[0].day, _.locale))


def _sentence(text: str) -> str:
    """With a full stop: another sentence follows."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def _dates(session: Session, days: list[Occurrence], _: SiteTexts) -> str:
    """ "Woensdag 2 en 16 december, 13.30 tot 16.00 uur"."""
    text = ", ".join(by_weekday(session, days, _))
    return f"{text[:1].upper()}{text[1:]}, {time_span(session.start, session.until, _)}"


def _exceptions(
    session: Session, ahead: Outlook, calendar: Calendar, today: date, _: SiteTexts
) -> Iterator[str]:
    extra = [one for one in ahead.on_paper if one.extra]
    closed = {closure: _days(session, closure, ahead, calendar, today) for closure in ahead.closures}
    fall_out = {day for days in closed.values() for day in days}
    instead = [one for one in extra if one.day in fall_out]
    kept = {one.day for one in instead}
    rows = list(_closed(session, [[day for day in days if day not in kept] for days in closed.values()], _))
    if rows:
        yield _("Niet %(days)s.", days=in_a_row(rows, _))
    for one in instead:
        day, span = weekday_date(one.day, _.locale), time_span(one.start, one.until, _)
        yield _("Op %(day)s zijn de tijden anders: %(span)s", day=day, span=span) + "."
    yield from _also([one for one in extra if one not in instead], _)


def _days(session: Session, closure: Closure, ahead: Outlook, calendar: Calendar, today: date) -> list[date]:
    """The days that fall out by this closure and by no other in it, in the weeks of the sheet."""
    ends = (closure.last, ahead.paper_until, last_day(session, calendar))
    days = rule_days(session, max(today, closure.first), min(day for day in ends if day))
    return [day for day in days if calendar.closure(session, day) == closure]


def _closed(session: Session, closures: Iterable[list[date]], _: SiteTexts) -> Iterator[str]:
    """ "op woensdag 23 en 30 december", "van maandag 21 december tot en met vrijdag 1 januari"."""
    named: list[Occurrence] = []
    for days in closures:
        if len(days) > NAMED:
            first, last = weekday_date(days[0], _.locale), weekday_date(days[-1], _.locale)
            yield _("van %(first)s tot en met %(last)s", first=first, last=last)
        else:
            named += [Occurrence(day, session.start, session.until) for day in days]
    if named:
        one_weekday = len(session.days) == 1
        in_order = sorted(named)
        text = by_month(in_order, _) if one_weekday else in_a_row(by_weekday(session, in_order, _), _)
        yield _("op %(days)s", days=text)


def _also(extra: list[Occurrence], _: SiteTexts) -> Iterator[str]:
    if extra:
        days = [f"{weekday_date(one.day, _.locale)}, {time_span(one.start, one.until, _)}" for one in extra]
        yield _("Ook op %(days)s.", days=in_a_row(days, _))
