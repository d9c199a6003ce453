from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.memory import Memory
from wegwijs.problems import Problem
from wegwijs.read.difficult_words import PortalWords, parse_difficult_words, read_difficult_words
from wegwijs.readability.text import sentence

GOOD = """\
[[woord]]
moeilijk = "Facilitair  medewerker"
makkelijk = "medewerker die voor het gebouw zorgt; conciërge"
vormen = ["facilitair medewerkers"]

[[woord]]
moeilijk = "waarnemen"
makkelijk = "vervangen"
vormen = ["neemt ... waar"]

[[mag]]
woord = "identiteitsbewijs"
reden = "het staat zo op de brief"
"""


def words(toml: str = GOOD) -> PortalWords:
    found, problems = parse_difficult_words(toml, "x.toml")
    assert problems == []
    return found


def suggestions(text: str, portal: PortalWords, known: tuple[str, ...] = ()) -> list[str]:
    one = sentence(text, 0, len(text))
    return [match.entry.suggestion for match in portal.compiled(known).find(text, one, "B1")]


def said(toml: str) -> list[str]:
    """Line, message and hint of each problem."""
    _, problems = parse_difficult_words(toml, "x.toml")
    return [f"{one.line}: {one.message} {one.hint}" for one in problems]


def test_words_of_ones_own_are_found_in_all_forms() -> None:
    both = ["medewerker die voor het gebouw zorgt of conciërge"]
    assert suggestions("Vraag de facilitair medewerker.", words()) == both
    assert suggestions("Vraag de Facilitair medewerkers.", words()) == []
    assert suggestions("Facilitair medewerkers helpen u.", words()) == both
    assert suggestions("Zij neemt de dokter waar.", words()) == ["vervangen"]


def test_what_is_allowed_is_no_problem_in_any_form() -> None:
    text = "Neem identiteitsbewijzen mee, indien u die hebt."
    assert suggestions(text, words()) == ["als"]
    assert len(suggestions(text, PortalWords())) == 2


def test_what_the_portal_says_goes_before_our_list() -> None:
    own = words('[[woord]]\nmoeilijk = "indien"\nmakkelijk = "wanneer"\n')
    assert suggestions("Indien u komt.", own) == ["wanneer"]


def test_what_is_explained_is_known() -> None:
    assert suggestions("Een dwangbevel.", words(), ("dwangbevel",)) == []


def test_without_a_file_our_list_is_left(tmp_path: Path) -> None:
    found, problems = read_difficult_words(tmp_path)
    assert (found, problems) == (PortalWords(), [])
    assert suggestions("Indien u komt.", found) == ["als"]


def test_a_text_that_did_not_change_is_not_read_through_again(tmp_path: Path) -> None:
    memory, file = Memory(), tmp_path / "moeilijke-woorden.toml"
    file.write_text(GOOD, "utf-8")
    first, _ = read_difficult_words(tmp_path, memory)
    assert read_difficult_words(tmp_path, memory)[0] is first
    file.write_text(GOOD.replace("waarnemen", "innemen"), "utf-8")
    assert read_difficult_words(tmp_path, memory)[0].entries[1].word == "innemen"


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "moeilijke-woorden.toml").write_bytes(b"\xff")
    _, [one] = read_difficult_words(tmp_path)
    assert one.code == "file-not-utf8"
    (tmp_path / "moeilijke-woorden.toml").unlink()
    (tmp_path / "moeilijke-woorden.toml").mkdir()
    _, [one] = read_difficult_words(tmp_path)
    assert one.code == "file-unreadable"


