"""The search page as people use it: results, filters, nothing found, no connection, the address.

The questions are of this portal ("digid"), the numbers are those of the page itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

QUESTION = "digid"
RARE = "scootmobiel"
NONSENSE = "qxqxqx"
SECONDS = 10
FETCHED = "return performance.getEntriesByType('resource').map(one => one.name)"
FOCUS = "return document.activeElement === arguments[0]"
RESULT_IDS = """
const [address, question, done] = arguments;
import(address).then(async ({createInstance}) => {
  const {results} = await createInstance({noWorker: true}).search(question);
  done(results.map(({id}) => id));
});
"""


class SearchPage:
    """The search page in the browser: what a person sees and does there."""

    def __init__(self, driver: ChromiumDriver, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, query: str = "") -> None:
        self.driver.get(self.url + query)

    def ask(self, question: str) -> None:
        self.field.clear()
        self.field.send_keys(question + Keys.ENTER)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        WebDriverWait(self.driver, SECONDS, 0.05).until(lambda _: ready(), f"{what} komt niet")

    def wait_for_status(self, text: str) -> str:
        """Wait until the live region says this, and give all that it says."""
        self.wait(lambda: text in self.status, f"melding {text!r}")
        return self.status

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
    def status(self) -> str:
        return self.find("#zoeken [role=status]").text

    @property
    def results(self) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, "#resultaten > li")

    @property
    def address(self) -> dict[str, list[str]]:
        """The part of the address behind the question mark."""
        return parse_qs(urlsplit(self.driver.current_url).query)

    def is_shown(self, part: str) -> bool:
        return self.find(f"[data-part={part}]").is_displayed()


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

    def send(command: str, values: object) -> None:
        driver.execute_cdp_cmd(f"Network.{command}", values)  # type: ignore[arg-type]

    yield send
    send("setBlockedURLs", {"urls": []})
    send("emulateNetworkConditions", conditions())
    driver.execute_cdp_cmd("Network.disable", {})


def conditions(*, offline: bool = False, latency: int = 0) -> dict[str, object]:
    unlimited = {"downloadThroughput": -1, "uploadThroughput": -1}
    return {"offline": offline, "latency": latency, **unlimited}


def test_nothing_is_loaded_before_somebody_wants_to_search(search: SearchPage) -> None:
    fetched = search.driver.execute_script(FETCHED)
    assert not [name for name in fetched if "pagefind" in name or "facetten" in name]
    search.field.click()
    search.wait(
        lambda: any("pagefind.js" in name for name in search.driver.execute_script(FETCHED)),
        "de zoekindex",
    )


def test_each_result_is_a_heading_with_one_link(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    for result in search.results:
        assert len(result.find_elements(By.TAG_NAME, "a")) == 1
        assert result.find_element(By.CSS_SELECTOR, "h3 a").text
        assert result.find_element(By.CSS_SELECTOR, ".search__kind").text


def test_words_of_the_question_are_marked(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    marked = search.driver.find_elements(By.CSS_SELECTOR, "#resultaten mark")
    assert marked
    assert all(QUESTION in one.text.lower() for one in marked)


def test_status_says_how_many_results_there_are(search: SearchPage) -> None:
    search.ask(QUESTION)
    status = search.wait_for_status("resultaten voor")
    search.show_all()
    assert status == f"{len(search.results)} resultaten voor {quoted(QUESTION)}."


def test_more_results_puts_the_focus_on_the_first_new_one(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    search.more.send_keys(Keys.ENTER)
    search.wait_for_more_than(10)
    link = search.results[10].find_element(By.TAG_NAME, "a")
    assert search.driver.execute_script(FOCUS, link)


def test_result_leads_to_a_page_that_exists(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    link = search.results[0].find_element(By.TAG_NAME, "a")
    url = link.get_attribute("href") or ""
    assert url.startswith(search.url.removesuffix("zoeken/"))
    title = link.find_element(By.CLASS_NAME, "search__title").text
    search.driver.get(url)
    assert search.find("h1").text == title


@pytest.mark.parametrize("name", ["onderwerp", "niveau"])
def test_filter_shows_as_many_results_as_it_promised(search: SearchPage, name: str) -> None:
    search.open(f"?q={QUESTION}")
    total = number_in(search.wait_for_status("resultaten voor").split(" ")[0])
    options = search.options(name)
    assert options.pop("") == total
    for value, count in options.items():
        search.choose(name, value)
        search.wait_for_status(" Alleen: ")
        search.wait_for_results(min(10, count))
        search.show_all()
        assert len(search.results) == count < total
        assert search.status.startswith(f"{count} ")
        assert search.address == {"q": [QUESTION], name: [value]}


def test_filters_together_show_as_many_as_promised(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}")
    search.wait_for_status("resultaten voor")
    topics = search.options("onderwerp")
    topic = max(topics.keys() - {""}, key=lambda value: topics[value])
    search.choose("onderwerp", topic)
    search.wait_for_status(" Alleen: ")
    level, count = next((value, count) for value, count in search.options("niveau").items() if value)
    search.choose("niveau", level)
    search.wait(lambda: "niveau" in search.address, "het filter")
    search.wait_for_results(min(10, count))
    assert search.options("niveau")[level] == count


def test_choosing_a_filter_leaves_the_focus_alone(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}")
    search.wait_for_status("resultaten voor")
    topics = search.find("[name=onderwerp]")
    topics.send_keys(Keys.ARROW_DOWN)
    search.wait_for_status(" Alleen: ")
    assert search.driver.execute_script(FOCUS, topics)


def test_filters_come_with_results_only(search: SearchPage) -> None:
    filters = search.find("fieldset")
    assert not filters.is_displayed()
    search.ask(QUESTION)
    search.wait_for_status("resultaten voor")
    assert filters.is_displayed()
    search.ask(NONSENSE)
    search.wait_for_status("Geen resultaten")
    assert not filters.is_displayed()


def test_another_question_starts_without_filters(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}")
    search.wait_for_status("resultaten voor")
    search.choose("niveau", next(value for value in search.options("niveau") if value))
    search.wait_for_status(" Alleen: ")
    search.ask("toeslag")
    assert "Alleen" not in search.wait_for_status(quoted("toeslag"))
    assert search.address == {"q": ["toeslag"]}


def test_who_finds_nothing_gets_help(search: SearchPage) -> None:
    search.ask(NONSENSE)
    assert search.wait_for_status("Geen resultaten") == f"Geen resultaten voor {quoted(NONSENSE)}."
    assert search.is_shown("none")
    assert not search.is_shown("results")
    links = search.driver.find_elements(By.CSS_SELECTOR, "[data-part=none] a")
    assert len(links) >= 3
    assert all(link.is_displayed() for link in links)


def test_filters_that_leave_nothing_say_so(search: SearchPage) -> None:
    search.open(f"?q={RARE}")
    search.wait_for_more_than(0)
    offered = Select(search.find("[name=onderwerp]")).options
    empty = [one.get_attribute("value") for one in offered if not one.is_enabled()]
    assert empty, "een zeldzaam woord staat niet in elk onderwerp"
    search.open(f"?q={RARE}&onderwerp={empty[0]}")
    search.wait_for_status("Geen resultaten")
    assert search.is_shown("filtered")
    assert not search.is_shown("none")
    search.choose("onderwerp", "")
    search.wait_for_more_than(0)


def test_address_alone_gives_results_filters_and_title(search: SearchPage) -> None:
    search.open(f"?q={QUESTION}&onderwerp={QUESTION}")
    search.wait_for_status(" Alleen: ")
    assert search.field.get_attribute("value") == QUESTION
    assert search.find("[name=onderwerp]").get_attribute("value") == QUESTION
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
    search.wait(lambda: not search.is_shown("results"), "de lege zoekpagina")
    assert (search.status, search.driver.title) == ("", title)
    search.driver.forward()
    search.wait_for_status(quoted(QUESTION))


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
    ],
)
def test_question_is_shown_as_text(search: SearchPage, question: str) -> None:
    search.open(f"?q={quote(question)}")
    search.wait_for_status(quoted(question))
    assert search.driver.title.startswith(question)
    made = "#zoeken [role=status] p > *, #resultaten :not(li, h3, a, span, p, mark)"
    assert not search.driver.find_elements(By.CSS_SELECTOR, made)


def test_very_long_question_is_cut(search: SearchPage) -> None:
    search.open(f"?q={'a' * 5000}")
    assert quoted("a" * 200) in search.wait_for_status(" voor ")
    assert search.driver.execute_script("return document.scrollingElement.scrollWidth") <= 1280


def hidden_word(site: Path) -> str:
    """A search word that is in no page's text."""
    pages = [file.read_text(encoding="utf-8").lower() for file in sorted(site.rglob("index.html"))]
    texts = " ".join(re.sub(r"<[^>]*>", " ", page) for page in pages)
    words = re.findall(r"[a-z]{7,}", " ".join(re.findall(r'data-woorden="([^"]*)"', " ".join(pages))))
    return next(str(word) for word in words if word[:6] not in texts)


