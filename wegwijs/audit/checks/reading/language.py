"""WCAG 3.1.1 and 3.1.2: the language that the page, or a part of it, says is the one that it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.identify import (
    fits_script,
    guess,
    kana,
    phrase_in_another_script,
    primary,
    same,
    script_of,
)
from wegwijs.audit.checks.reading.judging import Judgement, tell
from wegwijs.audit.rules import AA, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

PAGE = Rule(
    id="language-of-page",
    wcag=("3.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "De pagina zegt dat zij in de taal “{said}” is, maar de tekst is in “{found}”: "
        "zet de goede taal in het attribuut lang van het element html"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/ucwvc8/",
)
PART = Rule(
    id="language-of-part",
    wcag=("3.1.2",),
    level=AA,
    impact="moderate",
    help=marked(
        "Deze tekst is in de taal “{found}”, maar staat er als “{said}”: "
        "geef het element het attribuut lang met de taal van de tekst"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H58",
)
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[“‘\"'¿¡]?\w)")
NOT_PROSE = re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b|[\w.-]*[/\\]\S*")
# A word that a sentence speaks of, as in: the Dutch word "gezellig". It may be in any language.
QUOTED = re.compile(r"[\"“”„‘«»](?:[^\s\"“”„’«»]+\s?){1,3}[\"”“’»«]")
SENTENCE_WORDS = 7
UNLIKELY, SOME_LETTERS, SOME_WORDS = 0.01, 20, 3
SMALL = 3
LETTERS_IN_ANOTHER_SCRIPT = 12
CHINESE, JAPANESE, SOME_KANA = "zh", "ja", 5
# The same texts are judged in each state of a page, and those of its header on every page.
REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of the page; `said` is the language of the nearest lang, `own` when not of the whole page."""

    text: str
    said: str
    own: bool
    number: int


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    page, pieces = rows[0], [_piece(row) for row in rows[1:]]
    tell(scene, judgements(page["page"], page["number"], page["title"], pieces))


def _piece(row: Row) -> Piece:
    return Piece(NOT_PROSE.sub(" ", row["text"]), row["lang"], row["own"], row["number"])


def judgements(said: str, number: int, title: str, pieces: list[Piece]) -> Iterator[Judgement]:
    """What is wrong with the languages of a page that says it is in `said`. number: of its <html>."""
    language = said
    if primary(said):
        found = language_of_page(said, title, [one.text for one in pieces if not one.own])
        if found:
            language = found
            yield Judgement(PAGE, number, fields={"said": said, "found": found})
    for piece in pieces:
        expected = piece.said if piece.own else language
        found = language_of_part(piece.text, expected) if primary(expected) else ""
        if found:
            yield Judgement(PART, piece.number, fields={"said": piece.said, "found": found})
        elif piece.own and (likely := likelier(piece.text, expected)):
            yield Judgement(PART, piece.number, doubt=True, fields={"said": piece.said, "found": likely})


def language_of_page(said: str, title: str, texts: list[str]) -> str:
    """The language that the page is in, when that is surely not `said`; else "".

    One text that rather is in `said` is enough to leave the page alone: the others are parts of it.
    """
    whole = " ".join([title, *texts])
    if not fits_script(whole, said):
        return _by_script(whole)
    found = guess(whole).language or _by_text_alone(texts)
    if not found or same(found, said):
        return ""
    for text in texts:
        likelihood = guess(text).likelihood
        if len(text.split()) > 1 and likelihood.get(primary(said), 0) > likelihood.get(found, 0):
            return ""
    return found


def _by_text_alone(texts: list[str]) -> str:
    """Without the title, which may be a name, and without the words that are spoken of."""
    return guess(QUOTED.sub(" ", " ".join(texts))).language


@lru_cache(REMEMBERED)
def language_of_part(text: str, said: str) -> str:
    """The language of a text, or of a sentence in it, when that is surely not `said`; else ""."""
    letters = sum(letter.isalpha() for letter in text)
    if letters >= LETTERS_IN_ANOTHER_SCRIPT and not fits_script(text, said):
        return _by_script(text)
    if phrase := phrase_in_another_script(text, said):
        return _by_script(phrase)
    if primary(said) == CHINESE and kana(text) >= SOME_KANA:
        return JAPANESE
    if _is_names(text):
        return ""
    found = guess(text).language
    if found and not same(found, said):
        return found
    sentences = SENTENCE_END.split(text)
    for sentence in sentences if len(sentences) > 1 else ():
        found = guess(sentence).language if len(sentence.split()) >= SENTENCE_WORDS else ""
        if found and not same(found, said) and not _is_names(sentence):
            return found
    return ""


@lru_cache(REMEMBERED)
def likelier(text: str, said: str) -> str:
    """The language that a text of a few words is likely in when `said` is hardly possible; else ""."""
    letters = sum(letter.isalpha() for letter in text)
    if letters < SOME_LETTERS or len(text.split()) < SOME_WORDS or _is_names(text) or not primary(said):
        return ""
    likelihood = guess(text).likelihood
    best = max(likelihood, key=likelihood.__getitem__)
    hardly = sum(value for one, value in likelihood.items() if same(one, said)) < UNLIKELY
    return best if hardly and likelihood[best] > 0.5 and primary(said) in likelihood else ""


def _by_script(text: str) -> str:
    likelihood = guess(text).likelihood
    fitting = {one: value for one, value in likelihood.items() if fits_script(text, one)}
    return max(fitting, key=fitting.__getitem__) if fitting else script_of(text).capitalize()


def _is_names(text: str) -> bool:
    """Most words, small ones aside, begin with a capital: names and titles, which 3.1.2 leaves alone."""
    found = [word for word in text.split() if word[0].isalpha() and len(word) > SMALL]
    capitals = sum(word[0].isupper() and not word.isupper() for word in found)
    return bool(found) and capitals > len(found) * 0.6


CHECK = Check("language", (PAGE, PART), When.CONTENT, script_beside(__file__), _judge)
