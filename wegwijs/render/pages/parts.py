"""Parts that several pages show, made from records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from wegwijs.convert.links import with_base
from wegwijs.link.ordering import by_municipality
from wegwijs.read.files import slugify
from wegwijs.render.views import (
    ContactCard,
    DateText,
    HelpPlace,
    LetterGroup,
    LetterKind,
    Link,
    Phone,
    PlaceGroup,
    ReadingLevel,
    SenderLetter,
    Source,
    Teaser,
    TopicCard,
)
from wegwijs.schedule import Calendar, next_occurrences
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import Article, Entry, Location, Organisation, Session, Topic
from wegwijs.validate import Phone as PhoneRecord
from wegwijs.validate import Source as SourceRecord
from wegwijs.words import long_date, sort_key, time_span, weekday_date

UNKNOWN_HOURS = N_("Wij weten de tijden nu niet zeker.")


def unknown_hours(data: Location, _: SiteTexts = DUTCH) -> str:
    """That the hours are not known, and what to do."""
    return f"{_(UNKNOWN_HOURS)} {advice(data, _)}"


def no_hours(data: Location, _: SiteTexts = DUTCH) -> str:
    """Of a place with nothing to come: that it has stopped, or that its hours are not known."""
    return _("Hier is nu geen spreekuur.") if data.sessions else unknown_hours(data, _)


def condition(session: Session, _: SiteTexts = DUTCH) -> str:
    """What to do before one comes; empty where one can just come."""
    if session.sign_up:
        return _("Meld u eerst aan.")
    if session.joining_unknown:
        return _("Vraag eerst hoe u meedoet.")
    return "" if session.walk_in else _("Maak eerst een afspraak.")


def advice(data: Location, _: SiteTexts = DUTCH) -> str:
    """How to ask; nobody is told to call without a number."""
    return _("Bel of loop binnen.") if data.phone else _("Loop binnen en vraag het.")


HELPING = ("ido", "formulieren")
"""Kinds of sessions where somebody helps with arranging things, so that articles may send people there."""

LEVELS = {
    "A1": N_("Heel korte en makkelijke tekst"),
    "A2": N_("Makkelijke tekst"),
    "B1": N_("Duidelijke tekst"),
    "B2": N_("Langere tekst, met moeilijke woorden"),
}


def date_text(day: date | None, _: SiteTexts = DUTCH) -> DateText | None:
    return DateText(long_date(day, _.locale), day.isoformat()) if day else None


def reading_level(code: str, _: SiteTexts = DUTCH) -> ReadingLevel:
    return ReadingLevel(code, _(LEVELS[code]))


def sources(records: Iterable[SourceRecord], _: SiteTexts = DUTCH) -> tuple[Source, ...]:
    return tuple(Source(one.title, one.url, date_text(one.seen_on, _), one.note or "") for one in records)


def phone(record: PhoneRecord | None, _: SiteTexts = DUTCH) -> Phone | None:
    """A number with a `tel:` link: digits only, as RFC 3966 wants."""
    if record is None:
        return None
    return Phone(
        number=record.number,
        href=f"tel:{record.number.replace(' ', '')}",
        cost=record.cost or "",
        hours=record.hours or "",
        source=Link(host(record.source), record.source) if record.source else None,
        checked_on=date_text(record.checked_on, _),
        example=record.example,
    )


def host(url: str) -> str:
    """What people call a website: "digid.nl" of "https://www.digid.nl/aanvragen"."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def contact_card(entry: Entry[Organisation], base: str, _: SiteTexts = DUTCH) -> ContactCard:
    data = entry.data
    return ContactCard(
        name=data.title,
        official_name=data.official_name or "",
        summary=data.summary,
        url=with_base(entry.url, base),
        website=Link(host(data.website), data.website) if data.website else None,
        phone=phone(data.phone, _),
    )


def teaser(entry: Entry[Article], base: str, _: SiteTexts = DUTCH) -> Teaser:
    data = entry.data
    level = reading_level(data.reading_level, _)
    return Teaser(data.title, with_base(entry.url, base), data.summary, level)


def topic_card(entry: Entry[Topic], articles: int, base: str, _: SiteTexts = DUTCH) -> TopicCard:
    data = entry.data
    return TopicCard(
        title=data.title,
        summary=data.summary,
        url=with_base(entry.url, base),
        icon=data.icon,
        articles_text=_.ngettext("%(number)s vraag", "%(number)s vragen", articles),
    )


def letter(entry: Entry[Organisation], articles: tuple[Link, ...], base: str) -> SenderLetter | None:
    """What an organisation's letters look like; None if it sends none that we know of."""
    record = entry.data.letter
    if record is None:
        return None
    return SenderLetter(
        sender=entry.data.title,
        id=f"afzender-{entry.slug}",
        url=with_base(entry.url, base),
        also_called=", ".join(entry.data.also_called),
        looks=record.looks,
        kinds=tuple(LetterKind(one.name, one.meaning) for one in record.kinds),
        articles=articles,
    )


def place_groups(
    locations: Iterable[Entry[Location]], today: date, base: str, calendar: Calendar, _: SiteTexts = DUTCH
) -> tuple[PlaceGroup, ...]:
    """Locations by municipality, both in order of name."""
    groups: dict[str, list[HelpPlace]] = defaultdict(list)
    for location in by_municipality(locations):
        groups[location.data.municipality].append(help_place(location, today, base, calendar, _))
    return tuple(
        PlaceGroup(name, f"plaats-{slugify(name)}", tuple(places)) for name, places in groups.items()
    )


def help_place(
    entry: Entry[Location], today: date, base: str, calendar: Calendar, _: SiteTexts = DUTCH
) -> HelpPlace:
    """A location with its next spreekuur, or with what to do when that is not known."""
    data = entry.data
    found = (
        (one.day, one.start, one.until, index)
        for index, session in enumerate(data.sessions)
        if session.kind in HELPING
        for one in next_occurrences(session, calendar, today)
    )
    first = min(found, default=None)
    when, note, example = "", no_hours(data, _), False
    if first:
        day, start, until, index = first
        session = data.sessions[index]
        when = f"{weekday_date(day, _.locale)}, {time_span(start, until, _)}"
        note = condition(session, _)
        example = session.example
    return HelpPlace(
        name=data.title,
        url=with_base(entry.url, base),
        address=", ".join(address_lines(entry)),
        next_session=when,
        note=note,
        example=example,
    )


def address_lines(entry: Entry[Location]) -> tuple[str, ...]:
    """Building, street, and postcode with place; what is not known is left out."""
    address = entry.data.address
    city = " ".join(part for part in (address.postcode, address.city) if part)
    return tuple(part for part in (address.building, address.street, city) if part)


def by_letter(items: Iterable[Teaser]) -> tuple[LetterGroup, ...]:
    """An A-Z list. What does not begin with a letter stands under "0-9"."""
    groups: dict[str, list[Teaser]] = defaultdict(list)
    for item in sorted(items, key=lambda one: (sort_key(one.word or one.title), one.title)):
        first = sort_key(item.word or item.title)[:1].upper()
        groups[first if first.isalpha() else "0-9"].append(item)
    return tuple(
        LetterGroup(letter, f"letter-{letter.lower()}", tuple(groups[letter])) for letter in sorted(groups)
    )
