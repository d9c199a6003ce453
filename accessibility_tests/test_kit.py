"""What the scripts of the checks share finds the same, quickly, as it would by asking everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.pseudo_states import HOVER, forced
from wegwijs.audit.scene import ASK

PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Boeken</title>
<style>body {{ margin: 0; background: #fff; color: #222; font: 16px sans-serif }} {}</style>
<body>{}</body></html>"""
ROOT = "<p><template shadowrootmode=open><a href='#a' id=twee>b</a></template></p>"
LINKS = f"<a href='#a' id=een>a</a>{ROOT}<a href='#c' id=drie>c</a>"
IDS = "return kit.all('a[href]', args[0] ? document.body : document).map((one) => one.id);"
AS_A_CHECK = "return wegwijsAudit.run([['proef', (kit) => {{ const args = [false]; {} }}]])[1].proef;"
ANY = """
let seed = arguments[0];
const random = (to) => (seed = (seed * 16807) % 2147483647) % to;
const box = () => {
  const left = random(1000) - 200, top = random(4000) - 500;
  const [width, height] = [random(300), random(20) ? random(120) : random(40000)];
  return {left, top, right: left + width, bottom: top + height};
};
const meets = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const things = Array.from({length: 40}, () => ({box: box()}));
const some = wegwijsAudit.bands(things);
return Array.from({length: 200}, box).filter((at) =>
  some(at, (one) => meets(one.box, at)) !== things.some((one) => meets(one.box, at)));
"""
CARD = "<div class=kaart><a href='#a' id=een>De bus rijdt</a><span class=laag></span></div>"
GROUND = "return wegwijsSorts.plainGround(document.querySelector('#een'));"
NOW = "return wegwijsSorts.atPresent(() => wegwijsSorts.plainGround(document.querySelector('#een')));"


def open_page(driver: ChromiumDriver, folder: Path, body: str, style: str = "") -> None:
    file = folder / "pagina.html"
    file.write_text(PAGE.format(style, body), encoding="utf-8")
    driver.get(file.as_uri())


def ask(driver: ChromiumDriver, body: str, *args: object) -> Any:
    return driver.execute_script(ASK.format(body=body), *args)


def test_elements_in_shadow_roots_are_found_in_their_place(driver: ChromiumDriver, tmp_path: Path) -> None:
    open_page(driver, tmp_path, LINKS)
    found = driver.execute_script(AS_A_CHECK.format(IDS))
    assert found == {"rows": ["een", "twee", "drie"]}
    assert ask(driver, IDS, True) == ["een", "twee", "drie"]


def test_shadow_root_that_comes_later_is_seen(driver: ChromiumDriver, tmp_path: Path) -> None:
    open_page(driver, tmp_path, "<a href='#a' id=een>a</a><p></p>")
    assert driver.execute_script(AS_A_CHECK.format(IDS)) == {"rows": ["een"]}
    driver.execute_script(
        "document.querySelector('p').attachShadow({mode: 'open'}).innerHTML = '<a href=\"#b\" id=twee>b</a>';"
    )
    assert ask(driver, IDS, False) == ["een", "twee"]
    assert driver.execute_script(AS_A_CHECK.format(IDS)) == {"rows": ["een", "twee"]}


def test_tree_of_axe_is_of_the_page_as_it_is_when_asked(driver: ChromiumDriver, tmp_path: Path) -> None:
    name = "return [kit.name(document.querySelector('button'))];"
    open_page(driver, tmp_path, "<button aria-label=Zoek></button>")
    assert driver.execute_script(AS_A_CHECK.format(name)) == {"rows": ["Zoek"]}
    driver.execute_script("document.querySelector('button').ariaLabel = 'Sluit';")
    assert ask(driver, name) == ["Sluit"]
    # Nothing of it is left for axe to trip over.
    assert driver.execute_script("axe.setup(document); axe.teardown(); return true;")


def test_check_that_breaks_down_leaves_no_tree(driver: ChromiumDriver, tmp_path: Path) -> None:
    open_page(driver, tmp_path, "<p id=een>Tekst</p>")
    broken = "kit.visible(document.querySelector('p')); throw new Error('stuk');"
    assert "stuk" in driver.execute_script(AS_A_CHECK.format(broken))["error"]
    with pytest.raises(Exception, match="stuk"):
        ask(driver, broken)
    assert driver.execute_script("axe.setup(document); axe.teardown(); return true;")


@pytest.mark.parametrize("seed", [1, 22, 333])
def test_what_lies_on_a_box_is_found_in_its_bands(driver: ChromiumDriver, tmp_path: Path, seed: int) -> None:
    open_page(driver, tmp_path, "")
    assert driver.execute_script(ANY, seed) == []


@pytest.mark.parametrize(
    ("style", "ground"),
    [
        ("a:hover { background: rgb(10, 20, 30) }", "rgb(10, 20, 30)"),
        (".kaart { padding: 9px } .kaart:hover { background: rgb(10, 20, 30) }", "rgb(10, 20, 30)"),
        (".kaart { background: rgb(1, 2, 3) }", "rgb(1, 2, 3)"),
        ("a:hover { background: linear-gradient(#000, #fff) }", ""),
        (
            ".laag { position: absolute; inset: 0; height: 40px } .kaart:hover .laag { background: #000 }",
            "",
        ),
    ],
    ids=["own", "around", "same", "gradient", "layer"],
)
def test_ground_of_a_text_that_is_pointed_at(
    driver: ChromiumDriver, tmp_path: Path, style: str, ground: str
) -> None:
    open_page(driver, tmp_path, CARD, style)
    driver.execute_script("wegwijsSorts.choose([]);")
    before = driver.execute_script(GROUND)
    with forced(driver, ["#een", ".kaart"], HOVER):
        assert driver.execute_script(NOW) == ground
    assert driver.execute_script(GROUND) == before
