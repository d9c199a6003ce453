"""Everything that search needs: Pagefind's index, and the layer beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wegwijs.index.compounds import compounds
from wegwijs.index.fitting import fitting_layer
from wegwijs.index.hidden import copy_for_index, hidden_fields
from wegwijs.index.layer import Choices, contents, own_words, write_layer
from wegwijs.index.pagefind import build_index
from wegwijs.index.pages import SearchPage
from wegwijs.read.synonyms import Synonym


def index_pages(
    site: Path,
    pages: Sequence[tuple[SearchPage, bytes]],
    choices: Choices,
    synonyms: Sequence[Synonym] = (),
    *,
    most: int,
    language: str = "nl",
) -> None:
    """Write `pagefind/` and `zoeken/woorden.json` in the folder of the site.

    pages: each with its HTML; choices: the filters; most: bytes (gzip) of the layer. Raises IndexError_.
    """
    records = [page for page, _html in pages]
    parts = compounds(own_words(records))
    copies = {page.url: copy_for_index(html, hidden_fields(page, parts, synonyms)) for page, html in pages}
    report = build_index(site, copies, language=language)
    ids = {url: one.id for url, one in report.fragments.items()}
    texts = (one.text for one in report.fragments.values())
    write_layer(site, fitting_layer(contents(records, ids, choices, synonyms, texts), most))
