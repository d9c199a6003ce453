"""The figures of search, as Markdown to paste."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from search_portal import Portal

from bench.quality import (
    Answer,
    Answers,
    Figures,
    Query,
    QuerySet,
    Wanted,
    figures,
    misses,
    shares_no_word,
)

Results = Mapping[str, Mapping[str, Answers]]
"""Name of a set -> name of a way of searching -> answers."""

HEADINGS: Mapping[Wanted, str] = {
    Wanted.PAGE: "Is the right page found?",
    Wanted.NOTHING_SURE: "Out of scope: is a wrong page shown as a sure answer?",
    Wanted.NO_CORRECTION: "Right words that the site does not have: are they corrected?",
}
COLUMNS: Mapping[Wanted, tuple[str, ...]] = {
    Wanted.PAGE: ("hit@1", "hit@3", "MRR", "empty", "unsure", "key to results ms", "p95", "kB for a query"),
    Wanted.NOTHING_SURE: ("sure", "unsure", "empty"),
    Wanted.NO_CORRECTION: ("corrected", "sure", "empty"),
}
ALL = "all sets"


def portal_lines(portal: Portal, indexing: Mapping[str, float]) -> Iterator[str]:
    """What was searched, and how long the indexes took."""
    real = len(portal.articles) - portal.stand_ins
    yield f"{real} real articles, {portal.stand_ins} stand-ins, {portal.generated} generated articles."
    yield f"Building took {portal.build.wall:.1f} s. Of the index (s): "
    yield "; ".join(f"{name} {seconds:.1f}" for name, seconds in indexing.items()) + ".\n"


def set_table(wanted: Wanted, results: Results, heading: str = "") -> Iterator[str]:
    """A row for each set and each way of searching; and for all sets together, if there are more."""
    rows = dict(results)
    if len(rows) > 1:
        ways = next(iter(rows.values()))
        rows[ALL] = {way: [one for answers in results.values() for one in answers[way]] for way in ways}
    if not any(answers for one in rows.values() for answers in one.values()):
        return
    yield f"### {heading or HEADINGS[wanted]}\n"
    yield from _head(["set", "queries", "search"], COLUMNS[wanted])
    for name, ways in rows.items():
        for way, answers in ways.items():
            if answers:
                yield _line([name, str(len(answers)), way, *_cells(wanted, figures(answers))])
    yield ""


def _cells(wanted: Wanted, one: Figures) -> list[str]:
    part = {
        "sure": _part(one.sure, one.number),
        "unsure": _part(one.unsure, one.number),
        "empty": _part(one.empty, one.number),
        "corrected": _part(one.corrected, one.number),
        "hit@1": f"{one.hit1:.1%}",
        "hit@3": f"{one.hit3:.1%}",
        "MRR": f"{one.reciprocal:.3f}",
        "key to results ms": f"{one.latency:.0f}",
        "p95": f"{one.latency95:.0f}",
        "kB for a query": f"{one.size / one.number / 1000:.1f}",
    }
    return [part[column] for column in COLUMNS[wanted]]


def _part(some: int, number: int) -> str:
    return f"{some} ({some / number:.0%})" if some else "0"


def part_table(results: Results, names: Mapping[str, str]) -> Iterator[str]:
    """The queries of all sets that share no word with what their page is called: sound or sense must help."""
    found: dict[str, list[tuple[Query, Answer]]] = {}
    for ways in results.values():
        for way, answers in ways.items():
            some = (one for one in answers if one[0].expected and shares_no_word(one[0], names))
            found.setdefault(way, []).extend(some)
    yield from set_table(Wanted.PAGE, {"no word shared": found}, "No word shared with title or search words")


def first_table(results: Mapping[str, Answers]) -> Iterator[str]:
    """The first three results of each query, in each way of searching."""
    yield from _head(["query", *results], ())
    for rows in zip(*results.values(), strict=True):
        cells = ["<br>".join(answer.titles[:3]) or "nothing" for _, answer in rows]
        yield _line([f"`{rows[0][0].text}`", *cells])
    yield ""


def slip_table(answers: Mapping[str, Answers]) -> Iterator[str]:
    """hit@3 for each kind of slip, and of all together."""
    kinds = list(dict.fromkeys(query.kind for query, _ in next(iter(answers.values()))))
    yield "### One slip in the key words of a title: in the first three\n"
    yield from _head(["slip", "queries"], list(answers))
    for kind in [*kinds, ""]:
        some = {way: [one for one in all_ if kind in ("", one[0].kind)] for way, all_ in answers.items()}
        number = len(next(iter(some.values())))
        yield _line([kind or "all", str(number), *(f"{figures(one).hit3:.1%}" for one in some.values())])
    yield ""
    yield from _folded(
        "Slips that were not in the first three", misses(Wanted.PAGE, next(iter(answers.values())), 3)
    )


def miss_lines(queries: QuerySet, answers: Answers) -> Iterator[str]:
    """Every query of a set that did not get what it should, folded away."""
    yield from _folded(f"{queries.name}: what was wrong", misses(queries.wanted, answers))


def _folded(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"<details><summary>{title} ({len(lines)})</summary>\n"
        yield from lines
        yield "\n</details>\n"


def cost_table(title: str, first: Mapping[str, Answer]) -> Iterator[str]:
    """Time and bytes of a first question."""
    yield f"### {title}\n"
    yield from _head(["search"], ("Enter to first results ms", "to the whole answer ms", "kB"))
    for name, one in first.items():
        yield _line([name, f"{one.first:.0f}", f"{one.whole:.0f}", f"{one.size / 1000:.1f}"])
    yield ""


def _head(names: Sequence[str], numbers: Sequence[str]) -> Iterator[str]:
    yield _line([*names, *numbers])
    yield _line(["---"] * len(names) + ["---:"] * len(numbers))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
