"""Which mistakes in HTML are told."""

from __future__ import annotations

import pytest

from wegwijs.audit.checks.code.source import parse_errors

PAGE = "<!doctype html><html lang=nl><title>Boek</title><body>\n{}"


def kinds(body: str) -> list[str]:
    return [kind for _, _, kind in parse_errors(PAGE.format(body))]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Een zin<p>Nog een",
        "<ul><li>Brood<li>Kaas</ul>",
        "<table><tr><td>1<td>2</table>",
        '<img src=a.png alt="Brood"><br/>',
        "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
    ],
)
def test_short_but_right_html_has_no_mistakes(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('<img src="a.png" alt="" alt="Brood">', "duplicate-attribute"),
        ('<a href="a">Een <a href="b">twee</a></a>', "unexpected-start-tag-implies-end-tag"),
        ("<table><div>Brood</div><tr><td>1</table>", "unexpected-start-tag-implies-table-voodoo"),
        ('<p class="een>Brood</p>', "eof-in-attribute-value-double-quote"),
        ("<p>Een <div>twee</div></p>", "unexpected-end-tag"),
    ],
)
def test_what_is_lost_or_moved_is_told(body: str, kind: str) -> None:
    assert kind in kinds(body)


def test_the_line_is_the_one_of_the_source() -> None:
    ((line, _, _),) = parse_errors(PAGE.format('<img src="a.png" alt="" alt="Brood">'))
    assert line == 2
