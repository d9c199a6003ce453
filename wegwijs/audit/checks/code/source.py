"""The HTML as it was sent: mistakes that make browsers show something else than what was written.

The parser is the one of the HTML standard (tinyhtml5), so every error is one of its own. Only those
that lose or move something are told; unusual but harmless writing is not. html-validate (npm) was looked at:
most of its rules are about style, it needs Node, and its parser is not the one that browsers have.
WCAG 2.2 has no 4.1.1 any more, so these are no failures of WCAG by themselves.
"""

from __future__ import annotations

from typing import Any

from tinyhtml5.parser import HTMLParser

from wegwijs.audit.checks.check import Check, Row, When
from wegwijs.audit.rules import BEST_PRACTICE, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

STANDARD = "https://html.spec.whatwg.org/multipage/parsing.html#parse-errors"
TWICE = Rule(
    id="attribute-twice",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Regel {line}: dit element heeft een attribuut twee keer. Alleen het eerste telt."),
    source=STANDARD,
)
LOST = Rule(
    id="html-broken",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Regel {line}: hier klopt de HTML niet ({error}). De browser maakt er iets anders van."),
    source=STANDARD,
)
# What the parser of tinyhtml5 calls the errors by which something is lost, moved or closed too early.
LOSING = frozenset(
    {
        "unexpected-start-tag-implies-end-tag",
        "unexpected-start-tag-implies-table-voodoo",
        "unexpected-end-tag",
        "end-tag-too-early",
        "expected-closing-tag-but-got-eof",
        "eof-in-attribute-value-double-quote",
        "eof-in-attribute-value-single-quote",
        "eof-in-tag-name",
        "eof-in-comment",
        "adoption-agency-1.3",
        "unexpected-start-tag",
        "unexpected-start-tag-in-select",
        "unexpected-char-in-attribute-name",
        "incorrectly-opened-comment",
    }
)
MOST = 10
"""So many mistakes are told at most; after one, the parser often finds more that come from it."""


def parse_errors(html: str) -> list[tuple[int, int, str]]:
    """(line from 1, column, kind of error) of the errors that lose something, in order."""
    parser: Any = HTMLParser(namespace_html_elements=False)
    parser.parse(html)
    wanted = LOSING | {"duplicate-attribute"}
    return [(line, column, kind) for (line, column), kind, __ in parser.errors if kind in wanted]


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    remembered = scene.page_memory("source")
    if scene.html not in remembered:
        remembered[scene.html] = parse_errors(scene.html)
    lines = scene.html.splitlines()
    for line, column, kind in remembered[scene.html][:MOST]:
        text = lines[min(line, len(lines)) - 1] if lines else ""
        rule = TWICE if kind == "duplicate-attribute" else LOST
        scene.fail(rule, f"{line}:{column}", text[max(0, column - 200) : column + 40], line=line, error=kind)


CHECK = Check("source", (TWICE, LOST), When.SOURCE, script="return [];", judge=_judge)
