"""Whole builds: what is in the site, what never is, and what a build leaves alone."""

from __future__ import annotations

import errno
import gzip
import json
import os
import shutil
import signal
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.dying import build_until_killed
from tests.support import (
    LARGER,
    PNG,
    TEMPLATES,
    TODAY,
    PortalFolder,
    codes,
    contents,
    make_portal,
    snapshot,
)
from wegwijs import parallel
from wegwijs.index import IndexError_
from wegwijs.options import Options
from wegwijs.pipeline import build, check
from wegwijs.publish import staging
from wegwijs.publish.staging import Staging

ORIGIN = "https://hulp.example.nl"
EMBEDS = {
    "/kader/alle/",
    "/kader/gemeente/hengelo/",
    "/kader/gemeente/oldenzaal/",
    "/kader/locatie/hengelo/",
    "/kader/locatie/oldenzaal/",
}
GROUPS = (
    "kaarten-en-lijsten",
    "kop-en-voet",
    "overzicht-van-spreekuren",
    "printen-en-delen",
    "spreekuren",
    "tekst",
    "wegwijzers",
    "zoeken",
)
UNLISTED = {
    "/404.html",
    "/bouwstenen/",
    *(f"/bouwstenen/{group}/" for group in GROUPS),
    "/digid-code/",
    "/artikelen/oude-naam/",
    "/locaties/",
    *(f"/locaties/{place}/{view}/" for place in ("hengelo", "oldenzaal") for view in ("poster", "kaart")),
    *EMBEDS,
}


