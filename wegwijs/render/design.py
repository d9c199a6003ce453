"""The design: styles, scripts, icons and components from the templates folder, ready to publish."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
import yaml

from wegwijs.problems import Place, Problem, problem

FIRST_STYLES = ("tokens", "base", "layout")
LAST_STYLES = ("print",)
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
    icons: name -> SVG text."""

    folder: Path
    files: Mapping[str, bytes]
    stylesheet: str
    scripts: Mapping[str, str]
    icons: Mapping[str, str]
    components: tuple[Component, ...]


def load_design(folder: Path) -> tuple[Design | None, list[Problem]]:
    """The design in a templates folder, or None with the problems that make it unusable."""
    missing = [name for name in NEEDED if not (folder / name).exists()]
    if missing:
        place = Place(str(folder))
        return None, [problem("templates-missing", place, folder=folder, missing=", ".join(missing))]
    components, problems = _components(folder)
    css = rcssmin.minify_css if hasattr(rcssmin, "minify_css") else rcssmin.cssmin
    style = str(css("\n".join(file.read_text("utf-8") for file in _styles(folder)))).encode()
    stylesheet = f"assets/wegwijs.{_digest(style)}.css"
    files = {stylesheet: style}
    scripts = {}
    for file in sorted(folder.glob("components/*/script.js")):
        script = str(rjsmin.jsmin(file.read_text("utf-8"))).encode()
        name = file.parent.name
        scripts[name] = f"assets/{name}.{_digest(script)}.js"
        files[scripts[name]] = script
    for file in sorted((folder / "assets").glob("*")):
        files[f"assets/{file.name}"] = file.read_bytes()
    icons = {file.stem: _icon(file) for file in sorted(folder.glob("icons/*.svg"))}
    design = Design(
        folder=folder,
        files=files,
        stylesheet=stylesheet,
        scripts=scripts,
        icons=icons,
        components=components,
    )
    return (None if problems else design), problems


def _styles(folder: Path) -> list[Path]:
    """All style sheets: tokens and bases first, components by name, print last."""
    first = [folder / "styles" / f"{name}.css" for name in FIRST_STYLES]
    last = [folder / "styles" / f"{name}.css" for name in LAST_STYLES]
    components = sorted(folder.glob("components/*/style.css"))
    return [file for file in (*first, *components, *last) if file.exists()]


def _components(folder: Path) -> tuple[tuple[Component, ...], list[Problem]]:
    found: list[Component] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("components/*/examples.yaml")):
        try:
            data = yaml.safe_load(file.read_text("utf-8"))
            examples = tuple((str(one["name"]), dict(one.get("props") or {})) for one in data["examples"])
            found.append(Component(file.parent.name, str(data["description"]), examples))
        except (yaml.YAMLError, KeyError, TypeError) as error:
            reason = " ".join(str(error).split())
            problems.append(problem("asset-broken", Place(str(file)), reason=reason))
    return tuple(found), problems


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def _icon(file: Path) -> str:
    """The drawing as it stands in a page: hidden from screen readers, sized by CSS."""
    svg = " ".join(file.read_text("utf-8").split())
    attributes = 'class="icon" aria-hidden="true" focusable="false"'
    return svg.replace("<svg", f"<svg {attributes}", 1) if "aria-hidden" not in svg else svg
