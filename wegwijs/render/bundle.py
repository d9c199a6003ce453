"""One script of a folder of ES modules: a browser on a slow line then asks for one file, not for ten.

Each module becomes a function that is called once, so that the names in it stay its own. The modules keep to a
small part of the language: `import { a, b } from "./other.js";`, `export function`, `export const`, and
`export { a } from "./other.js";`, each at the beginning of a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

ENTRY = "index.js"

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_REEXPORT = re.compile(r'^export \{([^}]*)\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class BundleError(Exception):
    """The modules cannot be made one. The text is for who writes templates."""


def bundle(modules: Mapping[str, str]) -> str:
    """One module of several. modules: file name -> text; "index.js" says what the whole exports.

    Raises BundleError for a module that is missing, imports that go round, and forms that are not known.
    """
    made: dict[str, str] = {}
    names = _add(ENTRY, modules, made, ())
    return "".join(made.values()) + f"export const {{ {', '.join(names)} }} = {_name(ENTRY)};\n"


def _add(file: str, modules: Mapping[str, str], made: dict[str, str], above: tuple[str, ...]) -> list[str]:
    """Add a module after those that it needs; the names that it exports."""
    if file in above:
        raise BundleError(f"{' -> '.join((*above, file))}")
    if file not in modules:
        raise BundleError(f"{above[-1] if above else ''} -> {file}?")
    text = modules[file]
    for pattern in (_IMPORT, _REEXPORT):
        for other in pattern.findall(text):
            if other[1] not in made:
                _add(other[1], modules, made, (*above, file))
    again = [name.strip() for names, _other in _REEXPORT.findall(text) for name in names.split(",")]
    exported = [*_EXPORT.findall(text), *again]
    body = _IMPORT.sub(_taken, _REEXPORT.sub(_taken, text))
    body = _EXPORT.sub("", body)
    left = _LEFT_OVER.search(body)
    if left:
        raise BundleError(f"{file}: {left.group()}")
    made[file] = f"const {_name(file)} = (() => {{\n{body}return {{ {', '.join(exported)} }};\n}})();\n"
    return exported


def _taken(match: re.Match[str]) -> str:
    return f"const {{{match.group(1)}}} = {_name(match.group(2))};\n"


def _name(file: str) -> str:
    return "module_" + file.removesuffix(".js").replace("-", "_")
