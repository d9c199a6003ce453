"""WCAG 1.3.1 and 2.4.6: what looks like a heading is one, what is one looks and reads like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, plain, tell, words
from wegwijs.audit.rules import AA, BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

ONLY_LOOKS = Rule(
    id="heading-only-looks",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Dit lijkt een kop, maar is gewone tekst: maak er een kop van (h2 tot h6)"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F2",
)
SAYS_NOTHING = Rule(
    id="heading-says-nothing",
    wcag=("2.4.6",),
    level=AA,
    impact="moderate",
    help=marked("De kop “{words}” zegt niets: laat de kop vertellen waar de tekst eronder over gaat"),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/b49b2e/",
)
NO_HEADING = Rule(
    id="heading-is-text",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("Dit is een alinea die als kop is opgemaakt: maak er een gewone alinea van"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F43",
)
NOTHING_BELOW = Rule(
    id="heading-without-content",
    wcag=("2.4.6",),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Onder de kop “{words}” staat niets: haal de kop weg, of zet er tekst onder"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G130",
)
TWICE = Rule(
    id="heading-twice",
    wcag=("2.4.6",),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("De kop “{words}” staat twee keer onder dezelfde kop: noem het verschil"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G130",
)
RULES = (ONLY_LOOKS, SAYS_NOTHING, NO_HEADING, NOTHING_BELOW, TWICE)
# A sentence, an announcement, an address or a price, a time of day: no heading.
NO_LOOKS = re.compile(r"[.,;:!…]$|^[\W\d]|^\W*$|@|https?:|€|\d[.:]\d\d\b")
NUMBERED = re.compile(r"\s*[\divx]+$")
LONG = 30


def _judge(scene: Scene, rules: dict[str, Rule], answer: Any) -> None:
    tell(scene, [*_looks(answer["looks"]), *judgements(answer["headings"])])


def _looks(rows: list[dict[str, Any]]) -> Iterator[Judgement]:
    for row in rows:
        if not NO_LOOKS.search(row["text"]) and plain(row["text"]) not in words("not_a_heading"):
            yield Judgement(ONLY_LOOKS, row["number"])


def judgements(headings: list[dict[str, Any]]) -> Iterator[Judgement]:
    """What is wrong with these headings, in the order of the page."""
    above: dict[int, dict[str, int]] = {}
    for row in headings:
        said: dict[str, object] = {"words": row["text"]}
        if says_nothing(row["text"]):
            yield Judgement(SAYS_NOTHING, row["number"], fields=said)
        if is_paragraph(row["text"]):
            yield Judgement(NO_HEADING, row["number"])
        if not row["filled"] and row["visible"] and row["level"] > 1:
            yield Judgement(NOTHING_BELOW, row["number"], fields=said)
        above = {level: known for level, known in above.items() if level <= row["level"]}
        known = above.setdefault(row["level"], {})
        if plain(row["text"]) in known and row["level"] > 1 and not row["card"]:
            yield Judgement(TWICE, row["number"], fields=said)
        known[plain(row["text"])] = row["number"]


def says_nothing(text: str) -> bool:
    """Whether a heading is only a word for a heading, a filler, or signs: "Kop 1", "Lorem ipsum", "***"."""
    if not text.strip():
        return False  # axe's empty-heading
    name = plain(text)
    return (
        not name or NUMBERED.sub("", name) in words("heading_says_nothing") or name.startswith("lorem ipsum")
    )


def is_paragraph(text: str) -> bool:
    """Whether this is running text: many words, ending as a sentence does."""
    return len(text.split()) >= LONG and text.rstrip().endswith((".", "!", "…"))


CHECK = Check("headings", RULES, When.CONTENT, script_beside(__file__), _judge)
