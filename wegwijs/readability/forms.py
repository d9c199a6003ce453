"""Forms of Dutch words that follow from the rules of spelling; what is irregular stands in the data.

Rules: Algemene Nederlandse Spraakkunst, chapters on verb, adjective and noun; spelling by the Groene Boekje.
"""

from __future__ import annotations

from collections.abc import Iterator

GAP = " … "
"""Between parts of a form between which other words may stand: "draagt … zorg voor"."""
_VOICELESS = frozenset("tkfschpx")
_VOWELS = frozenset("aeiouyäëïöüé")
_UNSTRESSED = ("be", "ge", "her", "ont", "ver", "er", "onder", "over", "waar", "vol")
"""A participle of a verb that begins so has no ge-; but see `participle` for what only looks so."""
_CLEAR = frozenset(("aanspraak", "gehoor", "kennis", "zorg"))
"""Nouns of phrases that mean the same without their preposition; "prijs stellen" does not."""
_PHRASE_VERBS = {
    "blijven": "blijf blijft bleef bleven gebleven",
    "brengen": "breng brengt bracht brachten gebracht",
    "doen": "doe doet deed deden gedaan",
    "dragen": "draag draagt droeg droegen gedragen",
    "gaan": "ga gaat ging gingen gegaan",
    "geven": "geef geeft gaf gaven gegeven",
    "hebben": "heb hebt heeft had hadden gehad",
    "houden": "houd hou houdt hield hielden gehouden",
    "komen": "kom komt kwam kwamen gekomen",
    "laten": "laat liet lieten gelaten",
    "leveren": "lever levert leverde leverden geleverd",
    "liggen": "lig ligt lag lagen gelegen",
    "maken": "maak maakt maakte maakten gemaakt",
    "nemen": "neem neemt nam namen genomen",
    "ondervinden": "ondervind ondervindt ondervond ondervonden ondervonden",
    "roepen": "roep roept riep riepen geroepen",
    "stellen": "stel stelt stelde stelden gesteld",
    "treden": "treed treedt trad traden getreden",
    "uitmaken": "uitmaak uitmaakt uitmaakte uitmaakten uitgemaakt",
    "vinden": "vind vindt vond vonden gevonden",
    "worden": "word wordt werd werden geworden",
    "zijn": "ben bent is was waren geweest",
}
"""Infinitive -> finite forms and, last, the participle of the verbs that make phrases."""


def verb_forms(infinitive: str, stem: str, strong: bool = False) -> Iterator[str]:
    """All forms of a verb. stem: what follows "ik", with the particle of a separable one ("vraag aan").

    strong: past and participle do not follow the rules, so they are left out.
    """
    stem, _, particle = stem.partition(" ")
    bare = infinitive.removeprefix(particle)
    finite = [stem, stem if stem.endswith("t") else f"{stem}t", bare]
    past, participle = _past(bare, stem)
    if not strong:
        finite += [past, past if past.endswith("n") else f"{past}n"]
        yield f"{particle}{participle}"
    if not particle:
        yield from finite
        return
    yield infinitive
    yield f"{particle} te {bare}"
    for form in finite:
        yield f"{form}{GAP}{particle}"
        if form != stem:
            yield f"{particle}{form}"


def _past(infinitive: str, stem: str) -> tuple[str, str]:
    """Past and participle of a weak verb. The sound of the infinitive decides: "leven", "leefde"."""
    sound = infinitive.removesuffix("en")[-1:]
    ending = "t" if sound in _VOICELESS else "d"
    participle = stem if stem.endswith(ending) else f"{stem}{ending}"
    return f"{stem}{ending}e", participle if stem.startswith(_UNSTRESSED) else f"{_ge(participle)}"


def _ge(participle: str) -> str:
    """With ge-; a vowel that would be read together with that e gets dots."""
    dotted = {"e": "ë", "i": "ï", "u": "ü"}
    first = participle[0]
    together = first in dotted and participle[:2] not in {"eu", "ei", "ui"}
    return f"ge{dotted[first]}{participle[1:]}" if together else f"ge{participle}"


def adjective_forms(word: str) -> Iterator[str]:
    """A word and the form before a noun: "concreet", "concrete"; "effectief", "effectieve"."""
    yield word
    if word.endswith(("e", "en")) or len(word) < 3:
        return
    if word[-1] not in _VOWELS and word[-2] == word[-3] and word[-2] in "aeou":
        yield f"{word[:-3]}{word[-2]}{_voiced(word[-1])}e"
    elif word.endswith("ief"):
        yield f"{word[:-1]}ve"
    elif word.endswith("eus"):
        yield f"{word[:-1]}ze"
    elif _short(word):
        yield f"{word}{word[-1]}e"
    else:
        yield f"{word}e"


def _voiced(letter: str) -> str:
    return {"f": "v", "s": "z"}.get(letter, letter)


def _short(word: str) -> bool:
    """Whether the last consonant is doubled before a vowel: "onfris", but not "tijdig" or "tijdelijk"."""
    vowels = [one in _VOWELS for one in word[-3:]]
    return vowels == [False, True, False] and word[-1] not in "xw" and not word.endswith(("ig", "lijk", "er"))


def noun_forms(word: str) -> Iterator[str]:
    """A word and its plural, where the ending leaves no doubt."""
    yield word
    if word.endswith(("ing", "teit", "schrift", "bewijs", "termijn")):
        yield f"{word[:-1]}zen" if word.endswith("s") else f"{word}en"
    elif word.endswith("heid"):
        yield f"{word[:-4]}heden"
    elif word.endswith(("atie", "itie", "aar", "gever", "houder", "zorger", "lener", "bieder")):
        yield f"{word}s"


def phrase_forms(phrase: str) -> Iterator[str]:
    """Orders and forms of a phrase around a verb: "zorg dragen voor" -> "draagt … zorg voor".

    The preposition at its end may stand elsewhere ("hiervoor draagt u zorg") where the rest says enough.
    A phrase without such a verb is the only form of itself.
    """
    yield phrase
    words = phrase.split()
    places = [place for place, word in enumerate(words) if word in _PHRASE_VERBS]
    if not places or places[-1] < len(words) - 2 or places[-1] == 0:
        return
    around, verb = " ".join(words[: places[-1]]), words[places[-1]]
    preposition = "".join(f" {one}" for one in words[places[-1] + 1 :])
    *finite, participle = _PHRASE_VERBS[verb].split()
    after = {preposition, ""} if " " in around or around in _CLEAR else {preposition}
    for ending in sorted(after, reverse=True):
        yield from (f"{around} {one}{ending}" for one in (verb, f"te {verb}", participle, *finite))
        yield from (f"{around}{ending} {one}" for one in (verb, f"te {verb}", participle, *finite))
        yield from (f"{one}{GAP}{around}{ending}" for one in (verb, *finite))


def known_forms(term: str) -> Iterator[str]:
    """What a term of a glossary may look like in a text. Some are no words, which does not matter."""
    term = term.lower()
    yield from noun_forms(term)
    yield from adjective_forms(term)
    yield from (f"{term}en", f"{term}s", f"{term}n", f"{term}{term[-1:]}en", f"{term}'s")
    if term.endswith("s"):
        yield f"{term[:-1]}zen"
    if term.endswith("en"):
        yield from (
            f"{term[:-2]}ing",
            f"{term[:-2]}ingen",
            f"{term[:-2]}t",
            f"ge{term[:-2]}d",
            f"ge{term[:-2]}t",
        )
