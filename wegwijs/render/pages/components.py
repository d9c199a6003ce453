"""The review pages: every component of the templates with every example, on a page for each group.

A release has none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from jinja2 import Environment

from wegwijs.link.urls import REVIEW_PAGE
from wegwijs.problems import Problem
from wegwijs.read.files import slugify
from wegwijs.render.components import component_views, heading_id, missing_anchors
from wegwijs.render.design import Component, Design
from wegwijs.render.pages.context import Context
from wegwijs.render.views import ComponentGroup, ComponentGroupsPage, ComponentsPage, Link, Page, Teaser

ComponentPageMaker = Callable[[], tuple[Page, list[Problem]]]
"""Makes the page, and says which of its components do not work."""


@dataclass(frozen=True, slots=True)
class _Group:
    """slug: of its page; one name may be written in several ways."""

    slug: str
    components: tuple[Component, ...]

    @property
    def name(self) -> str:
        return self.components[0].group

    @property
    def url(self) -> str:
        return f"{REVIEW_PAGE}{self.slug}/"


def component_page_makers(
    context: Context, environment: Environment, design: Design
) -> dict[str, ComponentPageMaker]:
    """URL with base path -> what makes the page. The first leads to the others."""
    if context.site.release:
        return {}
    groups = _groups(design.components)
    makers: dict[str, ComponentPageMaker] = {
        context.url(REVIEW_PAGE): partial(_groups_page, context, groups),
    }
    for group in groups:
        makers[context.url(group.url)] = partial(_group_page, context, environment, design, group)
    return makers


def component_pages(
    context: Context, environment: Environment, design: Design
) -> tuple[list[Page], list[Problem]]:
    """All review pages, and a problem for each component that does not work."""
    made = [make() for make in component_page_makers(context, environment, design).values()]
    return [page for page, _ in made], [one for _, problems in made for one in problems]


def _groups(components: Iterable[Component]) -> tuple[_Group, ...]:
    """In alphabetical order, as the components of each are."""

    def slug(one: Component) -> str:
        return slugify(one.group) or "x"

    ordered = sorted(components, key=lambda one: (slug(one), one.name))
    return tuple(_Group(name, tuple(members)) for name, members in groupby(ordered, slug))


def _groups_page(context: Context, groups: Iterable[_Group]) -> tuple[ComponentGroupsPage, list[Problem]]:
    shared = context.page(
        "component-groups",
        REVIEW_PAGE,
        context.texts("Bouwstenen"),
        context.texts("Elk onderdeel van de opmaak, met voorbeelden."),
        in_sitemap=False,
    )
    return ComponentGroupsPage(**shared, groups=tuple(_entries(context, one) for one in groups)), []


def _entries(context: Context, group: _Group) -> ComponentGroup:
    """Each entry has the id that its component has on the page of the group: both pages know its anchor."""
    url = context.url(group.url)
    entries = (
        Teaser(one.name, f"{url}#{heading_id(one.name)}", one.description, id=heading_id(one.name))
        for one in group.components
    )
    return ComponentGroup(group.name, tuple(entries))


def _group_page(
    context: Context, environment: Environment, design: Design, group: _Group
) -> tuple[ComponentsPage, list[Problem]]:
    views, problems = component_views(environment, design.folder, group.components)
    above = context.texts("Bouwstenen")
    names = ", ".join(one.name for one in group.components)
    shared = context.page(
        "components",
        group.url,
        group.name,
        context.texts("Met voorbeelden: %(names)s.", names=names),
        crumbs=(Link(above, context.url(REVIEW_PAGE)),),
        sort=above,
        in_sitemap=False,
    )
    return ComponentsPage(**shared, components=views, anchors=missing_anchors(views)), problems
