from __future__ import annotations

import json

import pytest

from tests.support import ROOT
from wegwijs.schemas.files import content_files, standing_files


@pytest.mark.parametrize("path", standing_files())
def test_what_is_committed_is_current(path: str) -> None:
    """Not so? Type: .venv/bin/python build.py schema"""
    assert (ROOT / path).read_text("utf-8") == standing_files()[path]


def test_no_schema_is_left_of_something_that_went() -> None:
    there = {one.relative_to(ROOT).as_posix() for one in (ROOT / "schemas").iterdir()}
    assert there == {path for path in standing_files() if path.startswith("schemas/")}


def test_what_is_committed_does_not_change_with_the_content() -> None:
    for text in standing_files().values():
        assert "digid-aanvragen.md" not in text
    names = {"onderwerpen": ["vossen"], "artikelen": ["zilvervos"]}
    files = content_files(names)
    assert "vossen" in files[".cache/schemas/artikelen.schema.json"]
    assert "zilvervos" in files[".vscode/inhoud.code-snippets"]


@pytest.mark.parametrize("path", content_files({}))
def test_what_has_names_is_not_committed(path: str) -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    assert f"/{path}" in ignored or path.partition("/")[0] + "/" in ignored
    json.loads(content_files({})[path])
