"""What stands in a text: headings in order, pictures described, links that arrive, blocks whole."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from urllib.parse import SplitResult, unquote, urlsplit

from wegwijs.check.fences import fence_problems, readable
from wegwijs.check.lists import list_problems
from wegwijs.check.places import Targets, empty_headers, heading_places, html_place, unnumbered_steps
from wegwijs.check.slips import slip_problems
from wegwijs.check.suggestions import suggestion
from wegwijs.check.wording import wording_problems
from wegwijs.convert import Fragment
from wegwijs.convert.blocks import block_problems
from wegwijs.convert.clean import SCHEMES
from wegwijs.convert.effort import effort_problems
from wegwijs.convert.links import is_external
from wegwijs.language import _
from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.link.feeds import FEEDS
from wegwijs.link.urls import aliases_of, filters_of
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.collections import ARTICLES, COLLECTIONS, LOCATIONS, PAGES

MAX_NESTING = 50
NEED_TEXT = (ARTICLES.folder, PAGES.folder)


@dataclass(frozen=True, slots=True)
class _Target:
    """What one file says of itself to who wants to link to it. steps: URLs of its other pages; original:
    URL of what it is a variant of."""

    url: str
    steps: tuple[str, ...]
    ids: frozenset[str] | None
    draft: bool
    original: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where a link may go. ids: URL -> ids of the headings in its text, None where a template adds
    ids or the text is not known; drafts: URLs that exist but are not published; aliases: old URL -> URL."""

    ids: Mapping[str, frozenset[str] | None]
    drafts: frozenset[str]
    aliases: Mapping[str, str]


def text_problems(
    portal: Portal, fragments: Mapping[str, Fragment], memory: Memory | None = None
) -> list[Problem]:
    """Problems of all texts, also of files whose frontmatter is not right yet.

    fragments: path below content -> converted text, for all of `portal.sources`.
    """
    memory = memory or Memory()
    texts = [(one, fragments[one.path]) for one in portal.sources]
    targets = _targets(portal, texts, memory)
    found = memory.recall_each("text", ((one[0].path, one) for one in texts), _own_problems)
    linked = ((one[0].path, (*one, targets)) for one in texts)
    found += memory.recall_each("links", linked, _link_problems)
    found += [list(_images(*one, portal)) for one in texts if one[1].images]
    return list(chain.from_iterable(found))


def _own_problems(source: Source, fragment: Fragment) -> list[Problem]:
    """What is wrong with a text whatever the other files are."""
    if fragment.too_deep and (found := effort_problems(source)):
        return found
    return [
        *block_problems(readable(source)),
        *slip_problems(readable(source)),
        *list_problems(readable(source)),
        *_structure(source, fragment),
        *_headings(source, fragment),
        *wording_problems(readable(source), fragment),
    ]


def _link_problems(source: Source, fragment: Fragment, targets: _Targets) -> list[Problem]:
    return list(_links(source, fragment, targets))


def _targets(portal: Portal, texts: Sequence[tuple[Source, Fragment]], memory: Memory) -> _Targets:
    """The very same object as in an earlier look, unless a link may go elsewhere now."""
    own = tuple(memory.recall_each("target", ((one[0].path, one) for one in texts), _own_target))
    filters = tuple(one.url for one in filters_of(portal))
    more = (portal.unpublished, (*filters, *(f"/{path}" for path in portal.assets)))
    return memory.recall("targets", None, (own, *more), lambda: _all_targets(own, *more))


def _own_target(source: Source, fragment: Fragment) -> _Target:
    has_own_ids = source.url not in BUILT_IN_PAGES and source.collection != LOCATIONS.folder
    return _Target(
        url=source.url,
        steps=tuple(source.step_urls),
        ids=frozenset(one.id for one in fragment.headings) if has_own_ids and not fragment.too_deep else None,
        draft=source.draft,
        original=_original_url(source),
        aliases=tuple(alias for alias, _place in aliases_of(source)),
    )


def _original_url(source: Source) -> str:
    """Of the page of which this is a translation or an easier version; its own if it is none."""
    return COLLECTIONS[source.collection].url(source.original_slug) if source.variant else source.url


def _all_targets(own: Sequence[_Target], unpublished: Set[str], others: Sequence[str]) -> _Targets:
    """others: URLs of assets, and of pages that no file is behind."""
    ids: dict[str, frozenset[str] | None] = dict.fromkeys((*BUILT_IN_PAGES, *FEEDS, *unpublished))
    ids.update((one.url, one.ids) for one in own)
    ids.update((step, None) for one in own for step in one.steps)
    ids.update(dict.fromkeys(others))
    hidden = {one.url for one in own if one.draft}
    # A variant goes with its original.
    drafts = frozenset(
        url for one in own if one.draft or one.original in hidden for url in (one.url, *one.steps)
    )
    return _Targets(ids, drafts, {alias: one.url for one in own for alias in one.aliases})


