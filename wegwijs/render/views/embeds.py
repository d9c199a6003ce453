"""Pages in a frame on another website, and the page with the code for them."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.render.views.places import SessionView
from wegwijs.render.views.shared import Link, Page


@dataclass(frozen=True, slots=True)
class Snippet:
    """HTML for another website. frame: shows a page of ours; links: only leads there; shown: that page."""

    id: str
    name: str
    frame: str
    links: str
    shown: Link


@dataclass(frozen=True, slots=True)
class SnippetGroup:
    title: str
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingPage(Page):
    """For the editor of another website: snippets to copy. The last group has those of single places."""

    groups: tuple[SnippetGroup, ...]


@dataclass(frozen=True, slots=True)
class EmbedPlace:
    """A place in a frame on another website; `unknown_hours` is filled where no session is shown."""

    name: str
    url: str
    address: str
    sessions: tuple[SessionView, ...]
    unknown_hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedPage(Page):
    """What stands in a frame on another website. heading: the h1; valid_until: until when the dates are
    right, empty without dates; notice: what to know where there is no place; more: where there is more."""

    heading: str
    places: tuple[EmbedPlace, ...]
    valid_until: str
    notice: str
    more: Link