@pytest.fixture
def larger(tmp_path: Path) -> PortalFolder:
    portal = make_portal(tmp_path / "portaal", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    return portal


def html_files(portal: PortalFolder) -> Iterator[tuple[str, LexborHTMLParser]]:
    for file in sorted(portal.site.rglob("*.html")):
        yield file.relative_to(portal.site).as_posix(), LexborHTMLParser(file.read_text("utf-8"))


def manifest(portal: PortalFolder) -> Any:
    return json.loads((portal.site / "manifest.json").read_text("utf-8"))


def visible(page: LexborHTMLParser) -> str:
    """What a reader can see: no scripts, nothing hidden, no attributes."""
    for node in page.css("script, style, template, [hidden]"):
        node.decompose()
    assert page.body is not None
    return page.body.text(separator=" ")


# What is in the site


def test_the_manifest_lists_every_file_and_every_page(built: PortalFolder) -> None:
    files = {path for path in contents(built.site) if path != "manifest.json"}
    assert {one["path"] for one in manifest(built)["files"]} == files
    assert {one["sha256"] for one in manifest(built)["files"]} <= set(contents(built.site).values())
    assert {one["path"] for one in manifest(built)["pages"]} == {
        path for path in files if path.endswith(".html")
    }


def test_the_manifest_says_what_kind_each_page_is(built: PortalFolder) -> None:
    kinds = {one["url"]: one["kind"] for one in manifest(built)["pages"]}
    assert kinds["/"] == "home"
    assert kinds["/artikelen/digid-aanvragen/"] == "article"
    assert kinds["/digid-code/"] == "redirect"
    assert kinds["/bouwstenen/"] == "component-groups"
    assert kinds["/bouwstenen/tekst/"] == "components"
    assert kinds["/404.html"] == "not-found"


def test_the_manifest_says_of_which_file_a_page_is_made(built_below: PortalFolder) -> None:
    sources = {one["url"]: one.get("source", "") for one in manifest(built_below)["pages"]}
    assert sources["/hulp/artikelen/digid-aanvragen/"] == "artikelen/digid-aanvragen.md"
    place = "locaties/hengelo.md"
    assert sources["/hulp/locaties/hengelo/"] == place
    assert sources["/hulp/locaties/hengelo/poster/"] == place
    assert sources["/hulp/kader/locatie/hengelo/"] == place
    assert sources["/hulp/404.html"] == ""
    content = built_below.root / "content"
    assert all((content / source).is_file() for source in filter(None, sources.values()))


def test_every_page_has_what_browsers_and_search_engines_need(built: PortalFolder) -> None:
    urls = {one["path"]: one["url"] for one in manifest(built)["pages"]}
    for path, page in html_files(built):
        assert page.css_first("html").attributes["lang"] == "nl", path
        assert page.css_first("title").text(), path
        assert len(page.css("h1")) == 1, path
        assert len(page.css("main")) == 1, path
        if urls[path] in EMBEDS:  # for a frame, not for a search engine
            assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
            continue
        moved = page.css_first("meta[http-equiv=refresh]")
        url = moved.attributes["content"].removeprefix("0; url=") if moved else urls[path]
        assert page.css_first("link[rel=canonical]").attributes["href"] == ORIGIN + url
        assert page.css_first('meta[property="og:url"]').attributes["content"] == ORIGIN + url
        assert page.css_first("meta[name=description]").attributes["content"], path


def test_ids_are_unique_on_every_page(built: PortalFolder) -> None:
    for path, page in html_files(built):
        ids = [one.attributes["id"] for one in page.css("[id]")]
        assert sorted(ids) == sorted(set(ids)), path


def test_headings_of_an_editor_never_take_the_id_of_something_else(portal_folder: PortalFolder) -> None:
    names = ("Hengelo", "Inhoud", "Zoeken", "SVB", "Bibliotheek Twente", "A", "Spreekuur 1")
    headings = "".join(f"## {name}\n\nTekst.\n\n" for name in names)
    for name in ("index", "spreekuren", "brieven", "artikelen", "zoeken"):
        text = f"---\ntitle: Titel\nsummary: Uitleg.\n---\n{headings}"
        portal_folder.write(f"content/paginas/{name}.md", text)
    for path in ("artikelen/digid-aanvragen.md", "locaties/hengelo.md"):
        file = portal_folder.content / path
        file.write_text(file.read_text("utf-8") + "\n" + headings, "utf-8")
    assert build(portal_folder.options()).problems == ()
    test_ids_are_unique_on_every_page(portal_folder)


def test_no_page_has_inline_script_or_style(built: PortalFolder) -> None:
    for path, page in html_files(built):
        policy = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
        assert "default-src 'none'" in policy, path
        assert "unsafe-inline" not in policy, path
        inline = page.css("script:not([src]):not([type='application/ld+json']), style, [style]")
        assert inline == [], path
        assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")], path


def test_structured_data_is_json(built: PortalFolder) -> None:
    page = LexborHTMLParser(built.page("/artikelen/digid-aanvragen/"))
    types = [json.loads(one.text())["@type"] for one in page.css("script[type='application/ld+json']")]
    assert types == ["Article", "BreadcrumbList"]
    location = LexborHTMLParser(built.page("/locaties/hengelo/"))
    library = json.loads(location.css("script[type='application/ld+json']")[0].text())
    assert library["@type"] == "Library"


@pytest.mark.parametrize("base", ["/", "/hulp/"])
def test_every_link_and_file_of_every_page_is_there(
    built: PortalFolder, built_below: PortalFolder, base: str
) -> None:
    portal = built if base == "/" else built_below
    pages = dict(html_files(portal))
    kinds = {one["path"]: one["kind"] for one in manifest(portal)["pages"]}
    for path, page in pages.items():
        for node in page.css("[href], [src], form[action]"):
            url = next(
                node.attributes[one] or "" for one in ("href", "src", "action") if one in node.attributes
            )
            parts = urlsplit(url)
            if parts.scheme or kinds[path] == "components":  # with made-up examples
                continue
            assert not parts.path or parts.path.startswith(base), (path, url)
            target = unquote(parts.path.removeprefix(base)) if parts.path else path
            target += "index.html" if target.endswith("/") or not target else ""
            assert (portal.site / target).is_file(), (path, url)
            if parts.fragment:
                assert pages[target].css_first(f"[id='{parts.fragment}']"), (path, url)


def test_an_anchor_of_a_component_is_on_the_first_review_page_too(built: PortalFolder) -> None:
    first = LexborHTMLParser(built.page("/bouwstenen/"))
    for group in GROUPS:
        page = LexborHTMLParser(built.page(f"/bouwstenen/{group}/"))
        anchors = [one.attributes["id"] for one in page.css("h2[id^=bouwsteen-]")]
        assert anchors
        for anchor in anchors:
            assert first.css_first(f"[id='{anchor}'] a[href='/bouwstenen/{group}/#{anchor}']"), anchor


def test_links_between_files_work_below_a_base_path(built_below: PortalFolder) -> None:
    page = LexborHTMLParser(built_below.page("/artikelen/digid-activeren/"))
    assert page.css_first("a[href='/hulp/artikelen/digid-aanvragen/#lukt-het-niet']")
    assert page.css_first("img[src='/hulp/artikelen/kaart.png']")
    assert page.css_first("link[rel=canonical]").attributes["href"] == (
        "https://example.nl/hulp/artikelen/digid-activeren/"
    )
    assert manifest(built_below)["base_path"] == "/hulp/"


def test_pictures_are_copied_as_they_are(built: PortalFolder) -> None:
    assert (built.site / "artikelen/kaart.png").read_bytes() == PNG


def test_the_sitemap_has_the_pages_people_look_for(built: PortalFolder) -> None:
    root = etree.fromstring((built.site / "sitemap.xml").read_bytes())
    urls = [element.text or "" for element in root.iter() if element.tag.endswith("loc")]
    everything = {one["url"] for one in manifest(built)["pages"]}
    assert urls == sorted(ORIGIN + url for url in everything - UNLISTED)
    assert everything >= UNLISTED


def test_the_sitemap_below_a_base_path(built_below: PortalFolder) -> None:
    text = (built_below.site / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://example.nl/hulp/</loc>" in text
    assert text.count("<loc>") == text.count("<loc>https://example.nl/hulp/")
    robots = (built_below.site / "robots.txt").read_text("utf-8")
    assert "Sitemap: https://example.nl/hulp/sitemap.xml" in robots


def test_an_alias_is_a_page_that_leads_on(built: PortalFolder) -> None:
    for url in ("/digid-code/", "/artikelen/oude-naam/"):
        page = LexborHTMLParser(built.page(url))
        refresh = page.css_first("meta[http-equiv=refresh]").attributes["content"]
        assert refresh == "0; url=/artikelen/digid-activeren/"
        assert page.css_first("main a[href='/artikelen/digid-activeren/']")
        assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_search_words_can_be_found_but_are_not_shown(built: PortalFolder) -> None:
    for path, page in html_files(built):
        assert "dieziedee" not in (page.html or ""), path
    fragments = [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in built.site.glob("pagefind/fragment/*")
    ]
    [found] = [one for one in fragments if one["url"] == "/artikelen/digid-aanvragen/"]
    assert "dieziedee" in found["meta"]["zoekwoorden"]
    assert not any("dieziedee" in one["content"] for one in fragments)
    assert "dieziedee" in (built.site / "zoeken/woorden.json").read_text("utf-8")


def test_the_search_index_has_every_page_with_content(built: PortalFolder) -> None:
    fragments = (
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))["url"]
        for file in built.site.glob("pagefind/fragment/*")
    )
    lists = {"/", "/artikelen/", "/onderwerpen/", "/organisaties/", "/begrippen/", "/zoeken/"}
    everything = {one["url"] for one in manifest(built)["pages"]}
    choices = {url for url in everything if url.startswith("/spreekuren/") and url != "/spreekuren/"}
    assert set(fragments) == everything - UNLISTED - lists - choices
    assert (built.site / "zoeken/woorden.json").is_file()


