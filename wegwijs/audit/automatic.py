"""Which criteria of WCAG 2.2 a program looks at, read from the rules themselves: axe's and ours."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from wegwijs.audit.axe import LEFT_OUT, SCRIPT, VENDOR
from wegwijs.audit.checks import all_rules
from wegwijs.audit.findings import criteria as criteria_of
from wegwijs.audit.rules import criteria_of_axe
from wegwijs.wcag import criteria, order

# How rules stand in axe-core's minified script: {id:"area-alt", … tags:["cat.text-alternatives", …]
_TAGS = re.compile(r'tags:\[("cat\.[^\]]*)\]')
_ID = re.compile(r'\{id:"([\w-]+)"')


@cache
def axe_tags() -> Mapping[str, tuple[str, ...]]:
    """Rule -> tags, of every rule in the vendored axe-core. Source: the script itself."""
    script = (VENDOR / SCRIPT).read_text("utf-8")
    found = {}
    for tags in _TAGS.finditer(script):
        rule = _ID.match(script, script.rindex('{id:"', 0, tags.start()))
        if rule:
            found[rule[1]] = tuple(re.findall(r'"([^"]*)"', tags[1]))
    return found


def axe_criteria() -> dict[str, tuple[str, ...]]:
    """Rule -> criteria, of every rule of axe that the audit runs and that is about one."""
    found = {}
    for rule, tags in axe_tags().items():
        known = criteria_of_axe(rule, criteria_of(list(tags)))
        if known and LEFT_OUT.isdisjoint(tags):
            found[rule] = known
    return found


def automatic_rules() -> dict[str, tuple[str, ...]]:
    """Criterion at level A or AA -> the rules that look for a part of it, in the order of the standard.

    A rule never decides a whole criterion; what is not here, only a person can judge.
    """
    found: dict[str, set[str]] = defaultdict(set)
    ours = {rule.id: rule.wcag for rule in all_rules().values()}
    for rule, numbers in (*axe_criteria().items(), *ours.items()):
        for number in numbers:
            found[number].add(rule)
    return {
        number: tuple(sorted(found[number])) for number in sorted(found, key=order) if number in criteria()
    }
