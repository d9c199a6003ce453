"""What the site itself seldom shows: the editors' report, and the page of what no longer holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from tests.support import LARGER, PNG, PortalFolder, make_portal
from wegwijs.audit.pages import page_of
from wegwijs.audit.report import page_text
from wegwijs.audit.visit import audit_page
from wegwijs.pipeline import build, inspect
from wegwijs.report import make_report, report_page, report_style
from wegwijs.server import serve

from .preview_site import preview_of

DAY = date(2027, 5, 1)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """The larger portal, with an article that is over, one that is yet to come, and owners."""
    portal = make_portal(tmp_path_factory.mktemp("verslag"), LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    portal.edit("content/artikelen/digid-activeren.md", "topic:", "expires_on: 2027-04-30\ntopic:")
    portal.edit("content/artikelen/digid-aanvragen.md", "topic:", "owner: Balie Hengelo\ntopic:")
    portal.edit("content/paginas/over-ons.md", "title:", "publish_from: 2027-06-01\ntitle:")
    return portal


@pytest.fixture(scope="module")
def expired_url(portal: PortalFolder) -> Iterator[str]:
    assert build(portal.options(today=DAY)).ok
    with serve(portal.site) as server:
        yield server.url


@pytest.fixture(scope="module")
def broken(portal: PortalFolder, tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """The same portal with an error, and with something in its language that may stay."""
    folder = tmp_path_factory.mktemp("met-fout") / "portaal"
    copy = PortalFolder(Path(shutil.copytree(portal.root, folder)))
    copy.edit("content/organisaties/svb.md", "website:", "websight:")
    article = "content/artikelen/digid-aanvragen.md"
    copy.edit(article, "Kom langs", "Kom <!-- taal-ok: staat zo op de brief --> z.s.m. langs")
    return copy


@pytest.fixture(scope="module")
def report_url(broken: PortalFolder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page that `build.py report` writes, served."""
    folder: Path = tmp_path_factory.mktemp("rapport")
    found = inspect(broken.options(today=DAY))
    assert found.design is not None
    made = make_report(
        found.records, found.portal, found.fragments, found.settings, found.problems, found.readings
    )
    (folder / "index.html").write_bytes(report_page(made, "style.css", "https://hulp.example.nl/"))
    (folder / "style.css").write_bytes(report_style(found.design.files[found.design.stylesheet]))
    with serve(folder) as server:
        yield server.url


def audited(driver: ChromiumDriver, url: str, path: str) -> None:
    report = audit_page(driver, url, page_of(path, "/"))
    assert not report.failed, page_text(report)
    assert report.review == ()


def test_page_of_what_is_over(driver: ChromiumDriver, expired_url: str) -> None:
    audited(driver, expired_url, "artikelen/digid-activeren/index.html")


def test_report(driver: ChromiumDriver, report_url: str) -> None:
    audited(driver, report_url, "index.html")


def test_report_in_the_preview(driver: ChromiumDriver, broken: PortalFolder) -> None:
    with preview_of(broken, DAY) as preview:
        audited(driver, f"{preview.url}/", "__wegwijs/rapport/index.html")