def test_a_draft_is_nowhere(built: PortalFolder) -> None:
    for file in built.site.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            data += gzip.decompress(data) if data.startswith(b"\x1f\x8b") else b""
            assert b"zilvervos" not in data.lower(), file
            assert "zilvervos" not in file.name


def test_raw_html_of_an_editor_is_cleaned_and_told(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md",
        "Kom langs",
        'Kom <b onclick="x()">langs</b> <script>alert("kwaad")</script>\n\nKom langs',
    )
    result = build(portal_folder.options())
    assert result.ok
    assert {(one.code, one.line) for one in result.problems} == {("html-removed", 27)}
    page = portal_folder.page("/artikelen/digid-aanvragen/")
    assert "<script>" not in page
    assert "onclick" not in page


def test_an_unsafe_link_stops_the_build(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "Kom langs", "[Kom](javascript:x()) langs")
    result = build(portal_folder.options())
    assert codes(result.problems) == ["link-unsafe"]
    assert not portal_folder.site.exists()


# Today and release


@pytest.mark.parametrize(
    ("today", "shown", "gone"),
    [
        (TODAY, "dinsdag 24 november", "dinsdag 29 december"),
        (date(2026, 12, 24), "dinsdag 29 december", "dinsdag 24 november"),
        (date(2027, 1, 1), "dinsdag 5 januari", "dinsdag 29 december"),
    ],
)
def test_today_decides_the_next_dates(
    portal_folder: PortalFolder, today: date, shown: str, gone: str
) -> None:
    assert build(portal_folder.options(today=today)).ok
    for url in ("/locaties/hengelo/", "/spreekuren/", "/artikelen/digid-aanvragen/", "/"):
        assert shown in portal_folder.page(url), url
        assert gone not in portal_folder.page(url), url


