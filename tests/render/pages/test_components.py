"""The review pages: one that leads to every component, and a page for each group of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.conftest import context_of
from tests.support import PortalFolder
from wegwijs.problems import Problem
from wegwijs.render import Design, Page
from wegwijs.render.design import Component
from wegwijs.render.pages import Context
from wegwijs.render.pages.components import component_pages
from wegwijs.render.templates import make_environment
from wegwijs.render.views import ComponentGroupsPage, ComponentsPage

NOTICE = {"text": "Let op."}


@pytest.fixture(scope="module")
def context(built: PortalFolder) -> Context:
    return context_of(built.options(cache=None))


def component(name: str, group: str, **props: object) -> Component:
    return Component(name, group, f"Over {name}.", (("Voorbeeld", props or NOTICE),))


def pages(context: Context, design: Design, *components: Component) -> tuple[dict[str, Page], list[Problem]]:
    own = replace(design, components=components or design.components)
    found, problems = component_pages(context, make_environment(own, context.site, None), own)
    return {one.url: one for one in found}, problems


def test_each_component_is_on_the_page_of_its_group(context: Context, real_design: Design) -> None:
    found, problems = pages(context, real_design)
    assert problems == []
    shown = {
        one.name: page.title
        for page in found.values()
        if isinstance(page, ComponentsPage)
        for one in page.components
    }
    assert shown == {one.name: one.group for one in real_design.components}


def test_the_first_page_leads_to_each_component(context: Context, real_design: Design) -> None:
    found, _ = pages(context, real_design)
    first = found["/bouwstenen/"]
    assert isinstance(first, ComponentGroupsPage)
    entries = [one for group in first.groups for one in group.components]
    assert {one.title for one in entries} == {one.name for one in real_design.components}
    for one in entries:
        url, _, anchor = one.url.partition("#")
        page = found[url]
        assert isinstance(page, ComponentsPage)
        # The id is on both pages: what once led to it on the first page still does.
        assert one.id == anchor == next(view.id for view in page.components if view.name == one.title)


def test_a_group_has_an_address_and_a_way_back(context: Context, real_design: Design) -> None:
    found, _ = pages(context, real_design, component("notice", "Kop en voet"))
    page = found["/bouwstenen/kop-en-voet/"]
    assert [(one.text, one.url) for one in page.breadcrumbs] == [
        ("Home", "/"),
        ("Bouwstenen", "/bouwstenen/"),
    ]
    assert page.document_title == "Kop en voet - Bouwstenen - Wegwijs"
    assert page.summary == "Met voorbeelden: notice."
    assert (page.in_sitemap, page.search_kind) == (False, "")


def test_groups_and_components_are_in_the_order_of_the_alphabet(
    context: Context, real_design: Design
) -> None:
    some = (component("notice", "zoeken"), component("term", "Alles"), component("contents", "Zoeken"))
    found, _ = pages(context, real_design, *some)
    first = found["/bouwstenen/"]
    assert isinstance(first, ComponentGroupsPage)
    assert [[one.title for one in group.components] for group in first.groups] == [
        ["term"],
        ["contents", "notice"],
    ]
    assert list(found) == ["/bouwstenen/", "/bouwstenen/alles/", "/bouwstenen/zoeken/"]


def test_a_name_that_no_address_can_have(context: Context, real_design: Design) -> None:
    found, _ = pages(context, real_design, component("notice", "???"))
    assert found["/bouwstenen/x/"].title == "???"


def test_a_component_that_does_not_work_is_told_once(context: Context, real_design: Design) -> None:
    some = (component("notice", "Een", tekst="x"), component("notice", "Twee"))
    found, problems = pages(context, real_design, *some)
    assert [one.code for one in problems] == ["template-broken"]
    assert len(found) == 3


def test_a_release_has_none(context: Context, real_design: Design) -> None:
    release = replace(context, site=replace(context.site, release=True))
    assert pages(release, real_design) == ({}, [])
