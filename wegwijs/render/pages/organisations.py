"""Organisation pages: one record, shown wherever the organisation is mentioned."""

from __future__ import annotations

from functools import partial

from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import contact_card, date_text, letter, sources, teaser
from wegwijs.render.views import Link, OrganisationPage, SenderLetter
from wegwijs.validate import Entry, Organisation


def organisation_pages(context: Context) -> PageMakers:
    for organisation in context.portal.organisations.values():
        yield organisation.url, partial(_page, context, organisation)


def sender_letter(context: Context, organisation: Entry[Organisation]) -> SenderLetter | None:
    """The letters of an organisation with links to the articles that help."""
    record = organisation.data.letter
    slugs = record.articles if record else ()
    known = context.portal.articles
    articles: tuple[Link, ...] = tuple(context.link(known[one]) for one in slugs if one in known)
    return letter(organisation, articles, context.site.base_path)


def _page(context: Context, organisation: Entry[Organisation]) -> OrganisationPage:
    data, base = organisation.data, context.site.base_path
    shared = context.page(
        "organisation",
        organisation.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/organisaties/"),),
        current="/organisaties/",
        body=context.body(organisation),
        sort=context.texts("Organisatie"),
        search_kind=context.texts("Organisatie"),
        search_weight="1",
        search_words=tuple(dict.fromkeys((*data.search_words, *data.also_called))),
    )
    articles = context.portal.articles_of_organisation.get(organisation.slug, ())
    return OrganisationPage(
        **shared,
        contact=contact_card(organisation, base, context.texts),
        also_called=", ".join(data.also_called),
        letter=sender_letter(context, organisation),
        articles=tuple(teaser(one, base, context.texts) for one in articles),
        groups=context.groups,
        sources=sources(data.sources, context.texts),
        checked_on=date_text(data.checked_on, context.texts),
    )
