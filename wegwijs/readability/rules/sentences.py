"""Sentences that are too long, and where to cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.limits import Limits
from wegwijs.readability.rules.finding import finding, word_set
from wegwijs.readability.text import Kind, Sentence, Text

_SHORT_KINDS = (Kind.ITEM, Kind.STEP, Kind.CELL)
_FEWEST = 4
"""Words that must be left on both sides of a cut."""

_CUT = {
    "waarbij": "Daarbij",
    "waardoor": "Daardoor",
    "waarin": "Daarin",
    "waarmee": "Daarmee",
    "waarvoor": "Daarvoor",
    "waarna": "Daarna",
    "waarop": "Daarop",
    "waaruit": "Daaruit",
    "waarvan": "Daarvan",
    "waaronder": "Dat zijn bijvoorbeeld",
    "omdat": "Want",
    "aangezien": "Want",
    "zodat": "Zo",
    "terwijl": "Intussen",
    "hoewel": "Toch",
    "maar": "Maar",
    "want": "Want",
    "dus": "Dus",
    "tenzij": "Behalve als",
    "mits": "Dat kan alleen als",
    "voordat": "Daarna",
    "nadat": "Eerst",
    "totdat": "Dat duurt tot",
}
"""A word at which a second sentence can begin -> how that sentence may begin."""
_CUT_AFTER_COMMA = {
    "die": "Die",
    "dat": "Dat",
    "als": "Dat geldt als",
    "wanneer": "Dat geldt als",
    "indien": "Dat geldt als",
    "en": "",
}
_CONDITION = ("als", "wanneer", "indien")
"""Without a comma they may also compare ("als hulp"); not before a subject."""
_CLAUSE = word_set(
    """
    u ik wij we je jij hij ze zij er dan daarna daarom daarbij kunt moet krijgt heeft is kan mag wordt
    gaat komt vraag ga vul stuur bel neem kies lees klik
    """
)
"""What may follow "en", if a main clause begins there."""

_SUBORDINATORS = word_set(
    """
    omdat doordat zodat terwijl hoewel wanneer indien mits tenzij zodra voordat nadat totdat aangezien
    waarbij waardoor waarin waarmee waarvoor waarna waarop waaruit waarvan opdat
    """
)
_AND = re.compile(r"(?:\w[\w’'-]*\s+){1,5}?(?:en|of)\s+(?:\w[\w’'-]*)")
_NO_PART = word_set(
    """
    evenals die dat als omdat maar want dus waar wie wat zodat terwijl waarbij waardoor u ik wij we je
    hij ze is zijn wordt heeft kunt moet dan indien wanneer
    """
)
_ADDRESS = re.compile(r"\b[0-9]{4}\b|\w [0-9]+[a-z]?$")
_EXAMPLES = ("zoals ", "bijvoorbeeld ", "waaronder ", "namelijk ", "onder andere ")
_CALENDAR = word_set(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
    augustus september oktober november december
    """
)


def long_sentences(text: Text, limits: Limits) -> Iterator[Finding]:
    """ "sentence-long", "sentence-too-long" or "item-long", with the place to cut."""
    for number, passage in text.prose:
        short = passage.kind in _SHORT_KINDS
        limit = limits.item if short else limits.long_sentence
        for one in passage.sentences:
            words = len(one.words)
            if words <= limit:
                continue
            code = "item-long" if short else "sentence-long"
            most = limit
            if words > limits.too_long_sentence:
                code, most = "sentence-too-long", limits.too_long_sentence
            yield finding(
                text, code, number, (one.start, one.end), _advice(passage.text, one, most), words, most
            )


def _advice(text: str, one: Sentence, limit: int) -> str:
    cut = cut_at(text, one)
    many = "2" if len(one.words) <= 2 * limit else "3"
    if cut is None:
        return f"Maak er {many} zinnen van."
    word = one.words[cut]
    begin = _CUT.get(one.folded[cut]) or _CUT_AFTER_COMMA.get(one.folded[cut])
    advice = f'Maak er {many} zinnen van. Knip bij "{word}"'
    return f'{advice} en begin opnieuw met "{begin}".' if begin else f"{advice}."


