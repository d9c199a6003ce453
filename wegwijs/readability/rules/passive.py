"""Sentences that do not say who does it: "wordt beoordeeld", "is door de gemeente betaald"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding, word_set
from wegwijs.readability.rules.participles import is_participle, third_person
from wegwijs.readability.text import Sentence, Text

SHARE = 15
"""Percent of the sentences that may be passive."""
FEWEST = 3
"""Fewer passive sentences are never too many."""
_AFTER, _BEFORE = 15, 4
"""Words between which a participle still belongs to the verb. Source: measured on 3,604 sentences."""

_BECOME = word_set("word wordt worden werd werden")
_BE = word_set("is zijn was waren ben bent")
_BETWEEN = word_set(
    """
    te zal zult zullen zou zouden moet moeten moest moesten kan kun kunt kunnen kon konden mag mogen
    mocht mochten hoeft hoeven gaat gaan dient dienen blijft blijven wil willen
    """
)
"""What stands between a participle and the infinitive after it: "betaald moet worden"."""
_OTHER_VERB = word_set(
    """
    heb hebt heeft hebben had hadden ben bent is moet moeten kan kun kunt kunnen mag mogen wil wilt
    willen zal zult zullen zou zouden hoeft hoeven wordt word werd werden was waren
    """
)
_AND = ("en", "of")
_NEW_SUBJECT = ("u", "ik", "wij", "we", "je", "jij", "hij", "zijn")
"""After "en" a new clause begins with them."""
_PERFECT = word_set("heb hebt heeft hebben had hadden ben bent is zijn was waren")
_NO_PASSIVE_AFTER = _PERFECT | {"te"}
_CLAUSE = word_set(
    """
    omdat doordat zodat terwijl hoewel wanneer indien mits tenzij zodra voordat nadat totdat want maar
    waarbij waardoor waarin waarmee waarvoor waarna waarop
    """
)
_CLAUSE_AFTER_COMMA = word_set(
    """
    als die dat dan dus en of om u ik je jij hij zij ze wij we wie wat waar hoe daarna daarom daardoor
    dit het
    """
)
_DETERMINER = word_set(
    """
    een geen het de uw mijn zijn haar hun ons onze je jouw elk ieder elke iedere dit dat
    """
)
_NOT_PASSIVE = word_set(
    """
    gegaan gekomen gebleven geworden geweest overleden vertrokken verhuisd gestegen gedaald gegroeid
    ontstaan gevallen gebeurd gestorven veranderd verdwenen gezakt geslaagd mislukt gestopt gelopen
    gereden gezwommen
    """
)
"""After "is" these say what happened, not what somebody did."""
_ONE = word_set(
    """
    gemeente school huisarts arts dokter rechter politie belastingdienst uwv svb bank werkgever
    verhuurder notaris deurwaarder ind cak duo coa rdw ggd cjib gemeenteraad burgemeester minister
    provincie waterschap bibliotheek wijkteam zorgverzekeraar verzekeraar apotheek tandarts instantie
    organisatie woningcorporatie overheid regering medewerker ambtenaar kantonrechter rechtbank
    bewindvoerder leverancier commissie stichting afdeling dienst
    """
)
"""Who does it, if it is one: only then we know the form of the verb."""
QUESTION = "Wie doet dit? Begin de zin met die persoon of organisatie."


def passives(text: Text) -> Iterator[Finding]:
    """ "passive-voice": a form of "worden" with a participle, or "is"/"zijn" with a participle and "door"."""
    if _BECOME.isdisjoint(text.words) and "door" not in text.words:
        return
    for number, passage in text.prose:
        for one in passage.sentences:
            if not (
                _BECOME.isdisjoint(one.folded) and ("door" not in one.folded or _BE.isdisjoint(one.folded))
            ):
                for first, last in _of_sentence(passage.text, one):
                    yield finding(
                        text, "passive-voice", number, one.span(first, last), _suggestion(one, first, last)
                    )


def passive_share(text: Text) -> Iterator[Finding]:
    """ "passive-often": too many sentences of the text are passive (number and limit in percent)."""
    found = list(passives(text))
    places = {(one.passage, _sentence_at(text, one)) for one in found}
    sentences = sum(len(passage.sentences) for _, passage in text.prose)
    share = round(100 * len(places) / sentences) if sentences else 0
    if len(places) >= FEWEST and share > SHARE:
        first = found[0]
        advice = "Zeg vaker wie iets doet."
        yield finding(text, "passive-often", first.passage, (first.start, first.end), advice, share, SHARE)


def _sentence_at(text: Text, one: Finding) -> int:
    return bisect_right(text.passages[one.passage].sentences, one.start, key=lambda sentence: sentence.start)


def _of_sentence(text: str, one: Sentence) -> Iterator[tuple[int, int]]:
    """First and last word of each passive verb: auxiliary and participle, in their order in the sentence."""
    until = -1
    for at, word in enumerate(one.folded):
        if at <= until:
            continue
        if word in _BECOME:
            found = _before(text, one, at)
            span = (found, at) if found is not None else _span(at, _after(text, one, at))
        elif word in _BE and "door" in one.folded:
            span = _by_somebody(text, one, at)
        else:
            continue
        if span is not None:
            until = span[1]
            yield span


def _span(first: int, last: int | None) -> tuple[int, int] | None:
    return None if last is None else (first, last)


def _before(text: str, one: Sentence, at: int) -> int | None:
    """The participle that stands before its auxiliary, as in "dat het betaald (moet) worden"."""
    for here in range(at - 1, max(at - _BEFORE, 0) - 1, -1):
        if "," in _gap(text, one, here):
            return None
        word = one.folded[here]
        if is_participle(word) and not (
            here and here == at - 1 and one.folded[here - 1] in _NO_PASSIVE_AFTER
        ):
            return here
        if word not in _BETWEEN:
            return None
    return None


def _after(text: str, one: Sentence, at: int) -> int | None:
    """The participle that belongs to the auxiliary before it, within the same clause."""
    for here in range(at + 1, min(at + _AFTER, len(one.words) - 1) + 1):
        word = one.folded[here]
        if word in _OTHER_VERB or word in _CLAUSE or _clause_begins(text, one, here, at):
            return None
        if word in _NEW_SUBJECT and one.folded[here - 1] in _AND:
            return None
        if is_participle(word) and not _is_other(one, here):
            return here
    return None


def _clause_begins(text: str, one: Sentence, here: int, at: int) -> bool:
    gap = _gap(text, one, here - 1)
    if len(gap) == 1:
        return False
    return (
        ";" in gap
        or ":" in gap
        or ("," in gap and (here - 1 == at or one.folded[here] in _CLAUSE_AFTER_COMMA))
    )


def _is_other(one: Sentence, here: int) -> bool:
    """Whether it is an infinitive after "te" or describes a noun ("een verhoogd bedrag")."""
    before = one.folded[here - 1]
    if before == "te":
        return True
    return before in _DETERMINER and here + 1 < len(one.words) and one.words[here + 1].isalpha()


def _by_somebody(text: str, one: Sentence, at: int) -> tuple[int, int] | None:
    """ "is" with a participle and "door" in the same clause: somebody did it."""
    words = one.folded
    if words[at + 1 : at + 2] == ("door",) and at and is_participle(words[at - 1]):  # "gekort bent door"
        first, last, reach = at - 1, at, range(at + 1, at + 2)
    else:
        after = _after(text, one, at)
        if after is None:
            return None
        # Before its verb a doer stands only in a clause that ends with it: "die door u is ingediend".
        first, last = at, after
        reach = range(max(at - _BEFORE, 1) if after == at + 1 else at + 1, min(after + 3, len(words)))
    if words[last if first == at else first] in _NOT_PASSIVE or not _BECOME.isdisjoint(words[at + 1 : last]):
        return None
    by = next((place for place in reach if words[place] == "door"), None)
    if by is None or words[by + 1 : by + 2] in ((), ("te",), ("en",), ("dat",)):
        return None
    return None if words[by + 1 : by + 3] == ("de", "week") else (first, last)


def _gap(text: str, one: Sentence, before: int) -> str:
    """What stands between a word and the next."""
    return text[one.starts[before] + len(one.words[before]) : one.starts[before + 1]]


def _suggestion(one: Sentence, first: int, last: int) -> str:
    """An active sentence, where the text says that one organisation does it; otherwise a question."""
    folded = one.folded
    near = folded[first : last + 2]
    if "door" not in near or not {"wordt", "worden"} & set(near) or not _is_finite(one, first, last):
        return QUESTION
    by = first + near.index("door")
    who = next((at for at in range(by + 1, min(by + 3, len(folded))) if folded[at] in _ONE), None)
    if who is None or (who > by + 1 and folded[by + 1] not in ("de", "het", "uw", "een")):
        return QUESTION
    if folded[who + 1 : who + 2] in (("en",), ("of",)):
        return QUESTION
    participle = folded[last] if is_participle(folded[last]) else folded[first]
    if folded[first] != "wordt" and folded[last] != "wordt" and not _is_finite(one, first, last):
        return QUESTION
    verb, end = third_person(participle)
    name = " ".join(one.words[by + 1 : who + 1])
    active = f"{name[0].upper()}{name[1:]} {verb} …{f' {end}' if end else ''}"
    return f'Zeg wie het doet: "{active}".'


def _is_finite(one: Sentence, first: int, last: int) -> bool:
    """Whether the verb is no infinitive ("moet worden betaald")."""
    return "wordt" in one.folded[first : last + 1] or _BETWEEN.isdisjoint(one.folded[: last + 1])
