"""Texts of one sort are measured once, and what is wrong with one is told of all."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.axe import AxeInPage, Reads
from wegwijs.audit.states import DARK, show

CHOOSE = "return wegwijsSorts.choose(arguments[0]);"
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Sorten</title>
<style>body {{ margin: 0; background: #fff; color: #222; font: 16px sans-serif }} p {{ margin: 20px }}</style>
<body>{}</body></html>"""
TWO = "<p id=een>De bus rijdt</p><p id=twee>De trein rijdt</p>"


def chosen(
    driver: ChromiumDriver, folder: Path, body: str, known: list[str] | None = None
) -> list[str] | None:
    """The ids of the elements that would be looked at; None: the whole page."""
    file = folder / "pagina.html"
    file.write_text(PAGE.format(body), encoding="utf-8")
    driver.get(file.as_uri())
    if driver.execute_script(CHOOSE, known or []) is None:
        return None
    ids: list[str] = driver.execute_script("return wegwijsSorts.chosen.map((one) => one.id);")
    return ids


def test_one_text_of_a_sort_is_enough(driver: ChromiumDriver, tmp_path: Path) -> None:
    assert chosen(driver, tmp_path, TWO) == ["een"]


@pytest.mark.parametrize(
    "body",
    [
        '<p id=een>De bus rijdt</p><p id=twee style="color: #333">De trein rijdt</p>',
        '<p id=een>De bus rijdt</p><p id=twee style="font-size: 30px">De trein rijdt</p>',
        '<p id=een>De bus rijdt</p><div style="background: #eee"><p id=twee>De trein rijdt</p></div>',
        '<p id=een>De bus rijdt</p><p id=twee style="text-shadow: 1px 1px #000">De trein rijdt</p>',
        '<p id=een>De bus rijdt</p><a id=twee href="#een">De trein rijdt</a>',
    ],
    ids=["colour", "size", "ground", "shadow", "link"],
)
def test_other_colours_or_sizes_are_another_sort(driver: ChromiumDriver, tmp_path: Path, body: str) -> None:
    assert chosen(driver, tmp_path, body) == ["een", "twee"]


@pytest.mark.parametrize(
    "around",
    [
        '<div style="opacity: 0.5">{}</div>',
        '<div style="filter: contrast(0.5)">{}</div>',
        '<div style="background: linear-gradient(#fff, #000)">{}</div>',
        '<div style="background: rgba(0, 0, 0, 0.5)">{}</div>',
        '{}<div style="position: absolute; inset: 0; background: #000"></div>',
        '<img src="data:," width=900 height=300 style="position: absolute; z-index: -1">{}',
        '<div style="position: relative"><style>#twee::after {{ content: ""; position: absolute; inset: 0;'
        " background: #777 }}</style>{}</div>",
        '<div style="background: #eee; height: 10px">{}</div>',
    ],
    ids=["opacity", "filter", "gradient", "half", "over", "picture", "drawn", "overflow"],
)
def test_text_of_which_the_ground_is_not_plain_is_looked_at_each_time(
    driver: ChromiumDriver, tmp_path: Path, around: str
) -> None:
    assert chosen(driver, tmp_path, around.format(TWO)) == ["een", "twee"]


def test_folded_text_is_looked_at_when_it_is_open(driver: ChromiumDriver, tmp_path: Path) -> None:
    body = "<details {}><summary id=kop>De bus rijdt</summary><p id=tekst style='color: #333'>Elk uur</p>"
    assert chosen(driver, tmp_path, body.format("")) == ["kop"]
    assert chosen(driver, tmp_path, body.format("open")) == ["kop", "tekst"]


@pytest.mark.parametrize(
    "style",
    [
        "#twee::after { content: ''; position: absolute; inset: 0; background: #777 }",
        "p:hover, #twee::after { content: ''; position: absolute; inset: 0; background: #777 }",
        "div > :last-child { &::after { content: ''; position: absolute; inset: 0; background: #777 } }",
        "@layer a { div ::after { content: ''; position: absolute; inset: 0; background: #777 } }",
    ],
    ids=["by id", "in a list", "nested", "any"],
)
def test_what_a_style_sheet_draws_over_a_text_is_seen(
    driver: ChromiumDriver, tmp_path: Path, style: str
) -> None:
    body = f"<style>div {{ position: relative }} {style}</style><div>{TWO}</div>"
    assert chosen(driver, tmp_path, body) == ["een", "twee"]


def test_page_in_parts_is_looked_at_whole(driver: ChromiumDriver, tmp_path: Path) -> None:
    shadow = "<div><template shadowrootmode=open><p>Tekst</p></template></div>"
    assert chosen(driver, tmp_path, TWO + shadow) is None
    assert chosen(driver, tmp_path, TWO + '<iframe title="Kaart" srcdoc="Kaart"></iframe>') is None


