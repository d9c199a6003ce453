"""axe's rules about sizes and places find on chosen elements what they find on the whole page."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.axe import AxeInPage, AxeResults, Reads

PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Plekken</title>
<style>body {{ margin: 0; font: 16px sans-serif }} button, a.block {{ border: 0; padding: 0 }}
.box {{ width: 100px; height: 60px; overflow: auto }} .tall {{ height: 400px }}
.small {{ width: 12px; height: 12px; display: inline-block }} .large {{ width: 60px; height: 60px }}</style>
<body><main>{}</main></body></html>"""
BUTTON = '<button class="{}" aria-label="Knop"></button>'
SMALL, LARGE = BUTTON.format("small"), BUTTON.format("large")
OVER = (
    '<div style="position: absolute; left: 0; top: 0; width: 40px; height: 60px; background: #fff">{}</div>'
)
LINES = "<p class=tall>" + "Tekst<br>" * 20 + "</p>"
CHOOSE = "return wegwijsSpots.choose();"
FOUND = {
    "small beside each other": SMALL + SMALL,
    "small link in a list": "<ul><li><a href='#a' class=small>a</a><a href='#b' class=small>b</a></ul>",
    "partly under another": LARGE + OVER.format('<button style="width: 40px; height: 60px">x</button>'),
    "small in a shadow root": f"<div><template shadowrootmode=open>{SMALL}{SMALL}</template></div>",
    "small with a role": '<div><span class="small" role="button" tabindex="0">a</span>'
    '<span class="small" role="button" tabindex="0">b</span></div>',
    "small checkboxes": "<input type=checkbox aria-label=a class=small><input type=checkbox aria-label=b>",
    "scrolls, without focus": f"<div class=box>{LINES}</div>",
}
RIGHT = {
    "large": LARGE,
    "link in a sentence": "<p>Lees <a href='#a' style='font-size: 10px'>dit</a> eerst.</p>",
    "marked link in a sentence": "<p>Lees <em><a href='#a' style='font-size: 10px'>dit</a></em> eerst.</p>",
    "cut away until it has focus": '<a href="#a" style="position: absolute; width: 1px; height: 1px;'
    ' overflow: hidden; clip-path: inset(50%)">Naar de inhoud</a>',
    "folded away": f"<details><summary class=large>Meer</summary>{SMALL}{SMALL}</details>",
    "all of the page": '<div tabindex="-1" style="height: 900px"><p>Tekst</p></div>',
    "hides, without scrolling": "<div class=box style='overflow: hidden'><p class=tall>Tekst</p></div>",
}
SEEN = {
    "small with room around it": f"<p>{SMALL}</p><p style='margin: 90px'>{SMALL}</p>",
    "scrolls, with focus": f"<div class=box tabindex=0 role=group aria-label=Lijst>{LINES}</div>",
    "scrolls sideways": "<div class=box><p style='width: 900px; height: 20px'>Tekst</p></div>",
    "wholly under a picture": LARGE
    + '<div style="position: absolute; inset: 0; background: #fff; width: 99px; height: 99px"></div>',
}


def opened(driver: ChromiumDriver, folder: Path, body: str) -> AxeInPage:
    file = folder / "pagina.html"
    file.write_text(PAGE.format(body), encoding="utf-8")
    driver.get(file.as_uri())
    return AxeInPage(driver)


def told(results: AxeResults) -> set[tuple[str, str, str]]:
    kinds = (("fails", results.violations), ("unsure", results.incomplete))
    return {
        (kind, rule["id"], str(node["target"]))
        for kind, found in kinds
        for rule in found
        if rule["id"] in ("target-size", "scrollable-region-focusable")
        for node in rule["nodes"]
    }


def on_the_whole_page(axe: AxeInPage) -> set[tuple[str, str, str]]:
    results = AxeResults([], [])
    axe._run(["target-size", "scrollable-region-focusable"], results)
    return told(results)


@pytest.mark.parametrize(
    "body", [*FOUND.values(), *RIGHT.values(), *SEEN.values()], ids=[*FOUND, *RIGHT, *SEEN]
)
def test_chosen_elements_are_enough(driver: ChromiumDriver, tmp_path: Path, body: str) -> None:
    axe = opened(driver, tmp_path, body)
    assert told(axe.run(Reads.LAYOUT)) == on_the_whole_page(axe)


@pytest.mark.parametrize("body", FOUND.values(), ids=FOUND)
def test_what_is_wrong_is_found(driver: ChromiumDriver, tmp_path: Path, body: str) -> None:
    assert told(opened(driver, tmp_path, body).run(Reads.LAYOUT))


@pytest.mark.parametrize("body", RIGHT.values(), ids=RIGHT)
def test_page_without_such_spots_is_not_looked_at(driver: ChromiumDriver, tmp_path: Path, body: str) -> None:
    opened(driver, tmp_path, body)
    assert set(driver.execute_script(CHOOSE).values()) == {0}


def test_page_in_parts_is_looked_at_whole(driver: ChromiumDriver, tmp_path: Path) -> None:
    opened(driver, tmp_path, LARGE + '<iframe title="Kaart" srcdoc="Kaart"></iframe>')
    assert set(driver.execute_script(CHOOSE).values()) == {None}
