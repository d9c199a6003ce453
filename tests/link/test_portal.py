from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any, cast

import pytest

from tests.stages import ARTICLE, run_stages, small_portal
from wegwijs.link import Portal


def portal_of(tmp_path: Path, files: dict[str, str | bytes | None]) -> Portal:
    stages = run_stages(small_portal(tmp_path, files))
    assert stages.problems == []
    return stages.portal


def test_articles_of_a_topic_and_an_organisation_are_sorted_by_title(tmp_path: Path) -> None:
    portal = portal_of(
        tmp_path,
        {
            "artikelen/a.md": ARTICLE.replace("Ik wil een", "Zo kan ik een"),
            "artikelen/z.md": ARTICLE.replace("Ik wil een", "Al een"),
        },
    )
    order = ["z", "digid-aanvragen", "a"]
    assert [one.slug for one in portal.articles_of_topic["digid"]] == order
    assert [one.slug for one in portal.articles_of_organisation["svb"]] == order
    assert list(portal.articles) == ["a", "digid-aanvragen", "z"]


def test_an_article_that_names_a_topic_twice_stands_there_once(tmp_path: Path) -> None:
    text = ARTICLE.replace("topic: digid", "topic: [digid, digid]")
    portal = portal_of(tmp_path, {"artikelen/digid-aanvragen.md": text})
    assert len(portal.articles_of_topic["digid"]) == 1


def test_drafts_are_nowhere_but_in_the_sources(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by")
    portal = portal_of(tmp_path, {"artikelen/concept.md": draft})
    assert "concept" not in portal.articles
    assert [one.slug for one in portal.articles_of_topic["digid"]] == ["digid-aanvragen"]
    assert "/artikelen/concept/" not in [one.url for one in portal.everything]
    assert "artikelen/concept.md" in [one.path for one in portal.sources]


def test_everything_is_in_the_order_of_the_collections(tmp_path: Path) -> None:
    portal = portal_of(tmp_path, {"artikelen/aaa.md": ARTICLE})
    assert [one.source.path for one in portal.everything] == [
        "artikelen/aaa.md",
        "artikelen/digid-aanvragen.md",
        "onderwerpen/digid.md",
        "organisaties/svb.md",
        "locaties/hengelo-stad.md",
        "begrippen/bsn.md",
        "paginas/over-wegwijs.md",
    ]


def test_pictures_by_path(tmp_path: Path) -> None:
    portal = portal_of(tmp_path, {"artikelen/a.png": b"x"})
    assert portal.assets["artikelen/a.png"].data == b"x"


def test_urls_of_files_with_mistakes_are_known(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {"artikelen/leeg.md": "", "paginas/fout.md": "---\nx: y\n---\n"}
    portal = run_stages(small_portal(tmp_path, files)).portal
    assert portal.unpublished == {"/artikelen/leeg/", "/fout/"}


def test_the_portal_cannot_be_changed(tmp_path: Path) -> None:
    portal = portal_of(tmp_path, {})
    with pytest.raises(FrozenInstanceError):
        portal.articles = {}  # type: ignore[misc]
    with pytest.raises(TypeError):
        cast(Any, portal.articles)["x"] = None
