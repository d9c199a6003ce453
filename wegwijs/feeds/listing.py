"""The portal's locations as open data."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from wegwijs.feeds import open_data as shape
from wegwijs.feeds.identity import session_ids
from wegwijs.link.feeds import CALENDAR, OPEN_DATA_SCHEMA
from wegwijs.link.next_change import next_change
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.session_rule import when_text
from wegwijs.render.pages.sessions import KINDS
from wegwijs.schedule import ZONE, Outlook, moment, outlook
from wegwijs.validate import Entry, Location, Session

Shape = TypeVar("Shape", bound=BaseModel)


def open_data(context: Context) -> shape.OpenData:
    """All of it, on the day for which the site is made."""
    locations = tuple(_location(context, one) for one in context.portal.locations.values())
    return shape.OpenData(
        **{"$schema": context.absolute(OPEN_DATA_SCHEMA)},
        version=shape.VERSION,
        url=context.absolute(SESSIONS_PAGE),
        calendar=context.absolute(SESSIONS_PAGE + CALENDAR),
        publisher=_publisher(context),
        language=context.texts.language,
        time_zone=ZONE.key,
        contains_examples=any(map(_has_example, locations)),
        next_change=next_change(context.portal),
        locations=locations,
    )


def _has_example(location: shape.Location) -> bool:
    return location.example or any(one.example for one in location.sessions)


def _publisher(context: Context) -> shape.Publisher:
    organisation = context.portal.organisations.get(context.settings.organisation)
    website = organisation.data.website if organisation else None
    return shape.Publisher(name=context.site.publisher, website=website)


def owner_of(context: Context, entry: Entry[Location]) -> str:
    """What tells the spreekuren of a location from those of all others, in every portal."""
    return ".".join(part for part in (entry.slug, context.settings.organisation) if part)


def _location(context: Context, entry: Entry[Location]) -> shape.Location:
    data = entry.data
    ids = session_ids(data.sessions, owner_of(context, entry))
    return shape.Location(
        id=entry.slug,
        name=data.title,
        summary=data.summary,
        url=context.absolute(entry.url),
        calendar=context.absolute(entry.url + CALENDAR),
        building=data.building,
        municipality=data.municipality,
        address=_same(shape.Address, data.address),
        coordinates=_same(shape.Coordinates, data.coordinates) if data.coordinates else None,
        access=_same(shape.Access, data.access),
        travel=_same(shape.Travel, data.travel),
        phone=_same(shape.Phone, data.phone) if data.phone else None,
        email=data.email,
        website=data.website,
        languages=data.languages,
        helps_with=data.helps_with,
        not_helps_with=data.not_helps_with,
        bring=data.bring,
        checked_on=data.checked_on,
        example=data.example,
        sessions=tuple(_session(context, *one) for one in zip(ids, data.sessions, strict=True)),
    )


def _same(kind: type[Shape], record: BaseModel) -> Shape:
    """A record with those of its keys that are public."""
    return kind.model_validate(
        {key: getattr(record, key) for key in kind.model_fields if hasattr(record, key)}
    )


def _session(context: Context, uid: str, data: Session) -> shape.Session:
    ahead = outlook(data, context.portal.calendar, context.today)
    every = data.every
    return shape.Session(
        **{"from": f"{data.start:%H:%M}"},
        id=uid,
        kind=data.kind,
        kind_name=context.texts(KINDS[data.kind]),
        name=data.name,
        when=when_text(data, context.texts),
        days=data.days,
        until=f"{data.until:%H:%M}",
        every=shape.Every(ordinals=every.ordinals) if every.ordinals else shape.Every(weeks=every.weeks),
        starts=data.starts,
        ends=data.ends,
        meetings=data.meetings,
        holidays=data.holidays,
        school_holidays=data.school_holidays,
        walk_in=data.walk_in and not data.joining_unknown,
        how=data.how,
        sign_up=data.sign_up,
        who=data.who,
        organisation=_helper(context, data.organisation),
        languages=data.languages,
        learn=data.learn,
        way=data.way,
        cost=data.cost,
        checked_on=data.checked_on,
        example=data.example,
        ended=ahead.ended,
        occurrences=_occurrences(ahead),
        closures=tuple(
            shape.Closure(first=one.first, last=one.last, reason=one.reason or None) for one in ahead.closures
        ),
    )


def _helper(context: Context, slug: str | None) -> shape.Helper | None:
    found = context.portal.organisations.get(slug) if slug else None
    return shape.Helper(name=found.data.title, website=found.data.website) if found else None


def _occurrences(ahead: Outlook) -> tuple[shape.Occurrence, ...]:
    return tuple(
        shape.Occurrence(
            start=moment(one.day, one.start).isoformat(),
            end=moment(one.day, one.until).isoformat(),
            extra=one.extra,
            reason=one.reason or None,
        )
        for one in ahead.on_paper
    )
