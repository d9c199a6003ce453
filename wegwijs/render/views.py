"""What templates get: one typed, finished object per page.

Templates compute nothing. Every text is ready to print, every URL already carries the base
path, every date is already in words. Building these objects is the work of the modules in `pages/`.
"""

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

    level: only of articles; word: under which it stands in an A-Z list, if that is not its title.
    """

    title: str
    url: str
    summary: str
    level: ReadingLevel | None = None
    word: str = ""


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
class AccessFact:
    """One line about getting in. `known` is false when nobody has told us yet."""

    label: str
    text: str
    known: bool


@dataclass(frozen=True, slots=True)
class OccurrenceView:
    """One time of a spreekuur: in words, and for machines (`iso` a date; `starts` and `ends`
    "2026-12-01T14:00", by the clock in the Netherlands). `start` and `until` are its times in words
    ("14.00"); `note`: why it is there besides the rule."""

    text: str
    iso: str
    starts: str
    ends: str
    start: str
    until: str
    note: str


@dataclass(frozen=True, slots=True)
class DateGroup:
    """Dates under one label, which stays true however old the page gets.

    first, last: of the week that the label names ("2026-11-30"), so that a script can say "deze week".
    """

    label: str
    dates: tuple[OccurrenceView, ...]
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class ClockTexts:
    """What a script says by the clock. In each "{}" comes a time ("16.30") or a date in words.

    opened: it is going on; opens: today; over: today, and no longer; elsewhen: not today;
    then: the next time; past: all dates on the page are.
    """

    opened: str
    opens: str
    over: str
    elsewhen: str
    then: str
    past: str


@dataclass(frozen=True, slots=True)
class SessionView:
    """A spreekuur in words, with its next dates and the exceptions to come.

    period: between which days, if not always; open_door: whether one can just come, and walk_in says
    so; how and sign_up: what to do then; partner: the organisation that helps; unknown: filled when no
    date is known; ended: filled when it is over, and then nothing but the name matters.
    """

    id: str
    name: str
    kind: str
    when: str
    period: str
    open_door: bool
    walk_in: str
    how: str
    sign_up: str
    cost: str
    who: str
    helpers: str
    partner: Teaser | None
    languages: str
    groups: tuple[DateGroup, ...]
    exceptions: tuple[str, ...]
    unknown: str
    ended: str
    clock: ClockTexts
    example: bool

    @property
    def next_dates(self) -> tuple[OccurrenceView, ...]:
        """All dates that are named, in order of time."""
        return tuple(date for group in self.groups for date in group.dates)


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


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A row of the table of spreekuren; or, with a `note` and no `name`, a place that has none now.

    municipality, days and kind: values of the choices that it belongs to; town: if the name of the place
    does not tell; period: between which days, if not always; unknown_date: that the next date is not known;
    appointment: how people come in; unknown: whether we know of no times at all.
    """

    place: Link
    town: str
    municipality: str
    days: tuple[str, ...] = ()
    kind: str = ""
    name: str = ""
    kind_name: str = ""
    when: str = ""
    period: str = ""
    next_dates: tuple[DateText, ...] = ()
    unknown_date: str = ""
    closures: tuple[str, ...] = ()
    appointment: str = ""
    example: bool = False
    note: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """value: in the address, empty for all; current: what the page shows now."""

    text: str
    url: str
    value: str
    current: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """One thing to choose spreekuren by. axis: its name in the address; the first choice is all."""

    label: str
    axis: str
    choices: tuple[FilterChoice, ...]


@dataclass(frozen=True, slots=True)
class NearbyPlace:
    """A place as the finder shows it. latitude and longitude: decimal degrees, empty where not known;
    approximate: it is the middle of the town; bus: text; route: to a planner of routes."""

    name: str
    url: str
    address: str
    when: str
    what: str
    note: str
    example: bool
    latitude: str
    longitude: str
    approximate: bool
    bus: str
    route: Link | None


@dataclass(frozen=True, slots=True)
class SketchTown:
    """A dot with its name. anchor: "start", "middle" or "end", as SVG has it."""

    name: str
    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing of where the towns lie, in its own units. scale: length of the bar that is `scale_text`."""

    width: int
    height: int
    towns: tuple[SketchTown, ...]
    scale: int
    scale_text: str


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A print view or a PDF of a page. `icon`: the name of its drawing."""

    text: str
    url: str
    icon: str


