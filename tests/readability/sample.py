"""The sentences that an editor marked by hand, and how well a rule finds the same.

How the sample was made and what each mark means is in sample/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SAMPLE = Path(__file__).parent / "sample"

RULES = (
    "abbreviation-dotted",
    "abbreviation-unexplained",
    "address-mixed",
    "date-format",
    "difficult",
    "double-negative",
    "heading-noun",
    "item-long",
    "jargon",
    "list-in-sentence",
    "nominal",
    "number-format",
    "number-words",
    "paragraph-long",
    "passive",
    "shaming",
)

KINDS = frozenset({"paragraph", "item", "step", "heading", "quote", "title", "summary"})
"""What a passage can be: the values of `wegwijs.readability.text.Kind` that the sample uses."""

ONCE = frozenset({"address-mixed"})
"""Rules about a text as a whole: one finding in it is enough, wherever it points."""

COMPANIONS = {"difficult": "jargon", "jargon": "difficult"}
"""Rules that both say that a word is hard. A finding of one on a mark of only the other counts for nothing:
the editor looks at the right word, but not for the reason that was marked."""

OPENING = re.compile(r"\[(?P<how>not |maybe )?(?P<rules>[a-z-]+(?: & [a-z-]+)*)(?:=(?P<better>[^|\]]*))?\|")


class Mark(NamedTuple):
    """Words in a passage, with offsets in its text; better: what an editor would write instead."""

    start: int
    end: int
    words: str
    better: str = ""


Marks = Mapping[str, tuple[Mark, ...]]
"""The marks of each rule, in the order in which they begin."""


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A sentence, an item, a heading or a paragraph.

    marks: what a rule should find; maybe: what it may find or leave; alike: what looks the same but is right.
    """

    kind: str
    text: str
    marks: Marks = field(default_factory=dict)
    maybe: Marks = field(default_factory=dict)
    alike: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence by itself, or a small text of several passages. half: "dev" or "test"."""

    id: str
    half: str
    passages: tuple[MarkedPassage, ...]


class Found(NamedTuple):
    """What a rule found: in which text and passage (its number in the text, from 0), and where in it."""

    id: str
    passage: int
    rule: str
    start: int
    end: int


class Case(NamedTuple):
    """A mistake to look at: the words, and the passage around them."""

    id: str
    words: str
    text: str


@dataclass(slots=True)
class Score:
    """How well a rule finds what is marked.

    right: findings on a mark; wrong: findings elsewhere; hit: marks that were found; missed: the others.
    """

    right: int = 0
    hit: int = 0
    wrong: list[Case] = field(default_factory=list)
    missed: list[Case] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """Share of the findings that are right, 0 to 1. None: nothing was found."""
        return _share(self.right, len(self.wrong))

    @property
    def recall(self) -> float | None:
        """Share of the marks that were found, 0 to 1. None: nothing is marked."""
        return _share(self.hit, len(self.missed))

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 to 1. None: nothing is marked or nothing was found."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _share(good: int, bad: int) -> float | None:
    return good / (good + bad) if good + bad else None


def parse(kind: str, written: str) -> MarkedPassage:
    """Takes the marks out of a passage: `Uw brief [passive|wordt gelezen].`

    Raises ValueError for an unknown kind or rule, and for a bracket without its partner.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    groups: dict[str, dict[str, list[Mark]]] = {"": {}, "maybe ": {}, "not ": {}}
    waiting: list[tuple[re.Match[str], int]] = []
    text, place = "", 0
    while place < len(written):
        opening = OPENING.match(written, place)
        if opening:
            waiting.append((opening, len(text)))
            place = opening.end()
            continue
        if written[place] == "]" and waiting:
            _close(groups, *waiting.pop(), text)
        elif written[place] in "[]|":
            raise ValueError(f"stray {written[place]!r} at {place} in {written!r}")
        else:
            text += written[place]
        place += 1
    if waiting:
        raise ValueError(f"a mark without an end in {written!r}")
    marks, maybe, alike = ({rule: tuple(sorted(one)) for rule, one in by.items()} for by in groups.values())
    return MarkedPassage(kind, text, marks, maybe, alike)


def _close(groups: dict[str, dict[str, list[Mark]]], opening: re.Match[str], start: int, text: str) -> None:
    words = text[start:]
    if not words.strip():
        raise ValueError(f"a mark without words after {text!r}")
    for rule in opening["rules"].split(" & "):
        if rule not in RULES:
            raise ValueError(f"unknown rule {rule!r}")
        mark = Mark(start, len(text), words, opening["better"] or "")
        groups[opening["how"] or ""].setdefault(rule, []).append(mark)


