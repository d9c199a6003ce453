"""Slips of the pen: what is not wrong Markdown, but surely not what the editor meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.convert.destinations import with_comments, without_code
from wegwijs.problems import Problem, problem
from wegwijs.read import Source
from wegwijs.scaffold.placeholders import PLACEHOLDERS

_NOT_A_LINK = re.compile(r"\[[^\[\]\n]+\](?: +\([^()\s]+\)|\([^()\n]*$)", re.MULTILINE)
"""A space between the brackets of a link, or a link that is not closed on its line."""

_BY_NAME = re.compile(r"(?<!\\)\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_NAME = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:", re.MULTILINE)
"""`[text][name]`, and the line `[name]: address` that it needs."""


_COMMENT = re.compile(r"<!--(?:\s{0,20}(taal[ _–-]?ok\w*))?", re.IGNORECASE)


def slip_problems(source: Source) -> Iterator[Problem]:
    """Example text of a new article that was left in, and links that are none."""
    for text in PLACEHOLDERS:
        if text in source.body:
            yield problem("text-placeholder", source.line_of(text), text=text)
    for found in _NOT_A_LINK.finditer(source.body):
        place = source.place_in_body(found.start())
        yield problem("text-not-a-link", place, found=found.group())
    yield from _without_address(source)
    yield from _comments(source)


def _comments(source: Source) -> Iterator[Problem]:
    """Comments without an end, which readers see; and a name that looks like taal-ok and does nothing."""
    if "<!--" not in source.body:
        return
    text = with_comments(source.body)
    for found in _COMMENT.finditer(text):
        place = source.place_in_body(found.start())
        if text.find("-->", found.end()) < 0:
            yield problem("comment-not-closed", place)
            return
        if found[1] and found[1].lower() != "taal-ok":
            yield problem("accepted-misspelt", place, name=found[1])


def _without_address(source: Source) -> Iterator[Problem]:
    """Links by name of which the address stands nowhere: the reader would see the brackets."""
    if "][" not in source.body:
        return
    text = without_code(source.body)
    known = {" ".join(name.split()).lower() for name in _NAME.findall(text)}
    for found in _BY_NAME.finditer(text):
        if " ".join((found[2] or found[1]).split()).lower() not in known:
            yield problem("text-not-a-link", source.place_in_body(found.start()), found=found.group())
