"""The command `audit`: whatever is given wrongly gets a text that says what to do, and exit code 2."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.audit.loopback import Reply, loopback, site
from tests.audit.reports.samples import failing_report, sample
from wegwijs.audit import runner
from wegwijs.audit.discovery import Browser
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.audit.report import PageReport, Report, write_report
from wegwijs.cli import main
from wegwijs.reporting import Progress


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a site of one page, and no browser."""

    def no_browser() -> Browser:
        raise BrowserNotFound("Er is geen browser.")

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SELENIUM_REMOTE_URL", raising=False)
    monkeypatch.setattr(runner, "find_browser", no_browser)
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<!doctype html><title>A</title>", "utf-8")
    return tmp_path


def audit(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["audit", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def refused(*arguments: str) -> str:
    """What is said, in one line."""
    result = audit(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--jobs", "0"], "'--jobs'"),
        (["--jobs", "veel"], "'--jobs'"),
        (["--jobs", "65"], "'--jobs'"),
        (["--page-seconds", "0"], "'--page-seconds'"),
        (["--page-seconds", "1.5"], "'--page-seconds'"),
        (["--most-pages", "0"], "'--most-pages'"),
        (["--standard", "a"], "'--standard'"),
        (["--formats", "pdf"], "'pdf' kent Wegwijs niet. Kies uit: html, json"),
        (["--shard", "0/3"], "'0/3' is geen deel. Schrijf bijvoorbeeld 2/5"),
        (["--shard", "4/3"], "'4/3' is geen deel."),
        (["--shard", "2"], "'2' is geen deel."),
        (["--shard", "1/0"], "'1/0' is geen deel."),
        (["--url", "http://127.0.0.1:1/", "--site", "site"], "Kies --site of --url, niet allebei."),
        (["--sitemap", "kaart.xml"], "--sitemap hoort bij --url."),
        (["--url", "hulp"], "'hulp' is geen webadres, zoals https://hulp.example.nl/"),
        (["--url", "ftp://x.nl/"], "'ftp://x.nl/' is geen webadres"),
        (["--url", "http://["], "'http://[' is geen webadres"),
        (["--site", "weg"], "De map weg is er niet."),
        (["--site", "site/index.html"], "De map site/index.html is er niet."),
        (["--join"], "Noem mappen met verslagen bij --join, en alleen daar."),
        (["verslag"], "Noem mappen met verslagen bij --join, en alleen daar."),
        (["--join", "weg"], "Het verslag weg/report.json is niet te lezen: "),
        (["--report", "site/index.html"], "Het verslag kan niet in site/index.html komen: "),
        (["--remote", "geen adres"], "geen adres is geen WebDriver"),
        (["--remote", ","], "Er is geen browser."),
        ([], "Er is geen browser."),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else "",
)
def test_wrong_values(arguments: list[str], said: str) -> None:
    assert said in refused(*arguments)


def test_site_that_does_not_answer() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert f"{url} geeft geen antwoord (" in refused("--url", url)


def test_sitemap_of_another_site() -> None:
    with loopback(site({"/": Reply(b"<p>")})) as server:
        said = refused("--url", f"{server.url}/", "--sitemap", "weg.xml")
    assert "weg.xml is niet te lezen." in said


def test_address_at_which_this_machine_does_not_listen() -> None:
    # 192.0.2.0/24 is for examples: RFC 5737.
    assert "De website kan niet op 192.0.2.1 worden aangeboden: " in refused("--serve-at", "192.0.2.1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[decision]", "reviewed.toml: geen goede TOML: "),
        ("decision = 3", "reviewed.toml: "),
        ('decision = ["a"]', "reviewed.toml, besluit 1"),
        ("[[decision]]\nurl = 3\n", "reviewed.toml, besluit 1: "),
    ],
)
def test_decisions_that_are_wrong(here: Path, text: str, said: str) -> None:
    (here / "reviewed.toml").write_text(text, "utf-8")
    assert said in refused("--reviewed", "reviewed.toml")


def test_decisions_in_another_encoding(here: Path) -> None:
    (here / "reviewed.toml").write_bytes(b"\xff\xfe")
    assert "reviewed.toml: geen goede TOML" in refused("--reviewed", "reviewed.toml")


def part(folder: Path, number: int, *pages: PageReport) -> str:
    write_report(Report("4.14.1", pages, "aa", f"{number}/2"), folder / f"deel{number}")
    return f"deel{number}"


def test_joined_parts_with_a_failure_end_with_1(here: Path) -> None:
    one, two = part(here, 1, PageReport("/a/", failures=(sample(),))), part(here, 2, PageReport("/b/"))
    result = audit("--join", one, two, "--report", "alles")
    assert result.exit_code == 1
    assert (here / "alles" / "index.html").is_file()


def test_joined_parts_without_a_failure_end_with_0(here: Path) -> None:
    one, two = part(here, 1, PageReport("/a/", title="A")), part(here, 2, PageReport("/b/", title="B"))
    assert audit("--join", one, two, "--report", "alles").exit_code == 0


def test_part_that_is_missing(here: Path) -> None:
    assert "Er ontbreken delen: 2/2." in refused("--join", part(here, 1, PageReport("/a/")))


def test_what_is_no_report(here: Path) -> None:
    (here / "deel").mkdir()
    (here / "deel" / "report.json").write_text('{"pages": 3}', "utf-8")
    assert "is geen goed verslag" in refused("--join", "deel")


@pytest.mark.parametrize("before", ["site/index.html", "site"])
def test_earlier_report_that_cannot_be_read(here: Path, before: str) -> None:
    write_report(failing_report(), here / "deel")
    said = refused("--join", "deel", "--report", "alles", "--before", before)
    assert before in said


def test_without_an_earlier_report_there_is_nothing_to_compare_with(here: Path) -> None:
    # The first time in CI there is none: no reason to stop.
    write_report(Report("4.14.1", (PageReport("/a/"),)), here / "deel")
    result = audit("--join", "deel", "--report", "alles", "--before", "weg.json")
    assert result.exit_code == 0
    assert "Er is geen vorig verslag: weg.json." in result.stderr


def test_summary_that_cannot_be_written(here: Path) -> None:
    write_report(Report("4.14.1", (PageReport("/a/"),)), here / "deel")
    said = refused("--join", "deel", "--report", "alles", "--summary", "site/index.html/x.toml")
    assert "site/index.html" in said
