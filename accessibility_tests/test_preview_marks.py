"""Marks in the text of the preview: for editors who see little, use no mouse, or have no scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By

from tests.preview.language_article import ARTICLE as TEXT
from tests.preview.language_article import LONG
from tests.support import LARGER, PNG, PortalFolder, make_portal
from wegwijs.audit.keys import Key, press
from wegwijs.audit.states import DARK, DARK_PHONE, DESKTOP, PHONE, View, show
from wegwijs.audit.states import SIZES as VIEW_SIZES
from wegwijs.audit.visit import audit_as_it_stands

from .keyboard import faults, focused, open_still, walk
from .preview_site import PreviewSite, preview_of
from .test_preview import SIZES, open_page, wait_for

FILE = "artikelen/taal.md"
PAGE = "/artikelen/taal/"
WITH_ERROR = TEXT.replace("Wij helpen u", LONG)
NOTE = ".block-kort-gezegd .ww-note"
NOTES = "return [...document.querySelectorAll('main .ww-note')].filter(one => one.checkVisibility()).length"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewSite]:
    folder: PortalFolder = make_portal(tmp_path_factory.mktemp("taal"), LARGER)
    folder.write("content/artikelen/kaart.png", PNG)
    folder.write(f"content/{FILE}", TEXT)
    with preview_of(folder) as one:
        yield one


@pytest.fixture
def preview(running: PreviewSite, driver: ChromiumDriver) -> Iterator[PreviewSite]:
    """The preview with its files as they were when the test ends, and no memory in the browser."""
    yield running
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    driver.execute_script("sessionStorage.clear()")
    running.restore()


def emulate(driver: ChromiumDriver, media: str = "", **features: str) -> None:
    given = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": given})


@pytest.mark.parametrize("view", [*VIEW_SIZES, DARK, DARK_PHONE], ids=lambda view: view.name)
def test_audit_finds_nothing_with_all_marks_on(
    driver: ChromiumDriver, preview: PreviewSite, view: View
) -> None:
    preview.save({FILE: WITH_ERROR}, errors=1)
    open_page(driver, preview, PAGE, view)
    driver.execute_script("""
        document.querySelector('#ww-tips').click();
        for (const one of document.querySelectorAll('details')) one.open = true;
    """)
    assert audit_as_it_stands(driver, view).failures == []


def test_tab_reaches_what_the_panel_says(driver: ChromiumDriver, preview: PreviewSite) -> None:
    show(driver, DESKTOP)
    open_still(driver, preview.url + PAGE)
    stops = list(walk(driver))
    assert [text for stop in stops for text in faults(stop)] == []
    assert any('id="ww-marks"' in one.html for one in stops)
    assert any(one.href.startswith("#ww-taal-") for one in stops)


@SIZES
def test_a_link_of_the_panel_leads_to_its_mark(
    driver: ChromiumDriver, preview: PreviewSite, view: View
) -> None:
    preview.save({FILE: WITH_ERROR}, errors=1)
    show(driver, view)
    open_still(driver, preview.url + PAGE)
    driver.execute_script("document.querySelector('.ww-problem--error a[href^=\"#ww-taal-\"]').focus()")
    press(driver, Key.ENTER)
    stop = wait_for(driver, "return document.activeElement.matches('.ww-sign[id]')") and focused(driver)
    assert stop is not None
    assert faults(stop) == []
    pieces = driver.execute_script(
        "return [...document.querySelectorAll('.ww-mark--now')].map(one => one.textContent).join('')"
    )
    assert pieces == LONG.partition(".")[0] + "."


def test_marks_are_switched_with_the_keyboard_and_stay_so(
    driver: ChromiumDriver, preview: PreviewSite
) -> None:
    open_page(driver, preview, PAGE)
    shown = driver.execute_script(NOTES)
    assert shown > 0
    driver.execute_script("document.querySelector('#ww-marks').focus()")
    press(driver, Key.SPACE)
    assert driver.execute_script(NOTES) == 0
    style = "return getComputedStyle(document.querySelector('main mark')).textDecorationLine"
    assert driver.execute_script(style) == "none"
    driver.get(driver.current_url)
    assert driver.execute_script(NOTES) == 0
    driver.execute_script("document.querySelector('.ww-reading a[href^=\"#ww-taal-\"]').click()")
    assert driver.execute_script(NOTES) == shown, "who goes to a mark wants to see it"


def test_tips_are_shown_to_who_asks(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, PAGE)
    shown = driver.execute_script(NOTES)
    tips = driver.find_element("css selector", ".ww-tips")
    assert not tips.is_displayed()
    driver.execute_script("document.querySelector('#ww-tips').focus()")
    press(driver, Key.SPACE)
    assert tips.is_displayed()
    assert driver.execute_script(NOTES) > shown


def test_all_of_it_works_without_script(driver: ChromiumDriver, preview: PreviewSite) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    show(driver, DESKTOP)
    open_still(driver, preview.url + PAGE)
    note = driver.find_element("css selector", NOTE)
    tips = driver.find_element("css selector", ".ww-tips")
    assert note.is_displayed()
    assert not tips.is_displayed()
    driver.find_element("css selector", "#ww-tips").click()
    assert tips.is_displayed()
    driver.find_element("css selector", "#ww-marks").click()
    assert not note.is_displayed()
    link = driver.find_element("css selector", ".ww-problem--warning a[href^='#ww-taal-']")
    sign = driver.find_element("id", (link.get_attribute("href") or "").partition("#")[2])
    assert not sign.is_displayed()
    link.click()
    assert sign.is_displayed()


def test_after_a_save_the_marks_are_those_of_the_new_text(
    driver: ChromiumDriver, preview: PreviewSite
) -> None:
    open_page(driver, preview, PAGE)
    driver.execute_script("""
        window.old = true;
        document.querySelector('#ww-tips').click();
        document.querySelector('[data-key=maten]').open = true;
    """)
    changed = TEXT.replace("Wij helpen u graag.", "Wij helpen u tevens graag.")
    preview.save({FILE: changed})
    note = wait_for(
        driver,
        "return [...document.querySelectorAll('.block-hulp .ww-note')]"
        ".find(one => one.textContent.includes('tevens'))?.checkVisibility()",
    )
    assert note
    state = driver.execute_script("""
        const ids = [...document.querySelectorAll('.ww-sign[id]')].map(one => one.id);
        const links = [...document.querySelectorAll('.ww-reading a[href^="#ww-taal-"]')];
        return [window.old === true, document.querySelector('#ww-tips').checked,
            document.querySelector('[data-key=maten]').open, ids.length === new Set(ids).size,
            links.every(one => document.querySelector(one.hash)),
            document.querySelector('.block-hulp mark.ww-mark--warning').textContent];
    """)
    assert state == [True, True, True, True, True, "tevens"]
    wait_for(driver, "return document.querySelector('main button.term')")
    explained = driver.find_element(By.CSS_SELECTOR, "main button.term")
    driver.execute_script("arguments[0].click()", explained)
    assert explained.get_attribute("aria-expanded") == "true"
    preview.save({FILE: TEXT})
    wait_for(driver, "return !document.querySelector('.block-hulp mark.ww-mark--warning')")
    assert driver.execute_script("return window.old")


def test_a_mark_is_more_than_a_colour(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save({FILE: WITH_ERROR}, errors=1)
    open_page(driver, preview, PAGE)
    driver.execute_script("document.querySelector('#ww-tips').click()")
    for features in ({}, {"forced_colors": "active"}):
        emulate(driver, **features)
        looks = driver.execute_script("""
            return ['error', 'warning', 'tip'].map(name => {
                const mark = getComputedStyle(document.querySelector(`main .ww-mark--${name}`));
                const sign = getComputedStyle(document.querySelector(`main .ww-sign--${name}[id]`));
                return [mark.textDecorationLine, mark.textDecorationStyle, sign.borderTopStyle,
                    parseFloat(sign.borderTopWidth) >= 2];
            });
        """)
        assert all(one[0] == "underline" and one[3] for one in looks)
        assert len({one[1] for one in looks}) == 3


def test_paper_has_no_marks(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, PAGE)
    emulate(driver, "print")
    assert driver.execute_script(NOTES) == 0
    assert driver.execute_script("""
        const mark = getComputedStyle(document.querySelector('main mark'));
        return [mark.textDecorationLine, mark.backgroundColor,
            document.querySelector('main .ww-sign').checkVisibility()];
    """) == ["none", "rgba(0, 0, 0, 0)", False]


def test_what_the_panel_offers_is_large_enough(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, PAGE, PHONE)
    small = driver.execute_script("""
        document.querySelector('#ww-tips').click();
        return [...document.querySelectorAll('.ww-reading a, .ww-reading summary, .ww-reading label')]
          .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML);
    """)
    assert small == []
