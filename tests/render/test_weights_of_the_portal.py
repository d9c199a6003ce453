"""This repository's own pages as they are published: with links to their PDFs, which make them heavier."""

from __future__ import annotations

from tests.real_portal import options
from wegwijs.pipeline import check


def test_no_page_is_too_heavy_with_a_link_to_its_pdf() -> None:
    checked = check(options(pdf=True))
    assert checked.rendered
    assert [one.file for one in checked.problems if one.code == "budget-exceeded"] == []
