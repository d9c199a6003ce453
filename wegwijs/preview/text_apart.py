"""A page in two parts: its text, which changes at nearly every save, and all that stands around it.

Where only the text changed, a tab changes it in place; to load a page again costs a browser more time
than all of our own work.
"""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.preview.pages import fingerprint
from wegwijs.render.html import trimmed
from wegwijs.render.views import Page

BOX, END = b'<div class="prose">', b"</div>"
"""What the text of a page stands in."""


@dataclass(frozen=True, slots=True)
class Apart:
    """frame: changes when something around the text does; text: HTML of the text."""

    frame: str = ""
    text: str = ""


def apart(html: bytes, page: Page | None) -> Apart:
    """The parts of a page; empty if it has no text of its own in one place.

    html: as a build would write it.
    """
    text = trimmed(str(page.body)).encode() if page else b""
    before, found, after = html.partition(BOX + text + END)
    if not text or not found or BOX in before or BOX in after:
        return Apart()
    return Apart(fingerprint(before + BOX + END + after), text.decode())
