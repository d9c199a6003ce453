"""From HTML to a tagged PDF (PDF/UA-1, ISO 14289-1) by WeasyPrint.

The same HTML gives the same bytes: no date and no random identifier is in them. Nothing is fetched: what a
page needs is handed over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.urls import URLFetcher, URLFetcherResponse

NOTES = "notes"
"""The id of the ruled lines, which fill what is left of the last page."""
_MM = 96 / 25.4
_LINE, _MARGIN = 8 * _MM, 12 * _MM
"""Height of a ruled line, and the margin below it, in CSS pixels: as in `templates/styles/paper.css`."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A PDF to be made.

    versions: HTML, of which the first is taken that fits on `most_pages` (or the last); url: absolute, of the
    page that they are the text of; files: absolute URL -> style sheet or picture.
    """

    versions: tuple[bytes, ...]
    url: str
    files: Mapping[str, bytes]
    most_pages: int


def typeset(sheet: Sheet) -> bytes:
    """The PDF. Raises OSError without Pango."""
    for html in sheet.versions[:-1]:
        document = _laid_out(html, sheet)
        if len(document.pages) <= sheet.most_pages:
            break
    else:
        html = sheet.versions[-1]
        document = _laid_out(html, sheet)
    document = _filled_up(document, html, sheet)
    identifier = hashlib.sha256(html).hexdigest()[:32].encode()
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier))


def _laid_out(html: bytes, sheet: Sheet, css: str = "") -> Document:
    from weasyprint import CSS, HTML

    page = HTML(string=html.decode(), base_url=sheet.url, url_fetcher=_fetcher(sheet.files))
    return page.render(stylesheets=[CSS(string=css)] if css else None)


def _fetcher(files: Mapping[str, bytes]) -> URLFetcher:
    """Gives only these files; anything else is left out of the PDF."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Files(URLFetcher):  # type: ignore[misc] # the library has no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            kind = "text/css" if url.endswith(".css") else ""
            return URLFetcherResponse(url, files[url], {"Content-Type": kind} if kind else None)

    return Files()


def _filled_up(document: Document, html: bytes, sheet: Sheet) -> Document:
    """With ruled lines to the end of the last page; the document itself if it has none."""
    last = document.pages[-1]
    if NOTES not in last.anchors:
        return document
    lines = (last.height - _MARGIN - last.anchors[NOTES][1]) // _LINE
    taller = _laid_out(html, sheet, f"#{NOTES} {{ block-size: {lines * _LINE}px }}")
    return taller if len(taller.pages) == len(document.pages) else document
