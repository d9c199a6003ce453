"""How the texts read, and what editors let pass."""

from __future__ import annotations

import pytest

from tests.report.conftest import HARD, Reports
from tests.support import PortalFolder
from wegwijs.check.reading_level import ceiling
from wegwijs.report import Report
from wegwijs.report.texts import TextRow

AANVRAGEN = "content/artikelen/digid-aanvragen.md"
ACTIVEREN = "content/artikelen/digid-activeren.md"
DRAFT = "content/artikelen/zilvervos.md"
EASY = "U belt ons. Wij helpen u. Dat kost niets. U komt naar de bibliotheek. U neemt uw brief mee.\n\n" * 10


def text_of(report: Report, file: str) -> TextRow:
    [found] = [one for one in report.texts if one.page.file.endswith(file)]
    return found


def test_a_row_has_the_estimate_of_its_text(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ACTIVEREN, "## De brief", f"{HARD}\n## De brief")
    found = report_of(larger)
    rows = {one.url: one for one in found.pages}
    hard, easy = rows["/artikelen/digid-activeren/"], rows["/artikelen/digid-aanvragen/"]
    assert hard.estimate is not None
    assert easy.estimate is not None
    assert hard.estimate > easy.estimate
    assert hard.margin is not None
    assert easy.margin is not None
    assert hard.margin < easy.margin  # it is longer
    assert (hard.estimated_level, hard.is_short) == ("C1", False)
    assert hard.words > 150 > easy.words > 0
    assert easy.is_short


def test_only_dutch_can_be_measured(larger: PortalFolder, report_of: Reports) -> None:
    larger.write(
        "content/artikelen/digid-aanvragen.en.md", "---\ntitle: DigiD\nsummary: Apply.\n---\n\nHello.\n"
    )
    found = report_of(larger)
    [row] = [one for one in found.pages if one.file.endswith(".en.md")]
    assert (row.estimate, row.margin, row.estimated_level, row.words, row.is_short) == (
        None,
        None,
        "",
        0,
        False,
    )
    assert row not in [one.page for one in found.texts]


def test_a_file_with_mistakes_in_its_data_is_measured_too(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ACTIVEREN, "topic:", "topik:")
    assert text_of(report_of(larger), ACTIVEREN).page.state == "broken"


def test_texts_are_articles_and_other_texts_that_are_long(larger: PortalFolder, report_of: Reports) -> None:
    assert {one.page.kind for one in report_of(larger).texts} == {"artikelen"}
    larger.write(
        "content/paginas/over-ons.md", f"---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\n{EASY}"
    )
    assert text_of(report_of(larger), "over-ons.md").declared == "B1"


def test_what_needs_most_attention_comes_first(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(ACTIVEREN, "## De brief", f"{HARD}\n## De brief")
    larger.edit(DRAFT, "Zilvervos.\n:::\n", f"{HARD.partition('. ')[0]}.\n:::\n")
    larger.write(
        "content/paginas/over-ons.md", f"---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\n{EASY}"
    )
    texts = report_of(larger).texts
    assert [(one.page.url, one.verdict) for one in texts] == [
        ("/artikelen/digid-activeren/", "harder"),
        ("/artikelen/zilvervos/", "doubtful"),
        ("/artikelen/digid-aanvragen/", "fits"),
        ("/over-ons/", "fits"),
    ]
    for one in texts:
        assert one.page.estimate is not None
        assert one.above == one.page.estimate - ceiling(one.declared)


def test_the_one_that_is_furthest_above_its_own_level_comes_first(
    larger: PortalFolder, report_of: Reports
) -> None:
    for file in (AANVRAGEN, ACTIVEREN):  # A2 and B1
        larger.edit(file, "::: stappen", f"{HARD}\n::: stappen")
    assert [one.declared for one in report_of(larger).texts[:2]] == ["A2", "B1"]
    larger.edit(AANVRAGEN, "reading_level: A2", "reading_level: B2")
    assert [one.declared for one in report_of(larger).texts[:2]] == ["B1", "B2"]


def test_a_text_without_sentences_comes_last(larger: PortalFolder, report_of: Reports) -> None:
    head = "---\ntitle: Leeg\nsummary: ''\ntopic: digid\norganisation: svb\nreading_level: B1\n"
    larger.write(
        "content/artikelen/aa.md", head + "search_words: [x]\nchecked_on: 2026-11-20\ndraft: true\n---\n"
    )
    larger.write("content/artikelen/digid-aanvragen.a2.md", "---\ntitle: Leeg\nsummary: ''\n---\n")
    texts = report_of(larger).texts
    unknown = [one for one in texts if one.verdict == "unknown"]
    assert unknown == list(texts[-len(unknown) :])
    assert {one.above for one in unknown} == {None}


def test_findings_are_counted(larger: PortalFolder, report_of: Reports) -> None:
    before = text_of(report_of(larger), "digid-aanvragen.md")
    assert (before.errors, before.warnings) == (0, 0)
    larger.edit(
        AANVRAGEN,
        "Kom langs",
        "Kom z.s.m. met betrekking tot uw brief langs. Dat kost vijfentwintig euro. Kom langs",
    )
    after = text_of(report_of(larger), "digid-aanvragen.md")
    assert (after.errors, after.warnings) == (1, 1)
    assert after.tips > before.tips


def test_in_a_draft_there_are_no_errors(larger: PortalFolder, report_of: Reports) -> None:
    before = text_of(report_of(larger), "zilvervos.md").warnings
    larger.edit(DRAFT, "Zilvervos.\n:::\n\n::: stappen", "Bel z.s.m. met ons.\n:::\n\n::: stappen")
    found = report_of(larger)
    row = text_of(found, "zilvervos.md")
    assert (row.errors, row.warnings) == (0, before + 1)
    assert found.errors == ()


@pytest.mark.parametrize(
    ("comment", "reason"),
    [("taal-ok: zo staat het op de brief", "zo staat het op de brief"), ("taal-ok", "")],
)
def test_what_is_let_pass(larger: PortalFolder, report_of: Reports, comment: str, reason: str) -> None:
    assert report_of(larger).let_pass == ()
    file = larger.edit(AANVRAGEN, "Kom langs", f"Kom <!-- {comment} --> z.s.m. langs")
    line = next(
        number for number, text in enumerate(file.read_text("utf-8").splitlines(), 1) if "z.s.m." in text
    )
    [one] = report_of(larger).let_pass
    assert one.file.endswith("artikelen/digid-aanvragen.md")
    assert (one.line, one.code, one.words, one.reason) == (line, "abbreviation-dotted", "z.s.m.", reason)


def test_what_is_let_pass_in_order_of_file_and_line(larger: PortalFolder, report_of: Reports) -> None:
    ok = "<!-- taal-ok: mag -->"
    larger.edit(
        ACTIVEREN, "Druk op", f"Doe dit {ok} a.u.b. nu.\n\nDoe {ok} m.b.t. uw brief niets.\n\nDruk op"
    )
    larger.edit(AANVRAGEN, "Kom langs", f"Kom {ok} z.s.m. langs")
    assert [one.words for one in report_of(larger).let_pass] == ["z.s.m.", "a.u.b.", "m.b.t."]
