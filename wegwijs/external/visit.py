"""Visit many addresses at a time, each once; what was seen lately is not visited again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import zip_longest
from urllib.parse import urlsplit

from wegwijs.external.cache import LinkCache
from wegwijs.external.outcome import Outcome

Visit = Callable[[str, Collection[str]], Outcome]


def visit_all(
    addresses: Iterable[str],
    visit: Visit,
    cache: LinkCache,
    at_once: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, Outcome]:
    """Page (an address without its anchor) -> outcome. The cache is written, also when it is interrupted."""
    pages = _pages(addresses)
    outcomes = {url: known for url in pages if (known := cache.get(url, pages[url]))}
    todo = _spread([url for url in pages if url not in outcomes])
    on_progress(len(outcomes), len(pages))
    pool = ThreadPoolExecutor(at_once)
    try:
        futures = {pool.submit(visit, url, pages[url]): url for url in todo}
        for future in as_completed(futures):
            url = futures[future]
            outcomes[url] = future.result()
            if not outcomes[url].no_such_host:
                cache.put(url, pages[url], outcomes[url])
            on_progress(len(outcomes), len(pages))
    finally:
        pool.shutdown(cancel_futures=True)
        cache.save()
    return outcomes


def _pages(addresses: Iterable[str]) -> dict[str, set[str]]:
    """Page -> anchors that are asked for. Anchors for scripts ("#/", "#!", "#:~:text=") are none."""
    pages: dict[str, set[str]] = defaultdict(set)
    for address in addresses:
        page, _, anchor = address.partition("#")
        pages[page] |= {anchor} if anchor and not anchor.startswith(("/", "!", ":~:")) else set()
    return dict(pages)


def _spread(urls: Collection[str]) -> list[str]:
    """The URLs in turns of one per host, so that no host holds up the threads."""
    hosts: Mapping[str, list[str]] = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).netloc].append(url)
    return [url for turn in zip_longest(*hosts.values()) for url in turn if url]
