"""The text of a page with marks where it is hard to read, each passage with what to do below it.

A mark stands around text only, never around an element: so no link or button changes, and no HTML can
break. The text of the page is recognised by its passages, so it may have additions of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from wegwijs.preview.look import Look
from wegwijs.preview.spots import AROUND, FRONT, Spot, reading_of, spots_of
from wegwijs.preview.templating import rendered
from wegwijs.preview.text_apart import text_span
from wegwijs.problems import Severity
from wegwijs.readability.html_places import PassagePlace, passage_places
from wegwijs.readability.text import Passage
from wegwijs.render.html import trimmed
from wegwijs.render.views import Page

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_AHEAD = 20
"""Passages that a page may have between two of its text."""
_FRONT_TAGS = ("h1", "p", "li", "dd", "td", "div")
"""Where a sentence of frontmatter can get something below it; not in a link."""
_STRENGTH = (Severity.ERROR, Severity.WARNING, Severity.TIP)
_IN_LINK = re.compile(r"<(/?)(?:a|button|abbr)\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Marked:
    """html, page: with marks; labels: of the spots that have one."""

    html: bytes
    page: Page | None
    labels: frozenset[str] = frozenset()


Insertion = tuple[int, int, str]
"""(place in the HTML, order among those at the same place, what to put there)"""


def with_marks(html: bytes, page: Page | None, url: str, look: Look) -> Marked:
    """A page with marks in its title, its summary and its text. html: as a build would write it."""
    reading = reading_of(url, look)
    spots = spots_of(url, look) if page else ()
    text = html.decode("utf-8", errors="replace")
    main = _MAIN.search(text)
    if page is None or reading is None or main is None or not spots:
        return Marked(html, page)
    span = text_span(text, page)
    passages = reading.reading.text.passages
    found = _in_text(passages, text, span or main.span(1)) | _in_front(passages, text, main.start(1))
    insertions = sorted(_insertions(text, spots, found), key=lambda one: one[:2])
    labels = frozenset(one.label for one in spots if one.passage in found)
    if span is None:
        return Marked(_with(text, insertions, 0, len(text)).encode(), page, labels)
    first, last = span
    before = [one for one in insertions if one[0] < first]
    inside = [one for one in insertions if first <= one[0] <= last]
    after = [one for one in insertions if one[0] > last]
    body = _with(text, inside, first, last)
    whole = _with(text, before, 0, first) + body + _with(text, after, last, len(text))
    return Marked(whole.encode(), replace(page, body=Markup(body)), labels)


def _with(html: str, insertions: Sequence[Insertion], start: int, end: int) -> str:
    """A piece of the HTML with what is put in it."""
    parts = []
    for at, _, added in insertions:
        parts += [html[start:at], added]
        start = at
    return "".join((*parts, html[start:end]))


def _in_text(passages: Sequence[Passage], html: str, span: tuple[int, int]) -> dict[int, PassagePlace]:
    """Number of a passage of the text -> where it stands in this piece of the HTML."""
    places = passage_places(html, *span)
    found: dict[int, PassagePlace] = {}
    at, reach = 0, len(places)
    for number, passage in enumerate(passages):
        if passage.kind in FRONT:
            break
        for other in range(at, min(at + reach, len(places))):
            if places[other].text == passage.text:
                found[number] = places[other]
                at, reach = other + 1, _AHEAD
                break
    return found


def _in_front(passages: Sequence[Passage], html: str, start: int) -> dict[int, PassagePlace]:
    """The same for the title, the summary and other sentences of frontmatter, each in its own element."""
    found: dict[int, PassagePlace] = {}
    for number, passage in enumerate(passages):
        if passage.kind in FRONT:
            text = escape(passage.text)
            elements = (f">{text}</{tag}>" for tag in _FRONT_TAGS)
            there = ((html.find(one, start), len(one)) for one in elements)
            at, length = next((one for one in there if one[0] >= 0), (0, 0))
            if length:
                found[number] = passage_places(html, at + 1, at + length)[0]
    return found


def _insertions(html: str, spots: Sequence[Spot], found: dict[int, PassagePlace]) -> Iterator[Insertion]:
    by_passage: defaultdict[int, list[Spot]] = defaultdict(list)
    for one in spots:
        if one.passage in found:
            by_passage[one.passage].append(one)
    for number, its in by_passage.items():
        place = found[number]
        yield from _pieces(place, [one for one in its if one.code not in AROUND])
        yield from _numbers(html, place, its)
        yield place.below, 3, trimmed(rendered("note.html", spots=its)).strip()


def _pieces(place: PassagePlace, spots: Sequence[Spot]) -> Iterator[Insertion]:
    """Marks around the text of the spots, cut where one of them begins or ends, or a tag stands."""
    cuts = sorted({at for one in spots for at in (one.start, one.end)})
    for at, start, end in place.spans(cuts):
        here = [one for one in spots if one.start <= at < one.end]
        if here and start < end:
            yield start, 2, f'<mark class="{_classes(here)}" data-ww="{" ".join(one.label for one in here)}">'
            yield end, 0, "</mark>"


def _classes(spots: Sequence[Spot]) -> str:
    """Of the strongest: a word stands out in its sentence. Tips are only there for who asks."""
    order = ((one.is_extra, one.is_light, _STRENGTH.index(one.severity), one) for one in spots)
    strongest = min(order, key=lambda one: one[:3])[3]
    names = ["ww-mark", f"ww-mark--{strongest.severity}"]
    names += ["ww-mark--light"] if strongest.is_light else []
    names += ["ww-extra"] if strongest.is_extra else []
    return " ".join(names)


def _numbers(html: str, place: PassagePlace, spots: Sequence[Spot]) -> Iterator[Insertion]:
    """The number of each spot, behind its last word; never within a link, as that would change its name."""
    for one in spots:
        ends = [end for at, _, end in place.spans([one.end]) if at < one.end]
        if ends:
            at = _behind_link(html, ends[-1], place.below)
            yield at, 1, rendered("sign.html", spot=one).strip()


def _behind_link(html: str, at: int, below: int) -> int:
    """This place, or the end of the link that it is in. below: where the passage ends."""
    while (tag := _IN_LINK.search(html, at, below)) and tag[1]:
        at = tag.end()
    return at
