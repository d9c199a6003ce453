"""Problems as SARIF 2.1.0, which GitHub, GitLab (through a converter) and many editors can read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wegwijs import __version__
from wegwijs.language import _, language
from wegwijs.problem_texts import TEXTS
from wegwijs.problems import Problem, Severity, help_page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "note"}
FINGERPRINT = "wegwijs/v1"


def sarif(problems: Sequence[Problem], repository: str = "") -> dict[str, Any]:
    """A SARIF log with one run. Files are relative to the folder in which Wegwijs runs.

    repository: URL below which the files of the repository can be seen, with a slash at the end;
    without it, rules name their page in the manual only as text.
    """
    rules = sorted({one.code for one in problems})
    prints = _fingerprints(problems)
    return log(
        [_rule(code, repository) for code in rules],
        [_result(one, rules.index(one.code), next(prints)) for one in problems],
    )


def log(rules: Sequence[dict[str, Any]], results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A SARIF log of one run of Wegwijs with these reportingDescriptors and results."""
    driver = {"name": "Wegwijs", "version": __version__, "language": language(), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": language(),
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": _("De map waarin Wegwijs is gestart.")}}},
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, repository: str) -> dict[str, Any]:
    text = TEXTS[code]
    page = help_page(code)
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": _without_names(_(text.message))},
        "help": {"text": _("Meer uitleg: {page}", page=page)},
        "defaultConfiguration": {"level": LEVELS[Severity(text.severity)]},
    }
    return rule | ({"helpUri": repository + page} if repository else {})


def _without_names(text: str) -> str:
    return re.sub(r"`?\{\w+\}`?", "…", text)


def _result(one: Problem, rule: int, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": LEVELS[one.severity],
        "message": {"text": f"{one.message} {one.hint}".strip()},
        "locations": [{"physicalLocation": _location(one)}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _location(one: Problem) -> dict[str, Any]:
    region = {"startLine": one.line, "startColumn": one.column}
    if one.end_line is not None and one.end_column is not None:
        region |= {"endLine": one.end_line, "endColumn": one.end_column}
    return {"artifactLocation": artifact(Path(one.file)), "region": region}


def artifact(file: Path) -> dict[str, str]:
    """A URI relative to where we run; a file elsewhere has one of its own."""
    if file.is_absolute() and not file.is_relative_to(Path.cwd()):
        return {"uri": file.as_uri()}
    relative = file.relative_to(Path.cwd()) if file.is_absolute() else file
    return {"uri": quote(relative.as_posix()), "uriBaseId": ROOT}


def _fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """What a problem is known by when the lines above it move: file, code and text without numbers."""
    return fingerprints(
        (Path(one.file).as_posix(), one.code, re.sub(r"\d+", "", one.message)) for one in problems
    )


def fingerprints(known_by: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A fingerprint for each result, of what it is known by. Equal ones are counted, in their order."""
    seen: Counter[str] = Counter()
    for one in known_by:
        text = "\0".join(one)
        seen[text] += 1
        yield hashlib.sha256(f"{text}\0{seen[text]}".encode(errors="replace")).hexdigest()
