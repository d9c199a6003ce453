"""The HTML report: what stands in it, and that nothing of a page ever becomes HTML."""

from __future__ import annotations

import base64
import hashlib
import re

import tinyhtml5
from hypothesis import given
from tinyhtml5.parser import HTMLParser

from tests.audit.reports.wild import reports
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.changes import changed
from wegwijs.audit.reports.html import MOST_BARRIERS, html
from wegwijs.audit.reports.picture import Picture, picture_key
from wegwijs.language import use_language

from .samples import failing_report, sample

OURS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "dl",
        "div",
    ),
    *("dt", "dd", "nav", "ul", "ol", "li", "section"),
    *("pre", "code", "img", "div"),
}


def texts(page: bytes, tag: str) -> list[str]:
    root = tinyhtml5.parse(page, namespace_html_elements=False)
    return [" ".join(" ".join(one.itertext()).split()) for one in root.iter(tag)]


def test_by_rule_then_component() -> None:
    page = html(failing_report())
    assert texts(page, "h2") == ["Niet getest (1)", "Fouten (2)", "Door een mens te beoordelen (1)",
                                 "Adviezen (1)", "Pas bij de tweede keer gelukt (1)"]  # fmt: skip
    assert texts(page, "h3") == [
        "Zorg voor genoeg contrast",
        "Geef de link een tekst",
        "Maak het doel groter",
    ]
    assert texts(page, "h4") == ["Onderdeel: notice"] * 3


def test_what_an_editor_needs_stands_with_the_element() -> None:
    text = " ".join(texts(html(failing_report()), "main"))
    for part in (
        'Tekst & "meer" ]]>', "Waar u het oplost content/artikelen/a.md:12", "Plaats op de pagina #kaart > p",
        "Te zien in telefoon, donkere kleuren; donkere kleuren, met alles uitgeklapt",
        "Op 2 pagina's /a/ /b/",
        "WCAG niveau AA. Dit hindert mensen erg.", "WCAG 1.4.3 Contrast (minimum)",
        "/weg/ Na 10 seconden was er nog niets", "/goed/ de browser viel uit", "axe-core 4.14.1",
    ):  # fmt: skip
        assert part in text, part


def test_code_in_what_to_do_is_code() -> None:
    finding = sample(rule="label", help="Zet in `for` het id van <b>dit</b> veld")
    page = html(Report("4.14.1", (PageReport("/a/", ("1280",), failures=(finding,)),)))
    assert "Zet in <code>for</code> het id van &lt;b&gt;dit&lt;/b&gt; veld" in page.decode()


def test_criteria_lead_to_the_text_of_wcag() -> None:
    page = html(failing_report()).decode()
    assert 'href="https://www.w3.org/TR/WCAG22/#contrast-minimum" hreflang="en"' in page


def test_a_picture_stands_in_the_page_with_its_text() -> None:
    one = sample()
    page = html(failing_report(), {picture_key(one): Picture(b"RIFF", 300, 90, "320 dark")}).decode()
    [tag] = re.findall(r"<img [^>]*>", page)
    assert f'src="data:image/webp;base64,{base64.b64encode(b"RIFF").decode()}"' in tag
    assert 'width="300" height="90"' in tag
    assert "Te zien in deze staat: telefoon, donkere kleuren." in tag


def test_the_policy_allows_its_own_style_and_pictures_only() -> None:
    page = html(failing_report()).decode()
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "<script" not in page
    assert "style=" not in page


def test_only_a_web_address_becomes_a_link() -> None:
    urls = ("https://example.nl/a", "javascript:alert(1)", "/a/", "http://[", "data:text/html,x")
    report = Report("4", tuple(PageReport(url, failures=(sample(html=url),)) for url in urls))
    links = re.findall(r'<a href="([^"#]*)" rel="noreferrer">', html(report).decode())
    assert links == ["https://example.nl/a"]


def test_very_many_are_not_all_shown() -> None:
    found = tuple(sample(html=f"<p>{number}</p>") for number in range(MOST_BARRIERS + 3))
    page = html(Report("4", (PageReport("/", failures=found),)))
    assert len(re.findall(rb'<li class="barrier">', page)) == MOST_BARRIERS
    assert "en nog 3" in texts(page, "p")


def test_nothing_found() -> None:
    page = html(Report("4", (PageReport("/", ("1280",)),)))
    assert "De test vond geen fouten." in texts(page, "p")
    assert texts(page, "h2") == ["Fouten (0)", "Door een mens te beoordelen (0)", "Adviezen (0)"]


def test_what_changed() -> None:
    before, after = Report("4", ()), failing_report()
    page = html(after, None, changed(before, after))
    assert "Sinds de vorige test: 2 nieuw, 0 opgelost, 0 gebleven." in texts(page, "p")


def test_in_the_reader_s_language() -> None:
    use_language("en")
    page = html(failing_report()).decode()
    assert '<html lang="en">' in page
    assert "1.4.3 Contrast (Minimum)" in page


@given(reports)
def test_nothing_of_a_page_becomes_html(report: Report) -> None:
    page = html(report)
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(page)
    assert parser.errors == []
    assert {element.tag for element in root.iter()} <= OURS
    assert {name for element in root.iter() for name, _value in element.items()} <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "href", "hreflang", "rel", "id"),
        *("aria-label", "tabindex", "dir", "translate"),
    }
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