_NESTED = 4
"""Commas with which clauses mostly stand in each other; a second sentence can begin at none of them then."""


def cut_at(text: str, one: Sentence) -> int | None:
    """The word nearest to the middle at which a second sentence can begin; its number in the sentence."""
    words = one.folded
    if text.count(",", one.start, one.end) >= _NESTED:
        return None
    places = range(_FEWEST, len(words) - _FEWEST + 1)
    good = [at for at in places if _can_begin(text, one, at)]
    good = good or [at for at in places if words[at] in _CONDITION and words[at + 1] in _CLAUSE]
    return min(good, key=lambda at: abs(2 * at - len(words)), default=None)


def _can_begin(text: str, one: Sentence, at: int) -> bool:
    word = one.folded[at]
    if word in _CUT:
        return not (word == "maar" and one.folded[at + 1] == "ook")
    if word == "en" and one.folded[at + 1] in _CLAUSE:
        return True
    return (
        word in _CUT_AFTER_COMMA and "," in text[one.starts[at - 1] + len(one.words[at - 1]) : one.starts[at]]
    )


def lists_in_sentences(text: Text, limits: Limits) -> Iterator[Finding]:
    """ "list-in-sentence": more parts in a row ("a, b, c en d") than a reader remembers."""
    for number, passage in text.prose:
        if passage.text.count(", ") < limits.list_parts - 1:
            continue
        for one in passage.sentences:
            if passage.text.count(", ", one.start, one.end) < limits.list_parts - 1:
                continue
            row = _row(passage.text, one)
            if row is not None and row[2] > limits.list_parts:
                advice = "Maak hier een lijst van, met elk onderdeel op een eigen regel."
                yield finding(text, "list-in-sentence", number, row[:2], advice, row[2], limits.list_parts)


def _row(text: str, one: Sentence) -> tuple[int, int, int] | None:
    """Begin, end and number of the parts of the row of short parts that ends with "en" or "of"."""
    commas = [one.start + at.start() for at in re.finditer(", ", text[one.start : one.end])]
    closing = _AND.match(text, commas[-1] + 2, one.end)
    if closing is None:
        return None
    parts, end, begin = 1, closing.end(), -1
    for comma in reversed(commas):
        part = text[comma + 2 : end]
        if _ADDRESS.search(part):
            return None  # an address
        if not _is_part(part):
            break
        parts, end = parts + 1, comma
        if part.startswith(_EXAMPLES):
            begin = comma + 2
            break
    if begin < 0:  # the row begins with what stands before its first comma
        parts, begin = parts + 1, max((start for start in one.starts if start < end), default=end)
    words = re.findall(r"\w+", text[begin : closing.end()])
    if (
        not _CALENDAR.isdisjoint(word.lower() for word in words)
        or sum(word[0].isupper() for word in words) >= parts
    ):
        return None  # names and days are read one by one, also in a sentence
    return begin, closing.end(), parts


def _is_part(part: str) -> bool:
    words = part.lower().split()
    return 0 < len(words) <= 7 and words[0] not in _NO_PART


def nested_sentences(text: Text) -> Iterator[Finding]:
    """ "sentence-nested": two or more subordinate clauses in a sentence. Measured precision 0.66."""
    if _SUBORDINATORS.isdisjoint(text.words):
        return
    for number, passage in text.prose:
        for one in passage.sentences:
            if _SUBORDINATORS.isdisjoint(one.folded):
                continue
            at = [place for place, word in enumerate(one.folded) if word in _SUBORDINATORS]
            if len(at) > 1:
                words = " en ".join(f'"{one.words[place]}"' for place in at[:3])
                yield finding(
                    text,
                    "sentence-nested",
                    number,
                    one.span(at[0], at[-1]),
                    f"Maak losse zinnen bij {words}.",
                    len(at),
                    1,
                )
