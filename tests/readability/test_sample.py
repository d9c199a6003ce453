from __future__ import annotations

from pathlib import Path

import pytest

from tests.readability.sample import (
    RULES,
    SAMPLE,
    Found,
    Mark,
    Marked,
    MarkedPassage,
    counts,
    half,
    load,
    main,
    parse,
    precision_recall,
    read,
)

COUNTED = {"paragraph-long"}
"""Rules that only count words need no large sample."""


def test_a_passage_without_marks_stays_as_it_is() -> None:
    assert parse("step", "Log in met uw DigiD.") == MarkedPassage("step", "Log in met uw DigiD.")


def test_a_mark_has_the_place_of_its_words_in_the_text_without_marks() -> None:
    passage = parse("paragraph", "Uw [difficult=vraag|verzoek] [passive|wordt gelezen].")
    assert passage.text == "Uw verzoek wordt gelezen."
    assert passage.marks == {
        "difficult": (Mark(3, 10, "verzoek", "vraag"),),
        "passive": (Mark(11, 24, "wordt gelezen"),),
    }


def test_marks_stand_in_each_other() -> None:
    passage = parse("paragraph", "Dat [passive|wordt [difficult=al|reeds] gedaan].")
    assert passage.marks["passive"] == (Mark(4, 22, "wordt reeds gedaan"),)
    assert passage.marks["difficult"] == (Mark(10, 15, "reeds", "al"),)


def test_a_mark_is_for_several_rules() -> None:
    passage = parse("paragraph", "Zij [nominal & difficult=zorgt|draagt zorg].")
    assert passage.marks["nominal"] == passage.marks["difficult"] == (Mark(4, 15, "draagt zorg", "zorgt"),)


def test_marks_of_a_rule_are_in_the_order_of_the_text() -> None:
    passage = parse("paragraph", "[jargon|a [jargon|b]] [jargon|c]")
    assert [mark.words for mark in passage.marks["jargon"]] == ["a b", "b", "c"]


def test_doubt_and_look_alikes_are_kept_apart() -> None:
    passage = parse("paragraph", "Dit [maybe passive|is gedaan] en dat [not passive|is gekomen].")
    assert passage.marks == {}
    assert passage.maybe["passive"][0].words == "is gedaan"
    assert passage.alike["passive"][0].words == "is gekomen"


