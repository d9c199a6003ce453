"""Without a mouse: the first page of each kind, walked through with the Tab key.

WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7 and 2.4.11.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.keys import Key, press
from wegwijs.audit.pages import Page
from wegwijs.audit.states import SIZES, View, show

from .keyboard import faults, focused, open_still, walk

# What the Tab key should reach; of a group of radio buttons it reaches one.
EXPECTED = """
const able = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]';
return [...document.querySelectorAll(able)].filter(e =>
  !e.matches(':disabled') && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})
  && !e.closest('[inert]') && !(e.matches('input[type=radio]') && !e.checked)
).length;
"""
IS_INSIDE = """
return document.querySelector(arguments[0]).contains(document.activeElement)
"""


@pytest.mark.parametrize("view", SIZES, ids=[view.name for view in SIZES])
def test_tab_reaches_everything_and_shows_where_it_is(
    driver: ChromiumDriver, site_url: str, sample_page: Page, view: View
) -> None:
    show(driver, view)
    open_still(driver, sample_page.address(site_url))
    expected = driver.execute_script(EXPECTED)
    stops = list(walk(driver))
    assert len(stops) == expected
    numbers = [stop.number for stop in stops]
    assert all(one < other for one, other in pairwise(numbers)), "andere volgorde dan de tekst"
    assert not (complaints := [text for stop in stops for text in faults(stop)]), complaints


def test_skip_link_comes_first_and_works(driver: ChromiumDriver, site_url: str, sample_page: Page) -> None:
    if sample_page.kind == "embed":
        pytest.skip("in een kader staat niets om over te slaan")
    open_still(driver, sample_page.address(site_url))
    press(driver, Key.TAB)
    first = focused(driver)
    assert first is not None
    assert first.href.startswith("#"), first.html
    assert first.in_view, "de link is niet te zien"
    press(driver, Key.ENTER)
    press(driver, Key.TAB)
    after = focused(driver)
    # A page without one link in its main part goes on to what comes after it.
    assert after is None or after.number > first.number + 1
    if driver.execute_script("return document.querySelector(arguments[0] + ' a[href]') !== null", first.href):
        assert driver.execute_script(IS_INSIDE, first.href)
