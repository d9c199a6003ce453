"""The PDFs: PDF/UA-1 as their structure tells, on as many pages as they may have, and the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.paper.pdfs import (
    A4,
    A5,
    CARD,
    HANDOUT,
    POSTER,
    elements,
    fonts_without_file,
    link_annotations,
    needs_pango,
    opened,
    pdf_of,
    sheets_of,
    size,
    tags_of_annotations,
    unmarked,
)
from tests.support import PNG, ROOT, PortalFolder, make_portal
from wegwijs.paper.typeset import typeset

pytestmark = needs_pango

TRANSLATION = """\
---
title: أريد أن أطلب DigiD
summary: هكذا تحصل على DigiD.
---

::: kort-gezegd
تطلب DigiD بنفسك على [digid.nl](https://www.digid.nl).
:::

::: stappen
1. اذهب إلى **digid.nl**.
2. اختر "DigiD aanvragen".
:::
"""
TABLE = "\n| Dag | Open |\n|---|---|\n| maandag | ja |\n\n![Een kaart](kaart.png)\n"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    folder = make_portal(tmp_path_factory.mktemp("papier"))
    folder.write("content/artikelen/digid-aanvragen.ar.md", TRANSLATION)
    folder.write("content/artikelen/kaart.png", PNG)
    folder.edit("content/artikelen/digid-aanvragen.md", "Kom langs bij", f"{TABLE}\nKom langs bij")
    return folder


@pytest.fixture(scope="module")
def made(portal: PortalFolder) -> dict[str, bytes]:
    return {path: typeset(sheet) for path, sheet in sheets_of(portal).items()}


@pytest.fixture(scope="module")
def pdfs(made: dict[str, bytes]) -> dict[str, pikepdf.Pdf]:
    return {path: opened(data) for path, data in made.items()}


def test_there_is_one_of_each_location_article_and_version(made: dict[str, bytes]) -> None:
    translation = "artikelen/digid-aanvragen/ar/hand-out.pdf"
    assert made.keys() == {POSTER, CARD, HANDOUT, translation}


def test_pages_and_sizes(pdfs: dict[str, pikepdf.Pdf]) -> None:
    assert [len(pdfs[one].pages) for one in (POSTER, CARD)] == [1, 1]
    assert all(len(one.pages) <= 2 for one in pdfs.values())
    assert (size(pdfs[POSTER]), size(pdfs[CARD]), size(pdfs[HANDOUT])) == (A4, A5, A4)


def test_a_checker_of_pdf_ua_finds_nothing(made: dict[str, bytes], tmp_path: Path) -> None:
    """All rules of PDF/UA-1 that a machine can check, and the tables and pictures of a hand-out with them."""
    checker = pytest.importorskip("page", reason="page-validation has no build for this Python")
    for number, (path, data) in enumerate(sorted(made.items())):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(data)
        report = checker.validate_pdf(str(file), profile="ua1")
        assert report.is_compliant, (path, report.failures)


def test_the_checker_refuses_a_pdf_without_tags(tmp_path: Path) -> None:
    checker = pytest.importorskip("page", reason="page-validation has no build for this Python")
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(tmp_path / "empty.pdf")
    assert not checker.validate_pdf(str(tmp_path / "empty.pdf"), profile="ua1").is_compliant


def test_what_pdf_ua_asks_of_the_document(pdfs: dict[str, pikepdf.Pdf]) -> None:
    """ISO 14289-1: 5, 7.1, 7.2 and 7.18.3."""
    for path, pdf in pdfs.items():
        assert pdf.Root.MarkInfo.Marked, path
        assert str(pdf.Root.Lang) == ("ar" if "/ar/" in path else "nl")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
        assert all(page.Tabs == "/S" for page in pdf.pages)


def test_everything_that_is_drawn_is_in_the_tree_or_an_artifact(pdfs: dict[str, pikepdf.Pdf]) -> None:
    assert [one for pdf in pdfs.values() for one in unmarked(pdf)] == []


def test_fonts_are_embedded(pdfs: dict[str, pikepdf.Pdf]) -> None:
    assert [one for pdf in pdfs.values() for one in fonts_without_file(pdf)] == []


def test_headings_begin_with_one_h1_and_skip_no_level(pdfs: dict[str, pikepdf.Pdf]) -> None:
    for path, pdf in pdfs.items():
        levels = [int(one.tag[1]) for one in elements(pdf) if one.tag[0] == "H" and one.tag[1:].isdigit()]
        assert levels.count(1) == 1, path
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_have_items_with_a_body(pdfs: dict[str, pikepdf.Pdf]) -> None:
    for path, pdf in pdfs.items():
        found = elements(pdf)
        assert any(one.tag == "L" for one in found), path
        assert all(one.parents[-1] == "L" for one in found if one.tag == "LI")
        assert all(one.parents[-1] == "LI" for one in found if one.tag in ("Lbl", "LBody"))


def test_pictures_and_codes_have_a_text(pdfs: dict[str, pikepdf.Pdf]) -> None:
    alts = {path: [one.alt for one in elements(pdf) if one.tag == "Figure"] for path, pdf in pdfs.items()}
    assert alts[POSTER] == alts[CARD] == ["QR-code: de pagina van Bibliotheek Hengelo"]
    assert alts[HANDOUT] == ["Een kaart", "QR-code: deze tekst op internet"]


def test_a_table_has_rows_and_headers(pdfs: dict[str, pikepdf.Pdf]) -> None:
    tags = {one.tag for one in elements(pdfs[HANDOUT])}
    assert {"Table", "TR", "TH", "TD"} <= tags


def test_links_are_in_the_tree_and_have_a_text(pdfs: dict[str, pikepdf.Pdf]) -> None:
    for path, pdf in pdfs.items():
        links = link_annotations(pdf)
        assert links, path
        assert all(str(one.Contents).startswith("https://") for one in links)
        assert all("/StructParent" in one for one in links)
        assert tags_of_annotations(pdf) == ["Link"] * len(links)


def test_arabic_goes_from_right_to_left_in_its_own_language(portal: PortalFolder) -> None:
    html = sheets_of(portal)["artikelen/digid-aanvragen/ar/hand-out.pdf"].versions[0].decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert '<h2 lang="nl" dir="ltr">' not in html
    assert 'class="help" lang="nl" dir="ltr"' in html


def test_the_same_input_gives_the_same_bytes_in_another_process(
    portal: PortalFolder, made: dict[str, bytes], tmp_path: Path
) -> None:
    program = (
        "import sys; from dataclasses import replace; from datetime import date; from pathlib import Path\n"
        "from wegwijs.options import Options; from wegwijs.pipeline import check\n"
        "from wegwijs.paper.typeset import typeset\n"
        "root, templates, out = map(Path, sys.argv[1:])\n"
        "options = Options(root / 'content', templates, out, root / 'portal.toml', date(2026, 11, 23))\n"
        "options = replace(options, pdf=True)\n"
        "for path, sheet in check(options).sheets.items():\n"
        "    (out / path.replace('/', '_')).write_bytes(typeset(sheet))\n"
    )
    arguments = [str(portal.root), str(ROOT / "templates"), str(tmp_path)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, cwd=ROOT, env=environment)
    again = {path: (tmp_path / path.replace("/", "_")).read_bytes() for path in made}
    assert again == made


def test_everything_that_the_pages_need_is_there(
    portal: PortalFolder, caplog: pytest.LogCaptureFixture
) -> None:
    for sheet in sheets_of(portal).values():
        typeset(sheet)
    texts = [one.getMessage() for one in caplog.records if one.name == "weasyprint"]
    assert [one for one in texts if "Failed" in one or "required" in one] == []


def test_what_is_not_handed_over_is_left_out(portal: PortalFolder) -> None:
    portal_html = sheets_of(portal)[HANDOUT]
    foreign = portal_html.versions[0].replace(b"/artikelen/kaart.png", b"https://www.example.nl/kaart.png")
    pdf = opened(typeset(type(portal_html)((foreign,), portal_html.url, portal_html.files, 2)))
    assert len(pdf.pages) <= 2
    assert not any(
        "/Image" in str(one.get("/Subtype")) for one in pdf.objects if isinstance(one, pikepdf.Stream)
    )
    assert pdf_of(portal, HANDOUT).pages
