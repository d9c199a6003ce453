"""The search page as people use it: results, filters, nothing found, no connection, the address.

The questions are of this portal ("brief"), the numbers are those of the page itself. Whether the best
pages are found is not tested here: see bench/search.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from wegwijs.audit import states

from .keyboard import faults, open_still, walk

QUESTION = "brief"
TOPIC = "brieven"
RARE = "scootmobiel"
RARE_AND_STRANGE = "scootmobiel vakantie"
KNOWN_AND_STRANGE = "digid hond kat"
MISSPELT = "toslag"
MEANT = "toeslag"
IN_FEW_PAGES = "kwijtschelding"
IN_MORE_TEXTS = "papieren"
"""More pages say it in their text than in their title or search words."""
IN_MORE_EASY_TEXTS = "bank"
"""The same, of pages in easy language."""
NONSENSE = "qxqxqx"
SECONDS = 10
AT_ONCE = 10
HIGH = states.View("high", 1280, 1600)
"""So high that what stands below the results can be seen."""
FETCHED = "return performance.getEntriesByType('resource').map(one => one.name)"
FOCUS = "return document.activeElement === arguments[0]"
MOVED = """
globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) moved.push(one.value);
}).observe({type: 'layout-shift', buffered: true});
"""
SAID = """
globalThis.said = [];
const live = document.querySelector('#zoeken [role=status]');
new MutationObserver(() => live.textContent && said.push(live.textContent)).observe(live, {childList: true});
"""
NO_FULL_TEXT = """
const real = globalThis.fetch;
globalThis.fetch = (file, ...rest) =>
  String(file).includes('pagefind/') ? new Promise(() => {}) : real(file, ...rest);
