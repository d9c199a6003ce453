"""The page worked with the keyboard: one walk per driven view, and what is judged of it."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.keyboard import entering, focus, opening, reach, shortcuts, skip, walk
from wegwijs.audit.rules import Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import AS_PUBLISHED, DESKTOP, View, Visit

# Something that does not scroll with the page can lie on what has the focus, on the way back too.
PINNED = """
return wegwijsRecorder.elements().some((one) =>
  ['fixed', 'sticky'].includes(getComputedStyle(one).position) && wegwijsRecorder.seen(one));
"""

# What the focus can come to, whether it stands open or not.
STOPS = r"""
return wegwijsRecorder.elements().filter(wegwijsRecorder.tabbable)
  .map((one) => one.outerHTML.replace(/ (aria-expanded|aria-pressed|open)="[^"]*"/g, ''));
"""
TO_THE_END = "wegwijsWalk.stops.findLast((one) => one.element.isConnected)?.element.focus();"


def drive(scene: Scene, rules: dict[str, Rule]) -> None:
    """Everything that needs keys, in the order in which one leaves the page fit for the next."""
    scene.driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    at_desk = scene.view == DESKTOP
    pinned = scene.driver.execute_script(PINNED)
    said = scene.outcome.said
    done = walk.walk(scene, skip=at_desk and not pinned)
    walk.judge(scene, rules, order=at_desk)
    if at_desk:
        focus.check_focus(scene, rules)
        walk.find_traps(scene, rules, done)
        if scene.outcome.said == said and done.ended == "end" and not pinned:
            walk.remember(scene)
    if scene.driver.execute_script(PINNED):
        scene.driver.execute_script(TO_THE_END)
        walk.walk(scene, back=True)
        walk.judge(scene, rules, order=False)
    if at_desk and _brings_stops(scene):
        skip.check_skip_link(scene, rules)
        shortcuts.check_shortcuts(scene, rules)
        entering.check_input(scene, rules)
        opening.check_opening(scene, rules)
        reach.check_reach(scene, rules)


def _brings_stops(scene: Scene) -> bool:
    """Whether this visit shows anything to work with that the page as published did not."""
    stops = frozenset(scene.driver.execute_script(STOPS))
    memory = scene.page_memory("keyboard-stops")
    if scene.visit == AS_PUBLISHED:
        memory["stops"] = stops
        return True
    return not stops <= memory.get("stops", frozenset())


def _worth(scene: Scene) -> bool:
    """Where nothing new can have the focus, all that is asked is whether something lies on what has it."""
    if scene.view == DESKTOP and (scene.visit == AS_PUBLISHED or _brings_stops(scene)):
        return True
    return bool(scene.driver.execute_script(PINNED))


def _with_keys(view: View, visit: Visit) -> bool:
    return view.keyboard and visit.scripts


ROOM = (walk, focus, skip, shortcuts, entering, opening, reach)
CHECK = Check(
    "keyboard",
    tuple(rule for part in ROOM for rule in part.RULES),
    drive=drive,
    fits=_with_keys,
    worth=_worth,
)
