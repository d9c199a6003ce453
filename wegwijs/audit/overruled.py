"""What axe calls a barrier where a measurement shows that here it is none: advice, with the reason.

Only where the specification leaves no doubt. All else that axe fails stays a failure; no rule is left out.
"""

from __future__ import annotations

from typing import Any

from wegwijs.audit.rules import BEST_PRACTICE
from wegwijs.audit.scene import Scene
from wegwijs.language import _, marked

Node = dict[str, Any]
# Under a rule of axe's: the body of a script that says of the first step of each path whether it is a barrier
# after all, and what is told when it is not.
# HTML, "inert subtrees": while a modal dialog is open, the focus cannot go to what is outside it, for nobody.
UNREACHABLE = """
const [targets] = args;
const modal = [...document.querySelectorAll("dialog:modal")].pop();
return targets.map(([step]) => {
  const frame = typeof step === "string" ? document.querySelector(step) : null;
  return !frame || !(frame.closest("[inert]") || (modal && !modal.contains(frame)));
});
"""
# HTML, "shared declarative refresh steps": the first one that can be read is carried out, no later one.
NEVER_CARRIED_OUT = """
const [targets] = args, first = kit.refresh();
return targets.map(([step]) => {
  const one = typeof step === "string" ? document.querySelector(step) : null;
  return !one || one === first || !first;
});
"""
REASONS: dict[str, tuple[str, str]] = {
    "frame-focusable-content": (
        UNREACHABLE,
        marked(
            "Dit frame heeft tabindex=-1. Nu is dat geen drempel: er staat een venster open waar niemand "
            "uit kan. Haal tabindex=-1 weg zodra dat venster dichtgaat."
        ),
    ),
    "meta-refresh": (
        NEVER_CARRIED_OUT,
        marked("Deze meta refresh doet niets: alleen de eerste op een pagina telt. Haal hem weg."),
    ),
}


def overrule(scene: Scene, violations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same results, with what is no barrier here as a best practice.

    Costs nothing without a result of one of these rules.
    """
    judged: list[dict[str, Any]] = []
    for rule in violations:
        if rule["id"] not in REASONS:
            judged.append(rule)
            continue
        script, reason = REASONS[rule["id"]]
        stands = scene.ask(script, [node["target"] for node in rule["nodes"]])
        barriers = [node for node, one in zip(rule["nodes"], stands, strict=True) if one]
        others = [node for node, one in zip(rule["nodes"], stands, strict=True) if not one]
        if barriers:
            judged.append({**rule, "nodes": barriers})
        if others:
            judged.append({**rule, "nodes": others, "tags": [BEST_PRACTICE], "help": _(reason)})
    return judged
