"""A difficult word in a text: with keys, with a mouse, without scripts, on paper and on a small screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.support import ARTICLE, TODAY, make_portal
from wegwijs.audit.keys import Key, press
from wegwijs.audit.states import DARK, DARK_PHONE, PHONE, SIZES, View, show
from wegwijs.audit.visit import audit_as_it_stands
from wegwijs.pipeline import build
from wegwijs.server import serve

from .keyboard import faults, focused, open_still

# Without smooth scrolling, so that a click meets what it aims at.
STILL_PHONE = replace(PHONE, features=(("prefers-reduced-motion", "reduce"),))
TERM = """\
---
title: Kwijtscheldingsformulier
summary: Een papier waarmee u zegt dat u niet kunt betalen. U krijgt het van de gemeente.
---
"""
TEXT = """
## Een lange tekst

Stuur uw BSN mee met het kwijtscheldingsformulier. Uw BSN staat op uw paspoort, en op veel brieven
die u van de overheid krijgt.

::: stappen Zo doet u dat
1. Zoek het Kwijtscheldingsformulier.
2. Stuur het op.
:::
"""

# What follows a button and its explanation, and where it stands on the page.
BESIDE = """
const line = arguments[0].parentNode, next = line.lastChild, range = document.createRange();
range.setStart(next, 0);
range.setEnd(next, 1);
const box = range.getBoundingClientRect();
return [range.toString(), box.top + scrollY, box.bottom + scrollY];
"""

# Loads the script of the component that was blocked; a query, as a browser tries no module twice.
AGAIN = """
const script = document.createElement('script'), blocked = document.querySelector('script[src*="/term."]');
script.type = 'module';
script.src = blocked.src + '?again';
script.addEventListener('load', () => setTimeout(arguments[arguments.length - 1]));
document.head.append(script);
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an article that uses two words of the glossary."""
    portal = make_portal(tmp_path_factory.mktemp("woorden"))
    portal.write("content/artikelen/digid-aanvragen.md", ARTICLE + TEXT)
    portal.write("content/begrippen/kwijtscheldingsformulier.md", TERM)
    result = build(portal.options(today=TODAY))
    assert [one for one in result.problems if one.is_error] == []
    with serve(portal.site) as server:
        yield f"{server.url}artikelen/digid-aanvragen/"


@pytest.fixture
def opened(driver: ChromiumDriver, article: str) -> ChromiumDriver:
    open_still(driver, article)
    return driver


def buttons(opened: ChromiumDriver) -> list[WebElement]:
    return opened.find_elements(By.CSS_SELECTOR, "main button.term")


def note(button: WebElement) -> WebElement:
    """What the button opens: the next element, so that it is read next."""
    found = button.find_element(By.XPATH, "following-sibling::*[1]")
    assert found.get_attribute("id") == button.get_attribute("aria-controls")
    return found


def is_open(button: WebElement) -> bool:
    shown = note(button).is_displayed()
    assert button.get_attribute("aria-expanded") == str(shown).lower()
    return shown


def go_to(opened: ChromiumDriver, button: WebElement) -> None:
    """With the Tab key."""
    for _ in range(60):
        press(opened, Key.TAB)
        if opened.switch_to.active_element == button:
            return
    pytest.fail("de Tab-toets komt niet bij de knop")


def test_the_first_use_is_a_closed_button_with_a_name_that_says_what_it_does(opened: ChromiumDriver) -> None:
    first, second = buttons(opened)
    assert (first.accessible_name, second.accessible_name) == (
        "BSN (uitleg)",
        "kwijtscheldingsformulier (uitleg)",
    )
    assert first.aria_role == "button"
    assert not is_open(first)
    assert not is_open(second)
    assert not opened.find_elements(By.CSS_SELECTOR, "a.term")


@pytest.mark.parametrize("key", [Key.ENTER, Key.SPACE], ids=["enter", "space"])
def test_a_key_opens_and_closes_it_and_the_focus_stays(
    opened: ChromiumDriver, key: dict[str, object]
) -> None:
    button = buttons(opened)[0]
    go_to(opened, button)
    stop = focused(opened)
    assert stop is not None
    assert faults(stop) == []
    press(opened, key)
    assert is_open(button)
    assert opened.switch_to.active_element == button
    press(opened, key)
    assert not is_open(button)


def test_the_explanation_has_the_whole_word_and_a_link_to_its_page(opened: ChromiumDriver) -> None:
    button = buttons(opened)[0]
    go_to(opened, button)
    press(opened, Key.ENTER)
    assert note(button).text.split("\n") == [
        "BSN: burgerservicenummer. Het nummer dat bij u hoort.",
        "Lees meer over BSN",
    ]
    press(opened, Key.TAB)
    stop = focused(opened)
    assert stop is not None
    assert stop.href.endswith("/begrippen/bsn/")
    assert faults(stop) == []


def test_escape_closes_it_and_the_focus_is_on_the_button(opened: ChromiumDriver) -> None:
    button = buttons(opened)[0]
    go_to(opened, button)
    press(opened, Key.ENTER)
    press(opened, Key.ESCAPE)
    assert not is_open(button)
    assert opened.switch_to.active_element == button
    press(opened, Key.ENTER)
    press(opened, Key.TAB)
    press(opened, Key.ESCAPE)
    assert not is_open(button)
    assert opened.switch_to.active_element == button


def test_escape_takes_no_focus_from_elsewhere(opened: ChromiumDriver) -> None:
    button = buttons(opened)[0]
    button.click()
    elsewhere = opened.find_element(By.CSS_SELECTOR, "main a[href='https://www.digid.nl']")
    opened.execute_script("arguments[0].focus()", elsewhere)
    press(opened, Key.ESCAPE)
    assert not is_open(button)
    assert opened.switch_to.active_element == elsewhere


def test_pointing_at_it_does_nothing_and_one_leaves_the_other_open(opened: ChromiumDriver) -> None:
    first, second = buttons(opened)
    box = first.rect
    opened.execute_cdp_cmd(
        "Input.dispatchMouseEvent",
        {"type": "mouseMoved", "x": box["x"] + 5, "y": box["y"] + 5},
    )
    assert not is_open(first)
    first.click()
    second.click()
    assert is_open(first)
    assert is_open(second)


def test_without_a_script_it_is_a_link_to_the_page_of_the_word(driver: ChromiumDriver, article: str) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    open_still(driver, article)
    links = driver.find_elements(By.CSS_SELECTOR, "main a.term")
    assert [one.text for one in links] == ["BSN", "kwijtscheldingsformulier"]
    assert not driver.find_element(By.CSS_SELECTOR, ".terms").is_displayed()
    links[0].click()
    assert driver.current_url.endswith("/begrippen/bsn/")


def test_a_script_that_comes_late_leaves_the_focus_on_the_word(driver: ChromiumDriver, article: str) -> None:
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/term.*.js"]})
    open_still(driver, article)
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    driver.find_element(By.CSS_SELECTOR, "a.term").send_keys("")  # gives it the focus
    driver.execute_async_script(AGAIN)
    focus = driver.switch_to.active_element
    assert (focus.tag_name, focus.accessible_name) == ("button", "BSN (uitleg)")


def test_on_paper_the_words_are_below_the_text(opened: ChromiumDriver) -> None:
    button = buttons(opened)[0]
    button.click()
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert button.is_displayed()
    assert not note(button).is_displayed()
    words = opened.find_element(By.CSS_SELECTOR, ".terms")
    assert words.is_displayed()
    assert "BSN: burgerservicenummer." in words.text


def test_the_line_of_the_word_stays_whole(opened: ChromiumDriver) -> None:
    """The explanation stands below the line, over the whole width of its text."""
    button = buttons(opened)[0]
    button.click()
    text, box = button.find_element(By.XPATH, "ancestor::p").rect, note(button).rect
    assert box["y"] >= button.rect["y"] + button.rect["height"] - 1
    assert abs(box["width"] - text["width"]) < 2
    assert box["y"] + box["height"] <= text["y"] + text["height"] + 1


def test_no_line_begins_with_the_full_stop_after_a_word(opened: ChromiumDriver) -> None:
    """Whatever the width: the full stop stands beside the button."""
    button = buttons(opened)[1]
    for width in range(200, 320, 4):
        opened.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
        )
        text, top, bottom = opened.execute_script(BESIDE, button)
        box = button.rect
        assert text == "."
        assert top < box["y"] + box["height"] - 8, width
        assert bottom > box["y"], width


def test_a_long_link_keeps_its_distance_from_the_edge(opened: ChromiumDriver) -> None:
    show(opened, STILL_PHONE)
    button = buttons(opened)[1]
    button.click()
    link = note(button).find_element(By.TAG_NAME, "a")
    assert link.rect["height"] > 60, "moet meer dan 1 regel zijn"
    padding = opened.execute_script("return parseFloat(getComputedStyle(arguments[0]).paddingBottom)", link)
    assert padding >= 8


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_nothing_is_cut_off_on_a_small_screen(opened: ChromiumDriver, size: str, direction: str) -> None:
    show(opened, STILL_PHONE)
    opened.execute_script(
        "document.documentElement.style.fontSize = arguments[0]; document.documentElement.dir = arguments[1]",
        size,
        direction,
    )
    for button in buttons(opened):
        opened.execute_script("arguments[0].click()", button)
        assert is_open(button)
        assert button.rect["height"] >= 24
        assert button.rect["width"] >= 24
    assert [one for one in audit_as_it_stands(opened, PHONE).failures if one.rule == "reflow"] == []


@pytest.mark.parametrize("view", [*SIZES, DARK, DARK_PHONE], ids=lambda view: view.name)
def test_an_open_explanation_has_no_barrier(opened: ChromiumDriver, view: View) -> None:
    show(opened, view)
    for button in buttons(opened):
        opened.execute_script("arguments[0].click()", button)
    outcome = audit_as_it_stands(opened, view)
    assert outcome.failures == []
    assert outcome.review == []
