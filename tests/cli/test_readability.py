"""`readability`: how hard a text is to read, in the portal or anywhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support import TEMPLATES, PortalFolder
from wegwijs.cli import main
from wegwijs.read.files import MAX_MARKDOWN

HARD = (
    "De gemeente implementeert het beleid omtrent de tegemoetkoming conform de vigerende regelgeving, "
    "waarbij de behandelend ambtenaar de voorwaarden uit de verordening interpreteert alvorens hij een "
    "beschikking opstelt en verzendt.\n\n"
)
"""29 words: more than a sentence may have."""

EASY = "Kom naar de bibliotheek. Wij helpen u. U hoeft geen afspraak te maken. Het kost niets.\n\n"
OFFICIAL = "De gemeente beoordeelt uw aanvraag en stuurt de beslissing naar uw adres.\n\n"
LONG_HARD, LONG_EASY = OFFICIAL * 11 + HARD * 2, EASY * 12
"""Long enough for an estimate that is more than an advice."""

KEYS = ["file", "declared", "estimate", "margin", "level", "words", "sentences", "flesch_douma", "lix"]
FINDING = {
    *("id", "severity", "line", "column", "end_line", "end_column"),
    *("words", "suggestion", "message", "hint", "gain"),
}


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    return portal_folder


def run(*arguments: str, input_: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, ["readability", *arguments], input=input_)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows(*arguments: str, input_: str | bytes | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json", input_=input_).stdout)
    return found


def row(text: str | bytes, *arguments: str) -> dict[str, Any]:
    [found] = rows("-", *arguments, input_=text)
    return found


# What it says of a text


def test_a_text_that_is_too_hard(here: PortalFolder) -> None:
    here.write("beleid.txt", LONG_HARD)
    result = run("beleid.txt", "--level", "B1")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "beleid.txt  FOUT"
    assert lines[1].startswith("  Deze tekst lijkt op teksten voor niveau C1 (schatting 5,")
    assert lines[1].endswith("). U gaf B1 op.")
    assert lines[2] == "  De tekst heeft 190 woorden in 13 zinnen."
    assert lines[3] == "  Dit helpt het meest:"
    assert lines[4].startswith('  1. Regel 23: maak de zin "De gemeente implementeert het beleid')
    assert "korter of makkelijker. Maak er 2 zinnen van. Knip bij " in lines[4]
    assert " De schatting wordt dan 0," in lines[4]
    assert lines[5].startswith("  2. Regel 25: ")
    assert "beleid.txt, regel 23  FOUT" in lines
    assert "beleid.txt, regel 25  LET OP" in lines
    assert "level-too-high" not in result.stdout, "the heading says it already"


def test_a_text_that_fits_its_level_need_not_be_easier(here: PortalFolder) -> None:
    here.write("uitleg.txt", LONG_EASY)
    result = run("uitleg.txt", "--level", "b1")
    assert result.exit_code == 0
    [name, level, size, end] = result.stdout.splitlines()
    assert name == "uitleg.txt"
    assert level.startswith("  Deze tekst lijkt op teksten voor niveau A1 (schatting ")
    assert level.endswith("). Dat past bij B1, het niveau dat u opgaf.")
    assert (size, end) == ("  De tekst heeft 192 woorden in 48 zinnen.", "")
    assert "Gecontroleerd: geen problemen.\n" in result.stderr


def test_no_text_is_called_of_a_level(here: PortalFolder) -> None:
    for text in (LONG_HARD, LONG_EASY, HARD, EASY):
        for arguments in ((), ("--level", "A1"), ("--pedantic",)):
            assert " is B1" not in run("-", *arguments, input_=text).stdout


def test_a_short_text_gets_advice_only(here: PortalFolder) -> None:
    result = run("-", "--level", "A2", input_="De implementatie van dit beleid vergt coördinatie.\n")
    assert result.exit_code == 0
    assert "Een tekst van minder dan 150 woorden is niet goed te schatten." in result.stdout
    assert "De tekst heeft 7 woorden in 1 zin." in result.stdout


def test_tips_are_for_who_asks(here: PortalFolder) -> None:
    here.write("x.txt", LONG_EASY + "Wij hebben twintig tosti-ijzers en dertig stoelen.\n")
    quiet, all_ = run("x.txt"), run("x.txt", "--pedantic")
    assert "TIP" not in quiet.stdout
    assert "TIP" in all_.stdout
    number = all_.stdout.count("  TIP\n")
    assert number > 1
    assert quiet.stderr == (
        f"Gecontroleerd: geen problemen.\nEr zijn {number} tips. Bekijk ze met --pedantic.\n"
    )
    assert all_.stderr == f"Gecontroleerd: {number} tips.\n"
    assert "Dit helpt het meest:" in all_.stdout


def test_one_tip_is_told_as_one(here: PortalFolder) -> None:
    assert run("-", input_="Kijk:\n\n- de bibliotheek in de stad\n").stderr.endswith(
        "Er is 1 tip. Bekijk hem met --pedantic.\n"
    )


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: x\n---\n", "```\ncode\n```\n"])
def test_a_text_without_sentences(here: PortalFolder, text: str) -> None:
    result = run("-", input_=text)
    assert result.exit_code == 0
    assert result.stdout == "-\n  In deze tekst staan geen zinnen.\n\n"
    found = row(text)
    assert [found[key] for key in KEYS[2:]] == [None] * 7
    assert (found["findings"], found["changes"]) == ([], [])


# Other formats


def test_json(here: PortalFolder) -> None:
    here.write("beleid.txt", LONG_EASY + HARD)
    [found] = rows("beleid.txt")
    assert list(found) == [*KEYS, "findings", "changes"]
    assert (found["file"], found["declared"]) == ("beleid.txt", "B1")
    assert found["level"] in ("A1", "A2", "B1")
    assert (found["words"], found["sentences"]) == (192 + 29, 49)
    for key in ("estimate", "margin", "flesch_douma", "lix"):
        assert isinstance(found[key], float)
        assert found[key] == round(found[key], 2)
    assert all(set(one) == FINDING for one in found["findings"])
    [long] = [one for one in found["findings"] if one["id"] == "sentence-too-long"]
    assert (long["severity"], long["words"]) == ("error", HARD.strip())
    assert (long["line"], long["column"], long["end_line"]) == (25, 1, 25)
    assert long["gain"] > 0.05
    assert found["changes"][0]["words"] == HARD.strip()
    assert found["changes"][0]["gain"] == long["gain"]
    assert found["changes"][0]["message"].startswith('Regel 25: maak de zin "De gemeente')
    [word] = [one for one in found["findings"] if one["words"] == "omtrent"]
    assert (word["id"], word["suggestion"]) == ("word-difficult", "over")
    assert HARD[word["column"] - 1 : word["end_column"] - 1] == "omtrent"


def test_json_has_tips_only_for_who_asks(here: PortalFolder) -> None:
    text = "Kijk:\n\n- de bibliotheek in de stad\n"
    assert row(text)["findings"] == []
    assert [one["severity"] for one in row(text, "--pedantic")["findings"]] == ["tip"]


def test_json_has_the_problem_with_the_level_too(here: PortalFolder) -> None:
    [level] = [one for one in row(LONG_HARD, "--level", "B1")["findings"] if one["id"] == "level-too-high"]
    assert (level["severity"], level["line"], level["words"], level["gain"]) == ("error", 1, "", None)
    assert level["message"].count("U gaf") == 1


def test_several_files_in_the_order_of_the_command_line(here: PortalFolder) -> None:
    here.write("b.txt", EASY)
    here.write("a.md", HARD)
    names = [one["file"] for one in rows("b.txt", "a.md", "b.txt", "content/paginas/over-ons.md")]
    assert names == ["b.txt", "a.md", "content/paginas/over-ons.md"]


def test_lines_github_and_sarif(here: PortalFolder) -> None:
    here.write("beleid.txt", LONG_HARD)
    lines = run("beleid.txt", "--format", "lines").stdout.splitlines()
    assert lines[0].startswith("beleid.txt:1:1: error: Deze tekst lijkt op ")
    assert lines[0].endswith("[level-too-high]")
    assert sum("[sentence-too-long]" in one for one in lines) == 2
    github = run("beleid.txt", "--format", "github").stdout
    assert "::error file=beleid.txt,line=23,endLine=23,col=1,endColumn=" in github
    assert "title=level-too-high" in github
    sarif = json.loads(run("beleid.txt", "--format", "sarif").stdout)
    results = sarif["runs"][0]["results"]
    assert {one["ruleId"] for one in results} >= {"level-too-high", "sentence-too-long", "word-difficult"}


def test_machines_get_nothing_but_data(here: PortalFolder) -> None:
    for form in ("json", "sarif"):
        result = run("-", "--format", form, input_="Kijk:\n\n- de bibliotheek in de stad\n")
        json.loads(result.stdout)
        assert result.stderr == "Gecontroleerd: geen problemen.\n"


# Which level


def test_the_level_of_the_file_of_its_name_and_of_the_settings(here: PortalFolder) -> None:
    here.write("x.md", f"---\nreading_level: B2\n---\n{EASY}")
    here.write("x.a2.md", EASY)
    here.write("y.a1.txt", EASY)
    here.write("z.md", EASY)
    here.edit("portal.toml", "[navigation]", '[readability]\nlevel = "A2"\n\n[navigation]')
    names = ("x.md", "x.a2.md", "y.a1.txt", "z.md")
    assert [one["declared"] for one in rows(*names)] == ["B2", "A2", "A1", "A2"]
    assert [one["declared"] for one in rows(*names, "--level", "B1")] == ["B1"] * 4
    assert "Dat past bij A2, het niveau dat hier hoort." in run("z.md").stdout


def test_other_settings(here: PortalFolder) -> None:
    here.write("anders.toml", '[readability]\nlevel = "B2"\n')
    assert row(EASY, "--settings", "anders.toml")["declared"] == "B2"


# Where a text may come from


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("x.txt", "\n\n"),
        ("x", "\n"),
        ("x.md", ""),
        ("x.md", "\ufeff"),
        ("x.md", "---\ntitle: Naam\n---\n\n"),
        ("x.md", '---\ntitle: "Naam\nsummary: x\n---\n'),  # a quote that does not close
        ("x.md", "---\ntitle: Naam\nsummary: x\n\n"),  # no end
        ("x.md", "----\ntitle: Naam\n----\n"),  # other strokes
        ("x.md", "+++\ntitle = 'Naam'\n+++\n"),  # of another program
        ("x.md", "---\n\n"),  # a line across the page
        ("x.html", "<!doctype html>\n<style>p { color: red }</style>\n<p>"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_file(here: PortalFolder, name: str, before: str, line_end: str) -> None:
    here.write(name, (before + "Wij helpen u.\n\nWij implementeren dit.\n").replace("\n", line_end).encode())
    [found] = rows(name)
    [finding] = found["findings"]
    assert (finding["words"], finding["line"]) == ("implementeren", before.count("\n") + 3)
    assert (finding["column"], finding["end_column"]) == (5, 18)
    assert found["words"] == 6


def test_a_list_at_the_beginning_is_no_frontmatter(here: PortalFolder) -> None:
    assert row("- ja\n- nee\n\nWij helpen u.\n")["sentences"] == 1


def test_plain_text_is_no_markdown(here: PortalFolder) -> None:
    here.write("x.txt", "    Wij helpen u.\n")
    here.write("x.md", "    Wij helpen u.\n")
    assert [one["words"] for one in rows("x.txt", "x.md")] == [3, None]


def test_an_article_of_the_portal_is_read_as_check_reads_it(here: PortalFolder) -> None:
    file = "content/artikelen/digid-aanvragen.md"
    here.edit(file, "Kom langs bij het spreekuur.", "Wij implementeren uw verzoek.")
    [found] = rows(file)
    own = {(one["id"], one["line"], one["message"]) for one in found["findings"]}
    checked = CliRunner().invoke(main, ["check", file, "--format", "json", "--today", "2026-11-23"])
    assert own == {(one["code"], one["line"], one["message"]) for one in json.loads(checked.stdout)}
    assert found["declared"] == "A2"


def test_an_error_in_an_unfinished_text_is_an_error_here(here: PortalFolder) -> None:
    here.write("x.md", f"---\ndraft: true\n---\n{HARD}")
    assert run("x.md").exit_code == 1


def test_other_languages_are_left_out(here: PortalFolder) -> None:
    here.write("content/artikelen/digid-aanvragen.en.md", "---\ntitle: x\n---\nCome to us.\n")
    result = run("content/artikelen/digid-aanvragen.en.md", "-", "--format", "json", input_=EASY)
    assert result.exit_code == 0
    assert [one["file"] for one in json.loads(result.stdout)] == ["-"]
    assert result.stderr.startswith(
        "Overgeslagen: content/artikelen/digid-aanvragen.en.md is niet in het Nederlands.\n"
    )


# What the portal knows


def test_what_the_glossary_explains_is_not_difficult(here: PortalFolder) -> None:
    text = "Wij regelen uw verordening met de Hulpkaart van de HKT.\n"
    before = [one["words"] for one in row(text)["findings"]]
    assert before == ["verordening", "HKT"]
    here.write("content/begrippen/verordening.md", "---\ntitle: verordening\nsummary: Regels.\n---\n")
    here.write("content/begrippen/hkt.md", "---\ntitle: HKT\nfull_name: Hulpkaart\nsummary: Hulp.\n---\n")
    assert row(text)["findings"] == []
    assert len(row(text, "--content", "elders")["findings"]) == 2


def test_without_a_portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.md").write_text(HARD)
    result = run("x.md")
    assert result.exit_code == 1
    assert "x.md, regel 1  FOUT" in result.stdout


def test_errors_in_the_portal_do_not_matter(here: PortalFolder) -> None:
    here.edit("content/begrippen/bsn.md", "title: BSN", "titel: BSN")
    here.write("content/organisaties/bibliotheek-twente.md", b"\xff\x00")
    here.write("content/moeilijke-woorden.toml", "[[woord")
    here.write("portal.toml", "[portal")
    result = run("-", input_=EASY)
    assert result.exit_code == 0
    assert "Dat past bij B1, het niveau dat hier hoort." in result.stdout
    assert "In portal.toml staat een fout. Daarom gelden de gewone instellingen.\n" in result.stderr


# Wrong use


def test_all_that_cannot_be_read_is_told_at_once(here: PortalFolder) -> None:
    here.write("groot.txt", b"a" * (MAX_MARKDOWN + 1))
    here.write("foto.jpg", b"\xff\xd8\xff\xe0")
    here.write("brief.docx", b"PK\x03\x04\x00\x00")
    here.write("goed.txt", EASY)
    result = run("weg.md", "content", "groot.txt", "foto.jpg", "brief.docx", "goed.txt", "/dev/null")
    assert (result.exit_code, result.stdout) == (2, "")
    no_text = "is geen tekst in UTF-8. Sla een Word-bestand of PDF eerst op als tekst, met de codering UTF-8."
    assert result.stderr.partition("Fout: ")[2].splitlines() == [
        "weg.md bestaat niet.",
        "content is een map. Geef de bestanden zelf op.",
        "groot.txt is te groot: meer dan 512 kB.",
        f"foto.jpg {no_text}",
        f"brief.docx {no_text}",
        "/dev/null is geen gewoon bestand.",
    ]


def test_a_text_that_is_too_much_to_convert(here: PortalFolder) -> None:
    here.write("x.md", "[" * 5000)
    here.write("y.md", "> " * 100)
    here.write("z.html", "<div>" * 100_000 + "x")
    result = run("x.md", "y.md", "z.html")
    assert result.exit_code == 2
    for name in ("x.md", "y.md", "z.html"):
        assert f"{name} heeft te veel haken, sterretjes of lijsten in elkaar om te lezen.\n" in result.stderr


def test_many_elements_beside_each_other_are_not_too_much(here: PortalFolder) -> None:
    here.write("x.html", "<p>Kom <b>langs</b>.<br></p>\n" * 10_000)
    assert "De tekst heeft 20000 woorden in 10000 zinnen." in run("x.html").stdout


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((), "Dit ontbreekt nog: 'BESTANDEN'."),
        (("-", "--level", "C1"), "'C1' is geen keus."),
        (("-", "--format", "xml"), "'xml' is geen keus."),
        (("x" * 5000,), "kan niet worden gelezen: de naam is te lang."),
    ],
)
def test_wrong_use(here: PortalFolder, arguments: tuple[str, ...], text: str) -> None:
    result = run(*arguments, input_="")
    assert result.exit_code == 2
    assert text in result.stderr


def test_in_english(here: PortalFolder) -> None:
    result = run("-", "--lang", "en", input_=LONG_EASY)
    level, size = result.stdout.splitlines()[1:3]
    assert level.startswith("  This text is like texts for level A1 (estimate 0.")
    assert level.endswith(" That fits B1, the level that is expected here.")
    assert size == "  The text has 192 words in 48 sentences."
    assert result.stderr.startswith("Checked: no problems.\n")
    wrong = run("weg.md", "content", "--lang", "en")
    assert "weg.md does not exist.\ncontent is a folder. Name the files themselves.\n" in wrong.stderr


# Anything at all

PIECES = [
    *(b"---\n", b"title: x\n", b"\n---", b"::: tip\n", b"\n:::\n", b"\r", b"\r\n", b"\t", b"\x00", b"\xff"),
    *(b"- ", b"1. ", b"[x](y.md)", b"](", b"&amp;", b"<p>", b"</p>", b"<!-- taal-ok: x -->", b"<!--", b"`"),
    *(b"| a |\n|---|\n| b |\n", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\x02wzxhzdk:0\x03", b"\x0c", b"\x85"),
    *(b"Wij implementeren dit m.b.t. uw brief. ", b"BSN ", b"12-3-2026 ", b"1.000,00 ", b"je u ", b"\n\n"),
    *(b"# Kop\n", b"> ", b"'s Avonds ", b"?! ", b"...", b"reading_level: A2\n", b"+++\n", b"----\n", b'"'),
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("leeg")


@given(
    data=st.binary(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=25).map(b"".join),
    name=st.sampled_from(["x.md", "x.txt", "x.html", "x", "x.a2.md"]),
    pedantic=st.booleans(),
)
@example(data=b"---\n---", name="x.md", pedantic=True)
@example(data=b"+++\na=1", name="x.md", pedantic=True)
def test_whatever_is_in_a_file_there_is_an_answer(
    empty: Path, data: bytes, name: str, pedantic: bool
) -> None:
    file = empty / name
    file.write_bytes(data)
    options = ["--content", str(empty / "geen"), "--settings", str(empty / "geen.toml"), "--format", "json"]
    result = run(str(file), *options, *(["--pedantic"] if pedantic else []))
    assert result.exit_code in (0, 1, 2)
    assert bool(result.stdout) == (result.exit_code != 2)
    if result.stdout:
        [found] = json.loads(result.stdout)
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for one in (*found["findings"], *found["changes"]):
            assert 1 <= one["line"] <= len(lines)
            assert 1 <= one["column"] <= len(lines[one["line"] - 1]) + 1
        errors = any(one["severity"] == "error" for one in found["findings"])
        assert result.exit_code == int(errors)
