"""A page in two parts: its text, which changes at nearly every save, and all that stands around it.

Where only the text changed, a tab changes it in place; to load a page again costs a browser more time
than all of our own work.
"""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.preview.pages import fingerprint
from wegwijs.render.html import trimmed
from wegwijs.render.views import Page

BOX, END = '<div class="prose">', "</div>"
"""What the text of a page stands in."""


@dataclass(frozen=True, slots=True)
class Apart:
    """frame: changes when something around the text does; text: HTML of the text."""

    frame: str = ""
    text: str = ""


def apart(html: bytes, page: Page | None) -> Apart:
    """The parts of a page; empty if it has no text of its own in one place.

    html: as a build would write it, perhaps with marks, that the body of `page` then has too.
    """
    whole = html.decode("utf-8", errors="replace")
    span = text_span(whole, page) if page else None
    if span is None:
        return Apart()
    start, end = span
    return Apart(fingerprint((whole[:start] + whole[end:]).encode()), whole[start:end])


def text_span(html: str, page: Page) -> tuple[int, int] | None:
    """Where the text of a page begins and ends in its HTML; None if it has none, or more than one box."""
    text = trimmed(str(page.body))
    before, found, after = html.partition(BOX + text + END)
    if not text or not found or BOX in before or BOX in after:
        return None
    start = len(before) + len(BOX)
    return start, start + len(text)
