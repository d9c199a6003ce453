"""What was walked with the keyboard on one page is skipped on the next, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.checks.keyboard.drive import CHECK
from wegwijs.audit.pages import Page
from wegwijs.audit.scene import Remembered
from wegwijs.audit.states import AS_PUBLISHED
from wegwijs.audit.visit import PageAudit

HTML = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bussen</title>
<style>body {{ margin: 0; font: 16px sans-serif }} li {{ margin: 20px }} {style}</style>
<body>{top}<main><h1>Bussen</h1>{own}</main>{foot}{script}</body></html>"""
LINKS = "<ul>{}</ul>"
TOP = "<header>" + LINKS.format("".join(f"<li><a href='#{n}'>Lijn {n}</a>" for n in range(8))) + "</header>"
FOOT = (
    "<footer>" + LINKS.format("".join(f"<li><a href='#f{n}'>Halte {n}</a>" for n in range(6))) + "</footer>"
)
OWN = "<p><a href='#{0}'>{0}</a></p>"
ALL = 8 + 1 + 6
TRAP = (
    "<script>document.querySelector('{}').addEventListener('blur', (event) => event.target.focus());</script>"
)


def walked(
    driver: ChromiumDriver, folder: Path, remembered: Remembered, name: str, **parts: str
) -> tuple[int, set[str]]:
    """How many stops the walk through this page made, and the rules that it failed."""
    values = {"style": "", "top": TOP, "foot": FOOT, "script": "", "own": OWN.format(name), **parts}
    (folder / f"{name}.html").write_text(HTML.format(**values), encoding="utf-8")
    audit = PageAudit(driver, folder.as_uri() + "/", Page(f"/{name}.html", f"{name}.html"))
    audit.remembered = remembered
    audit.open(AS_PUBLISHED)
    scene = audit._scene(AS_PUBLISHED)
    assert CHECK.drive is not None
    CHECK.drive(scene, CHECK.rules_by_id)
    stops: int = driver.execute_script("return wegwijsWalk.stops.length;")
    return stops, {one.rule for one in scene.outcome.failures}


def test_stretches_that_were_walked_are_skipped(driver: ChromiumDriver, tmp_path: Path) -> None:
    remembered: Remembered = {}
    assert walked(driver, tmp_path, remembered, "bus") == (ALL, set())
    stops, failed = walked(driver, tmp_path, remembered, "trein")
    # Of the header its first and last stop, the page's own, and of the footer the same.
    assert (stops, failed) == (5, set())


def test_what_stands_between_known_stretches_is_walked(driver: ChromiumDriver, tmp_path: Path) -> None:
    remembered: Remembered = {}
    walked(driver, tmp_path, remembered, "bus")
    own = "".join(OWN.format(one) for one in ("trein", "tram", "boot"))
    assert walked(driver, tmp_path, remembered, "trein", own=own) == (7, set())


@pytest.mark.parametrize(
    "changed",
    [
        {"script": TRAP.format("main a")},
        {"script": TRAP.format("header li:nth-child(4) a")},
        {"own": "<p><a href='#x' onblur='this.focus()'>Vast</a></p>"},
        {"foot": FOOT.replace("<a href='#f3'>", "<a href='#f3' onblur='this.focus()'>")},
    ],
    ids=["in its own part", "by another script in a known part", "by its own code", "in a changed part"],
)
def test_trap_on_a_later_page_is_found(
    driver: ChromiumDriver, tmp_path: Path, changed: dict[str, str]
) -> None:
    remembered: Remembered = {}
    walked(driver, tmp_path, remembered, "bus")
    __, failed = walked(driver, tmp_path, remembered, "trein", **changed)
    assert "keyboard-trap" in failed


def test_what_was_wrong_on_one_page_is_told_of_the_next(driver: ChromiumDriver, tmp_path: Path) -> None:
    remembered: Remembered = {}
    style = "header li:nth-child(4) a:focus { outline: none }"
    for name in ("bus", "trein"):
        stops, failed = walked(driver, tmp_path, remembered, name, style=style)
        assert (stops, failed) == (ALL, {"focus-visible"})


@pytest.mark.parametrize(
    "changed",
    [
        {"style": "footer { position: sticky; bottom: 0; background: #fff }"},
        {"own": "<p><a href='#x' tabindex=1>Eerst</a></p>"},
        {"style": "a { color: #060 }"},
    ],
    ids=["something that can lie over it", "an order of its own", "other styles"],
)
def test_page_of_which_more_can_be_asked_is_walked_whole(
    driver: ChromiumDriver, tmp_path: Path, changed: dict[str, str]
) -> None:
    remembered: Remembered = {}
    walked(driver, tmp_path, remembered, "bus")
    stops, __ = walked(driver, tmp_path, remembered, "trein", **changed)
    assert stops >= ALL - 1  # a walk back begins at the last
