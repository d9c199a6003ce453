from __future__ import annotations

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from wegwijs.convert import Fragment, Heading, Link
from wegwijs.convert.converter import Converter

Convert = Callable[[str], Fragment]


def test_headings_in_order_with_level_text_and_id(convert: Convert) -> None:
    fragment = convert("## Eén kop\n\n### Nog *een* [kop](https://x.nl)\n\nOnderstreept\n------------")
    assert fragment.headings == (
        Heading(2, "Eén kop", "een-kop"),
        Heading(3, "Nog een kop", "nog-een-kop", bare=True),
        Heading(2, "Onderstreept", "onderstreept", bare=True),
    )


def test_equal_headings_get_different_ids(convert: Convert) -> None:
    fragment = convert("## Kop\n\n## Kop\n\n## !!!\n\n## ???\n\n## Kop 1")
    ids = [one.id for one in fragment.headings]
    assert len(set(ids)) == 5
    assert all(f'id="{one}"' in fragment.html for one in ids)


def test_ids_begin_anew_in_every_text(convert: Convert) -> None:
    assert convert("## Kop").headings == convert("## Kop").headings


@pytest.mark.parametrize(
    "text", ["Inhoud", "Zoeken", "Zoek", "W-hulp", "Onderwerpen", "Spreekuur 1", "Letter A", "Plaats Hengelo"]
)
def test_a_heading_never_takes_an_id_of_the_templates(convert: Convert, text: str) -> None:
    [heading] = convert(f"## {text}").headings
    assert heading.id.startswith("kop-")


def test_the_text_of_a_heading_has_escaped_characters_and_entities(convert: Convert) -> None:
    [heading] = convert(r"## 1\. R&amp;D op 5&nbsp;mei \* <kbd>x</kbd>").headings
    assert heading.text == "1. R&D op 5 mei * x"


def test_an_image_must_say_what_it_shows(convert: Convert) -> None:
    [image] = convert("![Een blauwe envelop](brief.png)").images
    assert (image.target, image.url, image.alt) == ("brief.png", "/artikelen/brief.png", "Een blauwe envelop")
    assert convert("![ ](brief.png)").images[0].alt == ""
    html = convert("![Een envelop](brief.png)").html
    assert html == '<p><img alt="Een envelop" src="/hulp/artikelen/brief.png"></p>'


def test_a_link_to_a_translation_says_its_language(convert: Convert) -> None:
    html = convert("[العربية](../paginas/hulp.ar.md) [Lees dit](hulp.en.md) [Makkelijk](hulp.a2.md)").html
    assert '<a dir="rtl" href="/hulp/hulp/ar/" hreflang="ar" lang="ar">' in html
    assert '<a href="/hulp/artikelen/hulp/en/" hreflang="en">Lees dit' in html
    assert '<a href="/hulp/artikelen/hulp/a2/">' in html


@pytest.mark.parametrize("target", ["https://x.nl/a.en.md", "hulp.qq.md", "hulp.md", "a.en/hulp.md", "x.en"])
def test_other_links_say_no_language(convert: Convert, target: str) -> None:
    assert "hreflang" not in convert(f"[English]({target})").html


def test_a_link_to_a_file_becomes_a_url_below_the_base_path(convert: Convert) -> None:
    fragment = convert("[het BSN](../begrippen/bsn.md#kop)")
    assert '<a href="/hulp/begrippen/bsn/#kop">' in fragment.html
    assert fragment.links == (Link("../begrippen/bsn.md#kop", "/begrippen/bsn/#kop", "het BSN"),)


def test_a_link_around_an_image_has_the_description_as_text(convert: Convert) -> None:
    assert convert("[![Een envelop](a.png)](https://x.nl)").links[0].text == "Een envelop"
    assert convert("[](https://x.nl)").links[0].text == ""


def test_an_email_address_between_brackets_is_a_mail_link(convert: Convert) -> None:
    fragment = convert("Mail <info@example.nl>.")
    assert fragment.html == '<p>Mail <a href="mailto:info@example.nl">info@example.nl</a>.</p>'
    assert fragment.links == (Link("mailto:info@example.nl", "mailto:info@example.nl", "info@example.nl"),)


