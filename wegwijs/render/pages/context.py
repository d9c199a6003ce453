"""What the makers of pages share: the portal, the site, and lists that many pages show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from wegwijs.convert import Fragment
from wegwijs.convert.links import with_base
from wegwijs.language_names import OG_LOCALES, direction
from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.memory import Memory
from wegwijs.read.accessibility import NO_ACCESSIBILITY, Accessibility
from wegwijs.read.synonyms import NO_SYNONYMS, Synonyms
from wegwijs.render import structured_data
from wegwijs.render.design import Design
from wegwijs.render.pages.defaults import DEFAULT_INTRODUCTIONS
from wegwijs.render.pages.explanations import Explanations
from wegwijs.render.pages.parts import place_groups, topic_card
from wegwijs.render.views import Link, Page, PlaceGroup, Site, TopicCard
from wegwijs.settings import Settings
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Entry, Guide, TextPage

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
FINDER_POLICY = f"{_POLICY}; connect-src 'self'"
"""Of the page that looks up towns. Its host must allow geolocation=(self) there (`publish/headers.py`)."""
SEARCH_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)


PageMaker = Callable[[], Page]
PageMakers = Iterator[tuple[str, PageMaker]]
"""(site-relative URL, what makes the page at it)"""


@dataclass(frozen=True, slots=True)
class Context:
    """topics, groups and explanations are made once, because most pages show them.

    pdf: whether there will be PDFs; synonyms: for the search index; accessibility: what is
    known of it.
    """

    portal: Portal
    fragments: Mapping[str, Fragment]
    settings: Settings
    site: Site
    today: date
    topics: tuple[TopicCard, ...]
    groups: tuple[PlaceGroup, ...]
    explanations: Explanations
    texts: SiteTexts = DUTCH
    pdf: bool = False
    synonyms: Synonyms = NO_SYNONYMS
    accessibility: Accessibility = NO_ACCESSIBILITY

    def url(self, site_relative: str) -> str:
        return with_base(site_relative, self.site.base_path)

    def body(self, entry: Entry[Any]) -> Markup:
        """The converted text of an entry; it was cleaned, so it may be put in a page as it is."""
        return Markup(self.fragments[entry.source.path].html)

    def explained(self, entry: Entry[Any]) -> dict[str, Any]:
        """`body` and `explained` of a page. The glossary is in the portal's language, so only texts in that
        language get explanations."""
        if self.texts.language != self.site.language:
            return {"body": self.body(entry)}
        body, words = self.explanations.of_text(self.fragments[entry.source.path].html)
        return {"body": body, "explained": words}

    def link(self, entry: Entry[Any]) -> Link:
        return Link(entry.data.title, self.url(entry.url))

    def page(
        self,
        template: str,
        url: str,
        title: str,
        summary: str,
        crumbs: tuple[Link, ...] = (),
        data: dict[str, Any] | None = None,
        sort: str = "",
        **more: Any,
    ) -> dict[str, Any]:
        """The fields that all pages share. url: site-relative; data: JSON-LD about the page itself;
        sort: what sort of page it is, for <title>, where another page can be about the same."""
        site = self.site
        named = " - ".join(one for one in (title, sort, site.name) if one)
        full_url = self.url(url)
        home = Link(self.portal_texts("Home"), site.home_url)
        breadcrumbs = (home, *crumbs) if url != "/" else ()
        scripts = [data] if data else []
        if breadcrumbs:
            scripts.append(structured_data.breadcrumb_list(breadcrumbs, title, origin(site.base_url)))
        return {
            "template": template,
            "url": full_url,
            "canonical": self.absolute(url),
            "title": title,
            "document_title": named if url != "/" else f"{site.name}: {site.tagline}",
            "description": summary,
            "summary": summary,
            "csp": _POLICY,
            "breadcrumbs": breadcrumbs,
            "structured_data": tuple(structured_data.to_script(one) for one in scripts),
            "language": self.texts.language,
            "direction": direction(self.texts.language),
            "og_locale": OG_LOCALES.get(self.texts.language, ""),
            **more,
        }

    @property
    def portal_texts(self) -> SiteTexts:
        """The texts in the language of the whole portal, for what is the same on each page."""
        return SiteTexts(self.site.language)

    def in_language(self, language: str) -> Context:
        """The same portal for pages in another language; what editors wrote stays as it is."""
        texts = SiteTexts(language)
        locations, calendar = self.portal.locations.values(), self.portal.calendar
        groups = place_groups(locations, self.today, self.site.base_path, calendar, texts)
        return replace(self, texts=texts, groups=groups)

    def absolute(self, url: str) -> str:
        return origin(self.site.base_url) + self.url(url)

    def crumb(self, url: str) -> Link:
        """A link to a page that Wegwijs makes itself, by its title."""
        return Link(page_label(self.portal, url, self.portal_texts), self.url(url))


def make_context(
    portal: Portal,
    fragments: Mapping[str, Fragment],
    design: Design,
    settings: Settings,
    today: date,
    release: bool,
    memory: Memory | None = None,
    pdf: bool = False,
    synonyms: Synonyms = NO_SYNONYMS,
    accessibility: Accessibility = NO_ACCESSIBILITY,
) -> Context:
    """memory: of an earlier look; the spreekuren of locations that did not change are not counted again."""
    base = settings.base_path
    locations = tuple(portal.locations.values())
    texts = SiteTexts(settings.language)
    site = _site(portal, design, settings, release)
    memory = memory or Memory()
    terms = tuple(portal.terms.values())
    names = tuple(one.data.title for one in portal.organisations.values())
    return Context(
        portal=portal,
        fragments=fragments,
        settings=settings,
        site=site,
        today=today,
        topics=tuple(
            topic_card(topic, len(portal.articles_of_topic.get(topic.slug, ())), base, texts)
            for topic in sorted(portal.topics.values(), key=lambda one: (one.data.order, one.slug))
        ),
        groups=memory.recall(
            "places",
            None,
            (locations, today, base, settings.language, portal.calendar),
            lambda: place_groups(locations, today, base, portal.calendar, texts),
        ),
        explanations=memory.recall(
            "explanations", None, (terms, base, names), lambda: Explanations(terms, base, names)
        ),
        texts=texts,
        pdf=pdf,
        synonyms=synonyms,
        accessibility=accessibility,
    )


def origin(base_url: str) -> str:
    """ "https://example.nl" of "https://example.nl/hulp/"."""
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"


def page_label(portal: Portal, url: str, _: SiteTexts = DUTCH) -> str:
    """The short name of a page in menus: its label, or else its title."""
    entries: tuple[Entry[TextPage] | Entry[Guide], ...] = (*portal.pages.values(), *portal.guides.values())
    for entry in entries:
        if entry.url == url:
            return entry.data.label or entry.data.title
    return _(DEFAULT_INTRODUCTIONS[url].title) if url in DEFAULT_INTRODUCTIONS else url


def _site(portal: Portal, design: Design, settings: Settings, release: bool) -> Site:
    base = settings.base_path
    publisher = portal.organisations.get(settings.organisation)
    safety = portal.topics.get(settings.safety_topic)
    texts = SiteTexts(settings.language)

    def links(urls: tuple[str, ...]) -> tuple[Link, ...]:
        known = {*BUILT_IN_PAGES, *(one.url for one in portal.everything)}
        return tuple(
            Link(page_label(portal, url, texts), with_base(url, base)) for url in urls if url in known
        )

    return Site(
        name=settings.name,
        tagline=settings.tagline,
        publisher=publisher.data.title if publisher else settings.name,
        language=settings.language,
        base_path=base,
        base_url=settings.base_url,
        home_url=base,
        search_url=f"{base}zoeken/",
        letters_url=f"{base}brieven/",
        sessions_url=with_base(SESSIONS_PAGE, base),
        safety=Link(safety.data.title, with_base(safety.url, base)) if safety else None,
        stylesheet_url=base + design.stylesheet,
        icon_url=f"{base}assets/favicon.svg",
        scripts={name: base + path for name, path in design.scripts.items()},
        pagefind_url=f"{base}pagefind/pagefind.js",
        search_data_url=f"{base}zoeken/woorden.json",
        navigation=links(settings.navigation.main),
        footer=links(settings.navigation.footer),
        release=release,
        stylesheets={name: base + path for name, path in design.stylesheets.items()},
    )
