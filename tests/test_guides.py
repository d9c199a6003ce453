"""The paths through a guide, against a walk along every path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.guide_portal import guide_of
from wegwijs.check.guides import guide_problems
from wegwijs.guides import back_from, in_words, loops, reached, start_of, ways_of
from wegwijs.problems import has_errors
from wegwijs.read import Source, parse
from wegwijs.validate import Entry, Guide

Graph = Mapping[str, Sequence[str]]
"""Id of a question -> where its choices go; "u1" and so on are outcomes."""


def entry_of(ways: Graph, outcomes: Sequence[str]) -> Entry[Guide]:
    text = guide_of(ways, outcomes)
    parsed = parse(text, "x.md")
    assert parsed.problems == ()
    source = Source(
        file="x.md",
        path="wegwijzers/x.md",
        collection="wegwijzers",
        slug="x",
        values=parsed.values,
        places=parsed.places,
        body=parsed.body,
        body_line=parsed.body_line,
    )
    return Entry(source, Guide.model_validate(yaml.safe_load(text.split("---")[1])))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, list[str]], list[str]]:
    """Guides of any shape: with loops, dead ends, steps that nobody reaches and choices to nowhere."""
    questions = [f"v{number}" for number in range(draw(st.integers(1, 6)))]
    outcomes = [f"u{number}" for number in range(draw(st.integers(1, 4)))]
    targets = st.sampled_from([*questions, *outcomes, *outcomes, "nergens"])
    ways = {one: draw(st.lists(targets, max_size=4)) for one in questions}
    return ways, outcomes


@st.composite
def forward_graphs(draw: st.DrawFn) -> tuple[dict[str, list[str]], list[str]]:
    """Guides in which choices lead only to later questions and to outcomes, so that many are good."""
    count = draw(st.integers(1, 5))
    outcomes = [f"u{number}" for number in range(draw(st.integers(1, 3)))]
    ways = {}
    for number in range(count):
        later = [f"v{one}" for one in range(number + 1, count)]
        ways[f"v{number}"] = draw(st.lists(st.sampled_from([*later, *outcomes]), min_size=2, max_size=4))
    return ways, outcomes


def all_paths(ways: Graph, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every path from here to where it ends, or to where it comes back to itself."""
    if path[-1] not in ways or path[-1] in path[:-1] or not ways[path[-1]]:
        yield path
        return
    for target in dict.fromkeys(ways[path[-1]]):
        yield from all_paths(ways, (*path, target))


def is_good(ways: Graph, outcomes: Sequence[str]) -> bool:
    """Independently of the checks: every path from the start ends at an outcome, every step is on one, and
    at every question there is something to choose."""
    paths = list(all_paths(ways, (next(iter(ways)),)))
    seen = {step for path in paths for step in path}
    return (
        all(path[-1] in outcomes for path in paths)
        and seen >= {*ways, *outcomes}
        and all(len(targets) >= 2 for targets in ways.values())
    )


@given(st.one_of(graphs(), forward_graphs()))
def test_no_error_if_and_only_if_every_path_ends_at_an_outcome(
    graph: tuple[dict[str, list[str]], list[str]],
) -> None:
    entry = entry_of(*graph)
    assert has_errors(guide_problems([entry])) is not is_good(*graph)


@given(graphs())
def test_the_way_back_is_the_last_question_that_is_on_every_path(
    graph: tuple[dict[str, list[str]], list[str]],
) -> None:
    ways, outcomes = graph
    entry = entry_of(ways, outcomes)
    known = {one: [to for to in targets if to != "nergens"] for one, targets in ways.items()}
    start = next(iter(ways))
    before: dict[str, set[str]] = {}
    for path in all_paths(known, (start,)):
        for number, step in enumerate(path):
            if step not in path[:number]:
                before[step] = before.get(step, set(path[:number])) & set(path[:number])
    back = back_from(entry.data)
    assert back.keys() == before.keys() - {start}
    for step, question in back.items():
        assert question in before[step]
        assert before[question] == before[step] - {question}


@given(graphs())
def test_loops_are_ways_and_without_their_last_choices_there_are_none(
    graph: tuple[dict[str, list[str]], list[str]],
) -> None:
    ways = dict(ways_of(entry_of(*graph).data))
    found = list(loops(ways))
    for loop in found:
        assert loop[0] == loop[-1]
        assert all(to in ways[step] for step, to in pairwise(loop))
    cut = {(loop[-2], loop[-1]) for loop in found}
    left = {step: tuple(to for to in targets if (step, to) not in cut) for step, targets in ways.items()}
    assert list(loops(left)) == []


def test_the_first_question_is_the_start() -> None:
    guide = entry_of({"a": ["b", "u"], "b": ["u", "w"]}, ["u", "w"]).data
    assert start_of(guide) == "a"
    assert reached(ways_of(guide), "a") == {"a", "b", "u", "w"}
    assert reached(ways_of(guide), "a", without="b") == {"a", "u"}


def test_a_loop_in_words() -> None:
    assert in_words(("a", "b", "a"), {"a": "Hoe?", "b": "Waar?"}) == '"Hoe?" → "Waar?" → "Hoe?"'


def test_a_long_row_of_questions_is_no_problem() -> None:
    """Without recursion: the number of steps that a guide may have is not a matter of our stack."""
    ways = {f"v{number}": (f"v{number + 1}",) for number in range(5000)} | {"v5000": ("v0",)}
    assert [len(one) for one in loops(ways)] == [5002]
