"""What holds for every rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.readability.rules.texts import Rule, passage
from wegwijs.readability.limits import Limits
from wegwijs.readability.rules.abbreviations import dotted, unexplained
from wegwijs.readability.rules.address import mixed_address
from wegwijs.readability.rules.familiar import is_familiar
from wegwijs.readability.rules.finding import word_list
from wegwijs.readability.rules.jargon import jargon
from wegwijs.readability.rules.negation import double_negatives
from wegwijs.readability.rules.nominal import nominal_style
from wegwijs.readability.rules.numbers import dates, number_formats, number_words
from wegwijs.readability.rules.passive import passive_share, passives
from wegwijs.readability.rules.sentences import lists_in_sentences, long_sentences, nested_sentences
from wegwijs.readability.rules.structure import headings, lists, long_paragraphs
from wegwijs.readability.text import Kind, Text

SMALL = Limits(3, 6, 3, 10, 2, 3, 2, 2)
RULES: list[Rule] = [
    passives,
    passive_share,
    lambda text: long_sentences(text, SMALL),
    lambda text: lists_in_sentences(text, SMALL),
    nested_sentences,
    dotted,
    unexplained,
    mixed_address,
    double_negatives,
    number_words,
    number_formats,
    dates,
    nominal_style,
    lambda text: long_paragraphs(text, SMALL),
    lambda text: headings(text, SMALL),
    lambda text: lists(text, SMALL),
    lambda text: jargon(text, is_familiar),
]
PIECES = (
    *word_list(
        "wordt worden is zijn door de gemeente betaald aangevraagd gegeven te niet geen zonder tenzij"
    ),
    *word_list(
        "onmogelijk en of , . : ; ? ( ) “ ” \" ' ’ m.b.t. bijv. max. enz. SVB AOW-er Wmo LET OP u je jullie"
    ),
    *word_list(
        "dertien tachtigduizend 1500 1,5 euro € EUR 14:00 uur 14u 5% 01-01-2027 31-02-2027 1/1/'27 5 dec"
    ),
    *word_list(
        "2027-13-45 het aanvragen van besluit neemt in behandeling omdat waarbij die zoals Procedure İ ß 😀"
    ),
    *("\u00a0", "\u0301", "\n"),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
PASSAGES = st.builds(passage, TEXTS, st.sampled_from(Kind), st.sampled_from(["", "tip"]))


@given(st.lists(PASSAGES, max_size=4))
def test_any_text_gives_findings_that_say_where_their_words_are(passages: list[object]) -> None:
    text = Text(tuple(passages))  # type: ignore[arg-type]
    for rule in RULES:
        for one in rule(text):
            read = text.passages[one.passage].text
            assert 0 <= one.start <= one.end <= len(read)
            assert one.words == read[one.start : one.end]
            assert one.code
            assert one.number > one.limit or one.number == one.limit == 0 or one.code == "list-short"


@given(TEXTS)
def test_a_rule_says_the_same_again(written: str) -> None:
    text = Text((passage(written),))
    for rule in RULES:
        assert list(rule(text)) == list(rule(text))
