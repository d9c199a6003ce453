from __future__ import annotations

from pathlib import Path

import pytest

from wegwijs.site_hash import site_hash


def folders(root: Path) -> tuple[Path, Path]:
    for name in (
        "inhoud/paginas/a.md",
        "inhoud/urls.txt",
        "inhoud/toegankelijkheid/test.toml",
        "sjablonen/x.html",
    ):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("een\ntwee\n", "utf-8", newline="\n")
    return root / "inhoud", root / "sjablonen"


@pytest.mark.parametrize(
    ("name", "text", "same"),
    [
        ("inhoud/paginas/a.md", "een\ndrie\n", False),
        ("inhoud/paginas/b.md", "", False),
        ("sjablonen/x.html", "", False),
        ("inhoud/paginas/a.md", "een\r\ntwee\r\n", True),  # on Windows
        ("inhoud/toegankelijkheid/test.toml", "x", True),  # an audit writes it
        ("inhoud/urls.txt", "/x/\n", True),  # a publication writes it
        ("inhoud/paginas/.a.md.swp", "x", True),  # an editor writes it
    ],
)
def test_what_makes_it_another_site(tmp_path: Path, name: str, text: str, same: bool) -> None:
    content, templates = folders(tmp_path)
    before = site_hash(content, templates)
    (tmp_path / name).write_text(text, "utf-8", newline="")
    assert (site_hash(content, templates) == before) is same


def test_the_same_files_elsewhere_are_the_same_site(tmp_path: Path) -> None:
    assert site_hash(*folders(tmp_path / "a")) == site_hash(*folders(tmp_path / "b"))
    assert site_hash(tmp_path / "geen", tmp_path / "niets") != site_hash(*folders(tmp_path / "c"))
