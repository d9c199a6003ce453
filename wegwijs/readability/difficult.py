"""Finds difficult words and phrases in sentences, also where a verb is split: "draagt hier zorg voor"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from wegwijs.readability.forms import GAP
from wegwijs.readability.frequency import table
from wegwijs.readability.limits import SCALE
from wegwijs.readability.text import WORD, Sentence
from wegwijs.readability.word_list import Entry, WordKind

MAX_BETWEEN = 7
"""How many words may stand between two parts of a verb. With more, parts of two sentences meet too often."""
_PREPOSITIONS = frozenset(
    (
        *(
            "aan",
            "achter",
            "af",
            "bij",
            "binnen",
            "door",
            "in",
            "met",
            "mee",
            "na",
            "naar",
            "om",
            "op",
            "over",
        ),
        *("per", "sinds", "tegen", "te", "tot", "uit", "van", "via", "voor"),
    )
)
_NOUNS = frozenset(("deel", "plaats"))
_BEFORE_NOUN = frozenset(
    (
        *(
            "andere",
            "de",
            "dit",
            "dat",
            "een",
            "eerste",
            "elk",
            "geen",
            "genoeg",
            "goede",
            "het",
            "ieder",
            "mijn",
        ),
        *("tweede", "uw", "voldoende"),
    )
)
_NEW_CLAUSE = frozenset(
    (
        *(
            "als",
            "dat",
            "die",
            "doordat",
            "maar",
            "of",
            "omdat",
            "tenzij",
            "toen",
            "voordat",
            "want",
            "wanneer",
        ),
        *("wie", "zodat", "zodra"),
    )
)
_AFTER_CLAUSE = (_PREPOSITIONS | _NEW_CLAUSE) | {"dan", "dus", "en", "niet", "nog", "totdat", "waarin"}
_DEMONSTRATIVES = frozenset(("dat", "die", "wie", "welke", "wat", "hoe"))
_EXPLAINED = re.compile(r"[\"”’']?(?:\s*\(|,? (?:dat|dit) (?:is|zijn)\b|,? oftewel\b|, (?:een|de|het)\b)")
_CALLED = frozenset(("heet", "heten", "heette", "noemen", "noemt", "noem"))
_BREAK = re.compile(r"[.,;:!?()–—]")
_BEFORE_NAME = frozenset("\"'“‘„:.!?*-–•>")
_Parts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The words of a sentence, from the first to the last, that are a difficult word or phrase."""

    first: int
    last: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A form as it is looked for: at the word by which it is found (its rarest), the others are compared.

    entry: None for what is known; signs: of a form that is more than its words ("t/m", "max.").
    opening: only where a sentence begins with it ("Mocht u ...").
    """

    parts: _Parts
    anchor: tuple[int, int]
    entry: Entry | None
    signs: str
    opening: bool
    rank: int

    @property
    def separable(self) -> bool:
        """Whether it is one verb of which the particle stands apart: "vraagt … aan"."""
        return self.entry is not None and " " not in self.entry.word


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    last: int
    words: tuple[int, ...]
    entry: Entry | None


class _Read:
    """A sentence while it is looked at; where its words begin is worked out once, and only if it matters."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.words = sentence.words
        self.folded = sentence.folded
        self._sentence = sentence

    @cached_property
    def starts(self) -> tuple[int, ...]:
        return self._sentence.starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        return self.starts[first], self.starts[last] + len(self.words[last])


class DifficultWords:
    """Compiled once; a text costs one look in a table per word, and more only where something may be.

    known: words and phrases (all their forms) that readers know or find explained. They are no errors, and
    neither is a shorter difficult word in them.
    """

    def __init__(self, entries: Iterable[Entry], known: Iterable[str] = ()) -> None:
        self._patterns: dict[str, list[_Pattern]] = {}
        for form in known:
            self._add(form.lower(), None)
        for entry in entries:
            for form in entry.forms:
                self._add(form.lower(), entry)

    def _add(self, form: str, entry: Entry | None) -> None:
        opening, form = form.startswith("^"), form.removeprefix("^")
        parts = tuple(tuple(WORD.findall(one)) for one in form.split(GAP))
        if not all(parts):
            return
        places = [(part, word) for part, words in enumerate(parts) for word in range(len(words))]
        anchor = min(places, key=lambda at: (table().get(parts[at[0]][at[1]], 0.0), at))
        signs = form if form != " ".join(parts[0]) and len(parts) == 1 else ""
        rank = SCALE.index(entry.level) if entry else len(SCALE)
        pattern = _Pattern(parts, anchor, entry, signs, opening, rank)
        self._patterns.setdefault(parts[anchor[0]][anchor[1]], []).append(pattern)

    def find(self, text: str, sentence: Sentence, level: str) -> Iterator[Match]:
        """What is too difficult for this level, in order; of two that share a word the longest.

        text: of the passage of the sentence, as a comma or a capital may decide.
        """
        patterns = self._patterns
        if patterns.keys().isdisjoint(sentence.folded):
            return
        hits: list[_Hit] = []
        here, rank = _Read(text, sentence), SCALE.index(level)
        for index, word in enumerate(sentence.folded):
            if word in patterns:
                hits += self._at(index, here, rank)
        if hits:
            yield from _matches(hits)

    def _at(self, index: int, here: _Read, rank: int) -> Iterator[_Hit]:
        folded = here.folded
        for pattern in self._patterns[folded[index]]:
            part, word = pattern.anchor
            own, first = pattern.parts[part], index - word
            if pattern.rank < rank or first < 0 or folded[first : first + len(own)] != own:
                continue
            words = _words(pattern, first, here)
            if words and (pattern.entry is None or not _is_passed(pattern.entry, words, here)):
                yield _Hit(words[0], words[-1], words, pattern.entry)


