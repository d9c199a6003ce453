"""How often the rules are right, and how much they find, on the hand-marked sample (sample.py).

`python -m tests.readability.precision` prints the tables of docs/readability.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tests.readability.sample import RULES, Found, Marked, Score, load, precision_recall
from wegwijs.readability.analysis import Knowledge, analyse
from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.findings import Finding
from wegwijs.readability.forms import known_forms
from wegwijs.readability.limits import B1
from wegwijs.readability.text import Kind, Text, passage
from wegwijs.readability.word_list import base_entries

RULE_OF = {
    "abbreviation-dotted": "abbreviation-dotted",
    "abbreviation-unexplained": "abbreviation-unexplained",
    "address-mixed": "address-mixed",
    "date-format": "date-format",
    "double-negative": "double-negative",
    "heading-noun": "heading-noun",
    "item-long": "item-long",
    "list-in-sentence": "list-in-sentence",
    "nominal-style": "nominal",
    "number-format": "number-format",
    "number-words": "number-words",
    "paragraph-long": "paragraph-long",
    "paragraph-sentences": "paragraph-long",
    "passive-voice": "passive",
    "word-difficult": "difficult",
    "word-jargon": "jargon",
    "word-shaming": "shaming",
}
"""Code of a finding -> rule of the sample. The other codes only count (sentences), or are not marked."""

ABBREVIATIONS = ("DigiD", "BSN", "UWV", "SVB", "DUO", "IDO", "AOW", "WW", "Wmo")
TERMS = """
    aangifte, aanslag, acceptgiro, activeringscode, berichtenbox, besluit, betalingsregeling, bezwaar,
    bijstand, burgerlijke staat, chatbot, deurwaarder, eigen bijdrage, eigen risico, gezondheidsverklaring,
    identiteitsbewijs, inburgeren, incasso, kenmerk, kwijtschelding, machtigen, phishing, proefberekening,
    schuldhulpverlening, spreekuur, toeslag, toeslagpartner, uittreksel, voorschot, werkmap, zorgverzekeraar
"""
"""What a glossary explains, for who marked the sample. It stays as it is when the portal's changes."""


@cache
def measured(half: str) -> dict[str, Score]:
    """The score of each rule on a half of the sample, in the order of `RULES`."""
    marked = load(half)
    scores = precision_recall((one for text in marked for one in findings(text)), marked)
    return {rule: scores[rule] for rule in RULES}


def findings(marked: Marked) -> Iterator[Found]:
    """What the rules find in a text, tips too, as for level B1."""
    text = Text(tuple(passage(Kind(one.kind), one.text) for one in marked.passages))
    reading = analyse(text, "B1", B1, _knowledge())
    for one in (*reading.findings, *reading.tips):
        rule = _rule(one, text)
        if rule:
            yield Found(marked.id, one.passage, rule, one.start, one.end)


def _rule(one: Finding, text: Text) -> str:
    if one.code == "sentence-too-long" and text.passages[one.passage].kind in (Kind.ITEM, Kind.STEP):
        return "item-long"
    return RULE_OF.get(one.code, "")


@cache
def _knowledge() -> Knowledge:
    known = [form for term in TERMS.split(",") for form in known_forms(term.strip())]
    explained = frozenset(one.lower() for one in (*known, *ABBREVIATIONS))
    return Knowledge(DifficultWords(base_entries(), known), explained=explained)


def table(half: str) -> str:
    """The scores on a half, as a table in Markdown."""
    lines = [
        "| rule | marks | found | missed | right | wrong | precision | recall |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for rule, score in measured(half).items():
        right, wrong, hit, missed = counts(score)
        shares = f"{_decimals(score.precision)} | {_decimals(score.recall)}"
        lines.append(f"| {rule} | {hit + missed} | {hit} | {missed} | {right} | {wrong} | {shares} |")
    return "\n".join(lines)


def counts(score: Score) -> tuple[int, int, int, int]:
    """(findings that are right, that are wrong, marks that are found, that are missed)"""
    return score.right, len(score.wrong), score.hit, len(score.missed)


def _decimals(share: float | None) -> str:
    return "" if share is None else f"{share:.2f}"


def tables(halves: Iterable[str] = ("test", "dev")) -> str:
    """The scores on both halves, the one that was not looked at first."""
    titles = {"test": "Test half, not used to make the rules:", "dev": "Half that the rules were made on:"}
    return "\n\n".join(f"{titles[half]}\n\n{table(half)}" for half in halves)


if __name__ == "__main__":
    print(tables())
