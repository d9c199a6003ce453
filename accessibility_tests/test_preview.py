"""The preview itself: an editor who sees little, uses no mouse or has no scripts can work with it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.support.ui import WebDriverWait

from tests.support import LARGER, PNG, ROOT, PortalFolder, make_portal
from wegwijs.audit.keys import Key, press
from wegwijs.audit.pages import Page
from wegwijs.audit.report import finding_lines, page_text
from wegwijs.audit.states import DESKTOP, PHONE, View, settle, show
from wegwijs.audit.states import SIZES as VIEW_SIZES
from wegwijs.audit.visit import audit_as_it_stands, audit_page

from .keyboard import faults, focused, open_still, walk
from .preview_site import PreviewSite, preview_of

ARTICLE = "/artikelen/digid-activeren/"
DRAFT = "/artikelen/zilvervos/"
FILES = ("artikelen/digid-activeren.md", "artikelen/" + "lange-naam-" * 12 + "x.md", "paginas/over-ons.md")
"""Where errors are put: the page itself, a file with a long name, another page."""
TEXTS = {
    FILES[0]: LARGER["content/artikelen/digid-activeren.md"],
    FILES[1]: LARGER["content/artikelen/digid-aanvragen.md"],
    FILES[2]: LARGER["content/paginas/over-ons.md"],
}
WARNING = "\nKlik [hier](digid-aanvragen.md).\n"
LONG = "zinderend" * 400
SIZES = pytest.mark.parametrize("view", VIEW_SIZES, ids=lambda view: view.name)
ANNA = ("-c", "user.name=Anna", "-c", "user.email=anna@example.nl")


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    folder = make_portal(tmp_path_factory.mktemp("voorvertoning"), LARGER)
    folder.write("content/artikelen/kaart.png", PNG)
    for command in ("init --quiet", "add --all", "commit --quiet --message Begin"):
        subprocess.run(["git", *ANNA, *command.split()], cwd=folder.root, check=True)
    return folder


@pytest.fixture(scope="module")
def running(portal: PortalFolder) -> Iterator[PreviewSite]:
    with preview_of(portal) as one:
        yield one


@pytest.fixture
def preview(running: PreviewSite) -> Iterator[PreviewSite]:
    """The preview, with the files as they were when the test ends."""
    yield running
    running.restore()


@pytest.fixture(scope="module")
def never_good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewSite]:
    """The preview of a portal that has had errors from the start, and was never built."""
    folder = make_portal(tmp_path_factory.mktemp("nooit-goed"))
    folder.edit("content/artikelen/digid-aanvragen.md", "topic:", "topik:")
    shutil.copytree(ROOT / "docs" / "redactie", folder.root / "docs" / "redactie")
    with preview_of(folder) as one:
        yield one


def errors(number: int, target: str = "nergens") -> dict[str, str]:
    """Files with broken links, the first of them in the article; every third one is very long."""
    files = {path: TEXTS[path] for path in FILES[:number]}
    for index in range(number):
        path = f"{LONG if index % 3 == 2 else target}-{index}.md"
        files[FILES[index % 3]] += f"\nLees over [zaak {index}]({path}).\n"
    return {path: text + (WARNING if path == FILES[0] else "") for path, text in files.items()}


def first_line(files: Mapping[str, str]) -> int:
    """The line of the first error in the article."""
    return files[FILES[0]].partition("[zaak 0]")[0].count("\n") + 1


def open_page(driver: ChromiumDriver, preview: PreviewSite, path: str, view: View = DESKTOP) -> None:
    show(driver, view)
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    driver.get(preview.url + path)


def wait_for(driver: ChromiumDriver, script: str, seconds: float = 10) -> Any:
    """Wait until a script gives something true; what it gave, and True for an element."""
    whether = f"const found = (() => {{ {script}\n }})(); return found instanceof Element || found;"
    return WebDriverWait(driver, seconds, poll_frequency=0.05).until(lambda one: one.execute_script(whether))


def has_no_barrier(driver: ChromiumDriver, preview: PreviewSite, path: str) -> None:
    """In every state of the page."""
    report = audit_page(driver, preview.url, Page(path, path))
    assert not report.failed, page_text(report)
    assert not report.review, finding_lines(report.review)


@pytest.mark.parametrize(
    ("number", "path"),
    [
        (0, ARTICLE),
        (1, ARTICLE),
        (40, ARTICLE),
        (0, DRAFT),
        (0, "/__wegwijs/"),
        (40, "/__wegwijs/"),
        (0, "/__wegwijs/historie/artikelen/digid-aanvragen.md"),
    ],
    ids=["panel", "error", "errors", "draft", "index", "index-errors", "history"],
)
def test_audit_finds_nothing(driver: ChromiumDriver, preview: PreviewSite, number: int, path: str) -> None:
    preview.save(errors(number), errors=number)
    has_no_barrier(driver, preview, path)


@SIZES
def test_audit_finds_nothing_when_small_or_without_script(
    driver: ChromiumDriver, preview: PreviewSite, view: View
) -> None:
    preview.save(errors(3), errors=3)
    open_page(driver, preview, ARTICLE, view)
    driver.find_element("css selector", ".ww-overlay summary").click()
    assert audit_as_it_stands(driver, view).failures == []
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    open_page(driver, preview, ARTICLE, view)
    assert driver.find_element("css selector", ".ww-overlay .ww-message").is_displayed()
    assert driver.find_element("css selector", ".ww-panel").is_displayed()
    assert not driver.find_element("css selector", ".ww-keys").is_displayed()


@SIZES
@pytest.mark.parametrize("number", [0, 1, 40], ids=["panel", "error", "errors"])
def test_tab_reaches_everything_and_nothing_lies_on_it(
    driver: ChromiumDriver, preview: PreviewSite, view: View, number: int
) -> None:
    preview.save(errors(number), errors=number)
    show(driver, view)
    open_still(driver, preview.url + ARTICLE)
    stops = list(walk(driver))
    assert all(one.number < other.number for one, other in pairwise(stops))
    assert [text for stop in stops for text in faults(stop)] == []


@pytest.mark.parametrize("path", ["/", "/__wegwijs/", "/__wegwijs/rapport/", "/__wegwijs/redactie/"])
def test_audit_finds_nothing_when_nothing_was_ever_good(
    driver: ChromiumDriver, never_good: PreviewSite, path: str
) -> None:
    has_no_barrier(driver, never_good, path)


def test_controls_are_large_enough(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save(errors(3), errors=3)
    open_page(driver, preview, ARTICLE, PHONE)
    small = driver.execute_script("""
        document.querySelectorAll('details').forEach(one => one.open = true);
        return [...document.querySelectorAll('#ww-top a, #ww-bottom a, #ww-top summary, #ww-bottom summary')]
          .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML);
    """)
    assert small == []


def test_the_page_behind_stays_readable(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save(errors(40), errors=40)
    for view in VIEW_SIZES:
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


def test_escape_makes_it_small_and_gives_the_focus_back(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save(errors(2), errors=2)
    open_page(driver, preview, ARTICLE)
    driver.execute_script("document.querySelector('.site-header__brand').focus()")
    press(driver, Key.F8)
    assert (stop := focused(driver)) is not None
    assert "ww-fouten-kop" in stop.html
    press(driver, Key.TAB)
    press(driver, Key.ESCAPE)
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")
    assert (stop := focused(driver)) is not None
    assert "site-header__brand" in stop.html
    press(driver, Key.F8)
    assert driver.execute_script("return document.querySelector('.ww-overlay details').open")
    press(driver, Key.ENTER)
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")


def test_an_error_comes_and_goes_without_taking_the_focus(
    driver: ChromiumDriver, preview: PreviewSite
) -> None:
    open_page(driver, preview, ARTICLE)
    driver.execute_script("""
        scrollTo({top: 300, behavior: 'instant'});
        document.querySelector('main a').focus({preventScroll: true});
        window.same = document.activeElement;
    """)
    broken = errors(1)
    preview.save(broken, errors=1)
    wait_for(driver, "return document.querySelector('.ww-overlay')")
    said = "return document.querySelector('[role=status]').textContent"
    assert driver.execute_script(said) == f"1 fout in digid-activeren.md, regel {first_line(broken)}."
    assert driver.execute_script("return document.activeElement === window.same && scrollY === 300")
    preview.restore()
    wait_for(driver, "return !document.querySelector('.ww-overlay')")
    assert driver.execute_script(said) == "Er zijn geen fouten."
    assert driver.execute_script("return document.activeElement === window.same && scrollY === 300")


def test_focus_inside_the_overlay_survives_a_new_look(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save(errors(3), errors=3)
    open_page(driver, preview, ARTICLE)
    driver.execute_script("document.querySelectorAll('.ww-help a')[1].focus()")
    preview.save(errors(3, "andere"), errors=3)
    wait_for(driver, "return document.querySelector('.ww-message').textContent.includes('andere')")
    assert (
        driver.execute_script(
            "return [...document.querySelectorAll('.ww-help a')].indexOf(document.activeElement)"
        )
        == 1
    )
    preview.restore()
    wait_for(driver, "return !document.querySelector('.ww-overlay')")


def test_what_was_made_small_stays_small(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save(errors(3), errors=3)
    open_page(driver, preview, ARTICLE)
    press(driver, Key.ESCAPE)
    preview.save(errors(2), errors=2)
    wait_for(driver, "return document.querySelector('.ww-overlay h2').textContent.startsWith('2')")
    assert not driver.execute_script("return document.querySelector('.ww-overlay details').open")


@pytest.mark.parametrize(
    ("old", "new", "is_loaded"),
    [
        ("Stuur uw BSN nooit op.", "Stuur uw BSN nooit per post.", False),
        ("summary: ", "summary: Zonder post. ", True),
    ],
)
@pytest.mark.parametrize("anchor", ["", "#de-app"])
def test_a_changed_page_keeps_its_place(
    driver: ChromiumDriver, preview: PreviewSite, anchor: str, old: str, new: str, is_loaded: bool
) -> None:
    """A text changes in place; where more changed, the page is loaded again."""
    show(driver, DESKTOP)
    open_still(driver, preview.url + ARTICLE + anchor)
    driver.execute_script("""
        window.old = true;
        scrollTo({top: 260, behavior: 'instant'});
        document.querySelector('[data-key=uit]').open = true;
        document.querySelector('[data-key=uit] summary').focus({preventScroll: true});
    """)
    assert old in TEXTS[FILES[0]]
    preview.save({FILES[0]: TEXTS[FILES[0]].replace(old, new, 1)})
    wait_for(
        driver,
        "return document.querySelector('main')?.textContent.includes(' post') "
        "&& document.readyState === 'complete'",
    )
    settle(driver)
    assert driver.execute_script("return !window.old") is is_loaded
    state = driver.execute_script("""
        return [scrollY, document.querySelector('[data-key=uit]').open, location.hash,
            document.activeElement.closest('details')?.dataset.key
        ];
    """)
    assert state == [260, True, anchor, "uit"]


def test_words_are_explained_in_a_text_that_changed(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, ARTICLE)
    wait_for(driver, "return document.querySelector('button.term')")
    driver.execute_script("window.old = true")
    preview.save({FILES[0]: TEXTS[FILES[0]].replace("nooit op.", "nooit per post.", 1)})
    changed = "document.querySelector('main')?.textContent.includes(' post')"
    wait_for(driver, f"return {changed} && document.querySelector('button.term')")
    driver.execute_script("document.querySelector('button.term').click()")
    assert driver.execute_script(
        "return document.querySelector('.term__note').checkVisibility() && window.old"
    )


def test_a_page_that_goes_back_is_loaded_again_each_time(
    driver: ChromiumDriver, preview: PreviewSite
) -> None:
    open_page(driver, preview, "/over-ons/")
    page = FILES[2]
    old, new = "Wij zijn de bibliotheek.", "Wij zijn er voor u."
    for text in (new, old, new):
        preview.save({page: TEXTS[page].replace(old, text)})
        wait_for(driver, f"return document.querySelector('main')?.textContent.includes('{text}')")


def test_own_pages_refresh_in_place(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, "/__wegwijs/")
    driver.execute_script("window.old = true")
    preview.save(errors(2), errors=2)
    wait_for(driver, "return document.querySelectorAll('.ww-problem').length === 4")
    assert driver.execute_script("return window.old")


def test_a_page_that_stays_the_same_asks_nothing(driver: ChromiumDriver, preview: PreviewSite) -> None:
    open_page(driver, preview, ARTICLE)
    preview.save(errors(1), errors=1)
    wait_for(driver, "return document.querySelector('.ww-overlay')")
    asked = "return performance.getEntriesByType('resource').map(one => one.name)"
    assert not any("/__wegwijs/state" in one for one in driver.execute_script(asked))


def test_a_lost_connection_is_said(driver: ChromiumDriver, portal: PortalFolder) -> None:
    with preview_of(portal) as preview:
        open_page(driver, preview, ARTICLE)
        wait_for(driver, "return document.querySelector('[role=status]')")
    # Connections that the browser kept still reach a thread of this process: each brings a short hope.
    text = wait_for(driver, "return document.querySelector('.ww-lost')?.textContent", 30)
    assert "make serve" in text
    assert driver.execute_script("return document.querySelector('[role=status]').textContent") == text.strip()
    for view in VIEW_SIZES:
        assert audit_as_it_stands(driver, view).failures == []


def test_search_finds_what_was_just_saved(driver: ChromiumDriver, preview: PreviewSite) -> None:
    preview.save({FILES[0]: TEXTS[FILES[0]].replace("title: Mijn", "title: Mijn xylofoon en")})
    open_page(driver, preview, "/zoeken/?q=xylofoon")
    wait_for(driver, "return document.querySelector('#zoeken').dataset.asked === 'xylofoon'")
    links = driver.execute_script(
        "return [...document.querySelectorAll('#resultaten a')].map((one) => one.pathname)"
    )
    assert links == [ARTICLE]