def test_sorts_that_are_right_are_not_looked_at_again(driver: ChromiumDriver, tmp_path: Path) -> None:
    sorts: dict[str, bool] = {}
    chosen(driver, tmp_path, TWO)
    assert AxeInPage(driver).run(Reads.COLOURS, sorts).all == []
    assert len(sorts) == 1
    assert chosen(driver, tmp_path, TWO, list(sorts)) == []


def test_dark_colours_are_another_sort(driver: ChromiumDriver, tmp_path: Path) -> None:
    sorts: dict[str, bool] = {}
    style = "<style>@media (prefers-color-scheme: dark) { body { background: #222; color: #333 } }</style>"
    chosen(driver, tmp_path, style + TWO)
    axe = AxeInPage(driver)
    assert axe.run(Reads.COLOURS, sorts).all == []
    show(driver, DARK)
    assert {one["id"] for one in axe.run(Reads.COLOURS, sorts).violations} == {"color-contrast"}


@pytest.mark.parametrize(
    "alone",
    [
        "<ul><li><a href=/a>Trein</a></ul>",
        "<p>De <a href=/a style='display: block; margin: 16px'>Trein</a> rijdt weer</p>",
        "<style>.blok::after { content: ' '; display: inline-block; width: 1em; height: 1em; "
        "background: green }</style><p>De <a class=blok href=/a>Trein</a> rijdt weer</p>",
    ],
    ids=["list", "block", "drawn"],
)
def test_a_link_that_stands_apart_says_nothing_of_one_in_a_text(
    driver: ChromiumDriver, tmp_path: Path, alone: str
) -> None:
    style = "<style>a { color: #00e; text-decoration: none }</style>"
    text = "<p>Er rijdt een bus</p>"
    chosen(driver, tmp_path, f"{style}{text}{alone}<p>Neem de <a href=/b id=bus>Boot</a> naar de stad</p>")
    found = AxeInPage(driver).run(Reads.COLOURS, {}).violations
    assert {node["target"][0] for one in found for node in one["nodes"]} == {"#bus"}


def test_every_text_of_a_sort_that_fails_is_told(driver: ChromiumDriver, tmp_path: Path) -> None:
    sorts: dict[str, bool] = {}
    chosen(driver, tmp_path, f'<div style="color: #aaa">{TWO}</div><p id=goed>De boot vaart</p>')
    found = AxeInPage(driver).run(Reads.COLOURS, sorts).violations
    targets = [node["target"] for one in found if one["id"] == "color-contrast" for node in one["nodes"]]
    assert targets == [["#een"], ["#twee"]]
    assert len(sorts) == 1


def test_text_that_stands_right_in_the_body_is_a_text(driver: ChromiumDriver, tmp_path: Path) -> None:
    assert chosen(driver, tmp_path, "Dag <p id=p style='color: #333'>De bus rijdt elk uur") == ["", "p"]


@pytest.mark.parametrize("style", ["display: contents", "height: 0"])
def test_text_without_a_box_of_its_own_is_told_apart(
    driver: ChromiumDriver, tmp_path: Path, style: str
) -> None:
    text = f"<p id=p style='{style}'>De bus rijdt</p>"
    body = f"<div>{text}</div><div hidden>{text}</div>"
    assert chosen(driver, tmp_path, body) == []
    assert driver.execute_script("return wegwijsSorts.spilled.map((one) => one.id);") == ["p"]


DISABLED = '<fieldset disabled><legend style="color: #888">Vroeger</legend></fieldset>'
CUT_OFF = (
    '<div style="position: absolute; overflow: hidden; width: 1px; height: 1px">'
    '<p style="color: #888">Weg</p></div>'
)
BEHIND = (
    '<p style="color: #888">Erachter</p><dialog id=venster>{}</dialog><script>venster.showModal()</script>'
)


@pytest.mark.parametrize(
    "around",
    [DISABLED + "{}", CUT_OFF + "{}", BEHIND, '<p style="color: #888" aria-disabled=true>Uit</p>{}'],
    ids=["disabled", "cut off", "behind a dialog", "said to be disabled"],
)
def test_text_that_axe_passes_over_says_nothing_of_its_sort(
    driver: ChromiumDriver, tmp_path: Path, around: str
) -> None:
    file = tmp_path / "pagina.html"
    file.write_text(PAGE.format(around.format('<p id=bleek style="color: #888">Nu</p>')), encoding="utf-8")
    driver.get(file.as_uri())
    sorts: dict[str, bool] = {}
    for _ in range(2):  # nor is it remembered as right
        found = AxeInPage(driver).run(Reads.COLOURS, sorts)
        failed = [node["target"] for one in found.violations for node in one["nodes"]]
        assert ["#bleek"] in failed
