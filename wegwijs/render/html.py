"""From page objects to HTML.

In one process: to send pages and HTML between processes costs more than rendering them does
(measured in bench/); the work that is worth spreading is the conversion of Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from wegwijs.problems import Place, Problem, problem
from wegwijs.render.views import Page

STEP = 50
"""Pages between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """One page as bytes. `path` is the file in the site."""

    page: Page
    path: str
    html: bytes


TEMPLATE_ERRORS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What the expressions in a template can raise, and reading a template that is not UTF-8."""

_INDENTATION = re.compile(r"\n[ \t\n]+")


def render_all(
    pages: Sequence[Page],
    environment: Environment,
    folder: Path,
    base_path: str,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    others: Mapping[str, Environment] = MappingProxyType({}),
) -> tuple[list[Rendered], list[Problem]]:
    """Every page as HTML, in the order given, and a problem for each template that fails.

    folder: the templates, for messages; others: environments for pages in another language, by language.
    """
    rendered: list[Rendered] = []
    problems: list[Problem] = []
    for number, page in enumerate(pages, start=1):
        result = render_page(page, others.get(page.language, environment), folder)
        if isinstance(result, Problem):
            problems.append(result)
        else:
            rendered.append(Rendered(page, file_of(page.url, base_path), result))
        if number % STEP == 0 or number == len(pages):
            on_progress(number, len(pages))
    return rendered, problems


def file_of(url: str, base_path: str) -> str:
    """The file of a page's URL: "/hulp/artikelen/x/" -> "artikelen/x/index.html"."""
    path = url.removeprefix(base_path)
    return path if path.endswith(".html") else f"{path}index.html"


def render_page(page: Page, environment: Environment, folder: Path) -> bytes | Problem:
    """One page as HTML, or what is wrong with its template. folder: the templates, for messages."""
    name = f"pages/{page.template}.html"
    try:
        return trimmed(environment.get_template(name).render(page=page)).encode()
    except TEMPLATE_ERRORS as error:
        return template_problem(error, folder / name)


def trimmed(html: str) -> str:
    """HTML without the indentation of its templates, which is 2 % of a page after gzip."""
    return html if "<pre" in html else _INDENTATION.sub("\n", html)


def template_problem(error: Exception, file: Path) -> Problem:
    """A failing template as a problem: in the template and on the line that Jinja names, else in `file`."""
    if isinstance(error, TemplateSyntaxError):
        place = Place(error.filename or str(file), error.lineno)
    else:
        place = _place_in_template(error) or Place(str(file))
    return problem("template-broken", place, reason=f"{type(error).__name__}: {error}")


def _place_in_template(error: Exception) -> Place | None:
    """The innermost template line in the traceback; Jinja rewrites it to the template's own."""
    place = None
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".html"):
            place = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place
