from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from wegwijs.publish.manifest import MANIFEST, ManifestPage, is_intact, make_manifest, read_manifest

PAGES = [
    ManifestPage("/hulp/over/", "over/index.html", "text", "paginas/over.md"),
    ManifestPage("/hulp/", "index.html", "home"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in {"index.html": "start", "over/index.html": "over", ".nojekyll": ""}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / MANIFEST).write_text(make_manifest(tmp_path, "/hulp/", PAGES).to_json())
    return tmp_path


def test_it_lists_every_file_but_itself_with_its_hash(folder: Path) -> None:
    manifest = make_manifest(folder, "/hulp/", PAGES)
    assert manifest.files == {
        path: hashlib.sha256(text).hexdigest()
        for path, text in {".nojekyll": b"", "index.html": b"start", "over/index.html": b"over"}.items()
    }


def test_the_format_that_other_tools_read(folder: Path) -> None:
    data = json.loads((folder / MANIFEST).read_text())
    assert data["format"] == "wegwijs-1"
    assert data["base_path"] == "/hulp/"
    assert data["pages"] == [
        {"url": "/hulp/", "path": "index.html", "kind": "home"},
        {"url": "/hulp/over/", "path": "over/index.html", "kind": "text", "source": "paginas/over.md"},
    ]
    assert [one["path"] for one in data["files"]] == [".nojekyll", "index.html", "over/index.html"]


def test_it_can_be_read_back(folder: Path) -> None:
    manifest = read_manifest(folder)
    assert manifest is not None
    assert manifest == make_manifest(folder, "/hulp/", manifest.pages)
    assert set(manifest.pages) == set(PAGES)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"format": "wegwijs-9"}', '{"format": "wegwijs-1"}', "\udcff"]
)
def test_something_else_of_that_name_is_not_our_manifest(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_bytes(text.encode(errors="surrogateescape"))
    assert read_manifest(folder) is None


def test_a_folder_without_manifest_is_not_ours(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "is-er-niet") is None


def intact(folder: Path) -> bool:
    manifest = read_manifest(folder)
    assert manifest is not None
    return is_intact(folder, manifest)


def test_a_site_is_intact_until_a_file_changes_disappears_or_is_added(folder: Path) -> None:
    assert intact(folder)
    (folder / "index.html").write_text("Start")
    assert not intact(folder)
    (folder / "index.html").unlink()
    assert not intact(folder)
    (folder / "index.html").write_text("start")
    assert intact(folder)
    (folder / "verstopt.html").write_text("een pagina die niemand maakte")
    assert not intact(folder)