@pytest.mark.parametrize(
    ("good", "wrong", "text"),
    [
        (
            "vormen =",
            "vorm =",
            "4: Het gegeven `vorm` bestaat niet. Bedoelde u `vormen`? "
            "Deze gegevens kunt u gebruiken: `moeilijk`, `makkelijk`, `vormen`.",
        ),
        (
            "[[mag]]",
            "[[magg]]",
            "11: Het gegeven `magg` bestaat niet. Bedoelde u `mag`? "
            "Deze gegevens kunt u gebruiken: `woord`, `mag`.",
        ),
        (
            'reden = "het staat zo op de brief"\n',
            "",
            "11: Het gegeven `reden` ontbreekt. "
            'Voeg een regel toe, bijvoorbeeld: reden = "bekend woord"',
        ),
        (
            'makkelijk = "vervangen"',
            'makkelijk = " ; "',
            "8: Bij `makkelijk` is niets ingevuld. Vul iets in. "
            'Bijvoorbeeld: makkelijk = "bibliotheek"',
        ),
        (
            'moeilijk = "waarnemen"',
            "moeilijk = 3",
            '7: Bij `moeilijk` hoort een tekst. '
            'Zet de tekst tussen aanhalingstekens. Bijvoorbeeld: moeilijk = "…"',
        ),
        (
            'woord = "identiteitsbewijs"',
            'woord = "identiteitbewijs"',
            "12: Het woord “identiteitbewijs” staat niet in de lijst met moeilijke woorden. "
            "U hoeft het dus niet toe te staan. "
            "Bedoelde u `identiteitsbewijs`? Is het woord goed geschreven? Haal het dan hier weg.",
        ),
        (
            'woord = "identiteitsbewijs"',
            'woord = "WAARNEMEN"',
            "12: Het woord “WAARNEMEN” staat al op regel 7. "
            "Laat één van de twee staan. Een woord is moeilijk, of het mag: niet allebei.",
        ),
        (
            'makkelijk = "vervangen"',
            'makkelijk = "continueren"',
            "8: Het woord “continueren” is zelf ook moeilijk. Schrijf liever: doorgaan met.",
        ),
    ],
)  # fmt: skip
def test_what_an_editor_reads(good: str, wrong: str, text: str) -> None:
    assert GOOD.count(good) >= 1
    assert text in said(GOOD.replace(good, wrong))


def test_all_mistakes_are_told_at_once() -> None:
    toml = '[[woord]]\nmoeilijk = 1\nvormen = "a"\n\n[[mag]]\nredn = "b"\n'
    _, problems = parse_difficult_words(toml, "x.toml")
    assert sorted((one.line, one.code) for one in problems) == [
        (1, "key-missing"),
        (2, "setting-text"),
        (3, "setting-list"),
        (5, "key-missing"),
        (5, "key-missing"),
        (6, "key-unknown"),
    ]


def test_single_brackets() -> None:
    assert said('[mag]\nwoord = "indien"\n') == [
        "1: `mag` staat hier op een andere manier dan nodig is. "
        "Begin elk deel met een eigen regel `[[mag]]`, met dubbele haken. Zet de gegevens eronder."
    ]


def test_a_mistake_in_the_notation_has_its_line() -> None:
    _, [one] = parse_difficult_words("[[mag]]\nwoord = indien\n", "x.toml")
    assert (one.code, one.line) == ("settings-syntax", 2)


def test_a_warning_leaves_the_list_and_an_error_does_not() -> None:
    found, [one] = parse_difficult_words(GOOD.replace("vervangen", "continueren"), "x.toml")
    assert (one.severity, len(found.entries)) == ("warning", 2)
    found, problems = parse_difficult_words(GOOD.replace("identiteitsbewijs", "fiets"), "x.toml")
    assert found == PortalWords()
    assert [one.code for one in problems] == ["difficult-word-unknown"]


VALUES = st.text(max_size=8) | st.integers() | st.lists(st.text(max_size=5), max_size=2)


KEYS = st.sampled_from(["moeilijk", "makkelijk", "vormen", "woord", "reden"])
HEADS = st.sampled_from(["[[woord]]", "[[mag]]", "[woord]", ""])


@given(st.lists(st.tuples(HEADS, st.dictionaries(KEYS, VALUES)), max_size=4))
def test_nothing_breaks_it(tables: list[tuple[str, dict[str, object]]]) -> None:
    lines = [line for head, values in tables for line in (head, *(f"{k} = {v!r}" for k, v in values.items()))]
    found, problems = parse_difficult_words("\n".join(lines), "x.toml")
    assert all(isinstance(one, Problem) for one in problems)
    assert not (found.entries and any(one.is_error for one in problems))


@given(st.text(max_size=80))
def test_nor_does_a_text(text: str) -> None:
    parse_difficult_words(text, "x.toml")


def test_the_list_of_this_portal_is_good() -> None:
    found, problems = read_difficult_words(Path(__file__).parents[2] / "content")
    assert problems == []
    assert found.entries
    assert found.allowed
