"""The accessibility audit of a built folder: every page, in every state, in a real browser.

It knows nothing of how the folder was made; it reads the manifest and looks at the pages.
The names below are loaded when first used: most commands never need selenium.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wegwijs.audit.errors import AuditError, BrowserNotFound, DecisionError, SiteError
    from wegwijs.audit.report import PageReport, Report, summary_text, write_report
    from wegwijs.audit.reports.reading import read_report
    from wegwijs.audit.reviewed import all_undecided, read_decisions
    from wegwijs.audit.runner import Progress, audit_site

__all__ = [
    "AuditError",
    "BrowserNotFound",
    "DecisionError",
    "PageReport",
    "Progress",
    "Report",
    "SiteError",
    "all_undecided",
    "audit_site",
    "read_decisions",
    "read_report",
    "summary_text",
    "write_report",
]

_MODULES = ("errors", "report", "reports.reading", "reviewed", "runner")


def __getattr__(name: str) -> object:
    if name in __all__:
        for module in map(import_module, (f"{__name__}.{one}" for one in _MODULES)):
            if hasattr(module, name):
                return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
