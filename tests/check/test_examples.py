from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import LOCATION, ORGANISATION, run_stages, small_portal
from wegwijs.check import example_problems


def test_every_example_wherever_it_stands(tmp_path: Path) -> None:
    problems = example_problems(run_stages(small_portal(tmp_path)).portal)
    assert [(Path(one.file).name, one.line, one.column) for one in problems] == [
        ("svb.md", 10, 3),  # phone
        ("hengelo-stad.md", 17, 5),  # session
        ("hengelo-stad.md", 19, 1),  # location
    ]
    assert {one.message for one in problems} == {
        "Hier staan voorbeeldgegevens (`example: true`). Die mogen niet gepubliceerd worden."
    }


@pytest.mark.parametrize(("value", "count"), [("true", 1), ("True", 1), ("ja", 1), ("false", 0), ("nee", 0)])
def test_values_of_example(tmp_path: Path, value: str, count: int) -> None:
    files: dict[str, str | bytes | None] = {
        "locaties/hengelo-stad.md": LOCATION.replace("example: true", "example: false"),
        "organisaties/svb.md": ORGANISATION.replace("example: true", f"example: {value}"),
    }
    assert len(example_problems(run_stages(small_portal(tmp_path, files)).portal)) == count


def test_examples_in_a_draft_do_not_hold_up_a_release(tmp_path: Path) -> None:
    draft = LOCATION.replace("municipality", "draft: true\nmunicipality")
    portal = run_stages(small_portal(tmp_path, {"locaties/hengelo-stad.md": draft})).portal
    assert {Path(one.file).name for one in example_problems(portal)} == {"svb.md"}
