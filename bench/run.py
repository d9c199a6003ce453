"""Build a made-up portal with Wegwijs, Hugo and Eleventy, and compare what it costs.

python bench/run.py [--pages 100 1000] [--rounds 5] [--peers] [--report FILE.md]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path

import engines
import table
from corpus import Record, portal
from engines import ENV, Engine
from measure import Cost, measure

SCENARIOS = ("cold", "no change", "one article")
Results = dict[str, dict[table.Row, list[Cost]]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 1000], metavar="N", help="articles")
    parser.add_argument("--rounds", type=int, default=5, help="every engine once in each round")
    parser.add_argument("--peers", action="store_true", help="install Eleventy with npm as well")
    parser.add_argument("--jobs", type=int, help="processes for Wegwijs; default: its own choice")
    parser.add_argument("--report", type=Path, help="write the tables to this file too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wegwijs-bench-") as folder:
        text = report(Path(folder), options)
    print(text)
    if options.report:
        options.report.write_text(text, "utf-8")


def report(work: Path, options: argparse.Namespace) -> str:
    """All tables, for every number of articles."""
    generator = engines.generator_copy(work)
    modules = engines.install_eleventy(work) if options.peers else None
    load = os.getloadavg()[0]
    lines: list[str] = []
    for pages in options.pages:
        lines += _report_size(work / str(pages), generator, modules, pages, options)
    return "\n".join([*_heading(options, load, modules), *lines, ""])


def _heading(options: argparse.Namespace, load: float, modules: Path | None) -> list[str]:
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_processor()}"
    versions = [f"Python {platform.python_version()}", *_versions(modules)]
    return [
        "# What a build costs",
        "",
        f"{date.today()}; {machine}; load {load:.1f} before, {os.getloadavg()[0]:.1f} after; "
        f"{options.rounds} rounds, interleaved. {', '.join(versions)}.",
        "",
        "Wall and CPU are medians over the rounds; peak is the largest single process; ratios are medians of",
        "the ratio within a round. On a busy machine trust CPU and ratios.",
        "",
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _versions(modules: Path | None) -> list[str]:
    found = []
    if shutil.which("hugo"):
        output = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
        found.append(" ".join(output.split()[:2]).replace("hugo v", "Hugo "))
    if modules:
        package = json.loads((modules / "@11ty" / "eleventy" / "package.json").read_text("utf-8"))
        found.append(f"Eleventy {package['version']}")
    return found


def _report_size(
    work: Path, generator: Path, modules: Path | None, pages: int, options: argparse.Namespace
) -> list[str]:
    records = _records(generator, pages)
    every = [
        *engines.ours(work, generator, records, options.jobs),
        *engines.hugo(work, records),
        *engines.eleventy(work, records, modules),
    ]
    results = _rounds(every, options.rounds)
    lines = [f"## {pages} articles", ""]
    for scenario in SCENARIOS:
        rivals = [one.name for one in every if one.search == "added"]
        lines += [f"### {scenario}", "", *table.scenario_table(results[scenario], rivals), ""]
    if pages == table.GOAL_SIZE:
        lines += ["### Goals", "", *table.goal_lines(results), ""]
    lines += ["### What was made", "", *(_made(one) for one in every), ""]
    return [*lines, "### Stages of a cold build, one process", "", *_stages(generator, every[0]), ""]


def _records(generator: Path, pages: int) -> list[Record]:
    icons = sorted(file.stem for file in (generator / "templates" / "icons").glob("*.svg"))
    return portal(engines.REPO / "content", pages, icons)


def _made(engine: Engine) -> str:
    pages, size = engine.weight()
    return f"- {engine.name}: {pages} pages, an article is {size:,} bytes of HTML"


def _rounds(every: list[Engine], rounds: int) -> Results:
    """All scenarios, the engines taking turns; a first round, not counted, warms the disk cache."""
    results: Results = {scenario: defaultdict(list) for scenario in SCENARIOS}
    for number in range(rounds + 1):
        for scenario in SCENARIOS:
            for engine in every[number % len(every) :] + every[: number % len(every)]:
                print(f"round {number}, {scenario}, {engine.name}", file=sys.stderr, flush=True)
                costs = _once(engine, scenario, number)
                for row, cost in costs.items() if number else ():
                    results[scenario][row].append(cost)
    return results


def _once(engine: Engine, scenario: str, number: int) -> dict[table.Row, Cost]:
    """What one build costs, with Pagefind and without where both are known."""
    if scenario == "cold":
        engine.clear()
    if scenario == "one article":
        engine.change(number)
    cost = engine.build()
    if engine.search == "included":
        return {(table.OURS, table.WITH): cost}
    if engine.search == "none":
        return {(table.OURS, table.WITHOUT): cost}
    return {(engine.name, table.WITHOUT): cost, (engine.name, table.WITH): cost + engine.index()}


def _stages(generator: Path, engine: Engine) -> list[str]:
    engine.clear()
    out = engine.folder / "stages.json"
    inside = [sys.executable, str(Path(__file__).with_name("inside.py")), str(generator)]
    arguments = engines.build_arguments(generator, jobs=1)
    measure([*inside, "--stages", str(out), "--", *arguments], engine.folder, ENV)
    return table.stage_table(json.loads(out.read_text("utf-8")))


if __name__ == "__main__":
    main()