"""
FULL_TEXT_LATER = """
const real = globalThis.fetch;
const freed = new Promise((free) => { globalThis.free = free; });
globalThis.fetch = async (file, ...rest) => {
  if (String(file).includes('pagefind/')) await freed;
  return real(file, ...rest);
};
"""
NEVER = "globalThis.fetch = () => new Promise(() => {})"


class SearchPage:
    """The search page in the browser: what a person sees and does there."""

    def __init__(self, driver: ChromiumDriver, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, query: str = "") -> None:
        self.driver.get(self.url + query)

    def ask(self, question: str) -> None:
        self.type(question + Keys.ENTER)

    def type(self, text: str) -> None:
        """Type over what is in the field, in one go."""
        self.field.send_keys(Keys.CONTROL + "a")
        self.field.send_keys(text)

    def answer(self, question: str) -> str:
        """Wait until this question is answered in full, and give the state of the page."""
        self.wait(lambda: self.asked == question, f"antwoord op {question!r}")
        return self.state

    def open_answered(self, question: str) -> str:
        self.open(f"?q={quote(question)}")
        return self.answer(question)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        WebDriverWait(self.driver, SECONDS, 0.05).until(lambda _: ready(), f"{what} komt niet")

    def wait_for_status(self, text: str) -> str:
        """Wait until the page says this, and give all that it says above the results."""
        self.wait(lambda: text in self.status, f"melding {text!r}")
        return self.status

    def wait_for_said(self, text: str) -> str:
        """Wait until this was read out, and give all of it."""
        self.wait(lambda: text in self.said, f"voorgelezen {text!r}")
        return self.said

    def wait_for_results(self, number: int) -> None:
        self.wait(lambda: len(self.results) == number, f"{number} resultaten")

    def wait_for_more_than(self, number: int) -> None:
        self.wait(lambda: len(self.results) > number, "meer resultaten")

    def show_all(self) -> None:
        """Press "Meer resultaten" until there are no more."""
        while self.more.is_displayed():
            shown = len(self.results)
            self.more.send_keys(Keys.ENTER)
            self.wait_for_more_than(shown)

    def choose(self, filter_name: str, value: str) -> None:
        Select(self.find(f"[name={filter_name}]")).select_by_value(value)

    def options(self, filter_name: str) -> dict[str, int]:
        """The choices of a filter that can be made: value -> the number behind its name."""
        options = Select(self.find(f"[name={filter_name}]")).options
        counts = {one.get_attribute("value") or "": number_in(one.text) for one in options}
        return {value: count for value, count in counts.items() if count}

    @property
    def field(self) -> WebElement:
        return self.find("#zoekvraag")

    @property
    def more(self) -> WebElement:
        return self.find(".search__more")

    @property
    def deeper(self) -> WebElement:
        """The button with which all texts are searched too."""
        return self.find(".search__deeper")

    @property
    def status(self) -> str:
        return self.find(".search__status").text

    @property
    def said(self) -> str:
        """What a screen reader was told last."""
        return self.find("#zoeken [role=status]").get_attribute("textContent") or ""

    @property
    def state(self) -> str:
        return self.find("#zoeken").get_attribute("data-state") or ""

    @property
    def asked(self) -> str | None:
        return self.find("#zoeken").get_attribute("data-asked")

    @property
    def results(self) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, "#resultaten > li")

    @property
    def address(self) -> dict[str, list[str]]:
        """The part of the address behind the question mark."""
        return parse_qs(urlsplit(self.driver.current_url).query)

    @property
    def results_shown(self) -> bool:
        return self.find("#resultaten").is_displayed()

    @property
    def titles(self) -> list[str]:
        return self.texts(".search__title")

    @property
    def excerpts(self) -> list[str]:
        return [text for text in self.texts(".search__excerpt") if text]

    def texts(self, part: str) -> list[str]:
        """Of this part of each result; read at once, as results may be replaced."""
        script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)"
        found: list[str] = self.driver.execute_script(script, f"#resultaten {part}")
        return found

    def is_shown(self, part: str) -> bool:
        """Whether the part is seen that belongs to this state, or to what comes with it."""
        return self.find(f"[data-in~={part}]:not(fieldset, .search__count)").is_displayed()


def quoted(question: str) -> str:
    """The question as the page repeats it."""
    return f"\u2018{question}\u2019"


def number_in(text: str) -> int:
    """The last number in a text: "Zorg (3)" -> 3."""
    return int(re.findall(r"\d+", text)[-1])


@pytest.fixture
def search(driver: ChromiumDriver, site_url: str) -> SearchPage:
    page = SearchPage(driver, f"{site_url}zoeken/")
    page.open()
    return page


@pytest.fixture
def network(driver: ChromiumDriver) -> Iterator[Callable[[str, object], None]]:
    """Send a command of Chromium's Network domain; all is undone afterwards."""
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})

    def send(command: str, values: object) -> None:
        driver.execute_cdp_cmd(f"Network.{command}", values)  # type: ignore[arg-type]

    yield send
    send("setBlockedURLs", {"urls": []})
    send("emulateNetworkConditions", conditions())
    send("setCacheDisabled", {"cacheDisabled": False})
    driver.execute_cdp_cmd("Network.disable", {})


def conditions(*, offline: bool = False, latency: int = 0) -> dict[str, object]:
    unlimited = {"downloadThroughput": -1, "uploadThroughput": -1}
    return {"offline": offline, "latency": latency, **unlimited}


# ---- Results


def test_nothing_is_loaded_before_somebody_wants_to_search(search: SearchPage) -> None:
    parts = ("woorden.json", "search-query")

    def fetched(part: str) -> bool:
        return any(part in name for name in search.driver.execute_script(FETCHED))

    assert not [part for part in parts if fetched(part)]
    search.field.click()
    for part in parts:
        search.wait(partial(fetched, part), part)
    assert not fetched("pagefind.js")


