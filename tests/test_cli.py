"""The command line: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.support import ROOT, TEMPLATES, PortalFolder, contents, snapshot
from wegwijs.cli import main
from wegwijs.cli.options import CACHE
from wegwijs.external import Fetcher, Kind, Outcome
from wegwijs.options import Options
from wegwijs.publish.staging import Staging
from wegwijs.reporting import Progress, shown
from wegwijs.server import serve

DAY = ("--today", "2026-11-23")


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    """A portal with templates, and the folder we stand in."""
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)  # no lines of progress, however slow the machine
    return portal_folder


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def build_py(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def break_content(portal: PortalFolder) -> None:
    portal.edit("content/begrippen/bsn.md", "title: BSN", "titel: BSN")


# Build


def test_without_a_command_the_site_is_built(here: PortalFolder) -> None:
    result = run(*DAY)
    assert result.exit_code == 0
    assert result.stdout == ""
    pages = len(json.loads((here.site / "manifest.json").read_text())["pages"])
    files = len(contents(here.site))
    assert result.stderr == (
        f"Klaar: {pages} pagina's in site, {files} bestanden veranderd; geen problemen.\n"
    )


def test_build_and_no_command_are_the_same(here: PortalFolder) -> None:
    run("build", *DAY)
    before = snapshot(here.site)
    result = run(*DAY)
    assert result.exit_code == 0
    assert "er is niets veranderd" in result.stderr
    assert snapshot(here.site) == before


def test_an_unchanged_build_does_not_even_look_at_the_texts(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*DAY)
    from wegwijs import pipeline

    monkeypatch.delattr(pipeline, "build")
    assert run(*DAY).exit_code == 0


def test_warnings_are_repeated_in_an_unchanged_build(here: PortalFolder) -> None:
    here.edit("content/artikelen/digid-aanvragen.md", "::: kort-gezegd", "::: tip")
    first, second = run(*DAY), run(*DAY)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "docs/redactie/meldingen/short-answer-missing.md" in first.stdout
    assert second.stdout == first.stdout
    assert second.stderr.endswith("1 waarschuwing.\n")


def test_with_an_error_nothing_is_published_and_the_exit_code_is_1(here: PortalFolder) -> None:
    run(*DAY)
    before = snapshot(here.site)
    break_content(here)
    result = run(*DAY)
    assert result.exit_code == 1
    assert "content/begrippen/bsn.md, regel 2  FOUT" in result.stdout
    assert result.stderr == "Niet gepubliceerd: 1 fout. Wat er in site stond, staat er nog.\n"
    assert snapshot(here.site) == before


def test_json_is_all_that_standard_output_gets(here: PortalFolder) -> None:
    break_content(here)
    result = run("--format", "json", *DAY)
    problems = json.loads(result.stdout)
    assert [one["code"] for one in problems] == ["key-unknown"]
    assert set(problems[0]) == {"code", "severity", "file", "line", "column", "message", "hint", "help"}
    assert problems[0] == {
        "code": "key-unknown",
        "severity": "error",
        "file": "content/begrippen/bsn.md",
        "line": 2,
        "column": 1,
        "message": "Het gegeven `titel` bestaat niet.",
        "hint": problems[0]["hint"],
        "help": "docs/redactie/meldingen/key-unknown.md",
    }
    assert problems[0]["hint"].startswith("Bedoelde u `title`?")


def test_json_of_a_good_portal_is_an_empty_list(here: PortalFolder) -> None:
    result = run("check", "--format", "json", *DAY)
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "Gecontroleerd: geen problemen.\n"


def test_github_annotations(here: PortalFolder) -> None:
    break_content(here)
    lines = run("--format", "github", *DAY).stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=content/begrippen/bsn.md,line=2,col=1,title=key-unknown::Het")


def test_release_and_base_url(here: PortalFolder) -> None:
    result = run("--release", "--base-url", "https://example.nl/hulp/", *DAY)
    assert result.exit_code == 0
    assert not (here.site / "bouwstenen").exists()
    assert "https://example.nl/hulp/" in (here.site / "sitemap.xml").read_text()


def test_other_folders(here: PortalFolder, tmp_path: Path) -> None:
    (here.root / "content").rename(here.root / "teksten")
    (here.root / "portal.toml").rename(here.root / "anders.toml")
    result = run(
        *("--content", "teksten", "--settings", "anders.toml", "--output", str(tmp_path / "uit")), *DAY
    )
    assert result.exit_code == 0
    assert (tmp_path / "uit/index.html").is_file()


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("--content", "De map weg bestaat niet."),
        ("--templates", "De map weg met sjablonen bestaat niet"),
        ("--settings", "Het bestand met instellingen is er niet."),
    ],
)
def test_a_folder_that_does_not_exist(here: PortalFolder, option: str, text: str) -> None:
    result = run(option, "weg", *DAY)
    assert result.exit_code == 1
    assert text in result.stdout


# Check


def test_check_builds_nothing(here: PortalFolder) -> None:
    result = run("check", *DAY)
    assert (result.exit_code, result.stdout) == (0, "")
    assert not here.site.exists()


def test_check_with_errors(here: PortalFolder) -> None:
    break_content(here)
    result = run("check", *DAY)
    assert result.exit_code == 1
    assert result.stderr == "Gecontroleerd: 1 fout.\n"


@pytest.mark.parametrize(
    ("path", "exit_code"),
    [
        ("content", 1),
        ("content/begrippen", 1),
        ("content/begrippen/bsn.md", 1),
        ("./content/../content/begrippen/bsn.md", 1),
        (".", 1),
        ("content/artikelen", 0),
        ("portal.toml", 0),
        ("content/paginas/over-ons.md", 0),
    ],
)
def test_check_shows_only_the_problems_of_the_paths(here: PortalFolder, path: str, exit_code: int) -> None:
    break_content(here)
    result = run("check", path, *DAY)
    assert result.exit_code == exit_code
    assert bool(result.stdout) == bool(exit_code)


def test_check_can_show_errors_elsewhere_but_no_tips(here: PortalFolder) -> None:
    break_content(here)
    here.edit("content/artikelen/digid-aanvragen.md", "::: kort-gezegd", "::: tip")
    shown_here = run("check", "content/paginas", "--errors-everywhere", *DAY)
    assert shown_here.exit_code == 1
    assert "bsn.md" in shown_here.stdout
    assert "digid-aanvragen.md" not in shown_here.stdout
    assert run("check", "content/paginas", *DAY).exit_code == 0


def test_check_of_a_path_that_does_not_exist(here: PortalFolder) -> None:
    result = run("check", "content/artikelen/weg.md")
    assert result.exit_code == 2
    assert "content/artikelen/weg.md bestaat niet." in result.stderr


def test_check_of_a_path_in_which_nothing_is_checked(here: PortalFolder) -> None:
    here.write("README.md", "Geen inhoud van het portaal.")
    result = run("check", "README.md")
    assert result.exit_code == 2
    assert "README.md is geen bestand of map met inhoud." in result.stderr


# New


def test_a_new_article_says_what_comes_next(here: PortalFolder) -> None:
    result = run("new", "article", "Ik ben mijn pas kwijt: wat nu?", *DAY)
    assert result.exit_code == 0
    file = here.content / "artikelen" / "ik-ben-mijn-pas-kwijt-wat-nu.md"
    assert result.stderr == (
        "Gemaakt: content/artikelen/ik-ben-mijn-pas-kwijt-wat-nu.md\n"
        "Zo gaat u verder:\n"
        "  1. Open het bestand. Vul in wat nog leeg is.\n"
        "  2. Bekijk het in de voorvertoning (make serve): "
        "http://127.0.0.1:8000/artikelen/ik-ben-mijn-pas-kwijt-wat-nu/\n"
        f"  3. Kijk wat er nog mist: {shown(Path(sys.executable))} build.py check "
        "content/artikelen/ik-ben-mijn-pas-kwijt-wat-nu.md\n"
        "  4. Klaar? Haal dan de regel `draft: true` weg.\n"
    )
    assert 'title: "Ik ben mijn pas kwijt: wat nu?"' in file.read_text("utf-8")
    problems = json.loads(run("check", str(file), "--format", "json", *DAY).stdout)
    assert {(one["code"], one["severity"]) for one in problems} == {
        ("value-empty", "warning"),
        ("text-placeholder", "warning"),
    }
    assert run(*DAY).exit_code == 0  # it is a draft, which never holds up the site


def test_a_new_article_with_everything_given(here: PortalFolder) -> None:
    given = ["--topic", "digid", "--organisation", "bibliotheek-twente", "--level", "B1"]
    more = ["--summary", "Zo doet u het.", "--search-words", "een, twee", "--search-words", "drie"]
    assert run("new", "article", "Nieuw", *given, *more, *DAY).exit_code == 0
    text = (here.content / "artikelen" / "nieuw.md").read_text("utf-8")
    for line in ("topic: digid", "organisation: bibliotheek-twente", "reading_level: B1"):
        assert f"\n{line}\n" in text
    assert 'search_words: ["een", "twee", "drie"]' in text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["article", "DigiD aanvragen!"], "content/artikelen/digid-aanvragen.md bestaat al."),
        (["article", "???"], "In de titel staan geen letters of cijfers"),
        (["article", "Nieuw", "--topic", "digit"], "Bedoelde u `digid`?"),
        (["article"], "Geef een TITEL op"),
        (["article", "Titel", "--content", "bestand"], "Het bestand kan niet worden gemaakt"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_made(
    here: PortalFolder, arguments: list[str], text: str
) -> None:
    here.write("bestand", "")
    before = contents(here.content)
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert text in result.stderr
    assert contents(here.content) == before


def answer(monkeypatch: pytest.MonkeyPatch, answers: str, *arguments: str) -> Result:
    """Run `new` as on a terminal at which somebody types these lines."""
    monkeypatch.setattr("wegwijs.cli.asking.on_a_terminal", lambda: True)
    return CliRunner().invoke(main, ["new", *arguments, *DAY], input=answers)


def test_on_a_terminal_it_asks(here: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        "",
        "Ik ga verhuizen",
        "Zo geeft u het door.",
        "9",
        "digit",
        "1",
        "Bibliotheek Twente",
        "",
        "huis, weg",
    ]
    result = answer(monkeypatch, "".join(f"{line}\n" for line in lines), "article")
    assert result.exit_code == 0
    assert "Zonder titel kan Wegwijs geen bestand maken." in result.stderr
    assert "   1  DigiD en inloggen\n" in result.stderr
    assert "`9` staat niet in de lijst." in result.stderr
    assert "`digit` staat niet in de lijst. Bedoelde u `digid`?" in result.stderr
    text = (here.content / "artikelen" / "ik-ga-verhuizen.md").read_text("utf-8")
    for line in ("topic: digid", "organisation: bibliotheek-twente", "reading_level: A2"):
        assert f"\n{line}\n" in text
    assert 'search_words: ["huis", "weg"]' in text


def test_a_name_with_a_comma_is_one_answer(here: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    here.edit("content/onderwerpen/digid.md", "DigiD en inloggen", "DigiD, inloggen en codes")
    answer(monkeypatch, "\ndigid, inloggen en codes\n\n\n\n", "article", "Nieuw")
    assert "\ntopic: digid\n" in (here.content / "artikelen" / "nieuw.md").read_text("utf-8")


def test_enter_skips_every_question(here: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    file = here.content / "artikelen" / "nieuw.md"
    run("new", "article", "Nieuw", *DAY)
    expected = file.read_text("utf-8")
    file.unlink()
    assert answer(monkeypatch, "\n" * 9, "article", "Nieuw").exit_code == 0
    assert file.read_text("utf-8") == expected


def test_who_stops_half_way_leaves_nothing_behind(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(here.content)
    result = answer(monkeypatch, "Ik ga verhuizen\n", "article")  # then the input ends, as with Ctrl-C
    assert result.exit_code == 2
    assert "Gestopt. Er is niets gemaakt." in result.stderr
    assert contents(here.content) == before


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--today", "gisteren"], "'gisteren' is geen datum. Schrijf jaar-maand-dag, zoals 2026-12-24."),
        (["--today", "2026-02-30"], "'2026-02-30' is geen datum."),
        (["--base-url", "hulp.example.nl"], "'hulp.example.nl' is geen volledig webadres"),
        (["--jobs", "0"], "0"),
        (["--jobs", "veel"], "veel"),
        (["--format", "xml"], "xml"),
        (["--onbekend"], "--onbekend"),
        (["bouwen"], "bouwen"),
        (["new", "gedicht", "x"], "gedicht"),
        (["serve", "--port", "99999"], "99999"),
    ],
)
def test_wrong_use_is_told_without_a_traceback(here: PortalFolder, arguments: list[str], text: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert text in " ".join(result.stderr.replace("│", " ").split())
    assert not here.site.exists()


def commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    found: list[tuple[tuple[str, ...], click.Command]] = []
    for name, command in group.commands.items():
        found.append(((*path, name), command))
        if isinstance(command, click.Group):
            found += commands(command, (*path, name))
    return found


def test_help_lists_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for name in ("build", "check", "serve", "audit", "new"):
        assert f"\n  {name} " in result.stdout
    assert "Afsluitcodes: 0 alles goed; 1 problemen" in result.stdout
    assert run("-h").stdout == result.stdout


@pytest.mark.parametrize(("path", "command"), commands(main), ids=lambda one: str(one))
def test_help_of_every_command_explains_every_option(path: tuple[str, ...], command: click.Command) -> None:
    result = run(*path, "--help")
    assert result.exit_code == 0
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in result.stdout
            assert parameter.help, parameter.name


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_the_options_of_the_site_are_the_same_everywhere(command: str) -> None:
    text = run(command, "--help").stdout
    for option in (
        "--content",
        "--templates",
        "--output",
        "--settings",
        "--today",
        "--base-url",
        "--jobs",
        "--release",
    ):
        assert option in text


def test_version() -> None:
    assert run("--version").stdout.startswith("Wegwijs ")


# Serve and audit


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lets `serve` stop as soon as it listens; gives what was said until then."""
    monkeypatch.setattr(sys.modules["wegwijs.cli.serve"], "_wait_for_ctrl_c", lambda: None)
    return ["serve", "--port", "0", *DAY]


