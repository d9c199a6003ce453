"""A build with PDFs: which files there are, what is made again, and what happens without Pango."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.paper.pdfs import CARD, HANDOUT, POSTER, needs_pango, sheets_of
from tests.support import PortalFolder, codes, contents
from wegwijs import debian
from wegwijs.options import Result
from wegwijs.paper import cache as cache_module
from wegwijs.paper import make, pango
from wegwijs.paper.cache import PdfCache, key_of
from wegwijs.paper.fonts import font_files
from wegwijs.paper.typeset import Sheet, typeset
from wegwijs.pipeline import build, check
from wegwijs.publish.manifest import read_manifest
from wegwijs.unchanged import earlier_result, fingerprint, remember

EXAMPLE = Sheet((b"<p>a", b"<p>b"), "https://example.nl/", {"https://example.nl/a.css": b"p {}"}, 1)


@pytest.fixture
def typeset_sheets(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages of which a PDF is really made, during the test."""
    urls: list[str] = []

    def spy(sheet: Sheet) -> bytes:
        urls.append(sheet.url.removeprefix("https://hulp.example.nl"))
        return typeset(sheet)

    monkeypatch.setattr(make, "typeset", spy)
    return urls


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wegwijs.pipeline.has_pango", lambda: False)


@needs_pango
def test_an_ordinary_build_has_no_pdf_and_no_link_to_one(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options()).ok
    assert not any(path.endswith(".pdf") for path in contents(portal_folder.site))
    assert not any(
        "pdf" in portal_folder.page(url) for url in ("/locaties/hengelo/", "/artikelen/digid-aanvragen/")
    )
    assert 'href="/locaties/hengelo/poster/"' in portal_folder.page("/locaties/hengelo/")


@needs_pango
def test_a_build_with_pdfs_has_them_in_its_manifest_and_links_to_them(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options(pdf=True)).ok
    manifest = read_manifest(portal_folder.site)
    assert manifest is not None
    assert {POSTER, CARD, HANDOUT} <= manifest.files.keys()
    location = portal_folder.page("/locaties/hengelo/")
    assert f'href="/{POSTER}"' in location
    assert f'href="/{CARD}"' in location
    assert f'href="/{HANDOUT}"' in portal_folder.page("/artikelen/digid-aanvragen/")


@needs_pango
def test_only_what_changed_is_made_again_and_it_is_as_a_clean_build(
    portal_folder: PortalFolder, typeset_sheets: list[str]
) -> None:
    options = portal_folder.options(pdf=True)
    build(options)
    typeset_sheets.clear()
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "Lukt het niet?", "Lukt het nog niet?")
    assert build(options).ok
    assert typeset_sheets == ["/artikelen/digid-aanvragen/"]
    typeset_sheets.clear()
    build(options)
    assert typeset_sheets == []
    clean = portal_folder.root / "schoon"
    build(portal_folder.options(pdf=True, output=clean, cache=None))
    assert contents(clean) == contents(portal_folder.site)


@needs_pango
def test_a_base_path_is_in_links_and_codes(portal_folder: PortalFolder) -> None:
    options = portal_folder.options(pdf=True, base_url="https://www.example.nl/hulp/")
    assert build(options).ok
    assert (portal_folder.site / POSTER).is_file()
    assert f'href="/hulp/{POSTER}"' in portal_folder.page("/locaties/hengelo/")
    sheet = check(options).sheets[POSTER]
    assert b"www.example.nl/hulp/locaties/hengelo" in sheet.versions[0]


@pytest.mark.usefixtures("without_pango")
def test_without_pango_there_is_a_site_and_a_warning(portal_folder: PortalFolder) -> None:
    result = build(portal_folder.options(pdf=True))
    assert (result.ok, codes(result.problems)) == (True, ["pdf-skipped"])
    assert "pdf" not in portal_folder.page("/locaties/hengelo/")


@pytest.mark.usefixtures("without_pango")
def test_without_pango_there_is_no_release(portal_folder: PortalFolder) -> None:
    result = build(portal_folder.options(pdf=True, release=True))
    assert not result.ok
    assert "pdf-impossible" in codes(result.problems)
    assert not portal_folder.site.exists()


@pytest.mark.usefixtures("without_pango")
def test_a_build_without_its_pdfs_is_not_taken_for_the_last_one(portal_folder: PortalFolder) -> None:
    options = portal_folder.options(pdf=True)
    print_ = fingerprint(options)
    remember(options, print_, build(options))
    assert earlier_result(options, print_) is None


