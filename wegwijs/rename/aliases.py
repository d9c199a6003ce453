"""The old addresses of a page, added to the `aliases` that its file may have in any of YAML's notations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wegwijs.read import Source
from wegwijs.rename.text import Edit, File

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[\"']?aliases[\"']?[ \t]*:")
_SCALAR = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[^\s#]+")


def alias_edits(file: File, source: Source, urls: Mapping[str, str]) -> list[Edit]:
    """The changes that make the old URLs aliases, and the new ones, which become the file's own, none.

    urls: old -> new, of all pages that the file makes.
    """
    value = source.values.get("aliases")
    if value is None:
        fence = list(_FENCE.finditer(file.text))[1]
        return [Edit(fence.start(), 0, f"aliases: [{', '.join(urls)}]\n")]
    start = file.position(*source.places[("aliases",)])
    found = _KEY.match(file.text, start)
    behind = found.end() if found else start
    known = wanted_aliases(source, {})
    edits = list(_replaced(file, behind, {old: new for old, new in urls.items() if new in known}))
    added = [old for old, new in urls.items() if new not in known]
    return edits + (_added(file, source, value, behind, added) if added else [])


def _replaced(file: File, behind: int, urls: Mapping[str, str]) -> Iterator[Edit]:
    """Each new URL, which was an alias, becomes the old one: the page gets an earlier name back."""
    for old, new in urls.items():
        found = re.compile(rf"(?<![a-z0-9-]){re.escape(new)}(?![a-z0-9-])").search(file.text, behind)
        if found:
            yield Edit(found.start(), len(new), old)


def _added(file: File, source: Source, value: object, behind: int, urls: Sequence[str]) -> list[Edit]:
    """behind: the position of what follows `aliases:`."""
    url = ", ".join(urls)
    first = behind + len(file.text[behind:]) - len(file.text[behind:].lstrip(" \t"))
    if not value and file.text[first] != "[":
        return [Edit(behind, 0, f" [{url}]")]
    if isinstance(value, list) and file.text[first] == "[":
        return [Edit(first + 1, 0, f"{url}, " if value else url)]
    if isinstance(value, list):
        line = file.text.rfind("\n", 0, file.position(*source.places[("aliases", 0)])) + 1
        indent = file.text[line : file.text.index("-", line)]
        return [Edit(line, 0, "".join(f"{indent}- {one}\n" for one in urls))]
    scalar = _SCALAR.match(file.text, first)
    end = scalar.end() if scalar else first
    return [Edit(first, 0, f"[{url}, "), Edit(end, 0, "]")]


def wanted_aliases(source: Source, urls: Mapping[str, str]) -> set[str]:
    """The aliases that the page has after the rename. urls: old -> new."""
    value = source.values.get("aliases") or []
    known = {str(one) for one in (value if isinstance(value, list) else [value])}
    return (known | urls.keys()) - {*urls.values(), ""}
