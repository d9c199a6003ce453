"""Pictures of elements that are wrong, each in the state in which it was found, with a rim around it.

They are taken after the audit. A picture that cannot be taken is left out: the report says the rest.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain, zip_longest
from pathlib import Path

from PIL import Image, ImageDraw
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import pixels
from wegwijs.audit.browser import BROWSER_FAILURES, open_browser
from wegwijs.audit.discovery import find_browser
from wegwijs.audit.errors import AuditError, PageError
from wegwijs.audit.findings import Finding
from wegwijs.audit.pages import Page, find_pages
from wegwijs.audit.pixels import Box, Pixels
from wegwijs.audit.report import Report
from wegwijs.audit.reports.groups import Barrier, by_rule
from wegwijs.audit.reports.picture import Picture, PictureKey, picture_key
from wegwijs.audit.states import VIEWS, View, Visit, load, prepare, show, turn_to, visits, wait_until_ready
from wegwijs.server import serve

MOST = 60
"""Pictures in one report."""
BROWSERS = 3
"""The next is started when one breaks down on a page."""
AROUND = 32
"""CSS pixels of the page that are shown on every side of the element."""
HIGHEST, WIDEST = 480, 900
"""Of a picture, in CSS pixels: an element may be as long as the page."""
QUALITY = 75
RIMS = (("#1c2521", 7, 2), ("#f9bd3c", 5, 3), ("#1c2521", 2, 2))
"""Colour, distance from the element and width: a yellow rim between two dark ones shows on any page."""
FIND = """
const [selectors, html] = arguments;
const selected = () => {
  let root = document, found = null;
  for (const selector of selectors) {
    found = root?.querySelector(selector) ?? null;
    root = found?.shadowRoot;
  }
  return found;
};
const alike = () => {
  const tag = /^<([a-z][\\w-]*)/i.exec(html)?.[1] ?? "none";
  return [...document.querySelectorAll(tag)].find((one) => one.outerHTML.startsWith(html)) ?? null;
};
let found;
try { found = selected(); } catch { found = null; }
found ??= alike();
if (!found?.checkVisibility()) return null;
const { left, top, width, height } = found.getBoundingClientRect();
const x = left + scrollX, y = top + scrollY, page = document.documentElement;
// Beside the page there is nothing to take a picture of: a browser that is asked for one never answers.
const beside = x + width <= 0 || y + height <= 0 || x >= page.scrollWidth || y >= page.scrollHeight;
return beside ? null : { x, y, width, height };
"""
FRAME, SHADOW = " >> ", " >>> "


def photograph_site(report: Report, site: Path, most: int = MOST) -> dict[PictureKey, Picture]:
    """Pictures of what was found in a built folder, in a browser of their own; none without a browser."""
    left = wanted(report, most)
    taken: dict[PictureKey, Picture] = {}
    with suppress(AuditError, *BROWSER_FAILURES):
        found = find_pages(site)
        with serve(site, base_path=found.base_path) as server:
            for _number in range(BROWSERS):
                if left:
                    with open_browser(find_browser()) as driver:
                        taken |= photograph(driver, server.url, left, found.pages)
    return taken


def photograph(
    driver: ChromiumDriver, site_url: str, left: dict[str, list[Finding]], pages: Iterable[Page]
) -> dict[PictureKey, Picture]:
    """Pictures of what is `left` (URL -> findings), which is taken out of it, done or not.

    When the browser breaks down, the pages that it had not come to yet are still there.
    """
    by_url = {page.url: page for page in pages}
    taken: dict[PictureKey, Picture] = {}
    with suppress(*BROWSER_FAILURES):
        while left:
            url = next(iter(left))
            findings = left.pop(url)
            if url in by_url:
                taken |= take_pictures(driver, site_url, by_url[url], findings)
    return taken


def wanted(report: Report, most: int = MOST) -> dict[str, list[Finding]]:
    """URL -> what a picture is taken of there: of each rule, component and page the first, rules in turn.

    Failures come before what a person must judge.
    """
    rows = [list(_firsts(group)) for kind in ("failures", "review") for group in _parts(report, kind)]
    in_turn = (one for one in chain.from_iterable(zip_longest(*rows)) if one is not None)
    chosen: dict[str, list[Finding]] = {}
    for _number, (url, finding) in zip(range(most), in_turn, strict=False):
        chosen.setdefault(url, []).append(finding)
    return chosen


def _parts(report: Report, kind: str) -> Iterator[tuple[Barrier, ...]]:
    return (part.barriers for group in by_rule(report, kind) for part in group.components)


def _firsts(barriers: Iterable[Barrier]) -> Iterator[tuple[str, Finding]]:
    """Of each page the first."""
    seen: set[str] = set()
    for one in barriers:
        if one.urls[0] not in seen:
            seen.add(one.urls[0])
            yield one.urls[0], one.finding


def take_pictures(
    driver: ChromiumDriver, site_url: str, page: Page, findings: Iterable[Finding]
) -> dict[PictureKey, Picture]:
    """Pictures of elements of one page, each in the state that its finding names.

    An element that is not there (any more), has no size or stands in a frame has none.
    Raises BROWSER_FAILURES when the browser breaks down.
    """
    taken: dict[PictureKey, Picture] = {}
    waiting: dict[str, list[Finding]] = {}
    for one in findings:
        waiting.setdefault(one.state, []).append(one)
    for visit in visits(page):
        here = [view for view in VIEWS if visit.state_name(view) in waiting]
        with suppress(PageError):
            if here:
                _open(driver, page.address(site_url), visit)
            before = VIEWS[0]
            for view in here:
                turn_to(driver, visit, view, before)
                before = view
                taken |= _of_view(driver, view, waiting.pop(visit.state_name(view)))
    return taken


def _open(driver: ChromiumDriver, address: str, visit: Visit) -> None:
    """As the audit opens a page: without the page's own scripts, where the visit says so."""
    show(driver, VIEWS[0])
    load(driver, address, visit)
    prepare(driver, visit)
    wait_until_ready(driver, visit)


