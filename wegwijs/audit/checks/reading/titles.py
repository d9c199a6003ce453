"""WCAG 2.4.2: the title of a page tells what it is about, and no other page has it.

The name of the site is what the page tells programs (og:site_name), or the name of the link in its header
that leads to the first page; only the first page may have that for a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, plain, tell, words, words_by_language
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

SAYS_NOTHING = Rule(
    id="title-says-nothing",
    wcag=("2.4.2",),
    level=A,
    impact="serious",
    help=marked("De titel “{title}” zegt niet waar de pagina over gaat: noem het onderwerp in title"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F25",
)
OTHER_PAGE = Rule(
    id="title-of-another-page",
    wcag=("2.4.2",),
    level=A,
    impact="serious",
    help=marked("Geen woord van de titel “{title}” komt op de pagina voor: noem waar deze pagina over gaat"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F25",
)
SITE = Rule(
    id="title-of-site",
    wcag=("2.4.2",),
    level=A,
    impact="serious",
    help=marked("De titel “{title}” is alleen de naam van de site: noem ook waar deze pagina over gaat"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F25",
)
SHARED = Rule(
    id="title-shared",
    wcag=("2.4.2",),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("De pagina {other} heeft dezelfde titel “{title}”: noem in elke titel wat alleen daar staat"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G88",
)
EVERYWHERE = Rule(
    id="title-everywhere",
    wcag=("2.4.2",),
    level=A,
    impact="serious",
    help=marked("Alle pagina's hebben de titel “{title}”: noem in elke titel waar die pagina over gaat"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F25",
)
FILE = re.compile(r"^\S+\.(html?|php|aspx?|jsp|docx?|pdf|md|txt|pptx?|xlsx?|indd|psd|ai)$", re.IGNORECASE)
ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)
TEMPLATE = re.compile(
    r"\{\{.*\}\}|\{%|<%|%[a-z_]{3,}%|\$\{|\[(?:page |your )?\w*(?:title|titel)\w*\]"
    r"|^(?:undefined|null|nan|none|false)$",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\s*\d+$")
ENOUGH_TEXT = 40
ENOUGH_PAGES = 3
SAME_BEGINNING = 4


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    tell(scene, [one for row in rows for one in judgements(row)])


def judgements(row: Mapping[str, Any]) -> Iterator[Judgement]:
    """What is wrong with the title of one page. A title that is not there is axe's document-title."""
    title, number = str(row["title"]).strip(), int(str(row["number"]))
    if not title:
        return
    if says_nothing(title, str(row["address"])):
        yield Judgement(SAYS_NOTHING, number, fields={"title": title})
    elif is_site_only(title, row["site"], row["subjects"]):
        yield Judgement(SITE, number, fields={"title": title})
    elif of_another_page(title, f"{row['text']} {row['address']} {row['host']}"):
        yield Judgement(OTHER_PAGE, number, fields={"title": title})


def says_nothing(title: str, address: str = "") -> bool:
    """Whether a title fits any page: "Untitled Document", "Home", "index.html", "{{ title }}"."""
    name = plain(title)
    file = address.rstrip("/").rsplit("/", 1)[-1]
    return (
        not name
        or NUMBERED.sub("", name) in words("title_says_nothing")
        or bool(FILE.match(title) or ADDRESS.match(title) or TEMPLATE.search(title))
        or (title == file and "." in file)
    )


def of_another_page(title: str, text: str) -> bool:
    """Whether a page with enough text uses no word of its title, however it is inflected."""
    there = {word[:SAME_BEGINNING] for word in plain(text).split()}
    small = frozenset().union(*words_by_language("small_words").values())
    said = [word for word in plain(title).split() if word not in small and len(word) > 2]
    squeezed = plain(text).replace(" ", "")
    return (
        len(said) > 1
        and len(plain(text).split()) >= ENOUGH_TEXT
        and not any(word[:SAME_BEGINNING] in there or word in squeezed for word in said)
    )


def is_site_only(title: str, site: Iterable[str], subjects: Iterable[str]) -> bool:
    """Whether a title is one of the names of the site, while the page's headings speak of something else."""
    said = set(_beginnings(title))
    headings = [set(_beginnings(one)) for one in subjects]
    return (
        plain(title) in {plain(one) for one in site}
        and any(headings)
        and not any(said & heading for heading in headings)
    )


def _beginnings(text: str) -> Iterator[str]:
    small = frozenset().union(*words_by_language("small_words").values())
    return (word[:SAME_BEGINNING] for word in plain(text).split() if word not in small)


def shared_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """Per URL of a page whose title another page has: the first such page. titles: per URL."""
    pages: dict[str, list[str]] = {}
    for url, title in sorted(titles.items()):
        if plain(title):
            pages.setdefault(plain(title), []).append(url)
    return {
        url: next(other for other in urls if other != url)
        for urls in pages.values()
        if len(urls) > 1
        for url in urls
    }


def title_of_all(titles: Mapping[str, str]) -> bool:
    """Whether enough pages, in several places, all have one title. titles: per URL.

    Addresses that differ behind the question mark may be parts of one list.
    """
    pages = {url.split("?")[0].split("#")[0].removesuffix("/") for url in titles}
    return len(pages) >= ENOUGH_PAGES and len({plain(one) for one in titles.values()}) == 1


CHECK = Check(
    "titles",
    (SAYS_NOTHING, SITE, OTHER_PAGE, SHARED, EVERYWHERE),
    When.SOURCE,
    script_beside(__file__),
    _judge,
)
