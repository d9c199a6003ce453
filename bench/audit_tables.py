"""What was measured of the audit and of other tools, as Markdown."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from audit_tools import Heard
from measure import Cost

from accessibility_tests.corpus.measure import Case
from wegwijs.audit.axe import vendored_version
from wegwijs.audit.discovery import Browser
from wegwijs.wcag import criteria

PACKAGES = ("pa11y-ci", "pa11y", "@axe-core/cli", "axe-core")
OURS = "Wegwijs"
COLUMNS = (
    *("tool", "states of a page", "s a page (min..max)", "pages a s", "CPU s a page", "x Wegwijs"),
    *("x Wegwijs, CPU", "CPU s a state", "elements that fail", "pages not done"),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of one tool: what it cost, and path of a page -> what it said."""

    cost: Cost
    heard: Mapping[str, Heard]

    @property
    def states(self) -> int:
        """Pages times the states in which each was seen."""
        return sum(one.states for one in self.heard.values())


def heading(browser: Browser, modules: Path | None, options: argparse.Namespace, load: float) -> list[str]:
    """When, on what, with which versions."""
    said = subprocess.run([browser.binary, "--version"], capture_output=True, text=True, check=False).stdout
    versions = [" ".join(said.split()[:2]), f"Wegwijs with axe-core {vendored_version()}"]
    versions += [f"{name} {found}" for name in PACKAGES if (found := _version(modules, name))]
    return [
        "# The audit beside other tools",
        "",
        f"{date.today()}; {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"{options.jobs} pages at a time; load {load:.1f} before, {os.getloadavg()[0]:.1f} after; "
        f"{options.rounds} rounds, interleaved. {', '.join(versions)}.",
        "",
    ]


def _version(modules: Path | None, package: str) -> str:
    file = modules / package / "package.json" if modules else None
    if file is None or not file.is_file():
        return ""
    return str(json.loads(file.read_text("utf-8"))["version"])


def speed(runs: Mapping[str, Sequence[Measured]], pages: int) -> list[str]:
    """A row for each tool; ratios are medians of the ratio within a round."""
    own = runs[OURS]
    lines = ["## What a page costs", "", f"{pages} pages of the portal.", ""]
    lines += [_line(COLUMNS), _line(["---", *["---:"] * (len(COLUMNS) - 1)])]
    lines += [_speed_line(name, some, own, pages) for name, some in runs.items()]
    axe = sum(one.axe for run in own for one in run.heard.values())
    whole = sum(one.whole for run in own for one in run.heard.values())
    return [*lines, "", f"Of the time that Wegwijs spends on pages, {axe / whole:.0%} is in axe itself.", ""]


def _speed_line(name: str, runs: Sequence[Measured], own: Sequence[Measured], pages: int) -> str:
    walls = [run.cost.wall / pages for run in runs]
    cpu = median(run.cost.cpu / pages for run in runs)
    cells = [
        name,
        f"{median(run.states / max(1, len(run.heard)) for run in runs):.1f}",
        f"{median(walls):.2f} ({min(walls):.2f}..{max(walls):.2f})",
        f"{1 / median(walls):.2f}",
        f"{cpu:.2f}",
        *(f"{_ratio(runs, own, unit):.2f}" for unit in ("wall", "cpu")),
        f"{median(run.cost.cpu / max(1, run.states) for run in runs):.2f}",
        str(max(sum(one.elements for one in run.heard.values()) for run in runs)),
        str(max(pages - len(run.heard) for run in runs)),
    ]
    return _line(cells)


def _ratio(runs: Sequence[Measured], own: Sequence[Measured], unit: str) -> float:
    pairs = zip(runs, own, strict=True)
    return median([float(getattr(one.cost, unit) / getattr(our.cost, unit)) for one, our in pairs])


def barriers(heard: Mapping[str, Mapping[str, Heard]], chosen: Sequence[Case]) -> list[str]:
    """Which planted barriers each tool finds, and on how many of their twins it raises a false alarm."""
    planted = [one for one in chosen if one.has_barrier]
    twins = [one for one in chosen if not one.has_barrier]
    lines = ["## Which planted barriers are found", ""]
    heads = ["tool", f"found, of {len(planted)}", f"false alarms, of {len(twins)}", "pages not done"]
    lines += [_line(heads), _line(["---", *["---:"] * (len(heads) - 1)])]
    for name, said in heard.items():
        found = sum(_found(said, one) for one in planted)
        alarms = sum(_alarm(said, one) for one in twins)
        not_done = sum(one.path not in said for one in chosen)
        lines.append(_line([name, f"{found} ({found / len(planted):.0%})", str(alarms), str(not_done)]))
    return [*lines, "", *_each(heard, planted), ""]


def _each(heard: Mapping[str, Mapping[str, Heard]], planted: Iterable[Case]) -> Iterator[str]:
    yield _line(["barrier", *heard])
    yield _line(["---", *[":---:"] * len(heard)])
    for one in planted:
        name = one.path.removesuffix(".fail.html").replace("/", " ")
        yield _line([name, *("found" if _found(said, one) else "-" for said in heard.values())])


def _found(said: Mapping[str, Heard], case: Case) -> bool:
    return case.path in said and case.criterion in said[case.path].wcag


def _alarm(said: Mapping[str, Heard], case: Case) -> bool:
    """Whether a page without the barrier is said to fail a criterion at level A or AA."""
    return case.path in said and not said[case.path].wcag.isdisjoint(criteria())


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
