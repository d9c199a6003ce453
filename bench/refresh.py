"""From a save to a refreshed browser tab: our preview beside Hugo's, Eleventy's and Zensical's.

python bench/refresh.py [--pages 1000] [--rounds 15] [--peers] [--report FILE.md]

One real Chromium has a tab open on one article of each server. In each round, each article gets another
last sentence; the clock runs from the write until the tab's text has it. A round waits until the
machine is quiet. Beside it: a full build by Wegwijs after the same change.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median

import engines
import servers
from corpus import portal
from engines import ENV
from measure import measure
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from servers import Server

GOAL = 100.0
"""Milliseconds from save to refreshed tab, for one article in a portal of 1,000."""
WARM = 3
LIMIT = 60.0
"""Seconds after which a server has lost the change."""
OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000, metavar="N", help="articles")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument(
        "--peers", action="store_true", help="install Eleventy (npm) and Zensical (pip) as well"
    )
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wegwijs-bench-") as folder:
        text = report(Path(folder), options)
    print(text)
    if options.report:
        options.report.write_text(text, "utf-8")


def report(work: Path, options: argparse.Namespace) -> str:
    generator = engines.generator_copy(work)
    icons = sorted(file.stem for file in (generator / "templates" / "icons").glob("*.svg"))
    records = portal(engines.REPO / "content", options.pages, icons)
    modules = engines.install_eleventy(work) if options.peers else None
    program = servers.install_zensical(work) if options.peers else None
    every = [
        servers.ours(work, generator, records),
        servers.hugo(work, records),
        servers.eleventy(work, records, modules),
        servers.zensical(work, records, program),
    ]
    running = [one for one in every if one is not None]
    try:
        times = _measure(running, options.rounds)
    finally:
        for one in running:
            one.stop()
    full = _full_build(running[0], generator)
    return "\n".join(_table(running, times, full, options))


def _measure(running: Sequence[Server], rounds: int) -> Mapping[str, list[float]]:
    """Milliseconds per server, the servers taking turns; the first rounds are not counted."""
    times: dict[str, list[float]] = defaultdict(list)
    for one in running:
        one.start()
        print(f"{one.name} ready after {one.ready:.1f} s", file=sys.stderr, flush=True)
    driver = _browser()
    try:
        tabs = {one.name: _tab(driver, one) for one in running}
        for number in range(rounds + WARM):
            for one in running:
                _quiet()
                driver.switch_to.window(tabs[one.name])
                taken = _save_to_refresh(driver, one, f"{one.name.split()[0]} {number:04}")
                print(f"round {number}, {one.name}: {taken:.0f} ms", file=sys.stderr, flush=True)
                if number >= WARM:
                    times[one.name].append(taken)
    finally:
        driver.quit()
    return times


def _browser() -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    for one in OPTIONS:
        options.add_argument(one)
    driver, binary = os.environ.get("WEGWIJS_CHROMEDRIVER"), os.environ.get("WEGWIJS_CHROME")
    for place in ("/usr/bin/chromium", "/usr/bin/google-chrome"):
        binary = binary or (place if Path(place).exists() else None)
    if binary:
        options.binary_location = binary
    driver = driver or ("/usr/bin/chromedriver" if Path("/usr/bin/chromedriver").exists() else None)
    return webdriver.Chrome(options=options, service=Service(driver))


def _tab(driver: webdriver.Chrome, server: Server) -> str:
    driver.switch_to.new_window("tab")
    driver.get(server.url)
    return str(driver.current_window_handle)


def _save_to_refresh(driver: webdriver.Chrome, server: Server, marker: str) -> float:
    """Milliseconds until the open tab shows the change."""
    began = time.perf_counter()
    server.save(marker)
    while not _shows(driver, marker):
        if time.perf_counter() - began > LIMIT:
            raise SystemExit(f"{server.name} did not show the change within {LIMIT:.0f} s")
    return (time.perf_counter() - began) * 1000


def _shows(driver: webdriver.Chrome, marker: str) -> bool:
    try:
        script = "return !!document.body && document.body.textContent.includes(arguments[0])"
        return bool(driver.execute_script(script, f"Meting {marker}"))
    except WebDriverException:
        return False  # the page is on its way


def _quiet(most: float = 20.0) -> None:
    """Wait until nothing on the machine works any more, so that no server pays for another's work."""
    ends = time.perf_counter() + most
    while time.perf_counter() < ends:
        before = _busy()
        time.sleep(0.25)
        if _busy() - before < 0.03:
            return


def _busy() -> float:
    """Seconds that all processors together have worked since the machine started (Linux)."""
    fields = Path("/proc/stat").read_text("utf-8").split("\n", 1)[0].split()[1:]
    idle = int(fields[3]) + int(fields[4])
    return (sum(map(int, fields)) - idle) / os.sysconf("SC_CLK_TCK")


def _full_build(server: Server, generator: Path) -> float:
    """Milliseconds of `build` after the same change of one article, all caches warm."""
    arguments = engines.build_arguments(generator)
    command = (sys.executable, str(generator / "build.py"), *arguments)
    measure(command, server.folder, ENV)
    found = []
    for number in range(3):
        server.save(f"bouw {number}")
        found.append(measure(command, server.folder, ENV).wall * 1000)
    return median(found)


def _table(
    running: Sequence[Server],
    times: Mapping[str, list[float]],
    full: float,
    options: argparse.Namespace,
) -> list[str]:
    own = times[running[0].name]
    lines = [
        f"{date.today()}; {options.pages} articles, {options.rounds} rounds, {os.cpu_count()} cores.",
        "",
        "| | save to refreshed tab, ms (min..max) | x Wegwijs | ready after start, s |",
        "| --- | ---: | ---: | ---: |",
    ]
    for one in running:
        each = times[one.name]
        ratio = median(theirs / ours for theirs, ours in zip(each, own, strict=True))
        span = f"{median(each):.0f} ({min(each):.0f}..{max(each):.0f})"
        lines.append(f"| {one.name} | {span} | {ratio:.2f} | {one.ready:.1f} |")
    lines.append(f"| Wegwijs, full build after the change | {full:.0f} | {full / median(own):.1f} | |")
    verdict = "met" if median(own) <= GOAL else "NOT met"
    return [*lines, "", f"Goal: {GOAL:.0f} ms at 1,000 articles: **{verdict}**.", ""]


if __name__ == "__main__":
    main()
