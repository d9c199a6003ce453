"""`python -m accessibility_tests.corpus [CRITERION…]`: recall and false alarms, axe alone against ours."""

from __future__ import annotations

import argparse
import sys
from itertools import groupby
from pathlib import Path

from accessibility_tests.corpus.measure import HERE, Score, Verdict, cases, is_alarm, judge, score
from wegwijs.audit.axe import verify
from wegwijs.audit.discovery import find_browser
from wegwijs.audit.errors import AuditError

ROW = "{:<8} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}"


def main() -> int:
    """Print a table per criterion, what was missed, and the totals.

    Exit code 0: all is right; 1: something was missed or said wrongly; 2: it could not begin.
    """
    options = _options()
    try:
        verify()
        browser = find_browser()
    except AuditError as error:
        print(error, file=sys.stderr)
        return 2
    wanted = cases(options.corpus, options.criteria)
    verdicts = judge(browser, wanted, options.jobs, corpus=options.corpus, on_verdict=_say_wrong)
    print(ROW.format("", "fail", "axe", "audit", "pass", "axe", "audit"))
    for criterion, group in groupby(verdicts, lambda one: one.case.criterion):
        print(_row(criterion, list(group)))
    print(_row("all", verdicts))
    print(_total("axe alone", score(verdicts, lambda one: one.axe)))
    print(_total("audit", score(verdicts, lambda one: one.audit)))
    return int(any(one.error or not one.right(one.audit) for one in verdicts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m accessibility_tests.corpus", description=main.__doc__)
    parser.add_argument("criteria", nargs="*", metavar="CRITERION", help="only these folders: 2.4.7")
    parser.add_argument("--jobs", type=int, default=2, help="browsers at a time")
    parser.add_argument("--corpus", type=Path, default=HERE, help="another folder of the same form")
    return parser.parse_args()


def _say_wrong(verdict: Verdict) -> None:
    """Name a case that the audit gets wrong as soon as it is known."""
    if verdict.error:
        print(f"ERROR  {verdict.case.path}: {verdict.error}", flush=True)
    elif not verdict.right(verdict.audit):
        said = [
            f"{one.rule} [{one.state}] {one.target}"
            for one in verdict.audit
            if verdict.case.has_barrier or is_alarm(one, verdict.case.criterion)
        ]
        kind = "MISSED" if verdict.case.has_barrier else "ALARM "
        print(f"{kind} {verdict.case.path}  {'; '.join(said)[:300]}", flush=True)


def _row(name: str, verdicts: list[Verdict]) -> str:
    axe, audit = score(verdicts, lambda one: one.axe), score(verdicts, lambda one: one.audit)
    return ROW.format(name, axe.barriers, axe.found, audit.found, axe.sound, axe.alarms, audit.alarms)


def _total(name: str, of: Score) -> str:
    return (
        f"{name}: {of.found} of {of.barriers} barriers found ({of.recall:.0%}), "
        f"{of.alarms} false alarms on {of.sound} sound pages ({of.alarm_rate:.1%})"
    )


if __name__ == "__main__":
    sys.exit(main())
