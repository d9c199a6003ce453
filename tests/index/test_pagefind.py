"""Pagefind really runs here, over folders of a few pages."""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from wegwijs.index import IndexError_
from wegwijs.index.pagefind import build_index, read_fragments

DIGID = "/artikelen/digid-aanvragen/"
ZORGTOESLAG = "/artikelen/zorgtoeslag-aanvragen/"
TITLES = {DIGID: "DigiD aanvragen", ZORGTOESLAG: "Zorgtoeslag aanvragen", "/": "Welkom"}


def page(title: str, *, marks: str = "data-pagefind-body", lang: str = "nl", more: str = "") -> bytes:
    text = (
        f'<!doctype html><html lang="{lang}"><title>{title}</title><body><header>Menu</header>'
        f'<main {marks}><h1 data-pagefind-meta="title">{title}</h1>'
        '<span hidden data-pagefind-meta="zoekwoorden[data-w]" data-w="wagtwoord"></span>'
        f"<p>Zo regelt u het.</p>{more}</main></body></html>"
    )
    return text.encode()


PAGES = {url: page(title) for url, title in TITLES.items()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def program(tmp_path: Path, *lines: str) -> Sequence[str]:
    """A program that takes Pagefind's place."""
    file = tmp_path / "program.py"
    file.write_text("\n".join(["import sys, os, pathlib", *lines]), encoding="utf-8")
    return (sys.executable, str(file))


def pagefind_that_also_finds(tmp_path: Path, html: bytes) -> Sequence[str]:
    """Pagefind, with a page more in its folder than it was given: /stiekem/."""
    return program(
        tmp_path,
        "import subprocess",
        "os.mkdir('stiekem')",
        f"pathlib.Path('stiekem/index.html').write_bytes({html!r})",
        "sys.exit(subprocess.call([sys.executable, '-P', '-m', 'pagefind_bin', *sys.argv[1:]]))",
    )


def bytes_of(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_report_names_every_page_and_the_version(site: Path) -> None:
    report = build_index(site, PAGES)
    assert list(report.fragments) == sorted(PAGES)
    assert report.pages == 3
    assert report.version >= "1.5.2"


def test_fragment_ids_are_the_names_of_files(site: Path) -> None:
    report = build_index(site, PAGES)
    names = {file.stem for file in (site / "pagefind/fragment").iterdir()}
    assert {one.id for one in report.fragments.values()} == names


def test_fragments_have_the_text_of_the_page(site: Path) -> None:
    report = build_index(site, PAGES)
    assert report.fragments[DIGID].text == "DigiD aanvragen. Zo regelt u het."


def test_only_the_index_is_written(site: Path) -> None:
    build_index(site, PAGES)
    assert [one.name for one in site.iterdir()] == ["pagefind"]


def test_search_words_are_metadata_and_not_text(site: Path) -> None:
    build_index(site, PAGES)
    for file in (site / "pagefind/fragment").iterdir():
        data = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        assert data["meta"]["zoekwoorden"] == "wagtwoord"
        assert "wagtwoord" not in data["content"]


def test_missing_and_extra_pages_are_named(site: Path, tmp_path: Path) -> None:
    pages = PAGES | {"/artikelen/vergeten/": page("Zonder merkteken", marks="")}
    with pytest.raises(IndexError_) as caught:
        build_index(site, pages, command=pagefind_that_also_finds(tmp_path, page("Stiekem")))
    assert str(caught.value) == (
        "De zoekindex klopt niet met de pagina's van de site.\n"
        "Niet in de zoekindex, maar dat moet wel (1): /artikelen/vergeten/\n"
        "Wel in de zoekindex, maar dat mag niet (1): /stiekem/\n"
        "Wat u kunt doen: kijk in het sjabloon van deze pagina's naar data-pagefind-body. "
        "Dat hoort op <main> van elke pagina die te vinden moet zijn, en nergens anders."
    )


def test_long_lists_of_missing_pages_are_cut(site: Path) -> None:
    with pytest.raises(IndexError_, match=r"\(12\): /m00/, .*, /m09/ en nog 2\n"):
        build_index(site, PAGES | {f"/m{number:02}/": page("Weg", marks="") for number in range(12)})


def test_other_spelling_of_the_language_does_not_hide_a_page(site: Path) -> None:
    pages = PAGES | {DIGID: page("DigiD aanvragen", lang="nl-NL")}
    assert DIGID in build_index(site, pages).fragments


def test_filters_in_a_template_are_refused(site: Path) -> None:
    pages = PAGES | {DIGID: page("DigiD", more='<p data-pagefind-filter="soort">Artikel</p>')}
    with pytest.raises(IndexError_, match="data-pagefind-filter"):
        build_index(site, pages)


def test_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    pages = {f"/p{number}/": page(f"Pagina {number}") for number in range(40)}
    found = []
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        build_index(tmp_path / name, pages)
        found.append(bytes_of(tmp_path / name / "pagefind"))
    assert found[0] == found[1]
    assert len(found[0]) > 40


def test_nothing_of_an_earlier_index_stays(site: Path) -> None:
    before = build_index(site, PAGES).fragments
    old = site / "pagefind" / "fragment" / "nl_oud.pf_fragment"
    old.write_bytes(b"oud")
    after = build_index(site, PAGES | {DIGID: page("Een nieuwe DigiD")}).fragments
    names = {file.stem for file in old.parent.iterdir()}
    assert names == {one.id for one in after.values()}
    assert before[DIGID].id not in names


def test_only_what_the_search_page_asks_for_is_kept(site: Path) -> None:
    build_index(site, PAGES)
    kept = {file.name for file in (site / "pagefind").iterdir()}
    metadata = {name for name in kept if name.endswith(".pf_meta")}
    assert len(metadata) == 1
    assert kept - metadata == {
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.nl.pagefind",
    }


def test_settings_from_outside_are_ignored(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "footer")
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elders")
    monkeypatch.chdir(site.parent)
    (site.parent / "pagefind.yml").write_text("root_selector: footer\n", encoding="utf-8")
    assert build_index(Path("site"), PAGES).pages == 3


def test_site_without_pages_says_what_pagefind_said(tmp_path: Path) -> None:
    with pytest.raises(IndexError_, match="not able to build an index"):
        build_index(tmp_path, {})


def test_failing_program_shows_its_last_lines(site: Path, tmp_path: Path) -> None:
    failing = program(tmp_path, "for n in range(30): print('regel', n)", "sys.exit(7)")
    with pytest.raises(IndexError_) as caught:
        build_index(site, PAGES, command=failing)
    text = str(caught.value)
    assert "Foutcode 7" in text
    assert "  | regel 29" in text
    assert "regel 20" not in text
    assert "make site" in text


def test_missing_program_is_a_clear_error(site: Path, tmp_path: Path) -> None:
    with pytest.raises(IndexError_, match="Het programma start niet"):
        build_index(site, PAGES, command=(str(tmp_path / "bestaat-niet"),))


def test_missing_package_is_a_clear_error(site: Path) -> None:
    with pytest.raises(IndexError_, match="No module named bestaat_niet"):
        build_index(site, PAGES, command=(sys.executable, "-P", "-m", "bestaat_niet"))


def test_too_old_a_version_is_refused(site: Path, tmp_path: Path) -> None:
    entry = json.dumps({"version": "1.4.0", "languages": {"nl": {"hash": "x", "wasm": "nl"}}})
    old = program(
        tmp_path,
        "folder = pathlib.Path(sys.argv[sys.argv.index('--output-path') + 1])",
        "folder.mkdir()",
        f"(folder / 'pagefind-entry.json').write_text('{entry}')",
    )
    with pytest.raises(IndexError_, match=r"Pagefind 1\.4\.0 is te oud\. Nodig is 1\.5\.2"):
        build_index(site, PAGES, command=old)


def test_program_that_writes_nothing_is_refused(site: Path, tmp_path: Path) -> None:
    with pytest.raises(IndexError_, match=r"pagefind-entry\.json"):
        build_index(site, PAGES, command=program(tmp_path))


@pytest.mark.parametrize(
    "data",
    [b"", b"geen gzip", gzip.compress(b"pagefind_dcd{"), gzip.compress(b"pagefind_dcd[]")],
    ids=["empty", "not gzip", "broken JSON", "other JSON"],
)
def test_unreadable_fragment_is_named(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "fragment" / "nl_kapot.pf_fragment"
    file.parent.mkdir()
    file.write_bytes(data)
    with pytest.raises(IndexError_, match=r"nl_kapot\.pf_fragment is niet te lezen"):
        read_fragments(tmp_path)
