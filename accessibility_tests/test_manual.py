"""The editors' manual as the preview shows it: every chapter, and a few pages about messages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from tests.support import PortalFolder
from wegwijs.audit.pages import page_of
from wegwijs.audit.report import page_text
from wegwijs.audit.visit import audit_page
from wegwijs.manual import HOME, read_manual
from wegwijs.manual.trial import SAMPLE

from .preview_site import preview_of

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "docs" / "redactie"
FEW = ("README", "frontmatter-syntax", "asset-too-large", "html-removed")
PAGES = [
    one.url.removeprefix(HOME)
    for one in read_manual(MANUAL)[0]
    if not one.path.startswith("meldingen/") or Path(one.path).stem in FEW
]


@pytest.fixture(scope="module")
def manual_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the preview of a portal with this manual is."""
    portal = PortalFolder(Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("handleiding") / "portaal")))
    shutil.copytree(MANUAL, portal.root / "docs" / "redactie")
    with preview_of(portal) as preview:
        yield f"{preview.url}/"


@pytest.mark.parametrize("rest", PAGES, ids=[rest or "begin" for rest in PAGES])
def test_chapter(driver: ChromiumDriver, manual_url: str, rest: str) -> None:
    page = replace(page_of(f"{HOME.strip('/')}/{rest}index.html", "/"), kind="")
    report = audit_page(driver, manual_url, page)
    assert not report.failed, page_text(report)
    assert report.review == ()
