"""The design: styles, scripts, icons and components from the templates folder, ready to publish."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
import yaml

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem

FIRST_STYLES = ("tokens", "base", "layout")
LAST_STYLES = ("print",)
PAPER_STYLES = ("tokens", "paper")
PAPER_COMPONENTS = ("skip-link",)
"""Components of which pages on paper need the style."""
DESIGN_MEMORY = "design"
"""Under this name the memory holds the design."""
NEEDED = ("base.html", "components", "icons", "pages", "styles")


@dataclass(frozen=True, slots=True)
class Component:
    """examples: (name, keyword arguments of the macro `render`)."""

    name: str
    description: str
    examples: tuple[tuple[str, Mapping[str, Any]], ...]


@dataclass(frozen=True, slots=True)
class Design:
    """files: path in the site -> bytes; stylesheet and scripts: paths of what pages link to;
    paper_stylesheet: that of posters, cards and hand-outs, which need no other; icons: name -> SVG text."""

    folder: Path
    files: Mapping[str, bytes]
    stylesheet: str
    paper_stylesheet: str
    scripts: Mapping[str, str]
    icons: Mapping[str, str]
    components: tuple[Component, ...]


def load_design(folder: Path, memory: Memory | None = None) -> tuple[Design | None, list[Problem]]:
    """The design in a templates folder, or None with the problems that make it unusable.

    memory: of an earlier look; a folder in which nothing changed gives the same design again.
    """
    if memory is None:
        return _load(folder)
    return memory.recall(DESIGN_MEMORY, None, (folder, _stamps(folder)), lambda: _load(folder))


def _stamps(folder: Path) -> tuple[tuple[str, int, int, int], ...]:
    """What changes when any file in the folder does."""
    found = []
    for parent, _, names in os.walk(folder):
        for file in (os.path.join(parent, name) for name in names):
            with suppress(OSError):  # gone already; a look at what is left follows
                stamp = os.stat(file)
                found.append((file, stamp.st_mtime_ns, stamp.st_size, stamp.st_ino))
    return tuple(sorted(found))


def _load(folder: Path) -> tuple[Design | None, list[Problem]]:
    missing = [name for name in NEEDED if not (folder / name).exists()]
    if missing:
        place = Place(str(folder))
        return None, [problem("templates-missing", place, folder=folder, missing=", ".join(missing))]
    components, problems = _components(folder)
    reader = _Reader(problems)
    stylesheet, style = _stylesheet("wegwijs", reader, _styles(folder))
    paper, paper_style = _stylesheet("paper", reader, _paper_styles(folder))
    files = {stylesheet: style, paper: paper_style}
    scripts = {}
    for file in sorted(folder.glob("components/*/script.js")):
        script = str(rjsmin.jsmin(reader.text(file))).encode()
        name = file.parent.name
        scripts[name] = f"assets/{name}.{_digest(script)}.js"
        files[scripts[name]] = script
    for file in sorted(folder.glob("assets/*")):
        files[f"assets/{file.name}"] = reader.data(file)
    icons = {file.stem: _icon(reader.text(file)) for file in sorted(folder.glob("icons/*.svg"))}
    design = Design(
        folder=folder,
        files=files,
        stylesheet=stylesheet,
        paper_stylesheet=paper,
        scripts=scripts,
        icons=icons,
        components=components,
    )
    return (None if problems else design), problems


class _Reader:
    """Reads files; one that cannot be read is a problem, and empty."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems

    def data(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except OSError as error:
            self._problems.append(_broken(file, error))
            return b""

    def text(self, file: Path) -> str:
        try:
            return self.data(file).decode("utf-8")
        except UnicodeDecodeError as error:
            self._problems.append(_broken(file, error))
            return ""


def _broken(file: Path, error: Exception) -> Problem:
    return problem("asset-broken", Place(str(file)), reason=" ".join(str(error).split()))


def _stylesheet(name: str, reader: _Reader, files: list[Path]) -> tuple[str, bytes]:
    """(path in the site, text) of several files in one, without what only people need."""
    style = str(rcssmin.cssmin("\n".join(reader.text(file) for file in files))).encode()
    return f"assets/{name}.{_digest(style)}.css", style


def _styles(folder: Path) -> list[Path]:
    """The style sheets of pages: tokens and bases first, components by name, print last."""
    components = sorted(folder.glob("components/*/style.css"))
    return [*_named_styles(folder, FIRST_STYLES), *components, *_named_styles(folder, LAST_STYLES)]


def _paper_styles(folder: Path) -> list[Path]:
    """The style sheets of posters, cards and hand-outs."""
    components = (folder / "components" / name / "style.css" for name in PAPER_COMPONENTS)
    return [*(file for file in components if file.exists()), *_named_styles(folder, PAPER_STYLES)]


def _named_styles(folder: Path, names: tuple[str, ...]) -> list[Path]:
    files = (folder / "styles" / f"{name}.css" for name in names)
    return [file for file in files if file.exists()]


def _components(folder: Path) -> tuple[tuple[Component, ...], list[Problem]]:
    found: list[Component] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("components/*/examples.yaml")):
        try:
            data = yaml.safe_load(file.read_text("utf-8"))
            examples = tuple((str(one["name"]), dict(one.get("props") or {})) for one in data["examples"])
            found.append(Component(file.parent.name, str(data["description"]), examples))
        except (yaml.YAMLError, KeyError, OSError, TypeError, ValueError) as error:
            problems.append(_broken(file, error))
    return tuple(found), problems


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def _icon(drawing: str) -> str:
    """The drawing as it stands in a page: hidden from screen readers, sized by CSS."""
    svg = " ".join(drawing.split())
    attributes = 'class="icon" aria-hidden="true" focusable="false"'
    return svg.replace("<svg", f"<svg {attributes}", 1) if "aria-hidden" not in svg else svg
