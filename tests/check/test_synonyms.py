from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import ARTICLE, run_stages, small_portal
from tests.support import PortalFolder, codes
from wegwijs.check import synonym_problems
from wegwijs.memory import Memory
from wegwijs.pipeline import check, inspect
from wegwijs.problems import Problem
from wegwijs.read.synonyms import parse_synonyms

Files = dict[str, str | bytes | None]


def found(
    tmp_path: Path, words: str, means: str, files: Files | None = None, memory: Memory | None = None
) -> list[Problem]:
    """What is said of one synonym in the small portal."""
    portal = run_stages(small_portal(tmp_path, files or {})).portal
    toml = f'[[synonym]]\nwords = ["{words}"]\nmeans = ["{means}"]\n'
    synonyms, problems = parse_synonyms(toml, "synoniemen.toml")
    assert problems == []
    return synonym_problems(portal, synonyms, memory)


@pytest.mark.parametrize(
    "means",
    [
        "DIGID",  # title
        "digit",  # search words
        "Sociale verzekeringsbank",  # official name
        "burgerservicenummer",  # what the letters of a term stand for
        "aanvragen digit",  # a word of the title and a search word
        "digíd",  # without the accent in the title
    ],
)
def test_what_a_page_is_called_is_fine(tmp_path: Path, means: str) -> None:
    assert found(tmp_path, "flappentap", means) == []


def test_what_no_page_has(tmp_path: Path) -> None:
    [one] = found(tmp_path, "inlogcode", "DigitD")
    assert (one.code, one.severity, one.file, one.line) == ("synonym-unused", "warning", "synoniemen.toml", 3)
    assert one.message == (
        "Geen pagina heeft “DigitD” in de titel of bij de zoekwoorden. "
        "Wie op `inlogcode` zoekt, vindt er niets mee."
    )
    assert one.hint == (
        "Bedoelde u `digit`? Schrijf bij `means` een woord uit een titel. "
        "Of zet het woord bij de zoekwoorden van een pagina."
    )


@pytest.mark.parametrize(
    "means",
    [
        "bib",  # part of a word
        "lukt het niet",  # heading: search looks up synonyms in titles and search words
        "inloggen bij de overheid",  # summary
        "stadsbibliotheek",  # text
        "digit wegwijs",  # words of two pages
    ],
)
def test_what_only_looks_as_if_a_page_had_it(tmp_path: Path, means: str) -> None:
    files: Files = {"artikelen/digid-aanvragen.md": f"{ARTICLE}\nDe stadsbibliotheek.\n"}
    assert codes(found(tmp_path, "flappentap", means, files)) == ["synonym-unused"]


def test_a_draft_and_a_translation_are_no_pages_to_find(tmp_path: Path) -> None:
    draft = ARTICLE.replace("title:", "draft: true\ntitle: Pinpas,")
    english = "---\ntitle: Get a pinpas\nsummary: Yes.\noriginal: x\nchecked_on: 2026-11-23\n---\nA pinpas.\n"
    files: Files = {"artikelen/pinpas.md": draft, "artikelen/digid-aanvragen.en.md": english}
    assert codes(found(tmp_path, "flappentap", "pinpas", files)) == ["synonym-unused"]


def test_words_that_search_leaves_out_lead_nobody_away(tmp_path: Path) -> None:
    article = ARTICLE.replace("een DigiD aanvragen", "meer: daar ben ik het niet mee eens")
    files: Files = {"artikelen/oneens.md": article}
    assert found(tmp_path, "niet mee eens", "digit", files) == []


def test_a_word_in_the_title_of_another_page(tmp_path: Path) -> None:
    [one] = found(tmp_path, "over wegwijs", "digit")
    assert (one.code, one.severity, one.line) == ("synonym-title", "warning", 2)
    assert one.message == (
        "Het woord “over wegwijs” staat in de titel van “Over Wegwijs”. Wie dat zoekt, krijgt ook `digit`."
    )


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("wegwijsbord", "digit"),  # only a part of the word
        ("wegwijs over", "digit"),  # other order
        ("aanvragen", "digit"),  # the page is called that too
    ],
)
def test_words_that_pull_nobody_away(tmp_path: Path, words: str, means: str) -> None:
    assert found(tmp_path, words, means) == []


def test_a_page_that_changes_is_looked_at_again(tmp_path: Path) -> None:
    memory = Memory()
    assert codes(found(tmp_path, "flappentap", "pinpas", memory=memory)) == ["synonym-unused"]
    files: Files = {"artikelen/digid-aanvragen.md": ARTICLE.replace("title:", "title: Pinpas,")}
    assert found(tmp_path, "flappentap", "pinpas", files, memory) == []
    assert codes(found(tmp_path, "flappentap", "bankpas", files, memory)) == ["synonym-unused"]


def test_a_build_knows_them(portal_folder: PortalFolder) -> None:
    toml = '[[synonym]]\nwords = ["inlogcode"]\nmeans = ["DigiD"]\n'
    portal_folder.write("content/synoniemen.toml", toml)
    context = check(portal_folder.options(cache=None)).context
    assert context is not None
    assert [(one.words, one.means) for one in context.synonyms.entries] == [(("inlogcode",), ("DigiD",))]


def test_a_mistake_holds_the_site_back_and_a_warning_does_not(portal_folder: PortalFolder) -> None:
    portal_folder.write("content/synoniemen.toml", '[[synonym]]\nwords = ["x"]\nmeans = ["qqqq"]\n')
    warned = inspect(portal_folder.options(cache=None))
    assert (codes(warned.problems), warned.is_whole) == (["synonym-unused"], True)
    portal_folder.write("content/synoniemen.toml", '[[synonym]]\nwords = ["x"]\n')
    wrong = inspect(portal_folder.options(cache=None))
    assert (codes(wrong.problems), wrong.is_whole) == (["key-missing"], False)
