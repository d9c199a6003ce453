"""Translations and easier versions, from file to page. Through the whole pipeline, as editors meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support import PortalFolder, codes
from wegwijs.cli import main
from wegwijs.link import VariantState, text_hash, translation_states
from wegwijs.options import Result
from wegwijs.pipeline import build, check, inspect
from wegwijs.problems import Problem

ENGLISH = "content/artikelen/digid-aanvragen.en.md"
EASY = "content/artikelen/digid-aanvragen.a2.md"
ARABIC = "content/artikelen/digid-aanvragen.ar.md"
URL = "/artikelen/digid-aanvragen/"
TEXT = """\
---
title: {title}
summary: In a few words.
search_words: [zebravis]
{more}
---

::: kort-gezegd
Short. [Original](digid-aanvragen.md)
:::
"""


def variant(title: str = "Apply for a DigiD", more: str = "draft: false") -> str:
    return TEXT.format(title=title, more=more)


def right_hash(portal: PortalFolder) -> str:
    sources = inspect(portal.options()).portal.sources
    return text_hash(next(one for one in sources if one.slug == "digid-aanvragen"))


def problems(portal: PortalFolder) -> list[Problem]:
    return [one for one in check(portal.options()).problems if one.code != "short-answer-missing"]


def built_pages(portal: PortalFolder) -> Result:
    result = build(portal.options())
    assert result.ok, result.problems
    return result


def test_a_stamped_translation_is_a_page_below_its_original(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant(more=f"original: {right_hash(portal_folder)}"))
    assert codes(built_pages(portal_folder).problems) == []
    html = portal_folder.page(URL + "en/")
    assert '<html lang="en" dir="ltr">' in html
    assert '<h2 id="in-short">In short</h2>' in html
    assert "Help near you" in html
    assert "20 November 2026" in html
    assert "has changed since" not in html
    assert "not yet been checked by a native reader" in html
    assert '"inLanguage":"en"' in html
    assert 'href="https://www.digid.nl/aanvragen" lang="nl"' in html


def test_versions_link_to_each_other_in_their_own_language(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant())
    portal_folder.write(EASY, variant("DigiD, makkelijk"))
    portal_folder.write(ARABIC, variant("عنوان"))
    built_pages(portal_folder)
    original, english = portal_folder.page(URL), portal_folder.page(URL + "en/")
    assert f'href="{URL}en/" hreflang="en" lang="en" dir="ltr"' in original
    assert "Read this in English" in original
    assert "Lees dit in makkelijke taal" in original
    assert 'lang="ar" dir="rtl"' in original
    assert "العربية" in original
    assert f'href="{URL}" hreflang="nl" lang="nl" dir="ltr"' in english
    assert '<html lang="ar" dir="rtl">' in portal_folder.page(URL + "ar/")
    easy = portal_folder.page(URL + "a2/")
    assert '<html lang="nl" dir="ltr">' in easy
    assert "Lees de langere tekst" in easy


def test_alternates_are_the_languages_and_the_same_on_each(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant())
    portal_folder.write(EASY, variant("DigiD, makkelijk"))
    built_pages(portal_folder)
    base = f"https://hulp.example.nl{URL}"
    expected = [
        f'<link rel="alternate" hreflang="{language}" href="{address}">'
        for language, address in (("nl", base), ("en", base + "en/"), ("x-default", base))
    ]
    for url in (URL, URL + "en/"):
        lines = portal_folder.page(url).splitlines()
        assert [one for one in lines if 'rel="alternate"' in one] == expected
    assert 'rel="alternate"' not in portal_folder.page(URL + "a2/")


def test_lists_show_only_originals_and_search_and_sitemap_all(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant("Zebravis title"))
    built_pages(portal_folder)
    for url in ("/artikelen/", "/onderwerpen/digid/", "/"):
        assert "Zebravis title" not in portal_folder.page(url)
    assert f"{URL}en/</loc>" in (portal_folder.site / "sitemap.xml").read_text()
    words = json.loads((portal_folder.site / "zoeken/woorden.json").read_bytes())
    at = words["pages"]["url"].index(f"{URL}en/")
    assert words["pages"]["words"][at] == "zebravis"
    assert words["types"][words["pages"]["type"][at]][0] == "Vraag en antwoord, English"


def test_a_page_that_no_native_reader_checked_says_so_in_its_language_and_in_dutch(
    portal_folder: PortalFolder,
) -> None:
    portal_folder.write(ARABIC, variant("عنوان"))
    portal_folder.write(ENGLISH, variant())
    built_pages(portal_folder)
    arabic, english = portal_folder.page(URL + "ar/"), portal_folder.page(URL + "en/")
    in_dutch = '<p lang="nl" dir="ltr">Niemand met deze taal als moedertaal'
    assert arabic.count(in_dutch) == english.count(in_dutch) == 1
    assert '<div lang="ar" dir="rtl">' in arabic
    assert "<p><strong>تنبيه:</strong> لم يراجع هذه الترجمة" in arabic
    assert "<p><strong>Please note:</strong> This translation has not yet been checked" in english


def test_a_notice_in_a_language_without_those_texts_is_dutch_and_says_so_once(
    portal_folder: PortalFolder,
) -> None:
    portal_folder.write(ARABIC.replace(".ar.", ".ti."), variant("ሓገዝ"))
    built_pages(portal_folder)
    html = portal_folder.page(URL + "ti/")
    assert html.count("Niemand met deze taal als moedertaal") == 1
    before = html.partition("Niemand met deze taal")[0]
    assert before.rpartition("<div lang=")[2].startswith('"nl" dir="ltr">')


def test_a_page_that_a_native_reader_checked_says_nothing_of_it(portal_folder: PortalFolder) -> None:
    more = f"checked_by_native: true\noriginal: {right_hash(portal_folder)}"
    portal_folder.write(ARABIC, variant("عنوان", more))
    built_pages(portal_folder)
    assert "moedertaal" not in portal_folder.page(URL + "ar/")


def test_search_knows_the_language_of_a_translated_page(portal_folder: PortalFolder) -> None:
    page = "---\ntitle: {}\nsummary: Kort.\nchecked_on: 2026-11-20\n---\nTekst.\n"
    portal_folder.write("content/paginas/hulp.md", page.format("Hulp"))
    portal_folder.write("content/paginas/hulp.ar.md", page.format("مساعدة"))
    built_pages(portal_folder)
    words = json.loads((portal_folder.site / "zoeken/woorden.json").read_bytes())
    languages = {
        url: words["types"][number][2]
        for url, number in zip(words["pages"]["url"], words["pages"]["type"], strict=True)
    }
    assert (languages["/hulp/ar/"], languages["/hulp/"]) == ("ar", "")


def test_parts_without_a_catalogue_are_marked_as_dutch(portal_folder: PortalFolder) -> None:
    portal_folder.write(ARABIC, variant("عنوان"))
    built_pages(portal_folder)
    html = portal_folder.page(URL + "ar/")
    assert '<header lang="nl" dir="ltr">' in html
    assert '<footer lang="nl" dir="ltr">' in html
    assert '<a class="skip-link" href="#inhoud" lang="nl" dir="ltr">' in html


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("original: 0123456789ab", "translation-old"),
        ("original: iets", "translation-unstamped"),
        ("draft: false", "translation-unstamped"),
    ],
)
def test_an_old_translation_warns_editor_and_reader(
    portal_folder: PortalFolder, more: str, code: str
) -> None:
    portal_folder.write(ENGLISH, variant(more=more))
    result = built_pages(portal_folder)
    assert codes(result.problems) == [code]
    assert "The Dutch page has changed since this translation." in portal_folder.page(URL + "en/")


def test_an_unstamped_translation_is_given_the_line_to_paste(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant())
    (one,) = problems(portal_folder)
    assert f"`original: {right_hash(portal_folder)}`" in one.hint


@pytest.mark.parametrize(
    ("file", "code", "words"),
    [
        ("artikelen/digid-aanvragen.qq.md", "variant-unknown", "`qq` is geen taal"),
        ("artikelen/digid-aanvraag.en.md", "variant-no-original", "Bedoelde u `digid-aanvragen`?"),
        ("onderwerpen/digid.en.md", "variant-not-here", "artikelen en bij eigen pagina's"),
        ("paginas/index.en.md", "variant-no-original", "index.md"),
        ("artikelen/digid-aanvragen.nl.md", "variant-own-language", "de taal van de hele website"),
    ],
)
def test_a_name_that_cannot_be_is_told(portal_folder: PortalFolder, file: str, code: str, words: str) -> None:
    portal_folder.write(f"content/{file}", variant().replace("[Original](digid-aanvragen.md)", ""))
    found = {one.code: one for one in problems(portal_folder)}
    assert code in found
    assert words in found[code].message + found[code].hint
    assert found[code].is_error


def test_a_page_that_wegwijs_makes_has_no_variants(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/paginas/index.md", "---\ntitle: Hulp\nsummary: Hulp.\n---\n")
    portal_folder.write(
        "content/paginas/index.en.md", variant().replace("[Original](digid-aanvragen.md)", "")
    )
    assert codes(problems(portal_folder)) == ["variant-not-here"]


def test_a_variant_of_a_draft_is_not_published(portal_folder: PortalFolder) -> None:
    draft = "content/artikelen/zilvervos.md"
    original = (portal_folder.root / "content/artikelen/digid-aanvragen.md").read_text("utf-8")
    portal_folder.write(draft, original.replace("title:", "draft: true\ntitle:", 1))
    portal_folder.write("content/artikelen/zilvervos.en.md", variant("Silver fox"))
    built_pages(portal_folder)
    assert not (portal_folder.site / "artikelen/zilvervos").exists()


def test_an_alias_cannot_take_the_address_of_a_variant(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant())
    portal_folder.edit("content/begrippen/bsn.md", "title:", f"aliases: [{URL}en/]\ntitle:")
    assert "url-taken" in codes(problems(portal_folder))


def test_states_are_those_that_the_report_shows(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant(more=f"original: {right_hash(portal_folder)}"))
    portal_folder.write(EASY, variant(more="original: 0123456789ab"))
    portal_folder.write(ARABIC, variant())
    portal = inspect(portal_folder.options()).portal
    found = {one.code: one.state for one in translation_states(portal, ["tr"])}
    assert found == {
        "a2": VariantState.CHANGED,
        "ar": VariantState.UNSTAMPED,
        "en": VariantState.CURRENT,
        "tr": VariantState.MISSING,
    }
    assert [one.source.variant for one in portal.variants_of(URL)] == ["a2", "ar", "en"]


def test_a_wanted_language_must_exist(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md", "topic: digid", "topic: digid\ntranslations: [en, qq]"
    )
    assert codes(problems(portal_folder)) == ["variant-unknown"]


def stamp(file: Path, portal: PortalFolder) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["translated", str(file), "--content", str(portal.content)])
    return result.exit_code, result.output


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("more", ["draft: false", "original: 0123456789ab", "original:"])
def test_stamping_next_changely_its_line(portal_folder: PortalFolder, more: str, ending: str) -> None:
    text = variant(more=more).replace("\n", ending)
    file = portal_folder.write(ENGLISH, text)
    code, output = stamp(file, portal_folder)
    assert code == 0, output
    line = f"original: {right_hash(portal_folder)}"
    before = [one for one in text.split(ending) if not one.startswith("original:")]
    after = file.read_bytes().decode().split(ending)
    assert [one for one in after if one != line] == before
    assert after.count(line) == 1
    assert stamp(file, portal_folder)[1].count("Dit stond er al") == 1


def test_stamping_an_original_is_refused(portal_folder: PortalFolder) -> None:
    code, output = stamp(portal_folder.content / "artikelen/digid-aanvragen.md", portal_folder)
    assert code == 2
    assert "is geen vertaling" in output


def test_a_portal_in_english_has_an_english_interface(portal_folder: PortalFolder) -> None:
    portal_folder.edit("portal.toml", "[portal]", '[portal]\nlanguage = "en"')
    built_pages(portal_folder)
    home, article = portal_folder.page("/"), portal_folder.page(URL)
    assert '<html lang="en" dir="ltr">' in home
    assert "How can we help you?" in home
    assert 'lang="nl"' not in home + article
    for dutch in (
        "Waar zoekt u",
        "Hulp bij u in de buurt",
        "Lees ook",
        "Kort gezegd",
        "Bronnen",
        "Stap voor",
    ):
        assert dutch not in home + article
    assert "Tuesday 24 November, 14:00 to 16:30" in portal_folder.page("/locaties/hengelo/")


def test_when_the_original_is_over_its_versions_stay_and_say_so(portal_folder: PortalFolder) -> None:
    portal_folder.write(ENGLISH, variant(more="aliases: [/en/digid/]"))
    portal_folder.write(EASY, variant("DigiD vragen"))
    urls = (URL, f"{URL}en/", f"{URL}a2/", "/en/digid/")
    portal_folder.write("content/urls.txt", "".join(f"{one}\n" for one in urls))
    built_pages(portal_folder)
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "topic:", "expires_on: 2026-11-22\ntopic:")
    built_pages(portal_folder)
    english, easier = portal_folder.page(f"{URL}en/"), portal_folder.page(f"{URL}a2/")
    assert '<html lang="en"' in english
    assert "Apply for a DigiD" in english
    assert "22 November 2026" in english
    assert "Short." not in english
    assert "De laatste dag was 22 november 2026." in easier
    assert f'href="{URL}en/"' in portal_folder.page("/en/digid/")


def test_stamping_what_is_not_written_a_line_a_key_is_refused(portal_folder: PortalFolder) -> None:
    text = "---\n{title: DigiD, summary: Apply., original: oud}\n---\n\nShort.\n"
    file = portal_folder.write(ENGLISH, text)
    code, output = stamp(file, portal_folder)
    assert code == 2
    assert f"original: {right_hash(portal_folder)}" in output
    assert file.read_text("utf-8") == text
