"""All other pages."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from wegwijs.render.views.paper import PaperLink
from wegwijs.render.views.shared import (
    ContactCard,
    DateText,
    Heading,
    LetterGroup,
    Link,
    Page,
    Phone,
    PlaceGroup,
    ReadingLevel,
    SenderLetter,
    Source,
    Teaser,
    TopicCard,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    topics: tuple[TopicCard, ...]
    featured: tuple[Teaser, ...]
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(Page):
    """contacts: the main organisation first; headings: empty where the page is too short for a list;
    paper: its hand-out, if there is one."""

    level: ReadingLevel
    checked_on: DateText
    headings: tuple[Heading, ...]
    sources: tuple[Source, ...]
    contacts: tuple[ContactCard, ...]
    groups: tuple[PlaceGroup, ...]
    topics: tuple[Link, ...]
    related: tuple[Teaser, ...]
    paper: tuple[PaperLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage(Page):
    icon: str
    articles: tuple[Teaser, ...]
    organisations: tuple[Link, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage(Page):
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPage(Page):
    contact: ContactCard
    also_called: str
    letter: SenderLetter | None
    articles: tuple[Teaser, ...]
    groups: tuple[PlaceGroup, ...]
    sources: tuple[Source, ...]
    checked_on: DateText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersPage(Page):
    letters: tuple[SenderLetter, ...]
    unknown_sender: Link | None
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage(Page):
    """An A-Z list: all articles, all organisations, or the glossary."""

    letters: tuple[LetterGroup, ...]
    count_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPage(Page):
    full_name: str
    also_called: str
    example_sentence: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """`when` to call, in a sentence; `text` of the link to `href`, a `tel:` URL."""

    when: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class CallNow:
    """Whom to call at once. words: what people type who must see it, with ";" between them; more: the
    article, with its `summary`."""

    calls: tuple[Call, ...]
    words: str
    more: Link
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """Topics and levels are (value, label) pairs for the filters; phone is the publisher's, if known;
    call_now is for who needs help at once."""

    topic_options: tuple[tuple[str, str], ...]
    level_options: tuple[tuple[str, str], ...]
    phone: Phone | None
    call_now: CallNow | None
    topics: tuple[TopicCard, ...]
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(Page):
    checked_on: DateText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiredPage(Page):
    """What stands at the URL of a page after its last day, `ended`."""

    ended: DateText
    topics: tuple[Link, ...]
    onward: tuple[Link, ...]
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    target: Link


@dataclass(frozen=True, slots=True)
class ExampleView:
    name: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ComponentView:
    """`id` is that of its heading."""

    name: str
    id: str
    description: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsPage(Page):
    """A review page below /bouwstenen/: the components of one group, with every example.

    `anchors` are the ids that links in the examples name and nothing on the page has.
    """

    components: tuple[ComponentView, ...]
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComponentGroup:
    name: str
    components: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentGroupsPage(Page):
    """/bouwstenen/, which leads to the review page of each group."""

    groups: tuple[ComponentGroup, ...]
