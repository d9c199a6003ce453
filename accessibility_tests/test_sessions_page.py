"""The overview of spreekuren as people use it: choices that work together, and the nearest place.

The towns are of this portal; numbers, names and choices are those of the page itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from .keyboard import ENTER, press

SECONDS = 10
GOOR = {"latitude": 52.2415, "longitude": 6.592, "accuracy": 20}
FOCUS = "return document.activeElement === arguments[0]"
FETCHED = "return performance.getEntriesByType('resource').map(one => one.name)"
# What each thing in the live region was, so that it can be seen that it is said once.
LISTEN = """
window.said = [];
new MutationObserver(() => said.push(document.querySelector(arguments[0]).textContent))
  .observe(document.querySelector(arguments[0]), {childList: true, characterData: true, subtree: true});
"""
# Every town of the file with one mistake in it: is it among what is found, and how often the first?
MISSPELT = """
const [script, url, done] = arguments;
Promise.all([import(script), fetch(url).then(one => one.json())]).then(([{match}, {names}]) => {
  const long = names.filter(([name]) => name.length >= 6);
  const wrong = (name, at) => [name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + name[at] + name.slice(at),
    name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2), name.slice(0, at) + 'x' + name.slice(at + 1)];
  const missed = [];
  let first = 0, all = 0;
  for (const [name] of long) for (let at = 1; at < name.length - 1; at++) for (const typed of wrong(name, at)) {
    const found = match(names, typed).map(one => one.from.replace(/ \\(.*/, ''));
    all++;
    first += found[0] === name.replace(/ \\(.*/, '');
    if (!found.includes(name.replace(/ \\(.*/, ''))) missed.push([name, typed]);
  }
  done({all, first, missed});
});
"""
DISTANCE = """
const [script, one, other, done] = arguments;
import(script).then(({kilometres}) => done(kilometres(one, other)));
"""
LABELS = """
return [...document.querySelectorAll('.sketch text')].map(one => one.getBoundingClientRect())
  .map(({left, top, right, bottom}) => [left, top, right, bottom]);
"""


class SessionsPage:
    """The overview in the browser: what a person sees and does there."""

    def __init__(self, driver: ChromiumDriver, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, behind: str = "") -> None:
        self.driver.get("about:blank")
        self.driver.get(self.url + behind)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        WebDriverWait(self.driver, SECONDS, 0.05).until(lambda _: ready(), f"{what} komt niet")

    # The choices

    def choice(self, axis: str, value: str) -> WebElement:
        return self.find(f"#kies [data-axis={axis}] [data-value='{value}']")

    def values(self, axis: str) -> list[str]:
        links = self.all(f"#kies [data-axis={axis}] a")
        return [value for one in links if (value := one.get_attribute("data-value"))]

    @property
    def count(self) -> str:
        return self.find("#kies [role=status]").text

    @property
    def rows(self) -> list[WebElement]:
        return [one for one in self.all(".session-table tbody > tr") if one.is_displayed()]

    @property
    def chosen(self) -> list[str]:
        return [one.get_attribute("data-value") or "" for one in self.all("#kies [aria-current]")]

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.driver.current_url).query)

    # The finder

    def ask(self, text: str) -> None:
        self.field.clear()
        self.field.send_keys(text + Keys.ENTER)

    def wait_for_message(self, text: str) -> str:
        self.wait(lambda: text in self.message, f"melding {text!r}")
        return self.message

    @property
    def field(self) -> WebElement:
        return self.find("#dichtbij input")

    @property
    def message(self) -> str:
        return self.find("#dichtbij [role=status]").text

    @property
    def found(self) -> list[str]:
        """The names of the places that are shown, in their order."""
        names = self.all(".finder__result ol > li .place__name")
        return [one.text for one in names if one.is_displayed()]

    @property
    def asked(self) -> str:
        return unquote(urlsplit(self.driver.current_url).fragment)


@pytest.fixture
def page(driver: ChromiumDriver, site_url: str) -> SessionsPage:
    one = SessionsPage(driver, f"{site_url}spreekuren/")
    one.open()
    return one


@pytest.fixture
def place(driver: ChromiumDriver, site_url: str) -> Iterator[Callable[[dict[str, float] | None, str], None]]:
    """Say where the device is (None: it does not know), and what its owner allows."""

    def be_at(where: dict[str, float] | None, answer: str = "granted") -> None:
        values = {"permission": {"name": "geolocation"}, "setting": answer, "origin": site_url}
        driver.execute_cdp_cmd("Browser.setPermission", values)
        driver.execute_cdp_cmd("Emulation.setGeolocationOverride", dict(where or {}))

    yield be_at
    driver.execute_cdp_cmd("Browser.resetPermissions", {})
    driver.execute_cdp_cmd("Emulation.clearGeolocationOverride", {})


# ---- The choices


def test_choices_work_together_in_place(page: SessionsPage) -> None:
    municipality, day = page.values("gemeente")[0], page.values("dag")[0]
    everything = len(page.rows)
    page.choice("gemeente", municipality).click()
    page.wait(lambda: page.query == {"gemeente": [municipality]}, "het adres")
    some = len(page.rows)
    page.choice("dag", day).click()
    page.wait(lambda: page.query == {"gemeente": [municipality], "dag": [day]}, "het adres")
    assert len(page.rows) <= some < everything
    for row in page.rows:
        assert row.get_attribute("data-gemeente") == municipality
        assert day in (row.get_attribute("data-dag") or "").split()
    assert page.chosen == [municipality, day, ""]


@pytest.mark.parametrize("axis", ["gemeente", "dag", "soort"])
def test_the_page_of_a_choice_has_the_same_rows(page: SessionsPage, axis: str) -> None:
    for value in page.values(axis):
        page.open(f"?{axis}={value}")
        page.wait(lambda: page.count != "", "het aantal")
        shown = [row.text for row in page.rows]
        page.open(f"{axis}/{value}/")
        assert [row.text for row in page.rows] == shown


def test_the_number_is_said_once_and_the_focus_stays(page: SessionsPage) -> None:
    page.driver.execute_script(LISTEN, "#kies [role=status]")
    link = page.choice("dag", page.values("dag")[0])
    link.send_keys(Keys.ENTER)
    page.wait(lambda: page.count != "", "het aantal")
    rows = [row for row in page.rows if row.get_attribute("data-soort")]
    assert page.count.startswith(f"{len(rows)} ")
    assert page.driver.execute_script("return said") == [page.count]
    assert page.driver.execute_script(FOCUS, link)


def test_back_forward_and_reload_work(page: SessionsPage) -> None:
    day, other = page.values("dag")[:2]
    page.choice("dag", day).click()
    page.choice("dag", other).click()
    page.driver.back()
    page.wait(lambda: day in page.chosen, "de vorige keuze")
    page.driver.back()
    page.wait(lambda: page.chosen == ["", "", ""], "het begin")
    assert all(row.is_displayed() for row in page.all(".session-table tbody > tr"))
    page.driver.forward()
    page.wait(lambda: day in page.chosen, "de keuze")
    page.driver.refresh()
    page.wait(lambda: day in page.chosen, "de keuze na opnieuw laden")


def test_links_stay_links_that_say_what_they_will_show(page: SessionsPage) -> None:
    """Who opens one in another tab gets what a click would have given."""
    municipality, day = page.values("gemeente")[0], page.values("dag")[0]
    page.choice("gemeente", municipality).click()
    page.wait(lambda: page.count != "", "het aantal")
    href = page.choice("dag", day).get_attribute("href") or ""
    assert href == f"{page.url}?gemeente={municipality}&dag={day}"
    assert page.choice("gemeente", "").get_attribute("href") == page.url


def test_a_click_with_a_key_is_left_to_the_browser(page: SessionsPage) -> None:
    link = page.choice("dag", page.values("dag")[0])
    stopped = "const e = new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true});\
        document.addEventListener('click', x => { window.stopped = x.defaultPrevented; x.preventDefault(); });\
        arguments[0].dispatchEvent(e); return window.stopped;"
    assert page.driver.execute_script(stopped, link) is False
    assert page.query == {}


def test_what_cannot_be_chosen_is_ignored(page: SessionsPage) -> None:
    everything = len(page.rows)
    page.open("?dag=bestaat-niet&soort=%3Cb%3E&x=1")
    assert (page.count, len(page.rows), page.chosen) == ("", everything, ["", "", ""])


def test_where_nothing_is_found_it_says_so(page: SessionsPage) -> None:
    pairs = [(one, day) for one in page.values("soort") for day in page.values("dag")]
    rows = page.all(".session-table tbody > tr")
    have = {
        (row.get_attribute("data-soort"), day)
        for row in rows
        for day in (row.get_attribute("data-dag") or "").split()
    }
    kind, day = next(pair for pair in pairs if pair not in have)
    page.open(f"?soort={kind}&dag={day}")
    page.wait(lambda: page.count.startswith("Geen spreekuur"), "de melding")
    assert not page.find(".session-table").is_displayed()


def test_places_without_times_are_named_when_a_day_is_chosen(page: SessionsPage) -> None:
    assert not page.find("#onbekend").is_displayed()
    page.choice("dag", page.values("dag")[0]).click()
    page.wait(lambda: page.find("#onbekend").is_displayed(), "de plekken zonder tijden")
    assert page.all("#onbekend a")


# ---- The finder


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("Goor", "Goor"),
        ("7471", "Goor"),
        (" 7471 ab ", "Goor"),
        ("7471AB", "Goor"),
        ("henglo", "Hengelo"),
        ("oldezaal", "Oldenzaal"),
        ("MARKELOO", "Markelo"),
        ("dieppenheim", "Diepenheim"),
    ],
)
def test_a_postcode_or_a_town_gives_the_nearest_place(page: SessionsPage, typed: str, town: str) -> None:
    page.ask(typed)
    message = page.wait_for_message("dichtstbij")
    assert town in page.found[0]
    assert page.found[0] in message
    assert "hemelsbreed" in message
    assert page.asked == f"bij={typed.strip()}"


@pytest.mark.parametrize("typed", ["hof van twente", "Hof van Twnte"])
def test_a_municipality_that_is_no_town_is_known(page: SessionsPage, typed: str) -> None:
    page.ask(typed)
    page.wait_for_message("Hof van Twente")
    assert page.found


def test_a_guess_is_called_a_guess(page: SessionsPage) -> None:
    page.ask("Henglo")
    assert page.wait_for_message("dichtstbij").startswith("Wij denken dat u Hengelo bedoelt.")
    page.ask("Hengelo")
    page.wait(lambda: page.message.startswith("Vanaf Hengelo"), "zonder te raden")


def test_of_two_towns_of_one_name_the_other_can_be_chosen(page: SessionsPage) -> None:
    page.ask("haarle")
    page.wait_for_message("Vanaf Haarle (")
    first = page.message
    other = page.find(".finder__others a")
    name = other.text
    other.click()
    page.wait(lambda: page.message.startswith(f"Vanaf {name} "), name)
    assert page.message != first
    page.driver.back()
    page.wait(lambda: page.message == first, "de eerste")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("9999", "Wij kennen 9999 niet."),
        ("xqxqxqx", "Wij kennen xqxqxqx niet."),
        ("<img src=x onerror=alert(1)>", "Wij kennen <img src=x onerror=alert(1)> niet."),
        ("{place}", "Wij kennen {place} niet."),
        ("   ", "Typ eerst uw postcode of uw plaats."),
    ],
)
def test_what_is_not_known_is_told_at_the_field(page: SessionsPage, typed: str, message: str) -> None:
    page.ask(typed)
    page.wait_for_message(message)
    assert page.field.get_attribute("aria-invalid") == "true"
    status = page.find("#dichtbij [role=status]").get_attribute("id") or "?"
    assert status in (page.field.get_attribute("aria-describedby") or "").split()
    assert page.driver.execute_script(FOCUS, page.field)
    assert not page.find(".finder__result").is_displayed()
    page.ask("Goor")
    page.wait_for_message("dichtstbij")
    assert page.field.get_attribute("aria-invalid") is None


def test_the_answer_is_said_once(page: SessionsPage) -> None:
    page.driver.execute_script(LISTEN, "#dichtbij [role=status]")
    page.ask("Goor")
    page.wait_for_message("dichtstbij")
    assert page.driver.execute_script("return said") == [page.message]


def test_the_address_alone_gives_the_answer_and_back_takes_it_away(page: SessionsPage) -> None:
    page.open(f"?dag={page.values('dag')[0]}#bij={quote('hof van twente')}")
    page.wait_for_message("Hof van Twente")
    assert page.count != ""
    page.open()
    page.ask("Goor")
    page.wait_for_message("dichtstbij")
    page.driver.back()
    page.wait(lambda: page.message == "" and not page.found, "het begin")


def test_places_are_in_order_and_the_rest_is_behind_a_button(page: SessionsPage) -> None:
    page.ask("Goor")
    page.wait_for_message("dichtstbij")
    everything = len(page.all("#plekken > li"))
    assert len(page.found) == min(5, everything)
    lines = [one.text for one in page.all(".finder__distance") if one.is_displayed()]
    numbers = [int("".join(filter(str.isdigit, line))) for line in lines]
    assert numbers == sorted(numbers)
    page.find(".finder__more").click()
    assert len(page.found) == everything
    assert page.driver.execute_script("return document.activeElement.closest('.finder__result') !== null")


def test_where_the_device_is(page: SessionsPage, place: Callable[..., None]) -> None:
    place(GOOR)
    page.find(".finder__here").click()
    message = page.wait_for_message("Vanaf uw plek")
    assert "Goor" in page.found[0]
    assert "52" not in page.driver.current_url.partition("spreekuren")[2]
    assert "52" not in message


@pytest.mark.parametrize(
    ("answer", "where", "message"),
    [
        ("denied", GOOR, "mag uw plek niet zeggen"),
        ("granted", None, "weet nu niet waar u bent"),
    ],
)
def test_who_does_not_say_where_he_is_gets_a_kind_word(
    page: SessionsPage,
    place: Callable[..., None],
    answer: str,
    where: dict[str, float] | None,
    message: str,
) -> None:
    place(where, answer)
    page.find(".finder__here").click()
    page.wait_for_message(message)
    assert page.field.get_attribute("aria-invalid") is None
    assert page.field.is_displayed()


def test_a_device_that_takes_too_long_is_told(page: SessionsPage) -> None:
    page.driver.execute_script("navigator.geolocation.getCurrentPosition = (found, lost) => lost({code: 3});")
    page.find(".finder__here").click()
    page.wait_for_message("duurt te lang")


def test_towns_come_when_somebody_asks_and_nothing_is_sent_or_kept(page: SessionsPage) -> None:
    def towns() -> list[str]:
        return [one for one in page.driver.execute_script(FETCHED) if "plaatsen.json" in one]

    assert towns() == []
    page.ask("7471 ab")
    page.wait_for_message("dichtstbij")
    assert len(towns()) == 1
    origin = page.url.removesuffix("spreekuren/")
    fetched: list[str] = page.driver.execute_script(FETCHED)
    assert all(one.startswith(origin) and "7471" not in one for one in fetched)
    kept = "return [localStorage.length, sessionStorage.length, document.cookie]"
    assert page.driver.execute_script(kept) == [0, 0, ""]
    assert not page.all("#dichtbij [name]"), "een veld met een naam kan worden verstuurd"


def test_without_towns_it_says_so_and_asking_again_helps(page: SessionsPage) -> None:
    page.driver.execute_cdp_cmd("Network.enable", {})
    page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*plaatsen.json*"]})
    try:
        page.ask("Goor")
        page.wait_for_message("Dit lukt nu niet")
        page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        page.ask("Goor")
        page.wait_for_message("dichtstbij")
    finally:
        page.driver.execute_cdp_cmd("Network.disable", {})


def test_spelling_mistakes_find_the_town(page: SessionsPage) -> None:
    script = page.find("script[src*=finder]").get_attribute("src")
    url = page.find("#dichtbij").get_attribute("data-url")
    found = page.driver.execute_async_script(MISSPELT, script, url)
    assert found["all"] > 3000
    assert len(found["missed"]) < 0.01 * found["all"], found["missed"][:20]
    assert found["first"] > 0.95 * found["all"]


def test_distance_is_that_of_the_build(page: SessionsPage) -> None:
    from wegwijs.places import Point, kilometres

    one, other = Point(52.2667, 6.7976), Point(50.85, 5.69)
    script = page.find("script[src*=finder]").get_attribute("src")
    points = [{"latitude": at.latitude, "longitude": at.longitude} for at in (one, other)]
    told = page.driver.execute_async_script(DISTANCE, script, *points)
    assert told == pytest.approx(kilometres(one, other), abs=1e-6)


# ---- The sketch, and without a script


@pytest.mark.parametrize("width", [320, 1280])
def test_names_in_the_sketch_cover_no_other(page: SessionsPage, width: int) -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    boxes: list[list[float]] = page.driver.execute_script(LABELS)
    assert len(boxes) > 2
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart


def test_the_sketch_is_no_stop_for_the_tab_key(page: SessionsPage) -> None:
    assert page.find(".sketch").get_attribute("role") == "img"
    assert not page.all(".sketch a, .sketch [tabindex]")


def test_without_a_script_choices_lead_to_pages_and_the_finder_is_away(
    driver: ChromiumDriver, site_url: str
) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(f"{site_url}spreekuren/")
    assert not driver.find_element(By.ID, "dichtbij").is_displayed()
    link = driver.find_element(By.CSS_SELECTOR, "#kies [data-axis=dag] [data-value]:not([data-value=''])")
    title = link.text
    link.click()
    assert title in driver.find_element(By.TAG_NAME, "h1").text
    assert driver.find_elements(By.CSS_SELECTOR, ".session-table tbody > tr")


def test_enter_on_a_choice_works_without_a_mouse(page: SessionsPage) -> None:
    link = page.choice("soort", page.values("soort")[0])
    page.driver.execute_script("arguments[0].focus()", link)
    press(page.driver, ENTER)
    page.wait(lambda: page.count != "", "het aantal")
    assert page.driver.execute_script(FOCUS, link)
