from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.memory import Memory
from wegwijs.plain_words import folded
from wegwijs.problems import Problem
from wegwijs.read.synonyms import (
    MAX_CHARACTERS,
    MAX_WORDS,
    NO_SYNONYMS,
    Synonym,
    Synonyms,
    parse_synonyms,
    read_synonyms,
)

GOOD = """\
[[synonym]]
words = ["huursubsidie", "huur  subsidie"]
means = ["huurtoeslag"]
note = "Tot 2006 heette het zo."

[[synonym]]
words = [
  "Kira yardımı",
]
means = ["Huurtoeslag", "toeslag"]
language = "TR"
"""


def synonyms(toml: str = GOOD) -> Synonyms:
    found, problems = parse_synonyms(toml, "x.toml")
    assert problems == []
    return found


def said(toml: str) -> list[str]:
    """Line, message and hint of each problem."""
    found, problems = parse_synonyms(toml, "x.toml")
    assert not (problems and found.entries)
    return [f"{one.line}: {one.message} {one.hint}" for one in problems]


def test_what_is_read() -> None:
    assert synonyms().entries == (
        Synonym(("huursubsidie", "huur subsidie"), ("huurtoeslag",), "", "x.toml", 2, 3),
        Synonym(("Kira yardımı",), ("Huurtoeslag", "toeslag"), "tr", "x.toml", 7, 10),
    )


@pytest.mark.parametrize(("written", "code"), [("PT-br", "pt-BR"), ("ti", "ti"), ("zh-HANT", "zh-Hant")])
def test_a_language_is_written_as_bcp_47_has_it(written: str, code: str) -> None:
    assert synonyms(GOOD.replace('"TR"', f'"{written}"')).entries[1].language == code


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_synonyms(tmp_path) == (NO_SYNONYMS, [])


def test_a_text_that_did_not_change_is_not_read_through_again(tmp_path: Path) -> None:
    memory, file = Memory(), tmp_path / "synoniemen.toml"
    file.write_text(GOOD, "utf-8")
    first, _ = read_synonyms(tmp_path, memory)
    assert read_synonyms(tmp_path, memory)[0] is first
    file.write_text(GOOD.replace("huursubsidie", "huurgeld"), "utf-8")
    assert read_synonyms(tmp_path, memory)[0].entries[0].words[0] == "huurgeld"


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "synoniemen.toml").write_bytes(b"\xff")
    found, [one] = read_synonyms(tmp_path)
    assert (found, one.code) == (NO_SYNONYMS, "file-not-utf8")
    (tmp_path / "synoniemen.toml").unlink()
    (tmp_path / "synoniemen.toml").mkdir()
    _, [one] = read_synonyms(tmp_path)
    assert one.code == "file-unreadable"


@pytest.mark.parametrize(
    ("good", "wrong", "text"),
    [
        (
            "note =",
            "notes =",
            "4: Het gegeven `notes` bestaat niet. Bedoelde u `note`? "
            "Deze gegevens kunt u gebruiken: `words`, `means`, `language`, `note`.",
        ),
        (
            'means = ["huurtoeslag"]\n',
            "",
            '1: Het gegeven `means` ontbreekt. Voeg een regel toe, bijvoorbeeld: means = ["huurtoeslag"]',
        ),
        (
            'means = ["huurtoeslag"]',
            'means = "huurtoeslag"',
            "3: Bij `means` hoort een lijst met teksten. Zet elke tekst tussen aanhalingstekens, met "
            "komma's ertussen en rechte haken eromheen. Bijvoorbeeld: means = [\"huurtoeslag\"]",
        ),
        (
            'means = ["huurtoeslag"]',
            "means = []",
            '3: Bij `means` is niets ingevuld. Vul iets in. Bijvoorbeeld: means = ["huurtoeslag"]',
        ),
        (
            'note = "Tot 2006 heette het zo."',
            "note = 2006",
            "4: Bij `note` hoort een tekst. "
            'Zet de tekst tussen aanhalingstekens. Bijvoorbeeld: note = "…"',
        ),
        (
            "yardımı",
            "yardımı een twee-drie vier vijf zes zeven",
            "7: Het synoniem “Kira yardımı een twee-drie vie…” is te lang. "
            "Schrijf hoogstens 8 woorden en 60 tekens, zoals mensen ze intypen.",
        ),
        (
            "Kira yardımı",
            "HUUR-SUBSIDIE",
            "7: Het synoniem “HUUR-SUBSIDIE” staat ook al op regel 2. "
            "Maak er één van. Bij `means` mogen meer woorden staan.",
        ),
        (
            "Kira yardımı",
            "huurtoeslag",
            "7: Het woord “huurtoeslag” staat bij `words` en bij `means`. "
            "Haal het weg bij `words`. Wat op onze pagina's staat, vindt de zoekmachine al.",
        ),
        (
            "Kira yardımı",
            "Kira, yardımı",
            "7: Bij “Kira, yardımı” staat een komma of puntkomma in het woord. "
            "Wegwijs ziet dat als één woord. "
            'Zet elk woord tussen eigen aanhalingstekens, zo: words = ["een", "twee"].',
        ),
        (
            "Huurtoeslag",
            "Huurtoeslag; huur",
            "10: Bij “Huurtoeslag; huur” staat een komma of puntkomma in het woord. "
            "Wegwijs ziet dat als één woord. "
            'Zet elk woord tussen eigen aanhalingstekens, zo: means = ["een", "twee"].',
        ),
        (
            '"TR"',
            '"trr"',
            "11: `trr` is geen taal die wij kennen. Bedoelde u `tr`? U kunt bijvoorbeeld kiezen: "
            "`ar`, `de`, `en`, `fr`, `pl`, `ti`, `tr`, `uk`. Zijn het Nederlandse woorden? "
            "Laat `language` dan weg.",
        ),
    ],
)  # fmt: skip
def test_what_an_editor_reads(good: str, wrong: str, text: str) -> None:
    assert GOOD.count(good) == 1
    toml = GOOD.replace(good, wrong)
    if "SUBSIDIE" in wrong:
        toml = toml.replace('language = "TR"\n', "")
    assert said(toml) == [text]


