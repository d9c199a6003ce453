from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.stages import PAGE, TODAY, run_stages, small_portal
from wegwijs.check import period_problems
from wegwijs.problems import Problem


def found(tmp_path: Path, *pages: str, today: date = TODAY) -> list[Problem]:
    """Problems of text pages with these lines in their frontmatter."""
    files: dict[str, str | bytes | None] = {
        f"paginas/pagina-{number}.md": PAGE.replace("title", f"{lines}\ntitle", 1)
        for number, lines in enumerate(pages)
    }
    stages = run_stages(small_portal(tmp_path, files), today)
    assert stages.problems == []
    return period_problems(stages.portal)


def test_last_day_before_the_first(tmp_path: Path) -> None:
    [one] = found(tmp_path, "publish_from: 2026-12-02\nexpires_on: 2026-12-01")
    assert one.message == "De pagina stopt op 1 december 2026, maar begint pas op 2 december 2026."
    assert (one.severity, one.line) == ("error", 3)
    assert found(tmp_path, "publish_from: 2026-12-01\nexpires_on: 2026-12-01") == []


@pytest.mark.parametrize(("today", "long"), [(date(2027, 6, 1), False), (date(2027, 6, 2), True)])
def test_page_that_is_over_for_half_a_year(tmp_path: Path, today: date, long: bool) -> None:
    problems = found(tmp_path, "expires_on: 2026-12-01", today=today)
    assert [one.code for one in problems] == ["expired-long"] * long
    if long:
        assert problems[0].hint == (
            "Verwijder het bestand. Zet bij de pagina die de lezer nu helpt deze regel: aliases: [/pagina-0/]"
        )


def test_name_that_is_almost_another(tmp_path: Path) -> None:
    [one] = found(tmp_path, "owner: Anna Smit", "owner: Anna Smid", "owner: Anna Smit", "owner: Balie")
    assert one.message == "Als beheerder staat hier `Anna Smid`. Op 2 andere pagina's staat `Anna Smit`."
    assert one.hint == "Bedoelde u `Anna Smit`? Schrijf de naam overal hetzelfde."
    assert (one.file.rpartition("/")[2], one.line) == ("pagina-1.md", 2)


def test_names_that_differ_only_in_capitals(tmp_path: Path) -> None:
    [one] = found(tmp_path, "owner: Team Balie", "owner: team balie", "owner: Team Balie")
    assert "`Team Balie`" in one.hint


def test_different_names(tmp_path: Path) -> None:
    assert found(tmp_path, "owner: Team Almelo", "owner: Team Hengelo", "owner: Team Hengelo") == []
