"""The audit beside pa11y-ci and axe-cli: what a page costs, and which planted barriers each finds.

python bench/audit.py [--site site] [--pages 20] [--rounds 2] [--jobs 2] [--barriers 30] [--report FILE.md]

npm installs the other tools in a temporary folder; --modules DIR takes a node_modules that has them.
All use the same Chromium and see the same pages, served by our own server. See bench/README.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

REPO = Path(__file__).parent.parent
sys.path.insert(0, str(REPO))

import audit_pages  # noqa: E402 (after the path)
import audit_tables  # noqa: E402 (after the path)
import audit_tools  # noqa: E402 (after the path)
from audit_pages import Pages  # noqa: E402 (after the path)
from audit_tables import Measured  # noqa: E402 (after the path)
from audit_tools import AXE_CLI, PA11Y_CI, Heard, Task, Tool  # noqa: E402 (after the path)
from family import measure_together  # noqa: E402 (after the path)

from wegwijs.audit.discovery import Browser, find_browser  # noqa: E402 (after the path)
from wegwijs.audit.errors import AuditError  # noqa: E402 (after the path)
from wegwijs.server import serve  # noqa: E402 (after the path)

# The tools bring a browser along, which they must not: all of them use the same one.
NO_BROWSER = {"PUPPETEER_SKIP_DOWNLOAD": "1", "CHROMEDRIVER_SKIP_DOWNLOAD": "true"}


class Missing(Exception):
    """Why the other tools are not there, for the report."""


def main() -> int:
    """Print the report. Exit code 2: no site or no browser, so that nothing can be measured."""
    options = _options()
    try:
        browser = find_browser()
        with tempfile.TemporaryDirectory(prefix="wegwijs-bench-") as folder:
            text = report(Path(folder), browser, options)
    except AuditError as error:
        print(error, file=sys.stderr)
        return 2
    print(text)
    if options.report:
        options.report.write_text(text, "utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--site", type=Path, default=REPO / "site", help="a built portal")
    parser.add_argument("--pages", type=int, default=20, metavar="N", help="of the portal; 0: none")
    parser.add_argument("--barriers", type=int, default=30, metavar="N", help="pages of the corpus; 0: none")
    parser.add_argument("--rounds", type=int, default=2, help="every tool once in each round")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="pages at a time")
    parser.add_argument("--seed", type=int, default=1, help="which pages")
    parser.add_argument("--modules", type=Path, help="a node_modules folder, instead of npm")
    parser.add_argument("--report", type=Path, help="write the report to this file too")
    return parser.parse_args()


def report(work: Path, browser: Browser, options: argparse.Namespace) -> str:
    """All tables. Raises AuditError when there is no site."""
    load = os.getloadavg()[0]
    tools = audit_tools.ours()
    missing, modules = "", options.modules
    try:
        modules = modules or install(work / "npm")
        tools += audit_tools.theirs(modules, _node())
    except Missing as reason:
        missing = str(reason)
    bench = Bench(work, browser, options.jobs)
    lines: list[str] = []
    if options.pages:
        portal = audit_pages.of_portal(options.site, options.pages, options.seed, work / "portal")
        lines += audit_tables.speed(bench.rounds(tools, portal, options.rounds), len(portal.paths))
    if options.barriers:
        planted, twins, chosen = audit_pages.of_corpus(options.barriers, options.seed, work / "corpus")
        lines += audit_tables.barriers(_heard(bench, tools, (planted, twins)), chosen)
    heading = audit_tables.heading(browser, modules, options, load)
    return "\n".join([*heading, *lines, *([f"Not measured: {missing}", ""] if missing else [])])


def _heard(bench: Bench, tools: list[Tool], parts: Sequence[Pages]) -> dict[str, dict[str, Heard]]:
    """Name of a tool -> what it says of the pages of all parts."""
    heard: dict[str, dict[str, Heard]] = {tool.name: {} for tool in tools}
    for part in parts:
        for name, [run] in bench.rounds(tools, part, 1).items():
            heard[name] |= run.heard
    return heard


class Bench:
    """Runs tools over pages, each time in a new folder below `work`."""

    def __init__(self, work: Path, browser: Browser, jobs: int) -> None:
        self._work = work
        self._browser = browser
        self._jobs = jobs
        self._runs = 0

    def rounds(self, tools: list[Tool], pages: Pages, rounds: int) -> dict[str, list[Measured]]:
        """Name of a tool -> its runs. Tools take turns; another one begins in each round."""
        found: dict[str, list[Measured]] = defaultdict(list)
        for number in range(rounds):
            first = number % len(tools)
            for tool in tools[first:] + tools[:first]:
                print(
                    f"round {number + 1}, {len(pages.paths)} pages, {tool.name}", file=sys.stderr, flush=True
                )
                found[tool.name].append(self._run(tool, pages))
        return {tool.name: found[tool.name] for tool in tools}

    def _run(self, tool: Tool, pages: Pages) -> Measured:
        self._runs += 1
        work = self._work / f"run-{self._runs}"
        work.mkdir()
        with self._served(pages) as url:
            task = Task(pages, url, self._jobs, work, self._browser)
            cost = measure_together(tool.programs(task), REPO)
        return Measured(cost, tool.hear(task))

    @contextmanager
    def _served(self, pages: Pages) -> Iterator[str]:
        with serve(pages.folder, base_path=pages.base_path) as server:
            yield server.url


def _node() -> str:
    node = shutil.which("node")
    if node is None:
        raise Missing("pa11y-ci and axe-cli: there is no node on PATH.")
    return node


def install(folder: Path) -> Path:
    """The other tools from npm, in a folder of their own. Raises Missing."""
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("pa11y-ci and axe-cli: there is no npm on PATH.")
    folder.mkdir()
    command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", PA11Y_CI, AXE_CLI]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **NO_BROWSER})
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        raise Missing(
            f"pa11y-ci and axe-cli: npm could not install them ({said.splitlines()[0]})."
        ) from error
    return folder / "node_modules"


if __name__ == "__main__":
    sys.exit(main())
