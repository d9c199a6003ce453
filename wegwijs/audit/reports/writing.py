"""Writing the result of an audit in the forms that are asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wegwijs.audit.report import Report, write_report
from wegwijs.audit.reports.changes import Change, changed
from wegwijs.audit.reports.picture import Pictures

FORMS = ("html", "json", "junit", "sarif", "earl", "github", "summary")
USUAL = ("html", "json")
FILES = {"html": "index.html", "junit": "junit.xml", "sarif": "report.sarif", "earl": "earl.jsonld"}
SUMMARY = "summary.md"


def write_reports(
    report: Report,
    folder: Path,
    forms: Iterable[str] = USUAL,
    *,
    before: Report | None = None,
    pictures: Pictures | None = None,
) -> tuple[Path, ...]:
    """Write a report into `folder` (made if need be) and return the files. Raises OSError.

    forms: of FORMS. "json" is always written: the next audit compares with it. "github" prints workflow
    commands; "summary" is also added to the job's summary, where there is one (GITHUB_STEP_SUMMARY).
    before: an earlier report, of which the change is told.
    """
    wanted = frozenset(forms)
    change = changed(before, report) if before is not None else None
    files = [write_report(report, folder)]
    for form in (one for one in FILES if one in wanted):
        file = folder / FILES[form]
        file.write_bytes(_bytes(form, report, pictures, change))
        files.append(file)
    if "summary" in wanted:
        files.append(_summary(report, folder, change))
    if "github" in wanted:
        _annotate(report)
    return tuple(files)


def _bytes(form: str, report: Report, pictures: Pictures | None, change: Change | None) -> bytes:
    # Each when it is asked for: HTML brings Jinja along.
    if form == "html":
        from wegwijs.audit.reports.html import html

        return html(report, pictures, change)
    if form == "junit":
        from wegwijs.audit.reports.junit import junit

        return junit(report)
    if form == "sarif":
        from wegwijs.audit.reports.sarif import sarif

        return _json(sarif(report))
    from wegwijs.audit.reports.earl import earl

    return _json(earl(report))


def _json(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _summary(report: Report, folder: Path, change: Change | None) -> Path:
    from wegwijs.audit.reports.github import summary

    text = summary(report, change)
    file = folder / SUMMARY
    file.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    job = os.environ.get("GITHUB_STEP_SUMMARY")
    if job:
        with Path(job).open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(text)
    return file


def _annotate(report: Report) -> None:
    from wegwijs.audit.reports.github import workflow_commands
    from wegwijs.reporting import print_lines

    print_lines(workflow_commands(report))
