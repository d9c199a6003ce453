"""What rules, states and sources are called in reports, and where to read about a rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import quote

from wegwijs.audit.findings import Finding
from wegwijs.audit.reports.criteria import Criterion, criterion
from wegwijs.audit.rules import BEST_PRACTICE, Rule
from wegwijs.language import _, marked

# RFC 3986, appendix B, for what can be the address of a page: with a host, or below our own.
ADDRESS = re.compile(r"(https?://[^/?#]*)?([^?#]*)(\?[^#]*)?(?:#(.*))?", re.DOTALL)
IN_PATH = "/:@!$&'()*+,;=~%"
FIELD = re.compile(r"\{\w+\}")
LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
AXE_RULE = "https://dequeuniversity.com/rules/axe/{version}/{rule}"
VIEWS = {
    "1280": marked("groot scherm"),
    "320": marked("telefoon"),
    "400% zoom": marked("ingezoomd tot 400 %"),
    "200% zoom": marked("ingezoomd tot 200 %"),
    "200% text": marked("twee keer zo grote letters"),
    "320 200% text": marked("telefoon, twee keer zo grote letters"),
    "spacing": marked("ruime letters en regels"),
    "320 spacing": marked("telefoon, ruime letters en regels"),
    "dark": marked("donkere kleuren"),
    "320 dark": marked("telefoon, donkere kleuren"),
    "forced colours": marked("eigen kleuren van de lezer"),
    "more contrast": marked("meer contrast"),
    "reduced motion": marked("minder beweging"),
    "print": marked("op papier"),
}
"""The views of `audit/states.py` in words of editors."""
VISITS = {
    "without script": marked("zonder JavaScript"),
    "opened": marked("met alles uitgeklapt"),
    "right to left": marked("van rechts naar links"),
}


def state_text(state: str) -> str:
    """A state in words: "320 dark opened" -> "telefoon, donkere kleuren, met alles uitgeklapt".

    What is not known keeps its name.
    """
    for view in sorted(VIEWS, key=len, reverse=True):
        if state == view or state.startswith(f"{view} "):
            visit = state[len(view) + 1 :]
            parts = (_(VIEWS[view]), _(VISITS[visit]) if visit in VISITS else visit)
            return ", ".join(part for part in parts if part)
    return state


def level_text(level: str) -> str:
    """ "WCAG niveau AA", or that no criterion asks for it."""
    return _("goede gewoonte") if level == BEST_PRACTICE else _("WCAG niveau {level}", level=level)


def criteria_of(finding: Finding) -> tuple[Criterion, ...]:
    """The criteria that are not met."""
    return tuple(map(criterion, finding.wcag))


def criteria_text(finding: Finding) -> str:
    """ "1.4.3 Contrast (minimum)"; "" for a best practice."""
    return ", ".join(f"{one.number} {one.name}".strip() for one in criteria_of(finding))


def rule_url(rule: str, axe: str) -> str:
    """Where a rule is described. axe: the version of axe-core, whose rules are all that are not ours."""
    version, name = ".".join(axe.split(".")[:2]), quote(rule, safe="", errors="replace")
    own = _own_rules().get(rule)
    return own.source if own else AXE_RULE.format(version=version, rule=name)


def rule_text(rule: str, example: str) -> str:
    """What a rule asks, without the words and numbers of one element: "De alt-tekst “…” is …".

    example: what it says of one element; all that is known of a rule that is not ours.
    """
    own = _own_rules().get(rule)
    return FIELD.sub("…", _(own.help)) if own else example or rule


@cache
def _own_rules() -> Mapping[str, Rule]:
    # Imported here: the checks bring selenium along.
    from wegwijs.audit.checks import all_rules

    return all_rules()


def reference(address: str) -> str:
    """The address of a page as RFC 3986 has it; what may not stand in it is percent-encoded.

    A folder's pages have the names of its files, and those may have anything in them.
    """
    whole = ADDRESS.fullmatch(address)
    assert whole is not None  # each part may be empty
    host, path, query, fragment = whole.groups()
    first = _part(path, IN_PATH)
    if not host and not path.startswith("/"):
        first = first.replace(":", "%3A")  # or it would begin with a scheme
    text = _part(host or "", ":/[]@") + first + _part(query or "", IN_PATH + "?")
    if fragment is not None:
        text += "#" + _part(fragment, IN_PATH + "?")
    return LONE_PERCENT.sub("%25", text)


def _part(text: str, safe: str) -> str:
    return quote(text, safe=safe, errors="replace")


def source_place(source: str) -> tuple[str, int]:
    """(file, line) of a finding's source: "content/x.md:12" -> ("content/x.md", 12). Without a line: 1."""
    file, colon, line = source.rpartition(":")
    if colon and line.isdecimal() and int(line) > 0:
        return file, int(line)
    return source, 1