@pytest.mark.parametrize("toml", ["", "# Later.\n", "\n"])
def test_a_list_without_synonyms(toml: str) -> None:
    found, [one] = parse_synonyms(toml, "x.toml")
    assert (found, one.code, one.severity) == (NO_SYNONYMS, "synonyms-none", "warning")


def test_as_many_words_as_the_search_page_looks_for() -> None:
    terms = Path(__file__).parents[2] / "templates/components/search/query/terms.js"
    assert f"const SYNONYM_WORDS = {MAX_WORDS};" in terms.read_text("utf-8")


def test_single_brackets() -> None:
    assert said('[synonym]\nwords = ["a"]\nmeans = ["b"]\n') == [
        "1: `synonym` staat hier op een andere manier dan nodig is. "
        "Begin elk deel met een eigen regel `[[synonym]]`, met dubbele haken. Zet de gegevens eronder."
    ]


def test_a_mistake_in_the_notation_has_its_line() -> None:
    _, [one] = parse_synonyms("[[synonym]]\nwords = bieb\n", "x.toml")
    assert (one.code, one.line) == ("settings-syntax", 2)


def test_all_mistakes_are_told_at_once() -> None:
    toml = (
        '[[synonim]]\n\n[[synonym]]\nwords = ["…"]\nlanguage = "a1"\n\n[[synonym]]\nwords = [1]\nmeans = []\n'
    )
    _, problems = parse_synonyms(toml, "x.toml")
    assert sorted((one.line, one.code) for one in problems) == [
        (1, "key-unknown"),
        (3, "key-missing"),
        (4, "value-empty"),
        (5, "synonym-language"),
        (8, "setting-list"),
        (9, "value-empty"),
    ]


def test_so_are_all_mistakes_of_words() -> None:
    toml = GOOD.replace('"Kira yardımı"', '"huurtoeslag", "toeslag"').replace("huurtoeslag", "b" * 61)
    assert sorted(one.code for one in parse_synonyms(toml, "x.toml")[1]) == [
        *["synonym-long"] * 2,
        "synonym-same",
    ]


def test_the_longest_that_may_be() -> None:
    word = "a" * (MAX_CHARACTERS - 2 * (MAX_WORDS - 1))
    toml = GOOD.replace("Kira yardımı", f"{'b ' * (MAX_WORDS - 1)}{word}")
    assert len(synonyms(toml).entries) == 2


VALUES = st.text(max_size=8) | st.integers() | st.lists(st.text(max_size=5), max_size=2)
KEYS = st.sampled_from(["words", "means", "language", "note"])
HEADS = st.sampled_from(["[[synonym]]", "[synonym]", ""])


@given(st.lists(st.tuples(HEADS, st.dictionaries(KEYS, VALUES)), max_size=4))
def test_nothing_breaks_it(tables: list[tuple[str, dict[str, object]]]) -> None:
    lines = [line for head, values in tables for line in (head, *(f"{k} = {v!r}" for k, v in values.items()))]
    found, problems = parse_synonyms("\n".join(lines), "x.toml")
    assert all(isinstance(one, Problem) for one in problems)
    assert not (found.entries and problems)
    assert all(one.means and all(map(folded, one.words)) for one in found.entries)


@given(st.text(max_size=80))
def test_nor_does_a_text(text: str) -> None:
    parse_synonyms(text, "x.toml")


def test_the_list_of_this_portal_is_good() -> None:
    found, problems = read_synonyms(Path(__file__).parents[2] / "content")
    assert problems == []
    assert {one.language for one in found.entries} >= {"", "en", "tr"}
