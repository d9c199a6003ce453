"""With scripts off, the search page is no dead end."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from wegwijs.audit.pages import Page, SitePages

SEARCH_PATH = "zoeken/index.html"
SECONDS = 20
"""To wait for the next page: sending a form gives no sign of when it is there."""


@pytest.fixture(scope="module")
def search_page(site_pages: SitePages) -> Page:
    found = [page for page in site_pages.pages if page.path == SEARCH_PATH]
    assert found, f"{SEARCH_PATH} staat niet in het manifest"
    return found[0]


@pytest.fixture
def search(driver: ChromiumDriver, site_url: str, search_page: Page) -> ChromiumDriver:
    """The search page as a browser without scripts shows it."""
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(search_page.address(site_url))
    return driver


def kinds_linked(search: ChromiumDriver, site_pages: SitePages) -> set[str]:
    kinds = {page.url: page.kind for page in site_pages.pages}
    links = search.find_elements(By.CSS_SELECTOR, "main a[href]")
    paths = [urlsplit(link.get_attribute("href") or "").path for link in links if link.is_displayed()]
    return {kinds[path] for path in paths if path in kinds}


def test_it_leads_to_all_articles_and_to_the_topics(search: ChromiumDriver, site_pages: SitePages) -> None:
    kinds = kinds_linked(search, site_pages)
    assert "index" in kinds, "geen link naar A tot Z"
    assert kinds & {"topic", "topics"}, "geen link naar de onderwerpen"


def test_its_form_is_a_plain_get_form_to_itself(search: ChromiumDriver, search_page: Page) -> None:
    form = search.find_element(By.CSS_SELECTOR, "main form")
    assert form.get_attribute("method") == "get"
    assert urlsplit(form.get_attribute("action") or "").path == search_page.url
    assert form.find_element(By.NAME, "q").is_displayed()
    assert form.find_element(By.CSS_SELECTOR, "button, input[type=submit]").is_displayed()


def test_sending_the_form_comes_back_here(search: ChromiumDriver, search_page: Page) -> None:
    search.find_element(By.CSS_SELECTOR, "main [name=q]").send_keys("digid")
    search.find_element(By.CSS_SELECTOR, "main form").submit()
    WebDriverWait(search, SECONDS, 0.05).until(lambda page: urlsplit(page.current_url).query)
    address = urlsplit(search.current_url)
    assert address.path == search_page.url
    assert "q=digid" in address.query
