"""Hand-outs: an article on at most two sheets, with room to write.

They are only PDFs: to print an article from a browser, people print its page.
"""

from __future__ import annotations

from markupsafe import Markup

from wegwijs.link.ordering import by_municipality
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.paper.blocks import Block, blocks, most_important, with_addresses
from wegwijs.paper.qr import readable
from wegwijs.read.collections import TERMS
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.paper import paper_code, street_address
from wegwijs.render.pages.parts import HELPING, contact_card, date_text
from wegwijs.render.pages.session_rule import when_text
from wegwijs.render.pages.versions import version_fields
from wegwijs.render.views import HandoutPage, PaperLink, PaperPlace
from wegwijs.schedule import outlook
from wegwijs.validate import Article, Entry, Location
from wegwijs.words import in_a_row, long_date

FILE = "hand-out.pdf"
MOST_PAGES = 2
MOST_PLACES = 10
SIZES = (14, 12, 11)
"""Points, from what is easy to read to the least that we ask of anybody."""
LETTERS = {14: 3400, 12: 6000, 11: 8000}
"""Size -> letters that can fit on two sheets; no more than a guess of where to begin measuring."""
SHORTER = (8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 0)
"""Letters of the text to keep where all of it does not fit."""


def handout_url(article_url: str) -> str:
    """ "/artikelen/digid-aanvragen/hand-out.pdf"."""
    return article_url + FILE


def handout_links(context: Context, article: Entry[Article]) -> tuple[PaperLink, ...]:
    """The hand-out, in a build that makes it."""
    if not context.pdf:
        return ()
    url = context.url(handout_url(article.url))
    return (PaperLink(context.texts("Op papier, met ruimte voor notities (PDF)"), url, "printer"),)


def handout_versions(context: Context, article: Entry[Article]) -> tuple[HandoutPage, ...]:
    """The hand-out in the largest letters that may fit, then smaller, then with less and less of the text."""
    unlinked = context.absolute(TERMS.prefix)
    html = with_addresses(
        context.fragments[article.source.path].html, context.absolute(article.url), unlinked
    )
    found = blocks(html)
    letters = sum(one.letters for one in found)
    smallest = SIZES[-1]
    sizes = [one for one in SIZES if letters <= LETTERS[one]] or [smallest]
    whole = tuple(_page(context, article, found, size) for size in sizes)
    kept = [most_important(found, limit) for limit in SHORTER if limit < letters]
    return (*whole, *(_page(context, article, part, smallest, shorter=True) for part in kept))


def _page(
    context: Context, article: Entry[Article], parts: tuple[Block, ...], size: int, *, shorter: bool = False
) -> HandoutPage:
    data, _ = article.data, context.texts
    checked = date_text(data.checked_on, _)
    assert checked is not None, long_date(data.checked_on)
    code = paper_code(context, article.url, _("QR-code: deze tekst op internet"))
    shared = context.page(
        "handout",
        article.url,
        data.title,
        data.summary,
        body=Markup("".join(one.html for one in parts)),
        in_sitemap=False,
        **version_fields(context, article),
    )
    organisations = context.portal.organisations
    return HandoutPage(
        **{**shared, "structured_data": ()},
        size=size,
        more=_("Er staat meer op %(address)s", address=code.address) if shorter else "",
        checked_on=checked,
        contacts=tuple(
            contact_card(organisations[slug], context.site.base_path, _) for slug in data.organisation
        ),
        places=_places(context),
        more_places=_(
            "Alle plekken en dagen staan op %(address)s", address=readable(context.absolute(SESSIONS_PAGE))
        ),
        sources=tuple(one.title for one in data.sources),
        code=code,
    )


def _places(context: Context) -> tuple[PaperPlace, ...]:
    """Where somebody helps, by municipality; those of which no hours are known together, at the end."""
    places = [_place(context, one) for one in by_municipality(context.portal.locations.values())]
    known = [one for one in places if one.when][:MOST_PLACES]
    unknown = [one.name for one in places if not one.when][:MOST_PLACES]
    if unknown:
        _ = context.texts
        known.append(PaperPlace(in_a_row(unknown, _), "", (_("vraag daar naar de tijden"),), False))
    return tuple(known)


def _place(context: Context, entry: Entry[Location]) -> PaperPlace:
    """The rules of its spreekuren, and not the dates: a hand-out is kept for a long time."""
    data, _ = entry.data, context.texts
    calendar, today = context.portal.calendar, context.today
    helping = [
        one for one in data.sessions
        if one.kind in HELPING and outlook(one, calendar, today).ended is None
    ]  # fmt: skip
    return PaperPlace(
        name=data.title,
        address=street_address(entry),
        when=tuple(when_text(one, _) for one in helping),
        example=any(one.example for one in helping),
    )