def test_search_words_are_found_and_never_shown(search: SearchPage, site: Path) -> None:
    word = hidden_word(site)
    search.ask(word)
    search.wait_for_status(quoted(word))
    assert search.results
    assert word not in search.find("#resultaten").text.lower()


def test_results_are_known_by_the_names_of_their_files(search: SearchPage, site: Path) -> None:
    """Our filters rest on it: `result.id` is the name of a file, and a key in facetten.json."""
    address = search.url.removesuffix("zoeken/") + "pagefind/pagefind.js"
    ids = set(search.driver.execute_async_script(RESULT_IDS, address, QUESTION))
    assert ids <= {file.stem for file in (site / "pagefind/fragment").iterdir()}
    assert ids & json.loads((site / "zoeken/facetten.json").read_bytes())["pages"].keys()


@pytest.mark.parametrize(
    "lost",
    [
        "pagefind.js",
        "facetten.json",
        "entry.json",
        ".pf_meta",
        "wasm.",
        ".pf_index",
        ".pf_fragment",
    ],
)
def test_lost_file_is_told_and_searching_again_helps(
    search: SearchPage, network: Callable[[str, object], None], lost: str
) -> None:
    network("setBlockedURLs", {"urls": [f"*{lost}*"]})
    search.ask(QUESTION)
    search.wait_for_status("Zoeken lukt nu niet")
    assert search.is_shown("trouble")
    assert not search.is_shown("none")
    network("setBlockedURLs", {"urls": []})
    search.ask(QUESTION)
    search.wait_for_status("resultaten voor")
    assert not search.is_shown("trouble")


