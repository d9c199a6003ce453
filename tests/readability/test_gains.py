"""Which changes help most, and how much it helps to do something about a finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.analysis import Knowledge, analyse
from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.gains import LEAST_GAIN, MOST, gains
from wegwijs.readability.html import read_html
from wegwijs.readability.limits import B1
from wegwijs.readability.names import Names
from wegwijs.readability.plain import read_plain
from wegwijs.readability.word_list import base_entries

KNOWLEDGE = Knowledge(DifficultWords(base_entries()))
EASY = "Kom naar de bibliotheek. Wij helpen u. U hoeft geen afspraak te maken. Het kost niets."
LONG = (
    "Wij vragen u om de brief van de gemeente en uw pas mee te nemen als u bij ons in de bibliotheek komt, "
    "omdat wij dan samen kunnen zien wat u moet doen."
)
WORD = "Wij implementeren dit."
PIECES = (
    *("<p>", "</p>", "<h2>", "</h2>", "<li>", "</li>", "Kom langs. ", "m.b.t. ", "U ", "Implementeren "),
    *("ingebrekestelling ", "Ingebrekestelling ", "bureau ingebrekestelling verstrekken ", "verstrekken. "),
)


def test_a_finding_about_a_sentence_has_the_gain_of_that_sentence() -> None:
    reading = analyse(read_plain(f"{EASY} {EASY}\n\n{LONG}\n\n{EASY} {EASY} {WORD}"), "B1", B1, KNOWLEDGE)
    found = gains(reading.findings, reading.possible)
    by_code = {one.code: found[one] for one in reading.findings}
    assert set(by_code) == {"sentence-too-long", "word-difficult"}
    [change] = [one for one in reading.possible if one.words == LONG]
    assert (change.code, change.gain) == ("sentence-too-long", by_code["sentence-too-long"])
    assert list(reading.changes) == sorted(reading.changes, key=lambda one: -one.gain)
    assert 0 < len(reading.changes) <= MOST
    assert all(one.gain >= LEAST_GAIN for one in reading.changes)


def test_the_gain_of_a_word_is_what_another_word_makes_of_the_score() -> None:
    reading = analyse(read_plain(f"{EASY} {WORD}"), "B1", B1, KNOWLEDGE)
    [(finding, gain)] = gains(reading.findings, reading.possible).items()
    easier = finding.suggestion.split(" of ")[0]
    other = analyse(read_plain(f"{EASY} Wij {easier} dit."), "B1", B1, KNOWLEDGE)
    assert reading.estimate
    assert other.estimate
    assert abs(reading.estimate.score - other.estimate.score - gain) < 1e-9


def test_what_counts_no_words_has_no_gain() -> None:
    reading = analyse(read_plain(f"{EASY} Bel je moeder. U belt uw vader. Bel de BSNQ."), "B1", B1, KNOWLEDGE)
    assert {"address-mixed", "abbreviation-unexplained"} <= {one.code for one in reading.findings}
    assert gains(reading.findings, reading.possible) == {}


def test_one_sentence_alone_cannot_be_left_out() -> None:
    reading = analyse(read_plain(LONG), "B1", B1, KNOWLEDGE)
    assert reading.findings
    assert reading.changes == ()


def test_words_that_do_not_count_have_no_gain() -> None:
    body = "<p>Kom langs. Wij helpen u.</p>"
    everywhere = read_html(
        f"<h2>Implementeren</h2>{body}<table><tr><td>Wij implementeren dit.</td></tr></table>"
    )
    reading = analyse(everywhere, "B1", B1, KNOWLEDGE)
    assert [one.code for one in reading.findings] == ["word-difficult", "word-difficult"]
    assert gains(reading.findings, reading.possible) == {}


def test_a_word_of_a_list_has_the_gain_of_writing_another() -> None:
    body = f"<p>{EASY}</p><ul><li>een {{}} besluit</li></ul>"
    reading = analyse(read_html(body.format("adequaat")), "B1", B1, KNOWLEDGE)
    [(finding, gain)] = gains(reading.findings, reading.possible).items()
    other = analyse(read_html(body.format(finding.suggestion.split(" of ")[0])), "B1", B1, KNOWLEDGE)
    assert reading.estimate
    assert other.estimate
    assert abs(reading.estimate.score - other.estimate.score - gain) < 1e-9


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_mixture_of_words_has_gains(pieces: list[str]) -> None:
    names = Names(["Bureau Ingebrekestelling Verstrekken"])
    known = Knowledge(DifficultWords(base_entries()), names)
    reading = analyse(read_html("".join(pieces)), "B1", B1, known)
    assert all(-10 < one.gain < 10 for one in reading.possible)
