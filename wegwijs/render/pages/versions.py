"""The links between a page and its variants, and what a reader of a variant must know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wegwijs.language_names import direction, own_name
from wegwijs.link import VariantState, variant_state
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.variants import is_level, language_of
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import LEVELS
from wegwijs.render.views import Alternate, Notice, Version
from wegwijs.site_texts import N_, NoticeTexts, SiteTexts
from wegwijs.validate import Entry, Variant

EASIER: Mapping[str, str] = {
    "a1": N_("Lees dit in heel makkelijke taal"),
    "a2": N_("Lees dit in makkelijke taal"),
    "b1": N_("Lees dit in duidelijke taal"),
}
IN_THIS_LANGUAGE = N_("Lees dit in het Nederlands")
"""Each catalogue names its own language here: "Read this in English"."""

BEWARE = N_("Let op")
EASIER_IS_OLD = N_(
    "De langere tekst is misschien veranderd na deze makkelijke tekst. "
    "Kijk ook bij de langere tekst of vraag het in de bibliotheek."
)
TRANSLATION_IS_OLD = N_(
    "De Nederlandse pagina is veranderd na deze vertaling. "
    "Kijk op de Nederlandse pagina of vraag het in de bibliotheek."
)
NOT_CHECKED = N_(
    "Niemand met deze taal als moedertaal heeft deze vertaling al gecontroleerd. "
    "Twijfelt u? Vraag het in de bibliotheek."
)
OF_TRANSLATIONS = (BEWARE, TRANSLATION_IS_OLD, NOT_CHECKED)
"""The texts of the domain `notices`."""


def version_fields(context: Context, entry: Entry[Any]) -> dict[str, Any]:
    """`versions`, `alternates` and `notices` of a page; nothing for a page without variants."""
    source = entry.source
    url = COLLECTIONS[source.collection].url(source.original_slug)
    variants = context.portal.variants_of(url)
    if not variants:
        return {}
    own = next((one for one in variants if one.slug == source.slug), None)
    easier = own is not None and is_level(own.source.variant)
    return {
        "sort": context.texts(LEVELS[own.source.variant.upper()]) if own and easier else "",
        "versions": tuple(_versions(context, url, variants, own)),
        "alternates": tuple(_alternates(context, url, variants, own)),
        "notices": tuple(_notices(context, own)) if own else (),
    }


def _versions(
    context: Context, url: str, variants: tuple[Entry[Variant], ...], own: Entry[Variant] | None
) -> Iterator[Version]:
    """All versions but this one, the original first."""
    language = context.site.language
    if own is not None:
        easier = is_level(own.source.variant)
        text = context.portal_texts(N_("Lees de langere tekst")) if easier else _in_language(language)
        icon = "book-open" if easier else "languages"
        yield Version(text, context.url(url), language, direction(language), icon)
    for one in variants:
        code = one.source.variant
        spoken = language_of(code, language)
        text = context.portal_texts(EASIER[code]) if is_level(code) else _in_language(spoken)
        icon = "book-open" if is_level(code) else "languages"
        if one is not own:
            yield Version(text, context.url(one.url), spoken, direction(spoken), icon)


def _in_language(language: str) -> str:
    """ "Read this in English", or the name of a language that has no catalogue."""
    texts = SiteTexts(language)
    return texts(IN_THIS_LANGUAGE) if texts.known else own_name(language)


def _alternates(
    context: Context, url: str, variants: tuple[Entry[Variant], ...], own: Entry[Variant] | None
) -> Iterator[Alternate]:
    """The page in each language. An easier version is no other language, so it is not among them.

    https://developers.google.com/search/docs/specialty/international/localized-versions
    """
    languages = [one for one in variants if not is_level(one.source.variant)]
    if not languages or (own is not None and is_level(own.source.variant)):
        return
    yield Alternate(context.site.language, context.absolute(url))
    for one in languages:
        yield Alternate(language_of(one.source.variant, ""), context.absolute(one.url))
    yield Alternate("x-default", context.absolute(url))


def _notices(context: Context, variant: Entry[Variant]) -> Iterator[Notice]:
    source = variant.source
    original = next(
        one for one in context.portal.sources
        if (one.collection, one.slug) == (source.collection, source.original_slug)
    )  # fmt: skip
    changed = variant_state(original, variant) is not VariantState.CURRENT
    if is_level(source.variant):
        if changed:
            yield _notice(context, EASIER_IS_OLD)
        return
    if changed:
        yield _notice(context, TRANSLATION_IS_OLD)
    if not variant.data.checked_by_native:
        yield _notice(context, NOT_CHECKED)


def _notice(context: Context, text: str) -> Notice:
    """In the language of the page as far as we know it, and in that of the portal: its reader may ask
    somebody who knows only that one."""
    own, portal = NoticeTexts(context.texts.language), context.portal_texts
    said = own if own.known else portal
    also = portal(text) if said.language != portal.language else ""
    return Notice(said(BEWARE), said(text), said.language, direction(said.language), also)
