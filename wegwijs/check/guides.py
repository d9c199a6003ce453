"""Guides: every choice leads to an outcome, in whatever way somebody goes, and every step can be reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from wegwijs.guides import Ways, in_words, leading_to, loops, reached, start_of, ways_of
from wegwijs.language import _
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read.files import slugify
from wegwijs.read.source import Path
from wegwijs.read.steps import is_step_id
from wegwijs.validate import Choice, Entry, Guide, Outcome, Question

FEWEST, MOST = 2, 7
"""Choices of one question. With fewer there is nothing to choose; more are a list to search through."""


def guide_problems(guides: Iterable[Entry[Guide]], memory: Memory | None = None) -> list[Problem]:
    """What is wrong with the paths of these guides, drafts too."""
    parts = ((one.source.path, (one,)) for one in guides)
    found = (memory or Memory()).recall_each("guide", parts, _problems)
    return [one for problems in found for one in problems]


def _problems(guide: Entry[Guide]) -> list[Problem]:
    ways = ways_of(guide.data)
    return [
        *_ids(guide),
        *_texts(guide),
        *_choices(guide, ways),
        *_unreached(guide, ways),
        *_loops(guide, ways),
        *_dead_ends(guide, ways),
        *(one for index, outcome in enumerate(guide.data.outcomes) for one in _empty(guide, outcome, index)),
    ]


def _steps(guide: Entry[Guide]) -> Iterator[tuple[Path, Question | Outcome]]:
    """(place, step) of all questions and then of all outcomes."""
    for index, question in enumerate(guide.data.questions):
        yield ("questions", index), question
    for index, outcome in enumerate(guide.data.outcomes):
        yield ("outcomes", index), outcome


def _name(step: Question | Outcome) -> str:
    return step.text if isinstance(step, Question) else step.title


def _names(guide: Entry[Guide]) -> dict[str, str]:
    """Id -> the text of the question or the title of the outcome."""
    return {step.id: _name(step) for _path, step in reversed([*_steps(guide)])}


def _ids(guide: Entry[Guide]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for path, step in _steps(guide):
        place = guide.place(*path, "id")
        if not is_step_id(step.id):
            meant = slugify(step.id)
            suggestion = _("Bedoelde u `{word}`?", word=meant) if meant else ""
            yield problem("guide-id", place, value=step.id, suggestion=suggestion)
        elif step.id in first:
            yield problem("guide-id-twice", place, value=step.id, line=first[step.id].line)
        first.setdefault(step.id, place)


def _texts(guide: Entry[Guide]) -> Iterator[Problem]:
    """Two pages with one title cannot be told apart, in a list of results or of open tabs."""
    places: dict[str, list[Place]] = defaultdict(list)
    names: dict[str, str] = {}
    for path, step in _steps(guide):
        folded = _name(step).casefold()
        names.setdefault(folded, _name(step))
        places[folded].append(guide.place(*path, "text" if isinstance(step, Question) else "title"))
    for folded, found in places.items():
        for place in found[1:]:
            yield problem("guide-text-twice", place, text=names[folded], line=found[0].line)


def _choices(guide: Entry[Guide], ways: Ways) -> Iterator[Problem]:
    for number, question in enumerate(guide.data.questions):
        place, count = guide.place("questions", number, "choices"), len(question.choices)
        if count < FEWEST:
            yield problem("guide-choices-few", place, text=question.text, count=count)
        elif count > MOST:
            yield problem("guide-choices-many", place, text=question.text, count=count, limit=MOST)
        for index, choice in enumerate(question.choices):
            if choice.to not in ways:
                yield _unknown(guide, choice, ("questions", number, "choices", index, "to"))
            if choice.text.casefold() in (one.text.casefold() for one in question.choices[:index]):
                place_of_text = guide.place("questions", number, "choices", index, "text")
                yield problem("guide-choice-twice", place_of_text, text=choice.text)


def _unknown(guide: Entry[Guide], choice: Choice, path: Path) -> Problem:
    known = [step.id for _path, step in _steps(guide)]
    return problem(
        "guide-to-unknown",
        guide.place(*path),
        text=choice.text,
        value=choice.to,
        suggestion=did_you_mean(choice.to, known),
        allowed=listing(dict.fromkeys(known)),
    )


def _unreached(guide: Entry[Guide], ways: Ways) -> Iterator[Problem]:
    found = reached(ways, start_of(guide.data))
    for path, step in _steps(guide):
        if step.id not in found:
            yield problem("guide-unreached", guide.place(*path), text=_name(step), value=step.id)


def _loops(guide: Entry[Guide], ways: Ways) -> Iterator[Problem]:
    """On the line of the choice that goes back."""
    names = _names(guide)
    for loop in loops(ways):
        place = _place_of(guide, loop[-2], loop[-1])
        yield problem("guide-loop", place, text=names[loop[-1]], loop=in_words(loop, names))


def _place_of(guide: Entry[Guide], step: str, target: str) -> Place:
    """The place of the choice that leads from one step to another."""
    return next(
        guide.place("questions", number, "choices", index, "to")
        for number, question in enumerate(guide.data.questions)
        for index, choice in enumerate(question.choices)
        if (question.id, choice.to) == (step, target)
    )


def _dead_ends(guide: Entry[Guide], ways: Ways) -> Iterator[Problem]:
    """The first question on each way after which no outcome comes any more.

    A question without a single choice that leads on is left out: there is a problem about that already.
    """
    good = leading_to(ways, {one.id for one in guide.data.outcomes})
    start = start_of(guide.data)
    entrances = {start, *(target for step in good for target in ways.get(step, ()))}
    for path, step in _steps(guide):
        if step.id in entrances and step.id not in good and ways[step.id]:
            yield problem("guide-dead-end", guide.place(*path), text=_name(step))


def _empty(guide: Entry[Guide], outcome: Outcome, index: int) -> Iterator[Problem]:
    named = (outcome.text, outcome.articles, outcome.pages, outcome.locations, outcome.organisations)
    if not any(named) and not (outcome.offers and outcome.offers.asks):
        yield problem("guide-outcome-empty", guide.place("outcomes", index), text=outcome.title)
