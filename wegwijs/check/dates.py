"""Truth over time: checks that lie in the future, reviews that are due, facts that grew old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import TypeGuard, TypeVar

from pydantic import BaseModel

from wegwijs.check.upcoming import upcoming
from wegwijs.language import _
from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.months import months_later
from wegwijs.problems import Place, Problem, problem
from wegwijs.settings import Ages
from wegwijs.validate import Article, Entry, Guide, Location, Organisation, Phone, Source, TextPage
from wegwijs.words import date_for_editors

Data = TypeVar("Data", bound=BaseModel, covariant=True)


def date_problems(portal: Portal, today: date, ages: Ages, memory: Memory | None = None) -> list[Problem]:
    """Everything about dates that is wrong or due on the day `today`."""
    memory = memory or Memory()
    problems: list[Problem] = []
    for article in (*portal.articles.values(), *upcoming(portal, Article)):
        check = partial(_article_problems, article, today, ages)
        problems += memory.recall("dates", article.source.path, (article.source, today, ages), check)
    for organisation in portal.organisations.values():
        problems += _organisation(organisation, today, ages)
    for location in (*portal.locations.values(), *upcoming(portal, Location)):
        problems += _location(location, today, ages)
    pages: tuple[Entry[TextPage] | Entry[Guide], ...] = (*portal.pages.values(), *portal.guides.values())
    for page in pages:
        problems += _in_future(page.data.checked_on, "checked_on", page.place("checked_on"), today)
    for guide in portal.guides.values():
        problems += _sources(guide, guide.data.sources, today, ages)
    return problems


def _article_problems(article: Entry[Article], today: date, ages: Ages) -> list[Problem]:
    return list(_article(article, today, ages))


def _article(article: Entry[Article], today: date, ages: Ages) -> Iterator[Problem]:
    data = article.data
    yield from _in_future(data.checked_on, "checked_on", article.place("checked_on"), today)
    yield from _sources(article, data.sources, today, ages)
    for index, call in enumerate(data.call_now):
        place = article.place("call_now", index, "checked_on")
        yield from _in_future(call.checked_on, "checked_on", place, today)
        yield from _old(call.checked_on, _("Dit telefoonnummer"), place, today, ages.facts)
    yield from _far_review(article, ages)
    if data.review_by is None:
        what = _("Dit artikel")
        yield from _old(data.checked_on, what, article.place("checked_on"), today, ages.facts)
    elif data.review_by < data.checked_on:
        yield problem(
            "review-before-check",
            article.place("review_by"),
            review=date_for_editors(data.review_by),
            checked=date_for_editors(data.checked_on),
        )
    elif data.review_by < today:
        yield problem("review-due", article.place("review_by"), date=date_for_editors(data.review_by))


def _far_review(article: Entry[Article], ages: Ages) -> Iterator[Problem]:
    checked, review = article.data.checked_on, article.data.review_by
    latest = months_later(checked, ages.review)
    if review is not None and review > latest:
        yield problem(
            "review-far",
            article.place("review_by"),
            review=date_for_editors(review),
            checked=date_for_editors(checked),
            latest=date_for_editors(latest),
            months=ages.review,
        )


def _sources(entry: Entry[Data], sources: Sequence[Source], today: date, ages: Ages) -> Iterator[Problem]:
    for index, source in enumerate(sources):
        place = entry.place("sources", index, "seen_on")
        yield from _in_future(source.seen_on, "seen_on", place, today)
        if _is_old(source.seen_on, today, ages.facts):
            seen = date_for_editors(source.seen_on)
            yield problem("source-old", place, title=source.title, date=seen, months=ages.facts)


def _organisation(organisation: Entry[Organisation], today: date, ages: Ages) -> Iterator[Problem]:
    data = organisation.data
    place = organisation.place("checked_on")
    yield from _in_future(data.checked_on, "checked_on", place, today)
    yield from _old(data.checked_on, _("Deze organisatie"), place, today, ages.facts)
    yield from _phone(data.phone, organisation.place("phone", "checked_on"), today, ages)
    yield from _sources(organisation, data.sources, today, ages)


def _phone(phone: Phone | None, place: Place, today: date, ages: Ages) -> Iterator[Problem]:
    if phone is not None:
        yield from _in_future(phone.checked_on, "checked_on", place, today)
        yield from _old(phone.checked_on, _("Dit telefoonnummer"), place, today, ages.facts)
        if phone.checked_on is None and not phone.example:
            yield problem("phone-unchecked", place, today=today.isoformat())


def _location(location: Entry[Location], today: date, ages: Ages) -> Iterator[Problem]:
    data = location.data
    yield from _in_future(data.checked_on, "checked_on", location.place("checked_on"), today)
    if not data.sessions:
        place = location.place("checked_on")
        yield from _old(data.checked_on, _("Deze locatie"), place, today, ages.facts)
    yield from _phone(data.phone, location.place("phone", "checked_on"), today, ages)
    yield from _sources(location, data.sources, today, ages)
    for index, session in enumerate(data.sessions):
        checked = session.checked_on or data.checked_on
        place = location.place("sessions", index, "checked_on")
        yield from _in_future(session.checked_on, "checked_on", place, today)
        yield from _old(checked, _("Dit spreekuur"), place, today, ages.hours)
        if checked is None and not (session.example or data.example):
            yield problem("session-unchecked", place, today=today.isoformat())


def _in_future(day: date | None, key: str, place: Place, today: date) -> Iterator[Problem]:
    if day is not None and day > today:
        yield problem("date-in-future", place, key=key, date=date_for_editors(day))


def _old(day: date | None, what: str, place: Place, today: date, months: int) -> Iterator[Problem]:
    if _is_old(day, today, months):
        yield problem("fact-old", place, what=what, date=date_for_editors(day), months=months)


def _is_old(day: date | None, today: date, months: int) -> TypeGuard[date]:
    """Whether a check was longer ago than so many months."""
    return day is not None and months_later(day, months) < today
