"""report.json's exact shape, and the text for people."""

from __future__ import annotations

import json
from pathlib import Path

from wegwijs.audit.report import PageReport, Report, page_json, page_text, summary_text, write_report

from .conftest import MakeFinding


def test_shape_of_report_json(tmp_path: Path, finding: MakeFinding) -> None:
    bad = PageReport("/a/", ("1280", "320"), (finding(),), (finding(rule="region", wcag=()),))
    broken = PageReport("/b/", error="te laat", retried="eerst ook")
    file = write_report(Report("4.14.1", (bad, broken)), tmp_path / "nieuw" / "map")
    assert file.name == "report.json"
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "axe": "4.14.1",
        "pages": [
            {
                "url": "/a/",
                "states": ["1280", "320"],
                "failures": [
                    {
                        "rule": "color-contrast",
                        "wcag": ["1.4.3"],
                        "impact": "serious",
                        "state": "1280",
                        "target": "#kaart > p",
                        "help": "Zorg voor genoeg contrast",
                        "html": "<p>Tekst</p>",
                        "level": "AA",
                        "states": ["1280"],
                        "component": "",
                        "source": "",
                    }
                ],
                "review": [
                    {
                        "rule": "region",
                        "wcag": [],
                        "impact": "serious",
                        "state": "1280",
                        "target": "#kaart > p",
                        "help": "Zorg voor genoeg contrast",
                        "html": "<p>Tekst</p>",
                        "level": "AA",
                        "states": ["1280"],
                        "component": "",
                        "source": "",
                    }
                ],
                "advice": [],
            },
            {
                "url": "/b/",
                "states": [],
                "failures": [],
                "review": [],
                "advice": [],
                "error": "te laat",
                "retried": "eerst ook",
            },
        ],
    }


def test_failed_by_a_failure_or_an_error_not_by_review(finding: MakeFinding) -> None:
    assert PageReport("/", failures=(finding(),)).failed
    assert PageReport("/", error="te laat").failed
    assert not PageReport("/", review=(finding(),), retried="eerst").failed
    assert not Report("4.14.1", (PageReport("/"),)).failed
    assert Report("4.14.1", (PageReport("/"), PageReport("/x/", error="weg"))).failed


def test_page_text_says_what_where_and_in_which_state(finding: MakeFinding) -> None:
    page = PageReport("/a/", failures=(finding(html="<p>\n  Tekst</p>"),), error="te laat")
    assert page_text(page).splitlines() == [
        "/a/: 1 fout",
        "  niet getest: te laat",
        "  [1280] color-contrast (WCAG 1.4.3): Zorg voor genoeg contrast",
        "      #kaart > p",
        "      <p> Tekst</p>",
    ]


def test_summary_groups_by_rule(finding: MakeFinding) -> None:
    pages = [PageReport(f"/{n}/", ("1280", "320"), (finding(),)) for n in range(5)]
    pages += [PageReport("/x/", error="te laat"), PageReport("/y/", ("320",), retried="viel uit")]
    assert summary_text(Report("4.14.1", tuple(pages))).splitlines() == [
        "color-contrast: 5 keer (Zorg voor genoeg contrast), op /0/, /1/, /2/ en 2 meer",
        "/x/: niet getest: te laat",
        "/y/: pas bij de tweede keer gelukt: viel uit",
        "Toegankelijkheid: 7 pagina's in 11 staten met axe-core 4.14.1: 5 fouten, 1 niet getest.",
    ]


def test_summary_of_one_good_page() -> None:
    report = Report("4.14.1", (PageReport("/", ("1280",)),))
    assert summary_text(report) == (
        "Toegankelijkheid: 1 pagina in 1 staten met axe-core 4.14.1: 0 fouten, 0 niet getest."
    )


def test_summary_says_how_many_states_were_not_looked_at() -> None:
    pages = tuple(PageReport(url, states=("1280", "dark"), alike=("dark",)) for url in ("/a/", "/b/"))
    text = summary_text(Report("4.14.1", pages))
    assert "2 staten zijn niet bekeken: die waren al goed op pagina's met dezelfde onderdelen." in text
    assert page_json(pages[0])["alike"] == ["dark"]


def test_summary_warns_of_what_nobody_decided(finding: MakeFinding) -> None:
    report = Report("4.14.1", (PageReport("/", ("1280",), review=(finding(), finding())),))
    assert "color-contrast: 2 keer kon axe niet beslissen" in summary_text(report)
    assert "niet beslissen" not in summary_text(report, undecided=[])
