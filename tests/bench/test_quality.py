from __future__ import annotations

from pathlib import Path

import pytest

from bench.quality import Answer, Query, QuerySet, Wanted, figures, is_like, misses, read_set, shares_no_word

CAK = Query("kak rekening", ("Ik heb een rekening van het CAK",), "sound")
RIGHT, WRONG = CAK.expected[0], "Ik heb een boete gekregen (CJIB)"
OTHERS = tuple(f"Een andere pagina {number}" for number in range(12))


def write(folder: Path, text: str) -> Path:
    file = folder / "queries.tsv"
    file.write_text(text, "utf-8")
    return file


def test_set_with_pages_says_which_titles_are_right(tmp_path: Path) -> None:
    file = write(tmp_path, "query\texpected_title\tkind\nkak\tEen | Twee\tsound\n")
    assert read_set(file) == QuerySet("queries", Wanted.PAGE, (Query("kak", ("Een", "Twee"), "sound"),))


def test_set_out_of_scope_says_why(tmp_path: Path) -> None:
    file = write(tmp_path, "query\twhy\nbuienradar\tweather\n")
    assert read_set(file) == QuerySet("queries", Wanted.NOTHING_SURE, (Query("buienradar", (), "weather"),))


def test_set_of_right_words(tmp_path: Path) -> None:
    file = write(tmp_path, 'word\nfiets\n"feest\n')
    assert read_set(file).queries == (Query("fiets"), Query('"feest'))
    assert read_set(file).wanted is Wanted.NO_CORRECTION


def test_file_with_other_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no column expected_title or why or word"):
        read_set(write(tmp_path, "a\tb\n1\t2\n"))


def test_queries_for_a_page_that_is_not_there_yet_are_left_out() -> None:
    some = QuerySet("some", Wanted.PAGE, (CAK, Query("boete", (WRONG,))))
    assert some.with_pages(frozenset({RIGHT})).queries == (CAK,)
    none = QuerySet("none", Wanted.NOTHING_SURE, (Query("buienradar"),))
    assert none.with_pages(frozenset()) == none


@pytest.mark.parametrize(
    ("titles", "rank"),
    [((RIGHT,), 1), ((WRONG, RIGHT), 2), ((WRONG,), 0), ((), 0), ((*OTHERS[:10], RIGHT), 0)],
)
def test_rank_is_the_place_among_what_is_shown(titles: tuple[str, ...], rank: int) -> None:
    assert Answer(titles).rank(CAK) == rank


def test_figures_of_a_set() -> None:
    answers = [Answer((RIGHT,)), Answer((WRONG, RIGHT), sure=False), Answer((*OTHERS[:4], RIGHT)), Answer(())]
    found = figures([(CAK, one) for one in answers])
    assert (found.number, found.hit1, found.hit3) == (4, 0.25, 0.5)
    assert found.reciprocal == pytest.approx((1 + 1 / 2 + 1 / 5) / 4)
    assert (found.empty, found.unsure, found.sure) == (1, 1, 2)


def test_figures_of_time_and_bytes() -> None:
    answers = [(CAK, Answer((RIGHT,), first=float(number), size=number)) for number in range(1, 102)]
    found = figures(answers)
    assert found.latency == 51
    assert found.latency95 == pytest.approx(96.9)
    assert (found.size, found.largest) == (5151, 101)


@pytest.mark.parametrize(("one", "other"), [("toeslag", "toslag"), ("fiets", "fietst"), ("bieb", "biep")])
def test_spellings_of_a_word_are_alike(one: str, other: str) -> None:
    assert is_like(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("fiets", "fiets"), ("huursubsidie", "huurtoeslag"), ("huis", "woning")]
)
def test_the_same_word_and_a_synonym_are_no_correction(one: str, other: str) -> None:
    assert not is_like(one, other)


def test_corrections_are_of_what_was_typed() -> None:
    answer = Answer((), also=("Fietst", "woning"))
    assert answer.corrections(Query("een fiets")) == ["Fietst"]


def test_query_shares_no_word_with_its_page() -> None:
    names = {RIGHT: f"{RIGHT}, eigen bijdrage"}
    assert shares_no_word(Query("ik moet van het kak betalen", (RIGHT,)), names)
    assert not shares_no_word(CAK, names)
    assert not shares_no_word(Query("mijn bijdrage", (RIGHT,)), names)


def test_misses_name_what_came_instead() -> None:
    lines = misses(Wanted.PAGE, [(CAK, Answer((WRONG, RIGHT))), (CAK, Answer((RIGHT,))), (CAK, Answer(()))])
    assert len(lines) == 2
    assert "place 2" in lines[0]
    assert WRONG in lines[0]
    assert "not shown" in lines[1]
    assert misses(Wanted.PAGE, [(CAK, Answer((WRONG, RIGHT)))], most=3) == []


def test_only_a_sure_answer_is_a_miss_out_of_scope() -> None:
    query = Query("buienradar", (), "weather")
    answers = [Answer((WRONG,), sure=False), Answer(()), Answer((WRONG,))]
    assert len(misses(Wanted.NOTHING_SURE, [(query, one) for one in answers])) == 1


def test_only_a_correction_is_a_miss_for_a_right_word() -> None:
    answers = [Answer((WRONG,)), Answer((WRONG,), also=("fietst",)), Answer((), also=("rijwiel",))]
    assert len(misses(Wanted.NO_CORRECTION, [(Query("fiets"), one) for one in answers])) == 1
