"""The questions and outcomes of guides."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.render.views.shared import ContactCard, DateText, Link, Page, Phone, PlaceGroup, Source, Teaser


@dataclass(frozen=True, slots=True)
class Offer:
    """A spreekuur on a page that is not that of its location.

    open_door: whether one can just come, and walk_in says so; how: what to do then, signing up too;
    next_date: the first day, with its times.
    """

    name: str
    kind: str
    place: Link
    address: str
    when: str
    open_door: bool
    walk_in: str
    how: str
    next_date: DateText
    example: bool


@dataclass(frozen=True, slots=True)
class OfferGroup:
    municipality: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class ChoiceLink:
    text: str
    url: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideQuestionPage(Page):
    """A question of a guide. On the page of the guide itself the question stands below the title.

    back: the question before it that every reader saw; start: the page of the guide, empty on that page;
    sources and checked_on: of the whole guide, on its own page only.
    """

    question: str
    hint: str
    choices: tuple[ChoiceLink, ...]
    back: Link | None
    start: Link | None
    sources: tuple[Source, ...] = ()
    checked_on: DateText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideOutcomePage(Page):
    """Where a guide ends.

    offers: what there is, by municipality; nothing_known: says so when the guide asks for spreekuren that
    we do not know of; places: the locations that the guide names, without the hours of
    other help there; groups: where somebody helps, empty if
    `offers` says that already.
    """

    texts: tuple[str, ...]
    offers: tuple[OfferGroup, ...]
    nothing_known: bool
    phone: Phone | None
    articles: tuple[Teaser, ...]
    pages: tuple[Teaser, ...]
    places: tuple[Teaser, ...]
    contacts: tuple[ContactCard, ...]
    groups: tuple[PlaceGroup, ...]
    back: Link | None
    start: Link