def _structure(source: Source, fragment: Fragment) -> Iterator[Problem]:
    yield from fence_problems(source)
    source = readable(source)
    place = Place(source.file, source.body_line)
    if fragment.too_deep:
        yield problem("nesting-too-deep", place, limit=MAX_NESTING)
    needs_text = source.collection in NEED_TEXT and source.url not in BUILT_IN_PAGES
    if needs_text and not source.body.strip():
        yield problem("text-empty", place)
    if source.collection == ARTICLES.folder and "kort-gezegd" not in fragment.blocks:
        yield problem("short-answer-missing", place)
    if fragment.unnumbered:
        for found in unnumbered_steps(source) or [place]:
            yield problem("steps-not-numbered", found)
    if fragment.empty_headers:
        for found in empty_headers(source) or [place]:
            yield problem("table-no-header", found)
    for part in fragment.removed:
        yield problem("html-removed", html_place(source, part), what=f"`{part}`")


def _headings(source: Source, fragment: Fragment) -> Iterator[Problem]:
    previous = 1
    places = heading_places(readable(source), fragment)
    for heading, place in zip(fragment.headings, places, strict=True):
        if not heading.text:
            yield problem("heading-empty", place)
        if heading.level == 1:
            yield problem("heading-first-level", place, text=heading.text)
        elif heading.level > previous + 1:
            yield problem(
                "heading-skips-level",
                place,
                text=heading.text,
                previous="#" * previous,
                allowed="#" * (previous + 1),
                found="#" * heading.level,
            )
        elif heading.bare and heading.text:
            yield problem("heading-nothing-below", place, text=heading.text)
        previous = max(heading.level, 2)


def _images(source: Source, fragment: Fragment, portal: Portal) -> Iterator[Problem]:
    places = Targets(readable(source))
    for image in fragment.images:
        place = places.next(image.target)
        if not image.alt:
            yield problem("image-no-alt", place(), target=image.target)
        if is_external(image.url) or image.url.startswith("//"):
            yield problem("image-outside", place(), target=image.target)
        elif image.url.lstrip("/") not in portal.assets:
            folder = posixpath.dirname(source.path)
            known = [posixpath.relpath(path, folder) for path in portal.assets]
            meant = did_you_mean(image.target, known)
            yield problem("image-missing", place(), target=image.target, suggestion=meant)


def _links(
    source: Source,
    fragment: Fragment,
    targets: _Targets,
) -> Iterator[Problem]:
    own = {one.id for one in fragment.headings}
    places = Targets(readable(source))
    for link in fragment.links:
        place = places.next(link.target)
        if not link.text:
            yield problem("link-no-text", place(), target=link.target)
        if not link.target.strip("#"):
            yield problem("link-empty", place(), text=link.text)
            continue
        yield from _target(source, link.target, link.url, place, targets, own)


def _target(
    source: Source,
    target: str,
    url: str,
    place: Callable[[], Place],
    targets: _Targets,
    own: set[str],
) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
    except ValueError:
        yield problem("link-unsafe", place(), target=target)
        return
    if parts.scheme or parts.netloc:
        if not _leads_out(parts):
            yield problem("link-unsafe", place(), target=target)
    elif parts.path in targets.drafts:
        yield problem("reference-draft", place(), value=target)
    elif parts.path and parts.path not in targets.ids:
        meant = suggestion(target, source.path, targets.ids, targets.aliases)
        yield problem("link-broken", place(), target=target, suggestion=meant)
    elif not parts.path and not parts.fragment:
        yield problem("link-broken", place(), target=target, suggestion="")
    else:
        anchors = targets.ids[parts.path] if parts.path else frozenset(own)
        yield from _anchor(target, unquote(parts.fragment), anchors, place)


def _leads_out(parts: SplitResult) -> bool:
    """Whether it is an address outside the site that a browser or a telephone can use."""
    return parts.scheme in SCHEMES and (parts.scheme not in ("http", "https") or bool(parts.hostname))


def _anchor(
    target: str, anchor: str, anchors: frozenset[str] | None, place: Callable[[], Place]
) -> Iterator[Problem]:
    """anchors: of the page that is linked to; None if they cannot be known."""
    if anchor and anchors is not None and anchor not in anchors:
        yield problem(
            "link-anchor",
            place(),
            target=target,
            anchor=anchor,
            suggestion=did_you_mean(anchor, anchors),
            allowed=listing(sorted(anchors)) or _("geen"),
        )
