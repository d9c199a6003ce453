"""One look at the content: what it gave, for whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.convert import Fragment
from wegwijs.options import Options
from wegwijs.problems import Problem
from wegwijs.read import Source
from wegwijs.render import Design
from wegwijs.render.pages import Context


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the content gave.

    number: 1, 2, ... for this run;
    problems: all of them, as `check` would give;
    context: of the newest content without errors, with drafts; None if there never was any;
    fragments: those of the context's portal;
    sources: site-relative URL -> source of the newest content, drafts and broken ones too;
    is_current: False if the pages shown are older than the problems, because there are errors.
    """

    number: int
    problems: tuple[Problem, ...]
    context: Context | None
    design: Design | None
    fragments: Mapping[str, Fragment]
    options: Options
    sources: Mapping[str, Source]
    is_current: bool
