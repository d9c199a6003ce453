"""A heading with nothing under it is told apart from one with text, a block or a smaller heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wegwijs.convert import Fragment


@pytest.mark.parametrize(
    ("body", "bare"),
    [
        ("## A\n\nTekst.\n\n## B\n\nTekst.", []),
        ("## A\n\n## B\n\nTekst.", ["A"]),
        ("## A\n\n### B\n\nTekst.", []),
        ("## A\n\n### B\n\n## C\n\nTekst.", ["B"]),
        ("## A\n\nTekst.\n\n## B", ["B"]),
        ("## A\n\n- een\n- twee", []),
        ("## A\n\n| x |\n|---|\n| 1 |", []),
        ("## A\n\n![een brief](x.svg)", []),
        ("## A\n\n::: stappen Zo doet u het\n1. Bel.\n:::", ["A"]),
        ("## A\n\n::: let-op\nBel niet.\n:::", []),
        ("## A\n\nTekst.\n\n::: nodig\n:::\n\n## B\n\nTekst.", []),
        ("## A\n\n<b>vet</b>", []),
    ],
)
def test_what_stands_under_a_heading(convert: Callable[[str], Fragment], body: str, bare: list[str]) -> None:
    found = convert(body).headings
    assert [one.text for one in found if one.bare] == bare
