"""The report of an audit passes the audit itself; its pictures show what was found, where it was found."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageColor
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from tests.audit.reports.samples import failing_report, sample
from wegwijs.audit.pages import Page, page_of
from wegwijs.audit.pixels import Pixels
from wegwijs.audit.report import PageReport, Report, page_text
from wegwijs.audit.reports.camera import photograph, take_pictures, wanted
from wegwijs.audit.reports.html import html
from wegwijs.audit.reports.picture import Picture, picture_key
from wegwijs.audit.visit import audit_page
from wegwijs.server import serve

RIM = ImageColor.getrgb("#f9bd3c")
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een pagina</title>
<style>#kaart { position: absolute; left: 100px; top: 200px; width: 80px; height: 40px; background: #00f }
@media (prefers-color-scheme: dark) { #kaart { background: #f00 } } [hidden] { display: none }
a { position: absolute } #links { left: -9999px } #boven { top: -9999px }
#ver { left: 9999px; position: fixed }
</style></head>
<body><main><h1>Een pagina</h1><div id="kaart"></div><p hidden>Weg</p>
<a id="links" href="/">Links</a><a id="boven" href="/">Boven</a><a id="ver" href="/">Ver</a>
<details><summary>Meer</summary><p id="diep">Diep</p></details></main></body></html>"""
LONG = "zeer-lang-woord-zonder-einde" * 20


def everything() -> Report:
    """A report with long lines, several components, a web address, and very many pages."""
    report = failing_report()
    found = (
        sample(component="", source="", html=f'<p data-x="{LONG}">'),
        sample(component="session", target=f"#{LONG}"),
        sample(rule="reflow", wcag=("1.4.10",), level="AA", help="Laat de inhoud passen"),
    )
    many = tuple(PageReport(f"/artikelen/{number}/", ("1280",), (sample(),)) for number in range(30))
    far = PageReport(f"https://example.nl/{LONG}/", ("1280",), found, found[:1], found[1:])
    return replace(report, pages=(*report.pages, far, *many, PageReport("/ook-weg/", error=LONG)))


@pytest.fixture(scope="module")
def reports_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("verslagen")
    stream = io.BytesIO()
    Image.new("RGB", (400, 120), "#369").save(stream, "WEBP")
    picture = Picture(stream.getvalue(), 400, 120, "320 dark")
    (folder / "vol.html").write_bytes(html(everything(), {picture_key(sample()): picture}))
    (folder / "leeg.html").write_bytes(html(Report("4.14.1", (PageReport("/", ("1280",)),))))
    with serve(folder) as server:
        yield server.url


@pytest.mark.parametrize("name", ["vol.html", "leeg.html"])
def test_the_report_passes_the_audit(driver: ChromiumDriver, reports_url: str, name: str) -> None:
    report = audit_page(driver, reports_url, page_of(name, "/"))
    assert not report.failed, page_text(report)
    assert [(one.rule, one.target, one.state) for one in report.review] == []


@pytest.fixture(scope="module")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("pagina")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with serve(folder) as server:
        yield server.url


def pixels_of(picture: Picture) -> Pixels:
    return np.asarray(Image.open(io.BytesIO(picture.data)).convert("RGB"))


def near(pixels: Pixels, colour: tuple[int, ...]) -> int:
    """How many pixels have about this colour: WebP changes them a little."""
    return int((np.abs(pixels.astype(int) - np.array(colour)).max(axis=-1) < 40).sum())


@pytest.mark.parametrize(("state", "colour"), [("1280", (0, 0, 255)), ("dark", (255, 0, 0))])
def test_a_picture_shows_the_element_in_its_state(
    driver: ChromiumDriver, page_url: str, state: str, colour: tuple[int, ...]
) -> None:
    one = sample(target="#kaart", state=state)
    [(key, picture)] = take_pictures(driver, page_url, Page("/", "index.html"), [one]).items()
    assert key == picture_key(one)
    assert (picture.width, picture.height, picture.state) == (144, 104, state)
    seen = pixels_of(picture)
    assert near(seen, colour) == pytest.approx(80 * 40, rel=0.1)
    assert near(seen[:30], RIM) > 80  # the rim is around it, not over it


def test_what_a_visit_unfolds_is_in_the_picture(driver: ChromiumDriver, page_url: str) -> None:
    one = sample(target="#diep", state="320 opened", html='<p id="diep">')
    assert take_pictures(driver, page_url, Page("/", "index.html"), [replace(one, state="320")]) == {}
    assert len(take_pictures(driver, page_url, Page("/", "index.html"), [one])) == 1


@pytest.mark.parametrize(
    "target", ["p[hidden]", "#links", "#boven", "#ver", "#weg", "", "a:::b", "#frame >> p", "x-a >>> b"]
)
def test_what_cannot_be_seen_has_no_picture(driver: ChromiumDriver, page_url: str, target: str) -> None:
    one = sample(target=target, state="1280")
    assert take_pictures(driver, page_url, Page("/", "index.html"), [one]) == {}


def test_of_each_rule_component_and_page_the_first(driver: ChromiumDriver, page_url: str) -> None:
    again = sample(target="h1", state="1280", html="<h1>")
    found = (sample(target="#kaart", state="1280"), again, replace(again, rule="reflow"))
    report = Report("4", (PageReport("/", failures=found), PageReport("/weg/", failures=found)))
    pages = (Page("/", "index.html"), Page("/weg/", "weg.html"))
    taken = photograph(driver, page_url, wanted(report), pages)
    assert taken.keys() == {picture_key(found[0]), picture_key(found[2])}
    assert len(photograph(driver, page_url, wanted(report, most=1), pages)) == 1
