"""A page in two parts: a tab changes the text in place only if nothing else changed."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from tests.preview.looks import look_at, page_at
from tests.support import PortalFolder
from wegwijs.preview.text_apart import Apart, apart
from wegwijs.render.views import Page

URL = "/artikelen/digid-aanvragen/"
FILE = "content/artikelen/digid-aanvragen.md"


def parts(portal_folder: PortalFolder) -> Apart:
    page, html = page_at(look_at(portal_folder), URL)
    return apart(html, page)


def test_another_sentence_changes_the_text_alone(portal_folder: PortalFolder) -> None:
    before = parts(portal_folder)
    file = portal_folder.root / FILE
    file.write_text(file.read_text("utf-8") + "\nEen nieuwe zin.\n", "utf-8")
    after = parts(portal_folder)
    assert before.frame == after.frame != ""
    assert "Een nieuwe zin." in after.text
    assert "Een nieuwe zin." not in before.text


def test_another_title_changes_what_is_around_it(portal_folder: PortalFolder) -> None:
    before = parts(portal_folder)
    portal_folder.edit(FILE, "title: ", "title: Nieuw, ")
    after = parts(portal_folder)
    assert before.frame != after.frame
    assert before.text == after.text


def _page(portal_folder: PortalFolder, body: str) -> Page:
    page, _ = page_at(look_at(portal_folder), URL)
    assert page is not None
    return replace(page, body=Markup(body))


def test_a_page_without_text_or_with_two_boxes_is_not_taken_apart(portal_folder: PortalFolder) -> None:
    box = b'<div class="prose"><p>a</p></div>'
    page = _page(portal_folder, "<p>a</p>")
    assert apart(box, page).text == "<p>a</p>"
    assert apart(box + box, page) == Apart()
    assert apart(b'<div class="prose"></div>', _page(portal_folder, "")) == Apart()
    assert apart(box, None) == Apart()
    assert apart(b"<p>a</p>", page) == Apart()
