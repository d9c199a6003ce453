"""Slips of the pen: what is not wrong Markdown, but surely not what the editor meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.problems import Problem, problem
from wegwijs.read import Source
from wegwijs.scaffold.placeholders import PLACEHOLDERS

_NOT_A_LINK = re.compile(r"\[[^\[\]\n]+\](?: +\([^()\s]+\)|\([^()\n]*$)", re.MULTILINE)
"""A space between the brackets of a link, or a link that is not closed on its line."""


def slip_problems(source: Source) -> Iterator[Problem]:
    """Example text of a new article that was left in, and links that are none."""
    for text in PLACEHOLDERS:
        if text in source.body:
            yield problem("text-placeholder", source.line_of(text), text=text)
    for found in _NOT_A_LINK.finditer(source.body):
        place = source.place_in_body(found.start())
        yield problem("text-not-a-link", place, found=found.group())
