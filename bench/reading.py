"""How long it takes to read a text: the whole look at its language, for each article of the portal.

python bench/reading.py [--content content] [--rounds 20] [--report FILE.md]

Processor time in one process, from the converted article to all that `check` tells about its language, and
to the tips and changes that it works out for who asks. Warm: the words of the text have been seen before, as
in the preview. Cold: what is remembered of words is thrown away before each text, as if it were the first.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

REPO = Path(__file__).parent.parent
sys.path.insert(0, str(REPO))

from wegwijs.check.readability import TextReading  # noqa: E402 (after the path)
from wegwijs.options import Options  # noqa: E402
from wegwijs.pipeline import inspect  # noqa: E402

WORDS, GOAL = 600, 3.0
"""An article of so many words may take so many milliseconds."""
LEAST_WORDS = 200
"""Words of an article that is measured: in shorter ones what does not depend on words weighs too much.

All words that are read count, those of headings, tables and frontmatter too: they take as much time.
"""

Step = Callable[[Any], object]
STEPS: dict[str, Step] = {
    "estimate and findings": lambda reading: reading.estimate,
    "and places: what `check` tells": lambda reading: reading.problems,
    "and tips: `--pedantic`": lambda reading: reading.tip_problems,
    "and the changes that help most": lambda reading: reading.changes,
}
"""What is asked, one after the other. Each adds to those before it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--content", type=Path, default=REPO / "content")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    text = report(options.content, max(1, options.rounds))
    print(text)
    if options.report:
        options.report.write_text(text, "utf-8")


def report(content: Path, rounds: int) -> str:
    """The table in Markdown: milliseconds for an article of `WORDS` words, and whether the goal is met."""
    articles = _articles(content)
    if not articles:
        raise SystemExit(f"no article of {LEAST_WORDS} words in {content}")
    sizes = [words for words, _ in articles]
    lines = [
        f"{len(articles)} articles of {min(sizes)} to {max(sizes)} words, {rounds} rounds.",
        f"Milliseconds of processor time for {WORDS} words: median over the articles (slowest article),",
        "of each article the median of its rounds.",
        "",
        "| | warm | cold |",
        "| --- | ---: | ---: |",
    ]
    warm, cold = (_times(articles, rounds, is_cold) for is_cold in (False, True))
    for number, name in enumerate(STEPS):
        cells = [_cell([one[number] for one in times]) for times in (warm, cold)]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    told = median(one[1] for one in warm)
    verdict = "met" if told < GOAL else "NOT met"
    lines += ["", f"Goal: what `check` tells of {WORDS} words in {GOAL:.0f} ms, warm: **{verdict}**."]
    return "\n".join([*lines, ""])


def _articles(content: Path) -> list[tuple[int, tuple[Any, ...]]]:
    """(words, what a `TextReading` is made from) of each article that is long enough."""
    options = Options(content, REPO / "templates", REPO / "site", REPO / "portal.toml", date(2026, 11, 23))
    inspected = inspect(options)
    found = []
    for path, reading in inspected.readings.items():
        words = sum(len(one.words) for _, one in reading.reading.text.sentences())
        if path.startswith("artikelen/") and words >= LEAST_WORDS:
            found.append((words, (reading.source, reading.fragment, reading.settings, reading.knowledge)))
    return found


def _times(articles: Sequence[tuple[int, tuple[Any, ...]]], rounds: int, is_cold: bool) -> list[list[float]]:
    """Per article the milliseconds for `WORDS` words until each step is done."""
    caches = _caches() if is_cold else []
    every: list[list[list[float]]] = [[] for _ in articles]
    gc.disable()
    try:
        for number in range(rounds + 1):  # the first is not counted
            for found, (words, parts) in zip(every, articles, strict=True):
                for one in caches:
                    one.cache_clear()
                times = _measured(parts)
                if number:
                    found.append([one * 1000 * WORDS / words for one in times])
            gc.collect()
    finally:
        gc.enable()
    return [[median(step) for step in zip(*rounds_, strict=True)] for rounds_ in every]


def _measured(parts: tuple[Any, ...]) -> list[float]:
    """Seconds from the beginning until each step is done."""
    began = time.process_time()
    reading = TextReading(*parts)
    times = []
    for step in STEPS.values():
        step(reading)
        times.append(time.process_time() - began)
    return times


def _caches() -> list[Any]:
    """What the package remembers of words and sentences; lists that are read once stay."""
    modules = [one for name, one in sys.modules.items() if name.startswith("wegwijs.readability.")]
    found = [value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")]
    return [one for one in found if one.cache_parameters()["maxsize"] is not None]


def _cell(times: Sequence[float]) -> str:
    return f"{median(times):.2f} ({max(times):.2f})"


if __name__ == "__main__":
    main()
