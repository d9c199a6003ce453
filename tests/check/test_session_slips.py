from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_sessions import EXAMPLE, changed, with_keys
from tests.stages import LOCATION

COURSE = "    meetings: 6\n    starts: 2027-01-12\n"
TWIN = """  - kind: formulieren
    name: spreekuur Hulp bij regelen
    days: [woensdag, donderdag]
    from: "14:00"
    until: "15:00"
"""


@pytest.mark.parametrize(
    ("keys", "line", "message"),
    [
        (
            "    extra:\n      - date: 2062-12-23\n",
            18,
            "Klopt het jaar? 23 december 2062 is pas over meer dan een jaar.",
        ),
        (
            "    extra:\n      - date: 2025-12-23\n",
            18,
            "Klopt het jaar? 23 december 2025 is al lang voorbij.",
        ),
        (
            "    starts: 2028-01-04\n    how: x\n",
            17,
            "Klopt het jaar? 4 januari 2028 is pas over meer dan een jaar.",
        ),
        (
            "    starts: 2027-01-11\n    meetings: 6\n",
            17,
            "Bij `starts` staat maandag 11 januari 2027. Dan is dit spreekuur er niet: "
            "de eerste keer is dinsdag 12 januari 2027.",
        ),
        (
            f"{COURSE}    ends: 2027-01-21\n",
            19,
            "Deze cursus is 6 keer. Maar tot en met 21 januari 2027 past hij maar 4 keer.",
        ),
    ],
)
def test_slip_is_told_on_its_line(tmp_path: Path, keys: str, line: int, message: str) -> None:
    found = [(one.line, one.message) for one in with_keys(tmp_path, keys)]
    assert (line, message) in found


@pytest.mark.parametrize(
    "keys",
    [
        "    extra:\n      - date: 2026-10-07\n",
        "    starts: 2020-01-06\n",
        COURSE,
        f"{COURSE}    ends: 2027-01-28\n",
        f"{COURSE}    ends: 2027-06-30\n",
        "    every: 2 weken\n    starts: 2026-11-24\n",
    ],
)
def test_what_is_meant_is_no_slip(tmp_path: Path, keys: str) -> None:
    codes = {one.code for one in with_keys(tmp_path, keys)}
    assert not codes & {"session-day-year", "session-first-day", "session-meetings-few", "session-twice"}


def test_a_meeting_that_is_held_later_on_an_extra_day_counts(tmp_path: Path) -> None:
    late = f"{COURSE}    ends: 2027-01-26\n    extra:\n      - date: 2027-02-03\n"
    assert "session-meetings-few" not in [one.code for one in with_keys(tmp_path, late)]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("- date: 2026-12-24", "- date: 2025-12-23", "Klopt het jaar? 23 december 2025 is al lang voorbij."),
        (
            "- date: 2026-12-24",
            "- from: 2026-12-21\n        until: 2028-01-03",
            "Klopt het jaar? 3 januari 2028 is pas over meer dan een jaar.",
        ),
        (
            "- date: 2026-12-24",
            "- from: 2026-12-25\n        until: 2026-12-28",
            "Van vrijdag 25 december 2026 tot en met maandag 28 december 2026 is dit spreekuur er nooit. "
            "Er valt dus niets uit.",
        ),
        ('from: "14:00"', 'from: "2:00"', "Dit spreekuur begint om 02.00. Dat is in de nacht."),
        (
            EXAMPLE,
            f"    walk_in: false\n{EXAMPLE}",
            "Bij dit spreekuur is een afspraak nodig. Maar er staat niet hoe iemand die maakt.",
        ),
    ],
)
def test_other_slips(tmp_path: Path, old: str, new: str, message: str) -> None:
    [found] = changed(tmp_path, old, new)
    assert (found.message, found.is_error) == (message, False)


@pytest.mark.parametrize("key", ["how", "sign_up"])
def test_how_to_make_an_appointment_may_stand_at_two_keys(tmp_path: Path, key: str) -> None:
    assert with_keys(tmp_path, f"    walk_in: false\n    {key}: Bel ons.\n") == []


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", ["course-sign-up", "course-meetings"]),
        ("    sign_up: Bel ons.\n", ["course-meetings"]),
        (COURSE, ["course-sign-up"]),
        ("    ends: 2027-01-28\n", ["course-sign-up"]),
        (f"{COURSE}    sign_up: Bel ons.\n", []),
        ("    ends: 2027-01-28\n    sign_up: Bel ons.\n", []),
        ("    walk_in: true\n", []),
        ("    walk_in: true\n    sign_up: Bel ons.\n", ["course-meetings"]),
        ("    walk_in: false\n    how: Bel ons.\n", ["course-meetings"]),
        (f"    walk_in: false\n{COURSE}", ["session-how"]),
    ],
)
def test_a_course_tells_how_to_join_and_how_often_it_is(
    tmp_path: Path, keys: str, expected: list[str]
) -> None:
    every = changed(tmp_path, "  - kind: ido\n", f"  - kind: cursus\n{keys}")
    found = [one for one in every if one.code.startswith(("course-", "session-how"))]
    assert [one.code for one in found] == expected
    assert not any(one.is_error for one in found)
    assert {one.line for one in found if one.code != "session-how"} <= {9}


def test_another_kind_may_leave_out_how_to_join(tmp_path: Path) -> None:
    assert changed(tmp_path, "  - kind: ido\n", "  - kind: taalhuis\n") == []


def test_a_spreekuur_with_one_name_at_one_time_stands_there_twice(tmp_path: Path) -> None:
    [found] = changed(tmp_path, EXAMPLE, f"{EXAMPLE}{TWIN}")
    assert (found.code, found.line) == ("session-twice", LOCATION.splitlines().index(EXAMPLE.rstrip()) + 3)


def test_one_name_at_other_times_is_no_twin(tmp_path: Path) -> None:
    assert changed(tmp_path, EXAMPLE, f"{EXAMPLE}{TWIN.replace('14:00', '10:00')}") == []
