"""However much there is to say: a poster and a card are one sheet, a hand-out at most two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.paper.pdfs import CARD, HANDOUT, POSTER, needs_pango, opened, sheets_of, text_sizes
from tests.support import ARTICLE, LOCATION, PortalFolder, make_portal
from wegwijs.paper.typeset import typeset

pytestmark = needs_pango

SESSION = """\
  - kind: ido
    name: {name}
    days: [maandag, dinsdag, woensdag]
    from: "{hour}:00"
    until: "{hour}:45"
    how: Loop naar de balie bij de ingang.
"""
NAMES = ("Hulp bij regelen", "Spreekuur van het Informatiepunt Digitale Overheid op het Ontwikkelplein")


def with_sessions(number: int, name: str) -> str:
    sessions = "".join(SESSION.format(name=f"{name} {n}", hour=9 + n) for n in range(number))
    head, _, tail = LOCATION.partition("sessions:\n")
    return (
        f"{head}sessions:\n{sessions}bring: [de brief, uw telefoon, uw bril, uw paspoort]\n"
        + tail[tail.index("checked_on") :]
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("number", [1, 3, 8])
def test_a_poster_and_a_card_are_one_sheet(tmp_path: Path, number: int, name: str) -> None:
    portal = make_portal(tmp_path)
    portal.write("content/locaties/hengelo.md", with_sessions(number, name))
    sheets = sheets_of(portal)
    for path in (POSTER, CARD):
        assert len(opened(typeset(sheets[path])).pages) == 1
        first = opened(typeset(replace(sheets[path], versions=sheets[path].versions[:1])))
        assert len(first.pages) == 1, "the print view is that of the estimate"


@given(
    st.integers(0, 5),
    st.text("abc defgh ijklm", min_size=3, max_size=120).filter(str.strip),
    st.text("abc defgh ijklm", min_size=3, max_size=60).filter(str.strip),
)
@settings(max_examples=8)
def test_a_sheet_of_anything_fits(
    tmp_path_factory: pytest.TempPathFactory, number: int, name: str, title: str
) -> None:
    portal = make_portal(tmp_path_factory.mktemp("blad"))
    text = (
        with_sessions(number, " ".join(name.split()))
        if number
        else LOCATION.partition("sessions:")[0] + "---\n"
    )
    portal.write("content/locaties/hengelo.md", text.replace("Bibliotheek Hengelo", " ".join(title.split())))
    sheets = sheets_of(portal)
    assert [len(opened(typeset(sheets[path])).pages) for path in (POSTER, CARD)] == [1, 1]


def test_few_words_are_large_and_many_are_small_and_end_at_the_address(tmp_path: Path) -> None:
    portal = make_portal(tmp_path)
    portal.write("content/locaties/hengelo.md", with_sessions(1, NAMES[0]))
    roomy = sheets_of(portal)[POSTER].versions[0]
    portal.write("content/locaties/hengelo.md", with_sessions(8, NAMES[1]))
    tight = sheets_of(portal)[POSTER].versions[0]
    assert text_sizes(roomy) < text_sizes(tight)
    assert "maandag 23" in roomy.decode()
    assert "Alles staat op hulp.example.nl/locaties/hengelo" in tight.decode()


def test_eight_spreekuren_are_all_on_a_poster_in_short_and_in_large_letters(tmp_path: Path) -> None:
    portal = make_portal(tmp_path)
    portal.write("content/locaties/hengelo.md", with_sessions(8, NAMES[0]))
    html = sheets_of(portal)[POSTER].versions[0].decode()
    assert [f"{NAMES[0]} {number}" in html for number in range(8)] == [True] * 8
    assert "Elke maandag, dinsdag en woensdag, 14.00 tot 14.45 uur" in html
    assert "En nog" not in html


def long_article(words: int) -> str:
    part = "\n## Nog een vraag\n\nDit is een zin met acht gewone woorden erin.\n"
    return ARTICLE + part * (words // 12)


@pytest.mark.parametrize("words", [0, 500, 900, 3000])
def test_a_hand_out_is_at_most_two_sheets_with_room_to_write(portal_folder: PortalFolder, words: int) -> None:
    portal_folder.write("content/artikelen/digid-aanvragen.md", long_article(words))
    sheet = sheets_of(portal_folder)[HANDOUT]
    assert len(opened(typeset(sheet)).pages) <= 2
    assert b'id="notes"' in sheet.versions[-1]


def test_what_does_not_fit_is_on_the_site_and_the_short_answer_and_the_steps_stay(
    portal_folder: PortalFolder,
) -> None:
    portal_folder.write("content/artikelen/digid-aanvragen.md", long_article(3000))
    versions = [one.decode() for one in sheets_of(portal_folder)[HANDOUT].versions]
    assert "Er staat meer op" not in versions[0]
    assert all("Er staat meer op hulp.example.nl/artikelen/digid-aanvragen" in one for one in versions[1:])
    assert all("block-kort-gezegd" in one and "block-stappen" in one for one in versions[:-1])
    assert [len(one) for one in versions] == sorted((len(one) for one in versions), reverse=True)


def test_a_short_article_is_in_large_letters(portal_folder: PortalFolder) -> None:
    assert text_sizes(sheets_of(portal_folder)[HANDOUT].versions[0]) == ["14"]
