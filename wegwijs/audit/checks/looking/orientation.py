"""WCAG 1.3.4: a page works however the device is held; it does not turn itself, nor ask to be turned."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.rules import AA, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import PHONE, View, Visit, settle
from wegwijs.language import marked

LANDSCAPE = View("landscape", 640, 320)
LOCK = Rule(
    id="orientation-lock",
    wcag=("1.3.4",),
    level=AA,
    impact="serious",
    help=marked("Dit draait een kwartslag als iemand het scherm draait. Laat het staan zoals het staat."),
    source="https://act-rules.github.io/rules/b33eff",
)
ASKS = Rule(
    id="orientation-asked",
    wcag=("1.3.4",),
    level=AA,
    impact="serious",
    help=marked(
        "Hier staat ‘{words}’ in plaats van de inhoud. Laat de inhoud zien, hoe het scherm ook staat."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F100",
)
# How far everything is turned, in degrees, and which texts can be seen; kept under the name of the view.
LOOK = r"""
const [name] = args, turned = new Map();
const angle = (e) => {
  const {transform, rotate} = getComputedStyle(e);
  const of = transform === "none" ? [1, 0] : transform.match(/\(([^)]*)/)[1].split(",").map(Number);
  const own = /^-?[\d.]+deg$/.test(rotate) ? parseFloat(rotate) : 0;
  return Math.atan2(of[1], of[0]) * 180 / Math.PI + own;
};
for (const e of kit.all("*")) {
  const at = angle(e);
  if (at) turned.set(e, at);
}
kit.measure();
const texts = kit.placed().filter((one) => one.seen > 0.5).map((one) => one.node);
kit.stored[name] = {turned, texts: new Set(texts)};
"""
# What such a message says: Dutch, English, German, French.
WORDS = r"""
const WORDS = "\\b(rotate|turn|tilt|flip|landscape|portrait|draai|kantel|liggend|staand|dwars|drehen|drehe"
  + "|tournez|pivoter)";
"""
COMPARE = (
    WORDS
    + r"""
const {portrait, landscape} = kit.stored, rows = [];
const quarter = (degrees) => Math.abs(((Math.round(degrees) % 180) + 180) % 180 - 90) <= 1;
const says = (e) => kit.text(e) !== "" || e.querySelector("a, button, input, img, svg, video") !== null;
for (const e of new Set([...portrait.turned.keys(), ...landscape.turned.keys()])) {
  const by = (landscape.turned.get(e) ?? 0) - (portrait.turned.get(e) ?? 0);
  if (quarter(by) && kit.visible(e) && says(e)) rows.push(kit.row("orientation-lock", e));
}
const TURN = new RegExp(WORDS, "i");
for (const [one, other] of [[portrait, landscape], [landscape, portrait]]) {
  const left = [...one.texts].filter((node) => other.texts.has(node));
  const fresh = [...other.texts].filter((node) => !one.texts.has(node));
  const words = fresh.map((node) => kit.squeeze(node.data)).join(" ");
  const asks = fresh.length && one.texts.size && left.length < one.texts.size / 2 && TURN.test(words);
  if (asks) rows.push(kit.row("orientation-asked", fresh[0].parentElement, {words: words.slice(0, 60)}));
}
return rows;
"""
)
# A message that lies over the page: what is at the middle of the window belongs to it.
COVERED = (
    WORDS
    + r"""
const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
for (let e = top; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
  const box = e.getBoundingClientRect();
  const fills = box.width >= innerWidth * 0.9 && box.height >= innerHeight * 0.9;
  if (fills && getComputedStyle(e).position === "fixed"
    && new RegExp(WORDS, "i").test(kit.text(e)))
    return [kit.row("orientation-asked", e, {words: kit.text(e).slice(0, 60)})];
}
return [];
"""
)


def _phone(view: View, visit: Visit) -> bool:
    return view == PHONE


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    """Turn the phone, when something may depend on it, and back."""
    if not rows:
        return
    upright = scene.view
    scene.ask(LOOK, "portrait")
    found: list[Row] = scene.ask(COVERED)
    scene.show(LANDSCAPE)
    try:
        settle(scene.driver)
        scene.ask(LOOK, "landscape")
        found += scene.ask(COVERED)
        found += scene.ask(COMPARE)
        for target in {(row["rule"], row["target"]): row for row in found}.values():
            scene.say(rules[target["rule"]], target)
    finally:
        scene.show(upright)


CHECK = Check(
    "orientation",
    (LOCK, ASKS),
    When.VIEW,
    script=script_beside(__file__),
    judge=_judge,
    fits=_phone,
)
