from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.report.conftest import Reports
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
    assert row[8:] == ["2026-11-20", "2027-05-20", "", "", "0", "0"]


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
    data = json.loads(report_json(report_of(larger)))
    assert (data["format"], data["today"], data["next_change"]) == (
        "wegwijs-report-1",
        "2026-11-23",
        "2026-11-25",
    )
    manual = (ROOT / "docs/report.md").read_text("utf-8")
    described = set(re.findall(r"^\| `(\w+)`", manual, re.MULTILINE))
    assert described == {*data, *data["pages"][0], *data["tasks"][0], *data["calendar"][0]}


def test_the_summary_is_short(larger: PortalFolder, report_of: Reports) -> None:
    text = report_markdown(report_of(larger)).decode()
    assert text.startswith("### Verslag voor redacteuren, 23 november 2026\n")
    assert "- Concepten: 1\n" in text
    assert text.endswith("verandert: 25 november 2026\n")
    assert text.count("\n") < 15
