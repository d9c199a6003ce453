"""Pages of guides: one per question and one per outcome, so that a path is links and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from wegwijs.guides import back_from, start_of
from wegwijs.link.ordering import by_municipality
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import (
    address_lines,
    advice,
    contact_card,
    date_text,
    phone,
    sources,
    teaser,
)
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.views import (
    ChoiceLink,
    DateText,
    GuideOutcomePage,
    GuideQuestionPage,
    Link,
    Offer,
    OfferGroup,
    Teaser,
)
from wegwijs.site_texts import N_
from wegwijs.validate import Entry, Guide, Location, Offers, Outcome, Question, Session
from wegwijs.words import sentences

KIND = N_("Keuzehulp")
"""The word beside a search result."""


def guide_pages(context: Context) -> PageMakers:
    for entry in context.portal.guides.values():
        path = _Path(context, entry)
        for question in entry.data.questions:
            yield path.url(question.id), partial(_question_page, path, question)
        for outcome in entry.data.outcomes:
            yield path.url(outcome.id), partial(_outcome_page, path, outcome)


@dataclass(frozen=True)
class _Path:
    """A guide with where its steps stand. Without slots: what is worked out once is kept."""

    context: Context
    entry: Entry[Guide]

    @property
    def guide(self) -> Guide:
        return self.entry.data

    @cached_property
    def start(self) -> str:
        return start_of(self.guide)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Id of a question -> its text."""
        return {one.id: one.text for one in self.guide.questions}

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return back_from(self.guide)

    def url(self, step: str) -> str:
        """Site-relative. The first question is on the page of the guide itself."""
        return self.entry.url if step == self.start else f"{self.entry.url}{step}/"

    def back(self, step: str) -> Link | None:
        """To the question before; None where that is the start, to which there is a link anyway."""
        before = self._back.get(step, self.start)
        return None if before == self.start else Link(self.names[before], self.context.url(self.url(before)))

    @property
    def to_start(self) -> Link:
        return self.context.link(self.entry)

    def document_title(self, title: str) -> str:
        """Three parts: the titles of two guides may be alike."""
        return f"{title} - {self.guide.title} - {self.context.site.name}"


def _question_page(path: _Path, question: Question) -> GuideQuestionPage:
    is_start = question.id == path.start
    return _start_page(path, question) if is_start else _next_page(path, question)


def _start_page(path: _Path, question: Question) -> GuideQuestionPage:
    context, guide = path.context, path.guide
    shared = context.page(
        "guide-question",
        path.entry.url,
        guide.title,
        guide.summary,
        current=path.entry.url,
        **context.explained(path.entry),
        search_kind=context.texts(KIND),
        search_weight="1.5",
        search_words=guide.search_words,
    )
    return GuideQuestionPage(
        **shared,
        question=question.text,
        hint=question.hint or "",
        choices=_choices(path, question),
        back=None,
        start=None,
        sources=sources(guide.sources, context.texts),
        checked_on=date_text(guide.checked_on, context.texts),
    )


def _next_page(path: _Path, question: Question) -> GuideQuestionPage:
    """Not in the search index and the sitemap: it says nothing without the questions before."""
    context = path.context
    shared = context.page(
        "guide-question",
        path.url(question.id),
        question.text,
        question.hint or path.guide.summary,
        crumbs=(path.to_start,),
        current=path.entry.url,
        document_title=path.document_title(question.text),
        in_sitemap=False,
    )
    return GuideQuestionPage(
        **shared,
        question="",
        hint=question.hint or "",
        choices=_choices(path, question),
        back=path.back(question.id),
        start=path.to_start,
    )


def _choices(path: _Path, question: Question) -> tuple[ChoiceLink, ...]:
    return tuple(
        ChoiceLink(one.text, path.context.url(path.url(one.to)), one.hint or "") for one in question.choices
    )


def _outcome_page(path: _Path, outcome: Outcome) -> GuideOutcomePage:
    context = path.context
    offers = _offers(context, outcome.offers) if outcome.offers else ()
    asks = outcome.offers is not None and outcome.offers.asks
    publisher = context.portal.organisations.get(context.settings.organisation)
    shared = context.page(
        "guide-outcome",
        path.url(outcome.id),
        outcome.title,
        " ".join(outcome.text) or path.guide.summary,
        crumbs=(path.to_start,),
        current=path.entry.url,
        document_title=path.document_title(outcome.title),
        search_kind=context.texts(KIND),
        search_weight="0.6",
    )
    return GuideOutcomePage(
        **shared,
        **_named(context, outcome),
        texts=outcome.text,
        offers=offers,
        nothing_known=asks and not offers,
        phone=phone(publisher.data.phone, context.texts) if publisher else None,
        groups=() if offers else context.groups,
        back=path.back(outcome.id),
        start=path.to_start,
    )


def _named(context: Context, outcome: Outcome) -> dict[str, Any]:
    """What an outcome names, without what is not on the site today."""
    portal, base, texts = context.portal, context.site.base_path, context.texts
    pages = (portal.pages[slug] for slug in outcome.pages if slug in portal.pages)
    places = (portal.locations[slug] for slug in outcome.locations if slug in portal.locations)
    articles = (portal.articles[slug] for slug in outcome.articles if slug in portal.articles)
    contacts = (portal.organisations[slug] for slug in outcome.organisations if slug in portal.organisations)
    return {
        "articles": tuple(teaser(one, base, texts) for one in articles),
        "pages": tuple(Teaser(one.data.title, context.url(one.url), one.data.summary) for one in pages),
        "places": tuple(
            Teaser(one.data.title, context.url(one.url), ", ".join(address_lines(one))) for one in places
        ),
        "contacts": tuple(contact_card(one, base, texts) for one in contacts),
    }


def _offers(context: Context, wanted: Offers) -> tuple[OfferGroup, ...]:
    """The spreekuren to come that fit, by municipality and place, both in order of name."""
    groups: dict[str, list[Offer]] = {}
    for location in by_municipality(context.portal.locations.values()):
        for number, session in enumerate(location.data.sessions, start=1):
            offer = _offer(context, location, session, number) if fits(session, wanted) else None
            if offer:
                groups.setdefault(location.data.municipality, []).append(offer)
    return tuple(OfferGroup(name, tuple(offers)) for name, offers in groups.items())


def fits(session: Session, wanted: Offers) -> bool:
    """Whether a spreekuur has one of the wanted values for every key that is given."""
    return wanted.asks and all(
        not asked or set(asked) & set(has)
        for asked, has in (
            (wanted.kinds, (session.kind,)),
            (wanted.learn, session.learn),
            (wanted.way, session.way),
        )
    )


def _offer(context: Context, location: Entry[Location], session: Session, number: int) -> Offer | None:
    """None of a spreekuur that is over, or further away than dates are looked for."""
    _, calendar = context.texts, context.portal.calendar
    how = advice(location.data, _)
    view = session_view(session, number, context.today, calendar, _, advice=how)
    if not view.next_dates:
        return None
    first = view.next_dates[0]
    return Offer(
        name=view.name,
        kind=view.kind,
        place=Link(location.data.title, f"{context.url(location.url)}#{view.id}"),
        address=", ".join(address_lines(location)),
        when=view.when,
        open_door=view.open_door,
        walk_in=view.walk_in,
        how=sentences(view.sign_up, view.how),
        next_date=DateText(first.text, first.iso),
        example=view.example,
    )
