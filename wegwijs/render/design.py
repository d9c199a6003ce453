"""The design: styles, scripts, icons and components from the templates folder, ready to publish."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
import yaml

from wegwijs.language import _
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem
from wegwijs.render.bundle import ENTRY, BundleError, bundle, shortened

FIRST_STYLES = ("tokens", "base", "layout")
LAST_STYLES = ("print",)
TOKENS = "tokens"
"""The style sheet with which every other one begins."""
OWN_COMPONENTS: Mapping[str, tuple[str, ...]] = {"paper": ("skip-link",)}
"""Style sheet of its own -> components of which its pages need the style."""
DESIGN_MEMORY = "design"
"""Under this name the memory holds the design."""
NEEDED = ("base.html", "components", "icons", "pages", "styles")


@dataclass(frozen=True, slots=True)
class Component:
    """group: the review page that it is on; examples: (name, keyword arguments of the macro `render`)."""

    name: str
    group: str
    description: str
    examples: tuple[tuple[str, Mapping[str, Any]], ...]


@dataclass(frozen=True, slots=True)
class Design:
    """files: path in the site -> bytes; stylesheet and scripts: paths of what pages link to;
    stylesheets: name -> path of those for pages of another kind; icons: name -> SVG text."""

    folder: Path
    files: Mapping[str, bytes]
    stylesheet: str
    stylesheets: Mapping[str, str]
    scripts: Mapping[str, str]
    icons: Mapping[str, str]
    components: tuple[Component, ...]

    @property
    def hashed(self) -> frozenset[str]:
        """Files whose name has a hash of their bytes: what stands at such an address never changes."""
        return frozenset((self.stylesheet, *self.stylesheets.values(), *self.scripts.values()))


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
    for parent, _folders, names in os.walk(folder):
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
    files: dict[str, bytes] = {}
    stylesheet = _add_style("wegwijs", _styles(folder), reader, files)
    stylesheets = {
        file.stem: _add_style(file.stem, _parts_of(folder, file), reader, files)
        for file in _own_styles(folder)
    }
    scripts = {name: _add_script(name, script, files) for name, script in _scripts(folder, reader).items()}
    for file in sorted(folder.glob("assets/*")):
        files[f"assets/{file.name}"] = reader.data(file)
    icons = {file.stem: _icon(reader.text(file)) for file in sorted(folder.glob("icons/*.svg"))}
    design = Design(
        folder=folder,
        files=files,
        stylesheet=stylesheet,
        stylesheets=stylesheets,
        scripts=scripts,
        icons=icons,
        components=components,
    )
    return (None if problems else design), problems


def _scripts(folder: Path, reader: _Reader) -> dict[str, bytes]:
    """Name -> script of each component, and of each folder of modules that a component has."""
    single = {
        file.parent.name: str(rjsmin.jsmin(shortened(reader.text(file)))).encode()
        for file in sorted(folder.glob("components/*/script.js"))
    }
    bundles = {
        f"{entry.parent.parent.name}-{entry.parent.name}": _bundled(entry, reader)
        for entry in sorted(folder.glob(f"components/*/*/{ENTRY}"))
    }
    return {**single, **bundles}


def _add_script(name: str, script: bytes, files: dict[str, bytes]) -> str:
    """Put it among the files; where it is."""
    path = f"assets/{name}.{_digest(script)}.js"
    files[path] = script
    return path


def _bundled(entry: Path, reader: _Reader) -> bytes:
    """The script of a folder of modules; b"" with a problem if they do not fit together."""
    modules = {file.name: reader.text(file) for file in sorted(entry.parent.glob("*.js"))}
    try:
        return str(rjsmin.jsmin(bundle(modules))).encode()
    except BundleError as error:
        reader.broken(entry, error)
        return b""


class _Reader:
    """Reads files; one that cannot be read is a problem, and empty."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems

    def data(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except OSError as error:
            self.broken(file, error)
            return b""

    def text(self, file: Path) -> str:
        try:
            return self.data(file).decode("utf-8")
        except UnicodeDecodeError as error:
            self.broken(file, error)
            return ""

    def broken(self, file: Path, error: Exception) -> None:
        self._problems.append(_broken(file, error))


def _broken(file: Path, error: Exception) -> Problem:
    said = " ".join(str(error).split())
    why = _("{name} ontbreekt", name=said) if isinstance(error, KeyError) else said
    return problem("asset-broken", Place(str(file)), reason=why)


def _styles(folder: Path) -> list[Path]:
    """The style sheets of pages: tokens and bases first, components by name, print last."""
    components = sorted(folder.glob("components/*/style.css"))
    return [*_named_styles(folder, FIRST_STYLES), *components, *_named_styles(folder, LAST_STYLES)]


def _named_styles(folder: Path, names: tuple[str, ...]) -> list[Path]:
    files = (folder / "styles" / f"{name}.css" for name in names)
    return [file for file in files if file.exists()]


def _parts_of(folder: Path, file: Path) -> list[Path]:
    """What a style sheet of its own is made of: tokens, the styles of its components, and itself."""
    components = [folder / "components" / one / "style.css" for one in OWN_COMPONENTS.get(file.stem, ())]
    return [folder / "styles" / f"{TOKENS}.css", *components, file]


def _own_styles(folder: Path) -> list[Path]:
    """Style sheets that are no part of the site's own: each is a file by itself."""
    parts = (*FIRST_STYLES, *LAST_STYLES)
    return [file for file in sorted(folder.glob("styles/*.css")) if file.stem not in parts]


def _add_style(name: str, parts: Iterable[Path], reader: _Reader, files: dict[str, bytes]) -> str:
    """Join and minify style sheets into one of the files; its path, with the hash of its bytes."""
    joined = "\n".join(reader.text(file) for file in parts if file.exists())
    style = str(rcssmin.cssmin(joined)).encode()
    path = f"assets/{name}.{_digest(style)}.css"
    files[path] = style
    return path


def _components(folder: Path) -> tuple[tuple[Component, ...], list[Problem]]:
    found: list[Component] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("components/*/examples.yaml")):
        try:
            data = yaml.safe_load(file.read_text("utf-8"))
            examples = tuple((str(one["name"]), dict(one.get("props") or {})) for one in data["examples"])
            component = Component(file.parent.name, str(data["group"]), str(data["description"]), examples)
            found.append(component)
        except (yaml.YAMLError, KeyError, OSError, TypeError, ValueError) as error:
            problems.append(_broken(file, error))
    return tuple(found), problems


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
"""What a file needs and a drawing inside HTML does not: 30 bytes of every page."""


def _icon(drawing: str) -> str:
    """The drawing as it stands in a page: hidden from screen readers, sized by CSS."""
    svg = " ".join(drawing.split()).replace(_NAMESPACE, "", 1)
    attributes = 'class="icon" aria-hidden="true"'
    return svg.replace("<svg", f"<svg {attributes}", 1) if "aria-hidden" not in svg else svg
