"""The page with code to copy: with a mouse or keys, with and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from .keyboard import open_still

WAIT = 10
COPIED = "De code is gekopieerd."
SELECTED = "Kopiëren lukt hier niet. De code is geselecteerd. Druk op Ctrl en C."


@pytest.fixture
def opened(driver: ChromiumDriver, site_url: str) -> ChromiumDriver:
    open_still(driver, f"{site_url}insluiten/")
    return driver


def snippet(opened: ChromiumDriver, field: str = "kader-alle") -> WebElement:
    """The box with a field, its button and what is said about it."""
    found = opened.find_element(By.XPATH, f"//textarea[@id='{field}']/..")
    opened.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
    return found


def value(opened: ChromiumDriver, field: str) -> str:
    return str(opened.find_element(By.ID, field).get_property("value"))


def says(opened: ChromiumDriver, box: WebElement, text: str) -> None:
    status = box.find_element(By.CSS_SELECTOR, "[role=status]")
    WebDriverWait(opened, WAIT).until(lambda _: status.text == text)


def with_clipboard(body: str) -> Callable[[ChromiumDriver], None]:
    """Put a clipboard in place of the browser's: tests share a computer."""
    own = f"Object.defineProperty(navigator, 'clipboard', {{value: {{writeText: async t => {{{body}}}}}}})"

    def prepare(opened: ChromiumDriver) -> None:
        opened.execute_script(own)

    return prepare


def test_copying_says_that_it_is_done(opened: ChromiumDriver) -> None:
    with_clipboard("window.got = t")(opened)
    box = snippet(opened)
    box.find_element(By.TAG_NAME, "button").click()
    says(opened, box, COPIED)
    assert opened.execute_script("return window.got") == value(opened, "kader-alle")
    assert opened.execute_script("return window.got").startswith("<iframe src=")


def test_where_copying_is_not_allowed_the_code_is_selected(opened: ChromiumDriver) -> None:
    with_clipboard("throw new Error('nee')")(opened)
    box = snippet(opened)
    box.find_element(By.TAG_NAME, "button").click()
    says(opened, box, SELECTED)
    field = opened.switch_to.active_element
    assert field.get_attribute("id") == "kader-alle"
    assert opened.execute_script("return getSelection().toString()") == value(opened, "kader-alle")


def test_several_places_become_one_code(opened: ChromiumDriver) -> None:
    boxes = opened.find_elements(By.CSS_SELECTOR, ".snippets__several [type=checkbox]")
    chosen = [boxes[0], boxes[-1]]
    ids = [str(one.get_property("value")) for one in chosen]
    for one in chosen:
        opened.execute_script("arguments[0].scrollIntoView({block: 'center'})", one)
        one.click()
    assert value(opened, "gekozen-plekken") == "\n".join(value(opened, one) for one in ids)
    links = opened.find_element(By.CSS_SELECTOR, ".snippets__several [value='-link']")
    links.click()
    assert value(opened, "gekozen-plekken") == "\n".join(value(opened, f"{one}-link") for one in ids)
    chosen[0].click()
    assert value(opened, "gekozen-plekken") == value(opened, f"{ids[1]}-link")


def test_without_a_choice_there_is_nothing_to_copy(opened: ChromiumDriver) -> None:
    with_clipboard("window.got = t")(opened)
    box = snippet(opened, "gekozen-plekken")
    box.find_element(By.TAG_NAME, "button").click()
    says(opened, box, "Kies eerst een plek.")
    assert opened.execute_script("return window.got") is None


def test_without_scripts_all_code_is_there_and_no_button_does_nothing(
    driver: ChromiumDriver, site_url: str
) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    open_still(driver, f"{site_url}insluiten/")
    choices = driver.find_elements(By.CSS_SELECTOR, ".snippets__choice")
    assert len(choices) > 2
    for choice in choices:
        if choice.get_attribute("open") is None:
            choice.find_element(By.TAG_NAME, "summary").click()
        fields = choice.find_elements(By.TAG_NAME, "textarea")
        assert len(fields) == 2
        assert all(one.is_displayed() and one.get_attribute("readonly") for one in fields)
    assert not any(one.is_displayed() for one in driver.find_elements(By.CSS_SELECTOR, "main button"))
    assert not driver.find_element(By.CSS_SELECTOR, ".snippets__several").is_displayed()
