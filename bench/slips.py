"""Slips of finger and ear: queries of people who know the words of a title but type them wrong.

Pure and seeded: the same title and seed give the same queries. `search.py` measures with them, and so does
the test of the built site.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from random import Random

FUNCTION_WORDS = frozenset(
    "aan al alle alles allemaal als andere ben bij dan dat de die dit doe doen doet door dus een één elke "
    "en er erbij ga geen gekregen goed goede haar hebben heb hebt heeft het hem hier hij hoe hoeveel "
    "ieder iemand iets ik in is je kan keer klik kom komt krijg krijgt kunt maar mag me mee meer met mij "
    "mijn moet na naar niet nog nodig of om onze op over snap te tegen toch tot u uit uw van veel voor "
    "vraagt waar wanneer wat we weer weten wel welke werkt wie wij wil wilt word wordt zegt ze zich zijn "
    "zo zonder zou".split()
)
"""Words of a title that do not say what it is about; people leave them out of a query."""

VOWELS = frozenset("aeiouyáéíóúäëïöü")
SOUNDS = (
    *(
        ("ei", "ij"),
        ("ij", "ei"),
        ("au", "ou"),
        ("ou", "au"),
        ("sch", "sg"),
        ("ch", "g"),
        ("g", "ch"),
        ("c", "k"),
    ),
    *(("k", "c"), ("qu", "kw"), ("x", "ks"), ("z", "s"), ("s", "z"), ("v", "f"), ("f", "v"), ("ie", "i")),
    *(
        ("y", "i"),
        ("th", "t"),
        ("ph", "f"),
        ("tie", "sie"),
        ("oe", "u"),
        ("aa", "a"),
        ("ee", "e"),
        ("oo", "o"),
    ),
    *(("tt", "t"), ("ss", "s"), ("ll", "l"), ("kk", "k"), ("pp", "p"), ("nn", "n"), ("mm", "m"), ("rr", "r")),
)
"""What sounds alike in Dutch, or nearly: (as it is written, as it is heard)."""
ENDS = (("d", "t"), ("t", "d"), ("en", "e"), ("dt", "t"), ("b", "p"))
"""What sounds alike at the end of a word only."""

_WORD = re.compile(r"[^\W_]+")
_SYLLABLE = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_aeiouy](?:h|l|r)?[aeiouy][^\W\d_]+)")
LEAST = 4
"""Letters of a word that a slip can be in: of a shorter one too little would be left."""

Words = list[str]


@dataclass(frozen=True, slots=True)
class Slipped:
    """A query with one slip. kind: a key of `SLIPS`."""

    text: str
    kind: str


def key_words(title: str) -> list[str]:
    """The words of a title that say what it is about, in lower case and in their order, each once."""
    words = [word.lower() for word in _WORD.findall(title)]
    return list(dict.fromkeys(word for word in words if word not in FUNCTION_WORDS))


def slips(title: str, seed: int) -> list[Slipped]:
    """The key words of a title with one random slip: a query for each kind that this title allows."""
    words = key_words(title)
    found = []
    for kind, make in SLIPS.items():
        random = Random(f"{seed} {kind} {title}")
        ways = [" ".join(one) for one in make(words) if one != words]
        if ways:
            found.append(Slipped(random.choice(ways), kind))
    return found


def _each(words: Words, change: Callable[[str], Iterable[str]]) -> Iterator[Words]:
    """The words with every change of every word that is long enough."""
    for at, word in enumerate(words):
        if len(word) >= LEAST:
            for changed in change(word):
                yield [*words[:at], changed, *words[at + 1 :]]


def dropped(word: str) -> list[str]:
    """One letter is left out; the first stays, as it nearly always does."""
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


def swapped(word: str) -> list[str]:
    """Two neighbours change places."""
    places = [at for at, (one, other) in enumerate(pairwise(word)) if at and one != other]
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places]


def doubled(word: str) -> list[str]:
    """One letter is typed twice."""
    return [word[: at + 1] + word[at:] for at in range(len(word))]


def sound_alikes(word: str) -> list[str]:
    """The word as it sounds, in one place."""
    places = [(found.start(), *pair) for pair in SOUNDS for found in re.finditer(re.escape(pair[0]), word)]
    inside = [word[:at] + heard + word[at + len(written) :] for at, written, heard in places]
    ends = [word.removesuffix(written) + heard for written, heard in ENDS if word.endswith(written)]
    return [one for one in [*inside, *ends] if one != word]


def split(word: str) -> list[str]:
    """A space between two syllables, with three letters or more on both sides."""
    places = [found.start() for found in _SYLLABLE.finditer(word)]
    return [f"{word[:at]} {word[at:]}" for at in places if len(word) - at >= 3 and _has_vowel(word[:at])]


def _has_vowel(part: str) -> bool:
    return not VOWELS.isdisjoint(part)


def _glued(words: Words) -> Iterator[Words]:
    """Two neighbours without their space."""
    for at, (one, other) in enumerate(pairwise(words)):
        yield [*words[:at], one + other, *words[at + 2 :]]


SLIPS: Mapping[str, Callable[[Words], Iterable[Words]]] = {
    "drop": partial(_each, change=dropped),
    "swap": partial(_each, change=swapped),
    "double": partial(_each, change=doubled),
    "sound-alike": partial(_each, change=sound_alikes),
    "split": partial(_each, change=split),
    "glue": _glued,
}
