"""Words that people seldom read or hear, and that the portal does not explain."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import PROSE, finding
from wegwijs.readability.text import Sentence, Text

MOST = 10
"""Findings in a text: an editor looks at the first few."""
RARE = 3.0
"""On the Zipf scale: once in a million words. Source: the research's limit for words to look at."""
_SHORTEST = 6
"""Letters; rare short words are mostly names and abbreviations."""


def jargon(text: Text, zipf: Callable[[str], float], known: Collection[str] = ()) -> Iterator[Finding]:
    """ "word-jargon" at the first use of the rarest words, the rarest first.

    zipf: frequency of a word in lower case, as log10 of its number in a billion words; known: words in lower
    case that need no finding, such as those of the glossary.
    """
    rare: dict[str, tuple[float, int, tuple[int, int]]] = {}
    seen = set(known)
    for number, passage in enumerate(text.passages):
        if passage.kind not in PROSE:
            continue
        for one in passage.sentences:
            for at, word in enumerate(one.folded):
                if len(word) < _SHORTEST or word in seen or _is_name(one, at):
                    continue
                seen.add(word)
                often = zipf(word)
                if often < RARE and word.isalpha():
                    rare[word] = (often, number, one.span(at, at))
    for _, number, span in sorted(rare.values())[:MOST]:
        yield finding(
            text,
            "word-jargon",
            number,
            span,
            "Kent iedereen dit woord? Leg het uit, of kies een bekend woord.",
        )


def _is_name(one: Sentence, at: int) -> bool:
    """Whether a word has a capital that no sentence gave it."""
    word = one.words[at]
    return word[1:] != one.folded[at][1:] or (at > 0 and word[0].isupper())
