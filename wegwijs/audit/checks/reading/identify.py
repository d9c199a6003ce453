"""Which language a text is in: said only when it is sure.

Latin script: py3langid (a naive Bayes model over letter sequences, 4.5 MB, 0.2 ms a text), and for short
texts the small words of the language as a second witness. Other scripts tell a language apart by
themselves. Looked at too: lingua (12 s to load all languages, 1 GB), fasttext (a model to download).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from wegwijs.audit.checks.reading.judging import words_by_language

# Languages that the model takes for each other: a text in one is never held against the other.
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "nl af fy li nds lb",
        "no nb nn da sv is fo",
        "hr bs sr sl mk me sh",
        "cs sk",
        "id ms jv su",
        "en pcm sco",
        "es gl ca pt an ast oc",
        "ru uk be bg",
        "tr az tk uz kk",
        "ar fa ur ps ckb ug",
        "zh ja yue",
        "hi mr ne sa",
    )
)
SCRIPTS = {
    "ARABIC": "ar fa ur ps ckb ug sd ks az pa ku",
    "HEBREW": "he yi iw",
    "CYRILLIC": "ru uk be bg sr mk kk ky mn tg uz az bs",
    "GREEK": "el",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh ja yue ko",
    "HANGUL": "ko",
    "DEVANAGARI": "hi mr ne sa",
    "THAI": "th",
    "ETHIOPIC": "am ti",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "BENGALI": "bn as",
    "TAMIL": "ta",
}
NOT_LATIN = frozenset(" ".join(SCRIPTS.values()).split()) - frozenset("sr bs az uz ku kk tg mn ug".split())
# The model's languages that a page is likely to be in; the others only add mistakes.
LIKELY = (
    "nl en de fr es it pt pl tr ro hu cs sk hr sl da sv no fi et lv lt sq id ms vi so sw af ca eu cy ga mt "
    "ar fa ur he ru uk bg el zh ja ko hi th am hy ka bn ta"
).split()
WITHOUT_SPACES = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI"})
PHRASE_WORDS, PHRASE_LETTERS = 4, 10
SURE = 0.999
SHORT = 12
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """The language that a text is surely in ("" when not sure), and how probable each one is."""

    language: str
    likelihood: dict[str, float]


def same(one: str, other: str) -> bool:
    """Whether two language tags are one language, or two that cannot be told apart: "nl-BE", "af"."""
    first, second = primary(one), primary(other)
    return first == second or any(first in group and second in group for group in ALIKE)


def primary(tag: str) -> str:
    """The language of a tag, in lower case: "nl-BE" -> "nl". Source: BCP 47."""
    return tag.strip().lower().replace("_", "-").split("-")[0]


def fits_script(text: str, language: str) -> bool:
    """Whether this language is written in the script of the text (texts in no one script always fit)."""
    script = script_of(text)
    if not script:
        return True
    if script == "LATIN":
        return primary(language) not in NOT_LATIN
    return script not in SCRIPTS or primary(language) in SCRIPTS[script].split()


@lru_cache(maxsize=8192)
def script_of(text: str) -> str:
    """The script of nine tenths of the letters ("LATIN", "ARABIC", ...), or "" when there is no such one."""
    counts = Counter(unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha())
    if not counts:
        return ""
    name, number = counts.most_common(1)[0]
    return name if number >= 0.9 * counts.total() else ""


def phrase_in_another_script(text: str, language: str) -> str:
    """The longest run of words in one script, not Latin, that this language is not written in; else "".

    Long enough to be a phrase: a name, which may stay in its own script, has fewer words.
    """
    runs = groupby(text.split(), lambda word: "" if fits_script(word, language) else script_of(word))
    phrases = (" ".join(words) for script, words in runs if script not in ("", "LATIN"))
    return max(filter(_is_phrase, phrases), key=len, default="")


def _is_phrase(text: str) -> bool:
    """Some scripts have no spaces between words."""
    letters = sum(letter.isalpha() for letter in text)
    return letters >= PHRASE_LETTERS and (
        script_of(text) in WITHOUT_SPACES or len(text.split()) >= PHRASE_WORDS
    )


def kana(text: str) -> int:
    """How many letters only Japanese has."""
    return sum(unicodedata.name(letter, "").startswith(("HIRAGANA", "KATAKANA")) for letter in text)


@lru_cache(maxsize=8192)
def guess(text: str) -> Guess:
    """The language of a text of plain sentences or phrases."""
    likelihood = {language: float(value) for language, value in _model().rank(text)}
    best = max(likelihood, key=likelihood.__getitem__)
    found = [word.casefold() for word in _letters_only(text).split()]
    probability = sum(value for language, value in likelihood.items() if same(language, best))
    return Guess(best if _is_sure(best, probability, found) else "", likelihood)


def _is_sure(language: str, probability: float, found: list[str]) -> bool:
    """A long text by the model alone; a short one only when its small words say the same."""
    if len(found) < FEWEST:
        return False
    small = {name: len(set(found) & known) for name, known in words_by_language("small_words").items()}
    others = max((number for name, number in small.items() if not same(name, language)), default=0)
    if language in small:
        needed = 2 if len(found) < SHORT else max(2, len(set(found)) // 8)
        return probability >= 0.9 and small[language] >= needed and small[language] >= 2 * others
    return probability >= SURE and len(found) >= SHORT and others <= 1


def _letters_only(text: str) -> str:
    return "".join(letter if letter.isalpha() or letter == "'" else " " for letter in text.replace("’", "'"))


@cache
def _model() -> Any:
    # Here, not above: the model takes a tenth of a second, and most commands never ask.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages([one for one in LIKELY if one in model.nb_classes])
    return model