def test_a_release_has_no_review_page_and_may_be_indexed(portal_folder: PortalFolder) -> None:
    assert codes(build(portal_folder.options(release=True)).problems) == ["urls-unlisted"]
    assert not (portal_folder.site / "bouwstenen").exists()
    assert "bouwstenen" not in "".join(page.html or "" for _, page in html_files(portal_folder))
    assert "Allow: /" in (portal_folder.site / "robots.txt").read_text()


def test_a_release_refuses_every_example(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/locaties/hengelo.md", "walk_in: true", "walk_in: true\n    example: true")
    portal_folder.edit("content/locaties/hengelo.md", "sessions:", "example: ja\nsessions:")
    portal_folder.edit("content/organisaties/bibliotheek-twente.md", "  cost:", "  example: true\n  cost:")
    assert build(portal_folder.options()).problems == ()
    before = snapshot(portal_folder.site)
    result = build(portal_folder.options(release=True))
    assert [(one.code, Path(one.file).name, one.line) for one in result.problems if one.is_error] == [
        ("example-in-release", "hengelo.md", 9),
        ("example-in-release", "hengelo.md", 17),
        ("example-in-release", "bibliotheek-twente.md", 7),
    ]
    assert snapshot(portal_folder.site) == before


# The same input, the same bytes


def test_two_builds_in_two_folders_are_byte_for_byte_the_same(
    larger: PortalFolder, built: PortalFolder
) -> None:
    assert build(larger.options(cache=None)).ok
    assert contents(larger.site) == contents(built.site)
    assert any(path.startswith("pagefind/") for path in contents(larger.site))


def test_several_processes_give_the_same_bytes(
    larger: PortalFolder, built: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "WORTH_A_PROCESS", 1)
    assert build(larger.options(cache=None, jobs=2)).ok
    assert contents(larger.site) == contents(built.site)


def new_glossary(portal: PortalFolder) -> Options:
    portal.edit("content/begrippen/bsn.md", "burgerservicenummer", "nummer van de burger")
    return portal.options()


def new_address(portal: PortalFolder) -> Options:
    return portal.options(base_url="https://example.nl/elders/")


def damaged_cache(portal: PortalFolder) -> Options:
    for file in (portal.root / ".cache").rglob("*"):
        if file.is_file():
            file.write_bytes(b"rommel" * 500)
    return portal.options()


def new_template(portal: PortalFolder) -> Options:
    templates = portal.root / "templates"
    for source in TEMPLATES.rglob("*"):
        if source.is_file():
            portal.write(f"templates/{source.relative_to(TEMPLATES)}", source.read_bytes())
    build(portal.options(templates=templates))
    file = templates / "base.html"
    file.write_text(file.read_text("utf-8").replace("</main>", "<p>Nieuw</p></main>"), "utf-8")
    return portal.options(templates=templates)


@pytest.mark.parametrize("change", [new_glossary, new_address, damaged_cache, new_template])
def test_a_build_with_a_cache_gives_what_a_clean_build_gives(
    portal_folder: PortalFolder, change: Callable[[PortalFolder], Options]
) -> None:
    assert build(portal_folder.options()).ok
    options = change(portal_folder)
    assert build(options).ok
    cached = contents(portal_folder.site)
    clean = portal_folder.root / "schoon"
    assert build(Options(**{**fields(options), "output": clean, "cache": None})).ok
    assert cached == contents(clean)


def fields(options: Options) -> dict[str, Any]:
    return {name: getattr(options, name) for name in Options.__dataclass_fields__}


def test_building_again_touches_nothing(portal_folder: PortalFolder) -> None:
    build(portal_folder.options())
    before = snapshot(portal_folder.site)
    result = build(portal_folder.options())
    assert (result.ok, result.changed) == (True, 0)
    assert snapshot(portal_folder.site) == before


def test_only_what_changed_gets_a_new_time(portal_folder: PortalFolder) -> None:
    build(portal_folder.options())
    for file in portal_folder.site.rglob("*"):
        os.utime(file, ns=(1, 1_700_000_000_000_000_000))
    portal_folder.edit("content/paginas/over-ons.md", "Wij zijn", "Wij waren")
    result = build(portal_folder.options())
    new = {
        path for path, (_, time) in snapshot(portal_folder.site).items() if time != 1_700_000_000_000_000_000
    }
    assert "over-ons/index.html" in new
    assert "index.html" not in new
    assert "artikelen/digid-aanvragen/index.html" not in new
    assert len(new) == result.changed


def test_a_page_that_was_removed_disappears(portal_folder: PortalFolder) -> None:
    build(portal_folder.options())
    portal_folder.remove("content/paginas/over-ons.md")
    assert build(portal_folder.options()).ok
    assert not (portal_folder.site / "over-ons").exists()


# The gate


def raising(error: Exception) -> Callable[..., Any]:
    def function(*args: Any, **more: Any) -> Any:
        raise error

    return function


def content_error(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    portal.edit("content/begrippen/bsn.md", "title", "titel")
    portal.edit("content/artikelen/digid-aanvragen.md", "reading_level: A2", "reading_level: C1")
    return portal.options()


def broken_template(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    templates = portal.root / "templates"
    (templates / "pages").mkdir(parents=True)
    for one in TEMPLATES.iterdir():
        if one.name != "pages":
            (templates / one.name).symlink_to(one)
    for one in (TEMPLATES / "pages").iterdir():
        (templates / "pages" / one.name).write_bytes(one.read_bytes())
    (templates / "pages" / "article.html").write_text("{{ page.bestaat_niet }}")
    return portal.options(templates=templates)


def no_templates(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    return portal.options(templates=portal.root / "weg")


def too_heavy(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    portal.write(
        "portal.toml", (portal.root / "portal.toml").read_text() + "\n[budgets]\narticle_html = 100\n"
    )
    return portal.options()


def bad_settings(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    portal.write("portal.toml", "[portal")
    return portal.options()


def no_search(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.setattr("wegwijs.site_index.index_pages", raising(IndexError_("met opzet")))
    return portal.options()


def full_disk(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.setattr(Staging, "write", raising(OSError(errno.ENOSPC, "No space left on device")))
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Wij waren")
    return portal.options()


def full_disk_at_the_end(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.setattr(staging, "swap", raising(OSError(errno.ENOSPC, "No space left on device")))
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Wij waren")
    return portal.options()


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (content_error, {"value-not-allowed", "key-unknown"}),
        (broken_template, {"template-broken"}),
        (no_templates, {"templates-missing"}),
        (too_heavy, {"budget-exceeded"}),
        (bad_settings, {"settings-syntax"}),
        (no_search, {"search-failed"}),
        (full_disk, {"output-failed"}),
        (full_disk_at_the_end, {"output-failed"}),
    ],
)
def test_with_an_error_the_site_stays_exactly_as_it_was(
    portal_folder: PortalFolder,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[PortalFolder, pytest.MonkeyPatch], Options],
    expected: set[str],
) -> None:
    build(portal_folder.options())
    before = snapshot(portal_folder.site)
    result = build(fault(portal_folder, monkeypatch))
    assert (result.ok, result.pages, result.changed) == (False, 0, 0)
    assert set(codes(result.problems)) == expected
    assert snapshot(portal_folder.site) == before
    assert leftovers(portal_folder) == set()


def leftovers(portal: PortalFolder) -> set[str]:
    return {name for name in os.listdir(portal.root) if name in (".site.staging", ".site.old")}


def test_a_broken_template_is_named_with_its_line(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = broken_template(portal_folder, monkeypatch)
    [one] = build(options).problems
    assert (one.file, one.line) == (str(options.templates / "pages" / "article.html"), 1)


def test_an_alias_in_the_folder_of_the_search_engine_is_refused(portal_folder: PortalFolder) -> None:
    """The page was written, and lost when the search index was made."""
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md", "checked_on", "aliases: /pagefind/oud/\nchecked_on"
    )
    [one] = build(portal_folder.options()).problems
    assert one.message == "Het adres /pagefind/oud/ is al van Wegwijs zelf."


def test_two_builds_at_once(portal_folder: PortalFolder) -> None:
    with Staging(portal_folder.site):
        [one] = build(portal_folder.options()).problems
    assert one.message == f"Wegwijs is al bezig met de map {portal_folder.site}, in een ander venster."
    assert build(portal_folder.options()).ok


def test_a_folder_of_somebody_else_is_refused(portal_folder: PortalFolder) -> None:
    portal_folder.write("site/foto.txt", "van iemand")
    [one] = build(portal_folder.options()).problems
    assert one.code == "output-foreign"
    assert one.message.endswith("staat iets dat niet door Wegwijs is gemaakt: `foto.txt`.")
    assert one.hint == (
        "Zet uw eigen bestanden in een andere map, of kies een lege map met --output. "
        "Wij gooien niets weg dat van u is."
    )
    assert contents(portal_folder.site).keys() == {"foto.txt"}


def test_somebodys_file_in_our_own_site_is_not_thrown_away(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options()).ok
    portal_folder.write("site/artikelen/mijn.html", "van iemand")
    portal_folder.write("site/.DS_Store", "van het systeem")
    [one] = build(portal_folder.options()).problems
    assert "`artikelen/mijn.html`" in one.message
    assert (portal_folder.site / "artikelen/mijn.html").read_text() == "van iemand"
    (portal_folder.site / "artikelen/mijn.html").unlink()
    assert build(portal_folder.options()).ok


def test_a_manifest_of_something_else_is_refused(portal_folder: PortalFolder) -> None:
    portal_folder.write("site/manifest.json", '{"name": "een app"}')
    assert codes(build(portal_folder.options()).problems) == ["output-foreign"]


def test_a_file_in_the_place_of_the_output_is_refused(portal_folder: PortalFolder) -> None:
    portal_folder.write("site", "een bestand")
    assert codes(build(portal_folder.options()).problems) == ["output-foreign"]
    assert portal_folder.site.read_text() == "een bestand"


def test_an_output_that_cannot_be_made(portal_folder: PortalFolder) -> None:
    portal_folder.write("bestand", "")
    result = build(portal_folder.options(output=portal_folder.root / "bestand" / "site"))
    assert codes(result.problems) == ["output-failed"]


def test_a_check_writes_nothing_but_the_cache(portal_folder: PortalFolder) -> None:
    assert check(portal_folder.options()).problems == ()
    assert {path.name for path in portal_folder.root.iterdir()} == {"content", "portal.toml", ".cache"}


def test_a_check_finds_what_a_build_finds_before_the_gate(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = content_error(portal_folder, monkeypatch)
    assert check(options).problems == build(options).problems


def test_warnings_do_not_stop_a_build(portal_folder: PortalFolder) -> None:
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md", "review_by: 2027-05-20", "review_by: 2026-11-21"
    )
    result = build(portal_folder.options())
    assert (result.ok, codes(result.problems)) == (True, ["review-due"])
    assert (portal_folder.site / "index.html").is_file()


def test_a_cache_that_cannot_be_used_is_no_problem(portal_folder: PortalFolder) -> None:
    portal_folder.write(".cache", "een bestand, geen map")
    assert build(portal_folder.options()).ok
    (portal_folder.root / ".cache").unlink()
    (portal_folder.root / ".cache/fragments.sqlite").mkdir(parents=True)
    assert build(portal_folder.options()).ok


# kill -9

KILL_POINTS: dict[str, tuple[str, bool]] = {
    "before the checks": ("wegwijs.pipeline.check", False),
    "before rendering": ("wegwijs.pipeline._render", False),
    "before writing": ("wegwijs.pipeline._write", False),
    "after writing": ("wegwijs.pipeline._write", True),
    "after indexing": ("wegwijs.pipeline._index", True),
    "at the manifest": ("wegwijs.publish.staging.make_manifest", True),
    "before the swap": ("wegwijs.publish.staging.swap", False),
    "in the swap": ("wegwijs.publish.swap._exchange", True),
    "after the swap": ("wegwijs.publish.staging.swap", True),
}
"""Where -> function, and whether the process dies after it instead of before it."""


@pytest.fixture(scope="module")
def halfway(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """A portal with a site that is older than its content, and the new site in `vooraf`."""
    portal = make_portal(tmp_path_factory.mktemp("halverwege") / "portaal")
    build(portal.options())
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Wij waren")
    portal.write("content/begrippen/nieuw.md", "---\ntitle: Nieuw\nsummary: Nieuw.\n---\n")
    build(portal.options(output=portal.root / "vooraf", cache=None))
    return portal


@pytest.fixture
def changed(halfway: PortalFolder, tmp_path: Path) -> PortalFolder:
    shutil.copytree(halfway.root, tmp_path / "gewijzigd")
    return PortalFolder(tmp_path / "gewijzigd")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process of its own")
@pytest.mark.parametrize("where", KILL_POINTS)
def test_killed_at_any_moment_the_site_is_old_or_new_and_whole(changed: PortalFolder, where: str) -> None:
    old, new = contents(changed.site), contents(changed.root / "vooraf")
    function, afterwards = KILL_POINTS[where]
    build_until_killed(changed.options(), function, afterwards)
    assert contents(changed.site) == (new if "swap" in where and afterwards else old)
    assert build(changed.options()).ok
    assert contents(changed.site) == new
    assert leftovers(changed) == set()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process of its own")
def test_killed_between_two_renames_the_next_build_has_the_old_site_back(
    changed: PortalFolder,
) -> None:
    old, new = contents(changed.site), contents(changed.root / "vooraf")
    build_until_killed(changed.options(), "os.rename", afterwards=True, one_rename=True)
    assert contents(changed.root / ".site.old") == old
    changed.edit("content/paginas/over-ons.md", "title", "titel")
    assert not build(changed.options()).ok
    assert contents(changed.site) == old
    changed.edit("content/paginas/over-ons.md", "titel", "title")
    assert build(changed.options()).ok
    assert contents(changed.site) == new
    assert leftovers(changed) == set()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process of its own")
def test_killed_in_the_very_first_build(portal_folder: PortalFolder) -> None:
    build_until_killed(portal_folder.options(), "wegwijs.publish.staging.swap", afterwards=False)
    assert not portal_folder.site.exists()
    assert build(portal_folder.options()).ok
    assert leftovers(portal_folder) == set()


# Old addresses


def test_redirects_for_hosts_that_know_them(built_below: PortalFolder) -> None:
    assert (built_below.site / "_redirects").read_text().splitlines() == [
        "/hulp/artikelen/oude-naam/ /hulp/artikelen/digid-activeren/ 301",
        "/hulp/digid-code/ /hulp/artikelen/digid-activeren/ 301",
        "/hulp/locaties/ /hulp/spreekuren/ 301",
    ]


def test_a_published_address_that_disappears_stops_the_build(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options()).ok
    before = snapshot(portal_folder.site)
    portal_folder.write("content/urls.txt", "/begrippen/bsn/\n/begrippen/weg/\n")
    result = build(portal_folder.options())
    assert [(one.code, one.line) for one in result.problems] == [("url-gone", 2)]
    assert snapshot(portal_folder.site) == before


# Truth over time


def test_a_page_that_is_over_can_be_read_but_not_found(larger: PortalFolder) -> None:
    larger.edit("content/paginas/over-ons.md", "title:", "expires_on: 2026-11-22\ntitle:")
    result = build(larger.options())
    assert codes(result.problems) == ["reference-expired"]  # in the menu at the foot of each page
    page = LexborHTMLParser(larger.page("/over-ons/"))
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    assert page.css("[data-pagefind-body]") == []
    assert "De laatste dag was 22 november 2026." in visible(page)
    assert "Wij zijn de bibliotheek" not in visible(page)
    assert "/over-ons/" not in (larger.site / "sitemap.xml").read_text("utf-8")
    assert {one["kind"] for one in manifest(larger)["pages"] if one["url"] == "/over-ons/"} == {"expired"}


def test_a_page_that_comes_later_leaves_no_trace(larger: PortalFolder) -> None:
    text = "---\ntitle: Ooievaarsnest\nsummary: Later.\npublish_from: 2026-11-24\n---\n\nOoievaarsnest.\n"
    larger.write("content/paginas/ooievaarsnest.md", text)
    assert build(larger.options()).ok
    for file in larger.site.rglob("*"):
        if file.is_file():
            assert b"ooievaarsnest" not in file.read_bytes().lower(), file
    assert build(larger.options(today=date(2026, 11, 24))).ok
    assert "Ooievaarsnest" in larger.page("/ooievaarsnest/")


def test_the_manifest_says_when_the_site_changes_by_itself(portal_folder: PortalFolder) -> None:
    assert build(portal_folder.options()).ok
    change = date.fromisoformat(manifest(portal_folder)["next_change"])
    assert change == date(2026, 11, 25)
    before = contents(portal_folder.site)
    assert build(portal_folder.options(today=date(2026, 11, 24))).changed == 0
    assert build(portal_folder.options(today=change)).changed > 0
    assert build(portal_folder.options()).ok
    assert contents(portal_folder.site) == before


def test_a_site_that_never_changes_by_itself(portal_folder: PortalFolder) -> None:
    portal_folder.remove("content/locaties/hengelo.md")
    assert build(portal_folder.options()).ok
    assert manifest(portal_folder)["next_change"] is None
