"""From when until when a file is on the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.stages import ARTICLE, ORGANISATION, PAGE, TODAY, Stages, places, run_stages, small_portal
from wegwijs.link.states import State, state_of
from wegwijs.problems import Problem

NAME = "artikelen/digid-aanvragen.md"


def with_keys(text: str, *keys: str) -> str:
    return text.replace("---\n", "---\n" + "".join(f"{one}\n" for one in keys), 1)


def stages(tmp_path: Path, files: dict[str, str], today: date = TODAY) -> Stages:
    return run_stages(small_portal(tmp_path, {**files}), today)


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ([], State.PUBLISHED),
        (["publish_from: 2026-11-23"], State.PUBLISHED),
        (["publish_from: 2026-11-24"], State.NOT_YET),
        (["expires_on: 2026-11-23"], State.PUBLISHED),
        (["expires_on: 2026-11-22"], State.EXPIRED),
        (["publish_from: 2026-11-24", "expires_on: 2026-11-22"], State.NOT_YET),
        (["draft: true", "expires_on: 2026-11-22"], State.DRAFT),
        (["publish_from: morgen"], State.PUBLISHED),
        (["publish_from: 2026-13-01"], State.PUBLISHED),
        (["publish_from: [2026-12-01]"], State.PUBLISHED),
    ],
)
def test_state_on_a_day(tmp_path: Path, keys: list[str], state: State) -> None:
    found = stages(tmp_path, {"paginas/over-wegwijs.md": with_keys(PAGE, *keys)})
    [source] = [one for one in found.content.sources if one.slug == "over-wegwijs"]
    assert state_of(source, TODAY) is state


def test_the_portal_of_a_day_has_what_is_on_the_site_that_day(tmp_path: Path) -> None:
    keys = ("publish_from: 2026-12-01", "expires_on: 2026-12-31")
    files = {"paginas/over-wegwijs.md": with_keys(PAGE, *keys)}
    seen = {
        day: [
            name
            for name in ("pages", "upcoming", "expired")
            if getattr(stages(tmp_path, files, date.fromisoformat(day)).portal, name)
        ]
        for day in ("2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01")
    }
    assert seen == {
        "2026-11-30": ["upcoming"],
        "2026-12-01": ["pages"],
        "2026-12-31": ["pages"],
        "2027-01-01": ["expired"],
    }


@pytest.mark.parametrize("key", ["publish_from", "expires_on"])
def test_topics_and_organisations_stay(tmp_path: Path, key: str) -> None:
    found = stages(tmp_path, {"organisaties/svb.md": with_keys(ORGANISATION, f"{key}: 2026-12-01")})
    assert found.codes() == ["key-unknown"]


def letter(tmp_path: Path, *keys: str, today: date = TODAY) -> list[Problem]:
    """The problems of the small portal, in which the letter of SVB names an article with these keys."""
    return stages(tmp_path, {NAME: with_keys(ARTICLE, *keys)}, today).problems


def test_reference_to_what_comes_later_is_an_error(tmp_path: Path) -> None:
    [one] = letter(tmp_path, "publish_from: 2026-12-01")
    assert (one.code, one.severity, one.line, one.column) == ("reference-not-yet", "error", 13, 14)
    assert one.message == (
        "`digid-aanvragen` komt pas op 1 december 2026 op de website. "
        "Tot die dag komt de lezer hier nergens uit."
    )
    assert letter(tmp_path, "publish_from: 2026-12-01", today=date(2026, 12, 1)) == []


def test_reference_to_what_is_over_is_a_warning(tmp_path: Path) -> None:
    assert letter(tmp_path, "expires_on: 2026-11-23") == []
    [one] = letter(tmp_path, "expires_on: 2026-11-22")
    assert (one.code, one.severity) == ("reference-expired", "warning")
    assert one.message == "`digid-aanvragen` geldt niet meer. De laatste dag was 22 november 2026."


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ([], ["reference-not-yet"]),
        (["publish_from: 2026-11-30"], ["reference-not-yet"]),
        (["publish_from: 2026-12-01"], []),
        (["publish_from: 2026-12-10"], []),
        (["expires_on: 2026-11-30"], ["reference-not-yet"]),
        (["expires_on: 2026-11-01"], []),
        (["draft: true"], []),
    ],
)
def test_no_reader_meets_a_page_before_its_first_day(
    tmp_path: Path, own: list[str], found: list[str]
) -> None:
    files = {
        NAME: with_keys(ARTICLE, "publish_from: 2026-12-01"),
        "organisaties/svb.md": ORGANISATION.replace("[digid-aanvragen]", "[tweede]"),
        "artikelen/tweede.md": ARTICLE,
        "paginas/index.md": with_keys(PAGE, "featured: [digid-aanvragen]", *own),
    }
    problems = stages(tmp_path, files).problems
    assert [code for code, _, _ in places(problems)] == found
