"""Run the generator's command line with a look inside: time per stage, a profile, or no search.

    python bench/inside.py GENERATOR [--without-search] [--stages OUT.json] [--profile OUT.prof] -- build ARGS

GENERATOR is the folder that holds `wegwijs/`. Stages are the functions that `wegwijs.pipeline` calls;
a stage that is not there any more is an error, so that this file cannot quietly grow stale.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import importlib
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STAGES = (
    "read_content",
    "validate",
    "link",
    "convert_all",
    "load_design",
    "text_problems",
    "dated_link_problems",
    "date_problems",
    "period_problems",
    "variant_problems",
    "gone_problems",
    "alias_problems",
    "orphan_problems",
    "make_context",
    "all_pages",
    "component_pages",
    "render_all",
    "budget_problems",
    "_write",
    "_index",
)

Times = dict[str, dict[str, float]]


def cpu() -> float:
    """Processor seconds of this process and of the children it waited for."""
    parts = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in parts)


def timed(function: Callable[..., Any], name: str, times: Times) -> Callable[..., Any]:
    """`function`, adding what it costs to `times[name]`."""

    @functools.wraps(function)
    def with_time(*args: Any, **kwargs: Any) -> Any:
        wall, used = time.perf_counter(), cpu()
        try:
            return function(*args, **kwargs)
        finally:
            total = times.setdefault(name, {"wall": 0.0, "cpu": 0.0})
            total["wall"] += time.perf_counter() - wall
            total["cpu"] += cpu() - used

    return with_time


def watch(times: Times) -> None:
    """Put a clock on every stage of the pipeline, on publishing and on the fingerprint."""
    began = time.perf_counter()
    pipeline = importlib.import_module("wegwijs.pipeline")
    staging = importlib.import_module("wegwijs.publish.staging").Staging
    unchanged = importlib.import_module("wegwijs.unchanged")
    for name in STAGES:
        setattr(pipeline, name, timed(getattr(pipeline, name), name, times))
    for owner, names in ((staging, ("__enter__", "publish", "__exit__")), (unchanged, ("fingerprint",))):
        for name in names:
            setattr(owner, name, timed(getattr(owner, name), name, times))
    times["start and imports"] = {"wall": time.perf_counter() - began, "cpu": cpu()}


def without_search() -> None:
    """Leave Pagefind and our filters out, so that only the generator itself is measured.

    Only once a build must be made: the pipeline is not even imported when nothing changed.
    """
    unchanged = importlib.import_module("wegwijs.unchanged")
    earlier_result = unchanged.earlier_result

    def then_patch(*args: Any) -> Any:
        result = earlier_result(*args)
        if result is None:
            _patch_search()
        return result

    vars(unchanged)["earlier_result"] = then_patch


def _patch_search() -> None:
    pipeline = vars(importlib.import_module("wegwijs.pipeline"))
    if "_index" not in pipeline:
        raise SystemExit("wegwijs.pipeline._index is gone: bench/inside.py must follow")
    pipeline["_index"] = lambda *_: []


def run(arguments: list[str]) -> int:
    """The command line of Wegwijs, without leaving this process."""
    try:
        importlib.import_module("wegwijs.cli").main(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("generator", type=Path)
    parser.add_argument("--without-search", action="store_true")
    parser.add_argument("--stages", type=Path)
    parser.add_argument("--profile", type=Path)
    own, arguments = _split(sys.argv[1:])
    options = parser.parse_args(own)
    sys.path[0] = str(options.generator.absolute())
    if options.without_search:
        without_search()
    times: Times = {}
    if options.stages:
        watch(times)
    began, profile = time.perf_counter(), cProfile.Profile()
    code = profile.runcall(run, arguments) if options.profile else run(arguments)
    if options.profile:
        profile.dump_stats(options.profile)
    if options.stages:
        wall = time.perf_counter() - began + times["start and imports"]["wall"]
        times["total"] = {"wall": wall, "cpu": cpu()}
        options.stages.write_text(json.dumps(times))
    sys.exit(code)


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in arguments:
        return arguments, ["build"]
    place = arguments.index("--")
    return arguments[:place], arguments[place + 1 :]


if __name__ == "__main__":
    main()