def _matches(hits: list[_Hit]) -> list[Match]:
    """Of hits that share a word the one with most words; of those the shortest; of those what is known.

    A word between the parts of a verb is no part of it: "dient dit conform de regels te doen" is two.
    """
    hits.sort(key=lambda one: (-len(one.words), one.last - one.first, one.entry is not None, one.first))
    taken: list[_Hit] = []
    free = bytearray(b"\1") * (1 + max(one.last for one in hits))
    for hit in hits:
        if all(free[word] for word in hit.words):
            for word in hit.words:
                free[word] = 0
            taken.append(hit)
    taken.sort(key=lambda one: one.first)
    return [Match(one.first, one.last, one.entry) for one in taken if one.entry]


def _words(pattern: _Pattern, first: int, here: _Read) -> tuple[int, ...]:
    """The words of a sentence that a pattern has, of which the part with its anchor stands at `first`; none
    where the others are not there."""
    if pattern.opening and first:
        return ()
    if len(pattern.parts) == 1:
        words = tuple(range(first, first + len(pattern.parts[0])))
        return words if _joined(words, pattern.signs, here) else ()
    return _split(pattern, first, here)


def _joined(words: tuple[int, ...], signs: str, here: _Read) -> bool:
    """Whether no comma or point stands between words, or just the signs that belong there."""
    if len(words) == 1 and not signs:
        return True
    start, end = here.span(words[0], words[-1])
    if signs:
        return here.text.startswith(signs, start) or here.text[start : start + len(signs)].lower() == signs
    return not _BREAK.search(re.sub(r"\w\.\w", "", here.text[start:end]))


def _split(pattern: _Pattern, first: int, here: _Read) -> tuple[int, ...]:
    """Parts in order, in one clause, with at most MAX_BETWEEN words between them."""
    found = list(range(first, first + len(pattern.parts[pattern.anchor[0]])))
    for part in pattern.parts[pattern.anchor[0] + 1 :]:
        place = _look(part, range(found[-1] + 1, found[-1] + 2 + MAX_BETWEEN), here)
        if place < 0 or _new_clause(found[-1], place, here):
            return ()
        found += range(place, place + len(part))
    for part in reversed(pattern.parts[: pattern.anchor[0]]):
        end = found[0] - len(part)
        place = _look(part, range(end, max(-1, end - 1 - MAX_BETWEEN), -1), here)
        if place < 0 or _new_clause(place + len(part) - 1, found[0], here):
            return ()
        found[:0] = range(place, place + len(part))
    beside = found[-1] == found[0] + len(found) - 1
    if pattern.separable and not _is_particle(found[-1], beside, here):
        return ()
    return tuple(found)


def _look(part: tuple[str, ...], places: range, here: _Read) -> int:
    """Where a part stands, -1 where it does not."""
    folded = here.folded
    for place in places:
        if place >= 0 and folded[place : place + len(part)] == part:
            return place
    return -1


def _new_clause(last: int, following: int, here: _Read) -> bool:
    """Whether another clause begins between two words."""
    between = here.text[here.span(last, last)[1] : here.starts[following]]
    return bool(_BREAK.search(between)) or not _NEW_CLAUSE.isdisjoint(here.folded[last + 1 : following])


def _is_particle(last: int, beside: bool, here: _Read) -> bool:
    """Whether a word is the end of a verb, and so of its clause. A preposition may follow it ("dient het in
    bij"), but an article or a noun makes a preposition of the word itself.

    beside: it stands beside the verb.
    """
    if here.folded[last] in _NOUNS and here.folded[last - 1] in _BEFORE_NOUN:
        return False
    if last + 1 == len(here.words):
        return True
    follows = here.folded[last + 1]
    if follows in _DEMONSTRATIVES:  # "aan die mensen", but "toont aan dat" and "stelt het vast dat"
        return here.folded[last] not in _PREPOSITIONS or (beside and follows == "dat")
    if follows in _AFTER_CLAUSE:
        return True
    end = here.span(last, last)[1]
    return bool(_BREAK.match(here.text[end : end + 3].lstrip("\"'”’ ")))


def _is_passed(entry: Entry, words: tuple[int, ...], here: _Read) -> bool:
    """Whether it is a name (with a capital that does not come from the beginning of a sentence), or is being
    explained: "Dat heet de termijn", and for a term also "een dwangbevel, een brief van de rechter"."""
    if not _CALLED.isdisjoint(here.folded[max(0, words[0] - 4) : words[0]]):
        return True
    if entry.kind is WordKind.TERM and _EXPLAINED.match(here.text, here.span(words[-1], words[-1])[1]):
        return True
    return any(_capital(one, here) for one in words)


def _capital(index: int, here: _Read) -> bool:
    word = here.words[index]
    if word.islower() or len(word) == 1:
        return False
    if word.isupper():
        return not all(one.isupper() for one in here.words)
    before = here.text[max(0, here.starts[index] - 9) : here.starts[index]].rstrip()[-1:]
    return word[0].isupper() and index > 0 and before not in _BEFORE_NAME
