"""Which words and sentences make the estimate, and what chopping does to it."""

from __future__ import annotations

import re

import pytest

from wegwijs.readability.html import read_html
from wegwijs.readability.names import Names
from wegwijs.readability.pieces import is_piece
from wegwijs.readability.plain import read_plain
from wegwijs.readability.score import estimate, score
from wegwijs.readability.scored import scored, total
from wegwijs.readability.sentences import sentence_spans
from wegwijs.readability.text import sentence

HARD = (
    "Indien u niet langer beschikt over een toereikend inkomen, kunt u een verzoek indienen bij de gemeente, "
    "waarbij u uw gegevens overlegt, zodat de beoordeling van uw aanvraag spoedig kan plaatsvinden. De "
    "beslissing op uw verzoek ontvangt u binnen acht weken, tenzij de gemeente deze termijn verlengt, "
    "waarvan u schriftelijk in kennis wordt gesteld. Met betrekking tot de vaststelling van uw vermogen, "
    "waaronder begrepen uw spaartegoeden, dient u de benodigde bewijsstukken te overleggen, bij gebreke "
    "waarvan uw aanvraag niet in behandeling wordt genomen. "
)
EASIER_WORDS = {
    "Indien": "Als",
    "beschikt over een toereikend": "genoeg",
    "inkomen, kunt": "inkomen hebt, kunt",
    "een verzoek indienen bij": "dit vragen aan",
    "uw gegevens overlegt": "uw papieren geeft",
    "de beoordeling van uw aanvraag spoedig kan plaatsvinden": "de gemeente snel naar uw vraag kan kijken",
    "De beslissing op uw verzoek ontvangt u": "U krijgt een brief",
    "deze termijn verlengt": "meer tijd nodig heeft",
    "waarvan u schriftelijk in kennis wordt gesteld": "dat staat dan in een brief",
    "Met betrekking tot de vaststelling van uw vermogen": "Voor uw geld",
    "waaronder begrepen uw spaartegoeden": "ook wat u spaart",
    "dient u de benodigde bewijsstukken te overleggen": "moet u papieren geven",
    "bij gebreke waarvan uw aanvraag niet in behandeling wordt genomen": "anders kijkt niemand verder",
}


def value(text: str) -> float:
    return score(total(scored(read_plain(text), Names())))


def chopped(text: str) -> str:
    """A full stop at every comma, and a capital behind it."""
    return re.sub(r", (\w)", lambda found: f". {found[1].upper()}", text)


def with_easier_words(text: str) -> str:
    for hard, easy in EASIER_WORDS.items():
        assert hard in text
        text = text.replace(hard, easy)
    return text


def test_chopping_at_commas_gains_less_than_easier_words() -> None:
    """Measured: chopping takes 0.5 of the estimate of 5.3, easier words take 4.1."""
    text = HARD * 3
    by_chopping = value(text) - value(chopped(text))
    by_words = value(text) - value(with_easier_words(text))
    assert 0 <= by_chopping < 0.5
    assert by_words > 5 * by_chopping


def test_a_hard_text_stays_hard_when_it_is_chopped() -> None:
    found = estimate(total(scored(read_plain(chopped(HARD * 3)), Names())))
    assert found is not None
    assert found.level in ("B2", "C1")


@pytest.mark.parametrize(
    "text",
    [
        "Omdat u geen werk hebt.",
        "Zodat de gemeente u kan helpen.",
        "Waarbij u uw papieren laat zien.",
        "Als u ziek bent geweest.",
        "Bij de gemeente.",
        "Voor uw nieuwe paspoort.",
    ],
)
def test_a_piece(text: str) -> None:
    assert is_piece(sentence(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Als u ziek bent, belt u uw werk.",
        "Als u ziek bent belt u uw werk.",
        "Op maandag zijn wij dicht.",
        "Bij een spreekuur kijken wij met u mee.",
        "Met die code zet u uw DigiD aan.",
        "Voor wie is dit?",
        "Als ik ziek ben?",
        "Na 3 dagen krijgt u een brief.",
        "U belt de gemeente.",
        "Nee.",
        "Op de vertaling staat een link terug.",
        "Bij een brief zit een formulier.",
        "In deze lijst:",
    ],
)
def test_no_piece(text: str) -> None:
    assert not is_piece(sentence(text, 0, len(text)))


def test_a_piece_of_a_list_counts_for_its_words_and_not_for_its_length() -> None:
    item = total(scored(read_html("<ul><li>uw paspoort</li><li>Neem uw pas mee.</li></ul>"), Names()))
    assert (item.sentences, item.words, item.listed) == (1, 6, 2)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Wat is een toeslag?</h2>",
        "<table><tr><td>Wij zijn open.</td></tr></table>",
        "<blockquote><p>Uw aanvraag is afgewezen.</p></blockquote>",
        "<p>Beursstraat 34, 7551 HV Hengelo</p>",
        "<pre><code>Dit is code.</code></pre>",
        "<p lang='en'>This is English.</p>",
        "",
    ],
)
def test_what_is_left_out(html: str) -> None:
    assert total(scored(read_html(html), Names())).words == 0


def test_names_of_laws_and_organisations_are_words_without_letters() -> None:
    text = "U leest het in de Wet maatschappelijke ondersteuning bij Stichting hulpverlening."
    plain = total(scored(read_plain(text), Names()))
    named = total(scored(read_plain(text), Names(["Stichting hulpverlening"])))
    assert plain.words == named.words == 11
    assert (plain.long_words, named.long_words) == (1, 0)


def test_sentences_of_a_passage_are_all_there() -> None:
    text = "Een zin. Nog een zin."
    assert sum(one.counts.sentences for one in scored(read_plain(text), Names())) == len(sentence_spans(text))
