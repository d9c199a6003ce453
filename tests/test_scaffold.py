from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages import TODAY, run_stages, small_portal
from wegwijs.check import text_problems
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.read import parse
from wegwijs.read.frontmatter import CONTROL
from wegwijs.scaffold import PLACEHOLDERS, article_text, new_article

PLACES = [
    number
    for placeholder in PLACEHOLDERS
    for number, line in enumerate(article_text("x", [], [], TODAY).split("\n"), start=1)
    if placeholder in line
]


def test_new_article_is_named_after_its_title(tmp_path: Path) -> None:
    file = new_article(tmp_path, "Hoe vraag ik één DigiD aan?", TODAY)
    assert file == tmp_path / "artikelen" / "hoe-vraag-ik-een-digid-aan.md"
    assert b"\r" not in file.read_bytes()


def test_new_article_is_a_draft_with_the_day_and_the_slugs_that_exist(tmp_path: Path) -> None:
    file = new_article(small_portal(tmp_path), "Titel", TODAY)
    text = file.read_text(encoding="utf-8")
    assert "checked_on: 2026-11-23\n" in text
    assert "# kies uit: digid\n" in text
    assert "# kies uit: svb\n" in text
    parsed = parse(text, "x.md")
    assert (parsed.problems, parsed.values["draft"]) == ((), "true")


def test_check_asks_for_what_is_still_empty_and_nothing_else(tmp_path: Path) -> None:
    folder = small_portal(tmp_path)
    new_article(folder, "Nieuw", TODAY)
    stages = run_stages(folder)
    assert [(one.code, one.message) for one in stages.problems] == [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("value-empty", "Bij `topic` is niets ingevuld."),
        ("value-empty", "Bij `organisation` is niets ingevuld."),
        ("value-empty", "Bij `title` is niets ingevuld."),
        ("value-empty", "Bij `url` is niets ingevuld."),
    ]
    fragments = convert_all(stages.portal.sources, "/", {}, FragmentCache(None), 1)
    found = text_problems(stages.portal, fragments)
    assert [(one.code, one.line) for one in found] == [("text-placeholder", line) for line in PLACES]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = new_article(tmp_path, "Titel", TODAY)
    file.write_text("van mij")
    with pytest.raises(FileExistsError):
        new_article(tmp_path, "TITEL!", TODAY)
    assert file.read_text() == "van mij"


@pytest.mark.parametrize("title", ["", "?!", "📬", "Привет"])
def test_title_without_letters_or_digits(tmp_path: Path, title: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the title is the message)
        new_article(tmp_path, title, TODAY)
    assert list(tmp_path.iterdir()) == []


def test_title_that_is_too_long_for_a_file_name(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        new_article(tmp_path, "woord " * 100, TODAY)


@pytest.mark.parametrize(
    "title",
    [
        'Brief: "wat nu?"',
        "C:\\Users",
        "{title} {0}",
        "# Kop",
        "- x",
        "'enkel'",
        "yes",
        "*let op*",
        "a: b # c",
    ],
)
def test_any_title_comes_back_as_it_was_typed(title: str) -> None:
    parsed = parse(article_text(title, [], [], TODAY), "x.md")
    assert (parsed.problems, parsed.values["title"]) == ((), title)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_any_text_at_all_comes_back(title: str) -> None:
    if not CONTROL.search(title):
        parsed = parse(article_text(title, ["digid"], ["svb"], TODAY), "x.md")
        assert (parsed.problems, parsed.values["title"]) == ((), title.strip())
