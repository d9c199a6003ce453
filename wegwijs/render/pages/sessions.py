"""A spreekuur in words: how often, the next dates, and when it is otherwise."""

from __future__ import annotations

from datetime import date

from wegwijs.render.views import OccurrenceView, SessionView
from wegwijs.schedule import WEEKDAYS, Calendar, Closure, Occurrence, Outlook, outlook
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import LAST, Session
from wegwijs.words import in_a_row, long_date, time_span, weekday_date, weekday_name

KINDS = {
    "ido": N_("Informatiepunt Digitale Overheid (IDO)"),
    "ontwikkelplein": N_("Ontwikkelplein"),
    "oefenplein": N_("Oefenplein"),
    "taalhuis": N_("Taalhuis"),
    "formulieren": N_("Hulp bij formulieren"),
    "belasting": N_("Hulp bij belasting"),
    "cursus": N_("Cursus"),
}
ORDINALS = {
    1: N_("1e"),
    2: N_("2e"),
    3: N_("3e"),
    4: N_("4e"),
    5: N_("5e"),
    LAST: N_("laatste"),
}


def session_view(
    session: Session, number: int, today: date, calendar: Calendar, _: SiteTexts = DUTCH
) -> SessionView:
    """A spreekuur in words on the day `today`. number: its place on the page, from 1."""
    ahead = outlook(session, calendar, today)
    return SessionView(
        id=f"spreekuur-{number}",
        name=session.name,
        kind=_(KINDS[session.kind]),
        when=when_text(session, _),
        walk_in=_("Zonder afspraak: u kunt binnenlopen") if session.walk_in else _("Maak eerst een afspraak"),
        how=session.how or "",
        who=session.who or "",
        next_dates=tuple(occurrence_view(one, _) for one in ahead.next),
        exceptions=tuple(closure_text(one, _) for one in ahead.closures),
        ended=ended_text(ahead, _),
        example=session.example,
    )


def when_text(session: Session, _: SiteTexts = DUTCH) -> str:
    """ "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"."""
    names = [weekday_name(WEEKDAYS.index(day), _.locale) for day in session.days]
    days, span = in_a_row(names, _), time_span(session.start, session.until, _)
    every = session.every
    if every.ordinals:
        which = in_a_row([_(ORDINALS[one]) for one in every.ordinals], _)
        return _("De %(which)s %(days)s van de maand, %(span)s", which=which, days=days, span=span)
    if every.weeks > 1:
        return _("Elke %(weeks)s weken op %(days)s, %(span)s", weeks=every.weeks, days=days, span=span)
    return _("Elke %(days)s, %(span)s", days=days, span=span)


def occurrence_view(one: Occurrence, _: SiteTexts = DUTCH) -> OccurrenceView:
    """One time in words, and for the script that looks at the clock."""
    text = f"{weekday_date(one.day, _.locale)}, {time_span(one.start, one.until, _)}"
    return OccurrenceView(
        text=text,
        iso=one.day.isoformat(),
        starts=f"{one.day.isoformat()}T{one.start:%H:%M}",
        ends=f"{one.day.isoformat()}T{one.until:%H:%M}",
        note=(one.reason or _("extra")) if one.extra else "",
    )


def closure_text(closure: Closure, _: SiteTexts = DUTCH) -> str:
    """ "Op donderdag 24 december is er geen spreekuur (kerstvakantie)."."""
    first, last = weekday_date(closure.first, _.locale), weekday_date(closure.last, _.locale)
    if closure.first == closure.last:
        text = _("Op %(day)s is er geen spreekuur", day=first)
    else:
        text = _("Van %(first)s tot en met %(last)s is er geen spreekuur", first=first, last=last)
    return f"{text} ({closure.reason})." if closure.reason else f"{text}."


def ended_text(ahead: Outlook, _: SiteTexts = DUTCH) -> str:
    """That it is over, since when; empty as long as it is not."""
    if ahead.ended is None:
        return ""
    return _("Dit spreekuur is gestopt op %(date)s.", date=long_date(ahead.ended, _.locale))
