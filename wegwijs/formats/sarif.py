"""Problems as SARIF 2.1.0, which GitHub, GitLab (through a converter) and many editors can read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
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
    driver = {
        "name": "Wegwijs",
        "version": __version__,
        "language": language(),
        "rules": [_rule(code, repository) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language(),
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": _("De map waarin Wegwijs is gestart.")}}},
        "results": [_result(one, rules.index(one.code), next(prints)) for one in problems],
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
    return {"artifactLocation": _artifact(Path(one.file)), "region": region}


def _artifact(file: Path) -> dict[str, str]:
    """A URI relative to where we run; a file elsewhere has one of its own."""
    if file.is_absolute() and not file.is_relative_to(Path.cwd()):
        return {"uri": file.as_uri()}
    relative = file.relative_to(Path.cwd()) if file.is_absolute() else file
    return {"uri": quote(relative.as_posix()), "uriBaseId": ROOT}


def _fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """What a problem is known by when the lines above it move: file, code and text without numbers.

    Equal ones in a file are counted, in the order of their lines.
    """
    seen: Counter[str] = Counter()
    for one in problems:
        known_by = "\0".join((Path(one.file).as_posix(), one.code, re.sub(r"\d+", "", one.message)))
        seen[known_by] += 1
        yield hashlib.sha256(f"{known_by}\0{seen[known_by]}".encode()).hexdigest()
