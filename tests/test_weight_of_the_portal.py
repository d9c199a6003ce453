"""The portal's own pages are light enough in every kind of build."""

from __future__ import annotations

import pytest

from tests.support import ROOT, TEMPLATES, TODAY, codes
from wegwijs.options import Options
from wegwijs.paper.pango import has_pango
from wegwijs.pipeline import check


@pytest.mark.skipif(not has_pango(), reason="pages link to PDFs only where these can be made")
def test_pages_with_links_to_their_pdfs_are_light_enough_too() -> None:
    """As in a release: `check` of editors measures pages without those links."""
    options = Options(
        content=ROOT / "content",
        templates=TEMPLATES,
        output=ROOT / "site",
        settings=ROOT / "portal.toml",
        today=TODAY,
        pdf=True,
    )
    problems = check(options).problems
    assert [one.message for one in problems if one.code == "budget-exceeded"] == []
    assert "pdf-skipped" not in codes(problems)
