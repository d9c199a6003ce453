"""Paragraphs, headings and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from wegwijs.readability.findings import Finding
from wegwijs.readability.limits import Limits
from wegwijs.readability.rules.finding import finding, word_set
from wegwijs.readability.text import Kind, Text

_LABELS = word_set(
    """
    kosten contact openingstijden adres adressen telefoon e-mail links bronnen tip tips voorbeeld
    voorbeelden samenvatting spreekuur spreekuren agenda nieuws colofon privacy toegankelijkheid inhoud
    betekenis overzicht veiligheid cookies
    """
)
"""Short headings that readers know from everywhere."""
_QUESTION = word_set(
    """
    wat wie waar wanneer hoe waarom welke welk hoeveel waarmee waarvoor waaraan waaruit
    """
)
_NOUN = re.compile(
    "[a-zà-ÿ-]*(?:ing|ingen|atie|aties|heid|heden|iteit|iteiten|schap|schappen|isme|ment|menten|tuur|dure|dures|anten|"
    "voorwaarden|gegevens|vereisten|procedures|bepalingen)"
)
_BARE = word_set(
    """
    aanvraag procedure algemeen inleiding doel doelgroep criteria vereisten bezwaar beroep termijn
    termijnen duur tarief tarieven hoogte bedrag bedragen recht rechten plicht plichten besluit verzoek
    advies beheer beleid proces gebruik verloop uitzondering uitzonderingen werkwijze verlies diefstal
    regelgeving wet stappenplan klachten bedenktijd overige overig achtergrond wijziging wijzigingen
    documenten formulieren
    """
)
_PREPOSITION = word_set("van voor bij over in op met door aan tot en")
_ACTION = word_set(
    """
    aanvragen doorgeven regelen betalen maken vragen krijgen stoppen doen opzeggen wijzigen veranderen
    verlengen melden indienen bekijken berekenen afsluiten kiezen vinden zoeken invullen kopen huren
    lezen leren oefenen ophalen sturen
    """
)
"""What a reader does, at the end of a heading."""
_ARTICLE = word_set("de het een uw")


def long_paragraphs(text: Text, limits: Limits) -> Iterator[Finding]:
    """ "paragraph-long": more words, or more sentences, than a paragraph may have."""
    for number, passage in enumerate(text.passages):
        if passage.kind != Kind.PARAGRAPH:
            continue
        words = sum(len(one.words) for one in passage.sentences)
        span = (0, len(passage.text))
        if words > limits.paragraph_words:
            advice = "Maak er kleinere alinea's van, met elk 1 onderwerp."
            yield finding(text, "paragraph-long", number, span, advice, words, limits.paragraph_words)
        elif len(passage.sentences) > limits.paragraph_sentences:
            advice = "Begin na een paar zinnen een nieuwe alinea."
            count = len(passage.sentences)
            yield finding(
                text, "paragraph-sentences", number, span, advice, count, limits.paragraph_sentences
            )


def headings(text: Text, limits: Limits) -> Iterator[Finding]:
    """ "heading-long", and "heading-noun": a heading without a verb or a question ("Procedure")."""
    for number, passage in enumerate(text.passages):
        if passage.kind != Kind.HEADING:
            continue
        words = [word for one in passage.sentences for word in one.folded]
        span = (0, len(passage.text))
        if len(words) > limits.heading:
            advice = f"Maak de kop korter: hoogstens {limits.heading} woorden."
            yield finding(text, "heading-long", number, span, advice, len(words), limits.heading)
        elif "?" not in passage.text and is_bare_noun(words):
            advice = "Maak er een vraag van, of zeg wat de lezer doet."
            yield finding(text, "heading-noun", number, span, advice)


def is_bare_noun(words: list[str]) -> bool:
    """Whether a heading is a noun, or a noun with an adjective before it or "van", "voor", "en" behind it."""
    if words and words[0] in _ARTICLE:
        words = words[1:]
    if len(words) == 2 and words[0].endswith("e") and _is_noun(words[1]):
        words = words[1:]
    if not words or words[0] in _LABELS or not _QUESTION.isdisjoint(words) or not _is_noun(words[0]):
        return False
    return len(words) == 1 or (words[1] in _PREPOSITION and words[-1] not in _ACTION)


def _is_noun(word: str) -> bool:
    return word in _BARE or _NOUN.fullmatch(word) is not None


def lists(text: Text, limits: Limits) -> Iterator[Finding]:
    """ "list-short" (one item), "list-long", and "list-no-intro": no colon before the list."""
    numbered = enumerate(text.passages)
    for (kind, _), group in groupby(numbered, key=lambda one: (one[1].kind, one[1].block)):
        if kind != Kind.ITEM:
            continue
        items = list(group)
        first, passage = items[0]
        span = (0, len(passage.text))
        if len(items) == 1:
            yield finding(text, "list-short", first, span, "Maak hier een gewone zin van.", 1, 2)
        elif len(items) > limits.list_items:
            advice = "Verdeel de lijst in groepjes, elk met een eigen kop of zin."
            yield finding(text, "list-long", first, span, advice, len(items), limits.list_items)
        before = text.passages[first - 1] if first else None
        if (
            before
            and before.kind == Kind.PARAGRAPH
            and before.block == passage.block
            and before.text.rstrip()[-1:] not in ":?"
        ):
            advice = "Eindig de zin boven de lijst met een dubbele punt."
            yield finding(text, "list-no-intro", first, span, advice)
