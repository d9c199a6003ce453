"""Which states the components of a portal can be in, read from their source, and which no audit visits.

A state is a CSS selector that is met when the component is in it, such as "[aria-expanded=true]".
states.py declares what each visit shows; a state of a component that none shows is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from wegwijs.audit.errors import SiteError
from wegwijs.audit.pages import is_ours
from wegwijs.audit.states import Visit, every_visit
from wegwijs.language import _

SOURCES = ("template.html", "script.js", "style.css")
# What a component's own source says of its states, and the selector of each.
NAMED_PARTS = re.compile(r'\bdata-in="([^"]+)"')
VALUES = re.compile(r'\[data-state\s*=\s*"?([\w-]+)')
UNFOLDS = re.compile(r"<(details|dialog)\b")
EXPANDS = re.compile(r"\baria-(expanded|pressed|selected|checked)\b")
SAYS = re.compile(r"\baria-(invalid|current|busy)\b")
MODIFIER = re.compile(r"""classList\.(?:add|toggle)\(\s*["']([\w-]+--[\w-]+)["']""")
# An element that the template keeps hidden until a script shows it.
HIDDEN = re.compile(r"<([a-z][\w-]*)\b((?:[^>{]|\{[^}]*\})*?)\shidden(?=[\s>])")
NAME = re.compile(r'\b(id|class)="([\w -]+)')


class State(NamedTuple):
    """One state of one component (a folder of templates/components/)."""

    component: str
    selector: str


def all_states(components: Path) -> list[State]:
    """Every state in the source of the components in this folder, sorted. Raises OSError."""
    found = set()
    for folder in sorted(one for one in components.iterdir() if one.is_dir()):
        for file in (folder / name for name in SOURCES):
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                found |= {State(folder.name, one) for one in _selectors(text)}
    return sorted(found)


def undeclared(components: Path, visits: Iterable[Visit]) -> list[State]:
    """The states that none of these visits says it shows. Raises OSError."""
    shown = {state for visit in visits for state in visit.shows}
    return [state for state in all_states(components) if tuple(state) not in shown]


def require_every_state(site: Path, templates: Path) -> None:
    """Raise SiteError when a component of our own portal has a state that no visit shows.

    Another site, or one whose templates are not here, has no components to read. Raises OSError.
    """
    components = templates / "components"
    if is_ours(site) and components.is_dir():
        missing = undeclared(components, every_visit())
        if missing:
            raise SiteError(undeclared_text(missing))


def undeclared_text(states: Iterable[State]) -> str:
    """One line for each state that no audit visits, for the person who made the component."""
    text = _("Geen bezoek in states.py toont de staat {selector} van het onderdeel {component}.")
    return "\n".join(text.format(component=one.component, selector=one.selector) for one in states)


def _selectors(text: str) -> Iterator[str]:
    for names in NAMED_PARTS.findall(text):
        yield from (f"[data-in~={name}]:not([hidden])" for name in names.split())
    yield from (f"[data-state={value}]" for value in VALUES.findall(text) if value != "idle")
    yield from (f"{tag}[open]" for tag in UNFOLDS.findall(text))
    yield from (f"[aria-{name}=true]" for name in EXPANDS.findall(text))
    yield from (f"[aria-{name}]" for name in SAYS.findall(text))
    yield from (f".{name}" for name in MODIFIER.findall(text))
    for tag, attributes in HIDDEN.findall(text):
        if "data-in=" not in attributes:
            yield f"{_named(tag, attributes)}:not([hidden])"


def _named(tag: str, attributes: str) -> str:
    """A selector for an element: its id, or the class that is its own ("button finder__more"), or its tag."""
    name = NAME.search(attributes)
    if name is None:
        return tag
    if name[1] == "id":
        return f"#{name[2]}"
    classes = name[2].split()
    return "." + next((one for one in classes if "__" in one), classes[0])
