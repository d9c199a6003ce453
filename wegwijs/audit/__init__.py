"""The accessibility audit of a built folder: every page, in every state, in a real browser.

It knows nothing of how the folder was made; it reads the manifest and looks at the pages.
"""

from wegwijs.audit.errors import AuditError, BrowserNotFound, DecisionError, SiteError
from wegwijs.audit.report import PageReport, Report, summary_text, write_report
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
    "summary_text",
    "write_report",
]
