"""Texts that say both "u" and "je" to the same reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding
from wegwijs.readability.text import Kind, Passage, Sentence, Text

_FORMAL = {"u": "je of jij", "uw": "je of jouw", "uzelf": "jezelf", "uwe": "jouwe"}
_INFORMAL = {
    "je": "u of uw",
    "jij": "u",
    "jou": "u",
    "jouw": "uw",
    "jullie": "u of uw",
    "jezelf": "uzelf",
    "jouwe": "uwe",
}
_QUOTED = re.compile("[“\"„][^”\"“„]*[”\"]|[‘][^‘’]*[’]|(?<![^\\W_])'[^']*'(?![^\\W_])")
_Use = tuple[int, tuple[int, int], str]


def mixed_address(text: Text) -> Iterator[Finding]:
    """ "address-mixed" at each word of the form that is used least; "u" stays if both are used as often.

    Words that somebody says (in quotation marks, in a quote) count for nothing.
    """
    informal = [use for number, passage in _read(text) for use in _uses(number, passage, _INFORMAL)]
    if not informal:
        return
    formal = [use for number, passage in _read(text) for use in _uses(number, passage, _FORMAL)]
    if not formal:
        return
    fewest, other = (informal, _INFORMAL) if len(informal) <= len(formal) else (formal, _FORMAL)
    for number, span, word in fewest:
        yield finding(text, "address-mixed", number, span, other[word])


def _read(text: Text) -> Iterator[tuple[int, Passage]]:
    for number, passage in enumerate(text.passages):
        if passage.kind != Kind.QUOTE and not (
            passage.kind in (Kind.TITLE, Kind.HEADING) and passage.text.startswith("Ik ")
        ):
            yield number, passage


def _uses(number: int, passage: Passage, words: dict[str, str]) -> Iterator[_Use]:
    keys = words.keys()
    if all(keys.isdisjoint(one.folded) for one in passage.sentences):
        return
    quoted = {at for found in _QUOTED.finditer(passage.text) for at in range(*found.span())}
    for one in passage.sentences:
        for at, word in enumerate(one.folded):
            if word in words and one.starts[at] not in quoted and not _is_name(one, at):
                yield number, one.span(at, at), word


def _is_name(one: Sentence, at: int) -> bool:
    """ "de letter U", "de stichting Voor Jou"; a capital of "U" is only polite."""
    if at == 0:
        return False
    return one.folded[at - 1] in ("letter", "letters") or (
        one.words[at][0] == "J" and one.words[at - 1].isalpha()
    )
