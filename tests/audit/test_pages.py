"""Which pages are audited: manifest, sitemap, or every HTML file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wegwijs.audit.errors import SiteError
from wegwijs.audit.pages import MANIFEST, SITEMAP, Page, address_of, find_pages

from .conftest import MakeSite

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_manifest(site: Path, *pages: tuple[str, str, str], base_path: str = "/") -> None:
    listed = [{"url": url, "path": path, "kind": kind} for url, path, kind in pages]
    data = {"base_path": base_path, "pages": listed, "files": []}
    (site / MANIFEST).write_text(json.dumps(data), encoding="utf-8")


def write_sitemap(site: Path, *addresses: str, name: str = SITEMAP, kind: str = "urlset") -> None:
    entries = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    (site / name).write_text(f'<{kind} xmlns="{SPACE}">{entries}</{kind}>', encoding="utf-8")


def paths(site: Path) -> list[str]:
    return [page.path for page in find_pages(site).pages]


def test_manifest_lists_the_pages_sorted_by_url(make_site: MakeSite) -> None:
    site = make_site("index.html", "b/index.html")
    write_manifest(site, ("/h/b/", "b/index.html", "text"), ("/h/", "index.html", "home"), base_path="/h/")
    found = find_pages(site)
    assert found.base_path == "/h/"
    assert found.pages == (Page("/h/", "index.html", "home"), Page("/h/b/", "b/index.html", "text"))
    assert (found.unlisted, found.missing) == ((), ())


def test_page_cannot_hide_from_the_manifest(make_site: MakeSite) -> None:
    site = make_site("index.html", "geheim/index.html", "pagefind/ui.html")
    write_manifest(site, ("/", "index.html", "home"), ("/weg/", "weg/index.html", "text"))
    found = find_pages(site)
    assert found.unlisted == ("geheim/index.html",)
    assert [page.path for page in found.missing] == ["weg/index.html"]


@pytest.mark.parametrize("text", ["geen json", "[]", "{}", '{"base_path": "/", "pages": [{}]}'])
def test_broken_manifest_says_what_to_do(make_site: MakeSite, text: str) -> None:
    with pytest.raises(SiteError, match="make site"):
        find_pages(make_site("index.html", manifest__json=text))


def test_sitemap_when_there_is_no_manifest(make_site: MakeSite) -> None:
    site = make_site("index.html", "a b/index.html", "los.html", "niet-genoemd.html")
    write_sitemap(site, "https://x.example/", "https://x.example/a%20b/", "https://x.example/los")
    assert paths(site) == ["index.html", "a b/index.html", "los.html"]
    assert find_pages(site).base_path == "/"


def test_sitemap_of_a_site_below_a_base_path(make_site: MakeSite) -> None:
    site = make_site("index.html", "a/index.html")
    write_sitemap(site, "https://x.example/o/hulp/a/", "https://x.example/o/hulp/")
    found = find_pages(site)
    assert found.base_path == "/o/hulp/"
    assert [page.url for page in found.pages] == ["/o/hulp/", "/o/hulp/a/"]


def test_sitemap_that_names_a_page_that_is_not_there(make_site: MakeSite) -> None:
    site = make_site("index.html")
    write_sitemap(site, "https://x.example/", "https://x.example/weg/")
    assert [page.url for page in find_pages(site).missing] == ["/weg/"]


def test_sitemap_index_leads_to_its_sitemaps(make_site: MakeSite) -> None:
    site = make_site("index.html", "a/index.html")
    write_sitemap(site, "https://x.example/deel-1.xml", kind="sitemapindex")
    write_sitemap(site, "https://x.example/", "https://x.example/a/", name="deel-1.xml")
    assert paths(site) == ["index.html", "a/index.html"]


def test_sitemap_that_is_no_xml(make_site: MakeSite) -> None:
    with pytest.raises(SiteError, match="geen goede XML"):
        find_pages(make_site("index.html", sitemap__xml="<urlset>"))


def test_every_html_file_when_there_is_no_list(make_site: MakeSite) -> None:
    site = make_site("index.html", "a/index.html", "a/b.html", "pagefind/x.html", "stijl.css")
    assert [page.url for page in find_pages(site).pages] == ["/", "/a/", "/a/b.html"]


def test_no_folder_and_no_pages(tmp_path: Path, make_site: MakeSite) -> None:
    with pytest.raises(SiteError, match="is er niet"):
        find_pages(tmp_path / "weg")
    with pytest.raises(SiteError, match="geen enkele pagina"):
        find_pages(make_site("stijl.css"))


def test_address() -> None:
    assert [address_of(path) for path in ("index.html", "a/index.html", "a/mijnindex.html")] == [
        "",
        "a/",
        "a/mijnindex.html",
    ]
    page = Page("/hulp/a/", "a/index.html")
    assert page.address("http://127.0.0.1:1/hulp/") == "http://127.0.0.1:1/hulp/a/"
