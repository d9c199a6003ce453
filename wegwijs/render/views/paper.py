"""Posters, cards and hand-outs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from wegwijs.render.views.shared import ContactCard, DateText, Page


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A print view or a PDF of a page. `icon`: the name of its drawing."""

    text: str
    url: str
    icon: str


@dataclass(frozen=True, slots=True)
class PaperSession:
    """A spreekuur on a poster or a card.

    facts: in what way one can come; dates: one each, or several in a line (`in_lines`); note: why there are
    none, if that is known.
    """

    name: str
    when: str
    facts: tuple[str, ...]
    dates: tuple[str, ...]
    in_lines: bool
    closures: tuple[str, ...]
    note: str
    example: bool


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """A place where somebody helps, on a hand-out, or several of which no hours are known.

    `when` has a text for each spreekuur.
    """

    name: str
    address: str
    when: tuple[str, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A QR code with the address in it, as people type it."""

    svg: Markup
    address: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterPage(Page):
    """A poster or a card: the print view, and what the PDF is made from.

    size: 1 (large letters) to 5; in_short: whether only those spreekuren have dates that are not as always;
    heading: in lines; facts, closures: those of all spreekuren; more: where to find what is not on it;
    valid_until: its last day; place_url: the page that it is about.
    """

    size: int
    in_short: bool
    place: str
    heading: tuple[str, ...]
    address: str
    facts: tuple[str, ...]
    sessions: tuple[PaperSession, ...]
    closures: tuple[str, ...]
    unknown_hours: str
    more: str
    bring: tuple[str, ...]
    valid_until: str
    code: PaperCode
    example: bool
    place_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPage(Page):
    """An article on paper, which is only a PDF.

    size: of the letters, in points; more: says that the text goes on at the address; more_places: where all
    places and days are; sources: names only.
    """

    size: int
    more: str
    checked_on: DateText
    contacts: tuple[ContactCard, ...]
    places: tuple[PaperPlace, ...]
    more_places: str
    sources: tuple[str, ...]
    code: PaperCode
