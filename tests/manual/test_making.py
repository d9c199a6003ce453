"""What is made of the manual is up to date, complete, and never takes away what somebody wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.stages import write_files
from tests.support import ROOT, TEMPLATES
from wegwijs.cli import main
from wegwijs.manual.example import read_themes
from wegwijs.manual.making import made_texts, outdated, write
from wegwijs.manual.message_pages import MADE, _fenced, _plain
from wegwijs.manual.tables import table, with_tables
from wegwijs.problem_texts import TEXTS
from wegwijs.validate.locations import (
    Location,
)
from wegwijs.validate.records import SCHEMAS
from wegwijs.validate.schema import (
    Article,
    Organisation,
)

MANUAL = ROOT / "docs" / "redactie"


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return made_texts(MANUAL, TEMPLATES)


def test_the_manual_is_up_to_date(texts: dict[str, str]) -> None:
    assert outdated(MANUAL, texts) == [], "run: python build.py manual"


def test_every_code_has_its_page_and_stands_in_the_index(texts: dict[str, str]) -> None:
    index = texts["meldingen/README.md"]
    for code in TEXTS:
        assert f"`{code}`" in texts[f"meldingen/{code}.md"]
        assert index.count(f"({code}.md)") == 1


def test_page_of_a_message(texts: dict[str, str]) -> None:
    text = texts["meldingen/value-not-allowed.md"]
    assert text.startswith("# Deze waarde kan hier niet\n")
    assert "FOUT  `makkelijk` kan niet bij `reading_level`." in text
    assert (
        "## Zo is het fout\n\nIn `content/artikelen/digid-aanvragen.md`:\n\n```\nreading_level: makkelijk"
        in text
    )
    assert "## Zo is het goed\n\nIn `content/artikelen/digid-aanvragen.md`:\n\n```\nreading_level: A2" in text
    assert "## Wat te doen?\n\nKies uit: `A1`, `A2`, `B1`, `B2`." in text
    assert "[De gegevens boven de tekst](../gegevens.md)" in text


def test_no_page_shows_a_path_of_this_machine(texts: dict[str, str]) -> None:
    assert [path for path, text in texts.items() if "/tmp" in text or str(ROOT) in text] == []


def test_text_that_markdown_would_change() -> None:
    assert _plain("[a](b.md) *x* `*y*` <b> #1") == "\\[a\\](b.md) \\*x\\* `*y*` \\<b\\> #1"
    assert _fenced("a\n```\nb") == "````\na\n```\nb\n````"


def test_what_is_left_over_goes_and_what_somebody_wrote_stays(tmp_path: Path) -> None:
    write_files(tmp_path, {"meldingen/oud.md": f"# Oud\n\n{MADE}\n", "meldingen/eigen.md": "# Eigen\n"})
    texts = {"meldingen/nieuw.md": "# Nieuw\n"}
    assert outdated(tmp_path, texts) == ["meldingen/nieuw.md", "meldingen/oud.md"]
    assert write(tmp_path, texts) == 2
    assert sorted(one.name for one in (tmp_path / "meldingen").iterdir()) == ["eigen.md", "nieuw.md"]
    assert write(tmp_path, texts) == 0


def test_the_command_writes_and_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = next(one for one in read_themes() if "manual-title" in one.examples)
    few = replace(theme, examples={"manual-title": theme.examples["manual-title"]})
    monkeypatch.setattr("wegwijs.manual.making.read_themes", lambda: (few,))
    write_files(tmp_path, {"README.md": "# Begin\n"})
    options = ["--manual", str(tmp_path), "--templates", str(TEMPLATES)]
    before = CliRunner().invoke(main, ["manual", "--check", *options])
    assert (before.exit_code, "Niet bijgewerkt" in before.output) == (1, True)
    assert not (tmp_path / "meldingen").exists()
    made = CliRunner().invoke(main, ["manual", *options])
    assert made.output == "Klaar: 2 bestanden van de handleiding veranderd.\n"
    assert (tmp_path / "meldingen" / "manual-title.md").exists()
    assert CliRunner().invoke(main, ["manual", "--check", *options]).exit_code == 0


def test_the_command_without_a_manual(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["manual", "--manual", str(tmp_path)])
    assert result.exit_code == 2
    assert "staat geen handleiding" in result.output


def test_table_of_the_schema() -> None:
    lines = table(Article).split("\n")
    assert lines[0] == "| gegeven | nodig? | wat u invult | voorbeeld |"
    [level] = [line for line in lines if line.startswith("| `reading_level` | ja |")]
    assert "Kies uit: `A1`, `A2`, `B1`, `B2`. | `reading_level: A2` |" in level


def test_keys_below_another_key() -> None:
    assert "| `sessions › from` | bij `sessions` |" in table(Location)
    assert "| `address › city` | ja |" in table(Location)
    assert "| `letter › kinds › name` | bij `letter › kinds` |" in table(Organisation)


def test_every_collection_has_its_table() -> None:
    text = (MANUAL / "gegevens.md").read_text("utf-8")
    assert all(f"<!-- tabel: {name} -->" in text for name in SCHEMAS)


def test_tables_side_by_side() -> None:
    end = "<!-- einde tabel -->\n"
    text = f"<!-- tabel: begrippen -->\n{end}\nen\n\n<!-- tabel: paginas -->\nverouderd\n{end}"
    made = with_tables(text)
    assert made.count("| `title` |") == 2
    assert "\n\nen\n\n" in made
    assert "verouderd" not in made
    assert with_tables(made) == made
