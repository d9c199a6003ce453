"""Snippets: the HTML that the editor of another website copies to show or name our spreekuren."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from wegwijs.link.embeds import ALL_EMBED, Embed, embeds, location_embed, municipality_embed
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.embeds import embed_title
from wegwijs.render.views import Link, Snippet, SnippetGroup
from wegwijs.validate import Entry, Location

SANDBOX = (
    "allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
)
"""No scripts, no forms. A reader may follow a link to our website, in this tab or another one.

allow-same-origin is safe without scripts, and without it some browsers refuse our own style sheet
(https://github.com/WebKit/WebKit/pull/66923).
"""
_FRAME = Markup(
    '<iframe src="{src}" title="{title}" width="100%" height="{height}" style="border: 0" loading="lazy" '
    'referrerpolicy="no-referrer" sandbox="{sandbox}"></iframe>\n<p>{link}</p>'
)
_LINK = Markup('<a href="{url}">{text}</a>')
_HEAD, _PLACE, _HIGHEST = 150, 850, 1200
"""Height at 280 pixels wide, measured: all but the places, one place, and where a frame may scroll."""


def frame_height(places: int) -> int:
    """Height in CSS pixels in which so many places fit on most days; with more, the frame scrolls."""
    return min(_HEAD + _PLACE * places, _HIGHEST)


def frame_snippet(src: str, title: str, height: int, link: Link) -> str:
    """A frame, and a link below it for where frames are not shown or are hard to use. Absolute URLs."""
    anchor = link_snippet(link)
    return str(_FRAME.format(src=src, title=title, height=height, sandbox=SANDBOX, link=Markup(anchor)))


def link_snippet(link: Link) -> str:
    """A link whose text says where it leads."""
    return str(_LINK.format(url=link.url, text=link.text))


def links_snippet(intro: str, links: Iterable[Link]) -> str:
    """A sentence and a list of links."""
    items = "\n".join(f"<li>{link_snippet(one)}</li>" for one in links)
    return f"<p>{escape(intro)}</p>\n<ul>\n{items}\n</ul>"


def snippet_groups(context: Context) -> tuple[SnippetGroup, ...]:
    """Snippets of all places together, of each municipality and of each place."""
    known = embeds(context.portal)
    places = known[ALL_EMBED].places
    towns = dict.fromkeys(municipality_embed(one.data.municipality) for one in places)
    urls = {
        context.texts("Alle plekken samen"): [ALL_EMBED],
        context.texts("Per gemeente"): [*towns],
        context.texts("Per plek"): [location_embed(one.slug) for one in places],
    }
    return tuple(
        SnippetGroup(title, tuple(_snippet(context, url, known[url]) for url in found))
        for title, found in urls.items()
        if found
    )


def _snippet(context: Context, url: str, embed: Embed) -> Snippet:
    title = embed_title(embed, context.texts)
    return Snippet(
        id=url.strip("/").replace("/", "-"),
        name=_name(context, embed),
        frame=frame_snippet(
            context.absolute(url), title, frame_height(len(embed.places)), _link(context, embed)
        ),
        links=_links(context, embed),
        shown=Link(title, context.url(url)),
    )


def _name(context: Context, embed: Embed) -> str:
    """As the editor of another website chooses it."""
    if embed.municipality:
        return context.texts("Gemeente %(name)s", name=embed.municipality)
    return embed.place.data.title if embed.place else context.texts("Alle plekken")


def _links(context: Context, embed: Embed) -> str:
    """All places of a municipality, each with its link; of all places together, the link to the list."""
    if not embed.municipality:
        return f"<p>{link_snippet(_link(context, embed))}</p>"
    intro = context.texts("Hulp bij regelen in de gemeente %(name)s:", name=embed.municipality)
    return links_snippet(intro, (_place_link(context, one) for one in embed.places))


def _link(context: Context, embed: Embed) -> Link:
    """Where there is more: the page of the one place, or the list of all."""
    if embed.place is not None:
        return _place_link(context, embed.place)
    return Link(context.texts("Hulp bij regelen: bekijk alle spreekuren"), context.absolute(SESSIONS_PAGE))


def _place_link(context: Context, place: Entry[Location]) -> Link:
    text = context.texts("Hulp bij regelen: spreekuren van %(name)s", name=place.data.title)
    return Link(text, context.absolute(place.url))
