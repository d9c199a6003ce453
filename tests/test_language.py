"""The language of editors: texts, plurals, values, and that it stays within a run."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from wegwijs.language import _, language, marked, ngettext, use_language
from wegwijs.problems import Place, did_you_mean, problem
from wegwijs.reasons import reason
from wegwijs.reporting import problem_counts


@pytest.fixture
def english() -> None:
    use_language("en")


def test_dutch_is_what_stands_in_the_code() -> None:
    assert language() == "nl"
    assert _("geen problemen") == "geen problemen"
    assert ngettext("{number} fout", "{number} fouten", 1) == "1 fout"
    assert ngettext("{number} fout", "{number} fouten", 0) == "0 fouten"


@pytest.mark.usefixtures("english")
def test_english() -> None:
    assert _("geen problemen") == "no problems"
    assert ngettext("{number} fout", "{number} fouten", 1) == "1 error"
    assert ngettext("{number} fout", "{number} fouten", 2) == "2 errors"


@pytest.mark.usefixtures("english")
def test_a_text_without_translation_stays_dutch_and_an_empty_one_empty() -> None:
    assert _("Deze zin staat nergens.") == "Deze zin staat nergens."
    assert _("") == ""


def test_a_language_without_catalogue_gives_dutch() -> None:
    use_language("fr")
    assert _("geen problemen") == "geen problemen"


@pytest.mark.parametrize("chosen", ["nl", "en"])
def test_braces_are_filled_only_with_values(chosen: str) -> None:
    use_language(chosen)
    assert _("{geen} waarde") == "{geen} waarde"
    assert "x{y}.md" in _("{path} bestaat niet.", path="x{y}.md")
    assert marked("geen problemen") == "geen problemen"


@pytest.mark.usefixtures("english")
def test_a_problem_is_in_the_language_of_the_run() -> None:
    one = problem("value-number", Place("x.md"), key="order", value="drie")
    assert one.message == "`order` needs a number, but there is `drie`."
    assert one.hint == "Write only digits, for example 3."
    assert problem_counts([one]) == "1 error"
    assert did_you_mean("titel", ["title"]) == "Did you mean `title`?"
    assert reason(OSError(28, "x")) == "the disk is full"


@pytest.mark.usefixtures("english")
def test_threads_speak_the_same_language() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(_, "geen problemen").result() == "no problems"
