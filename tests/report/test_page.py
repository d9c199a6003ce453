from __future__ import annotations

import re
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.report.conftest import HARD, Reports
from tests.support import PortalFolder
from wegwijs.language import speaking
from wegwijs.report import Report, report_page

ARTICLE = "content/artikelen/digid-aanvragen.md"
LATE = date(2028, 1, 1)


def page(report: Report, site_url: str = "/") -> LexborHTMLParser:
    return LexborHTMLParser(report_page(report, "style.css", site_url).decode())


def section(found: LexborHTMLParser, id_: str) -> str:
    heading = found.css_first(f"#{id_}")
    assert heading is not None
    assert heading.parent is not None
    return " ".join(heading.parent.text(separator=" ").split())


@pytest.fixture
def full(larger: PortalFolder) -> PortalFolder:
    """With something in every section."""
    larger.edit(ARTICLE, "topic:", 'owner: "Anna <b> & Bob"\ntopic:')
    larger.edit("content/paginas/index.md", "featured: [digid-activeren]\n", "")
    larger.edit("content/paginas/over-ons.md", "title:", "expires_on: 2027-01-01\ntitle:")
    larger.edit("content/organisaties/svb.md", "website:", "websight:")
    larger.edit(ARTICLE, "Kom langs", "Kom <!-- taal-ok: staat op de brief & zo --> z.s.m. langs")
    return larger


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2027, 5, 1), LATE])
def test_it_is_good_html(full: PortalFolder, report_of: Reports, day: date) -> None:
    found = page(report_of(full, day))
    ids = [one.attributes["id"] for one in found.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {one.attributes["href"] for one in found.css('a[href^="#"]')} <= {f"#{one}" for one in ids}
    assert len(found.css("h1")) == 1
    for table in found.css("table"):
        assert table.css_first("caption").text()
        columns = [one.text() for one in table.css('thead th[scope="col"]')]
        for row in table.css("tbody tr"):
            labels = [one.attributes["data-label"] for one in row.css("td")]
            assert len(row.css('th[scope="row"]')) == 1
            assert labels == columns[1:]
    assert found.css("script, style, [style], [onclick]") == []


def test_what_is_due_stands_with_its_owner(full: PortalFolder, report_of: Reports) -> None:
    found = page(report_of(full, date(2027, 5, 1)))
    assert [one.text() for one in found.css("h3")] == ["Anna <b> & Bob"]
    text = section(found, "nakijken")
    assert "binnen 30 dagen" in text
    assert "uiterlijk 20 mei 2027, over 19 dagen" in text
    late = page(report_of(full, LATE))
    assert [one.text() for one in late.css("h3")] == ["Anna <b> & Bob", "Nog geen beheerder"]
    assert "226 dagen te laat" in section(late, "nakijken")


def test_old_facts(full: PortalFolder, report_of: Reports) -> None:
    text = section(page(report_of(full, date(2027, 3, 21))), "feiten")
    assert "Spreekuur: Spreekuur hulp bij regelen" in text
    assert "uiterlijk 20 maart 2027, 1 dag te laat" in text
    assert "op tijd gecontroleerd" in section(page(report_of(full, date(2027, 3, 20))), "feiten")


def test_links_go_to_pages_that_are_there(full: PortalFolder, report_of: Reports) -> None:
    found = page(report_of(full, LATE), "https://hulp.example.nl/")
    links = {one.text(): one.attributes["href"] for one in found.css("tbody a, ul.links a")}
    assert links["Over ons"] == "https://hulp.example.nl/over-ons/"
    assert "Zilvervos in concept" not in links
    assert "Zilvervos in concept" in section(found, "concepten")


def texts(found: LexborHTMLParser) -> dict[str, dict[str, str]]:
    """Title -> label -> text, of the table of how texts read."""
    [table] = [one for one in found.css("table") if "Hoe moeilijk" in one.css_first("caption").text()]
    return {
        row.css_first("th").text(): {str(one.attributes["data-label"]): one.text() for one in row.css("td")}
        for row in table.css("tbody tr")
    }


def test_how_texts_read(full: PortalFolder, report_of: Reports) -> None:
    full.edit("content/artikelen/digid-activeren.md", "## De brief", f"{HARD}\n## De brief")
    found = page(report_of(full))
    rows = texts(found)
    first = next(iter(rows.values()))
    assert first["Niveau"] == "B1"
    looks = r"\d,\d ± 0,\d, lijkt op C1. Waarschijnlijk moeilijker dan B1."
    assert re.fullmatch(looks, first["Schatting"].strip())
    assert re.match(r"1 fout, [1-9]\d* waarschuwingen, [1-9]\d* tips", first["Gevonden"])
    assert int(first["Woorden"]) > 150
    easy = rows["Ik wil een DigiD aanvragen"]
    assert re.fullmatch(r"\d,\d ± \d,\d, lijkt op A[12].", easy["Schatting"].strip())
    assert "Teksten die moeilijker lijken dan hun niveau 1" in " ".join(
        found.css_first("dl").text(separator=" ").split()
    )


def test_of_a_short_text_it_says_that_it_is_uncertain(full: PortalFolder, report_of: Reports) -> None:
    short = HARD.partition("\n\n")[0]
    full.edit("content/artikelen/digid-activeren.md", "::: stappen", f"{short}\n\n::: stappen")
    found = page(report_of(full))
    row = texts(found)["Mijn DigiD activeren"]
    assert row["Schatting"].strip().endswith(". Misschien moeilijker dan B1.")
    assert int(row["Woorden"]) < 150


def test_nothing_says_what_level_a_text_is(full: PortalFolder, report_of: Reports) -> None:
    text = section(page(report_of(full)), "taal")
    assert "niet wie hem begrijpt" in text
    assert not re.search(r"\bis (?:niveau )?[ABC][12]", text.partition("De schatting")[2])


def test_what_may_stay_and_why(full: PortalFolder, report_of: Reports) -> None:
    full.edit(
        "content/artikelen/digid-activeren.md",
        "Druk op",
        "Doe <!-- taal-ok --> m.b.t. uw brief niets. Druk op",
    )
    [table] = [
        one for one in page(report_of(full)).css("table") if "mag blijven" in one.css_first("caption").text()
    ]
    rows = [[one.text() for one in row.css("th, td")] for row in table.css("tbody tr")]
    assert [row[:2] for row in rows] == [
        ["z.s.m.", "staat op de brief & zo"],
        ["m.b.t.", "niet ingevuld"],
    ]
    lines = (full.root / ARTICLE).read_text("utf-8").splitlines()
    assert rows[0][2].endswith("artikelen/digid-aanvragen.md")
    assert "z.s.m." in lines[int(rows[0][3]) - 1]


def test_no_texts(portal_folder: PortalFolder, report_of: Reports) -> None:
    portal_folder.remove(ARTICLE)
    found = page(report_of(portal_folder))
    assert "geen teksten om te meten" in section(found, "taal")
    assert "Nergens staat een opmerking" in section(found, "blijven")


def test_in_english_numbers_have_a_point(full: PortalFolder, report_of: Reports) -> None:
    report = report_of(full)
    with speaking("en"):
        assert re.search(r"\d\.\d ± \d\.\d, looks like A1", section(page(report), "taal"))


def test_it_works_while_there_are_errors(full: PortalFolder, report_of: Reports) -> None:
    full.write("content/artikelen/oud.md", b"\xff\xfe")
    text = section(page(report_of(full)), "fouten")
    assert "organisaties/svb.md" in text
    assert "artikelen/oud.md" in text


def test_everything_is_fine(portal_folder: PortalFolder, report_of: Reports) -> None:
    found = page(report_of(portal_folder))
    assert "hoeft u geen pagina na te kijken" in section(found, "nakijken")
    assert "Er zijn geen fouten." in section(found, "fouten")
    assert "verandert de website vanzelf" in found.body.text() if found.body else False
