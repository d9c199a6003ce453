"""Following links, on a site that is told to a stand-in for the web."""

from __future__ import annotations

import pytest

from wegwijs.audit.sites import crawl
from wegwijs.audit.sites.crawl import Crawl, Crawled
from wegwijs.audit.sites.web import Answer, WebError

HTML = {"content-type": "text/html; charset=utf-8"}
START = "http://x.nl/hulp/"


def crawled(pages: dict[str, str], most: int = 100) -> Crawled:
    def fetch(address: str) -> Answer:
        if address not in pages:
            raise WebError("404")
        return Answer(address, 200, HTML, pages[address].encode())

    return Crawl(START, fetch, most).run()


def test_links_within_the_folder_each_once() -> None:
    pages = {
        START: '<a href="a#x">a</a><a href="/hulp/a?utm_source=y">a</a><a href="/elders/">e</a>'
        '<a href="http://y.nl/">y</a><a href="b.pdf">b</a><a href="weg">w</a><a href="c" download>c</a>',
        START + "a": '<a href="./">terug</a><area href="d/">',
        START + "d/": '<base href="/hulp/d/e/"><a href="f">f</a>',
        START + "d/e/f": "",
        START + "c": "",
        "http://x.nl/elders/": "",
    }
    assert crawled(pages).pages == (START, START + "a", START + "d/", START + "d/e/f")


def test_what_is_no_page_is_passed_over() -> None:
    def fetch(address: str) -> Answer:
        kind = HTML if address == START else {"content-type": "application/pdf"}
        return Answer(address, 200, kind, b'<a href="stuk">x</a>')

    assert Crawl(START, fetch, 9).run().pages == (START,)


def test_redirect_out_of_the_folder_is_no_page() -> None:
    def fetch(address: str) -> Answer:
        return Answer(START if address == START else "http://x.nl/login", 200, HTML, b'<a href="a">x</a>')

    assert Crawl(START, fetch, 9).run().pages == (START,)


def test_endless_calendar_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawl, "MOST_ALIKE", 12)

    def fetch(address: str) -> Answer:
        month = int(address.rpartition("/")[2] or 0)
        return Answer(address, 200, HTML, f'<a href="{month + 1}">later</a>'.encode())

    found = Crawl(START, fetch, 1000).run()
    assert len(found.pages) == 13
    assert "alleen de eerste 12" in found.notes[0]


def test_endless_queries_and_most_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawl, "MOST_QUERIES", 3)
    many = "".join(f'<a href="?q={letter}">x</a>' for letter in "abcdef")
    pages = {START: many, **{f"{START}?q={letter}": "" for letter in "abcdef"}}
    assert len(crawled(pages).pages) == 4
    few = crawled(pages, most=2)
    assert len(few.pages) == 2
    assert "--most-pages" in few.notes[-1]


def test_start_that_does_not_answer() -> None:
    with pytest.raises(WebError):
        crawled({})
