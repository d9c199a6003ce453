"""A spreekuur in words: the next dates, when it is otherwise, and what to know before one comes.

What is said stays true when the page gets old: weeks and days have their names here. Only the
script of the page says "nu", "vandaag" and "deze week", by the clock (`session_clock`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from wegwijs.render.pages.parts import date_text
from wegwijs.render.pages.session_clock import clock_texts
from wegwijs.render.pages.session_rule import period_text, when_text
from wegwijs.render.views import DateGroup, OccurrenceView, SessionView, Teaser
from wegwijs.schedule import (
    Calendar,
    Closure,
    Occurrence,
    Outlook,
    extra_occurrences,
    monday_of,
    outlook,
    shifted,
)
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import Session
from wegwijs.validate.choices import COURSE
from wegwijs.words import (
    clock,
    in_a_row,
    long_date,
    sentences,
    time_span,
    weekday_date,
    weekday_long_date,
)

KINDS = {
    "ido": N_("Informatiepunt Digitale Overheid (IDO)"),
    "ontwikkelplein": N_("Ontwikkelplein"),
    "oefenplein": N_("Oefenplein"),
    "taalhuis": N_("Hulp bij lezen en schrijven"),
    "formulieren": N_("Hulp bij formulieren"),
    "belasting": N_("Hulp bij belasting"),
    COURSE: N_("Cursus"),
}
LONG = timedelta(days=180)
"""The days of a closure that lasts longer have their year: who reads "30 november" thinks of the first."""
FREE = {
    "ido": N_("Het is gratis."),
    "oefenplein": N_("Oefenen is gratis."),
}
"""From the position paper of Bibliotheek Twente (2026): anybody may ask an IDO, free of charge, and
practising is free. Of other kinds nothing is claimed that the editor did not write."""


def session_view(
    session: Session,
    number: int,
    today: date,
    calendar: Calendar,
    _: SiteTexts = DUTCH,
    *,
    partner: Teaser | None = None,
    advice: str = "",
) -> SessionView:
    """A spreekuur in words on the day `today`.

    number: its place on the page, from 1; partner: the organisation of `session.organisation`;
    advice: how to ask when something is not known.
    """
    ahead = outlook(session, calendar, today)
    return SessionView(
        id=f"spreekuur-{number}",
        name=session.name,
        kind=_(KINDS[session.kind]),
        when=when_text(session, _),
        period=period_text(session, ahead, calendar, _),
        open_door=session.open_door,
        walk_in=_walk_in(session, _),
        how=session.how or "",
        sign_up=session.sign_up or (advice if session.joining_unknown else ""),
        cost=_cost(session, _),
        who=session.who or "",
        helpers=_helpers(session, _),
        partner=partner,
        languages=_languages(session, _),
        groups=tuple(date_groups(ahead, _)),
        exceptions=tuple(closure_texts(session, calendar, ahead.closures, _)),
        unknown=unknown_date(ahead, advice, _),
        ended=ended_text(ahead, _, course=session.kind == COURSE),
        clock=clock_texts(session, ahead, advice, _),
        example=session.example,
        checked_on=None if session.example else date_text(session.checked_on, _),
    )


def occurrence_view(one: Occurrence, _: SiteTexts = DUTCH) -> OccurrenceView:
    """One time in words, and for the script that looks at the clock."""
    text = f"{weekday_date(one.day, _.locale)}, {time_span(one.start, one.until, _)}"
    return OccurrenceView(
        text=text,
        iso=one.day.isoformat(),
        starts=f"{one.day.isoformat()}T{one.start:%H:%M}",
        ends=f"{one.day.isoformat()}T{one.until:%H:%M}",
        start=clock(one.start, _),
        until=clock(one.until, _),
        note=(one.reason or _("extra")) if one.extra else "",
    )


def date_groups(ahead: Outlook, _: SiteTexts = DUTCH) -> Iterator[DateGroup]:
    """The dates of this week, and those after it."""
    if ahead.week:
        monday = monday_of(ahead.week[0].day)
        label = _("In de week van %(day)s", day=weekday_date(monday, _.locale))
        dates = tuple(occurrence_view(one, _) for one in ahead.week)
        yield DateGroup(label, dates, monday.isoformat(), shifted(monday, 6).isoformat())
    if ahead.later:
        label = _("Daarna") if ahead.week else _("Op deze dagen")
        yield DateGroup(label, tuple(occurrence_view(one, _) for one in ahead.later))


def closure_text(
    closure: Closure, _: SiteTexts = DUTCH, instead: Sequence[Occurrence] = (), course: bool = False
) -> str:
    """ "Op donderdag 24 december is er geen spreekuur (kerstvakantie).".

    instead: the times at which it is there all the same, on those very days.
    """
    named = weekday_long_date if closure.last - closure.first > LONG else weekday_date
    first, last = named(closure.first, _.locale), named(closure.last, _.locale)
    reason = f" ({closure.reason})" if closure.reason else ""
    if closure.first == closure.last and instead:
        spans = in_a_row([time_span(one.start, one.until, _) for one in instead], _)
        return _("Op %(day)s zijn de tijden anders: %(span)s", day=first, span=spans) + f"{reason}."
    text = _absent(first, last, course, _) + f"{reason}."
    if not instead:
        return text
    days = in_a_row(
        [f"{weekday_date(one.day, _.locale)}, {time_span(one.start, one.until, _)}" for one in instead], _
    )
    return sentences(text, _("Wel op %(days)s.", days=days))


def _absent(first: str, last: str, course: bool, _: SiteTexts) -> str:
    if first == last:
        return (
            _("Op %(day)s is er geen les", day=first)
            if course
            else _("Op %(day)s is er geen spreekuur", day=first)
        )
    if course:
        return _("Van %(first)s tot en met %(last)s is er geen les", first=first, last=last)
    return _("Van %(first)s tot en met %(last)s is er geen spreekuur", first=first, last=last)


def ended_text(ahead: Outlook, _: SiteTexts = DUTCH, course: bool = False) -> str:
    """That it is over; empty as long as it is not. The last time may be before the last day."""
    if ahead.ended:
        day = long_date(ahead.ended, _.locale)
        if course:
            return _("Deze cursus is afgelopen op %(date)s.", date=day)
        return _("Dit spreekuur is gestopt op %(date)s.", date=day)
    if ahead.final and not ahead.next:
        return _("Deze cursus is afgelopen.") if course else _("Dit spreekuur is gestopt.")
    return ""


def unknown_date(ahead: Outlook, advice: str, _: SiteTexts = DUTCH) -> str:
    """That no date is known of a spreekuur that goes on."""
    return "" if ahead.next or ahead.final else sentences(_("Wij weten de volgende datum niet."), advice)


def closure_texts(
    session: Session, calendar: Calendar, closures: Iterable[Closure], _: SiteTexts = DUTCH
) -> Iterator[str]:
    """Each closure in a sentence, with the times at which it is there all the same."""
    for closure in closures:
        instead = extra_occurrences(session, calendar, closure.first, closure.last)
        yield closure_text(closure, _, instead, course=session.kind == COURSE)


def _walk_in(session: Session, _: SiteTexts) -> str:
    if session.sign_up:
        return _("Meld u eerst aan")
    if session.joining_unknown:
        return _("Wij weten niet hoe u meedoet")
    return _("Zonder afspraak: u kunt binnenlopen") if session.walk_in else _("Maak eerst een afspraak")


def _cost(session: Session, _: SiteTexts) -> str:
    if session.cost:
        return _("Kosten: %(cost)s", cost=session.cost)
    if session.kind == COURSE:
        return _("Vraag wat het kost.")
    return _(FREE[session.kind]) if session.kind in FREE else ""


def _helpers(session: Session, _: SiteTexts) -> str:
    return _("Wie u helpt: %(names)s", names=in_a_row(session.helpers, _)) if session.helpers else ""


def _languages(session: Session, _: SiteTexts) -> str:
    names = in_a_row(session.languages, _)
    return _("Wij spreken: %(languages)s", languages=names) if names else ""
