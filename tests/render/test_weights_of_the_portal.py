"""This repository's own pages as they are published: with links to their PDFs, which make them heavier."""

from __future__ import annotations

from pathlib import Path

from tests.support import ROOT, TEMPLATES, TODAY
from wegwijs.options import Options
from wegwijs.pipeline import check


def test_no_page_is_too_heavy_with_a_link_to_its_pdf() -> None:
    options = Options(
        content=ROOT / "content",
        templates=TEMPLATES,
        output=Path(),
        settings=ROOT / "portal.toml",
        today=TODAY,
        pdf=True,
    )
    checked = check(options)
    assert checked.rendered
    assert [one.file for one in checked.problems if one.code == "budget-exceeded"] == []
