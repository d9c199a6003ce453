from __future__ import annotations

from pathlib import Path

import pytest

from wegwijs.problems import Problem
from wegwijs.render import Page, Rendered, Site, load_design, render_all
from wegwijs.render.html import file_of, trimmed
from wegwijs.render.templates import make_environment


def page(number: int = 1, template: str = "text") -> Page:
    return Page(
        template=template,
        url=f"/pagina-{number}/",
        canonical=f"https://x.nl/pagina-{number}/",
        title=f"Pagina {number} & meer",
        document_title="x",
        description="x",
        csp="",
    )


def render(templates: Path, site: Site, pages: list[Page]) -> tuple[list[Rendered], list[Problem]]:
    design, problems = load_design(templates)
    assert problems == []
    assert design is not None
    environment = make_environment(design, site, None)
    return render_all(pages, environment, templates, site.base_path)


def test_a_page_becomes_bytes_at_its_path(templates: Path, site: Site) -> None:
    [one], problems = render(templates, site, [page()])
    assert problems == []
    assert one.path == "pagina-1/index.html"
    assert b"<h1>Pagina 1 &amp; meer</h1>" in one.html


@pytest.mark.parametrize(
    ("url", "base", "path"),
    [
        ("/", "/", "index.html"),
        ("/hulp/", "/hulp/", "index.html"),
        ("/hulp/artikelen/x/", "/hulp/", "artikelen/x/index.html"),
        ("/404.html", "/", "404.html"),
        ("/hulp/404.html", "/hulp/", "404.html"),
        ("/hulp/hulp/", "/hulp/", "hulp/index.html"),
    ],
)
def test_file_of(url: str, base: str, path: str) -> None:
    assert file_of(url, base) == path


def test_trimmed_takes_indentation_but_not_from_code() -> None:
    assert trimmed("<ul>\n    <li>een\n\n\t<li>twee\n</ul>") == "<ul>\n<li>een\n<li>twee\n</ul>"
    assert trimmed("<pre>\n    code</pre>") == "<pre>\n    code</pre>"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("<p>\n{{ page.titel }}", 2, "UndefinedError: 'wegwijs.render.views.shared.Page object' has no"),
        ("{% if %}", 1, "TemplateSyntaxError: Expected an expression, got 'end of statement block'"),
        ("<p>\n\n{{ icon('bestaat-niet') }}", 3, "KeyError: 'bestaat-niet'"),
        ("<p>\n{% include 'weg.html' %}", 2, "TemplateNotFound: 'weg.html' not found"),
        ("<p>\n{{ 1 / 0 }}", 2, "ZeroDivisionError: division by zero"),
        ("<p>\n{{ 'x' + 1 }}", 2, 'TypeError: can only concatenate str (not "int") to str'),
        ("<p>\n{{ 'abc'.index('z') }}", 2, "ValueError: substring not found"),
        ("{{ [][5].x }}", 1, "UndefinedError: list object has no element 5"),
    ],
)  # fmt: skip
def test_a_template_error_is_a_problem_on_its_line(
    templates: Path, site: Site, text: str, line: int, reason: str
) -> None:
    file = templates / "pages/kapot.html"
    file.write_text(text)
    rendered, [one] = render(templates, site, [page(template="kapot")])
    assert rendered == []
    assert (one.code, one.file, one.line) == ("template-broken", str(file), line)
    assert one.message.startswith(f"Het sjabloon werkt niet: {reason}")


def test_an_error_inside_a_component_is_told_in_the_component(templates: Path, site: Site) -> None:
    component = templates / "components/knop/template.html"
    component.write_text("{% macro render() %}\n\n{{ niets }}\n{% endmacro %}")
    (templates / "pages/kapot.html").write_text(
        "{% from 'components/knop/template.html' import render %}{{ render() }}"
    )
    _, [one] = render(templates, site, [page(template="kapot")])
    assert (one.file, one.line) == (str(component), 3)


def test_a_template_that_does_not_exist(templates: Path, site: Site) -> None:
    _, [one] = render(templates, site, [page(template="weg")])
    assert (one.file, one.line) == (str(templates / "pages/weg.html"), 1)
    assert one.message.startswith("Het sjabloon werkt niet: TemplateNotFound: 'pages/weg.html' not found")


def test_a_template_that_is_not_utf8(templates: Path, site: Site) -> None:
    (templates / "pages/kapot.html").write_bytes("één".encode("cp1252"))
    _, [one] = render(templates, site, [page(template="kapot")])
    assert one.code == "template-broken"


def test_a_template_that_includes_itself(templates: Path, site: Site) -> None:
    (templates / "pages/kapot.html").write_text("{% include 'pages/kapot.html' %}")
    _, [one] = render(templates, site, [page(template="kapot")])
    assert one.code == "template-broken"


def test_the_good_pages_are_rendered_beside_a_broken_one(templates: Path, site: Site) -> None:
    (templates / "pages/kapot.html").write_text("{{ niets }}")
    rendered, problems = render(templates, site, [page(1), page(2, "kapot"), page(3)])
    assert [one.page.url for one in rendered] == ["/pagina-1/", "/pagina-3/"]
    assert len(problems) == 1


def test_each_call_uses_the_templates_of_that_moment(templates: Path, site: Site) -> None:
    render(templates, site, [page()])
    (templates / "pages/text.html").write_text("nieuw")
    [one], _ = render(templates, site, [page()])
    assert one.html == b"nieuw"