@pytest.mark.parametrize(
    ("kind", "written", "message"),
    [
        ("chapter", "Tekst", "unknown kind 'chapter'"),
        ("item", "[wrong|Tekst]", "unknown rule 'wrong'"),
        ("item", "[jargon & wrong|Tekst]", "unknown rule 'wrong'"),
        ("item", "[jargon|Tekst", "a mark without an end"),
        ("item", "Tekst]", "stray"),
        ("item", "[Jargon|Tekst]", "stray"),
        ("item", "[jargon|]", "a mark without words"),
    ],
)
def test_a_slip_in_a_mark_is_told(kind: str, written: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(kind, written)


def test_halves_go_in_fours_so_that_neighbours_differ() -> None:
    assert [half(f"a{number:03}") for number in range(1, 9)] == ["dev", "test", "test", "dev"] * 2


def test_lines_with_one_id_are_one_text(tmp_path: Path) -> None:
    file = tmp_path / "texts.tsv"
    file.write_text("t1\theading\tKop\nt1\tparagraph\tTekst.\nt2\titem\tIets\n", encoding="utf-8")
    first, second = read(file)
    assert first == Marked(
        "t1", "dev", (MarkedPassage("heading", "Kop"), MarkedPassage("paragraph", "Tekst."))
    )
    assert (second.id, second.half) == ("t2", "test")


@pytest.mark.parametrize("line", ["t2\titem", "t2\titem\tx\ty", "t2\titem\t[jargon|x"])
def test_a_bad_line_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "texts.tsv"
    file.write_text(f"t1\theading\tKop\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^texts\.tsv:2: "):
        list(read(file))


def text(*written: str, name: str = "x1") -> Marked:
    return Marked(name, "dev", tuple(parse("paragraph", one) for one in written))


def test_a_finding_that_touches_a_mark_is_right() -> None:
    score = precision_recall([Found("x1", 0, "jargon", 0, 3)], [text("Een [jargon|curator].")])
    assert score["jargon"].precision == score["jargon"].recall == 0.0
    score = precision_recall([Found("x1", 0, "jargon", 0, 5)], [text("Een [jargon|curator].")])
    assert score["jargon"].precision == score["jargon"].recall == score["jargon"].f1 == 1.0


def test_a_finding_of_another_rule_text_or_passage_is_no_help() -> None:
    marked = [text("Een [jargon|curator].", "Nog iets."), text("Een curator.", name="x2")]
    found = [
        Found("x1", 0, "passive", 4, 11),
        Found("x1", 1, "jargon", 4, 8),
        Found("x2", 0, "jargon", 4, 11),
    ]
    scores = precision_recall(found, marked)
    assert [one.words for one in scores["jargon"].missed] == ["curator"]
    assert [(one.id, one.words) for one in scores["jargon"].wrong] == [("x1", "iets"), ("x2", "curator")]
    assert [one.words for one in scores["passive"].wrong] == ["curator"]


def test_precision_recall_and_f1_are_shares_of_findings_and_of_marks() -> None:
    marked = [text("[jargon|aa] bb [jargon|cc] [jargon|dd] [jargon|ee]")]
    found = [Found("x1", 0, "jargon", *place) for place in ((0, 2), (3, 5), (6, 8))]
    score = precision_recall(found, marked)["jargon"]
    assert score.precision == pytest.approx(2 / 3)
    assert score.recall == pytest.approx(2 / 4)
    assert score.f1 == pytest.approx(4 / 7)
    assert (score.right, score.hit, len(score.wrong), len(score.missed)) == (2, 2, 1, 2)


def test_one_finding_hits_two_marks_and_two_findings_one_mark() -> None:
    wide = precision_recall([Found("x1", 0, "jargon", 0, 5)], [text("[jargon|aa] [jargon|bb]")])["jargon"]
    assert (wide.right, wide.hit) == (1, 2)
    found = [Found("x1", 0, "jargon", 0, 2), Found("x1", 0, "jargon", 3, 5)]
    twice = precision_recall(found, [text("[jargon|aa bb]")])["jargon"]
    assert (twice.right, twice.hit) == (2, 1)


def test_where_editors_differ_nothing_is_counted() -> None:
    marked = [text("Dat [maybe passive|is gedaan].")]
    assert precision_recall([], marked) == {}
    score = precision_recall([Found("x1", 0, "passive", 4, 13)], marked)["passive"]
    assert (score.precision, score.recall, score.f1) == (None, None, None)


def test_a_look_alike_is_wrong_to_find() -> None:
    score = precision_recall([Found("x1", 0, "passive", 4, 8)], [text("Dat [not passive|is gekomen].")])[
        "passive"
    ]
    assert (score.precision, score.recall) == (0.0, None)


def test_mixed_address_is_scored_once_for_a_text() -> None:
    marked = [
        text("[address-mixed|Je] mag.", "Heb [address-mixed|je] dat?"),
        text("Mag [address-mixed|jij]?", name="x2"),
    ]
    score = precision_recall([Found("x1", 1, "address-mixed", 4, 6)], marked)["address-mixed"]
    assert (score.right, score.hit, len(score.missed)) == (1, 1, 1)


def test_findings_outside_the_half_that_is_measured_are_left_out() -> None:
    assert precision_recall([Found("x9", 0, "jargon", 0, 2)], [text("Niets.")]) == {}


def test_every_line_of_the_sample_can_be_read_and_ids_are_used_once() -> None:
    names = [one.id for one in load()]
    assert len(names) == len(set(names))
    assert len(load("dev")) + len(load("test")) == len(names)


def test_the_sample_is_large_enough_to_trust() -> None:
    sentences = [one for one in load() if len(one.passages) == 1]
    assert len(sentences) >= 450
    assert len(load()) - len(sentences) >= 40
    total = counts(load())
    for rule in set(RULES) - COUNTED:
        assert total[rule][0] >= (60 if rule in {"passive", "difficult"} else 25), rule
        assert total[rule][1] >= 25, rule


@pytest.mark.parametrize("part", ["dev", "test"])
def test_both_halves_have_marks_of_every_rule(part: str) -> None:
    few = {rule: number[0] for rule, number in counts(load(part)).items() if number[0] < 10}
    assert few.keys() <= COUNTED


def test_no_sentence_stands_in_the_sample_twice() -> None:
    texts = [passage.text for one in load() for passage in one.passages if passage.kind == "paragraph"]
    assert sorted(texts) == sorted(set(texts))


def test_what_is_marked_as_right_is_not_marked_as_wrong_by_the_same_rule() -> None:
    for one in load():
        for passage in one.passages:
            for rule, marks in passage.marks.items():
                places = {place for mark in marks for place in range(mark.start, mark.end)}
                others = passage.maybe.get(rule, ()) + passage.alike.get(rule, ())
                assert not any(places & set(range(mark.start, mark.end)) for mark in others), (one.id, rule)


def test_the_table_in_the_readme_is_of_today(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out in (SAMPLE / "README.md").read_text(encoding="utf-8")


def test_a_finding_on_a_mark_of_its_companion_counts_for_nothing() -> None:
    marked = [text("Een [jargon|curator] [difficult|dient] te komen.")]
    found = [Found("x1", 0, "difficult", 4, 11), Found("x1", 0, "jargon", 12, 17)]
    scores = precision_recall(found, marked)
    assert (scores["difficult"].right, len(scores["difficult"].wrong), scores["difficult"].hit) == (0, 0, 0)
    assert (scores["jargon"].right, len(scores["jargon"].wrong), scores["jargon"].hit) == (0, 0, 0)
