from __future__ import annotations

from pathlib import Path

from tests.guide_portal import FILE, GUIDE, guide_of
from tests.support import FILES, make_portal
from wegwijs.pipeline import inspect
from wegwijs.problems import Problem


def found(tmp_path: Path, guide: str) -> list[Problem]:
    """The problems of the guide, without that nothing leads to it."""
    portal = make_portal(tmp_path, {**FILES, FILE: guide})
    problems = inspect(portal.options(cache=None)).problems
    return [one for one in problems if one.code != "page-orphan"]


def changed(old: str, new: str) -> str:
    assert old in GUIDE
    return GUIDE.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_guide_in_which_every_way_ends(tmp_path: Path) -> None:
    assert found(tmp_path, GUIDE) == []


def test_a_choice_to_what_is_not_there(tmp_path: Path) -> None:
    text = changed("to: plek", "to: plk")
    one, two, *rest = found(tmp_path, text)
    assert (one.code, one.line, one.column) == ("guide-to-unknown", line_of(text, "to: plk"), 9)
    assert one.message == (
        'De keuze "Ik praat met iemand" gaat naar `plk`. Die vraag of uitkomst is er niet.'
    )
    assert one.hint == (
        "Bedoelde u `plek`? In dit bestand staan: `begin`, `plek`, `lezen`, `spreekuur`, `bellen`."
    )
    assert [two.code, *(one.code for one in rest)] == ["guide-unreached"] * 3


def test_a_loop_is_told_in_words_on_the_choice_that_goes_back(tmp_path: Path) -> None:
    text = changed("to: bellen", "to: begin")
    one, _ = found(tmp_path, text)
    assert (one.code, one.line) == ("guide-loop", line_of(text, "to: begin"))
    assert one.message == (
        'Wie deze keuze maakt, komt weer bij "Hoe wilt u hulp?". Zo loopt de lezer in een rondje: '
        '"Hoe wilt u hulp?" → "Waar wilt u praten?" → "Hoe wilt u hulp?".'
    )


def test_only_the_question_at_which_a_dead_end_begins_is_named(tmp_path: Path) -> None:
    ways = {"a": ["b", "u"], "b": ["c", "c"], "c": ["b", "d"], "d": ["b", "c"]}
    problems = found(tmp_path, guide_of(ways, ["u"]))
    ends = [one.message for one in problems if one.code == "guide-dead-end"]
    assert ends == ['Vanaf de vraag "Vraag b?" komt de lezer nooit bij een uitkomst.']
    assert {one.code for one in problems} == {"guide-dead-end", "guide-loop"}


def test_nothing_to_choose(tmp_path: Path) -> None:
    problems = found(tmp_path, guide_of({"a": ["b", "u"], "b": []}, ["u"]))
    assert [(one.code, one.message) for one in problems] == [
        ("guide-choices-few", 'Bij de vraag "Vraag b?" valt niets te kiezen. Aantal keuzes: 0.')
    ]


def test_more_than_seven_choices_is_a_warning(tmp_path: Path) -> None:
    outcomes = [f"u{number}" for number in range(8)]
    [one] = found(tmp_path, guide_of({"a": outcomes}, outcomes))
    assert (one.code, one.is_error) == ("guide-choices-many", False)
    assert found(tmp_path, guide_of({"a": outcomes[:7]}, outcomes[:7])) == []


def test_one_choice_twice_in_a_question_is_a_warning(tmp_path: Path) -> None:
    text = changed("text: Aan de telefoon", "text: in de bibliotheek")
    [one] = found(tmp_path, text)
    assert (one.code, one.line, one.is_error) == (
        "guide-choice-twice",
        line_of(text, "text: in de bibliotheek"),
        False,
    )


def test_names_twice_and_names_that_are_no_address(tmp_path: Path) -> None:
    text = GUIDE.replace("id: bellen", "id: Bel Ons").replace("to: bellen", "to: Bel Ons")
    [one] = found(tmp_path, text)
    assert (one.code, one.line, one.hint) == (
        "guide-id",
        line_of(text, "id: Bel Ons"),
        "Bedoelde u `bel-ons`? Gebruik kleine letters, cijfers en streepjes.",
    )
    text = GUIDE.replace("id: bellen", "id: lezen").replace("to: bellen", "to: lezen")
    [one] = found(tmp_path, text)
    assert one.code == "guide-id-twice"
    assert f"regel {line_of(text, 'id: lezen')}." in one.message


def test_two_pages_with_one_title(tmp_path: Path) -> None:
    [one] = found(tmp_path, changed("Bel iemand", "LEES het zelf"))
    assert (one.code, one.is_error) == ("guide-text-twice", False)
    assert one.message.startswith('"Lees het zelf" staat ook al op regel ')


def test_an_outcome_without_help(tmp_path: Path) -> None:
    text = changed("    articles: [digid-aanvragen]\n    pages: [over-ons]\n", "    offers: {}\n")
    [one] = found(tmp_path, text)
    assert (one.code, one.line) == ("guide-outcome-empty", line_of(text, "- id: lezen"))


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    text = GUIDE.replace("to: lezen", "to: lzen").replace("to: bellen", "to: begin")
    text = text.replace("[digid-aanvragen]", "[digid]").replace("[hengelo]", "[hengel]")
    assert {one.code for one in found(tmp_path, text)} == {
        "guide-to-unknown",
        "guide-unreached",
        "guide-loop",
        "reference-unknown",
    }


def test_a_reference_in_an_outcome_is_on_its_own_line(tmp_path: Path) -> None:
    text = changed("[digid-aanvragen]", "[digid-aanvragen, digid-anvragen]")
    [one] = found(tmp_path, text)
    assert (one.code, one.line, one.column) == ("reference-unknown", line_of(text, "digid-anvragen"), 33)
    assert one.hint.startswith("Bedoelde u `digid-aanvragen`?")


def test_what_offers_may_ask_for(tmp_path: Path) -> None:
    [one] = found(tmp_path, changed("kinds: [ido]", "kinds: [idoo]"))
    assert (one.code, one.hint.partition("?")[0]) == ("value-not-allowed", "Bedoelde u `ido`")
    [one] = found(tmp_path, changed("learn: [taal]", "way: [in een groepje]"))
    assert (one.code, one.hint.partition("?")[0]) == ("value-not-allowed", "Bedoelde u `in een groep`")


def test_a_draft_has_warnings_only(tmp_path: Path) -> None:
    text = changed("to: bellen", "to: begin").replace("checked_on", "draft: true\nchecked_on")
    problems = found(tmp_path, text)
    assert [one.code for one in problems] == ["guide-loop", "guide-unreached"]
    assert not any(one.is_error for one in problems)
