"""A text about a problem: how severe, what is wrong, and what to do."""

from __future__ import annotations

from typing import NamedTuple


class ProblemText(NamedTuple):
    severity: str
    message: str
    hint: str


def error(message: str, hint: str) -> ProblemText:
    return ProblemText("error", message, hint)


def warning(message: str, hint: str) -> ProblemText:
    return ProblemText("warning", message, hint)


def tip(message: str, hint: str) -> ProblemText:
    return ProblemText("tip", message, hint)
