"""What the preview adds to the pages of the site, and the pages that are its own."""

from __future__ import annotations

import json
from collections.abc import Callable

from markupsafe import Markup

from wegwijs.preview.inject import Pieces, with_pieces
from wegwijs.preview.known import base_path
from wegwijs.preview.look import Look
from wegwijs.preview.marks import Marked, with_marks
from wegwijs.preview.overlay import is_waiting, overlay, says
from wegwijs.preview.own_pages import Answer, file_page, history_page, index_page
from wegwijs.preview.pages import fingerprint
from wegwijs.preview.panel import panel
from wegwijs.preview.problem_views import PREFIX, own_url
from wegwijs.preview.rooms import manual_answer, report_answer
from wegwijs.preview.templating import asset, rendered, versioned
from wegwijs.preview.text_apart import apart
from wegwijs.render.views import Page

OwnPage = Callable[[Look, str], Answer | None]
"""(look, what stands behind the prefix) -> what to answer, None if there is no such page"""


def _style(look: Look, rest: str) -> Answer | None:
    return ("text/css; charset=utf-8", asset("preview.css")) if not rest else None


def _script(look: Look, rest: str) -> Answer | None:
    return ("text/javascript; charset=utf-8", asset("preview.js")) if not rest else None


OWN_PAGES: tuple[tuple[str, OwnPage], ...] = (
    ("preview.css", _style),
    ("preview.js", _script),
    ("historie/", history_page),
    ("meldingen/", file_page),
    ("redactie/", manual_answer),
    ("rapport/", report_answer),
    ("", index_page),
)
"""What a path below PREFIX begins with, and who answers. The first that fits does."""


def own_page(path: str, look: Look) -> Answer | None:
    """(content type, body) of a page of the preview itself; None if there is none.

    path: site-relative, with or without PREFIX.
    """
    rest = path.removeprefix(PREFIX)
    for prefix, answer in OWN_PAGES:
        if rest.startswith(prefix):
            return answer(look, rest.removeprefix(prefix))
    return None


def with_additions(html: bytes, page: Page | None, look: Look, url: str = "") -> bytes:
    """A page of the site with the overlay, the panel and what makes them work.

    html: as a build would write it; page: its page object, None for a file of an older build, or for what
    stands in place of a page; url: site-relative, for when there is no page object.
    """
    url = site_relative(page.url, look) if page else url
    marked = with_marks(html, page, url, look)
    html, page = marked.html, marked.page
    pieces = Pieces(
        head=rendered(
            "head.html",
            # With its marks: they may change while the page does not.
            fingerprint=fingerprint(html),
            frame=apart(html, page).frame,
            # Without page object we do not know where we are; the script does, and asks at once.
            look=look.number if url else 0,
            style_url=own_url(look, versioned("preview.css")),
            script_url=own_url(look, versioned("preview.js")),
        ),
        top=rendered("top.html", overlay=overlay(url, look, is_shown=page is not None), says=says(url, look)),
        bottom=rendered("bottom.html", panel=_panel(url, marked, look)),
    )
    text = html.decode("utf-8", errors="replace")
    return with_pieces(text, pieces, page.csp if page else None).encode()


def state(url: str, page: Page | None, look: Look, html: bytes) -> bytes:
    """What the script needs to bring a page up to date, as JSON.

    url: path of the page, base path included; html: as it is now, before additions.
    """
    url = site_relative(page.url if page else url, look)
    marked = with_marks(html, page, url, look)
    html, page = marked.html, marked.page
    parts = apart(html, page)
    values = {
        "look": look.number,
        "page": fingerprint(html),
        "frame": parts.frame,
        "text": parts.text,
        "overlay": overlay(url, look, is_shown=page is not None),
        "panel": _panel(url, marked, look),
        "says": says(url, look),
    }
    return json.dumps(values, ensure_ascii=False).encode()


def _panel(url: str, marked: Marked, look: Look) -> Markup:
    return panel(url, look, marked.labels) if marked.page or is_waiting(url, look) else Markup()


def site_relative(url: str, look: Look) -> str:
    """A URL of this site without its base path: "/hulp/artikelen/x/" -> "/artikelen/x/"."""
    return "/" + url.removeprefix(base_path(look))
