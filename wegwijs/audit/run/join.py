"""One report out of the reports of shards."""

from __future__ import annotations

from collections.abc import Sequence

from wegwijs.audit.across import compared
from wegwijs.audit.errors import AuditError
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.run.shard import Shard
from wegwijs.language import _


def joined(reports: Sequence[Report]) -> Report:
    """All their pages. Raises AuditError when a part is missing, or they were not made in the same way.

    A page that stands in more than one keeps the report in which it failed.
    """
    if len({(one.axe, one.standard) for one in reports}) != 1:
        raise AuditError(_("Deze verslagen zijn niet op dezelfde manier gemaakt (axe-core en --standard)."))
    shards = [Shard.parse(one.shard) for one in reports if one.shard]
    if len({one.of for one in shards}) > 1:
        raise AuditError(_("Deze verslagen zijn delen van verschillende verdelingen."))
    if shards:
        missing = set(range(1, shards[0].of + 1)) - {one.number for one in shards}
        if missing:
            parts = ", ".join(f"{number}/{shards[0].of}" for number in sorted(missing))
            raise AuditError(_("Er ontbreken delen: {parts}.", parts=parts))
    pages: dict[str, PageReport] = {}
    for page in (page for one in reports for page in one.pages):
        if page.url not in pages or page.failed:
            pages[page.url] = page
    notes = dict.fromkeys(note for one in reports for note in one.notes)
    in_order = compared([pages[url] for url in sorted(pages)], reports[0].standard)
    return Report(reports[0].axe, in_order, reports[0].standard, notes=tuple(notes))
