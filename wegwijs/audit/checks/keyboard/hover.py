"""WCAG 2.1.1: what style rules show under a pointer, a keyboard can show too.

Where the trigger leads to a page, that page may have the same links in its content. One of the same site is
fetched: without any of them, it is a failure; else a person must judge.
"""

from __future__ import annotations

from urllib3.exceptions import HTTPError

from wegwijs.audit.checks.check import Check, Row, script_beside
from wegwijs.audit.checks.fetching import fetched
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

HOVER = Rule(
    id="hover-only",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked("Deze links of knoppen komen alleen te voorschijn met een muis: toon ze ook met een knop"),
    source="https://www.w3.org/WAI/tutorials/menus/flyout/",
)

LACKS = script_beside(__file__, "leads")


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    for row in rows:
        ways, links = row["data"].pop("ways"), row["data"].pop("links")
        known = row["doubt"] and all(_lacks(scene, way, links) for way in ways)
        scene.say(rules[row["rule"]], {**row, "doubt": row["doubt"] and not known})


def _lacks(scene: Scene, way: str, links: list[str]) -> bool:
    """Whether the page that this leads to is there, and has none of the links in its content."""
    try:
        page = fetched(scene, way)
    except (ValueError, HTTPError):
        return False
    wanted = [link for link in links if link]
    return bool(wanted and scene.ask(LACKS, page.decode("utf-8", "replace"), way, wanted))


def _at_a_desk(view: View, visit: Visit) -> bool:
    # A pointer that hovers belongs to a wide window, and one look at the styles is enough.
    return view == DESKTOP and visit.scripts


CHECK = Check("hover", (HOVER,), script=script_beside(__file__), judge=_judge, fits=_at_a_desk)
