"""Medians and ratios of the rounds, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from measure import Cost

Row = tuple[str, str]
"""(engine, with or without Pagefind)"""
Rounds = Mapping[Row, Sequence[Cost]]

WITH, WITHOUT = "with Pagefind", "without"
GOALS = (("cold", "Eleventy", 1.7), ("no change", "Hugo", 0.5))
GOAL_SIZE = 1000
OURS = "Wegwijs"


def scenario_table(rounds: Rounds, rivals: Sequence[str]) -> list[str]:
    """One table: a row per engine, with and without Pagefind, and our ratios to each rival."""
    heads = ["engine", "search", "wall s (min..max)", "CPU s", "peak MiB"]
    heads += [f"{unit} / {rival}" for rival in rivals for unit in ("wall", "CPU")]
    lines = [_line(heads), _line(["---"] * 2 + ["---:"] * (len(heads) - 2))]
    for row in sorted(rounds, key=lambda one: (one[1] != WITH, one[0] != OURS, one[0])):
        costs = rounds[row]
        walls = [one.wall for one in costs]
        cells = [*row, f"{median(walls):.2f} ({min(walls):.2f}..{max(walls):.2f})"]
        cells += [f"{median(one.cpu for one in costs):.2f}", f"{max(one.peak for one in costs):.0f}"]
        for rival in rivals:
            cells += [_ratio(costs, rounds.get((rival, row[1])), unit) for unit in ("wall", "cpu")]
        lines.append(_line(cells))
    return lines


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def ratio(costs: Sequence[Cost], rival: Sequence[Cost], unit: str) -> float:
    """The median over rounds of what we cost for each second of the rival in the same round."""
    pairs = zip(costs, rival, strict=True)
    return median([float(getattr(own, unit) / getattr(other, unit)) for own, other in pairs])


def _ratio(costs: Sequence[Cost], rival: Sequence[Cost] | None, unit: str) -> str:
    return f"{ratio(costs, rival, unit):.2f}" if rival else "-"


def goal_lines(scenarios: Mapping[str, Rounds]) -> list[str]:
    """Whether the goals are met, in wall clock and in processor time, with and without Pagefind."""
    lines = []
    for scenario, rival, limit in GOALS:
        rounds = scenarios[scenario]
        for search in (WITH, WITHOUT):
            own, other = rounds.get((OURS, search)), rounds.get((rival, search))
            if own and other:
                wall, cpu = ratio(own, other, "wall"), ratio(own, other, "cpu")
                verdict = "met" if wall < limit else "NOT met"
                lines.append(
                    f"- {scenario}, {search}: {wall:.2f} x {rival} in wall clock, {cpu:.2f} x in CPU; "
                    f"goal < {limit}: **{verdict}**"
                )
    return lines or ["- the rivals are not installed: nothing to compare with"]


def stage_table(stages: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Time per stage of one cold build with one process."""
    total = stages["total"]["cpu"]
    lines = [_line(["stage", "wall s", "CPU s", "share of CPU"]), _line(["---", "---:", "---:", "---:"])]
    for name, cost in sorted(stages.items(), key=lambda one: -one[1]["cpu"]):
        share = f"{cost['cpu'] / total:.0%}"
        lines.append(_line([f"`{name}`", f"{cost['wall']:.2f}", f"{cost['cpu']:.2f}", share]))
    return lines
