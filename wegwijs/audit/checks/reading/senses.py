"""WCAG 1.3.3 and 1.4.1: an instruction does not rest on place, shape, sound or colour alone.

"The menu on the right" does not where one heading, landmark or control on the page is called "Menu": then it
can be found by that name (ACT rule 9bd38c).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, tell
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

SENSES = Rule(
    id="instruction-by-senses",
    wcag=("1.3.3",),
    level=A,
    impact="serious",
    help=marked(
        "Deze tekst wijst iets aan met alleen een plaats, vorm of geluid (“{words}”): noem ook de naam ervan"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F14",
)
COLOUR = Rule(
    id="instruction-by-colour",
    wcag=("1.4.1", "1.3.3"),
    level=A,
    impact="serious",
    help=marked("Deze tekst wijst iets aan met alleen een kleur (“{words}”): noem ook de naam, of een teken"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F13",
)
# The same sentences are judged in each state of a page, and those of its header on every page.
REMEMBERED = 8192
EXPRESSIONS = Path(__file__).with_suffix(".toml")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
QUOTED = re.compile(r"[\"“”„‘«»]|'\w[^']*'(?!\w)|\(")
NAME_BEHIND = re.compile(r"\W{0,3}(?:\w+ )?[A-Z][a-z]")
WORD = re.compile(r"[^\W_]{3,}")
RIGHT = re.compile(r"right|rechts", re.IGNORECASE)
# Before "the … to the right": then that is where it goes, not where it is.
MOVED = re.compile(
    r"\b(?:tilt|turn|move|drag|swipe|slide|push|pull|rotate|shift|lean|bend|scroll)\w* $", re.IGNORECASE
)
NAMED = re.compile(r"(?<=[^\s.!?:] )[A-Z][a-z]")


def _judge(scene: Scene, rules: dict[str, Rule], answer: Any) -> None:
    names = [frozenset(WORD.findall(name)) for name in answer["names"]]
    tell(scene, _judgements(answer["texts"], answer["things"], [name for name in names if name]))


def _judgements(
    texts: list[dict[str, Any]], things: dict[str, bool], names: list[frozenset[str]]
) -> Iterator[Judgement]:
    for row in texts:
        for sentence in SENTENCE_END.split(row["text"]):
            found = judged(sentence)
            if found:
                rule, thing, words = found
                if rule is SENSES and calls_by_name(words, names):
                    continue
                yield Judgement(rule, row["number"], not things[thing], {"words": words})
                break
            if place := perhaps(sentence):
                sure = points_at_one_of(place, sentence, row["beside"])
                yield Judgement(SENSES, row["number"], not sure, {"words": place})
                break


@lru_cache(REMEMBERED)
def judged(sentence: str) -> tuple[Rule, str, str] | None:
    """(rule, kind of thing, words) that a sentence points at by senses alone. Not when it names the thing:
    in quotes, with a capital, or with another mark than a colour.
    """
    for language in ("nl", "en"):
        for rule, name in ((COLOUR, "by_colour"), (SENSES, "by_senses")):
            found = _search(name, language, sentence)
            if found and not _named(sentence) and not _search("other_mark", language, sentence):
                thing = next((kind for kind, said in found.groupdict().items() if said), "other")
                return rule, thing, found[0]
    return None


def calls_by_name(words: str, names: list[frozenset[str]]) -> bool:
    """Whether these words of an instruction have in them the whole name of something on the page, and
    that says what kind of thing it is: "the menu on the right", and a heading "Menu".

    Each name is a set of words in small letters.
    """
    said = set(WORD.findall(words.casefold()))
    return any(name <= said and any(_is_thing(word) for word in name) for name in names)


@lru_cache(REMEMBERED)
def perhaps(sentence: str) -> str:
    """The words with which a sentence may point at something on the page by its place alone; else ""."""
    found = (_search("perhaps_by_senses", language, sentence) for language in ("nl", "en"))
    places = (one for one in found if one and not _moved(sentence, one))
    return next((one[0] for one in places if not _named_there(sentence, one)), "")


def points_at_one_of(place: str, sentence: str, beside: list[str]) -> bool:
    """Whether only the place says which of the texts below the sentence, from left to right, is meant."""
    if len(beside) < 2:
        return False
    meant = set(WORD.findall(beside[-1 if RIGHT.search(place) else 0].casefold()))
    return not meant & set(WORD.findall(sentence.casefold()))


def _moved(sentence: str, found: re.Match[str]) -> bool:
    return " to the " in found[0] and bool(MOVED.search(sentence[: found.start()]))


def _named(sentence: str) -> bool:
    return bool(QUOTED.search(sentence) or NAMED.search(sentence))


def _named_there(sentence: str, found: re.Match[str]) -> bool:
    """Whether what a place is said of has its name before it or right behind: "the man on the right, Jan"."""
    behind = sentence[found.end() :]
    return bool(QUOTED.search(sentence) or NAMED.search(sentence[: found.end()]) or NAME_BEHIND.match(behind))


def _search(name: str, language: str, sentence: str) -> re.Match[str] | None:
    matches = (one.search(sentence) for one in _expressions(name, language))
    return next((found for found in matches if found), None)


@cache
def _is_thing(word: str) -> bool:
    return any(re.fullmatch(_lists()["parts"][things], word) for things in ("thing_nl", "thing_en"))


@cache
def _lists() -> dict[str, dict[str, Any]]:
    return tomllib.loads(EXPRESSIONS.read_text(encoding="utf-8"))


@cache
def _expressions(name: str, language: str) -> tuple[re.Pattern[str], ...]:
    lists = _lists()
    texts = (text.format(**lists["parts"]) for text in lists[name][language])
    return tuple(re.compile(rf"(?<!\w)(?:{text})", re.IGNORECASE) for text in texts)


CHECK = Check("senses", (SENSES, COLOUR), When.CONTENT, script_beside(__file__), _judge)
