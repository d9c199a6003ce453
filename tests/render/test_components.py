from __future__ import annotations

from pathlib import Path

import pytest

from wegwijs.problems import Problem
from wegwijs.render import Design, Site, load_design
from wegwijs.render.components import component_views, missing_anchors
from wegwijs.render.templates import make_environment
from wegwijs.render.views import ComponentView


def views(design: Design, site: Site) -> tuple[tuple[ComponentView, ...], list[Problem]]:
    return component_views(make_environment(design, site, None), design.folder, design.components)


def views_of(templates: Path, site: Site) -> tuple[tuple[ComponentView, ...], list[Problem]]:
    design, problems = load_design(templates)
    assert problems == []
    assert design is not None
    return views(design, site)


def test_an_example_is_the_macro_called_with_its_props(templates: Path, site: Site) -> None:
    (view,), problems = views_of(templates, site)
    assert problems == []
    assert [(one.name, str(one.html)) for one in view.examples] == [("Kort", "<b>A &amp; B</b>")]


def test_a_prop_that_ends_in_html_is_not_escaped(templates: Path, site: Site) -> None:
    (templates / "components/knop/examples.yaml").write_text(
        "group: z\ndescription: x\nexamples:\n  - name: y\n    props: {text: <i>, uitleg_html: <i>}\n"
    )
    (view,), _ = views_of(templates, site)
    assert view.examples[0].html == "<b>&lt;i&gt;</b><i>"


def test_every_example_of_the_real_templates_works(real_design: Design, site: Site) -> None:
    found, problems = views(real_design, site)
    assert problems == []
    assert all(example.html.strip() for view in found for example in view.examples)


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("{% macro anders() %}{% endmacro %}", 1, "AttributeError"),
        ("{% macro render() %}{% endmacro %}", 1, "TypeError"),
        ("{% macro render(text) %}\n{{ niets }}{% endmacro %}", 2, "UndefinedError"),
        ("\n{% macro render(text) %}", 2, "TemplateSyntaxError"),
    ],
)
def test_a_component_that_does_not_work_is_a_problem(
    templates: Path, site: Site, template: str, line: int, reason: str
) -> None:
    file = templates / "components/knop/template.html"
    file.write_text(template)
    found, [one] = views_of(templates, site)
    assert found == ()
    assert (one.code, one.file, one.line) == ("template-broken", str(file), line)
    assert reason in one.message


def test_anchors_that_no_example_has_are_named(site: Site, templates: Path) -> None:
    links = "".join(f'<a href="#{one}">x</a>' for one in ("een", "knop", "bouwsteen-knop"))
    (templates / "components/knop/examples.yaml").write_text(
        "group: z\ndescription: x\nexamples:\n  - name: y\n"
        f"    props: {{text: t, uitleg_html: '<i id=\"een\"></i>{links}'}}\n"
    )
    found, _ = views_of(templates, site)
    assert missing_anchors(found) == ("knop",)
