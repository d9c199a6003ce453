"""What stands in a text: headings in order, pictures described, links that arrive, blocks whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from pydantic import BaseModel

from wegwijs.convert import Fragment
from wegwijs.convert.blocks import block_problems
from wegwijs.convert.clean import SCHEMES
from wegwijs.convert.links import is_external
from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.validate import Article, Entry, TextPage

MAX_NESTING = 50


def text_problems(portal: Portal, fragments: Mapping[str, Fragment]) -> list[Problem]:
    """Problems of all texts. fragments: path below content -> converted text."""
    targets = _targets(portal, fragments)
    problems: list[Problem] = []
    for entry in portal.everything:
        fragment = fragments[entry.source.path]
        problems += block_problems(entry.source)
        problems += _structure(entry, fragment)
        problems += _headings(entry, fragment)
        problems += _images(entry, fragment, portal)
        problems += _links(entry, fragment, targets)
    return problems


def _targets(portal: Portal, fragments: Mapping[str, Fragment]) -> dict[str, frozenset[str] | None]:
    """URL -> ids of the headings in its text; None where a template adds ids that are not known."""
    targets: dict[str, frozenset[str] | None] = dict.fromkeys(BUILT_IN_PAGES)
    for entry in portal.everything:
        if entry.url not in BUILT_IN_PAGES:
            headings = fragments[entry.source.path].headings
            targets[entry.url] = frozenset(one.id for one in headings)
    for path in portal.assets:
        targets[f"/{path}"] = None
    return targets


def _structure(entry: Entry[BaseModel], fragment: Fragment) -> Iterator[Problem]:
    place = Place(entry.source.file, entry.source.body_line)
    if fragment.too_deep:
        yield problem("nesting-too-deep", place, limit=MAX_NESTING)
    needs_text = isinstance(entry.data, (Article, TextPage)) and entry.url not in BUILT_IN_PAGES
    if needs_text and not entry.source.body.strip():
        yield problem("text-empty", place)
    if isinstance(entry.data, Article) and "kort-gezegd" not in fragment.blocks:
        yield problem("short-answer-missing", place)
    if fragment.unnumbered:
        yield problem("steps-not-numbered", entry.source.line_of("::: stappen"))
    if fragment.empty_headers:
        yield problem("table-no-header", entry.source.line_of("|"))
    for part in fragment.removed:
        needle = part.strip("<>:")
        yield problem("html-removed", entry.source.line_of(needle), what=f"`{part}`")


def _headings(entry: Entry[BaseModel], fragment: Fragment) -> Iterator[Problem]:
    previous = 1
    seen: Counter[str] = Counter()
    for heading in fragment.headings:
        place = entry.source.line_of(heading.text or "#", seen[heading.text])
        seen[heading.text] += 1
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


def _images(entry: Entry[BaseModel], fragment: Fragment, portal: Portal) -> Iterator[Problem]:
    for image in fragment.images:
        place = entry.source.line_of(f"({image.target}")
        if not image.alt:
            yield problem("image-no-alt", place, target=image.target)
        if is_external(image.url) or image.url.startswith("//"):
            yield problem("image-outside", place, target=image.target)
        elif image.url.lstrip("/") not in portal.assets:
            suggestion = did_you_mean(image.url.lstrip("/"), portal.assets)
            yield problem("image-missing", place, target=image.target, suggestion=suggestion)


def _links(
    entry: Entry[BaseModel],
    fragment: Fragment,
    targets: Mapping[str, frozenset[str] | None],
) -> Iterator[Problem]:
    own = {one.id for one in fragment.headings}
    for link in fragment.links:
        place = entry.source.line_of(f"({link.target}" if link.target else "]()")
        if not link.text:
            yield problem("link-no-text", place, target=link.target)
        yield from _target(link.target, link.url, place, targets, own)


def _target(
    target: str,
    url: str,
    place: Place,
    targets: Mapping[str, frozenset[str] | None],
    own: set[str],
) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
    except ValueError:
        yield problem("link-unsafe", place, target=target)
        return
    if parts.scheme or parts.netloc:
        if parts.scheme not in SCHEMES or (is_external(url) and not parts.hostname):
            yield problem("link-unsafe", place, target=target)
        return
    if parts.path and parts.path not in targets:
        suggestion = _nearest(target, parts.path, targets)
        yield problem("link-broken", place, target=target, suggestion=suggestion)
        return
    if not parts.path and not parts.fragment:
        yield problem("link-broken", place, target=target, suggestion="")
        return
    anchors = targets[parts.path] if parts.path else frozenset(own)
    if parts.fragment and anchors is not None and parts.fragment not in anchors:
        yield problem(
            "link-anchor",
            place,
            target=target,
            anchor=parts.fragment,
            suggestion=did_you_mean(parts.fragment, anchors),
            allowed=listing(sorted(anchors)) or "geen",
        )


def _nearest(target: str, path: str, targets: Mapping[str, object]) -> str:
    """The nearest page, written the way the editor wrote the link."""
    if not target.partition("#")[0].endswith(".md"):
        return did_you_mean(path, targets)
    folder = path.rsplit("/", 1)[0] + "/"
    slugs = [url[len(folder) :].strip("/") for url in targets if url.startswith(folder)]
    name = path.rsplit("/", 1)[-1] if path.endswith(".md") else path.strip("/").rsplit("/", 1)[-1]
    suggestion = did_you_mean(name.removesuffix(".md"), [one for one in slugs if one])
    return suggestion.replace("`?", ".md`?")
