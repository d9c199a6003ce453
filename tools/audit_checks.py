"""Write docs/audit-checks.md from the checks themselves: `python -m tools.audit_checks`."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from wegwijs.audit import checks
from wegwijs.audit.checks.check import Check
from wegwijs.audit.rules import Rule

PAGE = Path(__file__).parent.parent / "docs" / "audit-checks.md"
HEAD = """# What the audit checks besides axe

Made by `python -m tools.audit_checks` from the code: change it there. axe-core's own rules are in its
documentation; all are on, at every level, and what is measured to be no barrier becomes advice that says
why (`overruled.py`). Failing and passing pages for each criterion are in
`accessibility_tests/corpus/`; `python -m accessibility_tests.corpus` measures what is found.

Level A and AA are failures on any site. AAA and best practices are failures on our own portal, and
advice for others.
"""


def main() -> None:
    """Write the page anew."""
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page, in Markdown."""
    rooms = [module for module in _modules(checks) if hasattr(module, "__path__")]
    return "\n".join([HEAD, *(_room(room) for room in rooms)])


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda one: one.name):
        yield import_module(f"{package.__name__}.{found.name}")


def _room(room: ModuleType) -> str:
    parts = [f"## {room.__name__.rpartition('.')[2].capitalize()}\n", f"{inspect.getdoc(room)}\n"]
    return "\n".join(parts + [_check(module) for module in _modules(room) if _checks_of(module)])


def _checks_of(module: ModuleType) -> list[Check]:
    """The checks that this module itself makes, not those that it imports."""
    text = inspect.getsource(module)
    made = [value for name, value in vars(module).items() if f"\n{name}" in text]
    flat = [one for value in made for one in (value if isinstance(value, tuple) else (value,))]
    return [one for one in flat if isinstance(one, Check)]


def _check(module: ModuleType) -> str:
    rules = {rule.id: rule for check in _checks_of(module) for rule in check.rules}
    head = "| rule | WCAG | level | source |\n|---|---|---|---|"
    return "\n".join(
        [f"### {module.__name__.rpartition('.')[2]}\n", f"{inspect.getdoc(module)}\n", head]
        + [_row(rule) for rule in rules.values()]
        + [""]
    )


def _row(rule: Rule) -> str:
    return f"| `{rule.id}` | {', '.join(rule.wcag) or '-'} | {rule.level} | <{rule.source}> |"


if __name__ == "__main__":
    main()
