"""Searching in Chromium: on the real search page, and with Pagefind alone on the same page."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench import in_page
from bench.quality import Answer
from wegwijs.audit.browser import open_browser
from wegwijs.audit.discovery import find_browser
from wegwijs.server import CONTENT_TYPES, StaticHandler, StaticServer, StaticSite

SEARCH = "zoeken/"
PATIENCE = 120
"""Seconds for one answer; on a slow connection the first takes about ten."""
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit/s, and 400 ms until an answer begins."""
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}

LISTEN = """
const root = document.getElementById('zoeken'), list = document.getElementById('resultaten');
const told = window.measured = {key: 0, first: 0, whole: 0};
const begin = () => Object.assign(told, {key: performance.now(), first: 0, whole: 0});
addEventListener('input', begin, true);
addEventListener('keydown', (event) => event.key === 'Enter' && begin(), true);
const look = () => { if (list.children.length) told.first ||= performance.now(); };
new MutationObserver(look).observe(list, {childList: true});
new MutationObserver(() => { told.whole = performance.now(); })
  .observe(root, {attributes: true, attributeFilter: ['data-asked', 'data-state']});
performance.clearResourceTimings();
"""
"""On the search page: when the last key came down, and when there were results."""

SIZE = """
const size = () => {
  const fetched = performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, 0);
  performance.clearResourceTimings();
  return fetched;
};
"""
ANSWER = (
    SIZE
    + """
const [query, done] = arguments;
const root = document.getElementById('zoeken');
const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
const besides = () => {
  const line = root.querySelector('.search__also:not([hidden]) span')?.textContent ?? '';
  const names = line.replace(root.dataset.also, '').replace(/\\.$/, '').split(',');
  return names.map((one) => one.trim()).filter(Boolean);
};
const tell = () => {
  const {key, first, whole} = window.measured;
  done({
    titles: texts('#resultaten > li h3 a .search__title'),
    state: root.dataset.state, also: besides(),
    first: (first || whole) - key, whole: whole - key, size: size(),
  });
};
const ready = () => root.dataset.asked === query && root.dataset.state !== 'loading';
const watch = new MutationObserver(() => { if (ready()) { watch.disconnect(); tell(); } });
if (ready()) tell();
else watch.observe(root, {attributes: true});
"""
)
PAGEFIND = (
    SIZE
    + """
const [address, options, query, done] = arguments;
const ask = async () => {
  const began = performance.now();
  const indexes = window.measuredIndexes ??= {};
  const {createInstance} = await import(address);
  const index = indexes[address] ??= createInstance({noWorker: true, ...options});
  const {results} = await index.search(query);
  const pages = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  const took = performance.now() - began;
  return {titles: pages.map((one) => one.meta.title), first: took, whole: took, size: size()};
};
ask().then(done, (error) => done({error: String(error)}));
"""
)


class Search(Protocol):
    """One way of searching, on a page that is open in a browser."""

    name: str

    def open(self) -> None:
        """Load the search page anew."""

    def ask(self, text: str) -> Answer:
        """Type a question and wait for the whole answer."""


class OurSearch:
    """The real page: keys are typed in its field, results are read from its list.

    enter: press Enter after the question, and count from there.
    """

    def __init__(self, driver: ChromiumDriver, name: str, url: str, *, enter: bool = False) -> None:
        self.name = name
        self._driver = driver
        self._url = url + SEARCH
        self._enter = enter
        self._asked = ""

    def open(self) -> None:
        self._driver.get(self._url)
        self._driver.execute_script(LISTEN)
        self._asked = ""

    def ask(self, text: str) -> Answer:
        if text == self._asked:  # the page would not answer a second time
            self.open()
        self._asked = text
        field = self._driver.find_element(By.ID, "zoekvraag")
        field.clear()
        field.send_keys(text + (Keys.ENTER if self._enter else ""))
        told: Mapping[str, Any] = self._driver.execute_async_script(ANSWER, text)
        return Answer(
            tuple(told["titles"]),
            sure=told["state"] == "results",
            also=tuple(told["also"]),
            first=told["first"],
            whole=told["whole"],
            size=told["size"],
        )


class QuerySide:
    """The query side of our search without its page: as fast as it can be, for who works on it."""

    def __init__(self, driver: ChromiumDriver, name: str, url: str) -> None:
        self.name = name
        self._driver = driver
        self._url = url + SEARCH

    def open(self) -> None:
        self._driver.get(self._url)

    def ask(self, text: str) -> Answer:
        return next(in_page.ask_all(self._driver, [text]))


class Pagefind:
    """Pagefind alone, on our search page but without its script: it shows what Pagefind puts first.

    folder: of its index below the site; options: of its `createInstance`.
    """

    def __init__(
        self, driver: ChromiumDriver, name: str, url: str, folder: str, options: Mapping[str, Any]
    ) -> None:
        self.name = name
        self._driver = driver
        self._url = url + SEARCH
        self._address = f"{url}{folder}/pagefind.js"
        self._options = options

    def open(self) -> None:
        self._driver.get(self._url)
        self._driver.execute_script("performance.clearResourceTimings()")

    def ask(self, text: str) -> Answer:
        told = self._driver.execute_async_script(PAGEFIND, self._address, self._options, text)
        if "error" in told:
            raise SystemExit(f"{self.name}: {told['error']}")
        return Answer(tuple(told["titles"]), first=told["first"], whole=told["whole"], size=told["size"])


@contextmanager
def browser() -> Iterator[ChromiumDriver]:
    """Chromium, without a cache of files: every byte is counted."""
    with open_browser(find_browser()) as driver:
        driver.set_script_timeout(PATIENCE)
        driver.set_page_load_timeout(PATIENCE)
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        yield driver


@contextmanager
def connection(driver: ChromiumDriver, conditions: Mapping[str, Any]) -> Iterator[None]:
    """`SLOW`, for as long as the `with` block lasts."""
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", dict(conditions))
    yield
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", dict(FAST))


class PackingHandler(StaticHandler):
    """Sends texts in gzip, as the host of a site does."""

    _packed = False

    def _send_file(self, answer: Any, file: Path, with_body: bool) -> None:
        content_type = CONTENT_TYPES.get(file.suffix, "")
        self._packed = content_type.startswith("text/") or file.suffix == ".json"
        if not self._packed:
            super()._send_file(answer, file, with_body)
            return
        data = gzip.compress(file.read_bytes(), 6)
        self._head(answer, content_type, len(data))
        self._packed = False
        if with_body:
            self.wfile.write(data)

    def _site_headers(self) -> dict[str, str]:
        packed = {"Content-Encoding": "gzip"} if self._packed else {}
        return {**super()._site_headers(), **packed}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a site on this machine, for as long as the `with` block lasts."""
    site = StaticSite(folder, "/")
    handler = partial(PackingHandler, site=site, quiet=True)
    with StaticServer(site, "127.0.0.1", 0, quiet=True, handler=handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.url
        finally:
            server.shutdown()
            thread.join()
