"""Which pages are audited: some of a portal, and some of the corpus with known barriers and their twins."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import TypeVar

from accessibility_tests.corpus.measure import FAIL, HERE, PASS, Case, cases
from wegwijs.audit.pages import MANIFEST, address_of, find_pages, html_files, is_ours
from wegwijs.wcag import criteria

SENDS_ON = "redirect"
"""Kind of page that browsers leave at once: the others would audit its target."""
TITLE = re.compile(r"<title>([^<]*)")
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Pages:
    """A folder with nothing but these pages; `paths` are files in it, `base_path` where it is served."""

    folder: Path
    paths: tuple[str, ...]
    base_path: str = "/"

    def addresses(self, url: str) -> dict[str, str]:
        """Address -> path, when the folder is served at `url`."""
        return {url + address_of(path): path for path in self.paths}


def spread(every: Iterable[One], kind: Callable[[One], str], number: int, seed: int) -> list[One]:
    """So many of them, of each kind in turn; which of a kind is up to the seed."""
    by_kind: dict[str, list[One]] = defaultdict(list)
    for one in every:
        by_kind[kind(one)].append(one)
    chance = random.Random(seed)
    rows = [chance.sample(some, len(some)) for _name, some in sorted(by_kind.items())]
    chance.shuffle(rows)
    in_turn = chain.from_iterable(zip_longest(*rows))
    return [one for one in in_turn if one is not None][:number]


def of_portal(site: Path, number: int, seed: int, work: Path) -> Pages:
    """A copy of a built folder with so many of its pages. Raises SiteError."""
    found = find_pages(site)
    wanted = spread((one for one in found.pages if one.kind != SENDS_ON), lambda one: one.kind, number, seed)
    paths = tuple(sorted(one.path for one in wanted))
    shutil.copytree(site, work)
    _leave_only(work, paths)
    if is_ours(site):
        data = json.loads((site / MANIFEST).read_text("utf-8"))
        data["pages"] = [one for one in data["pages"] if one["path"] in paths]
        (work / MANIFEST).write_text(json.dumps(data), "utf-8")
    else:
        (work / "sitemap.xml").unlink(missing_ok=True)
    return Pages(work, paths, found.base_path)


def of_corpus(number: int, seed: int, work: Path) -> tuple[Pages, Pages, list[Case]]:
    """So many barriers that a tool for WCAG 2.2 AA is asked to find, and their twins without them.

    Two folders, below `work`, and no title twice in one: pages of one site would be wrong to share it.
    """
    barriers = [one for one in cases() if one.has_barrier and one.criterion in criteria()]
    paired = [one for one in barriers if (HERE / _twin(one)).is_file()]
    in_turn = spread(paired, lambda one: one.criterion, len(paired), seed)
    planted = sorted(islice(_titled_apart(in_turn), number), key=lambda one: one.path)
    twins = [Case(_twin(one), one.criterion, has_barrier=False) for one in planted]
    return _part(planted, work / "barriers"), _part(twins, work / "twins"), [*planted, *twins]


def _titled_apart(some: Iterable[Case]) -> Iterator[Case]:
    """Those with a title that no earlier one has, and a twin of which that is true."""
    seen: tuple[set[str], set[str]] = (set(), set())
    for one in some:
        titles = [_title(path) for path in (one.path, _twin(one))]
        if not any(title in known for title, known in zip(titles, seen, strict=True)):
            for title, known in zip(titles, seen, strict=True):
                known.add(title)
            yield one


def _title(path: str) -> str:
    found = TITLE.search((HERE / path).read_text("utf-8"))
    return found[1].strip() if found else ""


def _part(chosen: Iterable[Case], folder: Path) -> Pages:
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    paths = tuple(one.path for one in chosen)
    _leave_only(folder, paths)
    return Pages(folder, paths)


def _twin(case: Case) -> str:
    return case.path.removesuffix(FAIL) + PASS


def _leave_only(folder: Path, paths: Iterable[str]) -> None:
    for path in set(html_files(folder)).difference(paths):
        (folder / path).unlink()
