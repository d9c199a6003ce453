"""Every state that a visit says it shows is really there on some page of that kind."""

from __future__ import annotations

import pytest

from wegwijs.audit.pages import SitePages
from wegwijs.audit.runner import Auditor
from wegwijs.audit.states import EXTRA_VISITS, Visit
from wegwijs.audit.visit import PageAudit

SEEN = "return [...document.querySelectorAll(arguments[0])].some((one) => one.getClientRects().length > 0);"
DECLARED = [
    pytest.param(kind, visit, id=f"{kind}-{visit.name}")
    for kind, visits in EXTRA_VISITS.items()
    for visit in visits
    if visit.shows
]


@pytest.mark.parametrize(("kind", "visit"), DECLARED)
def test_visit_shows_what_it_is_for(
    auditor: Auditor, site_url: str, site_pages: SitePages, kind: str, visit: Visit
) -> None:
    missing = set(visit.shows)
    # The place that is open or over differs, and each component is on one page of its kind.
    pages = [page for page in site_pages.pages if page.kind == kind]
    for page in pages:
        audit = PageAudit(auditor.driver, site_url, page)
        audit.open(visit)
        missing -= {one for one in missing if auditor.driver.execute_script(SEEN, one[1])}
        if not missing:
            return
    assert not missing or not pages
