"""How texts read: places of findings, the level, what an editor lets pass, and what a text must have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_texts import HEAD, SHORT, START
from tests.stages import run_stages, small_portal
from wegwijs.check import knowledge, readings
from wegwijs.check.readability import TextReading
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.memory import Memory
from wegwijs.problems import Problem, Severity
from wegwijs.read.difficult_words import PortalWords
from wegwijs.settings import Readability

REST = "\n\n::: stappen\n1. Bel ons.\n:::\n\n::: hulp\nKom langs.\n:::\n"
LONG = (
    "U kunt bij ons in de bibliotheek op dinsdag en donderdag in de middag zonder afspraak langskomen met al "
    "uw vragen over brieven en geld."
)


def reading(tmp_path: Path, body: str, head: str = HEAD, name: str = "artikelen/x.md") -> TextReading:
    """Of the article x.md, of which the body begins on line `START` behind its short answer."""
    portal = run_stages(small_portal(tmp_path, {name: head + SHORT + body})).portal
    fragments = convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1)
    return readings(portal, fragments, Readability(), knowledge(portal, PortalWords()))[name]


def found(tmp_path: Path, body: str) -> list[Problem]:
    return list(reading(tmp_path, body + REST).problems)


def test_a_finding_has_its_words_and_its_place_from_begin_to_end(tmp_path: Path) -> None:
    [one] = found(
        tmp_path, "Lees **dit** eerst.\n\nBel ons [*met betrekking* tot](digid-aanvragen.md) uw brief."
    )
    assert (one.code, one.severity) == ("word-difficult", Severity.WARNING)
    assert (one.line, one.column, one.end_line, one.end_column) == (START + 2, 11, START + 2, 30)
    assert one.message == '"met betrekking tot" is voor veel mensen moeilijk.'
    assert one.hint == "Schrijf liever: over, van of voor."


def test_a_finding_over_two_lines(tmp_path: Path) -> None:
    [one] = found(tmp_path, "Bel ons met\nbetrekking tot uw brief.")
    assert (one.line, one.column, one.end_line, one.end_column) == (START, 9, START + 1, 15)


def test_the_same_words_twice_are_each_in_their_own_place(tmp_path: Path) -> None:
    problems = found(tmp_path, "Bel m.b.t. uw brief.\n\n- Een punt.\n- Bel m.b.t. uw pas.")
    assert [(one.code, one.line, one.column) for one in problems] == [
        ("abbreviation-dotted", START, 5),
        ("abbreviation-dotted", START + 3, 7),
    ]


def test_a_long_sentence(tmp_path: Path) -> None:
    [one] = found(tmp_path, LONG)
    assert (one.code, one.severity) == ("sentence-too-long", Severity.ERROR)
    assert one.message == (
        'De zin "U kunt bij ons in de bibliotheek op dinsdag en donderdag in …" heeft 25 woorden. '
        "Het mogen er hoogstens 20 zijn."
    )


@pytest.mark.parametrize(
    "body",
    [
        "```\nm.b.t. uw brief\n```",
        "Typ `m.b.t.` in.",
        "<!-- m.b.t. -->\nBel ons.",
        "> Wij schrijven u m.b.t. uw aanvraag.",
        'Op de brief staat "m.b.t. uw aanvraag".',
    ],
)
def test_what_an_editor_did_not_write_himself_is_left_alone(tmp_path: Path, body: str) -> None:
    assert [one.code for one in found(tmp_path, body)] in ([], ["abbreviation-dotted"])
    assert "word-difficult" not in [one.code for one in found(tmp_path, body)]


def test_sentences_in_the_frontmatter_are_read_too(tmp_path: Path) -> None:
    head = HEAD.replace("summary: ", "summary: Bel ons met betrekking tot uw brief. ", 1)
    [one] = reading(tmp_path, REST, head).problems
    assert (one.code, one.line) == (
        "word-difficult",
        head.split("\n").index(next(x for x in head.split("\n") if x.startswith("summary"))) + 1,
    )
    assert one.end_line is None


# What an editor lets pass


def test_one_finding_passes_with_its_reason(tmp_path: Path) -> None:
    one = reading(
        tmp_path, "Bel <!-- taal-ok: staat op de brief --> m.b.t. uw brief, of z.s.m. daarna." + REST
    )
    assert [(x.finding.words, x.reason) for x in one.passed] == [("m.b.t.", "staat op de brief")]
    assert [x.message for x in one.problems] == [
        'Niet iedereen kent de afkorting "z.s.m.". En voorgelezen klinkt het vreemd.'
    ]


def test_a_reason_is_asked_for_and_a_comment_for_nothing_is_told(tmp_path: Path) -> None:
    problems = found(tmp_path, "Bel <!-- taal-ok --> m.b.t. uw brief.\n\nNiets <!-- taal-ok: zomaar --> mis.")
    assert [(one.code, one.line, one.column) for one in problems] == [
        ("accepted-no-reason", START, 5),
        ("accepted-unused", START + 2, 7),
    ]


# The level

HARD = (
    "Indien u niet beschikt over toereikende financiële middelen, verstrekt de gemeentelijke "
    "uitvoeringsorganisatie inkomensondersteuning. De aanvraagprocedure vereist diverse bewijsstukken. "
)


def test_a_hard_text_is_an_error_with_what_helps_most(tmp_path: Path) -> None:
    one = reading(tmp_path, HARD * 12 + REST, HEAD.replace("reading_level: A2", "reading_level: B1"))
    [level] = [x for x in one.problems if x.code.startswith("level")]
    assert (level.code, level.severity) == ("level-too-high", Severity.ERROR)
    assert level.message.startswith("Deze tekst lijkt op teksten voor niveau C1 (schatting ")
    assert level.message.endswith(". U gaf B1 op.")
    assert ", plus of min 0,5). " in level.message
    assert level.hint.count("\n") == 3
    assert "Dit helpt het meest:\n1. Regel " in level.hint
    assert len(one.changes) == 3
    assert [x.gain for x in one.changes] == sorted((x.gain for x in one.changes), reverse=True)


def test_a_short_text_gets_advice_only(tmp_path: Path) -> None:
    one = reading(tmp_path, HARD + REST, HEAD.replace("reading_level: A2", "reading_level: B1"))
    assert [x.code for x in one.problems if x.code.startswith("level")] == []
    [tip] = [x for x in one.tip_problems if x.code.startswith("level")]
    assert (tip.code, tip.severity) == ("level-doubtful", Severity.TIP)
    assert "minder dan 150 woorden" in tip.hint


def test_a_text_never_is_of_a_level(tmp_path: Path) -> None:
    one = reading(tmp_path, HARD * 12 + REST)
    texts = " ".join(f"{x.message} {x.hint}" for x in (*one.problems, *one.tip_problems))
    assert "is B2" not in texts
    assert "is C1" not in texts
    assert "lijkt op teksten voor niveau" in texts


def test_a_version_has_the_level_of_its_name(tmp_path: Path) -> None:
    head = "---\ntitle: DigiD\nsummary: Zo krijgt u een DigiD.\n---\n"
    one = reading(tmp_path, REST, head, "artikelen/digid-aanvragen.a2.md")
    assert one.declared == "A2"


def test_another_language_is_not_measured(tmp_path: Path) -> None:
    name = "artikelen/digid-aanvragen.en.md"
    head = "---\ntitle: DigiD\nsummary: How to get it.\n---\n"
    with pytest.raises(KeyError):
        reading(tmp_path, REST, head, name)


# What must be there


def test_an_article_has_steps_and_a_person_who_helps(tmp_path: Path) -> None:
    assert [one.code for one in reading(tmp_path, "").problems] == ["steps-missing", "help-missing"]
    assert [one.code for one in reading(tmp_path / "b", REST).problems] == []


def test_a_question_that_asks_what_something_is_needs_no_steps(tmp_path: Path) -> None:
    title = next(line for line in HEAD.split("\n") if line.startswith("title"))
    head = HEAD.replace(title, "title: Wat is een toeslag?")
    body = REST.replace("::: stappen\n1. Bel ons.\n:::\n\n", "")
    assert [one.code for one in reading(tmp_path, body, head).problems] == []


# Nothing twice


def test_a_text_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    portal = run_stages(small_portal(tmp_path)).portal
    fragments = convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1)
    memory = Memory()
    first, second = (
        readings(portal, fragments, Readability(), knowledge(portal, PortalWords(), memory), memory=memory)
        for _ in range(2)
    )
    assert all(first[path] is second[path] for path in first)
