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

from wegwijs.audit.keys import Key, press

from .keyboard import STILL

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
const [script, url, part, parts, done] = arguments;
const bare = (name) => name.replace(/ \\(.*/, '');
const wrong = (name, at) => {
  const [before, here, after] = [name.slice(0, at), name[at], name.slice(at + 1)];
  return [before + after, before + here + here + after, before + 'x' + after,
    before + after[0] + here + after.slice(1)];
};
Promise.all([import(script), fetch(url).then(one => one.json())]).then(([{match}, {names}]) => {
  const missed = [];
  let first = 0, all = 0;
  const mine = names.filter((_, number) => number % parts === part).map(([one]) => bare(one));
  for (const name of mine.filter(one => one.length >= 6))
    for (let at = 1; at < name.length - 1; at++)
      for (const typed of wrong(name, at)) {
        const found = match(names, typed).map(one => bare(one.from));
        all++;
        first += found[0] === name;
        if (!found.includes(name)) missed.push([name, typed]);
      }
  done({all, first, missed});
});
"""
PARTS = 8
"""Of all those names, so that no part takes as long as a browser may take, on a busy machine either."""
DISTANCE = """
const [script, one, other, done] = arguments;
import(script).then(({kilometres}) => done(kilometres(one, other)));
"""
STOPPED = """
let stopped;
const look = (event) => { stopped = event.defaultPrevented; event.preventDefault(); };
document.addEventListener('click', look, {once: true});
arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true}));
return stopped;
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
def overview(driver: ChromiumDriver, site_url: str) -> SessionsPage:
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", STILL)
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


def test_choices_work_together_in_place(overview: SessionsPage) -> None:
    municipality, day = overview.values("gemeente")[0], overview.values("dag")[0]
    everything = len(overview.rows)
    overview.choice("gemeente", municipality).click()
    overview.wait(lambda: overview.query == {"gemeente": [municipality]}, "het adres")
    some = len(overview.rows)
    overview.choice("dag", day).click()
    overview.wait(lambda: overview.query == {"gemeente": [municipality], "dag": [day]}, "het adres")
    assert len(overview.rows) <= some < everything
    for row in overview.rows:
        assert row.get_attribute("data-gemeente") == municipality
        assert day in (row.get_attribute("data-dag") or "").split()
    assert overview.chosen == [municipality, day, ""]


@pytest.mark.parametrize("axis", ["gemeente", "dag", "soort"])
def test_the_page_of_a_choice_has_the_same_rows(overview: SessionsPage, axis: str) -> None:
    for value in overview.values(axis):
        overview.open(f"?{axis}={value}")
        overview.wait(lambda: overview.count != "", "het aantal")
        shown = [row.text for row in overview.rows]
        overview.open(f"{axis}/{value}/")
        assert [row.text for row in overview.rows] == shown


def test_the_number_is_said_once_and_the_focus_stays(overview: SessionsPage) -> None:
    overview.driver.execute_script(LISTEN, "#kies [role=status]")
    link = overview.choice("dag", overview.values("dag")[0])
    link.send_keys(Keys.ENTER)
    overview.wait(lambda: overview.count != "", "het aantal")
    rows = [row for row in overview.rows if row.get_attribute("data-soort")]
    assert overview.count.startswith(f"{len(rows)} ")
    assert overview.driver.execute_script("return said") == [overview.count]
    assert overview.driver.execute_script(FOCUS, link)


def test_back_forward_and_reload_work(overview: SessionsPage) -> None:
    day, other = overview.values("dag")[:2]
    overview.choice("dag", day).click()
    overview.choice("dag", other).click()
    overview.driver.back()
    overview.wait(lambda: day in overview.chosen, "de vorige keuze")
    overview.driver.back()
    overview.wait(lambda: overview.chosen == ["", "", ""], "het begin")
    assert all(row.is_displayed() for row in overview.all(".session-table tbody > tr"))
    overview.driver.forward()
    overview.wait(lambda: day in overview.chosen, "de keuze")
    overview.driver.refresh()
    overview.wait(lambda: day in overview.chosen, "de keuze na opnieuw laden")