def test_serve_builds_and_shows_the_site_below_its_base_path(here: PortalFolder, stopped: list[str]) -> None:
    result = run(*stopped, "--base-url", "https://example.nl/hulp/")
    assert result.exit_code == 0
    assert re.search(r"De voorvertoning staat op http://127\.0\.0\.1:\d+/hulp/\n", result.stderr)
    assert "Let op" not in result.stderr
    assert (here.site / "index.html").exists()


def test_serve_shows_what_it_can_when_there_are_errors(here: PortalFolder, stopped: list[str]) -> None:
    break_content(here)
    result = run(*stopped)
    assert result.exit_code == 0
    assert "Er zijn nog fouten. De voorvertoning laat zien wat er te zien is" in result.stderr
    assert "De voorvertoning staat op " in result.stderr
    assert not here.site.exists()


def test_serve_for_the_network_warns(here: PortalFolder, stopped: list[str]) -> None:
    result = run(*stopped, "--host", "0.0.0.0")
    assert "Let op: iedereen op dit netwerk kan deze voorvertoning zien, ook de concepten." in result.stderr


@pytest.mark.parametrize(
    ("given", "day"), [(["--today", "2026-12-24"], date(2026, 12, 24)), ([], date(2027, 1, 1))]
)
def test_serve_goes_on_to_the_next_day_unless_a_day_was_given(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch, given: list[str], day: date
) -> None:
    days: list[date] = []

    class Noted:
        def __init__(self, options: Options, today: Callable[[], date], *, built: bool) -> None:
            monkeypatch.setattr(sys.modules["wegwijs.cli.serve"], "amsterdam_today", lambda: date(2027, 1, 1))
            days.append(today())
            raise click.UsageError("genoeg")

    monkeypatch.setattr("wegwijs.preview.studio.Studio", Noted)
    run("serve", *given)
    assert days == [day]


