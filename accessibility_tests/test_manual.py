"""The editors' manual as the preview shows it: every chapter, and a few pages about messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.pages import page_of
from wegwijs.audit.report import page_text
from wegwijs.audit.visit import audit_page
from wegwijs.manual import HOME, manual_page, read_manual
from wegwijs.manual.trial import SAMPLE, sample_options
from wegwijs.pipeline import inspect
from wegwijs.render.pages import make_context
from wegwijs.server import serve

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
    """A folder with the pages as the preview gives them, and the look of the portal, served."""
    folder = tmp_path_factory.mktemp("handleiding")
    options = sample_options(SAMPLE, ROOT / "templates")
    seen = inspect(options)
    assert seen.design is not None
    site = make_context(seen.portal, seen.fragments, seen.design, seen.settings, options.today, True).site
    for rest in PAGES:
        html = manual_page(MANUAL, rest, site)
        assert html is not None
        _write(folder / HOME.strip("/") / rest / "index.html", html)
    for path, data in seen.design.files.items():
        _write(folder / path, data)
    with serve(folder) as server:
        yield server.url


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


@pytest.mark.parametrize("rest", PAGES, ids=[rest or "begin" for rest in PAGES])
def test_chapter(driver: ChromiumDriver, manual_url: str, rest: str) -> None:
    page = replace(page_of(f"{HOME.strip('/')}/{rest}index.html", "/"), kind="")
    report = audit_page(driver, manual_url, page)
    assert not report.failed, page_text(report)
    assert report.states == ("1280", "320")
