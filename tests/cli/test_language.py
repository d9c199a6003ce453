"""The language of the command line."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.support import TEMPLATES, PortalFolder
from wegwijs.cli import main
from wegwijs.cli.language import speak
from wegwijs.language import language
from wegwijs.reporting import Progress

DAY = ("--today", "2026-11-23")


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)
    return portal_folder


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--lang", "en", *DAY),
        ("check", "--lang=en", *DAY),
        ("--lang", "en", "check", *DAY),
        ("--lang=en", "check", *DAY),
    ],
)
def test_the_language_may_stand_anywhere(here: PortalFolder, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).stderr == "Checked: no problems.\n"


@pytest.mark.parametrize("arguments", [("--lang", "en", *DAY), ("--lang=en", *DAY), (*DAY, "--lang", "en")])
def test_without_a_command_there_is_a_build_in_that_language(
    here: PortalFolder, arguments: tuple[str, ...]
) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    assert result.stderr.startswith("Done: ")


def test_settings_choose_the_language_and_the_command_line_overrules_them(here: PortalFolder) -> None:
    here.edit("portal.toml", "[portal]\n", '[portal]\neditors_language = "en"\n')
    assert run("check", *DAY).stderr == "Checked: no problems.\n"
    assert run("check", "--lang", "nl", *DAY).stderr == "Gecontroleerd: geen problemen.\n"


def test_other_settings_are_looked_at_too(here: PortalFolder, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text((here.root / "portal.toml").read_text() + '[portal.x]\neditors_language = "en"\n')
    assert "Gecontroleerd" in run("check", "--settings", str(other), *DAY).stderr
    text = (here.root / "portal.toml").read_text()
    other.write_text(text.replace("[portal]\n", '[portal]\neditors_language = "en"\n'))
    assert "Checked" in run("check", "--settings", str(other), *DAY).stderr


@pytest.mark.parametrize(
    "text", ["editors_language =", 'portal = "editors_language"', "editors_language = 3"]
)
def test_settings_with_a_mistake_are_told_in_dutch(here: PortalFolder, text: str) -> None:
    here.write("portal.toml", text)
    assert "FOUT" in run("check", *DAY).stdout


def test_a_language_that_is_not_there(here: PortalFolder) -> None:
    here.edit("portal.toml", "[portal]\n", '[portal]\neditors_language = "eng"\n')
    result = run("check", *DAY)
    assert "`eng` kan niet bij `editors_language`." in result.stdout
    assert "portal.toml, regel 2" in result.stdout
    wrong = run("check", "--lang", "fr")
    assert wrong.exit_code == 2
    assert "'fr' is geen keus. Kies uit: 'nl', 'en'." in wrong.stderr


def test_a_cached_build_has_no_texts_of_another_language(here: PortalFolder) -> None:
    here.edit("content/artikelen/digid-aanvragen.md", "::: kort-gezegd", "::: tip")
    assert "LET OP" in run(*DAY).stdout
    assert "This article has no block `kort-gezegd`." in run("--lang", "en", *DAY).stdout
    assert "Dit artikel heeft geen blok `kort-gezegd`." in run(*DAY).stdout


def test_dates_are_written_in_the_language(here: PortalFolder) -> None:
    text = run("check", "--lang", "en", "--today", "2026-11-01").stdout
    assert "`checked_on` is 20 November 2026. That day is still to come." in text
    assert "More about this: docs/redactie/meldingen/date-in-future.md" in text
    assert "content/artikelen/digid-aanvragen.md, line 12  WARNING" in text


def test_help_is_dutch_then_english_then_dutch_again() -> None:
    dutch, english = run("check", "--help").stdout, run("check", "--help", "--lang", "en").stdout
    assert dutch.startswith("Zo werkt het: main check [OPTIES] [BESTANDEN]")
    assert english.startswith("Usage: main check [OPTIONS] [FILES]")
    assert "Toon deze uitleg." in dutch
    assert "Show this explanation." in english
    assert "JJJJ-MM-DD" in dutch
    assert "YYYY-MM-DD" in english
    assert run("check", "--help").stdout == dutch


def test_wrong_use_says_how_to_get_help(here: PortalFolder) -> None:
    assert "Uitleg krijgt u met: main check --help\n" in run("check", "--jobs", "0").stderr


def paths(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [path]
    for name, command in group.commands.items():
        below = (*path, name)
        found += paths(command, below) if isinstance(command, click.Group) else [below]
    return found


@pytest.mark.parametrize("path", paths(main), ids=str)
def test_the_help_of_every_command_is_translated(path: tuple[str, ...]) -> None:
    text = run(*path, "--help", "--lang", "en").stdout
    for dutch in ("Opties", "Opdrachten", "Toon", "Map ", "Bestand ", "anders:", "[OPTIES]", "GETAL", "PAD"):
        assert dutch not in text


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        (
            ["buidl"],
            "Fout: De opdracht 'buidl' bestaat niet. Bedoelde u 'build'?",
            "No such command 'buidl'.",
        ),
        (["check", "--todai"], "De optie '--todai' bestaat niet. Bedoelde u '--today'?", "No such option"),
        (["check", "--today"], "Achter de optie '--today' hoort nog iets.", "requires an argument"),
        (["check", "--jobs", "0"], "0 is te klein of te groot (1<=x<=64).", "0 is not in the range"),
        (["check", "--jobs", "x"], "'x' is geen heel getal.", "'x' is not a valid integer"),
        (["check", "--format", "xml"], "'xml' is geen keus. Kies uit: 'text', 'json'", "is not one of"),
        (["check", "--today", "x"], "Dit kan niet bij '--today': 'x' is geen datum.", "'x' is not a date."),
        (["check", "--release=x"], "Achter de optie '--release' hoort niets.", "does not take a value"),
        (["rename"], "Dit ontbreekt nog: 'BESTAND'.", "Missing argument 'FILE'."),
        (["new", "article"], "Geef een TITEL op, bijvoorbeeld: new article", "Give a TITLE, for example:"),
        (["new", "article", "a", "b"], "Dit hoort er niet bij: b.", "Got unexpected extra argument (b)"),
        (["check", "weg.md"], "weg.md bestaat niet.", "weg.md does not exist."),
    ],
)
def test_wrong_use_is_told_in_both_languages(
    here: PortalFolder, arguments: list[str], dutch: str, english: str
) -> None:
    assert dutch in run(*arguments).stderr
    assert english in run("--lang", "en", *arguments).stderr


@pytest.mark.usefixtures("here")
def test_a_command_line_without_a_word_has_a_language() -> None:
    speak(main, [])
    assert language() == "nl"
