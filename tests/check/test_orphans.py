from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from tests.stages import ARTICLE, PAGE, TERM, run_stages, small_portal
from wegwijs.check import orphan_problems
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.problems import Problem

Files = dict[str, str | bytes | None]
MENU = ("/over-wegwijs/",)


def found(tmp_path: Path, files: Files, menus: Collection[str] = MENU) -> list[Problem]:
    portal = run_stages(small_portal(tmp_path, files)).portal
    fragments = convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1)
    return list(orphan_problems(portal, fragments, menus))


def test_a_portal_in_which_everything_can_be_reached(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


def test_term_that_no_text_uses(tmp_path: Path) -> None:
    term = TERM.replace("BSN", "WOZ") + "Een [BSN](bsn.md) is iets anders, en [WOZ](woz.md) dit.\n"
    [one] = found(tmp_path, {"begrippen/woz.md": term})
    assert (one.code, one.severity, one.line) == ("term-orphan", "warning", 2)
    assert one.file.endswith("woz.md")
    assert one.message == "Geen enkele tekst linkt naar dit begrip."
    assert "[WOZ](../begrippen/woz.md)" in one.hint


def test_a_term_is_found_where_a_text_uses_the_word(tmp_path: Path) -> None:
    term = TERM.replace("BSN", "WOZ")
    files: Files = {"begrippen/woz.md": term, "artikelen/digid.md": ARTICLE + "\nUw WOZ staat in de brief.\n"}
    menus = (*MENU, "/artikelen/digid/")
    assert found(tmp_path, files, menus) == []
    by_hand = term.replace("summary", "link_automatically: false\nsummary")
    assert [one.code for one in found(tmp_path, {**files, "begrippen/woz.md": by_hand}, menus)] == [
        "term-orphan"
    ]


def test_article_to_which_only_its_topic_leads(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/nieuw.md": ARTICLE})
    assert (one.code, one.hint) == (
        "article-orphan",
        "Zet in een artikel dat erop lijkt een link: [Ik wil een DigiD aanvragen](nieuw.md).",
    )


def test_frontmatter_leads_somewhere_too(tmp_path: Path) -> None:
    home = PAGE.replace("summary", "featured: [nieuw]\nsummary")
    assert found(tmp_path, {"artikelen/nieuw.md": ARTICLE, "paginas/index.md": home}) == []


def test_text_page_outside_the_menus(tmp_path: Path) -> None:
    [one] = found(tmp_path, {}, menus=())
    assert (one.code, one.line) == ("page-orphan", 2)


def test_what_nobody_sees_needs_no_link(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by")
    assert found(tmp_path, {"artikelen/concept.md": draft, "paginas/zoeken.md": PAGE}) == []


def test_a_link_from_a_draft_does_not_count(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by") + "[WOZ](../begrippen/woz.md)"
    files: Files = {"artikelen/concept.md": draft, "begrippen/woz.md": TERM}
    assert [one.code for one in found(tmp_path, files)] == ["term-orphan"]
