"""Fenced code in a text: no check reads it, and the lines of other problems stay right."""

from __future__ import annotations

from pathlib import Path

from tests.support import PortalFolder, make_portal
from wegwijs.pipeline import inspect
from wegwijs.problems import Problem


def problems(folder: Path, text: str) -> list[Problem]:
    portal: PortalFolder = make_portal(folder)
    portal.edit("content/paginas/over-ons.md", "Wij zijn de bibliotheek.", text)
    return list(inspect(portal.options()).problems)


CODE = """```
::: tipp
# Kop
[x](weg.md) ![](weg.png) [y] (z.md)
| a | |
|---|---|
<script>
Schrijf hier wat de lezer dan kan doen.
```"""


def test_nothing_in_code_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, f"{CODE}\n\n## Kop\n\n{CODE}") == []


def test_a_problem_below_code_is_on_its_line(tmp_path: Path) -> None:
    found = problems(tmp_path, f"{CODE}\n\n[x](weg.md)\n\n#### Kop")
    assert [(one.code, one.line) for one in found] == [("link-broken", 16), ("heading-skips-level", 18)]


def test_code_without_an_end_is_one_problem(tmp_path: Path) -> None:
    [found] = problems(tmp_path, "Tekst\n\n~~~\n# Kop\n::: tipp")
    assert (found.code, found.line) == ("code-not-closed", 8)
    assert found.message == "Hier begint een voorbeeld met drie accenten (```), maar het heeft geen einde."
    assert found.hint == "Zet onder de laatste regel van het voorbeeld een regel met dezelfde drie tekens."