def test_links_stay_links_that_say_what_they_will_show(overview: SessionsPage) -> None:
    """Who opens one in another tab gets what a click would have given."""
    municipality, day = overview.values("gemeente")[0], overview.values("dag")[0]
    overview.choice("gemeente", municipality).click()
    overview.wait(lambda: overview.count != "", "het aantal")
    href = overview.choice("dag", day).get_attribute("href") or ""
    assert href == f"{overview.url}?gemeente={municipality}&dag={day}"
    assert overview.choice("gemeente", "").get_attribute("href") == overview.url


def test_a_click_with_a_key_is_left_to_the_browser(overview: SessionsPage) -> None:
    link = overview.choice("dag", overview.values("dag")[0])
    assert overview.driver.execute_script(STOPPED, link) is False
    assert overview.query == {}


def test_what_cannot_be_chosen_is_ignored(overview: SessionsPage) -> None:
    everything = len(overview.rows)
    overview.open("?dag=bestaat-niet&soort=%3Cb%3E&x=1")
    assert (overview.count, len(overview.rows), overview.chosen) == ("", everything, ["", "", ""])


def test_where_nothing_is_found_it_says_so(overview: SessionsPage) -> None:
    pairs = [(one, day) for one in overview.values("soort") for day in overview.values("dag")]
    rows = overview.all(".session-table tbody > tr")
    have = {
        (row.get_attribute("data-soort"), day)
        for row in rows
        for day in (row.get_attribute("data-dag") or "").split()
    }
    kind, day = next(pair for pair in pairs if pair not in have)
    overview.open(f"?soort={kind}&dag={day}")
    overview.wait(lambda: overview.count.startswith("Geen spreekuur"), "de melding")
    assert not overview.find(".session-table").is_displayed()


def test_places_without_times_are_named_when_a_day_is_chosen(overview: SessionsPage) -> None:
    assert not overview.find("#onbekend").is_displayed()
    overview.choice("dag", overview.values("dag")[0]).click()
    overview.wait(lambda: overview.find("#onbekend").is_displayed(), "de plekken zonder tijden")
    assert overview.all("#onbekend a")


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
def test_a_postcode_or_a_town_gives_the_nearest_place(overview: SessionsPage, typed: str, town: str) -> None:
    overview.ask(typed)
    message = overview.wait_for_message("dichtstbij")
    assert town in overview.find(".finder__result ol > li").text
    assert overview.found[0] in message
    assert "in een rechte lijn" in message
    assert overview.asked == f"bij={typed.strip()}"


@pytest.mark.parametrize("typed", ["hof van twente", "Hof van Twnte"])
def test_a_municipality_that_is_no_town_is_known(overview: SessionsPage, typed: str) -> None:
    overview.ask(typed)
    overview.wait_for_message("Hof van Twente")
    assert overview.found


def test_a_guess_is_called_a_guess(overview: SessionsPage) -> None:
    overview.ask("Henglo")
    assert overview.wait_for_message("dichtstbij").startswith("Wij denken dat u Hengelo bedoelt.")
    overview.ask("Hengelo")
    overview.wait(lambda: overview.message.startswith("Vanaf Hengelo"), "zonder te raden")


@pytest.mark.parametrize(("typed", "town"), [("twekkelo", "Twello"), ("oele", "Oene"), ("azelo", "Agelo")])
def test_what_may_be_another_town_is_asked_and_not_answered(
    overview: SessionsPage, typed: str, town: str
) -> None:
    overview.ask(typed)
    overview.wait_for_message(f"Wij kennen {typed} niet. Bedoelt u {town}?")
    assert not overview.find(".finder__result").is_displayed()
    assert overview.field.get_attribute("aria-invalid") == "true"
    overview.find(".finder__others a").click()
    overview.wait(lambda: overview.message.startswith(f"Vanaf {town} "), town)


@pytest.mark.parametrize(
    ("typed", "place"), [("hasselo", "Kulturhus Hasselo"), ("hasseler es", "Bibliotheek Hengelo Hasseler Es")]
)
def test_a_place_of_ours_is_known_by_the_end_of_its_name(
    overview: SessionsPage, typed: str, place: str
) -> None:
    overview.ask(typed)
    assert overview.wait_for_message("dichtstbij").startswith("Vanaf Hassel")
    assert overview.found[0] == place