def test_offline_is_not_called_nothing_found(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    network("emulateNetworkConditions", conditions(offline=True))
    search.more.send_keys(Keys.ENTER)
    search.wait_for_status("Zoeken lukt nu niet")
    assert len(search.results) == 10
    network("emulateNetworkConditions", conditions())
    search.more.send_keys(Keys.ENTER)
    search.wait_for_status("resultaten voor")


def test_slow_connection_says_that_it_is_busy(
    search: SearchPage, network: Callable[[str, object], None]
) -> None:
    network("emulateNetworkConditions", conditions(latency=400))
    search.ask(QUESTION)
    search.wait_for_status("Wij zoeken")
    search.wait_for_status("resultaten voor")
    assert not search.is_shown("loading")


def test_nothing_is_stored_and_nobody_else_is_called(search: SearchPage) -> None:
    search.ask(QUESTION)
    search.wait_for_results(10)
    origin = f"{urlsplit(search.url).scheme}://{urlsplit(search.url).netloc}/"
    fetched: list[str] = search.driver.execute_script(FETCHED)
    assert all(name.startswith(origin) for name in fetched)
    assert not [name for name in fetched if QUESTION in urlsplit(name).query]
    kept = "return [localStorage.length, sessionStorage.length, document.cookie]"
    assert search.driver.execute_script(kept) == [0, 0, ""]
