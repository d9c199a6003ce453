from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.stages import run_stages, small_portal
from wegwijs.check import setting_problems
from wegwijs.problems import Place, Problem
from wegwijs.settings import Navigation, Settings

PLACE = Place("portal.toml")
GOOD = Settings(organisation="svb", safety_topic="digid", navigation=Navigation(("/brieven/",), ()))


def found(folder: Path, settings: Settings) -> list[Problem]:
    return setting_problems(settings, PLACE, run_stages(small_portal(folder)).portal)


def test_settings_that_name_what_exists(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("settings", "message", "hint"),
    [
        (
            replace(GOOD, organisation="svbb"),
            "In de instellingen staat organisatie `svbb`, maar die bestaat niet.",
            "Bedoelde u `svb`? Maak het bestand svbb.md in de map organisaties, of pas `organisation` aan.",
        ),
        (
            replace(GOOD, safety_topic="digit"),
            "In de instellingen staat onderwerp `digit`, maar dat bestaat niet.",
            "Bedoelde u `digid`? Pas `safety_topic` aan.",
        ),
        (
            replace(GOOD, navigation=Navigation(("/brief/",), ())),
            "In de instellingen staat bij `main` de pagina `/brief/`, maar die is er niet.",
            "Bedoelde u `/brieven/`? Maak de pagina, of haal het adres weg.",
        ),
    ],
)
def test_settings_that_name_what_does_not_exist(
    tmp_path: Path, settings: Settings, message: str, hint: str
) -> None:
    [one] = found(tmp_path, settings)
    assert (one.message, one.hint, one.file) == (message, hint, "portal.toml")


def test_a_file_with_a_mistake_is_not_reported_as_missing_too(tmp_path: Path) -> None:
    folder = small_portal(tmp_path)
    file = folder / "organisaties" / "svb.md"
    file.write_text(file.read_text().replace("title: SVB", "titel: SVB"))
    assert setting_problems(GOOD, PLACE, run_stages(folder).portal) == []


def test_problems_are_on_the_line_of_their_key(tmp_path: Path) -> None:
    places = {
        ("portal", "organisation"): (3, 1),
        ("portal", "safety_topic"): (5, 1),
        ("navigation", "main"): (9, 1),
        ("navigation",): (8, 2),
    }
    wrong = Settings(
        organisation="x", safety_topic="y", navigation=Navigation(("/a/",), ("/b/",)), places=places
    )
    assert [(one.code, one.line) for one in found(tmp_path, wrong)] == [
        ("setting-organisation", 3),
        ("setting-topic", 5),
        ("setting-page", 9),
        ("setting-page", 8),
    ]
