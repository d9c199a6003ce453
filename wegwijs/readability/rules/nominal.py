"""Nouns that hide a verb: "het aanvragen van", "de beoordeling van", "een besluit nemen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding, word_list, word_set
from wegwijs.readability.text import Sentence, Text

_NOUN = re.compile("[a-zà-ÿ]{3,}(?:ing|atie|ering)")
_THING = word_set(
    """
    aanmelding verhuizing woning rekening vergunning uitkering verzekering belasting mening regering
    afdeling vereniging instelling opleiding omgeving leiding richting koning oefening tekening
    verdieping ervaring bevolking vergadering organisatie informatie situatie relatie locatie generatie
    operatie publicatie combinatie reparatie stichting inrichting ondersteuning toeslagregeling regeling
    lening beschikking zitting ketting ring kring ding beweging ontwikkeling stemming opening
    handtekening tentoonstelling bestelling vestiging inleiding samenleving betekenis aanleiding
    gemeenteafdeling handleiding volgorde bediening begeleiding hoofdelingreeks verkiezing
    kamerverkiezing wachtruimte vertaling samenvatting afbeelding verpakking doelstelling rechtzetting
    huisvesting voeding kleding verwarming legitimatie administratie communicatie federatie installatie
    applicatie documentatie specialisatie delegatie natie staking training meeting briefing marketing
    lading zending haring paling honing woonvoorziening voorziening dienstverlening bekeuring herinnering
    aanmaning verklaring vergoeding bezigheid woonwijk hoogte waarschuwing verbinding
    """
)
_ACTIONS = word_set(
    """
    aankoop afgifte beheer controle gebruik herstel inname inzage ontvangst overdracht overname teruggave
    uitgifte verkoop
    """
)
"""Nouns of actions without an ending of their own."""
_BEFORE_ACTION = word_set("de bij na tot voor door wegens vanwege tijdens zonder ter")
_HEADS = word_list(
    """
    uitkering woning rekening vergunning verzekering belasting verklaring organisatie instelling regeling
    """
)
_THINGS_IN_EN = word_set(
    """
    leven eten midden inkomen onderkomen vertrouwen wapen teken vermogen wezen bestaan eigen examen laken
    keuken toren
    """
)
_ENDINGS = (
    "den",
    "gen",
    "ken",
    "len",
    "men",
    "nen",
    "pen",
    "ren",
    "sen",
    "ten",
    "ven",
    "zen",
    "iën",
    "aan",
    "doen",
    "zien",
)

_LIGHT = (
    (("besluit",), "neem neemt nemen nam namen genomen", "beslissen"),
    (("beslissing",), "neem neemt nemen nam namen genomen", "beslissen"),
    (("tot", "een", "besluit"), "kom komt komen kwam kwamen gekomen", "beslissen"),
    (("tot", "een", "beslissing"), "kom komt komen kwam kwamen gekomen", "beslissen"),
    (("gebruik",), "maak maakt maken maakte maakten gemaakt", "gebruiken"),
    (("onderzoek",), "doe doet doen deed deden gedaan verricht verrichten", "onderzoeken"),
    (("toestemming",), "verleen verleent verlenen verleende verleend", "het goed vinden"),
    (("zorg",), "draag draagt dragen droeg droegen gedragen", "zorgen voor"),
    (("in", "overweging"), "neem neemt nemen nam namen genomen", "nadenken over"),
    (("in", "staat"), "stel stelt stellen stelde stelden gesteld", "laten"),
    (("ter", "beschikking"), "stel stelt stellen stelde stelden gesteld", "geven"),
    (("tot", "stand"), "kom komt komen kwam kwamen gekomen", "ontstaan, klaar zijn"),
    (("afspraken",), "maak maakt maken maakte maakten gemaakt", "afspreken"),
    (("beroep",), "doe doet doen deed deden gedaan", "vragen"),
    (("melding",), "maak maakt maken maakte maakten gemaakt", "melden"),
    (("betaling",), "verricht verrichten verrichtte doe doet doen gedaan", "betalen"),
)
_LIGHT_BY_NOUN = {
    last: [(noun, frozenset(verbs.split()), easy) for noun, verbs, easy in _LIGHT if noun[-1] == last]
    for last in {noun[-1] for noun, _, _ in _LIGHT}
}
_ABOUT = word_set("bij door in met na op over tegen voor")
"""Before a noun ("bij zijn besluit") they say that the verb is about something else."""
_MOST_BETWEEN = 4
"""Words that may stand between the noun and its verb."""


def nominal_style(text: Text) -> Iterator[Finding]:
    """ "nominal-style": "het aanvragen van", "de beoordeling van", or a noun with an empty verb."""
    nouns = _LIGHT_BY_NOUN.keys()
    for number, passage in text.prose:
        for one in passage.sentences:
            if "van" in one.folded:
                for first, last in _of(one):
                    advice = f'Gebruik een werkwoord in plaats van "{one.words[first + 1]}".'
                    yield finding(text, "nominal-style", number, one.span(first, last), advice)
            if not nouns.isdisjoint(one.folded):
                yield from _light_verbs(text, number, one)


def _of(one: Sentence) -> Iterator[tuple[int, int]]:
    """ "het ...en van" and "de ...ing van": first and last word."""
    words = one.folded
    for at in range(2, len(words)):
        if words[at] != "van":
            continue
        article, noun = words[at - 2], words[at - 1]
        if article == "niet":
            article = words[
                at - 3
            ]  # "het niet betalen van"; before the first word stands the last, never "het"
        if words[at + 1 : at + 2] and words[at + 1][0].isdigit():
            continue  # a letter or a meeting: "het schrijven van 3 mei"
        if one.words[at - 1][0].isupper():
            continue  # a name: "de Nationale Opleiding van"
        if (article == "het" and _is_infinitive(noun)) or (article in _BEFORE_ACTION and _is_action(noun)):
            yield at - 2, at


def _is_infinitive(noun: str) -> bool:
    return len(noun) > 4 and noun not in _THINGS_IN_EN and noun.endswith(_ENDINGS)


def _is_action(noun: str) -> bool:
    if noun in _ACTIONS:
        return True
    return _NOUN.fullmatch(noun) is not None and noun not in _THING and not noun.endswith(_HEADS)


def _light_verbs(text: Text, number: int, one: Sentence) -> Iterator[Finding]:
    for at, word in enumerate(one.folded):
        for noun, verbs, easy in _LIGHT_BY_NOUN.get(word, ()):
            first = at + 1 - len(noun)
            if first < 0 or one.folded[first : at + 1] != noun:
                continue
            if len(noun) == 1 and not _ABOUT.isdisjoint(one.folded[max(at - 2, 0) : at]):
                continue
            verb = _nearest(one, at, verbs)
            if verb is not None:
                span = one.span(min(first, verb), max(at, verb))
                yield finding(text, "nominal-style", number, span, f"Schrijf: {easy}.")


def _nearest(one: Sentence, at: int, verbs: frozenset[str]) -> int | None:
    """The verb nearest to a noun, with at most a few words between."""
    near = range(max(at - _MOST_BETWEEN, 0), min(at + _MOST_BETWEEN, len(one.words)))
    found = (place for place in near if one.folded[place] in verbs)
    return min(found, key=lambda place: abs(place - at), default=None)
