"""Which pages the audit visits: those of the manifest, else of the sitemap, else all of them.

A page cannot hide: with a manifest, an HTML file that it does not list is an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from wegwijs.audit.errors import SiteError
from wegwijs.language import _

MANIFEST = "manifest.json"
# Source: W3C Web Application Manifest.
APP_KEYS = {"name", "short_name", "icons", "start_url", "display", "theme_color", "background_color"}
SITEMAP = "sitemap.xml"
INDEX = "index.html"
# Pagefind writes a page of its own there, which nobody is sent to.
NOT_PAGES = ("pagefind",)
SITEMAP_SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """`url` names the page in the report; `path` is its file, with "/", inside the folder.

    `at` is the whole address of a page of a running site, which has no file.
    """

    url: str
    path: str
    kind: str = ""
    at: str = ""

    def address(self, site_url: str) -> str:
        """Where the page is when the folder is served at `site_url` (which ends in "/")."""
        return self.at or site_url + address_of(self.path)


@dataclass(frozen=True, slots=True)
class SitePages:
    """All pages of a folder, sorted by URL.

    `unlisted` are HTML files that the manifest hides, `missing` files that the manifest or
    the sitemap names and that are not there.
    """

    base_path: str
    pages: tuple[Page, ...]
    unlisted: tuple[str, ...] = ()
    missing: tuple[Page, ...] = ()


def find_pages(site: Path) -> SitePages:
    """List the pages of a built folder. Raises SiteError if that cannot be done."""
    if not site.is_dir():
        raise SiteError(_("De map {folder} is er niet. Maak eerst de site: make site", folder=site))
    if is_ours(site):
        found = _from_manifest(site)
    elif (site / SITEMAP).is_file():
        found = _from_sitemap(site)
    else:
        found = SitePages("/", _sorted(page_of(path, "/") for path in html_files(site)))
    if not found.pages:
        raise SiteError(
            _("In de map {folder} staat geen enkele pagina. Maak eerst de site: make site", folder=site)
        )
    return found


def is_ours(site: Path) -> bool:
    """Whether the folder has our manifest. A web app has a file of that name too, about its icons.

    What cannot be read counts as ours: then no page may hide behind the damage.
    """
    try:
        data = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    return not (isinstance(data, dict) and APP_KEYS & data.keys() and "pages" not in data)


def html_files(site: Path) -> list[str]:
    """Every *.html in the folder, as a path with "/", sorted; without Pagefind's own."""
    found = (file.relative_to(site) for file in site.rglob("*.html") if file.is_file())
    return sorted(file.as_posix() for file in found if file.parts[0] not in NOT_PAGES)


def address_of(path: str) -> str:
    """The address of a file inside its site: "artikelen/x/index.html" -> "artikelen/x/"."""
    name = PurePosixPath(path).name
    return path.removesuffix(INDEX) if name == INDEX else path


def page_of(path: str, base_path: str) -> Page:
    """The page in this file, when nothing else is known of it."""
    return Page(base_path + address_of(path), path)


def _sorted(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(sorted(pages))


def _from_manifest(site: Path) -> SitePages:
    base_path, listed = _read_manifest(site / MANIFEST)
    on_disk = set(html_files(site))
    return SitePages(
        base_path,
        _sorted(page for page in listed if (site / page.path).is_file()),
        unlisted=tuple(sorted(on_disk - {page.path for page in listed})),
        missing=_sorted(page for page in listed if not (site / page.path).is_file()),
    )


def _read_manifest(file: Path) -> tuple[str, list[Page]]:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return str(data["base_path"]), [_listed_page(entry) for entry in data["pages"]]
    except (ValueError, KeyError, TypeError) as broken:
        text = _("{file} is niet te lezen ({error}). Maak de site opnieuw: make site")
        raise SiteError(text.format(file=file, error=repr(broken))) from broken


def _listed_page(entry: dict[str, Any]) -> Page:
    return Page(str(entry["url"]), str(entry["path"]), str(entry.get("kind", "")))


def _from_sitemap(site: Path) -> SitePages:
    paths = [urlsplit(location).path for location in _locations(site / SITEMAP, site)]
    base_path = _base_path(site, paths)
    listed = {_listed_in_sitemap(site, path, base_path) for path in paths}
    return SitePages(
        base_path,
        _sorted(page for page in listed if (site / page.path).is_file()),
        missing=_sorted(page for page in listed if not (site / page.path).is_file()),
    )


def _locations(sitemap: Path, site: Path) -> list[str]:
    """The addresses in a sitemap; those of a sitemap index's own sitemaps with it."""
    try:
        root = ElementTree.parse(sitemap).getroot()
    except ElementTree.ParseError as broken:
        raise SiteError(_("{file} is geen goede XML: {error}.", file=sitemap, error=broken)) from broken
    if root.tag == f"{SITEMAP_SPACE}sitemapindex":
        names = {PurePosixPath(urlsplit(address).path).name for address in _texts(root)}
        parts = [site / name for name in sorted(names - {sitemap.name})]
        return [one for part in parts if part.is_file() for one in _locations(part, site)]
    return _texts(root)


def _texts(root: ElementTree.Element) -> list[str]:
    # <loc> stands in each <url> or <sitemap>; image sitemaps have a <loc> in a space of their own.
    return [(place.text or "").strip() for place in root.iter(f"{SITEMAP_SPACE}loc")]


def _base_path(site: Path, paths: list[str]) -> str:
    """The shortest beginning of the first address without which its file is found."""
    parts = paths[0].strip("/").split("/") if paths else []
    for length in range(len(parts) + 1):
        base_path = "/" + "".join(f"{part}/" for part in parts[:length])
        if _file_of(site, paths[0] if paths else "/", base_path):
            return base_path
    return "/"


def _file_of(site: Path, path: str, base_path: str) -> str | None:
    if not path.startswith(base_path) and path + "/" != base_path:
        return None
    inner = unquote(path[len(base_path) :])
    for name in _possible_names(inner):
        if (site / name).is_file():
            return name
    return None


def _possible_names(inner: str) -> list[str]:
    if inner == "" or inner.endswith("/"):
        return [inner + INDEX]
    return [inner, f"{inner}/{INDEX}", f"{inner}.html"]


def _listed_in_sitemap(site: Path, path: str, base_path: str) -> Page:
    name = _file_of(site, path, base_path) or unquote(path).lstrip("/")
    return Page(path, name)
