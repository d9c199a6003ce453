"""From page objects to HTML, over several processes when there are many."""

from __future__ import annotations

import gzip
import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from wegwijs.parallel import in_chunks
from wegwijs.problems import Place, Problem, problem
from wegwijs.render.design import Design
from wegwijs.render.templates import make_environment
from wegwijs.render.views import Page, Site

GZIP_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Rendered:
    """One page as bytes. `path` is the file in the site; `weight` its size in bytes after gzip."""

    page: Page
    path: str
    html: bytes
    weight: int


@dataclass(frozen=True, slots=True)
class _Shared:
    """What every worker needs. `number` tells one call of `render_all` from another."""

    number: int
    design: Design
    site: Site
    cache_folder: Path | None


TEMPLATE_ERRORS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What the expressions in a template can raise, and reading a template that is not UTF-8."""

_INDENTATION = re.compile(r"\n[ \t\n]+")

_calls = itertools.count()
_environments: dict[int, Environment] = {}


def render_all(
    pages: Sequence[Page],
    design: Design,
    site: Site,
    cache_folder: Path | None,
    jobs: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[list[Rendered], list[Problem]]:
    """Every page as HTML, in the order given, and a problem for each template that fails."""
    shared = _Shared(next(_calls), design, site, cache_folder)
    rendered: list[Rendered] = []
    problems: list[Problem] = []
    results = in_chunks(_render_chunk, shared, pages, jobs, on_progress)
    for page, result in zip(pages, results, strict=True):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            rendered.append(Rendered(page, file_of(page.url, site.base_path), *result))
    return rendered, problems


def file_of(url: str, base_path: str) -> str:
    """The file of a page's URL: "/hulp/artikelen/x/" -> "artikelen/x/index.html"."""
    path = url.removeprefix(base_path)
    return path if path.endswith(".html") else f"{path}index.html"


def _render_chunk(shared: _Shared, pages: Sequence[Page]) -> list[tuple[bytes, int] | Problem]:
    environment = _environment(shared)
    return [_render(environment, page, shared.design.folder) for page in pages]


def _environment(shared: _Shared) -> Environment:
    """One environment per process and call: compiled templates are what makes it fast."""
    if shared.number not in _environments:
        _environments.clear()
        _environments[shared.number] = make_environment(shared.design, shared.site, shared.cache_folder)
    return _environments[shared.number]


def _render(environment: Environment, page: Page, folder: Path) -> tuple[bytes, int] | Problem:
    name = f"pages/{page.template}.html"
    try:
        html = trimmed(environment.get_template(name).render(page=page)).encode()
    except TEMPLATE_ERRORS as error:
        return template_problem(error, folder / name)
    return html, len(gzip.compress(html, GZIP_LEVEL, mtime=0))


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
