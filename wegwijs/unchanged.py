"""Recognise a build in which nothing changed, before anything heavy is even imported.

After a build its fingerprint is kept: a hash of every input. If the next build has the same
fingerprint, and the public site is still byte for byte what was published, its result stands.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from wegwijs.language import language
from wegwijs.options import Options, Result
from wegwijs.paper.fonts import font_files
from wegwijs.problems import Problem, Severity
from wegwijs.publish.manifest import MANIFEST, is_intact, read_manifest, sha256


def fingerprint(options: Options) -> str:
    """A hash of all that decides the output: content, templates, settings, code, libraries, options."""
    digest = hashlib.sha256(sys.version.encode())
    parts = [str(options.content), str(options.templates), str(options.output.absolute())]
    parts += [options.today.isoformat(), str(options.base_url), str(options.release), language()]
    parts += [str(options.pdf), *(font_files() if options.pdf else ())]
    parts += _libraries()
    digest.update("\0".join(parts).encode())
    for folder in (options.content, options.templates, Path(__file__).parent):
        for file in _files(folder):
            digest.update(f"\0{file}\0".encode(errors="surrogateescape"))
            digest.update(_content(file))
    digest.update(_content(options.settings))
    return digest.hexdigest()


def _libraries() -> list[str]:
    """Name and version of everything that is installed, from the names of its metadata folders."""
    folders = [one for one in sys.path if one.endswith(("site-packages", "dist-packages"))]
    names = (name for one in folders if os.path.isdir(one) for name in os.listdir(one))
    return sorted(name for name in names if name.endswith(".dist-info"))


def earlier_result(options: Options, print_: str) -> Result | None:
    """The result of the last build, if it had this fingerprint and its site is still intact."""
    record = _record(options)
    if record is None:
        return None
    try:
        data = json.loads(record.read_text("utf-8"))
        manifest = read_manifest(options.output)
        if data["fingerprint"] != print_ or manifest is None:
            return None
        if data["manifest"] != sha256(options.output / MANIFEST):
            return None
        if not is_intact(options.output, manifest):
            return None
        problems = tuple(
            Problem(**{**one, "severity": Severity(one["severity"])}) for one in data["problems"]
        )
        return Result(problems, data["pages"], 0)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(options: Options, print_: str, result: Result) -> None:
    """Keep what `earlier_result` needs. A cache that cannot be written is no problem."""
    record = _record(options)
    if any(one.code == "pdf-skipped" for one in result.problems):
        return  # what is missing on this machine may be there next time
    if record is None or not result.ok or fingerprint(options) != print_:
        return  # not if a file changed during the build: nobody knows which of its texts was read
    data = {
        "fingerprint": print_,
        "manifest": sha256(options.output / MANIFEST),
        "pages": result.pages,
        "problems": [asdict(one) for one in result.problems],
    }
    try:
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(json.dumps(data), "utf-8")
    except OSError:
        return


def _record(options: Options) -> Path | None:
    if options.cache is None:
        return None
    name = hashlib.sha256(os.fsencode(options.output.absolute())).hexdigest()[:16]
    return options.cache / f"build-{name}.json"


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        yield from (Path(parent, name) for name in sorted(names))


def _content(file: Path) -> bytes:
    """A file's bytes; what cannot be read counts by the reason why."""
    try:
        if not file.is_file():
            return b"not a file"
        return file.read_bytes()
    except OSError as error:
        return str(error.errno).encode()
