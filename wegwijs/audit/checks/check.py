"""What a check is: rules, a script that looks in the page, code that drives it, or both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from wegwijs.audit.rules import Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import View, Visit

Row = dict[str, Any]
"""What kit.row() made: rule, target, html, data, doubt."""


class When(Enum):
    """In which states a check can find something that it has not found before."""

    SOURCE = "once per page: it reads the HTML as it was sent, or what no state changes"
    CONTENT = "in every state with other elements or texts, or others of them to be seen"
    LAYOUT = "in every state with other sizes or places too"
    COLOURS = "in every state that looks different in any way"
    VIEW = "in every view that `fits` accepts, whether anything changed or not"


def always(view: View, visit: Visit) -> bool:
    """Every state."""
    return True


def say_all(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    """The usual end of a check: every row is a finding."""
    for row in rows:
        scene.say(rules[row["rule"]], row)


@dataclass(frozen=True, slots=True)
class Check:
    """One check. All parts but the name and the rules have a value that fits most.

    script: JavaScript, the body of a function of (kit, row) that gives an array of rows. All scripts
    of a state run in one call. judge: what is made of the rows, as `say_all` by default; here a check can
    look at pixels. drive: works the page with keys or otherwise; it comes after all views of
    the visit, with the page freshly opened when the driver before it left it `changed`.
    fits: whether a state is one that the check has to do with. worth: whether driving the page in such a
    state, which is shown now, can find anything.
    """

    name: str
    rules: tuple[Rule, ...]
    when: When = When.CONTENT
    script: str = ""
    judge: Callable[[Scene, dict[str, Rule], list[Row]], None] = say_all
    drive: Callable[[Scene, dict[str, Rule]], None] | None = None
    fits: Callable[[View, Visit], bool] = always
    worth: Callable[[Scene], bool] = lambda scene: True

    @property
    def rules_by_id(self) -> dict[str, Rule]:
        """The check's rules under their ids."""
        return {rule.id: rule for rule in self.rules}


def script_beside(module: str, name: str = "") -> str:
    """The script with the module's own name (or another), in the same folder. module: `__file__`."""
    file = Path(module)
    return (file.parent / f"{name or file.stem}.js").read_text(encoding="utf-8")
