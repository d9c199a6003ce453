"""What axe leaves undecided about colours, decided from pixels: findings keep axe's rule.

What cannot be known here either stays undecided, for a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from wegwijs.audit import ink
from wegwijs.audit.axe import AxeResults
from wegwijs.audit.overruled import overrule
from wegwijs.audit.pixels import contrast, luminance
from wegwijs.audit.scene import Scene

CONTRAST, ENHANCED, LINK = "color-contrast", "color-contrast-enhanced", "link-in-text-block"
# WCAG technique G183: a link told apart by its colour has 3:1 with the text around it.
APART = 3.0
# The contrast of text in the colour of what is behind it, as measured. Hidden from screen readers as well
# it is there for nobody (WCAG, "incidental").
UNSEEN = 1.0 + ink.ROUNDING
Node = dict[str, Any]
_Measured = tuple[ink.Text, float | None]
MEMORY = "undecided"
# axe's messages about a text over which another element lies in part. Source: axe-core, checks/color.
COVERED = {"elmPartiallyObscuring", "elmPartiallyObscured", "bgOverlap"}
# A text that is part of a drawing.
DRAWN = ("<text", "<tspan")
# How the drawing looks that each of these texts is part of; "" for other texts, and where more than a plain
# colour is behind it or something lies over it.
LOOKS = """
const WRITTEN = "text, text *, foreignObject, foreignObject *";
const look = (target) => {
  const text = target.length === 1 && document.querySelector(target[0]);
  let svg = text && text.ownerSVGElement;
  while (svg?.ownerSVGElement) svg = svg.ownerSVGElement;
  const ground = svg && wegwijsSorts.plainGround(svg);
  if (!ground || !text.matches("text, tspan")) return "";
  const {width, height} = svg.getBoundingClientRect();
  const parts = [svg, ...svg.querySelectorAll("*")].map((one) => {
    const style = getComputedStyle(one);
    return [style.fill, style.stroke, style.strokeWidth, style.color, style.opacity, style.filter,
      style.display, style.visibility, style.backgroundColor,
      ...(one.matches(WRITTEN) ? [style.font, style.letterSpacing, style.wordSpacing] : [])].join();
  });
  // What its viewBox makes grow and shrink as a whole has the same colours on each other in every size.
  const { align, meetOrSlice } = svg.preserveAspectRatio.baseVal;
  const whole = svg.viewBox.baseVal?.width > 0 && align !== 1 && meetOrSlice !== 2;
  const size = whole ? "" : [width, height, devicePixelRatio].join();
  return [ground, size, matchMedia("(forced-colors: active)").matches, ...parts,
    svg.outerHTML].join("|");
};
return args[0].map(look);
"""


@dataclass(slots=True)
class _Verdicts:
    """The elements of one result of axe's, by what they are."""

    failing: list[Node]
    unknown: list[Node]


def decide(scene: Scene, results: AxeResults) -> AxeResults:
    """The same results, with what axe could not decide among the violations, or left out when it is right.

    What axe decided wrongly here is told as advice: see overruled.py.
    The page must be as axe saw it. Costs nothing when axe left no colours undecided
    and said nothing that can be overruled.
    """
    violations, incomplete = overrule(scene, results.violations), []
    ratios = _ratios(scene, results.incomplete)
    for rule in results.incomplete:
        if rule["id"] in (CONTRAST, ENHANCED):
            found = _by_contrast(rule, ratios)
        elif rule["id"] == LINK:
            found = _by_link(scene, rule)
        else:
            found = _Verdicts([], rule["nodes"])
        if found.failing:
            violations.append({**rule, "nodes": found.failing})
        if found.unknown:
            incomplete.append({**rule, "nodes": found.unknown})
    return AxeResults(violations, incomplete)


def _ratios(scene: Scene, incomplete: list[dict[str, Any]]) -> dict[str, _Measured]:
    """Under the target of each undecided text: the text and its contrast."""
    rules = [rule for rule in incomplete if rule["id"] in (CONTRAST, ENHANCED)]
    nodes = {str(node["target"]): node for rule in rules for node in rule["nodes"]}
    keys = _keys(scene, nodes)
    memory: dict[tuple[str, str], _Measured] = scene.memory(MEMORY)
    found = {
        name: memory[key]
        for name, key in keys.items()
        if key in memory and _lasts(nodes[name], key, scene.state)
    }
    new = {name: node for name, node in nodes.items() if name not in found}
    if not new:
        return found
    described = ink.texts(scene, [node["target"] for node in new.values()])
    texts = {name: text for name, text in zip(new, described, strict=True) if text is not None}
    ratios = ink.measure(scene, list(texts.values()))
    for (name, text), ratio in zip(texts.items(), ratios, strict=True):
        found[name] = (text, ratio)
        memory[keys[name]] = found[name]
    return found


def _keys(scene: Scene, nodes: dict[str, Node]) -> dict[str, tuple[str, str]]:
    """What to know each text by: its HTML, and the look of its drawing or else the state of the page."""
    drawn = {name: node["target"] for name, node in nodes.items() if node["html"].startswith(DRAWN)}
    looks = dict(zip(drawn, scene.ask(LOOKS, list(drawn.values())), strict=True)) if drawn else {}
    return {name: (looks.get(name) or scene.state, node["html"]) for name, node in nodes.items()}


def _lasts(node: Node, key: tuple[str, str], state: str) -> bool:
    """Whether what was measured of such a text before holds for this one.

    Pictures and gradients behind a text differ from place to place; a text that axe finds covered
    by its own neighbours stands on the colour of the page, and one in a drawing on that drawing.
    """
    if node["html"].startswith(DRAWN):
        return key[0] != state
    reasons = {(check.get("data") or {}).get("messageKey") for check in node["any"]}
    return reasons <= COVERED


def _by_contrast(rule: dict[str, Any], ratios: dict[str, _Measured]) -> _Verdicts:
    verdicts = _Verdicts([], [])
    for node in rule["nodes"]:
        text, ratio = ratios.get(str(node["target"]), (None, None))
        if text is None or ratio is None:
            verdicts.unknown.append(node)
        elif text.hidden and ratio <= UNSEEN:
            continue
        elif ratio < text.needs(enhanced=rule["id"] == ENHANCED):
            verdicts.failing.append(node)
    return verdicts


def _by_link(scene: Scene, rule: dict[str, Any]) -> _Verdicts:
    """axe has seen no underline and the like; what it did not know is what the text stands on."""
    verdicts = _Verdicts([], [])
    found = scene.ask(ink.SCRIPT, "links", [node["target"] for node in rule["nodes"]])
    for node, colours in zip(rule["nodes"], found, strict=True):
        if colours is None or len(colours["link"]) != 3 or len(colours["around"]) != 3:
            verdicts.unknown.append(node)
        elif not colours["marked"] and _ratio(colours["link"], colours["around"]) < APART:
            verdicts.failing.append(node)
    return verdicts


def _ratio(one: list[float], other: list[float]) -> float:
    return float(contrast(luminance(np.array(one)), luminance(np.array(other))))
