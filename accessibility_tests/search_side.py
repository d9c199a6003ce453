"""The query side of search in a page of its own, with a small layer that stands in no portal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.server import serve

MODULES = Path(__file__).parent.parent / "templates/components/search/query"
PAGE = "<!doctype html><html lang=nl><title>Vragen</title><script type=module src=open.js></script>"
OPEN = """
import * as bundle from "./bundle.js";
import * as distance from "./query/distance.js";
import * as vocabulary from "./query/vocabulary.js";
import * as words from "./query/words.js";

const data = await (await fetch("woorden.json")).json();
const shown = ({text, results, also, settled, certainty}) => ({
  text, also, settled, certainty,
  titles: results.map(({page}) => page.title),
  urls: results.map(({page}) => page.url),
  scores: results.map(({score}) => score),
});
window.tools = {bundle, distance, vocabulary, words, data, shown, layer: bundle.prepare(data, "/hulp/")};
"""


@dataclass(frozen=True)
class Asked:
    """What the query side makes of a question."""

    text: str
    titles: Sequence[str]
    urls: Sequence[str]
    scores: Sequence[float]
    also: Sequence[str]
    settled: bool
    certainty: str


class Side:
    """The query side in the page that is open."""

    def __init__(self, driver: ChromiumDriver) -> None:
        self._driver = driver

    def run(self, script: str, *args: object) -> Any:
        """What an async function with this body gives; `tools` has the modules, `args` the arguments."""
        told = self._driver.execute_async_script(
            "const args = [...arguments]; const done = args.pop();"
            f"(async () => {{ {script} }})().then((value) => done({{value}}), (error) => done({{error: `${{error.stack}}`}}));",
            *args,
        )
        assert "error" not in told, told["error"]
        return told["value"]

    def ask(self, text: str, *, typing: bool = False, literal: bool = False) -> Asked:
        """A question to the layer alone."""
        script = "const {bundle, layer, shown} = tools; return shown(bundle.ask(layer, args[0], args[1]));"
        return Asked(**self.run(script, text, {"typing": typing, "literal": literal}))


@contextmanager
def query_side(driver: ChromiumDriver, site: Path, folder: Path, layer: object) -> Iterator[Side]:
    """Open a page with the bundle of the built site, the modules that it is made of, and a layer."""
    search_page = LexborHTMLParser((site / "zoeken/index.html").read_text("utf-8"))
    address = search_page.css_first("#zoeken[data-query]").attributes["data-query"] or ""
    shutil.copyfile(site / "assets" / address.rpartition("/")[2], folder / "bundle.js")
    shutil.copytree(MODULES, folder / "query")
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "open.js").write_text(OPEN, "utf-8")
    (folder / "woorden.json").write_text(json.dumps(layer), "utf-8")
    with serve(folder) as server:
        driver.get(server.url)
        yield Side(driver)
        driver.get("about:blank")
