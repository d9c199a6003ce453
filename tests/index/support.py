"""A small layer for tests: pages and synonyms that stand in no portal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wegwijs.index.layer import Choices, Contents, contents
from wegwijs.index.pages import SearchPage
from wegwijs.read.synonyms import Synonym

CHOICES = Choices([("geld", "Geld"), ("zorg", "Zorg")], [("A2", "Makkelijk"), ("B1", "Gewoon")])


def search_page(title: str, *words: str, kind: str = "Artikel", **values: Any) -> SearchPage:
    """A page at the address of its title."""
    url = f"/artikelen/{'-'.join(title.lower().split())}/"
    return SearchPage(url, title, kind, words=words, **values)


def synonym(words: str, means: str, language: str = "") -> Synonym:
    """words, means: with commas between them."""
    return Synonym(tuple(words.split(", ")), tuple(means.split(", ")), language, "synoniemen.toml", 1, 2)


def ids_of(pages: Iterable[SearchPage]) -> dict[str, str]:
    return {page.url: f"nl_{number:03}" for number, page in enumerate(pages)}


def contents_of(
    pages: Sequence[SearchPage], synonyms: Sequence[Synonym] = (), texts: Iterable[str] = ()
) -> Contents:
    return contents(pages, ids_of(pages), CHOICES, synonyms, texts)
