"""WCAG 2.5.3: who speaks the words that stand on a control, reaches it."""

from __future__ import annotations

import re

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, tell
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

LABEL_IN_NAME = Rule(
    id="label-in-name",
    wcag=("2.5.3",),
    level=A,
    impact="serious",
    help=marked(
        "Er staat “{seen}”, maar een schermlezer zegt “{said}”: begin de naam met de woorden die er staan"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/2ee8b8/",
)
IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
WORD = re.compile(r"\w+", re.UNICODE)
STATES = frozenset({"on", "off", "aan", "uit", "ein", "aus"})
"""What a switch shows of its state is no label: `aria-checked` says it."""
SIGNS = re.compile(r"['’\-.,]")


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    tell(
        scene,
        [
            Judgement(LABEL_IN_NAME, row["number"], fields={"seen": row["seen"], "said": row["said"]})
            for row in rows
            if not is_in_name(row["seen"], row["said"])
        ],
    )


def is_in_name(seen: str, said: str) -> bool:
    """Whether the words of a label stand one after another in the name. Signs, case, what is in brackets
    and a single letter ("X" for close) do not count. Source: ACT rule 2ee8b8 and its assumptions.
    """
    label, name = _words(IN_BRACKETS.sub(" ", seen)), _words(said)
    if STATES.issuperset(label):
        return True
    if not any(len(word) > 1 and not word.isdigit() for word in label):
        return True
    places = range(len(name) - len(label) + 1)
    return any(name[at : at + len(label)] == label for at in places) or "".join(label) in "".join(name)


def _words(text: str) -> list[str]:
    return WORD.findall(SIGNS.sub("", text.casefold()))


CHECK = Check("names", (LABEL_IN_NAME,), When.CONTENT, script_beside(__file__), _judge)