def test_the_option_is_part_of_the_fingerprint(portal_folder: PortalFolder) -> None:
    assert fingerprint(portal_folder.options(pdf=True)) != fingerprint(portal_folder.options())


@needs_pango
@pytest.mark.parametrize(
    "other",
    [
        Sheet((b"<p>a",), EXAMPLE.url, EXAMPLE.files, 1),
        Sheet((b"<p>a<p>b",), EXAMPLE.url, EXAMPLE.files, 1),
        Sheet(EXAMPLE.versions, "https://example.nl/x/", EXAMPLE.files, 1),
        Sheet(EXAMPLE.versions, EXAMPLE.url, {"https://example.nl/a.css": b"p { }"}, 1),
        Sheet(EXAMPLE.versions, EXAMPLE.url, EXAMPLE.files, 2),
    ],
)
def test_everything_in_a_sheet_decides_its_key(other: Sheet) -> None:
    assert key_of(other) != key_of(EXAMPLE)
    assert key_of(EXAMPLE) == key_of(Sheet(EXAMPLE.versions, EXAMPLE.url, dict(EXAMPLE.files), 1))


@needs_pango
def test_fonts_and_libraries_decide_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(EXAMPLE)
    monkeypatch.setattr(cache_module, "machine", lambda: "another font")
    assert key_of(EXAMPLE) != before


def test_a_font_that_changes_is_noticed(tmp_path: Path) -> None:
    font = tmp_path / "map" / "letter.ttf"
    font.parent.mkdir()
    font.write_bytes(b"1")
    (tmp_path / "nergens.ttf").symlink_to(tmp_path / "weg")
    before = font_files((tmp_path,))
    assert len(before) == 2
    font.write_bytes(b"12")
    assert font_files((tmp_path,)) != before


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 half", b"geen pdf %%EOF"])
def test_a_damaged_file_in_the_cache_is_no_pdf(tmp_path: Path, data: bytes) -> None:
    cache = PdfCache(tmp_path / "pdf")
    cache.write("a", b"%PDF-1.7 heel %%EOF\n")
    assert cache.read("a") == b"%PDF-1.7 heel %%EOF\n"
    (tmp_path / "pdf" / "a.pdf").write_bytes(data)
    assert cache.read("a") is None


def test_what_was_not_used_for_the_longest_time_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "LEAST_KEPT", 2)
    cache = PdfCache(tmp_path)
    for number in range(6):
        cache.write(str(number), b"%PDF %%EOF")
        os.utime(tmp_path / f"{number}.pdf", ns=(number, number))
    cache.read("0")
    cache.forget_old(0)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["0.pdf", "5.pdf"]


def test_a_cache_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("x")
    for cache in (PdfCache(blocked / "pdf"), PdfCache(None)):
        cache.write("a", b"%PDF %%EOF")
        assert cache.read("a") is None
        cache.forget_old(1)


def missing_at_first(installed: list[str]) -> Callable[[], bool]:
    def has_pango() -> bool:
        return bool(installed)

    has_pango.cache_clear = lambda: None
    return has_pango


def test_pango_is_installed_where_we_may(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(pango, "has_pango", missing_at_first(installed))
    monkeypatch.setattr(debian, "may_install", lambda environment: True)
    monkeypatch.setattr(debian, "install", lambda *packages: bool(installed.extend(packages) or True))
    assert pango.find_pango()
    assert installed == list(pango.APT_PACKAGES)
    assert "Pango" in capsys.readouterr().err


def test_pango_is_not_installed_where_we_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pango, "has_pango", missing_at_first([]))
    monkeypatch.setattr(debian, "is_root", lambda: False)
    assert not pango.find_pango()


def test_what_to_install_is_said_for_each_system() -> None:
    text = pango.how_to_install()
    assert all(one in text for one in ("apt-get install libpango-1.0-0", "brew install pango", "Windows"))


@needs_pango
def test_a_result_with_pdfs_stands_until_something_changes(portal_folder: PortalFolder) -> None:
    options = portal_folder.options(pdf=True)
    print_ = fingerprint(options)
    result = build(options)
    remember(options, print_, result)
    assert earlier_result(options, print_) == Result(result.problems, result.pages, 0)
    (portal_folder.site / POSTER).write_bytes(b"%PDF")
    assert earlier_result(options, print_) is None
    assert sheets_of(portal_folder).keys() == {POSTER, CARD, HANDOUT}
