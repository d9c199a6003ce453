"""Sentences in which one "not" undoes the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding, word_set
from wegwijs.readability.text import Sentence, Text

_NEGATIVE = word_set("niet geen nooit niets niks niemand nergens zonder tenzij behalve")
_UN = {
    "onmogelijk": "mogelijk",
    "ongeldig": "geldig",
    "onbekend": "bekend",
    "onvoldoende": "genoeg",
    "onjuist": "goed",
    "onvolledig": "compleet",
    "ongebruikelijk": "gewoon",
    "onterecht": "terecht",
    "onredelijk": "redelijk",
    "onverstandig": "verstandig",
    "onbelangrijk": "belangrijk",
    "onwaarschijnlijk": "waarschijnlijk",
    "onveilig": "veilig",
    "onduidelijk": "duidelijk",
    "onbeperkt": "beperkt",
    "onbevoegd": "bevoegd",
    "ongewenst": "gewenst",
    "ongeschikt": "geschikt",
    "onschuldig": "schuldig",
    "onnodig": "nodig",
    "nalaten": "doen",
}
_ALL = _NEGATIVE | _UN.keys()
_CLAUSE = word_set(
    """
    en of maar want dus als wanneer omdat doordat zodat terwijl die dat wie wat waar dan
    """
)
_ON = ("ongeveer", "onmiddellijk", "ongeacht", "ongeluk", "ongeval", "onkosten", "onroerend")
_POSITIVE = "Zeg wat wel kan of moet."


def double_negatives(text: Text) -> Iterator[Finding]:
    """ "double-negative": two negatives in one clause, or a negative with "tenzij", "behalve", "zonder".

    "niet alleen ... maar ook", "niets anders dan" and "of niet" are no negatives.
    """
    if _NEGATIVE.isdisjoint(text.words):
        return
    for number, passage in text.prose:
        for one in passage.sentences:
            if _NEGATIVE.isdisjoint(one.folded):
                continue
            pair = _pair(passage.text, one)
            if pair is not None:
                advice = _advice(one.folded[pair[0]], one.folded[pair[1]])
                yield finding(text, "double-negative", number, one.span(*pair), advice, 2, 1)


def _pair(text: str, one: Sentence) -> tuple[int, int] | None:
    places = [
        at
        for at, word in enumerate(one.folded)
        if (word in _ALL or _is_un(one.folded, at)) and not _is_none(one.folded, at)
    ]
    for first, second in pairwise(places):
        word, then = one.folded[first], one.folded[second]
        if (
            word not in _NEGATIVE
            or (then not in _NEGATIVE and second - first > 3)
            or word in ("tenzij", "behalve")
        ):
            continue
        if then in ("tenzij", "behalve") or not _is_clause_between(text, one, first, second):
            return first, second
    return None


def _is_un(words: tuple[str, ...], at: int) -> bool:
    """Whether it is "ongewoon" after "niet"; "onderwijs" and "ontvangen" are no denials."""
    word = words[at]
    return (
        at > 0
        and words[at - 1] == "niet"
        and word[:2] == "on"
        and word[2:3] not in "dtzls"
        and word not in _ON
    )


def _is_none(words: tuple[str, ...], at: int) -> bool:
    """Whether it says no "no": "niet alleen", "niets anders dan", "of niet"."""
    then = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    if words[at] == "zonder":
        return before == "of" or before == "met"
    return (
        then in ("alleen", "anders", "eens", "slechts")
        or before in ("of", "waarom", "wel")
        or (before == "zo" and then == "")
    )


def _is_clause_between(text: str, one: Sentence, first: int, second: int) -> bool:
    gap = text[one.starts[first] : one.starts[second]]
    if any(sign in gap for sign in ",;:(–"):
        return True
    return not _CLAUSE.isdisjoint(one.folded[first + 1 : second])


def _advice(first: str, second: str) -> str:
    if second not in _NEGATIVE:
        return f'Zeg het zonder "niet": {_UN.get(second, second[2:])}.' if first == "niet" else _POSITIVE
    if second in ("tenzij", "behalve"):
        return 'Zeg wanneer het wel zo is: "alleen als …".'
    if second == "zonder":
        return 'Zeg wat wel moet: "alleen met …".'
    return _POSITIVE
