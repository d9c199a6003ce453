"""The overlay: errors of the whole portal, those of the page on screen first."""

from __future__ import annotations

import pytest

from tests.preview.looks import look_at, parsed, text_of, with_problems
from tests.support import ARTICLE, PortalFolder
from wegwijs.preview.overlay import MOST, overlay, says
from wegwijs.problems import Problem, Severity

URL = "/artikelen/digid-aanvragen/"
FILE = "content/artikelen/digid-aanvragen.md"
DRAFT_ARTICLE = ARTICLE.replace("review_by", "draft: true\nreview_by")
NEW_FILE, NEW_URL = "content/artikelen/nieuw.md", "/artikelen/nieuw/"
HOSTILE = '<script>alert("1")</script>'


def error(file: str, line: int = 1, message: str = "Er is iets mis.", **more: object) -> Problem:
    values = {"code": "link-broken", "severity": Severity.ERROR, "column": 1, "hint": "Kijk het na."}
    return Problem(**{**values, "file": file, "line": line, "message": message, **more})


def test_without_errors_there_is_no_overlay(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    assert overlay(URL, look).strip() == ""
    assert says(URL, look) == "Er zijn geen fouten."


def test_a_warning_does_not_overlay(portal_folder: PortalFolder) -> None:
    warning = error(FILE, severity=Severity.WARNING)
    assert overlay(URL, with_problems(look_at(portal_folder), warning)).strip() == ""


def test_an_error_is_told_with_its_line_and_what_to_do(portal_folder: PortalFolder) -> None:
    good = look_at(portal_folder)
    portal_folder.edit(FILE, "topic: digid", "topik: digid")
    html = overlay(URL, look_at(portal_folder, good))
    assert text_of(html, "h2") == "1 fout: zo kan de website niet online"
    assert text_of(html, ".ww-state") == "U ziet de laatste goede versie."
    place, line = parsed(html).css(".ww-place")[0], parsed(html).css_first(".ww-line")
    assert place.text() == "Fout digid-aanvragen.md, regel 4"
    assert line is not None
    assert line.text() == "regel 4 topik: digid"
    assert text_of(html, ".ww-line mark") == "topik"
    assert "Wat te doen:" in text_of(html, ".ww-hint")
    help_link = parsed(html).css_first(".ww-help a")
    assert help_link is not None
    assert help_link.attributes["href"] == "/__wegwijs/redactie/meldingen/key-unknown/"


def test_it_goes_when_the_error_is_mended(portal_folder: PortalFolder) -> None:
    broken = look_at(portal_folder, None)
    portal_folder.edit(FILE, "topic: digid", "topik: digid")
    broken = look_at(portal_folder, broken)
    portal_folder.edit(FILE, "topik: digid", "topic: digid")
    assert overlay(URL, look_at(portal_folder, broken)).strip() == ""


def test_errors_of_the_page_on_screen_come_first(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    own = look.sources[URL].file
    look = with_problems(look, error("a.md"), error(own, 5), error("z.md"))
    files = [one.text() for one in parsed(overlay(URL, look)).css(".ww-file")]
    assert files == [own, "a.md", "z.md"]
    assert says(URL, look) == "3 fouten. De eerste staat in digid-aanvragen.md, regel 5."


def test_one_error_is_said_with_its_place(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), error(FILE, 12))
    assert says(URL, look) == "1 fout in digid-aanvragen.md, regel 12."


def test_a_file_leads_to_its_page(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder, base_url="https://example.nl/hulp/")
    look = with_problems(look, error(look.sources[URL].file), error("portal.toml"))
    groups = parsed(overlay("/", look)).css(".ww-file")
    links = [group.css_first("a") for group in groups]
    assert links[0] is not None
    assert links[0].attributes["href"] == "/hulp/artikelen/digid-aanvragen/"
    assert links[1] is None


def test_a_file_that_cannot_be_read_still_has_its_page(portal_folder: PortalFolder) -> None:
    good = look_at(portal_folder)
    file = str(portal_folder.write(FILE, "---\ntitle: [\n---\n"))
    look = look_at(portal_folder, good)
    assert file in text_of(overlay(URL, look), ".ww-file")


def test_more_errors_than_fit_are_counted(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), *(error("a.md", line) for line in range(1, MOST + 4)))
    html = overlay(URL, look)
    assert len(parsed(html).css(".ww-problem")) == MOST
    assert "En nog 3 fouten." in parsed(html).css(".ww-inside > p")[-2].text()