def test_of_two_towns_of_one_name_the_other_can_be_chosen(overview: SessionsPage) -> None:
    overview.ask("haarle")
    overview.wait_for_message("Vanaf Haarle (")
    first = overview.message
    other = overview.find(".finder__others a")
    name = other.text
    other.click()
    overview.wait(lambda: overview.message.startswith(f"Vanaf {name} "), name)
    assert overview.message != first
    overview.driver.back()
    overview.wait(lambda: overview.message == first, "de eerste")


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
def test_what_is_not_known_is_told_at_the_field(overview: SessionsPage, typed: str, message: str) -> None:
    overview.ask(typed)
    overview.wait_for_message(message)
    assert overview.field.get_attribute("aria-invalid") == "true"
    status = overview.find("#dichtbij [role=status]").get_attribute("id") or "?"
    assert status in (overview.field.get_attribute("aria-describedby") or "").split()
    assert overview.driver.execute_script(FOCUS, overview.field)
    assert not overview.find(".finder__result").is_displayed()
    overview.ask("Goor")
    overview.wait_for_message("dichtstbij")
    assert overview.field.get_attribute("aria-invalid") is None


def test_the_answer_is_said_once(overview: SessionsPage) -> None:
    overview.driver.execute_script(LISTEN, "#dichtbij [role=status]")
    overview.ask("Goor")
    overview.wait_for_message("dichtstbij")
    assert overview.driver.execute_script("return said") == [overview.message]


def test_the_address_alone_gives_the_answer_and_back_takes_it_away(overview: SessionsPage) -> None:
    overview.open(f"?dag={overview.values('dag')[0]}#bij={quote('hof van twente')}")
    overview.wait_for_message("Hof van Twente")
    assert overview.count != ""
    overview.open()
    overview.ask("Goor")
    overview.wait_for_message("dichtstbij")
    overview.driver.back()
    overview.wait(lambda: overview.message == "" and not overview.found, "het begin")


def test_the_skip_link_leaves_the_answer_alone(overview: SessionsPage) -> None:
    overview.ask("Goor")
    overview.wait_for_message("dichtstbij")
    found = overview.found
    overview.find("a[href='#inhoud']").send_keys(Keys.ENTER)
    overview.wait(lambda: overview.asked == "inhoud", "het adres")
    assert overview.found == found


def test_back_takes_an_error_away(overview: SessionsPage) -> None:
    overview.ask("9999")
    overview.wait_for_message("Wij kennen 9999 niet.")
    overview.driver.back()
    overview.wait(lambda: overview.message == "", "het begin")
    assert overview.field.get_attribute("aria-invalid") is None
    assert overview.field.get_attribute("value") == ""


def test_places_are_in_order_and_the_rest_is_behind_a_button(overview: SessionsPage) -> None:
    overview.ask("Goor")
    overview.wait_for_message("dichtstbij")
    everything = len(overview.all("#plekken > li"))
    assert len(overview.found) == min(5, everything)
    lines = [one.text for one in overview.all(".finder__distance") if one.is_displayed()]
    numbers = [int("".join(filter(str.isdigit, line))) for line in lines]
    assert numbers == sorted(numbers)
    overview.find(".finder__more").click()
    assert len(overview.found) == everything
    assert overview.driver.execute_script("return document.activeElement.closest('.finder__result') !== null")


def test_where_the_device_is(overview: SessionsPage, place: Callable[..., None]) -> None:
    place(GOOR)
    overview.find(".finder__here").click()
    message = overview.wait_for_message("Vanaf uw plek")
    assert "Goor" in overview.found[0]
    assert "52" not in overview.driver.current_url.partition("spreekuren")[2]
    assert "52" not in message


