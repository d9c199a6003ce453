"""What stands in a site beside its pages: style, pictures, feeds, and what is there for programs."""

from __future__ import annotations

from collections.abc import Sequence

from wegwijs.headers import HEADERS_FILE
from wegwijs.publish.headers import headers_txt
from wegwijs.publish.redirects import redirects_txt
from wegwijs.publish.robots import robots_txt, sitemap_xml
from wegwijs.render import Design
from wegwijs.render.html import file_of
from wegwijs.render.pages import Context
from wegwijs.render.pages.finder import GAZETTEER, location_gazetteer
from wegwijs.render.views import Page, RedirectPage


def other_files(context: Context, design: Design, pages: Sequence[Page]) -> dict[str, bytes]:
    """Path -> bytes of all files of the site but the pages, the search index and the manifest."""
    # Imported here: to check takes no calendars.
    from wegwijs.feeds import feed_files

    return {**small_files(context, design, pages), **feed_files(context)}


def small_files(context: Context, design: Design, pages: Sequence[Page]) -> dict[str, bytes]:
    """`other_files` without the feeds."""
    urls = [one.canonical for one in pages if one.in_sitemap]
    old = [one for one in pages if isinstance(one, RedirectPage)]
    base = context.site.base_path
    files = {
        **design.files,
        **{path: asset.data for path, asset in context.portal.assets.items()},
        GAZETTEER: location_gazetteer(context.portal.locations.values()).to_json(),
    }
    return {
        **files,
        "sitemap.xml": sitemap_xml(urls).encode(),
        "robots.txt": robots_txt(context.absolute("/sitemap.xml"), context.site.release).encode(),
        HEADERS_FILE: headers_txt([*files, *(file_of(one.url, base) for one in pages)], base).encode(),
        "_redirects": redirects_txt((one.url, one.target.url) for one in old).encode(),
        ".nojekyll": b"",
    }