def test_a_port_that_is_taken(here: PortalFolder, stopped: list[str]) -> None:
    with serve(here.root) as other:
        result = run("serve", "--port", str(other.server_port), *DAY)
    assert result.exit_code == 2
    assert f"Poort {other.server_port} op 127.0.0.1 is niet vrij" in result.stderr


@pytest.fixture
def heard() -> Iterator[None]:
    """Programs that are started now hear Ctrl-C, also where these tests run in the background: a shell
    lets what it starts there ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_serve_stops_at_once_when_told_to(here: PortalFolder, signal_: signal.Signals) -> None:
    command = [
        sys.executable,
        str(ROOT / "build.py"),
        "serve",
        "--port",
        "0",
        "--templates",
        str(TEMPLATES),
        *DAY,
    ]
    with subprocess.Popen(command, cwd=here.root, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        lines: list[str] = []
        try:
            while not any("Stoppen: Ctrl-C" in line for line in lines):
                lines.append(running.stderr.readline())
                assert lines[-1], lines
            running.send_signal(signal_)
            assert running.wait(10) == 0
        finally:
            running.kill()
        assert "Traceback" not in running.stderr.read()


# The door itself


def test_build_py_ends_with_0_1_or_2(here: PortalFolder) -> None:
    good = build_py(here.root, *DAY)
    assert (good.returncode, good.stdout) == (0, "")
    assert "Klaar: " in good.stderr
    break_content(here)
    bad = build_py(here.root, "--format", "json", *DAY)
    assert bad.returncode == 1
    assert [one["code"] for one in json.loads(bad.stdout)] == ["key-unknown"]
    wrong = build_py(here.root, "--todya", "2026-11-23")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Traceback" not in good.stderr + bad.stderr + wrong.stderr


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_output_into_a_pipe_is_utf8_whatever_the_machine_uses(here: PortalFolder, form: str) -> None:
    here.edit("content/begrippen/bsn.md", "title: BSN", "tïtel→: BSN")
    done = build_py(here.root, "check", "--format", form, *DAY, PYTHONIOENCODING="ascii")
    assert "tïtel→" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_second_build_says_that_another_one_is_busy(here: PortalFolder) -> None:
    with Staging(here.site):
        second = build_py(here.root, *DAY)
    assert second.returncode == 1
    assert "Wegwijs is al bezig met de map site, in een ander venster." in second.stdout
    assert "Wacht tot die klaar is en probeer het dan opnieuw." in second.stdout
    assert not here.site.exists()


def test_the_cache_is_a_folder_of_its_own(here: PortalFolder) -> None:
    assert Path(".cache") == CACHE
    run(*DAY)
    assert (here.root / ".cache" / "fragments.sqlite").is_file()


# Links to other websites, addresses and names


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> dict[str, Outcome]:
    """What visits give: nobody goes to the internet."""
    outcomes: dict[str, Outcome] = {}

    def visit(_: Fetcher, url: str, anchors: object = ()) -> Outcome:
        return outcomes.get(url, Outcome(Kind.OK, 200))

    monkeypatch.setattr(Fetcher, "visit", visit)
    return outcomes


def test_outside_links_are_checked_only_when_asked(here: PortalFolder, outside: dict[str, Outcome]) -> None:
    outside["https://www.digid.nl"] = Outcome(Kind.GONE, 404)
    outside["https://www.digid.nl/aanvragen"] = Outcome(Kind.REFUSED, 403)
    assert run("check", *DAY).exit_code == 0
    result = run("check", "--external", *DAY)
    assert result.exit_code == 1
    assert "content/artikelen/digid-aanvragen.md, regel 17  FOUT" in result.stdout
    assert "De link naar https://www.digid.nl werkt niet meer" in result.stdout
    assert result.stderr.splitlines()[0] == "Kan niet worden nagekeken (403): https://www.digid.nl/aanvragen"
    assert result.stderr.splitlines()[1].startswith("4 adressen op andere websites bezocht. Bij 1 daarvan")
    outside.clear()
    assert run("check", "--external", *DAY).exit_code == 1, "a failure is remembered for a day"


def test_outside_links_of_one_file(here: PortalFolder, outside: dict[str, Outcome]) -> None:
    outside["https://www.digid.nl"] = Outcome(Kind.GONE, 404)
    result = run("check", "--external", "content/organisaties", *DAY)
    assert result.exit_code == 0
    assert result.stderr.splitlines()[0] == "2 adressen op andere websites bezocht."
    assert run("check", "--external", "content/artikelen", *DAY).exit_code == 1


def test_outside_links_that_need_not_be_checked(here: PortalFolder, outside: dict[str, Outcome]) -> None:
    outside["https://www.digid.nl"] = Outcome(Kind.GONE, 404)
    allow = '\n[[links.allow]]\nurl = "https://www.digid.nl"\nreason = "storing"\nuntil = 2026-11-23\n'
    here.edit("portal.toml", "[navigation]", f"{allow}\n[navigation]")
    result = run("check", "--external", "--format", "json", *DAY)
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert run("check", "--external", "--today", "2026-11-24").exit_code == 1


def test_addresses_are_recorded(here: PortalFolder) -> None:
    result = run("urls", *DAY)
    lines = (here.content / "urls.txt").read_text("utf-8").splitlines()
    urls = [line for line in lines if not line.startswith("#")]
    assert "/artikelen/digid-aanvragen/" in urls
    assert result.stderr == f"{len(urls)} nieuwe adressen vastgelegd in content/urls.txt.\n"
    assert run("urls", *DAY).stderr == "Alle adressen staan al in content/urls.txt.\n"
    assert run("check", "--release", "--base-url", "https://x.nl/", *DAY).exit_code == 0


def test_nothing_is_recorded_of_a_site_that_cannot_be_published(here: PortalFolder) -> None:
    break_content(here)
    result = run("urls", *DAY)
    assert result.exit_code == 1
    assert result.stderr == "Niets vastgelegd: los eerst de fouten op (1 fout).\n"
    assert not (here.content / "urls.txt").exists()


def test_a_page_gets_another_name(here: PortalFolder) -> None:
    result = run("rename", "content/begrippen/bsn.md", "nummer")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[:3] == [
        "Hernoemd: content/begrippen/bsn.md heet nu content/begrippen/nummer.md",
        "Aangepast: content/artikelen/digid-aanvragen.md, regel 17",
        "Het oude adres /begrippen/bsn/ blijft werken.",
    ]
    assert run("check", *DAY).exit_code == 0


def test_a_name_that_cannot_be(here: PortalFolder) -> None:
    before = contents(here.content)
    result = run("rename", "begrippen/bsm.md", "nummer")
    assert result.exit_code == 2
    assert "begrippen/bsm.md is er niet, of kan niet worden gelezen. Bedoelde u" in result.stderr
    assert contents(here.content) == before
