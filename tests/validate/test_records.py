from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.stages import ARTICLE, TERM, run_stages, small_portal
from wegwijs.read import read_content
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import validate
from wegwijs.validate.records import SCHEMAS


def test_there_is_a_schema_for_every_collection() -> None:
    assert SCHEMAS.keys() == COLLECTIONS.keys()


def test_a_record_of_every_collection(tmp_path: Path) -> None:
    records = run_stages(small_portal(tmp_path)).records
    assert [one.url for one in records.everything] == [
        "/artikelen/digid-aanvragen/",
        "/onderwerpen/digid/",
        "/organisaties/svb/",
        "/locaties/hengelo-stad/",
        "/begrippen/bsn/",
        "/over-wegwijs/",
    ]
    assert records.articles[0].data.reading_level == "A2"
    assert records.articles[0].slug == "digid-aanvragen"


def test_records_are_sorted_whatever_the_order_of_the_sources(tmp_path: Path) -> None:
    folder = small_portal(tmp_path, {f"begrippen/{name}.md": TERM for name in ("zzz", "aaa", "mmm")})
    content = read_content(folder)
    forwards, _ = validate(content.sources)
    backwards, _ = validate(reversed(content.sources))
    assert forwards == backwards
    assert [one.slug for one in forwards.terms] == ["aaa", "bsn", "mmm", "zzz"]


def test_a_file_with_a_mistake_is_kept_as_a_source_and_known_as_failed(tmp_path: Path) -> None:
    bad = ARTICLE.replace("A2", "A7")
    records = run_stages(small_portal(tmp_path, {"artikelen/a.md": bad, "artikelen/b.md": ""})).records
    assert [one.slug for one in records.articles] == ["digid-aanvragen"]
    assert records.failed == {("artikelen", "a"), ("artikelen", "b")}
    assert "artikelen/a.md" in [one.path for one in records.sources]


def test_a_record_cannot_be_changed(tmp_path: Path) -> None:
    article = run_stages(small_portal(tmp_path)).records.articles[0].data
    with pytest.raises(ValidationError, match="frozen"):
        article.title = "Iets anders"


def test_place_of_a_value(tmp_path: Path) -> None:
    article = run_stages(small_portal(tmp_path)).records.articles[0]
    assert (article.place("sources", 0, "url").line, article.place("sources", 0, "url").column) == (10, 5)
