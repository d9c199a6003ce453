"""Elements of one kind have the same colours in every view: a page of known kinds is not looked at again."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.kinds import KINDS
from wegwijs.audit.pages import Page
from wegwijs.audit.states import DARK, DESKTOP, FORCED_COLOURS, MORE_CONTRAST, View, settle, show
from wegwijs.audit.visit import PageAudit, Visit

STYLE = """
body { margin: 0; background: #fff; color: #222; font: 16px sans-serif } p { margin: 20px }
.soft { color: #444 } button { background: #fff }
.panel { background: #eee; padding: 9px } ul .soft { font-weight: bold }
h2 + p { color: #333 } li:nth-child(2) { text-decoration: underline } a:hover { color: #000 }
.panel:has(strong) { border: 1px solid #555 } p:not(.soft):not(:first-child) { font-style: italic }
#kop { color: #111 } [data-kind=warm] { color: #311 }
@media (prefers-color-scheme: dark) {
  body { background: #000; color: #eee } .soft { color: #bbb } .panel { background: #222 }
  h2 + p { color: #ddd } li:nth-child(2) { color: #ccc } .late { color: #333 } a { color: #9cf }
}
@media (prefers-contrast: more) { .soft { color: #000 } .panel > p { color: #010 } }
"""
HTML = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bussen</title>
<style>{style}</style><body>{body}</body></html>"""
CHOOSE = "wegwijsSorts.choose([]);"
# What is judged of a text: its own colours and letters, and the first ground behind it.
COLOURS = """
const ground = (e) => !e ? "" : /, 0\\)$/.test(getComputedStyle(e).backgroundColor) ? ground(e.parentElement)
  : getComputedStyle(e).backgroundColor;
return [...document.body.querySelectorAll("*")]
  .filter((e) => [...e.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && one.data.trim()))
  .map((e) => { const s = getComputedStyle(e);
    const own = [s.color, s.fontSize, s.fontWeight, s.textDecorationLine, s.borderTopColor];
    return [...own, ground(e)].join(" "); });
"""


def opened(driver: ChromiumDriver, folder: Path, body: str, style: str = STYLE) -> set[int] | None:
    """The kinds of a page with this body; None: not to be told."""
    file = folder / "pagina.html"
    file.write_text(HTML.format(style=style, body=body), encoding="utf-8")
    driver.get(file.as_uri())
    show(driver, DESKTOP)
    settle(driver)
    driver.execute_script(CHOOSE)
    found = driver.execute_script(KINDS)
    return None if found is None else set(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>De bus rijdt</p>", "<p>De trein rijdt</p><p>En hij rijdt op tijd</p>"),
        ("<p><a href='#a'>De bus</a></p>", "<div><p id=x><a id=y href='#b'>De trein</a></p></div>"),
        ("<p class=soft>De bus</p>", "<p class='soft ander' data-n=3>De trein</p>"),
        ("<ul><li>Bus<li>Trein<li>Boot</ul>", "<ul><li>Tram<li>Fiets<li>Auto<li>Step</ul>"),
        ("<button aria-controls=a>Meer</button>", "<button aria-controls=b title=x>Minder</button>"),
    ],
    ids=["texts", "ids", "classes without rules", "places in a list", "names"],
)
def test_pages_that_differ_in_what_is_written_are_of_the_same_kinds(
    driver: ChromiumDriver, tmp_path: Path, one: str, other: str
) -> None:
    style = STYLE.replace("p:not(.soft):not(:first-child) { font-style: italic }", "")
    first = opened(driver, tmp_path, one, style)
    assert first
    assert opened(driver, tmp_path, other, style) == first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>De bus</p>", "<p class=soft>De bus</p>"),
        ("<p>De bus</p>", "<p class=late>De bus</p>"),
        ("<p>De bus</p>", "<div class=panel><p>De bus</p></div>"),
        ("<p>De bus</p>", "<p style='color: #222'>De bus</p>"),
        ("<h3>Bus</h3><p>De bus</p>", "<h2>Bus</h2><p>De bus</p>"),
        ("<p>De bus</p>", "<p data-kind=warm>De bus</p>"),
        ("<p id=start>De bus</p>", "<p id=kop>De bus</p>"),
        ("<p>De bus</p>", "<p><strong>De bus</strong></p>"),
        ("<ul><li>Bus</ul>", "<ul><li>Bus<li>Trein</ul>"),
        ("<a>De bus</a>", "<a href='#a'>De bus</a>"),
        ("<p>→</p>", "<p>De bus</p>"),
        ("<button class=soft disabled>Meer</button>", "<button class=soft>Meer</button>"),
        ("<button class=soft aria-disabled=true>Meer</button>", "<button class=soft>Meer</button>"),
        (
            "<label for=a>Naam</label><input id=a disabled><input id=b>",
            "<label for=b>Naam</label><input id=a disabled><input id=b>",
        ),
        ("<details><summary>M</summary><p>B</details>", "<details open><summary>M</summary><p>B</details>"),
        ("<p hidden>De bus</p><p>De bus</p>", "<p>De bus</p>"),
        ("<input type=checkbox>", "<input type=checkbox checked>"),
        ("<p>De bus</p><img src='data:,1' alt=''>", "<p>De bus</p><img src='data:,2' alt=''>"),
    ],
)  # fmt: skip
def test_what_can_get_other_colours_is_another_kind(
    driver: ChromiumDriver, tmp_path: Path, one: str, other: str
) -> None:
    known = opened(driver, tmp_path, one)
    fresh = opened(driver, tmp_path, other)
    assert known is not None
    assert fresh is not None
    assert not fresh <= known


@pytest.mark.parametrize(
    ("body", "style"),
    [
        ("<p>De bus</p>", "p { & strong { color: #333 } }"),
        ("<p>De bus</p>", "@container (width > 1px) { p { color: #333 } }"),
        ("<p>De bus</p>", "@scope (body) { p { color: #333 } }"),
        ("<p>De bus</p>", "p:not(:is(:hover, .x)) { color: #333 }"),
        ("<p>De bus</p>", "body { background: linear-gradient(#fff, #ddd) }"),
        ("<p>De bus</p><div class=over></div>", ".over { position: absolute; inset: 0; background: #999 }"),
        ("<svg width=90 height=30><text y=20>De bus</text></svg>", ""),
        ("<div><template shadowrootmode=open><p>De bus</p></template></div>", ""),
        ("<p>De bus</p><div role=dialog aria-modal=true>Kies</div>", ""),
        ("<iframe srcdoc='<p>De bus' title=Bus></iframe>", ""),
        ("<p>De bus</p><form><input name=attributes aria-label=Bus></form>", ""),
    ],
    ids="nested container scope not gradient over drawing shadow dialog frame names".split(),
)
def test_kinds_are_not_told_where_colours_follow_from_more(
    driver: ChromiumDriver, tmp_path: Path, body: str, style: str
) -> None:
    assert opened(driver, tmp_path, body, style) is None


def test_other_styles_or_scripts_make_other_kinds(driver: ChromiumDriver, tmp_path: Path) -> None:
    body = "<p>De bus</p>"
    first = opened(driver, tmp_path, body)
    changed = opened(driver, tmp_path, body, STYLE.replace("#bbb", "#ccc"))
    scripted = opened(driver, tmp_path, body + "<script>document.title += '!'</script>")
    data = opened(driver, tmp_path, body + "<script type='application/json'>{}</script>")
    assert first
    assert changed
    assert scripted
    assert not first & changed
    assert not first & scripted
    assert data
    assert first < data


PARTS = ("p", "p class=soft", "p class=late", "h2", "h3", "ul", "ul class=panel", "li", "li class=soft")
PARTS += ("div", "div class=panel", "strong", "em class=soft", "a href='#a'", "span style='color: #505'")


def written(random: Random, depth: int = 0) -> str:
    """A tree of elements, some with text, as any page may have."""
    part = random.choice(PARTS)
    inner = "".join(written(random, depth + 1) for __ in range(random.randint(0, 3 if depth < 3 else 0)))
    text = random.choice(["", "De bus", "De trein rijdt"]) if inner else "De boot"
    return f"<{part}>{text}{inner}</{part.split()[0]}>"


def test_known_kinds_never_show_a_colour_that_was_not_seen(driver: ChromiumDriver, tmp_path: Path) -> None:
    views: list[View] = [DESKTOP, DARK, MORE_CONTRAST, FORCED_COLOURS]
    random = Random(7)
    known: set[int] = set()
    seen: dict[str, set[str]] = {view.name: set() for view in views}
    repeated = 0
    for __ in range(60):
        kinds = opened(driver, tmp_path, "".join(written(random) for __ in range(random.randint(1, 3))))
        assert kinds is not None
        is_known = kinds <= known
        repeated += is_known
        known |= kinds
        for view in views:
            show(driver, view)
            settle(driver)
            colours = set(driver.execute_script(COLOURS))
            assert not is_known or colours <= seen[view.name]
            seen[view.name] |= colours
    assert repeated > 5


LATE = "<main><h1>Bussen</h1><p class={}>De bus rijdt elk uur.</p></main>"


@pytest.mark.parametrize(("kind", "wrong"), [("late", True), ("soft", False), ("x", False)])
def test_fault_in_dark_of_a_new_kind_is_found_on_the_next_page(
    driver: ChromiumDriver, tmp_path: Path, kind: str, wrong: bool
) -> None:
    remembered: dict[str, dict[Any, Any]] = {}
    states = []
    for name, body in (("een", LATE.format("soft")), ("twee", LATE.format(kind))):
        (tmp_path / f"{name}.html").write_text(HTML.format(style=STYLE, body=body), encoding="utf-8")
        audit = PageAudit(driver, tmp_path.as_uri() + "/", Page(f"/{name}.html", f"{name}.html"))
        audit.remembered = remembered
        audit._visit(Visit(views=(DESKTOP, DARK)))
        states.append({one.state for one in audit.outcome.failures if one.rule == "color-contrast"})
    assert states == [set(), {"dark"} if wrong else set()]
