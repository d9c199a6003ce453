"""The old address of a page, added to the `aliases` that its file may have in any of YAML's notations."""

from __future__ import annotations

import re

from wegwijs.read import Source
from wegwijs.rename.text import Edit, File

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[\"']?aliases[\"']?[ \t]*:")
_SCALAR = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[^\s#]+")


def alias_edits(file: File, source: Source, old_url: str, new_url: str) -> list[Edit]:
    """The changes that make `old_url` an alias, and `new_url`, which is the page's own from now on, none."""
    value = source.values.get("aliases")
    if value is None:
        fence = list(_FENCE.finditer(file.text))[1]
        return [Edit(fence.start(), 0, f"aliases: [{old_url}]\n")]
    start = file.position(*source.places[("aliases",)])
    found = _KEY.match(file.text, start)
    behind = found.end() if found else start
    if new_url in wanted_aliases(source, "", ""):
        back = file.text.find(new_url, behind)
        return [Edit(back, len(new_url), old_url)]
    return _added(file, source, value, behind, old_url)


def _added(file: File, source: Source, value: object, behind: int, url: str) -> list[Edit]:
    """behind: the position of what follows `aliases:`."""
    first = behind + len(file.text[behind:]) - len(file.text[behind:].lstrip(" \t"))
    if not value and file.text[first] != "[":
        return [Edit(behind, 0, f" [{url}]")]
    if isinstance(value, list) and file.text[first] == "[":
        return [Edit(first + 1, 0, f"{url}, " if value else url)]
    if isinstance(value, list):
        line = file.text.rfind("\n", 0, file.position(*source.places[("aliases", 0)])) + 1
        indent = file.text[line : file.text.index("-", line)]
        return [Edit(line, 0, f"{indent}- {url}\n")]
    scalar = _SCALAR.match(file.text, first)
    end = scalar.end() if scalar else first
    return [Edit(first, 0, f"[{url}, "), Edit(end, 0, "]")]


def wanted_aliases(source: Source, old_url: str, new_url: str) -> set[str]:
    """The aliases that the page has after the rename."""
    value = source.values.get("aliases") or []
    known = {str(one) for one in (value if isinstance(value, list) else [value])}
    return (known | {old_url}) - {new_url, ""}