@dataclass(frozen=True, slots=True)
class PaperSession:
    """A spreekuur on a poster or a card.

    facts: in what way one can come; dates: one each, or several in a line (`in_lines`); empty where
    there is no room for dates; note: why there are none, if that is known.
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


@dataclass(frozen=True, slots=True)
class Partner:
    name: str
    what: str
    where: str
    when: str
    example: bool


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
    facets_url: str
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
    search_weight: Pagefind weight; search_words: searchable, never shown;
    structured_data: JSON-LD texts, already safe inside <script>;
    versions: the same page in other languages and easier words; notices: what to know about this one.
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
    search_words: str = ""
    search_topics: tuple[str, ...] = ()
    search_level: str = ""
    structured_data: tuple[Markup, ...] = ()
    summary: str = ""
    body: Markup = field(default_factory=Markup)
    language: str = "nl"
    direction: str = "ltr"
    og_locale: str = "nl_NL"
    alternates: tuple[Alternate, ...] = ()
    versions: tuple[Version, ...] = ()
    notices: tuple[str, ...] = ()


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
class SessionsPage(Page):
    """The overview of spreekuren.

    unknown: places of which we know no times; finder: whether the distance to any place can be told;
    finder_hint: what somebody may type; gazetteer_url: what the finder knows of towns;
    knows_postcodes: whether postcodes are in it;
    places: in order of municipality and name; sketch: None where a drawing would not be clear;
    calendar: URL of the calendar of all locations; empty when there is nothing in it.
    """

    filters: tuple[FilterGroup, ...]
    rows: tuple[SessionRow, ...]
    unknown: tuple[Link, ...]
    any_example: bool
    finder: bool
    finder_hint: str
    knows_postcodes: bool
    gazetteer_url: str
    places: tuple[NearbyPlace, ...]
    sketch: Sketch | None
    calendar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSessionsPage(Page):
    """The spreekuren of one choice. unknown: places of which we know no times; they may belong here too."""

    filters: tuple[FilterGroup, ...]
    rows: tuple[SessionRow, ...]
    any_example: bool
    unknown: tuple[Link, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationPage(Page):
    """`address` is one line per item; `unknown_hours` is filled when there is no session to show;
    session_links lead to each session, where there are many.

    ask: where to ask what we do not know; how_it_goes: sentences, empty where nobody helps with
    arranging things; travel: how to get there, and travel_links where to look that up; calendar: URL of its
    calendar, empty when nothing in it is still to come.
    """

    address: tuple[str, ...]
    floor: str
    ask: str
    how_it_goes: tuple[str, ...]
    travel: tuple[AccessFact, ...]
    travel_links: tuple[Link, ...]
    access: tuple[AccessFact, ...]
    sessions: tuple[SessionView, ...]
    session_links: tuple[Link, ...]
    unknown_hours: str
    helps_with: tuple[str, ...]
    not_helps_with: tuple[str, ...]
    bring: tuple[str, ...]
    languages: str
    phone: Phone | None
    email: Link | None
    website: Link | None
    partners: tuple[Partner, ...]
    calendar: str
    practise: str
    others: tuple[HelpPlace, ...]
    sources: tuple[Source, ...]
    checked_on: DateText | None
    example: bool
    paper: tuple[PaperLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterPage(Page):
    """A poster or a card: the print view, and what the PDF is made from.

    size: 1 (large letters) to 4; heading: in lines; facts, closures: those of all spreekuren; more: where to
    find what is not on it; valid_until: its last day;
    place_url: the page that it is about.
    """

    size: int
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPage(Page):
    full_name: str
    also_called: str
    example_sentence: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """Topics and levels are (value, label) pairs for the filters; phone is the publisher's, if known."""

    topic_options: tuple[tuple[str, str], ...]
    level_options: tuple[tuple[str, str], ...]
    phone: Phone | None
    topics: tuple[TopicCard, ...]
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(Page):
    checked_on: DateText | None


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
    name: str
    description: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsPage(Page):
    """The review page /bouwstenen/: every component with every example."""

    components: tuple[ComponentView, ...]
