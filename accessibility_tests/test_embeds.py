"""Embeds on the website of another: shown there, 280 pixels wide, while other pages refuse to be framed.

The other website is a server on a second port of this computer: another origin to a browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.support import PortalFolder, make_portal
from wegwijs.audit.pages import Page, SitePages
from wegwijs.audit.states import PHONE, SIZES, View, show
from wegwijs.server import serve

from .preview_site import preview_of

PORTAL = "http://127.0.0.1:8000/"
"""What the code on a site that was built here names as its address."""
WAIT = 10
NARROW = View("280", 280, 640)
SIDEWAYS = "return document.scrollingElement.scrollWidth > innerWidth"
Framed = Callable[[str], None]


@pytest.fixture
def embeds(site_pages: SitePages) -> list[Page]:
    found = [one for one in site_pages.pages if one.kind == "embed"]
    assert len(found) > 2
    return found


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The folder of the other website."""
    return tmp_path


@pytest.fixture
def other_url(other: Path) -> Iterator[str]:
    with serve(other) as server:
        yield server.url


@pytest.fixture
def framed(driver: ChromiumDriver, other: Path, other_url: str) -> Framed:
    """Opens a page of the other website with this code in it, and goes into its frame."""

    def opened(code: str) -> None:
        html = f"<!doctype html><html lang=nl><title>Gemeente</title><h1>Gemeente</h1>{code}"
        (other / "index.html").write_text(html, encoding="utf-8")
        driver.get(other_url)
        driver.switch_to.frame(driver.find_element(By.TAG_NAME, "iframe"))

    return opened


def heading(driver: ChromiumDriver) -> str:
    found = driver.find_elements(By.TAG_NAME, "h1")
    return found[0].text if found else ""


def code_for(driver: ChromiumDriver, site_url: str, field: str = "kader-alle") -> str:
    """What an editor copies, as if the portal stood where we serve it."""
    driver.get(f"{site_url}insluiten/")
    code = driver.find_element(By.ID, field).get_property("value")
    assert isinstance(code, str)
    return code.replace(PORTAL, site_url)


def test_the_code_shows_the_times_on_another_website(
    driver: ChromiumDriver, site_url: str, framed: Framed
) -> None:
    framed(code_for(driver, site_url))
    assert heading(driver) == "Spreekuren"
    colour = driver.find_element(By.TAG_NAME, "h1").value_of_css_property("color")
    assert colour != "rgba(0, 0, 0, 1)", "the style sheet did not come"
    assert driver.execute_script("return document.scripts.length + document.forms.length") == 0
    assert driver.execute_script("return document.cookie") == ""


def test_a_link_in_the_frame_leaves_it(driver: ChromiumDriver, site_url: str, framed: Framed) -> None:
    framed(code_for(driver, site_url))
    link = driver.find_element(By.CSS_SELECTOR, ".end a")
    target = link.get_attribute("href")
    driver.execute_script("arguments[0].scrollIntoView()", link)
    link.click()
    WebDriverWait(driver, WAIT).until(lambda page: page.current_url == target)


def test_every_other_kind_of_page_refuses_a_frame(
    driver: ChromiumDriver, site_url: str, site_pages: SitePages, framed: Framed
) -> None:
    kinds = {page.kind: page for page in site_pages.pages if page.kind != "embed"}
    for page in kinds.values():
        framed(f'<iframe src="{page.address(site_url)}" title="Poging"></iframe>')
        assert heading(driver) == "", page.url
        assert driver.find_elements(By.TAG_NAME, "main") == [], page.url


def test_at_280_pixels_nothing_scrolls_sideways(
    driver: ChromiumDriver, site_url: str, embeds: list[Page]
) -> None:
    show(driver, NARROW)
    for page in embeds:
        driver.get(page.address(site_url))
        assert not driver.execute_script(SIDEWAYS), page.url


def test_without_its_style_sheet_nothing_is_lost(
    driver: ChromiumDriver, site_url: str, embeds: list[Page]
) -> None:
    driver.get(embeds[0].address(site_url))
    text = driver.find_element(By.TAG_NAME, "main").text
    driver.execute_script("document.querySelector('link[rel=stylesheet]').disabled = true")
    show(driver, NARROW)
    assert driver.find_element(By.TAG_NAME, "main").text.split() == text.split()
    assert not driver.execute_script(SIDEWAYS)


def test_links_are_high_enough_for_a_finger(
    driver: ChromiumDriver, site_url: str, embeds: list[Page]
) -> None:
    show(driver, NARROW)
    for page in embeds:
        driver.get(page.address(site_url))
        heights = [link.rect["height"] for link in driver.find_elements(By.TAG_NAME, "a")]
        assert min(heights) >= 44, page.url


@pytest.mark.parametrize("view", SIZES, ids=[one.name for one in SIZES])
def test_a_frame_of_one_place_needs_no_scrolling(
    driver: ChromiumDriver, site_url: str, embeds: list[Page], framed: Framed, view: View
) -> None:
    """Measured at 280 pixels, so it is high enough at any width."""
    show(driver, NARROW if view is PHONE else view)
    place = next(one for one in embeds if "/locatie/" in one.url)
    code = code_for(driver, site_url, place.url.strip("/").replace("/", "-"))
    framed(f'<div style="width: 280px; margin: -8px">{code}</div>')
    assert driver.execute_script("return innerWidth") == 280
    assert driver.execute_script("return document.scrollingElement.scrollHeight <= innerHeight + 1")


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    return make_portal(tmp_path_factory.mktemp("portaal"))


def test_a_preview_is_shown_in_no_frame_of_another_website(
    driver: ChromiumDriver, portal: PortalFolder, framed: Framed
) -> None:
    """Drafts can be in it, so not even its embeds are."""
    with preview_of(portal) as preview:
        framed(f'<iframe src="{preview.url}/kader/alle/" title="Poging"></iframe>')
        assert heading(driver) == ""
        driver.get(f"{preview.url}/kader/alle/")
        assert heading(driver) == "Spreekuren"
