"""The editor's panel: what there is to know about the page on screen, below it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from wegwijs.convert import Fragment
from wegwijs.language import _, language, ngettext
from wegwijs.link import states
from wegwijs.link.states import State, first_day, last_day
from wegwijs.preview.dates import distance, with_distance
from wegwijs.preview.known import Known, known
from wegwijs.preview.look import Look
from wegwijs.preview.overlay import file_of
from wegwijs.preview.problem_views import file_groups, file_name, own_url
from wegwijs.preview.reading_view import estimate_text, reading_view
from wegwijs.preview.spots import Spot, spots_of
from wegwijs.preview.templating import rendered
from wegwijs.problems import Problem, has_errors
from wegwijs.read import Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.render.pages import Context
from wegwijs.render.pages.context import page_label
from wegwijs.render.pages.parts import LEVELS, host
from wegwijs.render.views import Link
from wegwijs.reporting import problem_counts
from wegwijs.site_texts import SiteTexts
from wegwijs.validate import Entry
from wegwijs.words import date_for_editors

MOST_LINKS = 200


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source of an article. seen: "20 november 2026 (3 dagen geleden)", or that nobody knows."""

    title: str
    url: str
    seen: str


@dataclass(frozen=True, slots=True)
class Use:
    """A page whose frontmatter names this one, and the key with which it does."""

    page: Link
    key: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the record and its text say. Texts are empty where there is nothing to say."""

    words: str = ""
    level: str = ""
    checked_on: str = ""
    review_by: str = ""
    review_is_due: bool = False
    owner: str = ""
    sources: tuple[SourceLine, ...] = ()
    out: tuple[Link, ...] = ()
    outside: tuple[Link, ...] = ()
    into: tuple[Link, ...] = ()
    uses: tuple[Use, ...] = ()
    versions: tuple[Link, ...] = ()


def panel(url: str, look: Look, labels: Collection[str] = ()) -> Markup:
    """HTML of the panel of the page at a site-relative URL. labels: of the spots that are marked in it."""
    source = look.sources.get(url)
    file = file_of(url, look)
    spots = spots_of(url, look)
    own = _own_problems(file, spots, look)
    return rendered(
        "panel.html",
        file=file_name(file),
        history_url=own_url(look, f"historie/{quote(source.path)}") if source else "",
        state=state_of(url, look),
        estimate=estimate_text(url, look),
        reading=reading_view(url, look, spots, labels),
        problems=file_groups(own, look),
        counts=problem_counts(own),
        elsewhere=_elsewhere(file, look),
        facts=_facts(url, look),
        native=native(look),
        index_url=own_url(look),
        manual_url=own_url(look, "redactie/"),
    )


def native(look: Look) -> Markup:
    """The attribute for titles that editors wrote, where they are in another language than our texts."""
    written_in = look.context.site.language if look.context else language()
    return Markup(' lang="{}"').format(written_in) if written_in != language() else Markup()


def state_of(url: str, look: Look) -> str:
    """Whether the page at a URL is going to be on the website."""
    source = look.sources.get(url)
    original = look.sources.get(COLLECTIONS[source.collection].url(source.original_slug)) if source else None
    for one in (source, original):  # a translation is on the website with its original, or not at all
        state = _dated_state(one, look.options.today) if one else ""
        if state:
            return state
    if look.is_current and not has_errors(look.problems):
        return _("Klaar voor de website.")
    return _("Komt op de website als er geen fouten meer zijn.")


def _dated_state(source: Source, today: date) -> str:
    """Why a file is not on the website today; empty if it is."""
    state, first, last = states.state_of(source, today), first_day(source), last_day(source)
    if state is State.DRAFT:
        return _("Concept. Deze pagina komt niet op de website.")
    if state is State.NOT_YET and first is not None:
        return _("Komt op {date} op de website.", date=date_for_editors(first))
    if state is State.EXPIRED and last is not None:
        day = date_for_editors(last)
        return _("Geldt niet meer. De laatste dag op de website was {date}.", date=day)
    return ""


def review_is_due(entry: Entry[Any], today: date) -> bool:
    day: date | None = getattr(entry.data, "review_by", None)
    return day is not None and day < today


def _own_problems(file: str, spots: Sequence[Spot], look: Look) -> list[Problem]:
    """Those of a file, without what is told of its language."""
    told = {replace(one.told.problem, severity=one.severity) for one in spots if one.told}
    return [one for one in look.problems if file and one.file == file and one not in told]


def _elsewhere(file: str, look: Look) -> str:
    others = sum(one.file != file for one in look.problems)
    return ngettext("{number} melding", "{number} meldingen", others) if others else ""


def _facts(url: str, look: Look) -> Facts | None:
    """None for a page that no record makes, or of which no good version was ever seen."""
    entry = known(look.context).entries.get(url) if look.context else None
    if look.context is None or entry is None:
        return None
    data, today = entry.data, look.options.today
    fragment = look.fragments.get(entry.source.path)
    level = getattr(data, "reading_level", "")
    return Facts(
        words=ngettext("{number} woord", "{number} woorden", word_count(fragment)) if fragment else "",
        level=f"{level} ({SiteTexts(language())(LEVELS[level])})" if level in LEVELS else "",
        checked_on=with_distance(getattr(data, "checked_on", None), today),
        review_by=with_distance(getattr(data, "review_by", None), today),
        review_is_due=review_is_due(entry, today),
        owner=str(getattr(data, "owner", None) or ""),
        sources=tuple(_source(one, today) for one in getattr(data, "sources", ())),
        versions=_versions(entry, look.context),
        **_links(entry.url, look, known(look.context)),
    )


def word_count(fragment: Fragment) -> int:
    """Words in the text itself, without title and summary."""
    return len(Markup(fragment.html).striptags().split())


def _source(record: Any, today: date) -> SourceLine:
    if record.seen_on:
        seen = _("bekeken {distance}", distance=distance(record.seen_on, today))
    else:
        seen = _("niet bekend wanneer bekeken")
    return SourceLine(record.title, record.url, seen)


def _links(url: str, look: Look, all_: Known) -> dict[str, Any]:
    def titled(urls: Iterable[str]) -> tuple[Link, ...]:
        return tuple(_link(one, look, all_) for one in islice(urls, MOST_LINKS))

    graph = all_.graph
    return {
        "out": titled(graph.out(url)),
        "outside": tuple(
            Link(f"{host(one)}: {file_name(one)}", one) for one in graph.outside(url)[:MOST_LINKS]
        ),
        "into": titled(graph.into(url)),
        "uses": tuple(Use(_link(one, look, all_), key) for one, key in graph.uses(url)[:MOST_LINKS]),
    }


def _link(url: str, look: Look, all_: Known) -> Link:
    """A page of the site by its title."""
    assert look.context is not None
    entry = all_.entries.get(url)
    title = entry.data.title if entry else page_label(look.context.portal, url)
    return Link(title, look.context.url(url))


def _versions(entry: Entry[Any], context: Context) -> tuple[Link, ...]:
    """The other versions of the same text: the original, its translations and its easier versions."""
    source = entry.source
    original = COLLECTIONS[source.collection].url(source.original_slug)
    known_ = known(context).entries
    versions = (known_.get(original), *context.portal.variants_of(original))
    others = (one for one in versions if one is not None and one.source.path != source.path)
    return tuple(Link(one.source.path.rpartition("/")[2], context.url(one.url)) for one in others)
