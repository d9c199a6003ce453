"""No check breaks down on what stands right inside a shadow root."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.pages import page_of
from wegwijs.audit.report import PageReport
from wegwijs.audit.visit import audit_page
from wegwijs.server import serve

TYPES = (
    "text search email tel url number password date time month color range file"
    " checkbox radio submit button image"
).split()
PICTURE = "data:image/svg+xml," + "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'/>"
TABLE = (
    "<tr><th>Dag</th><th>Tijd</th></tr><tr><td>maandag</td><td><a href='#tijd'>10 uur</a></td></tr>"
    "<tr><td>dinsdag</td><td>11 uur</td></tr>"
)
LONG = "Op maandag helpen wij u met uw computer, uw telefoon en uw tablet, en u hoeft geen afspraak te maken."
# What stands beside each other in a page, by what the checks that look at it are about.
PARTS = {
    "fields": [
        *(f'<input type="{one}" required>' for one in TYPES),
        "<input name=e-mail placeholder='Uw e-mail'><img src=weg.png alt=''>",
        "<label for=b1>Uw naam *</label><input id=b1 required>",
        "<select><option>Boeken</option></select>",
        "<textarea required></textarea>",
        "<label>Uw e-mail <input type=email required></label>",
        "Uw naam: <input required> <button>Zoek</button>",
        "<span>Uw telefoon *</span><input type=tel required>"
        "<small class=hint>Vul hier tien cijfers in</small>",
        "<label for=v1>Naam</label><label for=v1>Voornaam</label><input id=v1>"
        "<label for=v2>Achternaam</label><input id=v2>",
        "<div role=textbox contenteditable></div>",
        "<div role=checkbox tabindex=0 aria-checked=false></div>",
        "<p contenteditable>Schrijf</p>",
        "<input role=spinbutton><button tabindex=-1 onclick='this.title = 1'>+</button>",
        "<img src=captcha.png alt='Captcha'><input name=code>",
    ],
    "groups": [
        "Wat leest u?<input type=radio name=lezen id=r1><label for=r1>Boeken</label>"
        "<input type=radio name=lezen>",
        "<p>Wat leest u?</p><input type=checkbox name=c><label>Boeken</label><input type=checkbox name=c>",
        "<p>Kies een dag:</p><input type=checkbox><input type=checkbox><input type=checkbox>",
        "<fieldset><input><input></fieldset>",
        "<legend>Label</legend><input type=radio name=los><input type=radio name=los>",
        "<form action=.><p class=error>Fout</p><input required style='border: 2px solid red'><input></form>",
        "<p class=error role=alert>Vul uw naam in</p><form action=.><input required></form>",
        "<p class=error>Vul uw naam in</p><input required style='border: 2px solid red'><input>",
        "<p>Velden in rood zijn verplicht.</p><input required><input><input>",
    ],
    "controls": [
        "<button>Klik hier</button>",
        "<button><svg width=20 height=20><path d='M0 0h9v9z' fill='#ddd'/></svg></button>",
        "<button aria-expanded=false onclick='this.nextElementSibling.hidden = false'>Meer</button>"
        "<p hidden>Toegevoegd</p>",
        "<button onclick='this.remove()'>Weg</button>",
        "<button onfocus='this.remove()' onclick='this.title = 1'>Ook weg</button>",
        "<button aria-haspopup=dialog onclick='this.nextElementSibling.showModal()'>Open</button>"
        "<dialog>Een venster</dialog>",
        "<a href=#>Lees meer</a>",
        "<a href=#waar>Waar</a>",
        "<a href=boeken.html>Lees</a> <a href=boeken.html>Lees</a>",
        "Lees <a href=boeken.html style='color: #00e'>dit</a> eerst.",
        "<a href=. role=button onclick=''>Knop</a>",
        "<a href=. tabindex=-1>Over</a>",
        "<span role=link tabindex=0>Koppeling</span>",
        "<span onclick='this.title = 1' style='cursor: pointer'>Klik</span>",
        "<div draggable=true ondragstart=''>Sleep</div>",
        "<div onmousedown='' onmousemove=''>Veeg</div>",
        "<div onmouseenter=''>Zweef</div>",
        "<div role=tab aria-selected=true tabindex=0>Eén</div>"
        "<div role=tab tabindex=-1 onclick=''>Twee</div>",
        "<div role=slider tabindex=0 aria-valuenow=1></div>",
        "<details><summary>Meer</summary>Tekst</details>",
        "<summary>Los</summary>",
        "<input type=checkbox id=weg style='display: none'><label for=weg>Vink</label>",
        "<div popover id=los>Los</div><button popovertarget=los>Los</button>",
    ],
    "pictures": [
        f'<img src="{PICTURE}">',
        f'<img src="{PICTURE}" alt="">',
        f'<img src="{PICTURE}" alt="Kaart" title="Kaart">',
        f'<img src="{PICTURE}" alt=""> Eerste regel<br><img src="{PICTURE}" alt=""> Tweede regel',
        "<img src=weg.png alt='Weg'>",
        "<svg width=40 height=40><rect width=40 height=40 /></svg>",
        "<svg role=img aria-label=Kaart width=40 height=40><a href='#k'><text y=20>Kaart</text></a>"
        "<animate attributeName=x dur=1s repeatCount=indefinite /></svg>",
        "<canvas width=60 height=60></canvas>",
        "<map name=k><area href=. alt=Kaart shape=rect coords=0,0,9,9></map>",
        "<area href=.>",
        "<object data=weg.bin></object><embed src=weg.bin>",
        "<video controls width=90 height=60><track src=weg.vtt kind=captions></video>",
        "<video autoplay loop></video><audio autoplay loop></audio><audio controls></audio>",
        "<a href=lezing.mp3>Lezing</a>",
        "<iframe title=frame src=about:blank></iframe>",
        "<iframe src='https://www.youtube.com/embed/x' title=Vimeo></iframe>",
        "<i style='display: inline-block; width: 12px; height: 12px; background: #d00'></i>",
        "<li><i style='display: inline-block; width: 12px; height: 12px; background: #d00'></i> Vol</li>",
        "<li><svg width=20 height=20><path d='M0 0h9'/></svg> Boeken</li>" * 3,
        "<figure><figcaption>Kaart</figcaption></figure>",
        "<div style='animation: gaat 1s infinite; width: 90px; height: 90px'></div>"
        "<style>@keyframes gaat { to { translate: 90px } }</style>",
        "<div style='background: url(x.png); width: 90px; height: 90px'></div>",
    ],
    "texts": [
        LONG,
        f"<b>Openingstijden</b><br>{LONG}",
        f"<p><b>Openingstijden</b></p><p>{LONG}</p>",
        f"<p style='text-align: justify; line-height: 1; width: 200px'>{LONG * 3}</p>",
        f"<em style='letter-spacing: 2px'>{LONG.upper()}</em>",
        "1. Zoek<br>2. Vind<br>3. Lees",
        "<p>- Zoek</p><p>- Vind</p><p>- Lees</p>",
        "<div><b>1</b> Zoek een boek</div><div><b>2</b> Vind een boek</div><div><b>3</b> Lees een boek</div>",
        "<h1>Boeken</h1><h3>Lenen</h3><h2></h2>",
        "<p>:-)</p><p></p><p>b o e k e n</p><p>שלום עולם, dit is een zin.</p>",
        "<p lang=en>This is a sentence in the English language.</p>",
        "<p>De knop rechts, en de rode velden en de groene.</p><ul><li style='color: red'>Een</li>"
        "<li>Twee</li></ul>",
        f"<p aria-hidden=true>{LONG}</p>",
        "<pre>a  b  c\nd  e  f\ng  h  i</pre>",
        "<abbr>KB</abbr> <q>Een boek</q> <span class=na>Los</span>"
        "<style>.na::after { content: 'erachter' }</style>",
        "<b>Vet</b> <strong><a href=.>Lees</a> verder</strong>",
        f"<div style='width: 100px; height: 20px; overflow: hidden'>{LONG}</div>",
        f"<div style='width: 100px; overflow: auto; white-space: nowrap'>{LONG}</div>",
        f"<div style='position: sticky; top: 0; height: 200px'>{LONG}</div>",
        "<div style='width: 900px; background: #eee'>Breed</div>",
        "<div style='display: flex; flex-direction: row-reverse'><p>Drie</p><p>Twee</p><p>Een</p></div>",
        f"<marquee>{LONG}</marquee>",
        "<nav><a href=a.html>A</a><a href=b.html>B</a></nav>",
        "<slot>Leeg</slot>",
    ],
    "tables": [
        f"<table>{TABLE}</table>",
        f"<table role=presentation>{TABLE}</table>",
        "<div role=table><div role=row><div role=columnheader>Dag</div><div role=cell>maandag</div></div>"
        "</div>",
        "<div role=row><div role=cell>maandag</div></div>",
        "<div role=cell><a href=.>maandag</a></div>",
        "<li>Los</li>",
        "<ul><li>Eén</li></ul><ol><li>Eén</li></ol><dl><dt>Wat</dt><dd>Dat</dd></dl>",
        "<dt>Wat</dt><dd>Dat</dd>",
        "<td><a href=.>Los</a></td>",
        "<th>Los</th><td><img src=weg.png alt=''></td>",
        TABLE,
        "<caption>Los</caption>",
        "<option>Los</option>",
    ],
}
PAGE = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Los</title><body>{}</body></html>'
ROOT = "<div><template shadowrootmode=open>{}</template>{}</div>"
PLACES = {
    "in a shadow root": lambda parts: "".join(ROOT.format(one, "") for one in parts),
    "in a slot": lambda parts: "".join(ROOT.format("<slot></slot>", one) for one in parts),
}


def audited(driver: ChromiumDriver, folder: Path, body: str) -> PageReport:
    (folder / "pagina.html").write_text(PAGE.format(body), encoding="utf-8")
    with serve(folder) as server:
        return audit_page(driver, server.url, page_of("pagina.html", "/"))


@pytest.mark.parametrize("place", PLACES)
def test_no_check_breaks_down(driver: ChromiumDriver, tmp_path: Path, place: str) -> None:
    parts = [one for some in PARTS.values() for one in some]
    assert audited(driver, tmp_path, PLACES[place](parts)).error == ""


def told(report: PageReport) -> set[str]:
    return {one.rule for one in (*report.failures, *report.review)}


def test_words_in_the_same_shadow_root_are_before_the_field(driver: ChromiumDriver, tmp_path: Path) -> None:
    report = audited(driver, tmp_path, ROOT.format("Uw naam: <input>", ""))
    assert "label-not-associated" in told(report)


@pytest.mark.parametrize(("button", "seen"), [("<button>Zoek</button>", True), ("", False)])
def test_button_in_the_same_shadow_root_tells_what_the_field_is_for(
    driver: ChromiumDriver, tmp_path: Path, button: str, seen: bool
) -> None:
    search = ROOT.format(f"<input aria-label=Zoeken>{button}", "")
    report = audited(driver, tmp_path, search + "<p style='margin: 90px'><label>Naam <input></label></p>")
    assert ("label-not-seen" not in told(report)) is seen
