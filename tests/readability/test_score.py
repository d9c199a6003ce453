"""The score of a text: what counts, which way it goes, and how sure it is."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.frequency import zipf
from wegwijs.readability.limits import SCALE
from wegwijs.readability.score import Counts, Estimate, count, estimate, level, margin, score
from wegwijs.readability.sentences import sentence_spans
from wegwijs.readability.text import Sentence, sentence

EASY = """
U krijgt een brief van de gemeente. In de brief staat hoeveel geld u moet betalen. Betaal voor de datum in
de brief. Hebt u niet genoeg geld? Bel dan de gemeente. Het nummer staat in de brief. Vraag of u later mag
betalen.
"""

HARD = """
Ingevolge de gewijzigde regelgeving dient de belastingplichtige, onverminderd de verplichting tot tijdige
betaling, binnen de gestelde termijn een gemotiveerd verzoek tot uitstel in te dienen, waarbij de
overwegingen die aan het verzoek ten grondslag liggen met bewijsstukken worden onderbouwd, alvorens de
ontvanger tot inwilliging kan overgaan.
"""

LONG = """
De medewerker helpt u met de aanvraag, leest samen met u de brief, en vertelt welke papieren u nodig hebt,
zodat u daarna thuis verder kunt. U neemt uw paspoort mee, ook een brief van de bank, en u vraagt om een
afspraak.
"""


def sentences(text: str) -> list[Sentence]:
    return [sentence(text, start, end) for start, end in sentence_spans(text)]


def counts(text: str) -> Counts:
    return sum(map(count, sentences(text)), Counts())


def chopped(text: str) -> str:
    """A sentence at every comma, as a text is cut to please a meter."""
    parts = (part.strip() for part in text.split(","))
    return ". ".join(part[0].upper() + part[1:] for part in parts)


def estimated(text: str) -> Estimate:
    found = estimate(counts(text))
    assert found is not None
    return found


def test_counts_of_a_sentence() -> None:
    words = ("brief", "ligt", "bibliotheek")
    assert counts("De brief ligt in de bibliotheek.") == Counts(
        words=6,
        sentences=1,
        long_words=1,
        lix_words=1,
        content_words=3,
        zipf=sum(round(100 * zipf(word)) for word in words),
        nouns=0,
        syllables=9,
    )


@pytest.mark.parametrize("word", ["2026", "14.00", "1.500", "digid.nl", "info@bibliotheektwente.nl", "m2"])
def test_numbers_and_addresses_are_words_and_no_more(word: str) -> None:
    found = counts(f"U ziet {word} hier.")
    assert (found.words, found.long_words, found.lix_words) == (4, 0, 0)
    assert found.content_words == counts("U ziet hier.").content_words


@pytest.mark.parametrize("word", ["Haaksbergen", "Belastingdienst", "DigiD-machtiging", "IDO's"])
def test_names_are_no_content_words_and_not_long(word: str) -> None:
    found = counts(f"U ziet {word} hier.")
    assert (found.words, found.long_words, found.content_words, found.nouns) == (4, 0, 1, 0)


def test_names_are_long_words_for_lix() -> None:
    assert counts("U ziet Haaksbergen hier.").lix_words == 1


@pytest.mark.parametrize("text", ["Toeslagen helpen u.", "1. Toeslagen helpen u.", "'s Toeslagen helpen u."])
def test_capital_at_the_beginning_of_a_sentence_makes_no_name(text: str) -> None:
    found = sum(map(count, [sentence(text, 0, len(text))]), Counts())
    assert (found.content_words, found.lix_words) == (2, 1)


def test_hyphens_and_apostrophes_are_no_letters() -> None:
    found = counts("Een e-mailadr foto's autootje's.")
    assert (found.long_words, found.lix_words) == (0, 2)


def test_nouns_are_content_words_with_an_ending() -> None:
    assert counts("De betaling, de zekerheid en de informatie gingen weg.").nouns == 3


def test_sentence_without_words_counts_for_nothing() -> None:
    assert counts("… !") == Counts()


def test_text_without_words_has_no_estimate() -> None:
    assert estimate(Counts()) is None
    assert estimate(counts("…")) is None


def test_text_without_content_words_has_an_estimate() -> None:
    assert estimated("Dat is het.").level == "A1"


def test_formulas() -> None:
    """Worked out by hand, from the published coefficients (Flesch-Douma, LIX) and our own."""
    found = Counts(200, 20, 10, 40, content_words=80, zipf=40_000, nouns=4, syllables=300)
    result = estimate(found)
    assert result is not None
    assert result.flesch_douma == pytest.approx(206.84 - 77 * 1.5 - 0.93 * 10)
    assert result.lix == pytest.approx(10 + 20)
    assert result.score == pytest.approx(
        6.993 + 0.826 * 2.302585 + 0.547 * 1.791759 - 1.559 * 5 + 0.338 * 0.916291, abs=1e-4
    )
    assert (result.words, result.sentences, result.level) == (200, 20, "A2")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (-0.7, "A1"),
        (1.49, "A1"),
        (1.5, "A2"),
        (2.49, "A2"),
        (2.5, "B1"),
        (3.49, "B1"),
        (3.5, "B2"),
        (4.49, "B2"),
        (4.5, "C1"),
        (7.0, "C1"),
    ],
)
def test_level_is_the_nearest(value: float, expected: str) -> None:
    assert level(value) == expected


def test_margin_of_a_usual_article_is_0_4_and_shrinks_with_length() -> None:
    assert round(margin(300), 1) == 0.4
    assert margin(150) == pytest.approx(0.35 * 1.645)
    assert margin(600) == pytest.approx(margin(150) / 2)
    assert margin(1) == 4.0


def test_easy_and_hard_text() -> None:
    easy, hard = estimated(EASY), estimated(HARD)
    assert easy.level in {"A1", "A2"}
    assert hard.level == "C1"
    assert easy.flesch_douma > 80 > 30 > hard.flesch_douma
    assert easy.lix < 30 < 55 < hard.lix


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("brief", "beschikking"),
        ("vragen", "verzoeken"),
        ("huis", "onroerende zaak"),
        ("geld", "financiering"),
    ],
)
def test_harder_words_raise_the_score(easy: str, hard: str) -> None:
    assert (
        estimated(f"{EASY} U leest iets over {hard}.").score
        > estimated(f"{EASY} U leest iets over {easy}.").score
    )


def test_chopping_at_commas_lowers_the_score_by_sentence_length_only() -> None:
    """By 1.03 when 2 sentences become 7. It helps no reader, so a limit on scores is never enough."""
    before, after = counts(LONG), counts(chopped(LONG))
    assert (before.sentences, after.sentences) == (2, 7)
    assert score(before) - score(after) == pytest.approx(0.826 * log(7 / 2))


def test_chopping_at_commas_does_not_make_hard_words_easy() -> None:
    after = estimated(chopped(HARD))
    assert (after.sentences, after.level) == (5, "C1")


def test_sentence_can_be_left_out_without_counting_again() -> None:
    first, *others = sentences(EASY)
    assert counts(EASY) - count(first) == sum(map(count, others), Counts())


TEXTS = st.text() | st.text(alphabet="aeGs nt.Z1-'’ë@", max_size=80)


@given(TEXTS, TEXTS)
def test_counts_add_up(one: str, other: str) -> None:
    both = counts(one) + counts(other)
    assert both == counts(other) + counts(one)
    assert both - counts(other) == counts(one)
    assert both + Counts() == both


@given(TEXTS)
def test_any_text_is_counted(text: str) -> None:
    found = counts(text)
    assert 0 <= found.nouns <= found.content_words <= found.words
    assert 0 <= found.long_words <= found.lix_words <= found.words
    assert found.sentences <= found.words
    result = estimate(found)
    assert (result is None) == (found.words == 0)
    if result:
        assert result.level in SCALE
        assert -5 < result.score < 15
        assert 0 < result.margin <= 4


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_longer_sentences_never_lower_the_score(few: int, many: int) -> None:
    few, many = sorted((few, many))
    text = Counts(2000, few, 100, 300, 800, 380_000, 20, 3000)
    assert score(text) >= score(text + Counts(sentences=many - few))
