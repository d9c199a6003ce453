"""Report: what editors have to look after, on a day. As a page, as JSON, as CSV, as a short summary."""

from wegwijs.report.data import Report, make_report
from wegwijs.report.page import report_page, report_style
from wegwijs.report.tables import report_csv, report_json, report_markdown

__all__ = [
    "Report",
    "make_report",
    "report_csv",
    "report_json",
    "report_markdown",
    "report_page",
    "report_style",
]
