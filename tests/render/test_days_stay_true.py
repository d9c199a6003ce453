"""What pages say of a day stays true when they are not built again: no day is called the next one."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.guide_portal import FILE, GUIDE
from tests.support import PortalFolder, make_portal
from wegwijs.pipeline import build

DAY = re.compile(r"\b(maan|dins|woens|donder|vrij|zater|zon)dag \d{1,2} [a-z]+")
RELATIVE = re.compile(r"\b(eerst)?volgende|\bkomende|\bvandaag|\bmorgen\b|\bdeze week|\bstraks|\bnu\b", re.I)
URLS = (
    "/locaties/hengelo/",
    "/spreekuren/",
    "/spreekuren/dag/dinsdag/",
    "/artikelen/digid-aanvragen/",
    "/hulp-kiezen/spreekuur/",
    "/kader/locatie/hengelo/",
    "/locaties/hengelo/poster/",
)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    folder = make_portal(tmp_path_factory.mktemp("dagen"))
    folder.write(FILE, GUIDE)
    assert build(folder.options()).ok
    return folder


def said_with_days(html: str) -> list[str]:
    """The text of each line or cell in which a day is named, without what waits for a script."""
    page = LexborHTMLParser(html)
    for hidden in page.css("main [hidden]:not(section)"):
        hidden.decompose()
    lines = page.css("main p, main li, main td, main dd")
    texts = [_words(one) for one in lines if len(one.css("p, li, td, dd")) == 1]  # itself, and none below it
    return [text for text in texts if DAY.search(text)]


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


@pytest.mark.parametrize("url", URLS)
def test_no_day_is_called_the_next(portal: PortalFolder, url: str) -> None:
    said = said_with_days(portal.page(url))
    assert said, f"{url} names no day"
    assert [text for text in said if RELATIVE.search(text)] == []


def test_a_line_above_days_does_not_call_them_so_either(portal: PortalFolder) -> None:
    page = LexborHTMLParser(portal.page("/kader/locatie/hengelo/"))
    [intro] = [one for one in page.css("main p") if _words(one) == "Op deze dagen:"]
    days = intro.next.next if intro.next and intro.next.tag == "-text" else intro.next
    assert days is not None
    assert days.tag == "ul"
    assert DAY.search(_words(days))
