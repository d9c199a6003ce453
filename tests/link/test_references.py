from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import ARTICLE, LOCATION, ORGANISATION, PAGE, TOPIC, places, run_stages, small_portal
from wegwijs.problems import Problem

DRAFT_TOPIC = TOPIC.replace("order: 1", "order: 2\ndraft: true")


def found(tmp_path: Path, files: dict[str, str | bytes | None]) -> list[Problem]:
    return run_stages(small_portal(tmp_path, files)).problems


def article(old: str, new: str) -> dict[str, str | bytes | None]:
    assert old in ARTICLE
    return {"artikelen/digid-aanvragen.md": ARTICLE.replace(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message", "hint"),
    [
        (
            "topic: digid",
            "topic: digit",
            *(4, 1),
            "Het onderwerp `digit` bestaat niet.",
            "Bedoelde u `digid`? Onderwerpen: `digid`.",
        ),
        (
            "topic: digid",
            "topic: [digid, zorg]",
            *(4, 16),
            "Het onderwerp `zorg` bestaat niet.",
            "Onderwerpen: `digid`.",
        ),
        (
            "topic: digid",
            "topic:\n  - digid\n  - DigiD",
            *(6, 5),
            "Het onderwerp `DigiD` bestaat niet.",
            "Bedoelde u `digid`? Onderwerpen: `digid`.",
        ),
        (
            "organisation: svb",
            "organisation: sbv",
            *(5, 1),
            "De organisatie `sbv` bestaat niet.",
            "Bedoelde u `svb`? Organisaties: `svb`.",
        ),
    ],
)
def test_unknown_slug(
    tmp_path: Path, old: str, new: str, line: int, column: int, message: str, hint: str
) -> None:
    [one] = found(tmp_path, article(old, new))
    assert (one.code, one.line, one.column) == ("reference-unknown", line, column)
    assert (one.message, one.hint) == (message, hint)


def test_unknown_article_in_a_letter_and_on_a_page(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "organisaties/svb.md": ORGANISATION.replace("[digid-aanvragen]", "[digid-aanvragen, digid-aanvrage]"),
        "paginas/index.md": PAGE.replace("summary", "featured: [weg]\nsummary"),
    }
    letter, page = found(tmp_path, files)
    assert letter.message == "Het artikel `digid-aanvrage` bestaat niet."
    assert letter.hint == "Bedoelde u `digid-aanvragen`? Artikelen: `digid-aanvragen`."
    assert (letter.line, letter.column) == (13, 31)
    assert (page.code, page.line, page.column) == ("reference-unknown", 3, 12)


def test_references_of_a_file_with_other_mistakes_are_checked_too(tmp_path: Path) -> None:
    text = ARTICLE.replace("A2", "A7").replace("topic: digid", "topic: weg")
    assert places(found(tmp_path, {"artikelen/digid-aanvragen.md": text})) == [
        ("reference-unknown", 4, 1),
        ("value-not-allowed", 6, 1),
    ]


def test_a_file_with_a_mistake_is_not_reported_again_by_who_refers_to_it(tmp_path: Path) -> None:
    problems = found(tmp_path, {"onderwerpen/digid.md": "", "organisaties/svb.md": "x"})
    assert {Path(one.file).name for one in problems} == {"digid.md", "svb.md"}


def test_reference_to_a_draft(tmp_path: Path) -> None:
    files = {**article("topic: digid", "topic: [digid, concept]"), "onderwerpen/concept.md": DRAFT_TOPIC}
    [one] = found(tmp_path, files)
    assert (one.line, one.column) == (4, 16)
    assert one.message == "`concept` is nog een concept (draft) en komt niet op de website."
    assert one.hint == "Haal de verwijzing weg, of maak van dat bestand geen concept meer."


def test_drafts_are_not_suggested(tmp_path: Path) -> None:
    files = {**article("topic: digid", "topic: concepd"), "onderwerpen/concept.md": DRAFT_TOPIC}
    [one] = found(tmp_path, files)
    assert one.hint == "Onderwerpen: `digid`."


def test_a_long_list_of_what_exists_is_cut(tmp_path: Path) -> None:
    topics = {f"onderwerpen/onderwerp-{number:02}.md": TOPIC for number in range(50)}
    [one] = found(tmp_path, {**article("topic: digid", "topic: zzz"), **topics})
    assert one.hint.count("`onderwerp-") == 39
    assert one.hint.endswith("`onderwerp-38` ….")


@pytest.mark.parametrize("value", ["{a: b}", "[[digid]]", "[{a: b}, '']", '""', "[]"])
def test_what_is_no_slug_at_all_is_left_to_the_schema(tmp_path: Path, value: str) -> None:
    codes = {one.code for one in found(tmp_path, article("topic: digid", f"topic: {value}"))}
    assert codes
    assert not codes & {"reference-unknown", "reference-draft"}


def test_the_partner_of_a_spreekuur(tmp_path: Path) -> None:
    text = LOCATION.replace("    example: true\n", "    organisation: sbv\n    example: true\n", 1)
    [one] = found(tmp_path, {"locaties/hengelo-stad.md": text})
    assert one.message == "De organisatie `sbv` bestaat niet."
    assert (one.line, one.column) == (17, 5)
    right = text.replace("sbv", "svb")
    assert found(tmp_path, {"locaties/hengelo-stad.md": right}) == []
