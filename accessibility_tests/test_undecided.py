"""What axe cannot decide about a text in a drawing is measured once for each look of the drawing."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import ink, undecided
from wegwijs.audit.pages import page_of
from wegwijs.audit.report import PageReport
from wegwijs.audit.scene import Scene
from wegwijs.audit.visit import audit_page
from wegwijs.server import serve

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waar vindt u ons</title>
<link rel="icon" href="data:,">
<style>
body {{ background: #fff; color: #111; font: 1.2rem/1.6 sans-serif; }}
svg {{ background: #fff; }}
rect {{ fill: #eee; }}
text {{ fill: #111; font: 16px sans-serif; }}
{style}
</style>
</head>
<body>
<main>
<h1>Waar vindt u ons</h1>
<p>Wij zijn in Goor.</p>
<svg width="200" height="80" viewBox="0 0 200 80" role="group" aria-label="Kaart">
<rect width="200" height="80"/><text x="20" y="45">Goor aan de Regge</text>
</svg>
</main>
</body>
</html>
"""
FAINT_ON_DARK = "@media (prefers-color-scheme: dark) { text { fill: #ccc; } }"


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The states in which pictures were made to measure a text."""
    states: list[str] = []
    measure = ink.measure

    def count(scene: Scene, texts: list[ink.Text]) -> list[float | None]:
        states.append(scene.state)
        return measure(scene, texts)

    monkeypatch.setattr(undecided.ink, "measure", count)
    return states


def audited(driver: ChromiumDriver, folder: Path, style: str = "") -> PageReport:
    (folder / "index.html").write_text(PAGE.format(style=style), encoding="utf-8")
    with serve(folder) as server:
        return audit_page(driver, server.url, page_of("index.html", "/"))


def test_a_drawing_that_looks_the_same_is_measured_once(
    driver: ChromiumDriver, tmp_path: Path, measured: list[str]
) -> None:
    report = audited(driver, tmp_path)

    assert report.failures == ()
    assert measured.count("1280") == 1
    assert not {"dark", "more contrast", "320"} & set(measured)


def test_a_drawing_in_other_colours_is_measured_again(
    driver: ChromiumDriver, tmp_path: Path, measured: list[str]
) -> None:
    report = audited(driver, tmp_path, FAINT_ON_DARK)

    assert {"1280", "dark"} <= set(measured)
    assert [(one.rule, one.state) for one in report.failures] == [("color-contrast", "dark")]


def test_a_drawing_that_only_grows_or_shrinks_is_measured_once(
    driver: ChromiumDriver, tmp_path: Path, measured: list[str]
) -> None:
    report = audited(driver, tmp_path, "svg { width: 80vw; height: auto; }")

    assert report.failures == ()
    assert not {"320", "200% zoom", "400% zoom"} & set(measured)
    assert "spacing" in measured  # letters further apart can come to lie on something else


def test_a_drawing_of_which_a_part_is_cut_off_is_measured_again(
    driver: ChromiumDriver, tmp_path: Path, measured: list[str]
) -> None:
    page = PAGE.replace(' viewBox="0 0 200 80"', "").replace('width="200" height="80" role', "role")
    (tmp_path / "index.html").write_text(
        page.format(style="svg { width: 80vw; height: 80px; }"), encoding="utf-8"
    )
    with serve(tmp_path) as server:
        audit_page(driver, server.url, page_of("index.html", "/"))

    assert {"1280", "320"} <= set(measured)