def test_a_link_with_an_escaped_character(convert: Convert) -> None:
    fragment = convert(r"[x](https://nl.example/A_\(b\)) [y](\_a.md)")
    assert [one.url for one in fragment.links] == ["https://nl.example/A_(b)", "/artikelen/_a/"]


def test_a_table_gets_scope_and_a_labelled_box_that_scrolls(convert: Convert) -> None:
    fragment = convert("| Dag | Tijd \\* |\n|---|---|\n| maandag | 9.00 uur |")
    page = LexborHTMLParser(fragment.html)
    box = page.css_first("div.table-scroll")
    assert (box.attributes["tabindex"], box.attributes["role"]) == ("0", "group")
    assert box.attributes["aria-label"] == "Tabel met Dag, Tijd *"
    assert [one.attributes["scope"] for one in box.css("table th")] == ["col", "col"]
    assert [one.text() for one in box.css("table td")] == ["maandag", "9.00 uur"]
    assert fragment.empty_headers == 0


def test_tables_keep_their_place_also_in_a_list_or_block(convert: Convert) -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |"
    html = convert(f"Voor\n\n{table}\n\nTussen\n\n{table}\n\nNa\n\n::: tip\n{table}\n:::").html
    page = LexborHTMLParser(html)
    assert len(page.css("div.table-scroll > table")) == 3
    order = [one.tag for one in page.css("body > *")]
    assert order == ["p", "div", "p", "div", "p", "div"]


def test_an_empty_header_cell_is_counted(convert: Convert) -> None:
    assert convert("| a |  |\n|---|---|\n| 1 | 2 |").empty_headers == 1


def test_glossary_terms_are_explained_in_place(convert: Convert) -> None:
    html = convert("Uw BSN staat op uw paspoort.").html
    assert '<abbr title="burgerservicenummer">BSN</abbr>' in html


def test_an_abbreviation_of_one_text_does_not_leak_into_the_next(convert: Convert) -> None:
    assert "<abbr" in convert("*[XYZ]: iks ij zet\n\nXYZ").html
    assert "<abbr" not in convert("XYZ").html


def test_lists_definitions_and_code(convert: Convert) -> None:
    html = convert("4. vier\n5. vijf\n\nWoord\n:   uitleg\n\nTekst\n\n    code <b>\n").html
    assert '<ol start="4">' in html
    assert "<dl>\n<dt>Woord</dt>" in html
    assert "code &lt;b&gt;" in html


def test_a_text_that_is_nested_too_deep_is_said_to_be_so(convert: Convert) -> None:
    deep = convert("- " * 4000 + "x")
    assert deep.too_deep
    assert deep.html == ""
    assert not convert("- " * 5 + "x").too_deep


def test_a_failed_text_leaves_nothing_behind_for_the_next() -> None:
    converter = Converter("/", {})
    before = converter.convert("## Kop\n\n[x](y.md)", "artikelen/a.md")
    assert converter.convert("- " * 4000 + "x", "artikelen/b.md").too_deep
    assert converter.convert("## Kop\n\n[x](y.md)", "artikelen/a.md") == before


def test_each_cell_of_a_table_knows_its_header() -> None:
    html = Converter("/", {}).convert("| Dag | Tijd |\n|---|---|\n| ma & di | 10 |\n", "artikelen/x.md").html
    cells = [(one.text(), one.attributes["data-label"]) for one in LexborHTMLParser(html).css("td")]
    assert cells == [("ma & di", "Dag"), ("10", "Tijd")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- [een](https://een.nl)\n- [twee](https://twee.nl)", True),
        ("- [een](https://een.nl)\n\n- [twee](https://twee.nl)", True),
        ("- [een](https://een.nl)\n- zie [twee](https://twee.nl)", False),
        ("- [een](https://een.nl), of later\n- [twee](https://twee.nl)", False),
        ("- een\n- twee", False),
    ],
)
def test_list_of_links_alone_gets_room_for_fingers(convert: Convert, text: str, expected: bool) -> None:
    assert ('class="only-links"' in convert(text).html) is expected
