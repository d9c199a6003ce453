"""Texts that say both "u" and "je" to the same reader."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding
from wegwijs.readability.rules.quotes import is_within, quoted_spans
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
_Use = tuple[int, tuple[int, int], str]


def mixed_address(text: Text) -> Iterator[Finding]:
    """ "address-mixed" at each word of the form that is used least; "u" stays if both are used as often.

    Words that somebody says (in quotation marks, in a quote) count for nothing.
    """
    if _INFORMAL.keys().isdisjoint(text.words) or _FORMAL.keys().isdisjoint(text.words):
        return
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
    for one in passage.sentences:
        if words.keys().isdisjoint(one.folded):
            continue
        quoted = quoted_spans(passage.text)
        for at, word in enumerate(one.folded):
            if word in words and not _is_name(one, at) and not is_within(one.span(at, at), quoted):
                yield number, one.span(at, at), word


def _is_name(one: Sentence, at: int) -> bool:
    """ "de letter U", "de stichting Voor Jou"; a capital of "U" is only polite."""
    if at == 0:
        return False
    return one.folded[at - 1] in ("letter", "letters") or (
        one.words[at][0] == "J" and one.words[at - 1].isalpha()
    )
