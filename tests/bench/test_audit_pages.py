"""Which pages the audit is measured on: of each kind in turn, the same ones each time, and no others."""

from __future__ import annotations

import json
from pathlib import Path

from accessibility_tests.corpus.measure import HERE
from bench.audit_pages import of_corpus, of_portal, spread
from wegwijs.audit.pages import find_pages
from wegwijs.wcag import criteria

MANY = [f"{kind}{number}" for kind in "abc" for number in range(10)]


def kind(name: str) -> str:
    return name[0]


def test_each_kind_comes_in_turn() -> None:
    some = spread(["a1", "a2", "a3", "b1", "c1"], kind, 4, seed=1)
    assert sorted(map(kind, some)) == [*"aabc"]
    assert set(map(kind, some[:3])) == {*"abc"}


def test_the_seed_says_which() -> None:
    assert spread(MANY, kind, 6, seed=1) == spread(MANY, kind, 6, seed=1)
    assert spread(MANY, kind, 6, seed=1) != spread(MANY, kind, 6, seed=2)


def test_never_more_than_there_are() -> None:
    assert sorted(spread(MANY, kind, 99, seed=1)) == sorted(MANY)
    assert spread([], kind, 3, seed=1) == []


def portal(folder: Path) -> Path:
    listed = [{"url": f"/{name}/", "path": f"{name}/index.html", "kind": name[0]} for name in MANY]
    listed.append({"url": "/oud/", "path": "oud/index.html", "kind": "redirect"})
    for one in listed:
        file = folder / one["path"]
        file.parent.mkdir(parents=True)
        file.write_text("", "utf-8")
    (folder / "stijl.css").write_text("", "utf-8")
    (folder / "manifest.json").write_text(json.dumps({"base_path": "/", "pages": listed}), "utf-8")
    return folder


def test_a_portal_with_so_many_of_its_pages_hides_none(tmp_path: Path) -> None:
    site = portal(tmp_path / "site")
    for seed in range(4):
        pages = of_portal(site, 30, seed, tmp_path / str(seed))
        found = find_pages(pages.folder)
        assert tuple(one.path for one in found.pages) == pages.paths
        assert (len(pages.paths), found.unlisted, found.missing) == (30, (), ())
        assert "oud/index.html" not in pages.paths  # browsers leave it at once
    assert (tmp_path / "0" / "stijl.css").is_file()
    assert len(find_pages(site).pages) == 31


def test_barriers_that_the_law_forbids_with_their_twins(tmp_path: Path) -> None:
    barriers, twins, chosen = of_corpus(5, 1, tmp_path)
    assert [one.path for one in chosen] == [*barriers.paths, *twins.paths]
    assert [one.has_barrier for one in chosen] == [True] * 5 + [False] * 5
    assert {one.criterion for one in chosen} <= criteria().keys()
    assert len({one.criterion for one in chosen}) == 5
    for pages in (barriers, twins):
        assert all((pages.folder / path).read_bytes() == (HERE / path).read_bytes() for path in pages.paths)
        assert len(find_pages(pages.folder).pages) == 5


def test_no_title_comes_twice_in_a_folder_of_the_corpus(tmp_path: Path) -> None:
    # Pages of one site may not share a title, and these are no pages of one site.
    for pages in of_corpus(40, 2, tmp_path)[:2]:
        titles = [
            (pages.folder / path).read_text("utf-8").partition("<title>")[2].partition("<")[0]
            for path in pages.paths
        ]
        assert len(set(titles)) == len(titles)
