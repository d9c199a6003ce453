from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.report.conftest import HARD, Reports
from tests.support import ROOT, PortalFolder
from wegwijs.report import report_csv, report_json, report_markdown

ARTICLE = "content/artikelen/digid-aanvragen.md"


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_opens_right_in_a_dutch_spreadsheet(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ARTICLE, "title: Ik wil een DigiD aanvragen", 'title: "Één; \\"twee\\""')
    data = report_csv(report_of(larger))
    assert data.startswith(b"\xef\xbb\xbfTitel;Adres;")
    assert data.count(b"\r\n") == len(larger_files(larger)) + 1
    [row] = [one for one in rows(data) if one[1] == "/artikelen/digid-aanvragen/"]
    assert row[0] == 'Één; "twee"'
    assert row[3:8] == ["Artikel", "Op de website", "A2", "DigiD en inloggen", ""]
    assert row[8:14] == ["2026-11-20", "2027-05-20", "", "", "0", "0"]


def test_csv_has_the_estimate_with_a_comma(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ARTICLE, "## Lukt", f"{HARD}\n## Lukt")
    larger.write("content/artikelen/digid-aanvragen.en.md", "---\ntitle: DigiD\nsummary: Apply.\n---\n")
    report = report_of(larger)
    found = {row[2].rpartition("/")[2]: row[14:] for row in rows(report_csv(report))}
    assert found["Bestand"] == ["Schatting", "Marge"]
    assert found["digid-aanvragen.en.md"] == ["", ""]
    [row] = [one for one in report.pages if one.url == "/artikelen/digid-aanvragen/"]
    assert [float(one.replace(",", ".")) for one in found["digid-aanvragen.md"]] == pytest.approx(
        [row.estimate, row.margin], abs=0.051
    )
    assert all(re.fullmatch(r"\d,\d", one) for one in found["digid-aanvragen.md"])


def test_an_estimate_below_0_stays_a_number(larger: PortalFolder, report_of: Reports) -> None:
    report = report_of(larger)
    below = replace(report, pages=(replace(report.pages[0], estimate=-0.26, margin=1.5),))
    assert rows(report_csv(below))[1][14:] == ["-0,3", "1,5"]


def larger_files(portal: PortalFolder) -> list[Path]:
    return sorted(portal.content.rglob("*.md"))


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@SUM(A1)", "=HYPERLINK(a)"])
def test_a_spreadsheet_does_not_calculate_with_what_editors_wrote(
    larger: PortalFolder, report_of: Reports, text: str
) -> None:
    larger.edit(ARTICLE, "title: Ik wil een DigiD aanvragen", f'title: "{text}"\nowner: "{text}"')
    [row] = [one for one in rows(report_csv(report_of(larger))) if one[1] == "/artikelen/digid-aanvragen/"]
    assert (row[0], row[7]) == (f"'{text}", f"'{text}")


def test_json_has_what_the_manual_says(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ARTICLE, "Kom langs", "Kom <!-- taal-ok: mag --> z.s.m. langs")
    data = json.loads(report_json(report_of(larger)))
    assert (data["format"], data["today"], data["next_change"]) == (
        "wegwijs-report-1",
        "2026-11-23",
        "2026-11-25",
    )
    manual = (ROOT / "docs/report.md").read_text("utf-8")
    described = set(re.findall(r"^\| `(\w+)`", manual, re.MULTILINE))
    parts = (data["pages"], data["tasks"], data["calendar"], data["texts"], data["let_pass"])
    assert described == {*data, *(key for part in parts for key in part[0])}


def test_json_gives_estimates_in_two_decimals(larger: PortalFolder, report_of: Reports) -> None:
    report = report_of(larger)
    data = json.loads(report_json(report))
    found = [one for one in data["pages"] if one["estimate"] is not None]
    assert found
    exact = {one.file: one.estimate for one in report.pages}
    for one in found:
        assert one["estimate"] == round(exact[one["file"]] or 0, 2)
        assert len(str(one["margin"]).partition(".")[2]) <= 2


def test_the_summary_is_short(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ARTICLE, "## Lukt", f"{HARD}\n## Lukt")
    larger.edit(ARTICLE, "Kom langs", "Kom <!-- taal-ok: mag --> z.s.m. langs")
    text = report_markdown(report_of(larger)).decode()
    assert "- Teksten die moeilijker lijken dan hun niveau: 1\n" in text
    assert "- Plekken waar de taal mag blijven zoals die is: 1\n" in text
    assert text.startswith("### Verslag voor redacteuren, 23 november 2026\n")
    assert "- Concepten: 1\n" in text
    assert text.endswith("verandert: 25 november 2026\n")
    assert text.count("\n") < 15
