"""PDFs of small portals, and what stands in them as a screen reader would find it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from tests.support import PortalFolder
from wegwijs.paper.pango import has_pango
from wegwijs.paper.typeset import Sheet, typeset
from wegwijs.pipeline import check

needs_pango = pytest.mark.skipif(not has_pango(), reason="Pango is not on this machine")

POSTER, CARD = "locaties/hengelo/poster.pdf", "locaties/hengelo/kaart.pdf"
HANDOUT = "artikelen/digid-aanvragen/hand-out.pdf"
A4, A5 = (595, 842), (420, 595)
"""Points, rounded."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree, in reading order. text: of the element itself and all below it."""

    tag: str
    parents: tuple[str, ...]
    alt: str


def sheets_of(portal: PortalFolder) -> dict[str, Sheet]:
    checked = check(portal.options(pdf=True))
    assert [one for one in checked.problems if one.is_error] == []
    return dict(checked.sheets)


def pdf_of(portal: PortalFolder, path: str) -> pikepdf.Pdf:
    return opened(typeset(sheets_of(portal)[path]))


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def size(pdf: pikepdf.Pdf) -> tuple[int, int]:
    box = pdf.pages[0].MediaBox
    return round(float(box[2])), round(float(box[3]))


def elements(pdf: pikepdf.Pdf) -> list[Element]:
    return list(_below(pdf.Root.StructTreeRoot, ()))


def _below(node: pikepdf.Object, parents: tuple[str, ...]) -> Iterator[Element]:
    for kid in _kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag = str(kid.S).removeprefix("/")
            yield Element(tag, parents, str(kid.get("/Alt", "")))
            yield from _below(kid, (*parents, tag))


def _kids(node: pikepdf.Object) -> list[pikepdf.Object]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def link_annotations(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [one for page in pdf.pages for one in page.get("/Annots", [])]


def tags_of_annotations(pdf: pikepdf.Pdf) -> list[str]:
    """The tag of the element that each annotation of the tree belongs to."""
    return [tag for tag, _kid in _references(pdf.Root.StructTreeRoot)]


def _references(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    for kid in _kids(node):
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/OBJR":
                yield str(node.S).removeprefix("/"), kid
            else:
                yield from _references(kid)


def marked_ids(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """(page, number) of each piece of content that the tree has."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return set(_ids(pdf.Root.StructTreeRoot, pages))


def _ids(node: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    for kid in _kids(node):
        if isinstance(kid, int):
            yield pages[node.Pg.objgen], kid
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _ids(kid, pages)


def unmarked(pdf: pikepdf.Pdf) -> list[str]:
    """Operators that draw outside marked content, and marked pieces that the tree does not have."""
    known = marked_ids(pdf)
    found = []
    for number, page in enumerate(pdf.pages):
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                depth += 1
                mcid = operands[1].get("/MCID") if name == "BDC" else None
                if mcid is not None and (number, int(mcid)) not in known:
                    found.append(f"page {number + 1}: {mcid} is not in the tree")
            elif name == "EMC":
                depth -= 1
            elif name in ("Tj", "TJ", "'", "Do", "S", "f", "f*", "B", "sh") and depth == 0:
                found.append(f"page {number + 1}: {name} outside marked content")
    return found


def fonts_without_file(pdf: pikepdf.Pdf) -> list[str]:
    found = []
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            for below in font.get("/DescendantFonts", [font]):
                descriptor = below.get("/FontDescriptor", {})
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                    found.append(str(font.BaseFont))
    return found


def text_sizes(html: bytes) -> list[str]:
    return re.findall(r"paper--size-(\d+)", html.decode())


def written(folder: Path, pdf: bytes) -> Path:
    file = folder / "blad.pdf"
    file.write_bytes(pdf)
    return file
