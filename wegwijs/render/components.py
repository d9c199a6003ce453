"""The examples of components as HTML, for the review pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup

from wegwijs.problems import Problem
from wegwijs.render.design import Component
from wegwijs.render.html import TEMPLATE_ERRORS, template_problem
from wegwijs.render.views import ComponentView, ExampleView


def component_views(
    environment: Environment, folder: Path, components: Iterable[Component]
) -> tuple[tuple[ComponentView, ...], list[Problem]]:
    """Every example as HTML, made by calling the component's macro `render` with its props.

    folder: the templates, for messages.
    """
    views: list[ComponentView] = []
    problems: list[Problem] = []
    for component in components:
        try:
            views.append(_view(environment, component))
        except TEMPLATE_ERRORS as error:
            file = folder / "components" / component.name / "template.html"
            problems.append(template_problem(error, file))
    return tuple(views), problems


def heading_id(name: str) -> str:
    """The id of the heading above the examples of a component."""
    return f"bouwsteen-{name}"


def missing_anchors(views: Iterable[ComponentView]) -> tuple[str, ...]:
    """The ids that links within these examples go to, and that nothing on the page has, in order.

    Beside the examples, the page has its content (`inhoud`) and a heading for each component.
    """
    views = tuple(views)
    html = "".join(str(example.html) for view in views for example in view.examples)
    known = {"inhoud", *(heading_id(view.name) for view in views), *re.findall(r'\bid="([^"]+)"', html)}
    wanted = dict.fromkeys(re.findall(r'href="#([^"]+)"', html))
    return tuple(one for one in wanted if one not in known)


def _view(environment: Environment, component: Component) -> ComponentView:
    template = environment.get_template(f"components/{component.name}/template.html")
    macro = getattr(template.module, "render")  # noqa: B009 (a macro, not a known attribute)
    examples = tuple(
        ExampleView(name, _called(environment, macro, props)) for name, props in component.examples
    )
    return ComponentView(component.name, heading_id(component.name), component.description, examples)


def _called(environment: Environment, macro: Macro, props: object) -> Markup:
    try:
        return Markup(str(macro(**_marked_up(props))))
    except TEMPLATE_ERRORS:
        environment.handle_exception()  # raises it again, with the template's own lines


def _marked_up(props: object) -> dict[str, object]:
    """Props as a macro gets them; keys that end in `_html` are ready-made HTML."""
    assert isinstance(props, dict)
    return {
        key: Markup(value) if key.endswith("_html") and isinstance(value, str) else value
        for key, value in props.items()
    }
