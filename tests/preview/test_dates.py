"""How long ago, and how long to go."""

from __future__ import annotations

from datetime import date

import pytest

from wegwijs.preview.dates import distance, with_distance

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "vandaag"),
        (date(2026, 11, 20), "3 dagen geleden"),
        (date(2026, 11, 24), "over 1 dag"),
        (date(2027, 5, 23), "over 6 maanden"),
        (date(2024, 11, 23), "2 jaar geleden"),
    ],
)
def test_distance_in_words(day: date, words: str) -> None:
    assert distance(day, TODAY) == words


def test_a_day_with_its_distance() -> None:
    assert with_distance(date(2026, 11, 20), TODAY) == "20 november 2026 (3 dagen geleden)"
    assert with_distance(None, TODAY) == ""