def _of_view(driver: ChromiumDriver, view: View, findings: Iterable[Finding]) -> Mapping[PictureKey, Picture]:
    taken = {}
    for finding in findings:
        box = _box(driver, finding)
        if box is not None:
            taken[picture_key(finding)] = _picture(driver, view, box, finding.state)
    return taken


def _box(driver: ChromiumDriver, finding: Finding) -> Box | None:
    """Where the element is: by its selector, or else by its HTML. None in a frame, or if it is not there."""
    if FRAME in finding.target.replace(SHADOW, ""):
        return None
    found = driver.execute_script(FIND, finding.target.split(SHADOW), finding.html)
    return Box.of(found) if found and found["width"] >= 1 and found["height"] >= 1 else None


def _picture(driver: ChromiumDriver, view: View, box: Box, state: str) -> Picture:
    grown = box.grown(AROUND)
    # Not beyond the page's right side: there is nothing to be seen.
    width = min(grown.width, WIDEST, max(view.width - grown.x, box.x + box.width - grown.x))
    clip = grown._replace(width=width, height=min(grown.height, HIGHEST))
    seen = pixels.screenshot(driver, clip, 1 / view.scale)
    inside = box._replace(x=box.x - clip.x, y=box.y - clip.y)
    data = marked(seen, inside)
    return Picture(data, seen.shape[1], seen.shape[0], state)


def marked(seen: Pixels, box: Box) -> bytes:
    """A picture as WebP, with a rim around the box, whose place in it is given in its pixels."""
    image = Image.fromarray(seen)
    draw = ImageDraw.Draw(image)
    right, bottom = box.x + box.width, box.y + box.height
    for colour, by, width in RIMS:
        draw.rectangle((box.x - by, box.y - by, right + by, bottom + by), outline=colour, width=width)
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=QUALITY)
    return stream.getvalue()
