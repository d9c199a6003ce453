"""What the panel says of the language of a text."""

from __future__ import annotations

import re

from tests.preview.language_article import ARTICLE, LONG
from tests.preview.looks import look_at, page_at, parsed, text_of
from tests.support import PortalFolder
from wegwijs.language import speaking
from wegwijs.preview.additions import with_additions
from wegwijs.preview.panel import panel
from wegwijs.preview.reading_view import estimate_text

FILE = "content/artikelen/taal.md"
URL = "/artikelen/taal/"
HARDER = ARTICLE.replace("reading_level: B1", "reading_level: A1")
"""It declares less than it reads like."""
LIKE = re.compile(
    r"Lijkt op teksten voor niveau (A1|A2|B1|B2|C1) \(schatting \d,\d, plus of min \d,\d\)\. U gaf B1 op\."
)


def served(folder: PortalFolder, text: str = ARTICLE) -> str:
    folder.write(FILE, text)
    look = look_at(folder)
    page, html = page_at(look, URL)
    return with_additions(html, page, look).decode()


def titles(html: str) -> list[str]:
    return [one.text() for one in parsed(html).css(".ww-reading h4")]


def test_the_estimate_is_said_with_its_margin(portal_folder: PortalFolder) -> None:
    long = " ".join(f"In het jaar {year} kwam er een brief van de gemeente." for year in range(1990, 2010))
    portal_folder.write(FILE, ARTICLE.replace("Wij helpen u", long))
    assert LIKE.fullmatch(estimate_text(URL, look_at(portal_folder)))


def test_of_a_short_text_it_is_an_advice(portal_folder: PortalFolder) -> None:
    portal_folder.write(FILE, ARTICLE)
    said = estimate_text(URL, look_at(portal_folder))
    assert LIKE.match(said)
    assert said.endswith(
        "Dit is maar een advies. Een tekst van minder dan 150 woorden is niet goed te schatten."
    )


def test_what_cannot_be_measured_says_so(portal_folder: PortalFolder) -> None:
    portal_folder.write(
        "content/artikelen/digid-aanvragen.en.md", "---\ntitle: T\nsummary: S.\n---\n\nShort.\n"
    )
    look = look_at(portal_folder)
    url = "/artikelen/digid-aanvragen/en/"
    assert estimate_text(url, look) == "Niet gemeten. Wegwijs kan alleen teksten in het Nederlands meten."
    assert parsed(panel(url, look)).css_first(".ww-reading") is None


def test_findings_are_listed_by_severity_with_a_link_to_their_mark(portal_folder: PortalFolder) -> None:
    html = served(portal_folder, HARDER.replace("Wij helpen u", LONG))
    assert titles(html) == ["Dit helpt het meest", "Fouten", "Let op", "Tips"]
    found = parsed(html)
    for one in found.css(".ww-reading .ww-problem"):
        link = one.css_first("a[href^='#ww-taal-']")
        assert link is not None, one.text()
        assert found.css_first(link.attributes["href"] or "") is not None
    assert "Schrijf liever: als" in text_of(html, ".ww-reading")
    assert found.css_first(".ww-tips .ww-problem--tip") is not None


def test_the_three_changes_that_help_most_have_their_gain(portal_folder: PortalFolder) -> None:
    found = parsed(served(portal_folder, HARDER))
    items = [" ".join(one.text().split()) for one in found.css(".ww-best > li")]
    gains = [float(re.search(r"wordt dan (\d,\d\d) lager", one)[1].replace(",", ".")) for one in items]  # type: ignore[index]
    assert 1 <= len(items) <= 3
    assert gains == sorted(gains, reverse=True)
    for one in found.css(".ww-best a"):
        assert found.css_first(one.attributes["href"] or "") is not None


def test_a_text_that_fits_its_level_need_not_be_changed(portal_folder: PortalFolder) -> None:
    assert "Dit helpt het meest" not in titles(served(portal_folder))


def test_what_was_let_pass_has_its_reason(portal_folder: PortalFolder) -> None:
    html = served(portal_folder)
    assert text_of(html, "[data-key=mag-blijven] summary") == "Dit mag zo blijven: 1"
    assert text_of(html, "[data-key=mag-blijven] li").endswith('"tevens". Reden: staat zo op de brief')


def test_measures_for_who_wants_them(portal_folder: PortalFolder) -> None:
    pairs = parsed(served(portal_folder)).css("[data-key=maten] dl > div")
    measures = {one.css_first("dt").text(): one.css_first("dd").text() for one in pairs}
    assert list(measures)[:2] == ["Woorden die meetellen", "Zinnen"]
    assert all(re.fullmatch(r"-?\d+(,\d)?", one) for one in measures.values())


def test_a_problem_of_the_language_is_told_once(portal_folder: PortalFolder) -> None:
    html = served(portal_folder)
    said = [one.text() for one in parsed(html).css(".ww-panel .ww-message")]
    assert len(said) == len(set(said))


def test_the_boxes_are_named_and_the_marks_are_on(portal_folder: PortalFolder) -> None:
    found = parsed(served(portal_folder))
    boxes = {one.attributes["id"]: "checked" in one.attributes for one in found.css(".ww-choice input")}
    assert boxes == {"ww-marks": True, "ww-tips": False}
    assert [one.attributes["for"] for one in found.css(".ww-choice label")] == list(boxes)


def test_an_editor_who_speaks_english_reads_english(portal_folder: PortalFolder) -> None:
    with speaking("en"):
        html = served(portal_folder)
    assert text_of(html, ".ww-sign[id]").startswith("(message")
    assert parsed(html).css(".ww-note:not([lang=en])") == []
    assert "Language of this text" in text_of(html, "#ww-taal-kop")
