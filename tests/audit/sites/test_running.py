"""Which pages of a running site are audited: its sitemaps, what it says of them, and else its links."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from wegwijs.audit.errors import SiteError
from wegwijs.audit.sites import running
from wegwijs.audit.sites.running import RunningPages, running_pages
from wegwijs.audit.sites.web import Answer, WebError

SITE = "http://x.nl/"
PAGE = {"content-type": "text/html"}
OTHER = {"content-type": "application/pdf"}


class Pages:
    """A stand-in for the web: address -> body, or a whole answer. What it does not have gives 404."""

    def __init__(self, pages: Mapping[str, str | Answer]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def get(self, address: str, only_html: bool = False) -> Answer:
        self.asked.append(address)
        found = self.pages.get(address, Answer(address, 404, PAGE))
        if isinstance(found, Answer):
            if found.status == 0:
                raise WebError("geen antwoord")
            return found
        return Answer(address, 200, PAGE, found.encode())


SILENT = Answer("", 0, {})


def urlset(*addresses: str) -> str:
    return f"<urlset>{''.join(f'<url><loc>{one}</loc></url>' for one in addresses)}</urlset>"


def index(*addresses: str) -> str:
    sitemaps = "".join(f"<sitemap><loc>{one}</loc></sitemap>" for one in addresses)
    return f"<sitemapindex>{sitemaps}</sitemapindex>"


def found(
    pages: Mapping[str, str | Answer], start: str = SITE, sitemap: str = "", most: int = 99
) -> RunningPages:
    return running_pages(start, Pages(pages), sitemap, most)  # type: ignore[arg-type]


def addresses(pages: RunningPages) -> list[str]:
    assert all(one.at == one.url and not one.path for one in pages.pages)
    return [one.url for one in pages.pages]


def test_sitemap_in_its_usual_place() -> None:
    pages = {
        f"{SITE}sitemap.xml": urlset(f"{SITE}b", f"{SITE}a", "http://y.nl/c"),
        f"{SITE}a": "",
        f"{SITE}b": "",
    }
    assert addresses(found(pages)) == [f"{SITE}a", f"{SITE}b"]


def test_sitemap_that_robots_txt_names_comes_first() -> None:
    pages = {
        f"{SITE}robots.txt": f"Sitemap: {SITE}mijn.xml",
        f"{SITE}mijn.xml": urlset(f"{SITE}a"),
        f"{SITE}sitemap.xml": urlset(f"{SITE}b"),
        f"{SITE}a": "",
    }
    assert addresses(found(pages)) == [f"{SITE}a"]


def test_robots_txt_that_gives_no_answer_is_passed_over() -> None:
    pages = {f"{SITE}robots.txt": SILENT, f"{SITE}sitemap.xml": urlset(f"{SITE}a"), f"{SITE}a": ""}
    assert addresses(found(pages)) == [f"{SITE}a"]


def test_copy_of_a_site_has_the_pages_that_its_sitemap_names_elsewhere() -> None:
    start = "http://127.0.0.1:8000/"
    published = "https://hulp.example.nl"
    pages = {
        f"{start}robots.txt": f"Sitemap: {published}/sitemap.xml",
        f"{start}sitemap.xml": urlset(f"{published}/a?b=1"),
        f"{start}a?b=1": "",
    }
    assert addresses(found(pages, start)) == [f"{start}a?b=1"]


def test_sitemaps_of_a_sitemap_each_once() -> None:
    pages = {
        f"{SITE}sitemap.xml": index("1.xml", f"{SITE}2.xml", "weg.xml", "kapot.xml", "sitemap.xml"),
        f"{SITE}1.xml": urlset(f"{SITE}a"),
        f"{SITE}2.xml": urlset(f"{SITE}a", f"{SITE}b"),
        f"{SITE}kapot.xml": "<urlset>",
        f"{SITE}a": "",
        f"{SITE}b": "",
    }
    assert addresses(found(pages)) == [f"{SITE}a", f"{SITE}b"]


def test_sitemaps_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_SITEMAPS", 5)
    pages = {f"{SITE}sitemap.xml": index(f"{SITE}0.xml")}
    pages |= {f"{SITE}{number}.xml": index(f"{SITE}{number + 1}.xml") for number in range(20)}
    web = Pages({**pages, SITE: "thuis"})
    assert [one.url for one in running_pages(SITE, web).pages] == [SITE]  # type: ignore[arg-type]
    assert f"{SITE}9.xml" not in web.asked


def test_only_what_is_below_the_folder_of_the_start() -> None:
    pages = {f"{SITE}sitemap.xml": urlset(f"{SITE}hulp/a", f"{SITE}nieuws/b"), f"{SITE}hulp/a": ""}
    assert addresses(found(pages, f"{SITE}hulp/begin")) == [f"{SITE}hulp/a"]


def test_listed_pages_that_are_not_there_are_errors() -> None:
    listed = urlset(*(f"{SITE}{name}" for name in ("goed", "weg", "stil", "folder.pdf")))
    pages = {
        f"{SITE}sitemap.xml": listed,
        f"{SITE}goed": "",
        f"{SITE}stil": SILENT,
        f"{SITE}folder.pdf": Answer(f"{SITE}folder.pdf", 200, OTHER),
    }
    result = found(pages)
    assert addresses(result) == [f"{SITE}goed"]
    assert {one.url: one.error for one in result.broken} == {
        f"{SITE}weg": "De sitemap noemt deze pagina, maar die is er niet (status 404).",
        f"{SITE}stil": "De sitemap noemt deze pagina, maar die is er niet (geen antwoord).",
    }


def test_listed_page_that_leads_to_another_is_that_one() -> None:
    pages = {
        f"{SITE}sitemap.xml": urlset(f"{SITE}oud", f"{SITE}nieuw"),
        f"{SITE}oud": Answer(f"{SITE}nieuw", 200, PAGE),
        f"{SITE}nieuw": "",
    }
    assert addresses(found(pages)) == [f"{SITE}nieuw"]


def test_more_pages_than_asked_for_is_said() -> None:
    names = [f"{SITE}{name}" for name in "abc"]
    result = found({f"{SITE}sitemap.xml": urlset(*names), **dict.fromkeys(names, "")}, most=2)
    assert addresses(result) == names[:2]
    assert "alleen de eerste 2" in result.notes[0]


def test_without_a_sitemap_links_are_followed() -> None:
    pages = {
        SITE: '<a href="a">a</a>',
        f"{SITE}a": '<a href="weg">w</a>',
        f"{SITE}sitemap.xml": "<p>Niet gevonden",
    }
    assert addresses(found(pages)) == [SITE, f"{SITE}a"]


def test_given_sitemap_as_an_address_and_as_a_file(tmp_path: Path) -> None:
    file = tmp_path / "kaart.xml"
    file.write_text(urlset(f"{SITE}a", "b"), "utf-8")
    pages = {f"{SITE}kaart.xml": urlset(f"{SITE}b"), f"{SITE}a": "", f"{SITE}b": ""}
    assert addresses(found(pages, sitemap=f"{SITE}kaart.xml")) == [f"{SITE}b"]
    assert addresses(found(pages, sitemap=str(file))) == [f"{SITE}a", f"{SITE}b"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "kaart.xml is niet te lezen."),
        ("<urlset>", "kaart.xml is geen goede sitemap: "),
        (urlset("http://y.nl/a", "http://z.nl/"), "kaart.xml noemt geen enkele pagina onder http://x.nl/."),
    ],
)
def test_given_sitemap_that_cannot_be_used(tmp_path: Path, text: str | None, said: str) -> None:
    file = tmp_path / "kaart.xml"
    if text is not None:
        file.write_text(text, "utf-8")
    with pytest.raises(SiteError, match=said):
        found({SITE: ""}, sitemap=str(file))


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ({SITE: SILENT}, r"http://x\.nl/ geeft geen antwoord \(geen antwoord\)\."),
        ({SITE: Answer(SITE, 200, OTHER)}, r"Op http://x\.nl/ staat geen webpagina\."),
        ({}, r"Op http://x\.nl/ staat geen webpagina\."),
    ],
)
def test_site_without_pages(pages: Mapping[str, Answer], said: str) -> None:
    with pytest.raises(SiteError, match=said):
        found(pages)