def test_each_result_is_a_heading_with_one_link(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    assert len(search.results) == AT_ONCE
    for result in search.results:
        assert len(result.find_elements(By.TAG_NAME, "a")) == 1
        assert result.find_element(By.CSS_SELECTOR, "h3 a").text
        assert result.find_element(By.CSS_SELECTOR, ".search__kind").text


def test_topic_and_organisation_stand_with_results(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    about = search.find("#resultaten").text
    assert re.search(r"^Onderwerp: \w.*\.", about, re.MULTILINE)
    assert re.search(r"Organisatie: \w.*\.$", about, re.MULTILINE)


def test_words_of_the_question_are_marked(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    marked = search.driver.find_elements(By.CSS_SELECTOR, "#resultaten mark")
    assert marked
    assert any(one.text.lower() == QUESTION for one in marked)


def test_status_says_how_many_results_there_are(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    search.show_all()
    assert search.status == f"{len(search.results)} resultaten voor {quoted(QUESTION)}."


def test_more_results_puts_the_focus_on_the_first_new_one(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    search.more.send_keys(Keys.ENTER)
    search.wait_for_more_than(AT_ONCE)
    link = search.results[AT_ONCE].find_element(By.TAG_NAME, "a")
    search.wait(lambda: bool(search.driver.execute_script(FOCUS, link)), "de focus")


def test_result_leads_to_a_page_that_exists(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    link = search.results[0].find_element(By.TAG_NAME, "a")
    url = link.get_attribute("href") or ""
    assert url.startswith(search.url.removesuffix("zoeken/"))
    title = link.find_element(By.CLASS_NAME, "search__title").text
    search.driver.get(url)
    assert search.find("h1").text == title


@pytest.mark.parametrize("question", [QUESTION, MISSPELT, RARE_AND_STRANGE, KNOWN_AND_STRANGE])
def test_answers_can_be_walked_through_by_keyboard(search: SearchPage, question: str) -> None:
    open_still(search.driver, f"{search.url}?q={quote(question)}")
    search.answer(question)
    stops = list(walk(search.driver))
    assert [fault for stop in stops for fault in faults(stop)] == []
    links = search.driver.find_elements(By.CSS_SELECTOR, "#zoeken a")
    hrefs = [link.get_dom_attribute("href") for link in links if link.is_displayed()]
    walked = [stop.href for stop in stops if stop.href]
    start = walked.index(str(hrefs[0]))
    assert walked[start : start + len(hrefs)] == hrefs


# ---- While people type


def test_results_come_while_people_type(search: SearchPage) -> None:
    before = search.driver.execute_script("return history.length")
    search.type(QUESTION)
    assert search.answer(QUESTION) == "results"
    assert search.driver.execute_script(FOCUS, search.field)
    assert search.address == {"q": [QUESTION]}
    assert search.driver.execute_script("return history.length") == before


def test_a_space_says_that_a_word_is_whole(search: SearchPage) -> None:
    search.type("dig")
    search.answer("dig")
    assert "DigiD" in " ".join(search.titles)
    search.open()
    search.type("dig ")
    search.answer("dig")
    assert "DigiD" not in " ".join(search.titles)


def test_one_letter_is_not_searched_for(search: SearchPage) -> None:
    search.type(QUESTION)
    search.answer(QUESTION)
    search.type("a")
    search.wait(lambda: search.state == "idle", "de lege zoekpagina")
    assert (search.address, search.results_shown) == ({}, False)


def test_an_answer_is_read_out_once_and_whole(search: SearchPage) -> None:
    search.driver.execute_script(SAID)
    for letters in ("b", "ri", "ef"):
        search.field.send_keys(letters)
    search.wait_for_said(quoted(QUESTION))
    search.answer(QUESTION)
    assert search.driver.execute_script("return said") == [search.status]


def test_what_stands_there_stays_when_the_texts_come(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    states.show(search.driver, HIGH)
    search.driver.execute_script(MOVED)
    network("emulateNetworkConditions", conditions(latency=600))
    search.type(IN_MORE_TEXTS)
    search.wait_for_more_than(0)
    first, places = search.titles, tops(search)
    search.driver.execute_script("moved = []")  # what came before had nothing to move
    assert search.asked is None
    assert not search.excerpts
    search.answer(IN_MORE_TEXTS)
    assert search.excerpts
    search.wait_for_said(quoted(IN_MORE_TEXTS))
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_more_than(len(first))
    assert len(set(search.titles)) == len(search.titles)
    assert (search.titles[: len(first)], tops(search)[: len(first)]) == (first, places)
    assert sum(search.driver.execute_script("return moved")) < 0.02


@pytest.mark.parametrize("question", [IN_MORE_TEXTS, QUESTION])
def test_searching_all_texts_leads_to_what_it_adds(search: SearchPage, question: str) -> None:
    search.open_answered(question)
    search.show_all()
    search.driver.execute_script(SAID)
    before = len(search.results)
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_more_than(before)
    link = search.results[before].find_element(By.TAG_NAME, "a")
    search.wait(lambda: bool(search.driver.execute_script(FOCUS, link)), "de focus")
    assert not search.deeper.is_displayed()
    # A busy machine may have said so; nothing else is read out, for the focus is on what is new.
    assert set(search.driver.execute_script("return said")) <= {"Wij zoeken. Een ogenblik."}


def test_one_way_on_at_a_time_is_offered_below_the_results(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    assert (search.more.is_displayed(), search.deeper.is_displayed()) == (True, False)
    search.show_all()
    assert search.deeper.is_displayed()


def test_searching_all_texts_says_that_it_is_busy(search: SearchPage) -> None:
    search.driver.execute_script(NO_FULL_TEXT)
    search.ask(IN_MORE_TEXTS)
    search.wait_for_more_than(0)
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_said("Wij zoeken")
    assert search.deeper.text == "Wij zoeken. Een ogenblik."
    assert search.results_shown


def test_who_asks_twice_for_all_texts_gets_the_same_button_at_another_question(search: SearchPage) -> None:
    label = search.deeper.get_attribute("textContent")
    search.driver.execute_script(FULL_TEXT_LATER)
    search.ask(IN_MORE_TEXTS)
    search.wait_for_more_than(0)
    before = len(search.results)
    search.deeper.send_keys(Keys.ENTER)
    search.wait(lambda: search.deeper.text != label, "dat er gezocht wordt")
    search.deeper.send_keys(Keys.ENTER)
    search.driver.execute_script("free()")
    search.wait_for_more_than(before)
    search.ask(IN_FEW_PAGES)
    search.answer(IN_FEW_PAGES)
    assert search.deeper.is_displayed()
    assert search.deeper.text == label


def tops(search: SearchPage) -> list[int]:
    """Where each result is."""
    return [one.rect["y"] for one in search.results]


# ---- Other words than those that were typed


def test_other_words_are_named_and_can_be_left_out(search: SearchPage) -> None:
    search.open_answered(MISSPELT)
    assert f"We zochten ook naar: {MEANT}." in search.status
    link = search.find(".search__also a")
    link.send_keys(Keys.ENTER)
    search.wait_for_status("We zochten alleen op:")
    assert search.driver.execute_script(FOCUS, link)
    assert search.address == {"q": [MISSPELT], "letterlijk": ["1"]}
    link.send_keys(Keys.ENTER)
    search.wait_for_status(f"We zochten ook naar: {MEANT}.")
    search.driver.back()
    search.wait_for_status("We zochten alleen op:")


def test_link_to_other_words_keeps_the_focus_however_long_it_takes(search: SearchPage) -> None:
    search.driver.execute_script(FULL_TEXT_LATER)
    search.ask(MISSPELT)
    search.wait_for_status(f"We zochten ook naar: {MEANT}.")
    link = search.find(".search__also a")
    link.send_keys(Keys.ENTER)
    search.wait_for_said("Wij zoeken.")
    assert search.driver.execute_script(FOCUS, link)
    search.driver.execute_script("free()")
    search.answer(MISSPELT)
    assert "We zochten alleen op:" in search.status
    assert search.driver.execute_script(FOCUS, link)


def test_address_of_exact_words_works_by_itself(search: SearchPage) -> None:
    search.open(f"?q={MISSPELT}&letterlijk=1")
    search.answer(MISSPELT)
    assert f"We zochten alleen op: {quoted(MISSPELT)}." in search.status
    link = search.find(".search__also a").get_attribute("href") or ""
    assert "letterlijk" not in link


def test_a_doubtful_answer_says_so_and_offers_help(search: SearchPage) -> None:
    assert search.open_answered(RARE_AND_STRANGE) == "unsure"
    assert "Wij weten niet zeker" in search.wait_for_said("Wij weten niet zeker")
    assert search.results
    assert search.find("#zoeken section[data-in~=failed]").is_displayed()


def test_help_below_a_doubtful_answer_is_one_step_away(search: SearchPage) -> None:
    search.open_answered(RARE_AND_STRANGE)
    assert "%20" in search.driver.current_url
    first = search.results[0]
    search.find("[data-in=unsure] a").send_keys(Keys.ENTER)
    heading = search.find("#zoeken section[data-in~=failed] h2")
    seen = "return arguments[0].getBoundingClientRect().top < innerHeight"
    search.wait(lambda: bool(search.driver.execute_script(seen, heading)), "de hulp")
    assert first.is_displayed()


def test_question_is_no_column_of_its_own_in_the_link(search: SearchPage) -> None:
    search.open_answered(MISSPELT)
    assert search.find(".search__also a").text == f"Zoek alleen op: {quoted(MISSPELT)}"


# ---- Filters


@pytest.mark.parametrize("name", ["onderwerp", "niveau"])
def test_filter_shows_as_many_results_as_it_promised(search: SearchPage, name: str) -> None:
    search.open_answered(QUESTION)
    total = number_in(search.status.split(" ")[0])
    options = search.options(name)
    assert options.pop("") == total
    for value, count in options.items():
        search.choose(name, value)
        search.wait_for_status(" Alleen: ")
        search.wait_for_results(min(AT_ONCE, count))
        search.show_all()
        assert len(search.results) == count < total
        assert search.status.startswith(f"{count} ")
        assert search.address == {"q": [QUESTION], name: [value]}


def test_filters_together_show_as_many_as_promised(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    topics = search.options("onderwerp")
    topic = max(topics.keys() - {""}, key=lambda value: topics[value])
    search.choose("onderwerp", topic)
    search.wait_for_status(" Alleen: ")
    level, count = next((value, count) for value, count in search.options("niveau").items() if value)
    search.choose("niveau", level)
    search.wait(lambda: "niveau" in search.address, "het filter")
    search.wait_for_results(min(AT_ONCE, count))
    assert search.options("niveau")[level] == count


def test_a_filter_that_is_chosen_early_counts_for_what_comes_later(search: SearchPage) -> None:
    search.open_answered(IN_MORE_EASY_TEXTS)
    before = search.options("niveau")
    search.choose("niveau", "A2")
    search.wait_for_status(" Alleen: ")
    search.show_all()
    assert len(search.results) == before["A2"]
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_more_than(before["A2"])
    search.show_all()
    assert len(search.results) == search.options("niveau")["A2"]


def test_choosing_a_filter_leaves_the_focus_alone(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    topics = search.find("[name=onderwerp]")
    topics.send_keys(Keys.ARROW_DOWN)
    search.wait_for_status(" Alleen: ")
    assert search.driver.execute_script(FOCUS, topics)


def test_filters_come_with_results_only(search: SearchPage) -> None:
    filters = search.find("fieldset")
    assert not filters.is_displayed()
    search.ask(QUESTION)
    search.answer(QUESTION)
    assert filters.is_displayed()
    search.ask(NONSENSE)
    search.answer(NONSENSE)
    assert not filters.is_displayed()


def test_few_results_need_no_filters_unless_one_is_on(search: SearchPage) -> None:
    search.open_answered(RARE)
    assert search.results
    assert not search.find("fieldset").is_displayed()
    search.open(f"?q={RARE}&niveau=B1")
    search.answer(RARE)
    assert search.find("fieldset").is_displayed()


def test_another_question_starts_without_filters(search: SearchPage) -> None:
    search.open_answered(QUESTION)
    search.choose("niveau", next(value for value in search.options("niveau") if value))
    search.wait_for_status(" Alleen: ")
    search.ask("toeslag")
    assert "Alleen" not in search.wait_for_status(quoted("toeslag"))
    assert search.address == {"q": ["toeslag"]}


def test_who_finds_nothing_gets_help(search: SearchPage) -> None:
    assert search.open_answered(NONSENSE) == "none"
    assert search.status == f"Geen resultaten voor {quoted(NONSENSE)}."
    assert not search.results_shown
    links = search.driver.find_elements(By.CSS_SELECTOR, "#zoeken section[data-in~=failed] a")
    assert len([link for link in links if link.is_displayed()]) >= 3
    assert not search.is_shown("near")


def test_nearest_topics_are_named_when_a_word_is_known(search: SearchPage) -> None:
    assert search.open_answered(KNOWN_AND_STRANGE) == "none"
    assert search.is_shown("near")
    link = search.find(".search__near a")
    title = link.text
    search.driver.get(link.get_attribute("href") or "")
    assert search.find("h1").text == title == "DigiD"


def test_filters_that_leave_nothing_say_so(search: SearchPage) -> None:
    search.open_answered(MEANT)
    offered = Select(search.find("[name=onderwerp]")).options
    empty = [one.get_attribute("value") for one in offered if not one.is_enabled()]
    assert empty, "het woord staat niet in elk onderwerp"
    search.open(f"?q={MEANT}&onderwerp={empty[0]}")
    search.wait_for_status("Geen resultaten")
    assert (search.answer(MEANT), search.is_shown("filtered")) == ("filtered", True)
    search.choose("onderwerp", "")
    search.wait_for_more_than(0)


def test_address_alone_gives_results_filters_and_title(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}&onderwerp={TOPIC}")
    search.wait_for_status(" Alleen: ")
    assert search.field.get_attribute("value") == QUESTION
    assert search.find("[name=onderwerp]").get_attribute("value") == TOPIC
    assert search.driver.title.startswith(f"{QUESTION} - ")


def test_unknown_filter_in_the_address_is_ignored(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}&onderwerp=bestaat-niet&niveau=Z9")
    assert "Alleen" not in search.wait_for_status("resultaten voor")


def test_back_and_forward_work(search: SearchPage) -> None:
    title = search.driver.title
    search.ask(QUESTION)
    search.wait_for_status(quoted(QUESTION))
    search.ask("toeslag")
    search.wait_for_status(quoted("toeslag"))
    search.driver.back()
    search.wait_for_status(quoted(QUESTION))
    assert search.field.get_attribute("value") == QUESTION
    search.driver.back()
    search.wait(lambda: search.state == "idle", "de lege zoekpagina")
    assert not search.results_shown
    assert (search.status, search.driver.title) == ("", title)
    search.driver.forward()
    search.wait_for_status(quoted(QUESTION))


def test_what_was_typed_on_the_way_is_no_place_to_come_back_to(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.answer(QUESTION)
    search.type(RARE)
    search.answer(RARE)
    search.ask(MEANT)
    search.answer(MEANT)
    search.driver.back()
    search.answer(QUESTION)


def test_asking_nothing_gets_a_hint(search: SearchPage) -> None:
    search.ask("   ")
    search.wait_for_status("Typ eerst een woord")
    assert search.address == {}


@pytest.mark.parametrize(
    "question",
    [
        "<img src=x onerror=alert(1)>",
        "</p><script>alert(1)</script>",
        '"digid',
        "(.*)[a-z]+\\",
        "🙂",
        "???",
        "مرحبا digid",
    ],
)
def test_question_is_shown_as_text(search: SearchPage, question: str) -> None:
    search.open_answered(question)
    assert quoted(question) in search.status
    assert search.driver.title.startswith(question)
    made = ".search__count > :not(bdi), .search__also :not(span, a, bdi), bdi > *"
    assert not search.driver.find_elements(By.CSS_SELECTOR, made)
    assert not search.driver.find_elements(By.CSS_SELECTOR, "#resultaten :not(li, h3, a, bdi, span, p, mark)")


@pytest.mark.parametrize(("question", "language"), [("مساعدة", "ar"), ("pomoc", "pl")])
def test_a_page_in_another_language_says_so(search: SearchPage, question: str, language: str) -> None:
    search.open_answered(question)
    result = search.find(f"#resultaten li:has(a[href$='/hulp-in-uw-taal/{language}/'])")
    title = result.find_element(By.CLASS_NAME, "search__title")
    excerpt = result.find_element(By.CLASS_NAME, "search__excerpt")
    assert title.get_attribute("lang") == excerpt.get_attribute("lang") == language
    assert title.value_of_css_property("direction") == ("rtl" if language == "ar" else "ltr")


def test_very_long_question_is_cut(search: SearchPage) -> None:
    search.open(f"?q={'a' * 5000}")
    assert quoted("a" * 200) in search.wait_for_status(" voor ")
    assert search.driver.execute_script("return document.scrollingElement.scrollWidth") <= 1280


def hidden_word(site: Path) -> str:
    """A search word that is in no page's text."""
    pages = [file.read_text(encoding="utf-8").lower() for file in sorted(site.rglob("index.html"))]
    texts = " ".join(re.sub(r"<[^>]*>", " ", page) for page in pages)
    layer = json.loads((site / "zoeken/woorden.json").read_bytes())
    words = re.findall(r"[a-z]{7,}", " ".join(layer["pages"]["words"]))
    return next(str(word) for word in words if word[:6] not in texts)


def test_search_words_are_found_and_never_shown(search: SearchPage, site: Path) -> None:
    word = hidden_word(site)
    search.open_answered(word)
    assert search.results
    assert word not in search.find("#resultaten").text.lower()


# ---- What does not arrive


@pytest.mark.parametrize("lost", ["search-query", "woorden.json"])
def test_without_our_own_files_searching_fails_and_trying_again_helps(
    search: SearchPage, network: Callable[[str, object], None], lost: str
) -> None:
    network("setBlockedURLs", {"urls": [f"*{lost}*"]})
    search.ask(QUESTION)
    assert search.answer(QUESTION) == "failed"
    assert "Zoeken lukt nu niet" in search.wait_for_said("Zoeken lukt nu niet")
    assert search.find("#zoeken section[data-in~=failed]").is_displayed()
    network("setBlockedURLs", {"urls": []})
    search.ask(QUESTION)
    search.wait(lambda: search.answer(QUESTION) == "results", "resultaten")


@pytest.mark.parametrize("lost", ["pagefind.js", "entry.json", ".pf_meta", "wasm.", ".pf_index"])
def test_without_the_full_text_titles_and_search_words_are_found(
    search: SearchPage, network: Callable[[str, object], None], lost: str
) -> None:
    network("setBlockedURLs", {"urls": [f"*{lost}*"]})
    search.ask(RARE_AND_STRANGE)
    assert search.answer(RARE_AND_STRANGE) == "unsure"
    assert "alleen zoeken in titels" in search.wait_for_said("alleen zoeken in titels")
    assert search.is_shown("partly")
    network("setBlockedURLs", {"urls": []})
    search.ask(RARE_AND_STRANGE)
    search.wait(lambda: bool(search.excerpts) and not search.is_shown("partly"), "alle teksten")


def test_all_texts_that_cannot_be_searched_are_missed(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    network("setBlockedURLs", {"urls": ["*.pf_index*"]})
    search.ask(IN_MORE_TEXTS)
    assert search.answer(IN_MORE_TEXTS) == "results"
    before = len(search.results)
    assert not search.is_shown("partly")
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_said("alleen zoeken in titels")
    assert search.is_shown("partly")
    assert search.driver.execute_script(FOCUS, search.deeper)
    network("setBlockedURLs", {"urls": []})
    search.deeper.send_keys(Keys.ENTER)
    search.wait_for_more_than(before)
    assert not search.is_shown("partly")


def test_nothing_found_in_titles_is_not_called_nothing_found(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    network("setBlockedURLs", {"urls": ["*.pf_meta*"]})
    search.ask(NONSENSE)
    assert search.answer(NONSENSE) == "failed"


def test_without_excerpts_results_can_be_followed(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    network("setBlockedURLs", {"urls": ["*.pf_fragment*"]})
    search.ask(QUESTION)
    assert search.answer(QUESTION) == "results"
    assert (len(search.results), search.excerpts) == (AT_ONCE, [])
    network("setBlockedURLs", {"urls": []})
    search.ask(QUESTION)
    search.wait(lambda: len(search.excerpts) == AT_ONCE, "de teksten")


def test_who_goes_offline_keeps_what_was_loaded(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    search.open_answered(QUESTION)
    network("emulateNetworkConditions", conditions(offline=True))
    search.more.send_keys(Keys.ENTER)
    search.wait_for_more_than(AT_ONCE)
    search.ask(MEANT)
    assert search.answer(MEANT) == "results"
    search.ask(NONSENSE)
    assert search.answer(NONSENSE) == "failed"
    network("emulateNetworkConditions", conditions())
    search.ask(MEANT)
    search.wait(lambda: bool(search.excerpts), "de teksten")


def test_slow_connection_says_that_it_is_busy(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    network("emulateNetworkConditions", conditions(latency=1200))
    search.ask(QUESTION)
    search.wait_for_status("Wij zoeken")
    assert search.answer(QUESTION) == "results"
    assert not search.is_shown("loading")


def test_who_waits_long_is_shown_another_way(search: SearchPage) -> None:
    search.driver.execute_script(NEVER)
    search.ask(QUESTION)
    search.wait_for_status("Wij zoeken")
    assert not search.is_shown("slow")
    search.wait_for_said("Het duurt lang")
    assert search.find("[data-in=slow] a").is_displayed()


@pytest.mark.parametrize(
    ("visit", "state"),
    [
        (states.SEARCH_RESULTS, "results"),
        (states.SEARCH_CORRECTED, "results also"),
        (states.SEARCH_UNSURE, "unsure"),
        (states.SEARCH_URGENT, "results urgent"),
        (states.SEARCH_FILTERED, "filtered"),
        (states.SEARCH_NONE, "none"),
        (states.SEARCH_LOADING, "loading slow"),
        (states.SEARCH_FAILED, "failed"),
        (states.SEARCH_PARTLY, "unsure partly"),
    ],
)
def test_the_audit_sees_what_it_means_to_see(search: SearchPage, visit: states.Visit, state: str) -> None:
    search.open(visit.query)
    states.prepare(search.driver, visit)
    states.wait_until_ready(search.driver, visit)
    seen, *rest = state.split()
    assert search.state == seen
    assert all(search.is_shown(part) for part in rest)


def test_nothing_is_stored_and_nobody_else_is_called(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.answer(QUESTION)
    origin = f"{urlsplit(search.url).scheme}://{urlsplit(search.url).netloc}/"
    fetched: list[str] = search.driver.execute_script(FETCHED)
    assert all(name.startswith(origin) for name in fetched)
    assert not [name for name in fetched if QUESTION in urlsplit(name).query]
    kept = "return [localStorage.length, sessionStorage.length, document.cookie]"
    assert search.driver.execute_script(kept) == [0, 0, ""]
