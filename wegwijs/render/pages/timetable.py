"""The table of all spreekuren: a row for each, and what there is to choose by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wegwijs.link.ordering import by_municipality
from wegwijs.link.session_filters import (
    DAY,
    KIND,
    MUNICIPALITY,
    SESSIONS_PAGE,
    SessionFilter,
    municipality_value,
)
from wegwijs.link.urls import filters_of
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import advice, condition, no_hours
from wegwijs.render.pages.session_rule import period_text, when_text
from wegwijs.render.pages.sessions import KINDS, closure_texts, unknown_date
from wegwijs.render.views import DateText, FilterChoice, FilterGroup, SessionRow
from wegwijs.schedule import WEEKDAYS, Occurrence, Outlook, outlook
from wegwijs.site_texts import N_, SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import sentences, time_span, weekday_date, weekday_name

SHOWN = 2
"""Dates in a row; the page of the location has more."""
_LABELS = {MUNICIPALITY: N_("Gemeente"), DAY: N_("Dag"), KIND: N_("Soort hulp")}
_ALL = {MUNICIPALITY: N_("Alle gemeenten"), DAY: N_("Alle dagen"), KIND: N_("Alle hulp")}


def session_rows(context: Context) -> tuple[SessionRow, ...]:
    """Every spreekuur that has not stopped, by municipality, place, day of the week and time.

    A place without one has a row too, with what to do.
    """
    locations = by_municipality(context.portal.locations.values())
    return tuple(row for one in locations for row in _rows(context, one))


def _rows(context: Context, location: Entry[Location]) -> Iterator[SessionRow]:
    calendar, today = context.portal.calendar, context.today
    found = [(one, outlook(one, calendar, today)) for one in location.data.sessions]
    going = [(one, ahead) for one, ahead in found if ahead.ended is None]
    for session, ahead in sorted(going, key=lambda one: _in_the_week(one[0])):
        yield _row(context, location, session, ahead)
    if not going:
        yield _unknown(context, location)


def _in_the_week(session: Session) -> tuple[object, ...]:
    return min(WEEKDAYS.index(day) for day in session.days), session.start, session.until


def _row(context: Context, location: Entry[Location], session: Session, ahead: Outlook) -> SessionRow:
    _ = context.texts
    calendar, dates = context.portal.calendar, ahead.next[:SHOWN]
    near = (one for one in ahead.closures if not dates or one.first <= dates[-1].day)
    return SessionRow(
        place=context.link(location),
        town=_town(location.data),
        municipality=municipality_value(location.data.municipality),
        days=session.days,
        kind=session.kind,
        name=session.name,
        kind_name=_(KINDS[session.kind]),
        when=when_text(session, _),
        period=period_text(session, ahead, calendar, _),
        next_dates=tuple(_date(one, session, _) for one in dates),
        unknown_date=unknown_date(ahead, advice(location.data, _), _),
        closures=tuple(closure_texts(session, calendar, near, _)),
        appointment=_appointment(session, _),
        example=session.example,
    )


def _date(one: Occurrence, session: Session, _: SiteTexts) -> DateText:
    """A day; with its times if they are not those of the rule."""
    day = weekday_date(one.day, _.locale)
    if (one.start, one.until) != (session.start, session.until):
        day = f"{day}, {time_span(one.start, one.until, _)}"
    return DateText(day, one.day.isoformat())


def _appointment(session: Session, _: SiteTexts) -> str:
    first = condition(session, _)
    if not first:
        return _("Niet nodig: loop binnen")
    return sentences(first, session.sign_up or session.how or "")


def _unknown(context: Context, location: Entry[Location]) -> SessionRow:
    data, _ = location.data, context.texts
    return SessionRow(
        place=context.link(location),
        town=_town(data),
        municipality=municipality_value(data.municipality),
        note=no_hours(data, _),
        unknown=not data.sessions,
    )


def _town(data: Location) -> str:
    """The town, unless the name of the place has it in it."""
    return "" if data.address.city.casefold() in data.title.casefold() else data.address.city


def chosen_rows(rows: Iterable[SessionRow], chosen: SessionFilter) -> tuple[SessionRow, ...]:
    """The rows of one choice."""
    return tuple(one for one in rows if chosen.value in _values(one, chosen.axis))


def _values(row: SessionRow, axis: str) -> tuple[str, ...]:
    return {MUNICIPALITY: (row.municipality,), DAY: row.days, KIND: (row.kind,)}[axis]


def filter_groups(context: Context, chosen: SessionFilter | None = None) -> tuple[FilterGroup, ...]:
    """All there is to choose by, each choice a link to its own page."""
    known = filters_of(context.portal)
    return tuple(
        FilterGroup(context.texts(label), axis, tuple(_choices(context, axis, known, chosen)))
        for axis, label in _LABELS.items()
        if any(one.axis == axis for one in known)
    )


def _choices(
    context: Context, axis: str, known: Iterable[SessionFilter], chosen: SessionFilter | None
) -> Iterator[FilterChoice]:
    everything = chosen is None or chosen.axis != axis
    yield FilterChoice(context.texts(_ALL[axis]), context.url(SESSIONS_PAGE), "", everything)
    for one in known:
        if one.axis == axis:
            yield FilterChoice(
                filter_name(one, context.texts), context.url(one.url), one.value, one == chosen
            )


def filter_name(one: SessionFilter, _: SiteTexts) -> str:
    """What a choice is called."""
    if one.axis == DAY:
        return weekday_name(WEEKDAYS.index(one.value), _.locale)
    return _(KINDS[one.value]) if one.axis == KIND else one.name
