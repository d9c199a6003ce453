"""Where sentences end in Dutch text.

Every run of stops, with the quotes and brackets that close after it, is looked at once, together with the
word before it and the word after it. So time is linear in the length of the text, whatever the text is.
"""

from __future__ import annotations

import re

from wegwijs.readability.stops import ABBREVIATIONS, LABELLED, PARTICLES, STARTERS, Stop

# Possessive (++): a run is taken whole or not at all, or a long one would cost the square of its length.
_STOPS = re.compile(r"([.!?…]++)([\"”’'»)\]]*+)(\s*+)")
_NEXT = re.compile(r"[\"“„‘‚'’«(\[]{0,9}+(\w{0,20}+)")
_AFTER_NO_SPACE = re.compile(r"[^\W\d_a-zß-ÿ][a-zß-ÿ]{0,30}+(?=\s|$|[,;:.!?](?:\s|$))")
_SMALL_START = re.compile(r"['’‘`][stkmnr]\b|[a-z][A-Z]|e-|www\.|https?:")
_INITIALS = re.compile(r"[A-Z]|[A-Z][a-z]{0,2}(?:\.-?[A-Z][a-z]{0,2})+")
_DOTTED = re.compile(r"[a-z](?:\.-?[a-z]{1,3})+", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_OPENING = "\"“„‘‚'’«([-–"
_CLOSING = "\"”’'»)]"
_LOOK_BACK = 40
"""Characters before a stop in which the words before it are looked for. No abbreviation is as long."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a passage, in characters, without the spaces around it.

    A line end is a space; give paragraphs and list items one by one. Each character that is no space is in
    one sentence. Text without letters and digits is one sentence; text of spaces has none.
    """
    spans = []
    start = len(text) - len(text.lstrip())
    letter = -1
    for found in _STOPS.finditer(text):
        if letter < start:
            first = _LETTER.search(text, start)
            if first is None:
                break
            letter = first.start()
        if letter < found.start() and (found.end() == len(text) or _ends(text, start, found)):
            spans.append((start, found.end(2)))
            start = found.end()
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return spans


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Do these stops, with more text behind them, end the sentence that begins at `start`?"""
    stops, closing, space = found.groups()
    at, after = found.span()
    if text[after] in ".!?…":  # "!  ?" and ". . ." end with their last mark
        return False
    before = text[max(start, at - _LOOK_BACK) : at]
    if not space:
        return _AFTER_NO_SPACE.match(text, after) is not None and _may_lack_space(before, stops)
    following = _NEXT.match(text, after)
    word = following[1] if following else ""
    small = word[:1].islower() and not _SMALL_START.match(text, after)
    if small and closing:
        return False
    if "?" in stops or "!" in stops:
        return True
    if stops != ".":
        return not small
    if before[-1:].isspace() or before[-1:] in _CLOSING:
        return not small
    words = before.split()
    if at - len(words[-1]) == start and _is_list_number(words[-1]):
        return False
    return _full_stop_ends(words, word, small)


def _full_stop_ends(words: list[str], following: str, small: bool) -> bool:
    """words: before the stop; following: the word after it, may be empty (a sign); small: not a capital."""
    last = _bare(words[-1])
    stop = _stop_of(last)
    if stop is not None:
        capital = following[:1].isupper()
        return capital and (stop is Stop.OFTEN or (stop is Stop.SELDOM and following.lower() in STARTERS))
    if _INITIALS.fullmatch(last):
        if len(last) == 1 and len(words) > 1 and words[-2].lower() in LABELLED:
            return not small
        folded = following.lower()
        return following[:1].isupper() and folded in STARTERS and folded not in PARTICLES
    return not small or _is_word(last)


def _bare(word: str) -> str:
    """A word without opening marks, and only the last of "dhr./mevr"."""
    return word.lstrip(_OPENING).rpartition("/")[2]


def _stop_of(word: str) -> Stop | None:
    """What the stop after an abbreviation says. "ING" and "A.S" are names, not "ing." and "a.s."."""
    stop = ABBREVIATIONS.get(word if word.isupper() else word.lower())
    if stop is None and not word.isupper() and _DOTTED.fullmatch(word) and not _INITIALS.fullmatch(word):
        return Stop.SELDOM
    return stop


def _is_word(word: str) -> bool:
    """Is it a whole word: no number, no letter, no abbreviation (which often have no vowel)?"""
    return len(word) > 1 and word.isalpha() and _VOWEL.search(word) is not None


def _is_list_number(word: str) -> bool:
    """As in "1. Vraag het aan." and "a. Kies een school."."""
    return word.isdigit() if 1 < len(word) < 4 else len(word) == 1 and word.isalnum()


def _may_lack_space(before: str, stops: str) -> bool:
    """Can a sentence end here though no space follows, as in "Kom langs.Neem uw pas mee."?"""
    if before[-1:].isspace() or before[-1:] in _CLOSING or "?" in stops or "!" in stops:
        return True
    last = _bare(before.split()[-1])
    return _is_word(last) and _stop_of(last) is None
