"""The paths through a guide: which step leads to which, and where they end.

A step is a question or an outcome, and is known by its id. The first question is the start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from wegwijs.validate import Guide

Ways = Mapping[str, tuple[str, ...]]
"""Id of a step -> the ids of the steps that it leads to, each once."""


def start_of(guide: Guide) -> str:
    return guide.questions[0].id


def ways_of(guide: Guide) -> Ways:
    """Where each step leads to; choices to nowhere are left out. Of two with one id, the first counts."""
    known = {one.id for one in guide.questions} | {one.id for one in guide.outcomes}
    ways: dict[str, tuple[str, ...]] = {}
    for question in guide.questions:
        targets = dict.fromkeys(one.to for one in question.choices if one.to in known)
        ways.setdefault(question.id, tuple(targets))
    for outcome in guide.outcomes:
        ways.setdefault(outcome.id, ())
    return ways


def is_whole(guide: Guide) -> bool:
    """Whether every choice leads somewhere, so that pages can be made."""
    ways = ways_of(guide)
    return all(one.to in ways for question in guide.questions for one in question.choices)


def reached(ways: Ways, start: str, without: str = "") -> frozenset[str]:
    """The steps that can be reached from `start`, itself included, in paths that leave out one step."""
    found = {start} - {without}
    waiting = list(found)
    while waiting:
        new = set(ways.get(waiting.pop(), ())) - found - {without}
        found |= new
        waiting += sorted(new)
    return frozenset(found)


def leading_to(ways: Ways, goals: Set[str]) -> frozenset[str]:
    """The steps from which a goal can be reached, the goals included."""
    found = set(goals)
    size = -1
    while size != len(found):
        size = len(found)
        found |= {step for step, targets in ways.items() if found & set(targets)}
    return frozenset(found)


def loops(ways: Ways) -> Iterator[tuple[str, ...]]:
    """The ways that come back to where they were: ("a", "b", "a").

    One for each choice that goes back, so that there are none left when all of those have gone.
    """
    finished: set[str] = set()
    for first in ways:
        if first not in finished:
            yield from _loops_from(first, ways, finished)


def _loops_from(first: str, ways: Ways, finished: set[str]) -> Iterator[tuple[str, ...]]:
    """Depth first, without recursion: a guide of any length may be read."""
    path = [first]
    waiting = [iter(ways[first])]
    while path:
        step = next(waiting[-1], None)
        if step is None:
            finished.add(path.pop())
            waiting.pop()
        elif step in path:
            yield (*path[path.index(step) :], step)
        elif step not in finished:
            path.append(step)
            waiting.append(iter(ways[step]))


def back_from(guide: Guide) -> Mapping[str, str]:
    """Id of a step -> the last question that every path to it goes through, so that every reader saw it.

    A page cannot know which way its reader came, and a link back must be true for all of them.
    """
    ways, start = ways_of(guide), start_of(guide)
    every = reached(ways, start)
    passed: dict[str, set[str]] = {step: set() for step in sorted(every)}
    for question in passed:
        for step in every - reached(ways, start, without=question) - {question}:
            passed[step].add(question)
    return {
        step: max(questions, key=lambda one: len(passed[one]))  # no two have passed equally many
        for step, questions in passed.items()
        if questions
    }


def in_words(loop: Sequence[str], names: Mapping[str, str]) -> str:
    """A loop as people read it: '"Hoe?" → "Waar?" → "Hoe?"'."""
    return " → ".join(f'"{names[step]}"' for step in loop)
