"""The editor's panel of one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.preview.looks import look_at, parsed, text_of, with_problems
from tests.support import ARTICLE, LARGER, PNG, PortalFolder, make_portal
from wegwijs.convert import Fragment
from wegwijs.preview.look import Look
from wegwijs.preview.overlay import overlay
from wegwijs.preview.own_pages import index_page
from wegwijs.preview.panel import panel, state_of, word_count
from wegwijs.problems import Place, Problem, Severity, problem

URL = "/artikelen/digid-aanvragen/"


def facts(html: str) -> dict[str, str]:
    pairs = parsed(html).css(".ww-panel .ww-wrap > .ww-facts > div")
    return {one.css_first("dt").text(): one.css_first("dd").text() for one in pairs}


def larger(tmp_path: object) -> Look:
    portal = make_portal(tmp_path / "groot", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    return look_at(portal)


def items(html: str, key: str) -> list[tuple[str, str]]:
    links = parsed(html).css(f"[data-key={key}] li")
    return [(one.text(), one.css_first("a").attributes["href"] or "") for one in links]


def test_the_facts_of_an_article(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    found = facts(panel(URL, look))
    assert found.pop("Bestand") == look.sources[URL].file
    assert found.pop("Taalniveau, geschat").startswith("Lijkt op teksten voor niveau A1 (schatting 0,")
    assert found == {
        "Staat": "Klaar voor de website.",
        "Taalniveau, zoals opgegeven": "A2 (Makkelijke tekst)",
        "Lengte van de tekst": "42 woorden",
        "Gecontroleerd": "20 november 2026 (3 dagen geleden)",
        "Opnieuw controleren voor": "20 mei 2027 (over 6 maanden)",
    }


def test_it_is_a_landmark_that_says_where_it_is(portal_folder: PortalFolder) -> None:
    html = panel(URL, look_at(portal_folder))
    assert text_of(html, "section[aria-labelledby] .ww-only") == "Alleen in de voorvertoning"
    assert text_of(html, "#ww-panel-kop") == "Over deze pagina"


def test_a_late_review_is_said(portal_folder: PortalFolder) -> None:
    html = panel(URL, look_at(portal_folder, today=date(2027, 6, 3)))
    assert facts(html)["Opnieuw controleren voor"] == "Te laat: 20 mei 2027 (2 weken geleden)"


def test_links_out_and_in_and_uses(tmp_path: object) -> None:
    look = larger(tmp_path)
    first, second = panel(URL, look), panel("/artikelen/digid-activeren/", look)
    assert items(first, "uit") == [("BSN", "/begrippen/bsn/")]
    assert items(first, "buiten") == [("digid.nl: https://www.digid.nl", "https://www.digid.nl")]
    assert items(first, "naar") == [("Mijn DigiD activeren", "/artikelen/digid-activeren/")]
    assert items(second, "uit") == [
        ("Ik wil een DigiD aanvragen", "/artikelen/digid-aanvragen/"),
        ("Alle vragen", "/artikelen/"),
    ]
    assert ("Waar kunnen wij mee helpen? bij featured", "/") in items(second, "genoemd")


def test_what_is_not_there_is_said(portal_folder: PortalFolder) -> None:
    html = panel("/over-ons/", look_at(portal_folder))
    assert [one.text() for one in parsed(html).css(".ww-none")] == [
        "Links in de tekst naar deze website: geen",
        "Links in de tekst naar andere websites: geen",
        "Teksten die naar deze pagina linken: geen",
        "Bestanden die deze pagina noemen: geen",
    ]


def test_sources_have_their_age(portal_folder: PortalFolder) -> None:
    html = panel(URL, look_at(portal_folder))
    assert items(html, "bronnen") == [
        ("DigiD aanvragen (digid.nl), bekeken 3 dagen geleden", "https://www.digid.nl/aanvragen")
    ]


def test_problems_of_this_page_and_the_number_elsewhere(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    own = Problem("fact-old", Severity.WARNING, look.sources[URL].file, 4, 1, "Dit is oud.", "Kijk het na.")
    html = panel(URL, with_problems(look, own, replace(own, file="a.md"), replace(own, file="b.md")))
    own = parsed(html).css(".ww-wrap > .ww-problems .ww-message")
    assert [one.text() for one in own] == ["Dit is oud."]
    assert text_of(html, ".ww-line") == "regel 4 topic: digid"
    assert text_of(html, "h3") == "Meldingen bij deze pagina: 1 waarschuwing"
    assert "(2 meldingen elders)" in text_of(html, ".ww-nav")


def test_a_page_that_wegwijs_makes_says_so(portal_folder: PortalFolder) -> None:
    html = panel("/artikelen/", look_at(portal_folder))
    assert "Deze pagina heeft geen eigen bestand." in text_of(html, ".ww-panel")
    assert "Meldingen bij deze pagina" not in html


def test_the_state_of_a_page(portal_folder: PortalFolder) -> None:
    portal_folder.write(
        "content/artikelen/concept.md", ARTICLE.replace("review_by", "draft: true\nreview_by")
    )
    look = look_at(portal_folder)
    assert state_of("/artikelen/concept/", look) == "Concept. Deze pagina komt niet op de website."
    assert (
        state_of(URL, replace(look, is_current=False)) == "Komt op de website als er geen fouten meer zijn."
    )


def test_the_state_on_a_day(portal_folder: PortalFolder) -> None:
    path = "content/artikelen/digid-aanvragen.md"
    portal_folder.edit(path, "topic:", "publish_from: 2026-11-22\nexpires_on: 2026-11-24\ntopic:")
    portal_folder.write(
        "content/artikelen/digid-aanvragen.en.md", "---\ntitle: DigiD\nsummary: Apply.\n---\n\nShort.\n"
    )
    ready, over = (
        "Klaar voor de website.",
        "Geldt niet meer. De laatste dag op de website was 24 november 2026.",
    )
    for day, said in {21: "Komt op 22 november 2026 op de website.", 22: ready, 24: ready, 25: over}.items():
        look = look_at(portal_folder, today=date(2026, 11, day))
        assert state_of(URL, look) == said
        assert state_of(f"{URL}en/", look) == said


def test_a_page_that_is_over_is_not_new_and_not_due(portal_folder: PortalFolder) -> None:
    path = "content/artikelen/digid-aanvragen.md"
    portal_folder.edit(path, "topic:", "expires_on: 2026-11-22\ntopic:")
    portal_folder.edit(path, "review_by: 2027-05-20", "review_by: 2026-11-01")
    look = look_at(portal_folder)
    assert "is nieuw" not in overlay(URL, with_problems(look, problem("output-busy", Place("x"), folder="x")))
    index = index_page(look, "")
    assert index is not None
    assert "Te controleren: 0" in text_of(index[1], "#ww-controleren")


def test_other_versions_of_the_text(portal_folder: PortalFolder) -> None:
    for code in ("en", "a2"):
        text = "---\ntitle: DigiD\nsummary: Apply.\n---\n\nShort.\n"
        portal_folder.write(f"content/artikelen/digid-aanvragen.{code}.md", text)
    look = look_at(portal_folder)

    def versions(url: str) -> list[str | None]:
        return [one.attributes["href"] for one in parsed(panel(url, look)).css('[data-key="versies"] a')]

    assert versions(URL) == [f"{URL}a2/", f"{URL}en/"]
    assert versions(f"{URL}en/") == [URL, f"{URL}a2/"]


def test_a_broken_file_keeps_its_panel(portal_folder: PortalFolder) -> None:
    good = look_at(portal_folder)
    portal_folder.write("content/artikelen/digid-aanvragen.md", "---\ntitle: [\n---\n")
    html = panel(URL, look_at(portal_folder, good))
    assert "Lengte van de tekst" in facts(html)
    assert parsed(html).css(".ww-problem--error") != []


def test_never_a_good_look(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "topic: digid", "topik: digid")
    html = panel(URL, look_at(portal_folder))
    assert "digid-aanvragen.md" in facts(html)["Bestand"]


def test_hostile_content_is_text(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md", "title: DigiD aanvragen (digid.nl)", "title: <b>x</b>"
    )
    portal_folder.edit("content/begrippen/bsn.md", "title: BSN", "title: <script>x</script>")
    assert parsed(panel(URL, look_at(portal_folder))).css("script, b") == []


def test_history_and_base_path(portal_folder: PortalFolder) -> None:
    html = panel(URL, look_at(portal_folder, base_url="https://example.nl/hulp/"))
    assert 'href="/hulp/__wegwijs/historie/artikelen/digid-aanvragen.md"' in html
    assert items(html, "uit") == [("BSN", "/hulp/begrippen/bsn/")]


def test_words_of_the_text_itself() -> None:
    fragment = Fragment(html="<p>Een <strong>tekst</strong>.</p>\n<p>Van zes woorden lang.</p>")
    assert word_count(fragment) == 6