def test_without_one_good_look_it_says_so(portal_folder: PortalFolder) -> None:
    portal_folder.edit(FILE, "topic: digid", "topik: digid")
    html = overlay(URL, look_at(portal_folder))
    assert text_of(html, ".ww-state") == "Er is nog geen goede versie om te laten zien."


def test_a_new_page_with_an_error_says_why_it_is_not_there(portal_folder: PortalFolder) -> None:
    good = look_at(portal_folder)
    portal_folder.write("content/artikelen/nieuw.md", ARTICLE.replace("topic: digid", "topik: digid"))
    html = overlay("/artikelen/nieuw/", look_at(portal_folder, good))
    assert text_of(html, ".ww-state") == "Deze pagina is nieuw. U ziet haar als er geen fouten meer zijn."


def test_a_draft_has_a_banner(portal_folder: PortalFolder) -> None:
    portal_folder.write(
        "content/artikelen/concept.md", ARTICLE.replace("review_by", "draft: true\nreview_by")
    )
    look = look_at(portal_folder)
    assert text_of(overlay("/artikelen/concept/", look), ".ww-draft") == (
        "Dit is een concept. Het komt niet op de website."
    )
    assert "ww-draft" not in overlay(URL, look)


@pytest.mark.parametrize(
    "text", [HOSTILE, f"`{HOSTILE}`", "`" + HOSTILE, "<b>" * 3000, "\u202e\u0000x", "\udcff"]
)
def test_hostile_texts_are_text(portal_folder: PortalFolder, text: str) -> None:
    look = look_at(portal_folder)
    written = f"{text * 40}\n".encode(errors="surrogateescape")
    file = str(portal_folder.write("content/artikelen/x.md", written))
    named = f"content/artikelen/{text}.md"
    html = overlay(URL, with_problems(look, error(file, message=text, hint=text, code="x"), error(named)))
    assert html.encode(), "can be sent"
    found = parsed(html)
    assert found.css("script, b") == []
    assert "\u202e" not in html
    assert max(len(one.text()) for one in found.css(".ww-message, .ww-hint, .ww-line, .ww-file")) < 700


def test_the_markup_needs_no_aria_and_no_script(portal_folder: PortalFolder) -> None:
    html = overlay(URL, with_problems(look_at(portal_folder), error(FILE)))
    found = parsed(html)
    assert (
        found.css_first("section[aria-labelledby=ww-fouten-kop] > details[open] > summary > h2") is not None
    )
    assert found.css("[role], [onclick], [style], script, style, dialog") == []


def test_a_draft_with_a_mistake_says_so_to_its_editor(portal_folder: PortalFolder) -> None:
    portal_folder.write(NEW_FILE, DRAFT_ARTICLE.replace("topic: digid", "topik: digid"))
    look = look_at(portal_folder)
    html = overlay(NEW_URL, look, is_shown=True)
    assert text_of(html, "h2") == "1 fout in dit concept"
    assert text_of(html, ".ww-state") == "U ziet de laatste goede versie."
    assert text_of(html, ".ww-place") == "Let op nieuw.md, regel 4"
    assert says(NEW_URL, look) == "1 fout in nieuw.md, regel 4."
    assert overlay("/", look).strip() == "", "no other page is held up by it"


def test_a_new_draft_says_what_is_still_to_do(portal_folder: PortalFolder) -> None:
    text = DRAFT_ARTICLE.replace("topic: digid", "topic:") + "\n\nSchrijf hier wat de lezer dan kan doen.\n"
    portal_folder.write(NEW_FILE, text)
    html = overlay(NEW_URL, look_at(portal_folder))
    assert text_of(html, "h2") == "Nog 1 ding te doen in dit concept"
    assert "niets ingevuld" in text_of(html, ".ww-problems")


def test_example_text_does_not_cover_a_draft(portal_folder: PortalFolder) -> None:
    portal_folder.write(NEW_FILE, DRAFT_ARTICLE + "\n\nSchrijf hier wat de lezer dan kan doen.\n")
    assert parsed(overlay(NEW_URL, look_at(portal_folder))).css_first(".ww-overlay") is None
