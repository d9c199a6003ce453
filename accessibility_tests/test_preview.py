"""The preview itself: an editor who sees little, uses no mouse or has no scripts can work with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.support.ui import WebDriverWait

from tests.preview.looks import look_at, with_problems
from tests.support import LARGER, PNG, PortalFolder, make_portal
from wegwijs.audit import reflow
from wegwijs.audit.axe import AxeInPage
from wegwijs.audit.findings import from_axe
from wegwijs.audit.states import VIEWS, View, settle, show
from wegwijs.preview.look import Look
from wegwijs.problems import Problem, Severity

from .keyboard import ENTER, TAB, faults, focused, open_still, press, walk
from .preview_site import PreviewSite, preview_of

ARTICLE = "/artikelen/digid-activeren/"
DRAFT = "/artikelen/digid-aanvragen/"
LONG = "zinderend" * 400
ESCAPE = {"key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27}
F8 = {"key": "F8", "code": "F8", "windowsVirtualKeyCode": 119}
SIZES = pytest.mark.parametrize("view", VIEWS, ids=[view.name for view in VIEWS])


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    folder = make_portal(tmp_path_factory.mktemp("voorvertoning"), LARGER)
    folder.write("content/artikelen/kaart.png", PNG)
    return folder


@pytest.fixture(scope="module")
def good(portal: PortalFolder) -> Look:
    return look_at(portal)


def errors(look: Look, number: int, text: str = "De link naar `nergens.md` klopt niet.") -> Look:
    """The look with errors, the first of them in the article; every third one has a very long line."""
    own = look.sources[ARTICLE].file
    files = [own, "content/artikelen/" + "lange-naam-" * 12 + ".md", look.sources["/over-ons/"].file]
    found = (
        Problem(
            code=("link-broken", "key-missing", "date-unknown")[index % 3],
            severity=Severity.ERROR,
            file=files[index % 3],
            line=3 + index,
            column=5,
            message=f"{text} {LONG if index % 3 == 2 else ''}",
            hint="Bedoelde u `digid-aanvragen.md`?\nOf schrijf:\n`title: x`",
        )
        for index in range(number)
    )
    warning = Problem("fact-old", Severity.WARNING, own, 4, 1, "Dit is lang geleden bekeken.", "Kijk na.")
    return replace(with_problems(look, *found, warning), number=look.number + 1)


@pytest.fixture
def preview(good: Look) -> Iterator[PreviewSite]:
    with preview_of(good) as one:
        yield one


def open_page(driver: ChromiumDriver, preview: PreviewSite, path: str, view: View = VIEWS[0]) -> None:
    show(driver, view)
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    driver.get(preview.url + path)


def wait_for(driver: ChromiumDriver, script: str) -> Any:
    """Wait until a script gives something true; what it gave."""
    return WebDriverWait(driver, 10, poll_frequency=0.05).until(lambda one: one.execute_script(script))


def complaints(driver: ChromiumDriver, view: View, media: str = "light") -> list[object]:
    features = [{"name": "prefers-color-scheme", "value": media}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    settle(driver)
    found: list[object] = [*from_axe(AxeInPage(driver).run().violations, view.name)]
    return [*found, *(reflow.check(driver, view.name) if view.reflow else ())]


def as_it_is(look: Look) -> Look:
    return look


def one_error(look: Look) -> Look:
    return errors(look, 1)


def many_errors(look: Look) -> Look:
    return errors(look, 40)


def as_draft(look: Look) -> Look:
    draft = replace(look.sources[DRAFT], values={**look.sources[DRAFT].values, "draft": "true"})
    return replace(look, sources={**look.sources, DRAFT: draft})


@SIZES
@pytest.mark.parametrize("media", ["light", "dark"])
@pytest.mark.parametrize(
    ("change", "path"),
    [
        (as_it_is, ARTICLE),
        (one_error, ARTICLE),
        (many_errors, ARTICLE),
        (as_draft, DRAFT),
        (as_it_is, "/__wegwijs/"),
        (many_errors, "/__wegwijs/"),
        (as_it_is, "/__wegwijs/historie/artikelen/digid-aanvragen.md"),
    ],
    ids=["panel", "error", "errors", "draft", "index", "index-errors", "history"],
)
def test_axe_finds_nothing(
    driver: ChromiumDriver,
    preview: PreviewSite,
    good: Look,
    change: Callable[[Look], Look],
    path: str,
    view: View,
    media: str,
) -> None:
    preview.show(change(good))
    open_page(driver, preview, path, view)
    driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    assert complaints(driver, view, media) == []


@SIZES
def test_axe_finds_nothing_when_small_or_without_script(
    driver: ChromiumDriver, preview: PreviewSite, good: Look, view: View
) -> None:
    preview.show(errors(good, 3))
    open_page(driver, preview, ARTICLE, view)
    driver.find_element("css selector", ".ww-overlay summary").click()
    assert complaints(driver, view) == []
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    open_page(driver, preview, ARTICLE, view)
    assert driver.find_element("css selector", ".ww-overlay .ww-message").is_displayed()
    assert driver.find_element("css selector", ".ww-panel").is_displayed()
    assert not driver.find_element("css selector", ".ww-keys").is_displayed()


@SIZES
@pytest.mark.parametrize("change", [as_it_is, one_error, many_errors], ids=["panel", "error", "errors"])
def test_tab_reaches_everything_and_nothing_lies_on_it(
    driver: ChromiumDriver, preview: PreviewSite, good: Look, view: View, change: Callable[[Look], Look]
) -> None:
    preview.show(change(good))
    show(driver, view)
    open_still(driver, preview.url + ARTICLE)
    stops = list(walk(driver))
    assert all(one.number < other.number for one, other in pairwise(stops))
    assert [text for stop in stops for text in faults(stop)] == []


def test_controls_are_large_enough(driver: ChromiumDriver, preview: PreviewSite, good: Look) -> None:
    preview.show(errors(good, 3))
    open_page(driver, preview, ARTICLE, VIEWS[1])
    small = driver.execute_script("""
        document.querySelectorAll('details').forEach(one => one.open = true);
        return [...document.querySelectorAll('#ww-top a, #ww-bottom a, #ww-top summary, #ww-bottom summary')]
          .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML);
    """)
    assert small == []


def test_the_page_behind_stays_readable(driver: ChromiumDriver, preview: PreviewSite, good: Look) -> None:
    preview.show(errors(good, 40))
    for view in VIEWS:
        open_page(driver, preview, ARTICLE, view)
        share = driver.execute_script(
            "return document.querySelector('.ww-overlay').getBoundingClientRect().height / innerHeight"
        )
        assert share <= 0.5
        driver.execute_script("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        assert driver.execute_script("""
            const over = document.querySelector('.ww-overlay').getBoundingClientRect();
            return document.querySelector('.ww-panel').getBoundingClientRect().bottom <= over.top + 1;
        """), "het einde van de pagina komt niet onder de melding uit"


def test_escape_makes_it_small_and_gives_the_focus_back(
    driver: ChromiumDriver, preview: PreviewSite, good: Look
) -> None:
    preview.show(errors(good, 2))
    open_page(driver, preview, ARTICLE)
    driver.execute_script("document.querySelector('.site-header__brand').focus()")
    press(driver, F8)
    assert (stop := focused(driver)) is not None
    assert "ww-fouten-kop" in stop.html
    press(driver, TAB)
    press(driver, ESCAPE)
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")
    assert (stop := focused(driver)) is not None
    assert "site-header__brand" in stop.html
    press(driver, F8)
    assert driver.execute_script("return document.querySelector('.ww-overlay details').open")
    press(driver, ENTER)
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")


def test_an_error_comes_and_goes_without_taking_the_focus(
    driver: ChromiumDriver, preview: PreviewSite, good: Look
) -> None:
    open_page(driver, preview, ARTICLE)
    driver.execute_script("""
        scrollTo({top: 300, behavior: 'instant'});
        document.querySelector('main a').focus({preventScroll: true});
        window.same = document.activeElement;
    """)
    preview.show(errors(good, 1))
    wait_for(driver, "return document.querySelector('.ww-overlay')")
    said = "return document.querySelector('[role=status]').textContent"
    assert driver.execute_script(said) == "1 fout in digid-activeren.md, regel 3."
    assert driver.execute_script("return document.activeElement === window.same && scrollY === 300")
    preview.show(replace(good, number=9))
    wait_for(driver, "return !document.querySelector('.ww-overlay')")
    assert driver.execute_script(said) == "Er zijn geen fouten."
    assert driver.execute_script("return document.activeElement === window.same && scrollY === 300")


def test_focus_inside_the_overlay_survives_a_new_look(
    driver: ChromiumDriver, preview: PreviewSite, good: Look
) -> None:
    preview.show(errors(good, 3))
    open_page(driver, preview, ARTICLE)
    driver.execute_script("document.querySelectorAll('.ww-help a')[1].focus()")
    preview.show(replace(errors(good, 3, "Dit is een andere fout."), number=5))
    wait_for(driver, "return document.querySelector('.ww-message').textContent.includes('andere')")
    assert (
        driver.execute_script(
            "return [...document.querySelectorAll('.ww-help a')].indexOf(document.activeElement)"
        )
        == 1
    )
    preview.show(replace(good, number=6))
    wait_for(driver, "return !document.querySelector('.ww-overlay')")


def test_what_was_made_small_stays_small(driver: ChromiumDriver, preview: PreviewSite, good: Look) -> None:
    preview.show(errors(good, 3))
    open_page(driver, preview, ARTICLE)
    press(driver, ESCAPE)
    preview.show(replace(errors(good, 2), number=5))
    wait_for(driver, "return document.querySelector('.ww-overlay h2').textContent.startsWith('2')")
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")


@pytest.mark.parametrize("anchor", ["", "#de-app"])
def test_a_changed_page_is_loaded_again_in_its_place(
    driver: ChromiumDriver, preview: PreviewSite, portal: PortalFolder, anchor: str
) -> None:
    show(driver, VIEWS[0])
    open_still(driver, preview.url + ARTICLE + anchor)
    driver.execute_script("""
        window.old = true;
        scrollTo({top: 260, behavior: 'instant'});
        document.querySelector('[data-key=uit]').open = true;
        document.querySelector('[data-key=uit] summary').focus({preventScroll: true});
    """)
    file = "content/artikelen/digid-activeren.md"
    try:
        portal.edit(file, "Stuur uw BSN nooit op.", "Stuur uw BSN nooit per post.")
        preview.show(replace(look_at(portal), number=5))
        wait_for(driver, "return !window.old && document.readyState === 'complete'")
        settle(driver)
        state = driver.execute_script("""
            return [scrollY, document.querySelector('[data-key=uit]').open, location.hash,
                document.activeElement.closest('details')?.dataset.key,
                document.querySelector('main').textContent.includes('per post')];
        """)
    finally:
        portal.edit(file, "Stuur uw BSN nooit per post.", "Stuur uw BSN nooit op.")
    assert state == [260, True, anchor, "uit", True]


def test_a_page_that_goes_back_is_loaded_again_each_time(
    driver: ChromiumDriver, preview: PreviewSite, portal: PortalFolder, good: Look
) -> None:
    open_page(driver, preview, "/over-ons/")
    file, old, new = "content/paginas/over-ons.md", "Wij zijn de bibliotheek.", "Wij zijn er voor u."
    try:
        portal.edit(file, old, new)
        changed = replace(look_at(portal), number=5)
    finally:
        portal.edit(file, new, old)
    for number, (look, text) in enumerate(((changed, new), (good, old), (changed, new)), start=6):
        preview.show(replace(look, number=number))
        wait_for(driver, f"return document.querySelector('main')?.textContent.includes('{text}')")


def test_own_pages_refresh_in_place(driver: ChromiumDriver, preview: PreviewSite, good: Look) -> None:
    open_page(driver, preview, "/__wegwijs/")
    driver.execute_script("window.old = true")
    preview.show(errors(good, 2))
    wait_for(driver, "return document.querySelectorAll('.ww-problem').length === 3")
    assert driver.execute_script("return window.old")


def test_a_page_that_stays_the_same_asks_nothing(
    driver: ChromiumDriver, preview: PreviewSite, good: Look
) -> None:
    open_page(driver, preview, ARTICLE)
    preview.show(errors(good, 1))
    wait_for(driver, "return document.querySelector('.ww-overlay')")
    asked = [one for one in preview.requests if one.startswith("/__wegwijs/state")]
    assert len(asked) == 1


@SIZES
def test_a_lost_connection_is_said(driver: ChromiumDriver, good: Look, view: View, tmp_path: Path) -> None:
    with preview_of(good) as preview:
        open_page(driver, preview, ARTICLE, view)
        wait_for(driver, "return document.querySelector('[role=status]')")
    text = wait_for(driver, "return document.querySelector('.ww-lost')?.textContent")
    assert "make serve" in text
    assert driver.execute_script("return document.querySelector('[role=status]').textContent") == text.strip()
    assert complaints(driver, view) == []
