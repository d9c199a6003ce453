"""What stands in a text: headings in order, pictures described, links that arrive, blocks whole."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from wegwijs.check.places import Targets, empty_headers, heading_places, html_place, unnumbered_steps
from wegwijs.check.slips import slip_problems
from wegwijs.convert import Fragment
from wegwijs.convert.blocks import block_problems
from wegwijs.convert.clean import SCHEMES
from wegwijs.convert.effort import effort_problems
from wegwijs.convert.links import is_external
from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.collections import ARTICLES, LOCATIONS, PAGES

MAX_NESTING = 50
NEED_TEXT = (ARTICLES.folder, PAGES.folder)


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where a link may go. ids: URL -> ids of the headings in its text, None where a template adds
    ids or the text is not known; drafts: URLs that exist but are not published."""

    ids: Mapping[str, frozenset[str] | None]
    drafts: frozenset[str]


def text_problems(portal: Portal, fragments: Mapping[str, Fragment]) -> list[Problem]:
    """Problems of all texts, also of files whose frontmatter is not right yet.

    fragments: path below content -> converted text, for all of `portal.sources`.
    """
    targets = _targets(portal, fragments)
    problems: list[Problem] = []
    for source in portal.sources:
        fragment = fragments[source.path]
        if fragment.too_deep and (found := effort_problems(source)):
            problems += found
            continue
        problems += block_problems(source)
        problems += slip_problems(source)
        problems += _structure(source, fragment)
        problems += _headings(source, fragment)
        problems += _images(source, fragment, portal)
        problems += _links(source, fragment, targets)
    return problems


def _targets(portal: Portal, fragments: Mapping[str, Fragment]) -> _Targets:
    ids: dict[str, frozenset[str] | None] = dict.fromkeys(BUILT_IN_PAGES)
    for source in portal.sources:
        if source.url not in BUILT_IN_PAGES and source.collection != LOCATIONS.folder:
            fragment = fragments[source.path]
            ids[source.url] = None if fragment.too_deep else frozenset(one.id for one in fragment.headings)
    ids.update(dict.fromkeys(portal.unpublished - ids.keys()))
    ids.update((one.url, None) for one in portal.sources if one.collection == LOCATIONS.folder)
    ids.update((f"/{path}", None) for path in portal.assets)
    return _Targets(ids, frozenset(one.url for one in portal.sources if one.draft))


def _structure(source: Source, fragment: Fragment) -> Iterator[Problem]:
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
    for heading, place in zip(fragment.headings, heading_places(source, fragment), strict=True):
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
        previous = max(heading.level, 2)


def _images(source: Source, fragment: Fragment, portal: Portal) -> Iterator[Problem]:
    places = Targets(source)
    for image in fragment.images:
        place = places.next(image.target)
        if not image.alt:
            yield problem("image-no-alt", place(), target=image.target)
        if is_external(image.url) or image.url.startswith("//"):
            yield problem("image-outside", place(), target=image.target)
        elif image.url.lstrip("/") not in portal.assets:
            folder = posixpath.dirname(source.path)
            known = [posixpath.relpath(path, folder) for path in portal.assets]
            suggestion = did_you_mean(image.target, known)
            yield problem("image-missing", place(), target=image.target, suggestion=suggestion)


def _links(
    source: Source,
    fragment: Fragment,
    targets: _Targets,
) -> Iterator[Problem]:
    own = {one.id for one in fragment.headings}
    places = Targets(source)
    for link in fragment.links:
        place = places.next(link.target)
        if not link.text:
            yield problem("link-no-text", place(), target=link.target)
        if not link.target.strip("#"):
            yield problem("link-empty", place(), text=link.text)
            continue
        yield from _target(link.target, link.url, place, targets, own)


def _target(
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
        if parts.scheme not in SCHEMES or (parts.scheme in ("http", "https") and not parts.hostname):
            yield problem("link-unsafe", place(), target=target)
        return
    if parts.path in targets.drafts:
        yield problem("reference-draft", place(), value=target)
        return
    if parts.path and parts.path not in targets.ids:
        suggestion = _meant_elsewhere(target) or _nearest(target, parts.path, targets.ids)
        yield problem("link-broken", place(), target=target, suggestion=suggestion)
        return
    if not parts.path and not parts.fragment:
        yield problem("link-broken", place(), target=target, suggestion="")
        return
    anchors = targets.ids[parts.path] if parts.path else frozenset(own)
    if parts.fragment and anchors is not None and parts.fragment not in anchors:
        yield problem(
            "link-anchor",
            place(),
            target=target,
            anchor=parts.fragment,
            suggestion=did_you_mean(parts.fragment, anchors),
            allowed=listing(sorted(anchors)) or "geen",
        )


def _meant_elsewhere(target: str) -> str:
    """An address of another website, or of e-mail, that was written without its beginning."""
    if target.startswith("www."):
        return f"Is dit een andere website? Schrijf dan `https://{target}`."
    if "@" in target:
        return f"Is dit een e-mailadres? Schrijf dan `mailto:{target}`."
    return ""


def _nearest(target: str, path: str, targets: Mapping[str, object]) -> str:
    """The nearest page, written the way the editor wrote the link."""
    written = target.partition("#")[0]
    if not written.endswith(".md"):
        return did_you_mean(path, targets)
    folder = path.rstrip("/").rpartition("/")[0] + "/"
    slugs = [url.removeprefix(folder).strip("/") for url in targets if url.startswith(folder)]
    before, slash, name = written.rpartition("/")
    suggestion = did_you_mean(name.removesuffix(".md"), [one for one in slugs if one and "/" not in one])
    return suggestion.replace("u `", f"u `{before}{slash}").replace("`?", ".md`?")
