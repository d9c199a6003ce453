"""WCAG 2.2.2, 2.3.1 and 1.4.2: what moves, flashes or sounds by itself can be stopped."""

from __future__ import annotations

from urllib3.exceptions import HTTPError

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.fetching import fetched
from wegwijs.audit.checks.motion.pictures import Motion, motion
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

FIVE_SECONDS = 5
THREE_FLASHES = 3
SAFE_AREA = 341 * 256 / 4
"""CSS pixels: a quarter of 10 degrees of the visual field. Source: WCAG 2.2, 2.3.1, note on thresholds."""
MOVES = Rule(
    id="moves",
    wcag=("2.2.2",),
    level=A,
    impact="serious",
    help=marked("Zet hier een knop ‘Pauze’ bij, of laat dit na 5 seconden stilstaan."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html",
)
FLASHES = Rule(
    id="flashes",
    wcag=("2.3.1",),
    level=A,
    impact="critical",
    help=marked("Laat dit niet vaker dan 3 keer per seconde knipperen. Dat kan een aanval geven."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/three-flashes-or-below-threshold.html",
)
SOUNDS = Rule(
    id="sounds",
    wcag=("1.4.2",),
    level=A,
    impact="serious",
    help=marked("Laat geluid pas beginnen als iemand op een knop drukt."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F93",
)
STILL = Motion(0, 0)


def _moving(view: View, visit: Visit) -> bool:
    return view.media == "screen" and not view.features


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    for row in rows:
        if row["rule"] != "picture":
            scene.say(rules[row["rule"]], row)
            continue
        found = _picture(scene, row["src"])
        if found.seconds > FIVE_SECONDS and not row["stoppable"]:
            scene.fail(MOVES, row["target"], row["html"])
        if found.flashes > THREE_FLASHES and row["area"] >= SAFE_AREA:
            scene.fail(FLASHES, row["target"], row["html"])


def _picture(scene: Scene, address: str) -> Motion:
    known = scene.memory("pictures")
    if address not in known:
        try:
            known[address] = motion(fetched(scene, address))
        except (ValueError, HTTPError):
            known[address] = STILL  # a picture that nobody sees
    found: Motion = known[address]
    return found


CHECK = Check(
    "moving",
    (MOVES, FLASHES, SOUNDS),
    When.CONTENT,
    script=script_beside(__file__),
    judge=_judge,
    fits=_moving,
)
