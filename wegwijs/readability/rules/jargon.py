"""Words that people seldom read or hear, and that the portal does not explain."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding
from wegwijs.readability.text import Sentence, Text

MOST = 10
"""Findings in a text: an editor looks at the first few."""
_SHORTEST = 6
"""Letters; rare short words are mostly names and abbreviations."""
_ADVICE = "Kent iedereen dit woord? Leg het uit, of kies een bekend woord."


def jargon(text: Text, is_familiar: Callable[[str], bool], known: Collection[str] = ()) -> Iterator[Finding]:
    """ "word-jargon" at the first use of words that are not familiar.

    is_familiar: whether people know a word in lower case; known: words in lower case that need no finding,
    such as those of the glossary.
    """
    strange = {
        word
        for word in text.words
        if len(word) >= _SHORTEST and word not in known and word.isalpha() and not is_familiar(word)
    }
    return islice(_first_uses(text, strange), MOST) if strange else iter(())


def _first_uses(text: Text, words: set[str]) -> Iterator[Finding]:
    for number, passage in text.prose:
        for one in passage.sentences:
            if words.isdisjoint(one.folded):
                continue
            for at, word in enumerate(one.folded):
                if word in words and not _is_name(one, at):
                    words.remove(word)
                    yield finding(text, "word-jargon", number, one.span(at, at), _ADVICE)


def _is_name(one: Sentence, at: int) -> bool:
    """Whether a word has a capital that no sentence gave it."""
    word = one.words[at]
    return word[1:] != one.folded[at][1:] or (at > 0 and word[0].isupper())
