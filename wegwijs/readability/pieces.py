"""Pieces of sentences that stand between full stops: "Omdat u geen werk hebt." "Bij de gemeente."

A text that is chopped at its commas is full of them. It does not read easier, so a piece counts with the
sentence before it (`scored.py`). Found by their words alone: a clause has no verb with its subject behind it,
and what begins with a preposition has no verb that we know.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.frequency import table
from wegwijs.readability.text import Kind, Sentence, Text

_CLAUSE = frozenset(
    "als doordat hoewel indien mits nadat omdat opdat tenzij terwijl totdat voordat waarbij waardoor "
    "waarin waarmee waarna waarnaar waarop waarover waaruit waarvan waarvoor wanneer zodat zodra".split()
)
_PREPOSITION = frozenset(
    "aan achter behalve bij binnen boven door in inclusief met na naar naast om onder op over per "
    "rond sinds tegen tijdens tot tussen uit van vanaf via voor volgens wegens zonder".split()
)
_SUBJECT = frozenset("hij ik je men u we wij ze zij".split())
_MAIN = frozenset(
    "ben bent blijf blijven bel betaal doe doen ga gaan gaat ging had hadden heb hebben heeft is kan "
    "kijk kom komen kon kunnen kunt kwam laat lees liggen maak mag moest moet moeten mogen neem slaat "
    "staan staat stond stuur vraag vul was waren werd werden wil willen worden zal zie zijn zit zitten "
    "zou zullen".split()
)
_NO_VERB = frozenset("het met niet tot uit wat".split())
LONGEST = 12
"""Words of a piece at most: behind them a sentence mostly has a verb that we do not know."""


def pieces(text: Text) -> Iterator[Finding]:
    """ "sentence-piece": each piece in running text behind another sentence."""
    for number, passage in enumerate(text.passages):
        if passage.kind is Kind.PARAGRAPH:
            for one in passage.sentences[1:]:
                if is_piece(one):
                    words = passage.text[one.start : one.end]
                    yield Finding("sentence-piece", number, one.start, one.end, words)


def is_piece(one: Sentence) -> bool:
    """Whether it is no sentence by itself. A question never is a piece."""
    words = one.folded
    if (
        not 1 < len(words) <= LONGEST
        or one.passage[one.end - 1] in "?:"
        or "," in one.passage[one.start : one.end]
    ):
        return False
    if words[0] in _CLAUSE:
        return not any(_is_main(words[at - 1]) for at in range(3, len(words)) if words[at] in _SUBJECT)
    return (
        words[0] in _PREPOSITION
        and _SUBJECT.isdisjoint(words)
        and not any(_is_main(word) for word in words[1:])
    )


def _is_main(word: str) -> bool:
    """Whether a word looks like a verb: one that we know, or a known word with -t behind it ("krijgt")."""
    return word in _MAIN or (word.endswith("t") and word[:-1] in table() and word not in _NO_VERB)
