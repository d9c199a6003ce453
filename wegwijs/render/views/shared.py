"""What many pages show, and the part that every page has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DateText:
    """A date for people (`text`, "23 november 2026") and for machines (`iso`, "2026-11-23")."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """`code` is A1, A2, B1 or B2; `text` says it in words that a resident understands."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    title: str
    url: str
    seen_on: DateText | None
    note: str


@dataclass(frozen=True, slots=True)
class Phone:
    """`href` is a `tel:` URL; `example` is true while nobody has confirmed the number."""

    number: str
    href: str
    cost: str
    hours: str
    source: Link | None
    checked_on: DateText | None
    example: bool


@dataclass(frozen=True, slots=True)
class ContactCard:
    """The one record of an organisation, as it is shown wherever it is mentioned."""

    name: str
    official_name: str
    summary: str
    url: str
    website: Link | None
    phone: Phone | None


@dataclass(frozen=True, slots=True)
class HelpPlace:
    """A location in a short list: where it is and when the next spreekuur is.

    `next_session` is empty when the hours are not known; `note` then says what to do.
    """

    name: str
    url: str
    address: str
    next_session: str
    note: str
    example: bool


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    municipality: str
    id: str
    places: tuple[HelpPlace, ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    title: str
    summary: str
    url: str
    icon: str
    articles_text: str


@dataclass(frozen=True, slots=True)
class Teaser:
    """An entry of a list: an article, a term or an organisation.

    level: only of articles; word: under which it stands in an A-Z list, if that is not its title;
    defines: whether the title is a word and the summary says what it means; id: for links to the entry.
    """

    title: str
    url: str
    summary: str
    level: ReadingLevel | None = None
    word: str = ""
    defines: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A word of the glossary, for the texts that use it. meaning: with the full name of an abbreviation."""

    title: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The entries of an A-Z list that begin with one letter."""

    letter: str
    id: str
    items: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class LetterKind:
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SenderLetter:
    """What the letters of one organisation look like, and which articles help."""

    sender: str
    id: str
    url: str
    also_called: str
    looks: str
    kinds: tuple[LetterKind, ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of "Op deze pagina"."""

    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shares. URLs carry the base path; `scripts` maps a component's name to the
    URL of its script, `stylesheets` the name of another style sheet than the site's own to its URL."""

    name: str
    tagline: str
    publisher: str
    language: str
    base_path: str
    base_url: str
    home_url: str
    search_url: str
    letters_url: str
    sessions_url: str
    safety: Link | None
    stylesheet_url: str
    icon_url: str
    scripts: Mapping[str, str]
    pagefind_url: str
    search_data_url: str
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    release: bool
    stylesheets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language, for search engines: `url` is absolute, `language` may be "x-default"."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader of a variant must know, in a language; also: the same in the portal's own, or ""."""

    label: str
    text: str
    language: str
    direction: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A link to another version of a page, with its text in the language of that version."""

    text: str
    url: str
    language: str
    direction: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The part that every page has.

    url: path with base path, ends in "/" (or "404.html"); canonical: absolute URL;
    title: the h1; document_title: for <title>; description: for <meta>;
    search_kind: word shown with a search result, empty if the page is not in the search index;
    search_weight: how much more than on another page a word counts; search_words: searchable, never shown;
    search_organisation: whose business the page is;
    structured_data: JSON-LD texts, already safe inside <script>;
    versions: the same page in other languages and easier words; notices: what to know about this one;
    explained: the words that the links of class "term" in `body` are about, in that order.
    """

    template: str
    url: str
    canonical: str
    title: str
    document_title: str
    description: str
    csp: str
    breadcrumbs: tuple[Link, ...] = ()
    current: str = ""
    in_sitemap: bool = True
    search_kind: str = ""
    search_weight: str = "1"
    search_words: tuple[str, ...] = ()
    search_topics: tuple[str, ...] = ()
    search_level: str = ""
    search_organisation: str = ""
    structured_data: tuple[Markup, ...] = ()
    summary: str = ""
    body: Markup = field(default_factory=Markup)
    language: str = "nl"
    direction: str = "ltr"
    og_locale: str = "nl_NL"
    alternates: tuple[Alternate, ...] = ()
    versions: tuple[Version, ...] = ()
    notices: tuple[Notice, ...] = ()
    explained: tuple[ExplainedWord, ...] = ()
