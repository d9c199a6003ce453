"""Every text with which Wegwijs tells an editor that something is wrong, in Dutch.

One entry per problem code: how severe, what is wrong, and what to do. Words in braces are filled
in by `problems.problem()`. Written for people who do not program. A module for each family.
"""

from __future__ import annotations

from wegwijs.problem_texts.accessibility import ACCESSIBILITY
from wegwijs.problem_texts.dates import DATES
from wegwijs.problem_texts.files import FILES
from wegwijs.problem_texts.frontmatter import FRONTMATTER
from wegwijs.problem_texts.kinds import ProblemText
from wegwijs.problem_texts.readability import READABILITY
from wegwijs.problem_texts.site import SITE
from wegwijs.problem_texts.text import TEXT
from wegwijs.problem_texts.words import WORDS

__all__ = ["TEXTS", "ProblemText"]

TEXTS: dict[str, ProblemText] = {
    **FILES,
    **FRONTMATTER,
    **TEXT,
    **DATES,
    **SITE,
    **READABILITY,
    **WORDS,
    **ACCESSIBILITY,
}
