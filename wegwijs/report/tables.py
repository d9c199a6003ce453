"""The report for other programs: JSON, CSV for a spreadsheet, and a short Markdown summary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from wegwijs.language import _
from wegwijs.report.data import Report
from wegwijs.report.rows import PageRow
from wegwijs.report.words import COLUMNS, KINDS, STATES, counts
from wegwijs.words import date_for_editors

FORMAT = "wegwijs-report-1"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With one of these in front, a spreadsheet calculates what it should show (OWASP, CSV injection)."""


def report_json(report: Report) -> bytes:
    """The whole report; docs/report.md describes it. Dates are texts: "2026-11-23"."""
    data = {"format": FORMAT, **asdict(report, dict_factory=_rounded)}
    return (json.dumps(data, ensure_ascii=False, indent=1, default=date.isoformat) + "\n").encode()


def report_csv(report: Report) -> bytes:
    """One row per file, the way a Dutch spreadsheet opens it: semicolons, and a mark that it is UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([_(one) for one in COLUMNS])
    writer.writerows([*map(_guarded, _texts(one)), *_numbers(one)] for one in report.pages)
    return stream.getvalue().encode("utf-8-sig")


def report_markdown(report: Report) -> bytes:
    """A few lines for the summary of a CI job."""
    change = date_for_editors(report.next_change) if report.next_change else _("die is er niet")
    lines = ["### " + _("Verslag voor redacteuren, {date}", date=date_for_editors(report.today)), ""]
    lines += [f"- {label}: {number}" for label, number in counts(report)]
    lines += ["- " + _("Volgende dag waarop de website vanzelf verandert: {date}", date=change)]
    return ("\n".join(lines) + "\n").encode()


def _rounded(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Estimates with two decimals: more would say what nobody knows."""
    return {key: round(value, 2) if isinstance(value, float) else value for key, value in pairs}


def _texts(row: PageRow) -> tuple[str, ...]:
    days = (row.checked_on, row.review_by, row.publish_from, row.expires_on)
    return (
        row.title,
        row.url,
        row.file,
        _(KINDS[row.kind]),
        _(STATES[row.state]),
        row.level,
        ", ".join(row.topics),
        row.owner,
        *(day.isoformat() if day else "" for day in days),
    )


def _numbers(row: PageRow) -> tuple[str, ...]:
    """Behind the texts, and not guarded: an estimate can be below 0."""
    decimals = (row.estimate, row.margin)
    return (
        str(row.errors),
        str(row.warnings),
        *("" if one is None else f"{one:.1f}".replace(".", ",") for one in decimals),
    )


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
