"""WCAG 2.4.1: the link that skips to the content really takes the focus there."""

from __future__ import annotations

from wegwijs.audit.checks.check import script_beside
from wegwijs.audit.keys import Key, press_often
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

SKIP = Rule(
    id="skip-link-works",
    wcag=("2.4.1",),
    level=A,
    impact="serious",
    help=marked(
        "Deze link brengt de focus niet naar zijn doel: na de link moet de Tab-toets daar verder gaan"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G1",
)
RULES = (SKIP,)
SOMEWHERE, NOWHERE = "somewhere", "nowhere"
"""What skip.js says of the link: its target is there, or is not."""

FIND = script_beside(__file__, "skip")
# Not past it: what has the focus now stands before the target. With nothing to come to from the target on,
# Tab begins again at the top; then only what follows the link says that it did nothing.
BEFORE = """
const rec = wegwijsRecorder, [link, target] = rec.kept, now = rec.active();
if (!now || !target.isConnected || target.contains(now)) return false;
const follows = (one, other) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const ends = !rec.elements().some((one) => rec.tabbable(one) && (one === target || follows(target, one)));
return ends ? follows(link, now) && follows(now, target) : now === link || follows(now, target);
"""


def check_skip_link(scene: Scene, rules: dict[str, Rule]) -> None:
    """Follow the skip link among the first three stops, if its target is there, and go on with Tab."""
    leads = scene.driver.execute_script(FIND)
    if leads == SOMEWHERE:
        press_often(scene.driver, Key.ENTER, 1)
        press_often(scene.driver, Key.TAB, 1)
    if leads == NOWHERE or (leads == SOMEWHERE and scene.driver.execute_script(BEFORE)):
        scene.say(
            rules["skip-link-works"], scene.ask("return row('skip-link-works', wegwijsRecorder.kept[0]);")
        )
