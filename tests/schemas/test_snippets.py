from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.stages import run_stages, small_portal
from wegwijs.convert.blocks import BLOCKS, block_problems
from wegwijs.read import Source, parse
from wegwijs.scaffold.kinds import KINDS
from wegwijs.schemas.snippets import Snippet, content_snippets, standing_snippets

SNIPPETS = {**standing_snippets(), **content_snippets({"onderwerpen": ["digid"], "begrippen": ["bsn"]})}


def typed(snippet: Snippet) -> str:
    """The text as VS Code inserts it: the first choice, the example, the day."""
    text = "\n".join(snippet["body"])
    text = text.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", date(2026, 11, 23).isoformat())
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\d+", "", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text))


def test_there_is_one_for_every_kind_and_every_block() -> None:
    prefixes = {one["prefix"] for one in SNIPPETS.values()}
    assert prefixes >= {f"nieuw-{name}" for name in KINDS} | {f"blok-{name}" for name in BLOCKS}
    assert len(prefixes) == len(SNIPPETS)


@pytest.mark.parametrize("name", SNIPPETS)
def test_nothing_is_left_of_the_notation_and_places_are_numbered_from_one(name: str) -> None:
    assert not re.search(r"[$|{}]", typed(SNIPPETS[name]).replace("| a |", ""))
    numbers = sorted({int(one) for one in re.findall(r"\$\{?(\d+)", str(SNIPPETS[name]["body"]))} - {0})
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_can_be_read(kind: str) -> None:
    text = typed(next(one for one in SNIPPETS.values() if one["prefix"] == f"nieuw-{kind}"))
    parsed = parse(text, "x.md")
    assert parsed.problems == ()
    assert parsed.values["draft"] == "true"


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_is_a_good_block(block: str) -> None:
    body = typed(SNIPPETS[f"Blok: {block}"]).replace("\n\n", "\nTekst.\n")
    assert block_problems(Source("x", "x", "artikelen", "x", {}, {}, body, 1)) == []


def test_a_spreekuur_and_a_telephone_number_are_good(tmp_path: Path) -> None:
    session = "\n".join(f"  {line}" for line in typed(SNIPPETS["Een spreekuur"]).split("\n"))
    text = (
        "---\ntitle: A\nsummary: B\nmunicipality: C\naddress:\n  city: D\n"
        f"sessions:\n{session}\n{typed(SNIPPETS['Een telefoonnummer'])}\n---\n"
    )
    assert run_stages(small_portal(tmp_path, {"locaties/a.md": text})).problems == []


def test_a_choice_is_one_of_the_portal() -> None:
    assert typed(SNIPPETS["topic"]) == "topic: digid"
    assert typed(SNIPPETS["naar-begrip"]) == "[waar de link heen gaat](../begrippen/bsn.md)"
