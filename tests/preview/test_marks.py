"""Marks in the page where its text is hard to read: they change nothing of the page itself."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from tests.preview.language_article import ARTICLE, LONG, TITLE
from tests.preview.looks import all_html, look_at, page_at, parsed
from tests.support import LARGER, PNG, PortalFolder, make_portal
from wegwijs.pipeline import build
from wegwijs.preview.additions import state, with_additions
from wegwijs.preview.look import Look
from wegwijs.preview.marks import with_marks
from wegwijs.preview.spots import Spot, spots_of
from wegwijs.problems import Severity

FILE = "content/artikelen/taal.md"
URL = "/artikelen/taal/"
_ADDED = re.compile(r'<ul class="ww-note.*?</ul>|</?mark\b[^>]*>', re.DOTALL)
_SIGN = re.compile(r'<span class="ww-sign[^>]*>(?:<span[^>]*>[^<]*</span>|[^<])*</span>')


def bare(html: str | bytes) -> str:
    """Without what marks add."""
    text = html if isinstance(html, str) else html.decode()
    return _SIGN.sub("", _ADDED.sub("", text))


def marked_page(folder: PortalFolder, text: str = ARTICLE) -> tuple[str, dict[str, Spot], Look]:
    """The HTML of the article with marks, and its spots by code."""
    folder.write(FILE, text)
    look = look_at(folder)
    page, html = page_at(look, URL)
    marked = with_marks(html, page, URL, look)
    assert bare(marked.html) == html.decode()
    return marked.html.decode(), {one.code: one for one in reversed(spots_of(URL, look))}, look


def words(html: str) -> list[str]:
    return [one.text() for one in parsed(html).css("mark:not(.ww-extra)")]


def test_words_are_marked_where_they_stand(portal_folder: PortalFolder) -> None:
    html, _, _ = marked_page(portal_folder)
    assert [one.text() for one in parsed(html).css("mark.ww-mark--warning")] == [
        "dient hiervoor een formulier te",
        "indien",
        "met betrekking tot",
        "reeds",
        "kosteloos",
    ]
    found = parsed(html)
    assert found.css_first("a > mark") is not None, "a mark in a link is around its words only"
    assert found.css_first("strong > mark") is not None
    assert found.css_first("td > mark") is not None
    assert found.css("a .ww-sign, a .ww-note") == []


def test_what_to_do_stands_below_the_passage(portal_folder: PortalFolder) -> None:
    html, _, _ = marked_page(portal_folder)
    note = parsed(html).css_first(".block-kort-gezegd .ww-note li:not(.ww-extra)")
    assert note is not None
    assert "Schrijf liever: als" in " ".join(note.text().split())
    assert parsed(html).css_first("td > .ww-note") is not None
    assert parsed(html).css_first("p > .ww-note") is None, "a list cannot stand in a paragraph"


def test_title_and_summary_are_marked_in_the_heading(portal_folder: PortalFolder) -> None:
    html, _, _ = marked_page(portal_folder)
    heading = parsed(html).css_first(".page-heading")
    assert heading is not None
    assert heading.css_first(".page-heading__summary mark") is not None
    assert heading.css_first(".page-heading__summary + .ww-note") is not None


def test_numbers_follow_the_page_and_each_has_one_mark(portal_folder: PortalFolder) -> None:
    html, _, look = marked_page(portal_folder)
    labels = [one.label for one in spots_of(URL, look)]
    ids = [one.attributes["id"] for one in parsed(html).css(".ww-sign[id]")]
    assert sorted(ids) == sorted(f"ww-taal-{one}" for one in labels)
    shown = [one for one in labels if not one.startswith("T")]
    assert shown == [str(number) for number in range(1, len(shown) + 1)]


def test_a_long_sentence_is_light_and_a_word_in_it_stands_out(portal_folder: PortalFolder) -> None:
    html, spots, _ = marked_page(
        portal_folder, ARTICLE.replace("Wij helpen u", LONG.replace("kunt", "dient", 1))
    )
    long = spots["sentence-too-long"]
    pieces = parsed(html).css(f'mark[data-ww~="{long.label}"]')
    assert "".join(one.text() for one in pieces).startswith("U dient de brief")
    light = [one for one in pieces if "ww-mark--light" in (one.attributes["class"] or "")]
    assert light != []
    assert all("ww-mark--error" in (one.attributes["class"] or "") for one in light)
    assert len(parsed(html).css(f"#{long.id}")) == 1


def test_overlapping_spots_share_pieces(portal_folder: PortalFolder) -> None:
    text = ARTICLE.replace("Wij helpen u", LONG.replace("met de mail", "**met betrekking tot** mail"))
    html, spots, _ = marked_page(portal_folder, text)
    long = spots["sentence-too-long"]
    word = parsed(html).css_first(".block-hulp strong > mark")
    assert word is not None
    assert long.label in (word.attributes["data-ww"] or "").split()
    assert "ww-mark--warning" in (word.attributes["class"] or "")
    assert "ww-mark--light" not in (word.attributes["class"] or "")


def test_tips_are_apart(portal_folder: PortalFolder) -> None:
    html, spots, _ = marked_page(portal_folder)
    tip = spots["heading-noun"]
    assert tip.label.startswith("T")
    mark = parsed(html).css_first(f'h2 mark[data-ww="{tip.label}"]')
    assert mark is not None
    assert "ww-extra" in (mark.attributes["class"] or "")
    note = parsed(html).css_first("h2 + .ww-note")
    assert note is not None
    assert "ww-extra" in (note.attributes["class"] or "")


def test_what_was_let_pass_has_no_mark(portal_folder: PortalFolder) -> None:
    html, _, _ = marked_page(portal_folder)
    assert "tevens" not in "".join(words(html))


def test_errors_in_a_draft_are_warnings(portal_folder: PortalFolder) -> None:
    text = ARTICLE.replace("Wij helpen u", LONG).replace("review_by", "draft: true\nreview_by")
    portal_folder.write(FILE, text)
    found = {one.code: one.severity for one in spots_of(URL, look_at(portal_folder))}
    assert found["sentence-too-long"] is Severity.WARNING


def test_a_language_error_shows_the_page_with_mark_and_overlay_but_is_not_built(
    portal_folder: PortalFolder,
) -> None:
    portal_folder.write(FILE, ARTICLE.replace("Wij helpen u", LONG))
    look = look_at(portal_folder)
    page, html = page_at(look, URL)
    served = parsed(with_additions(html, page, look))
    assert served.css_first(".ww-overlay") is not None
    assert served.css_first("main mark.ww-mark--error") is not None
    assert "Komt op de website als er geen fouten meer zijn." in served.css_first(".ww-facts").text()
    assert not build(portal_folder.options()).ok
    assert not portal_folder.site.exists()


def test_the_state_has_the_same_marks_as_the_page(portal_folder: PortalFolder) -> None:
    _, _, look = marked_page(portal_folder)
    page, html = page_at(look, URL)
    answer = json.loads(state(URL, page, look, html))
    served = with_additions(html, page, look).decode()
    assert "<mark" in answer["text"]
    assert f'<div class="prose">{answer["text"]}</div>' in served
    assert f'data-page="{answer["page"]}" data-frame="{answer["frame"]}"' in served
    assert answer["panel"] in served


def test_another_sentence_changes_the_text_alone_and_its_marks(portal_folder: PortalFolder) -> None:
    _, _, look = marked_page(portal_folder)
    page, html = page_at(look, URL)
    before = json.loads(state(URL, page, look, html))
    _, _, look = marked_page(portal_folder, ARTICLE.replace("graag.", "tevens graag."))
    page, html = page_at(look, URL)
    after = json.loads(state(URL, page, look, html))
    assert before["frame"] == after["frame"] != ""
    assert before["page"] != after["page"]
    assert "tevens</mark>" in after["text"]


def test_a_reason_to_let_it_pass_takes_the_mark_away_in_place(portal_folder: PortalFolder) -> None:
    _, _, look = marked_page(portal_folder)
    page, html = page_at(look, URL)
    before = json.loads(state(URL, page, look, html))
    _, _, look = marked_page(
        portal_folder, ARTICLE.replace("kosteloos.", "kosteloos<!-- taal-ok: op de brief -->.")
    )
    page, html = page_at(look, URL)
    after = json.loads(state(URL, page, look, html))
    assert before["frame"] == after["frame"]
    said = '"kosteloos" is voor veel mensen moeilijk'
    assert said in unescape(before["text"])
    assert said not in unescape(after["text"])


def test_a_page_with_additions_of_its_own_keeps_its_marks(portal_folder: PortalFolder) -> None:
    """Render may put links in the text."""
    portal_folder.write(FILE, ARTICLE)
    look = look_at(portal_folder)
    page, html = page_at(look, URL)
    changed = html.replace(b"een brief.", b'een <a class="term" href="/x/"><abbr>brief</abbr></a>.')
    assert changed != html
    marked = with_marks(changed, page, URL, look)
    assert bare(marked.html) == changed.decode()
    assert len(marked.labels) == len(spots_of(URL, look))


def test_text_that_is_not_in_the_page_is_not_marked(portal_folder: PortalFolder) -> None:
    portal_folder.write(FILE, ARTICLE)
    look = look_at(portal_folder)
    page, html = page_at(look, URL)
    changed = html.replace(b"indien mogelijk", b"misschien")
    marked = with_marks(changed, page, URL, look)
    assert bare(marked.html) == changed.decode()
    missing = {one.label for one in spots_of(URL, look)} - marked.labels
    served = parsed(with_additions(changed, page, look))
    links = {one.attributes["href"] for one in served.css(".ww-reading a[href^='#']")}
    assert missing != set()
    assert links.isdisjoint(f"#ww-taal-{one}" for one in missing)


@pytest.mark.parametrize("old", ["summary: U", "Kom langs"])
def test_hostile_words_stay_text(portal_folder: PortalFolder, old: str) -> None:
    text = ARTICLE.replace(old, f'{old} indien "<img src=x>" & `<b>` reeds')
    html, _, _ = marked_page(portal_folder, text)
    assert parsed(html).css("main img, .prose b, .page-heading b") == []


def test_no_page_of_a_portal_changes_but_for_its_marks(tmp_path: object) -> None:
    portal = make_portal(tmp_path / "groot", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    portal.write(FILE, ARTICLE)
    look = look_at(portal)
    number = 0
    for page, html in all_html(look).values():
        url = "/" + page.url.removeprefix("/")
        marked = with_marks(html, page, url, look)
        number += len(marked.labels)
        assert bare(marked.html) == html.decode()
    assert number > 5


def test_a_page_without_text_of_an_editor_has_none(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    page, html = page_at(look, "/artikelen/")
    assert with_marks(html, page, "/artikelen/", look).html == html
    assert spots_of("/nergens/", look) == ()


def test_a_text_in_another_language_has_none(portal_folder: PortalFolder) -> None:
    portal_folder.write(
        "content/artikelen/digid-aanvragen.en.md", "---\ntitle: T\nsummary: S.\n---\n\nIndien.\n"
    )
    look = look_at(portal_folder)
    assert spots_of("/artikelen/digid-aanvragen/en/", look) == ()


def test_the_title_is_part_of_the_text(portal_folder: PortalFolder) -> None:
    html, _, _ = marked_page(portal_folder, ARTICLE.replace(TITLE, "Tevens reeds een brief sturen"))
    assert parsed(html).css_first("h1 mark") is not None
    assert parsed(html).css_first("h1 + .ww-note") is not None
