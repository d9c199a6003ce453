"""The tools that are measured: how each is told to audit pages, and what it says of each page."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from audit_pages import Pages
from family import Program

from wegwijs.audit.automatic import axe_tags
from wegwijs.audit.browser import flags
from wegwijs.audit.discovery import Browser
from wegwijs.audit.findings import criteria
from wegwijs.audit.reports.reading import read_report

REPO = Path(__file__).parent.parent
PA11Y_CI, AXE_CLI = "pa11y-ci@4.1.1", "@axe-core/cli@4.13.0"
SECONDS = 90
"""One page may take so long."""
# HTML CodeSniffer: WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail
CRITERION = re.compile(r"\.Guideline\d_\d+\.(\d_\d+_\d+)")
FAILED = frozenset({0, 1, 2})
"""Exit codes that say that barriers were found are no mistake here."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a tool says of one page. elements: failing elements, one for each rule; wcag: criteria that it
    names; states: in how many the page was seen; axe, whole: seconds in axe itself and in all, if known."""

    elements: int
    wcag: frozenset[str]
    states: int = 1
    axe: float = 0
    whole: float = 0


@dataclass(frozen=True, slots=True)
class Task:
    """These pages, served at `url`; `jobs` at a time; what is written goes to `work`."""

    pages: Pages
    url: str
    jobs: int
    work: Path
    browser: Browser

    @property
    def addresses(self) -> list[str]:
        return list(self.pages.addresses(self.url))


@dataclass(frozen=True, slots=True)
class Tool:
    """programs: run side by side; hear: path of a page -> what they said of it, when they have ended.

    A page that is not in what is heard could not be audited."""

    name: str
    programs: Callable[[Task], list[Program]]
    hear: Callable[[Task], Mapping[str, Heard]]


def ours() -> list[Tool]:
    """Wegwijs in all states, as its command does it, and only its axe in the state in which others look."""
    return [
        Tool("Wegwijs", _our_command, _hear_ours),
        Tool("Wegwijs, axe in one state", _one_state, _hear_one_state),
    ]


def theirs(modules: Path, node: str) -> list[Tool]:
    """The tools in this node_modules folder."""
    found = []
    for name, runners in (("pa11y-ci, axe", ["axe"]), ("pa11y-ci, axe and htmlcs", ["axe", "htmlcs"])):
        found.append(Tool(name, _pa11y(modules, node, runners), _hear_pa11y))
    return [*found, Tool("axe-cli", _axe_cli(modules, node), _hear_axe_cli)]


def _our_command(task: Task) -> list[Program]:
    given = ["--site", str(task.pages.folder), "--report", str(task.work), "--jobs", str(task.jobs)]
    how = ["--standard", "alles", "--no-cache", "--no-pictures", "--formats", "json"]
    command = (sys.executable, str(REPO / "build.py"), "audit", *given, *how)
    return [Program(command, task.work / "out.txt", frozenset({0, 1}))]


def _hear_ours(task: Task) -> dict[str, Heard]:
    by_url = {f"{task.pages.base_path}{url.removeprefix(task.url)}": url for url in task.addresses}
    paths = task.pages.addresses(task.url)
    return {
        paths[by_url[page.url]]: Heard(
            len(page.failures),
            frozenset(number for one in page.failures for number in one.wcag),
            len(page.states),
            page.time.get("axe", 0),
            sum(page.time.values()),
        )
        for page in read_report(task.work / "report.json").pages
        if not page.error
    }


def _one_state(task: Task) -> list[Program]:
    script = str(Path(__file__).with_name("audit_one_state.py"))
    command = (sys.executable, script, "--jobs", str(task.jobs), *task.addresses)
    return [Program(command, task.work / "out.json")]


def _hear_one_state(task: Task) -> dict[str, Heard]:
    paths = task.pages.addresses(task.url)
    said = json.loads((task.work / "out.json").read_text("utf-8"))
    return {
        paths[url]: Heard(len(found), frozenset(chain.from_iterable(found))) for url, found in said.items()
    }


def _pa11y(modules: Path, node: str, runners: Sequence[str]) -> Callable[[Task], list[Program]]:
    def programs(task: Task) -> list[Program]:
        launch = {"executablePath": str(task.browser.binary), "args": list(flags())}
        defaults = {
            "runners": runners,
            "concurrency": task.jobs,
            "timeout": SECONDS * 1000,
            "chromeLaunchConfig": launch,
            # With a context for each page it often closes one twice, and loses what it found there.
            "useIncognitoBrowserContext": False,
        }
        settings = {"defaults": defaults, "urls": task.addresses}
        config = task.work / "pa11y.json"
        config.write_text(json.dumps(settings), "utf-8")
        program = str(modules / "pa11y-ci" / "bin" / "pa11y-ci.js")
        command = (node, program, "--config", str(config), "--json")
        return [Program(command, task.work / "out.json", FAILED)]

    return programs


def _hear_pa11y(task: Task) -> dict[str, Heard]:
    paths = task.pages.addresses(task.url)
    results = json.loads((task.work / "out.json").read_text("utf-8"))["results"]
    # An error has a message but no code: the page was not audited.
    return {
        paths[url]: Heard(len(issues), frozenset(n for one in issues for n in _pa11y_criteria(one)))
        for url, issues in results.items()
        if url in paths and all("code" in one for one in issues)
    }


def _pa11y_criteria(issue: Mapping[str, Any]) -> tuple[str, ...]:
    """Its axe names only the rule; which criteria that is about, axe-core's own tags say."""
    if issue["runner"] == "axe":
        return criteria(list(axe_tags().get(issue["code"], ())))
    return tuple(one.replace("_", ".") for one in CRITERION.findall(issue["code"]))


def _axe_cli(modules: Path, node: str) -> Callable[[Task], list[Program]]:
    """One program takes pages one after the other, so there are as many as pages at a time."""

    def programs(task: Task) -> list[Program]:
        program = (node, str(modules / "@axe-core" / "cli" / "dist" / "src" / "bin" / "cli.js"))
        options = ",".join(one.removeprefix("--") for one in flags())
        where = ("--chrome-path", str(task.browser.binary), "--chromedriver-path", str(task.browser.driver))
        how = (*where, "--chrome-options", options, "--timeout", str(SECONDS), "--stdout")
        return [
            Program((*program, *part, *how), task.work / f"{number}.json", FAILED)
            for number in range(task.jobs)
            if (part := task.addresses[number :: task.jobs])
        ]

    return programs


def _hear_axe_cli(task: Task) -> dict[str, Heard]:
    paths = task.pages.addresses(task.url)
    found = {}
    for file in sorted(task.work.glob("*.json")):
        for page in json.loads(file.read_text("utf-8") or "[]"):
            if page["url"] in paths:
                found[paths[page["url"]]] = _of_axe(page["violations"])
    return found


def _of_axe(violations: Iterable[Mapping[str, Any]]) -> Heard:
    known = list(violations)
    wcag = frozenset(number for one in known for number in criteria(list(one["tags"])))
    return Heard(sum(len(one["nodes"]) for one in known), wcag)
