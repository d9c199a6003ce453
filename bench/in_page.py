"""Questions put to the query side of search itself, in a search page that is open: without its interface.

The page says where everything is (`#zoeken`, `data-`). Used by `search.py` and by the test of the built site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from bench.quality import Answer

AT_A_TIME = 40
"""Questions for one call of the browser, which may take half a minute."""
RANKING = {"metaWeights": {"title": 5, "zoekwoorden": 3, "soort": 0}}
"""As the page's own script tells Pagefind."""

ASK = """
const [texts, typing, ranking, done] = arguments;
const {query, words, pagefind, base} = document.getElementById('zoeken').dataset;

const open = async () => {
  const [side, {createInstance}, data] = await Promise.all([
    import(query), import(pagefind), fetch(words).then((response) => response.json()),
  ]);
  const index = createInstance({baseUrl: base, ranking, noWorker: true});
  return {...side, index, layer: side.prepare(data, base)};
};

const answer = async ({ask, widen, textOf, index, layer}, text) => {
  const began = performance.now();
  const first = ask(layer, text, {typing, literal: false});
  const took = performance.now() - began;
  // As the page does: the full text is asked when titles and search words do not answer.
  const {results, also, certainty} = first.settled ? first : await widen(layer, first, index);
  const shown = certainty === 'none' ? [] : results.slice(0, 10).map(({page}) => page);
  // What is only in the full text has no title before its text is there.
  const strange = shown.filter((page) => !page.title);
  await Promise.all(strange.map((page) => textOf(layer, page, async () => index)));
  // An easier version, or one in another language, is the same answer as its original.
  const originals = new Map(layer.pages.map((page) => [page.url, page.title]));
  const titles = shown.map((page) => originals.get(page.url.replace(/[^/]+[/]$/, '')) ?? page.title);
  return {titles, also, certainty, first: took, whole: performance.now() - began};
};

const all = async () => {
  const search = await (window.measuredSearch ??= open());
  const answers = [];
  for (const text of texts) answers.push(await answer(search, text));
  return answers;
};
all().then(done, (error) => done({error: String(error)}));
"""


PAGES = """
const done = arguments[0];
fetch(document.getElementById('zoeken').dataset.words).then((response) => response.json())
  .then(({pages}) => done(pages.title.map((title, at) => [pages.url[at], title])), () => done([]));
"""


class Driver(Protocol):
    """What is needed of selenium's driver."""

    def execute_async_script(self, script: str, *args: Any) -> Any:
        """Run a script and wait until it calls its last argument."""


def pages(driver: Driver) -> list[tuple[str, str]]:
    """(URL without base path, title) of the pages that search knows. A search page must be open."""
    return [(url, title) for url, title in driver.execute_async_script(PAGES)]


def ask_all(driver: Driver, texts: Sequence[str], *, typing: bool = False) -> Iterator[Answer]:
    """The answer to each question, with the full text where the page would ask it.

    A search page must be open. typing: as if the last word may be unfinished. Raises RuntimeError
    when the query side does.
    """
    for at in range(0, len(texts), AT_A_TIME):
        told = driver.execute_async_script(ASK, texts[at : at + AT_A_TIME], typing, RANKING)
        if isinstance(told, dict):
            raise RuntimeError(told["error"])
        for one in told:
            yield Answer(
                tuple(one["titles"]),
                sure=one["certainty"] == "sure",
                also=tuple(one["also"]),
                first=one["first"],
                whole=one["whole"],
            )
