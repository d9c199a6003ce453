from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import LOCATION, TODAY, small_portal
from wegwijs.check import town_problems
from wegwijs.link import link
from wegwijs.problems import Problem
from wegwijs.read import read_content
from wegwijs.validate import validate


def problems(tmp_path: Path, old: str, new: str) -> list[Problem]:
    assert old in LOCATION
    text = LOCATION.replace(old, new, 1)
    content = read_content(small_portal(tmp_path, {"locaties/hengelo-stad.md": text}))
    records, wrong = validate(content.sources)
    assert wrong == []
    return town_problems(link(records, (), TODAY)[0])


def at(latitude: str, longitude: str) -> str:
    return f"municipality: Hengelo\ncoordinates:\n  latitude: {latitude}\n  longitude: {longitude}"


@pytest.mark.parametrize(
    ("latitude", "longitude", "hint"),
    [
        (
            "6.7931",
            "52.2658",
            "Wissel de twee getallen: eerst `latitude: 52…`, dan `longitude: 6…`. "
            "Controleer `latitude` en `longitude`.",
        ),
        ("52.3731", "4.8922", "Controleer `latitude` en `longitude`."),
        ("52", "6", "Controleer `latitude` en `longitude`."),
    ],
)
def test_a_point_far_from_the_town(tmp_path: Path, latitude: str, longitude: str, hint: str) -> None:
    [found] = problems(tmp_path, "municipality: Hengelo", at(latitude, longitude))
    assert (found.code, found.line, found.hint) == ("coordinates-far", 6, hint)
    assert found.message.endswith(" kilometer van Hengelo.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("municipality: Hengelo", at("52.2658", "6.7931")),
        ("municipality: Hengelo", at("52,33", "6,85")),
        ("city: Hengelo", "city: Bad Bentheim\ncoordinates:\n  latitude: 1\n  longitude: 1"),
        ("city: Hengelo", "city: Nordhorn\ncoordinates:\n  latitude: 52.4319\n  longitude: 7.0706"),
        ("municipality: Hengelo", "municipality: Bergen"),
        ("municipality: Hengelo", "municipality: Gronau"),
    ],
)
def test_what_is_near_or_not_known_is_fine(tmp_path: Path, old: str, new: str) -> None:
    assert problems(tmp_path, old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "hint"),
    [
        ("municipality: Hengelo", "municipality: Hengello", 4, "Bedoelde u `Hengelo`?"),
        ("municipality: Hengelo", "municipality: hof van twente", 4, "Bedoelde u `Hof van Twente`?"),
        ("city: Hengelo", "city: Oldenzal", 7, "Bedoelde u `Oldenzaal`?"),
    ],
)
def test_a_misspelt_town(tmp_path: Path, old: str, new: str, line: int, hint: str) -> None:
    [found] = problems(tmp_path, old, new)
    assert (found.code, found.line) == ("town-misspelt", line)
    assert found.hint.startswith(hint)
