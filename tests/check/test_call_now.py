"""Numbers for who needs help now, in the frontmatter of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import ARTICLE, TODAY, run_stages, small_portal
from tests.support import codes
from wegwijs.check import call_now_problems, date_problems
from wegwijs.convert import Fragment
from wegwijs.problems import Problem
from wegwijs.settings import Ages

CALL = """call_now:
  - when: Is er nu gevaar?
    number: 0800 2000
    source: https://www.example.nl
    checked_on: 2026-11-23
    words: [huiselijk geweld]
"""
LINKED = '<p>Bel <a href="tel:08002000">0800 2000</a>.</p>'


def article(call: str) -> str:
    return ARTICLE.replace("review_by: 2027-05-23\n", f"review_by: 2027-05-23\n{call}")


def name(one: Problem) -> str:
    return Path(one.file).name


def found(tmp_path: Path, *calls: str, html: str = LINKED) -> list[Problem]:
    """What is said of articles with these `call_now`, each with this text."""
    files = {f"artikelen/{at}-nood.md": article(call) for at, call in enumerate(calls)}
    stages = run_stages(small_portal(tmp_path, files))
    assert stages.problems == []
    fragments = {one.path: Fragment(html) for one in stages.portal.sources}
    return call_now_problems(stages.portal, fragments)


def test_number_of_the_text_in_one_article_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path, CALL) == []
    assert found(tmp_path / "none", "") == []


def test_a_number_that_the_text_does_not_have(tmp_path: Path) -> None:
    [one] = found(tmp_path, CALL, html='<p>Bel <a href="tel:0800">0800</a>, of 0800 2000.</p>')
    assert (one.code, one.severity, name(one), one.line) == ("call-now-number", "error", "0-nood.md", 16)
    assert "`[0800 2000](tel:08002000)`" in one.hint


def test_a_second_article_with_numbers(tmp_path: Path) -> None:
    [one] = found(tmp_path, CALL, CALL)
    assert (one.code, name(one), one.line) == ("call-now-twice", "1-nood.md", 14)


def test_an_article_that_comes_later_is_looked_at_too(tmp_path: Path) -> None:
    later = f"publish_from: 2027-01-01\n{CALL}"
    assert codes(found(tmp_path, later, html="")) == ["call-now-number"]


@pytest.mark.parametrize("word", ["dood", "bang", "Geweld", "ik", "ik wil niet"])
def test_what_is_typed_without_need_too(tmp_path: Path, word: str) -> None:
    [one] = found(tmp_path, CALL.replace("huiselijk geweld", word))
    assert (one.code, one.line) == ("call-now-word", 19)
    assert word in one.message


@pytest.mark.parametrize(
    "word", ["112", "zelfmoord", "ik wil dood", "wil er niet meer zijn", "intihar", "انتحار"]
)
def test_what_only_somebody_in_need_types(tmp_path: Path, word: str) -> None:
    assert found(tmp_path, CALL.replace("huiselijk geweld", word)) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("    source: https://www.example.nl\n", "key-missing"),
        ("    checked_on: 2026-11-23\n", "key-missing"),
        ("    words: [huiselijk geweld]\n", "key-missing"),
    ],
)
def test_each_number_has_a_source_a_day_and_words(tmp_path: Path, line: str, code: str) -> None:
    files = {"artikelen/nood.md": article(CALL.replace(line, ""))}
    assert codes(run_stages(small_portal(tmp_path, files)).problems) == [code]


def test_numbers_grow_old(tmp_path: Path) -> None:
    stages = run_stages(small_portal(tmp_path, {"artikelen/nood.md": article(CALL)}))
    ages = Ages(facts=12, hours=4)
    assert date_problems(stages.portal, TODAY, ages) == []
    old = date_problems(stages.portal, TODAY.replace(year=2028), ages)
    assert ("fact-old", "nood.md", 18) in [(one.code, name(one), one.line) for one in old]


def test_a_day_that_must_still_come(tmp_path: Path) -> None:
    late = CALL.replace("2026-11-23", "2026-12-24")
    stages = run_stages(small_portal(tmp_path, {"artikelen/nood.md": article(late)}))
    [one] = date_problems(stages.portal, TODAY, Ages(facts=12, hours=4))
    assert (one.code, one.line) == ("date-in-future", 18)
