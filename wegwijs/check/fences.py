"""Fenced code: what stands in it is no Markdown to the checks; and it must end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wegwijs.convert.fences import fences, without_fences
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source


def readable(source: Source) -> Source:
    """The source as the checks read it, with spaces for fenced code; lines and columns stay."""
    body = without_fences(source.body)
    return source if body == source.body else replace(source, body=body)


def fence_problems(source: Source) -> Iterator[Problem]:
    """Fenced code without an end, which takes the whole rest of the text with it."""
    if "```" not in source.body and "~~~" not in source.body:
        return
    for fence in fences(source.body.split("\n")):
        if not fence.closed:
            yield problem("code-not-closed", Place(source.file, source.body_line + fence.first))
