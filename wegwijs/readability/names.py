"""Names of more than one word: of laws, schemes and organisations. They are not what makes a text hard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from wegwijs.readability.text import WORD, Sentence

LAWS = (
    "Algemene Kinderbijslagwet",
    "Algemene nabestaandenwet",
    "Algemene Ouderdomswet",
    "Algemene wet bestuursrecht",
    "Algemene wet inkomensafhankelijke regelingen",
    "Burgerlijk Wetboek",
    "Gemeentewet",
    "Jeugdwet",
    "Participatiewet",
    "Wet arbeid en zorg",
    "Wet basisregistratie personen",
    "Wet gemeentelijke schuldhulpverlening",
    "Wet inburgering",
    "Wet langdurige zorg",
    "Wet maatschappelijke ondersteuning",
    "Wet op de huurtoeslag",
    "Wet op de zorgtoeslag",
    "Wet op het kindgebonden budget",
    "Wet schuldsanering natuurlijke personen",
    "Wet werk en inkomen naar arbeidsvermogen",
    "Werkloosheidswet",
    "Ziektewet",
    "Zorgverzekeringswet",
)
"""Dutch laws that help articles name. Source: wetten.overheid.nl, titles for quotation."""


class Names:
    """Finds names in sentences. Capitals do not matter: "wet langdurige zorg" is the same law."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._by_word: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for name in sorted({*LAWS, *names}):
            words = tuple(one.lower() for one in WORD.findall(name))
            if words:
                longest = max(range(len(words)), key=lambda at: len(words[at]))
                self._by_word[words[longest]].append((longest, words))
        self._words = frozenset(self._by_word)

    def words_in(self, sentence: Sentence) -> frozenset[int]:
        """The numbers of the words of a sentence that are part of a name."""
        folded = sentence.folded
        if self._words.isdisjoint(folded):
            return frozenset()
        found: set[int] = set()
        for number, word in enumerate(folded):
            if word not in self._words:
                continue
            for before, name in self._by_word[word]:
                first = number - before
                if first >= 0 and folded[first : first + len(name)] == name:
                    found.update(range(first, first + len(name)))
        return frozenset(found)
