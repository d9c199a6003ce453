"""What can stop an audit. Each error's text is for the editor or the CI log."""

from __future__ import annotations


class AuditError(Exception):
    """The audit cannot start or go on. The text says what to do."""


class BrowserNotFound(AuditError):
    """There is no browser on this machine, and none could be installed."""


class SiteError(AuditError):
    """The folder cannot be audited: it is not there, or its list of pages is broken."""


class AxeError(AuditError):
    """The vendored axe-core is not the one it says it is."""


class DecisionError(AuditError):
    """The file with a person's decisions cannot be read."""


class ReportError(AuditError):
    """The report of an earlier audit cannot be read."""


class PageError(AuditError):
    """One page could not be audited. The rest of the audit goes on."""