@pytest.mark.parametrize(
    ("answer", "where", "message"),
    [
        ("denied", GOOR, "mag uw plek niet zeggen"),
        ("granted", None, "weet nu niet waar u bent"),
    ],
)
def test_who_does_not_say_where_he_is_gets_a_kind_word(
    overview: SessionsPage,
    place: Callable[..., None],
    answer: str,
    where: dict[str, float] | None,
    message: str,
) -> None:
    place(where, answer)
    overview.find(".finder__here").click()
    overview.wait_for_message(message)
    assert overview.field.get_attribute("aria-invalid") is None
    assert overview.field.is_displayed()


def test_a_device_that_takes_too_long_is_told(overview: SessionsPage) -> None:
    overview.driver.execute_script(
        "navigator.geolocation.getCurrentPosition = (found, lost) => lost({code: 3});"
    )
    overview.find(".finder__here").click()
    overview.wait_for_message("duurt te lang")


def test_towns_come_when_somebody_asks_and_nothing_is_sent_or_kept(overview: SessionsPage) -> None:
    def towns() -> list[str]:
        return [one for one in overview.driver.execute_script(FETCHED) if "plaatsen.json" in one]

    assert towns() == []
    overview.ask("7471 ab")
    overview.wait_for_message("dichtstbij")
    assert len(towns()) == 1
    origin = overview.url.removesuffix("spreekuren/")
    fetched: list[str] = overview.driver.execute_script(FETCHED)
    assert all(one.startswith(origin) and "7471" not in one for one in fetched)
    kept = "return [localStorage.length, sessionStorage.length, document.cookie]"
    assert overview.driver.execute_script(kept) == [0, 0, ""]
    assert not overview.all("#dichtbij [name]"), "een veld met een naam kan worden verstuurd"


def test_without_towns_it_says_so_and_asking_again_helps(overview: SessionsPage) -> None:
    overview.driver.execute_cdp_cmd("Network.enable", {})
    overview.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*plaatsen.json*"]})
    try:
        overview.ask("Goor")
        overview.wait_for_message("Dit lukt nu niet")
        overview.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        overview.ask("Goor")
        overview.wait_for_message("dichtstbij")
    finally:
        overview.driver.execute_cdp_cmd("Network.disable", {})


def test_spelling_mistakes_find_the_town(overview: SessionsPage) -> None:
    script = overview.find("script[src*=finder]").get_attribute("src")
    url = overview.find("#dichtbij").get_attribute("data-url")
    parts = [
        overview.driver.execute_async_script(MISSPELT, script, url, part, PARTS) for part in range(PARTS)
    ]
    tried, missed = sum(one["all"] for one in parts), [name for one in parts for name in one["missed"]]
    assert tried > 3000
    assert len(missed) < 0.01 * tried, missed[:20]
    assert sum(one["first"] for one in parts) > 0.95 * tried


def test_distance_is_that_of_the_build(overview: SessionsPage) -> None:
    from wegwijs.places import Point, kilometres

    one, other = Point(52.2667, 6.7976), Point(50.85, 5.69)
    script = overview.find("script[src*=finder]").get_attribute("src")
    points = [{"latitude": at.latitude, "longitude": at.longitude} for at in (one, other)]
    told = overview.driver.execute_async_script(DISTANCE, script, *points)
    assert told == pytest.approx(kilometres(one, other), abs=1e-6)


# ---- The sketch, and without a script


@pytest.mark.parametrize("width", [320, 1280])
def test_names_in_the_sketch_cover_no_other(overview: SessionsPage, width: int) -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    overview.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    boxes: list[list[float]] = overview.driver.execute_script(LABELS)
    assert len(boxes) > 2
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart


def test_the_sketch_is_no_stop_for_the_tab_key(overview: SessionsPage) -> None:
    assert overview.find(".sketch").get_attribute("role") == "img"
    assert not overview.all(".sketch a, .sketch [tabindex]")


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


def test_enter_on_a_choice_works_without_a_mouse(overview: SessionsPage) -> None:
    link = overview.choice("soort", overview.values("soort")[0])
    overview.driver.execute_script("arguments[0].focus()", link)
    press(overview.driver, Key.ENTER)
    overview.wait(lambda: overview.count != "", "het aantal")
    assert overview.driver.execute_script(FOCUS, link)
