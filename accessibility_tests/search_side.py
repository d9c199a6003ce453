"""The query side of search in a page of its own, with a small layer that stands in no portal."""

from __future__ import annotations

import gzip
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.index.layer import Choices, contents, layer
from wegwijs.index.pages import SearchPage
from wegwijs.read.synonyms import Synonym
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

ARTICLES = {
    "DigiD aanvragen": ("inlogcode",),
    "Huurtoeslag aanvragen": ("geld voor huur",),
    "Zorgtoeslag aanvragen": (),
    "Toeslag terugbetalen": (),
    "Zorgverzekering kiezen": (),
    "Paspoort verlopen": (),
    "Rijbewijs verlengen": (),
    "Wachtwoord vergeten": (),
    "Brief van het CAK": (),
    "AOW en werken": (),
    "Overlijden melden": (),
    "Uitkering stoppen": (),
    "Verhuizing doorgeven": ("adres wijzigen",),
    "Energierekening betalen": (),
    "Verzekeringskaart kwijt": (),
    "Taalcursus volgen": (),
    "Bibliotheekpas kopen": (),
    "Boete van het CJIB": (),
}
SYNONYMS = {
    ("huursubsidie",): ("huurtoeslag",),
    ("kira yardımı",): ("huurtoeslag",),
    ("пароль",): ("wachtwoord",),
    ("geld terug", "terugbetaling"): ("toeslag terugbetalen",),
    ("oude naam",): ("wat geen pagina zegt",),
}
TEXTS = ["In de hal staat een scootmobiel. Een toeslug is iets anders."]
SEED = 20261129
FETCHED, FETCHED_TEXT = "nl_07", "Zo vraagt u een nieuw wachtwoord."
"""The page of which Pagefind's file is there."""


def small_layer() -> object:
    articles = [
        SearchPage(
            f"/a/{number}/", title, "Artikel", 2, words, ("geld",), "B1", "Dienst" if number == 1 else ""
        )
        for number, (title, words) in enumerate(ARTICLES.items())
    ]
    term = SearchPage("/b/toeslag/", "Toeslag", "Begrip", 0.5)
    pages = [*articles, term]
    ids = {page.url: f"nl_{number:02}" for number, page in enumerate(pages)}
    synonyms = [Synonym(words, means, "", "synoniemen.toml", 1, 2) for words, means in SYNONYMS.items()]
    return layer(contents(pages, ids, Choices([("geld", "Geld")], [("B1", "Gewoon")]), synonyms, TEXTS))


def wild_texts(count: int) -> list[str]:
    """Pieces of words, other scripts, signs and broken characters, in any order."""
    chance = random.Random(SEED)
    pieces = [
        *(
            "paspoort",
            "toeslag",
            "huur",
            "zorg",
            "aan",
            "de",
            "see",
            "ka",
            "aaaa",
            "eeee",
            "ie",
            "1984",
            "75+",
        ),
        *("пароль", "كلمة السر", "密码", "ምስጢር", "şifre", "İ", "ß", "ﬁ", "e\u0301", "\u202e", "\u0000"),
        *(
            '"',
            "'",
            "’",
            "`",
            "<b>",
            "&amp;",
            "(.*)+",
            "[a-z",
            "\\",
            "$1",
            "\n",
            "\t",
            "🙂",
            "👩🏽‍🦽",
            "\U00010400",
        ),
        *("constructor", "__proto__", "toString"),
    ]
    glue = ("", "", " ", "-")
    return [
        "".join(chance.choice(pieces) + chance.choice(glue) for _ in range(chance.randrange(1, 14)))
        for _ in range(count)
    ]


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
            "const ready = async () => { while (!window.tools) await new Promise(requestAnimationFrame); };"
            f"ready().then(async () => {{ {script} }})"
            ".then((value) => done({value}), (error) => done({error: `${error.stack}`}));",
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
    root = search_page.css_first("#zoeken[data-query]")
    assert root is not None
    address = root.attributes["data-query"] or ""
    shutil.copyfile(site / "assets" / address.rpartition("/")[2], folder / "bundle.js")
    shutil.copytree(MODULES, folder / "query")
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "open.js").write_text(OPEN, "utf-8")
    (folder / "woorden.json").write_text(json.dumps(layer), "utf-8")
    fragment = folder / f"pagefind/fragment/{FETCHED}.pf_fragment"
    fragment.parent.mkdir(parents=True)
    fragment.write_bytes(gzip.compress(b"pagefind_dcd" + json.dumps({"content": FETCHED_TEXT}).encode()))
    with serve(folder) as server:
        driver.get(server.url)
        yield Side(driver)
        driver.get("about:blank")
