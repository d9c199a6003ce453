"""Difficult words, and words that shame who does not manage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.quotes import is_within, quoted_spans
from wegwijs.readability.shaming import may_shame, shaming_words
from wegwijs.readability.text import Kind, Text


def difficult_words(text: Text, level: str, words: DifficultWords) -> Iterator[Finding]:
    """Each difficult word or phrase, with what to write instead ("over, van of voor").

    level: "A1" to "C1". Quotes are passed. Source: the word list of the package and of the portal
    (`word_list.py`).
    """
    for number, passage in enumerate(text.passages):
        if passage.kind is Kind.QUOTE:
            continue
        for sentence in passage.sentences:
            for one in words.find(passage.text, sentence, level):
                start, end = sentence.span(one.first, one.last)
                if not is_within((start, end), quoted_spans(passage.text)):
                    written = passage.text[start:end]
                    yield Finding("word-difficult", number, start, end, written, one.entry.suggestion)


def shaming(text: Text) -> Iterator[Finding]:
    """Words that make somebody feel stupid who finds it hard: "gewoon invullen", "u hoeft alleen maar"."""
    if not may_shame(text.words):
        return
    for number, passage in enumerate(text.passages):
        folded = [one.folded for one in passage.sentences if may_shame(one.folded)]
        if not folded or passage.kind is Kind.QUOTE:
            continue
        for start, end, suggestion in shaming_words(passage.text, chain.from_iterable(folded)):
            if not is_within((start, end), quoted_spans(passage.text)):
                yield Finding("word-shaming", number, start, end, passage.text[start:end], suggestion)
