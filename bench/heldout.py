"""How well the audit does on public pages that it was not written against.

python bench/heldout.py --act DIR               # a checkout of the ACT rules, or <rule>/meta.json and pages
python bench/heldout.py --act DIR --gds DIR --half test --json results.jsonl
python bench/heldout.py --act DIR --rules b33eff qt1vmo      # only these
python bench/heldout.py --folder DIR            # any other pages, with an expected.json

See bench/README.md for where the pages come from and how they are counted.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

REPO = Path(__file__).parent.parent
sys.path.insert(0, str(REPO))

from heldout_examples import (  # noqa: E402 (after the path)
    ACT,
    FAILED,
    FOLDER,
    GDS,
    MAIN,
    Example,
    act_examples,
    folder_examples,
    gds_examples,
    misses_a_file,
)
from heldout_scores import Result, as_json, by_law, elsewhere, everything, lines, result  # noqa: E402 (after the path)

from wegwijs.audit.axe import vendored_version, verify  # noqa: E402 (after the path)
from wegwijs.audit.discovery import find_browser  # noqa: E402 (after the path)
from wegwijs.audit.errors import AuditError  # noqa: E402 (after the path)
from wegwijs.audit.pages import Page  # noqa: E402 (after the path)
from wegwijs.audit.report import PageReport  # noqa: E402 (after the path)
from wegwijs.audit.rules import LAW  # noqa: E402 (after the path)
from wegwijs.audit.run.auditor import Auditor  # noqa: E402 (after the path)
from wegwijs.server import serve  # noqa: E402 (after the path)


def main() -> int:
    """Audit, and print the tables. Exit code 2: it could not begin."""
    options = _options()
    try:
        verify()
        find_browser()
    except AuditError as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        root = Path(folder)
        chosen = [one for one in _examples(options) if _wanted(one, options)]
        _lay_out(chosen, options, root)
        usable = [one for one in chosen if not misses_a_file(one, root)]
        out = stack.enter_context(options.json.open("w", encoding="utf-8")) if options.json else None
        began = time.monotonic()
        results = list(_audit(usable, root, out))
        seconds = time.monotonic() - began
    print(f"axe-core {vendored_version()}; {len(usable)} examples in {seconds:.0f} s; ", end="")
    print(f"{len(chosen) - len(usable)} left out: they need a file that is not there.\n")
    _print(results)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--act", type=Path, help="folder with examples of ACT rules")
    parser.add_argument("--gds", type=Path, help="folder with GOV.UK's pages and expected.json")
    parser.add_argument("--folder", type=Path, help="folder with other pages and expected.json")
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all", help="which rules")
    parser.add_argument("--rules", nargs="*", help="only these rules (of GDS: file names)")
    parser.add_argument("--json", type=Path, help="write what was said of each example, a line for each")
    return parser.parse_args()


def _examples(options: argparse.Namespace) -> Iterator[Example]:
    if options.act:
        yield from act_examples(options.act)
    if options.gds:
        yield from gds_examples(options.gds)
    if options.folder:
        yield from folder_examples(options.folder)


def _wanted(one: Example, options: argparse.Namespace) -> bool:
    """Whether to audit it. No figure counts examples of ACT rules that are about nothing of level A or AA."""
    if not (one.suite == GDS or by_law(one)):
        return False
    return options.half in ("all", one.half) and (not options.rules or one.rule in options.rules)


def _lay_out(examples: list[Example], options: argparse.Namespace, root: Path) -> None:
    """Write the examples into the folder that is served, with the files that they need."""
    if options.act and (options.act / "test-assets").is_dir():
        shutil.copytree(options.act / "test-assets", root / "test-assets")
    if options.gds:
        shutil.copytree(options.gds, root / GDS)
    if options.folder:
        shutil.copytree(options.folder, root / FOLDER)
    for one in examples:
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_text(one.html, encoding="utf-8")


def _audit(examples: list[Example], root: Path, out: TextIO | None) -> Iterator[Result]:
    """Audit with one browser for many pages: starting one takes longer than an example does. Pages with the
    same code, of which several rules have one, are audited once."""
    known: dict[str, PageReport] = {}
    with serve(root) as server, Auditor(find_browser(), server.url, LAW) as auditor:
        for number, one in enumerate(examples, 1):
            if one.html not in known:
                known[one.html] = auditor.audit(Page(f"/{one.path}", one.path))
            found = result(one, known[one.html])
            if out:
                print(as_json(found), file=out, flush=True)
            print(f"\r{number} of {len(examples)}", end="", file=sys.stderr)
            yield found
    print(file=sys.stderr)


def _print(results: list[Result]) -> None:
    for suite, title in ((ACT, "ACT rules"), (GDS, "GOV.UK's barriers"), (FOLDER, "Other pages")):
        these = [one for one in results if one.example.suite == suite]
        main = [one for one in these if one.example.group == MAIN]
        if not these:
            continue
        print(
            f"## {title}, criteria of level A and AA\n", *lines(main, lambda one: one.example.half), sep="\n"
        )
        if suite == GDS:
            print(f"\n{everything(these)}\n")
        else:
            if suite == ACT:
                print("\n### Drafts and deprecated rules, apart\n")
                print(*lines(these, lambda one: one.example.group), sep="\n")
            print("\n### By rule\n", *lines(these, lambda one: one.example.rule), sep="\n")
            print("\nFailures of other criteria on sound examples:", "; ".join(elsewhere(main)) + ".\n")
    _print_wrong(results)


def _print_wrong(results: list[Result]) -> None:
    """Name what the audit gets wrong, with the rules that said something about the criteria: (review)."""
    for one in results:
        if one.error:
            print(f"ERROR  {one.example.path}: {one.error}")
        elif by_law(one.example) and one.found != (one.example.verdict == FAILED):
            print("MISSED" if one.example.verdict == FAILED else "ALARM ", one.example.path, _said(one))


def _said(one: Result) -> str:
    wanted = set(one.example.criteria)
    failures = [finding.rule for finding in one.failures if not wanted.isdisjoint(finding.wcag)]
    review = [f"({finding.rule})" for finding in one.review if not wanted.isdisjoint(finding.wcag)]
    return ", ".join(dict.fromkeys(failures + review))


if __name__ == "__main__":
    sys.exit(main())