def half(name: str) -> str:
    """ "dev" or "test", by the number in an id.

    In fours: dev, test, test, dev. A sentence often stands beside its opposite, and every second one would
    give all the good ones to one half.
    """
    return "dev" if int(re.sub(r"\D", "", name)) % 4 in (0, 1) else "test"


def read(path: Path) -> Iterator[Marked]:
    """The texts of a file with `id <tab> kind <tab> marked text` on each line; a text is lines with one id.

    Raises ValueError, with the number of the line, if a line is not like that.
    """
    texts: dict[str, list[MarkedPassage]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            name, kind, written = line.split("\t")
            texts.setdefault(name, []).append(parse(kind, written))
        except ValueError as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
    for name, passages in texts.items():
        yield Marked(name, half(name), tuple(passages))


def load(only: str = "") -> tuple[Marked, ...]:
    """The whole sample, or one half of it: "dev" to improve rules, "test" to report on them."""
    found = [one for path in sorted(SAMPLE.glob("*.tsv")) for one in read(path)]
    return tuple(one for one in found if only in ("", one.half))


def precision_recall(found: Iterable[Found], marked: Iterable[Marked]) -> dict[str, Score]:
    """The score of each rule that found something or has marks.

    A finding is right if it shares a letter with a mark of its rule. On words where editors may differ
    ("maybe"), and on a mark of its companion, it counts for nothing. Findings in texts that are not in
    `marked` are left out.
    """
    by_place: dict[tuple[str, int], dict[str, list[Found]]] = {}
    for one in found:
        by_place.setdefault((one.id, one.passage), {}).setdefault(one.rule, []).append(one)
    scores: dict[str, Score] = {}
    for text in marked:
        of_text: dict[str, Score] = {}
        for number, passage in enumerate(text.passages):
            here = by_place.get((text.id, number), {})
            for rule in here.keys() | passage.marks.keys():
                _count(of_text.setdefault(rule, Score()), text.id, passage, rule, here.get(rule, []))
        for rule, score in of_text.items():
            _add(scores.setdefault(rule, Score()), _once(score) if rule in ONCE else score)
    return scores


def _count(score: Score, name: str, passage: MarkedPassage, rule: str, here: list[Found]) -> None:
    marks = passage.marks.get(rule, ())
    other = COMPANIONS.get(rule, "")
    maybe = (*passage.maybe.get(rule, ()), *passage.marks.get(other, ()), *passage.maybe.get(other, ()))
    for one in here:
        if any(_overlap(one, mark) for mark in marks):
            score.right += 1
        elif not any(_overlap(one, mark) for mark in maybe):
            score.wrong.append(Case(name, passage.text[one.start : one.end], passage.text))
    for mark in marks:
        if any(_overlap(one, mark) for one in here):
            score.hit += 1
        else:
            score.missed.append(Case(name, mark.words, passage.text))


def _overlap(found: Found, mark: Mark) -> bool:
    return found.start < mark.end and mark.start < found.end


def _once(score: Score) -> Score:
    """The score of one text for a rule that is about the text as a whole: found, missed or wrong."""
    if score.hit:
        return Score(1, 1, score.wrong[:1])
    return Score(0, 0, score.wrong[:1], score.missed[:1])


def _add(total: Score, more: Score) -> None:
    total.right += more.right
    total.hit += more.hit
    total.wrong += more.wrong
    total.missed += more.missed


def counts(marked: Iterable[Marked]) -> dict[str, tuple[int, int, int]]:
    """For each rule: how many marks, look-alikes and doubtful ones there are."""
    total = dict.fromkeys(RULES, (0, 0, 0))
    for text in marked:
        for passage in text.passages:
            for rule in RULES:
                more = (len(one.get(rule, ())) for one in (passage.marks, passage.alike, passage.maybe))
                total[rule] = tuple(map(sum, zip(total[rule], more, strict=True)))  # type: ignore[assignment]
    return total


def main() -> None:
    """Prints how many marks there are, as a table for sample/README.md."""
    print("| rule | marks dev | marks test | look-alikes | maybe |", "|---|---|---|---|---|", sep="\n")
    dev, test = counts(load("dev")), counts(load("test"))
    for rule in RULES:
        first, second = dev[rule], test[rule]
        print(f"| {rule} | {first[0]} | {second[0]} | {first[1] + second[1]} | {first[2] + second[2]} |")


if __name__ == "__main__":
    main()
