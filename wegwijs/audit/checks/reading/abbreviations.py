"""WCAG 3.1.4 (AAA): an abbreviation is explained on the page, or marked with its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, tell, words
from wegwijs.audit.rules import AAA, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

UNEXPLAINED = Rule(
    id="abbreviation-unexplained",
    wcag=("3.1.4",),
    level=AAA,
    impact="minor",
    help=marked("De afkorting “{words}” wordt op deze pagina niet uitgelegd: schrijf haar één keer voluit"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G97",
)
ABBREVIATION = re.compile(r"(?<![\w./@-])[A-Z]{3,6}(?![\w@/]|[.-]\w)")
# "(AOW)", "AOW (Algemene ...", "AOW is een ...", with the abbreviation for {short}.
EXPLAINS = (
    r"\(\s*(?:(?:de|het|een|the|an?)\s)?{short}\b[^)]*\)|"
    r"\b{short}(?:\s\d[\d.]*)?\s*(?:[(=:–—]|(?:is\s(?:een|de|het|an?|the)|betekent|staat\svoor|means|stands\sfor)\s)"
)
LOUD = 0.5


def _judge(scene: Scene, rules: dict[str, Rule], answer: Any) -> None:
    tell(scene, judgements(answer["texts"], answer["named"]))


def judgements(texts: list[dict[str, Any]], named: list[str]) -> Iterator[Judgement]:
    """The first place of every abbreviation that nothing on the page explains."""
    whole = " ".join(row["text"] for row in texts)
    known = set(named)
    for row in texts:
        if _is_loud(row["text"]):
            continue
        for short in ABBREVIATION.findall(row["text"]):
            if (
                short in known
                or len(set(short)) == 1  # a size or a level: "AAA"
                or short.casefold() in words("known_abbreviations")
                or is_explained(short, whole)
            ):
                continue
            known.add(short)
            yield Judgement(UNEXPLAINED, row["number"], fields={"words": short})


def is_explained(short: str, text: str) -> bool:
    """Whether the text has the abbreviation in brackets, brackets behind it, or words with its letters."""
    if re.search(EXPLAINS.format(short=short), text):
        return True
    initials = "".join(word[0].lower() for word in re.findall(r"\w+", text))
    return short.lower() in initials and bool(re.search(_in_words(short), text, re.IGNORECASE))


def _in_words(short: str) -> str:
    return (
        r"\b"
        + r"\w+[\s-]+(?:(?:of|for|and|the|van|voor|en|de|het|in)\s+)?".join(short[:-1])
        + r"\w+[\s-]+(?:\w+\s+)?"
        + short[-1]
        + r"\w+"
    )


def _is_loud(text: str) -> bool:
    """A text in capitals has no abbreviations that can be told from its words."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > LOUD * max(1, len(letters))


CHECK = Check("abbreviations", (UNEXPLAINED,), When.SOURCE, script_beside(__file__), _judge)
