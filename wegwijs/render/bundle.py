"""One script of a folder of ES modules: a browser on a slow line then asks for one file, not for ten.

The modules are put after each other, so no two of them have a name in common at the top. They keep to a
small part of the language: `import { a, b } from "./other.js";`, `export function`, `export const`, and in
the entry `export { a } from "./other.js";`, each at the beginning of a line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

ENTRY = "index.js"

_IMPORT = re.compile(r'^(import|export) \{ (\w+(?:, \w+)*) \} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)
_CONSTANT = re.compile(r"^const ([A-Z][A-Z_]+)\b", re.MULTILINE)
_NUMBER = re.compile(r"^const ([A-Z][A-Z_]+) = ([\d.]+);.*\n", re.MULTILINE)
_CAPITALS = re.compile(r"\b[A-Z][A-Z_]+\b")
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class BundleError(Exception):
    """The modules cannot be made one. The text is for who writes templates."""


def bundle(modules: Mapping[str, str]) -> str:
    """One module of several. modules: file name -> text; "index.js" says what the whole exports.

    Raises BundleError for a module that is missing, imports that go round, names that two modules have, and
    forms that are not known.
    """
    made: dict[str, str] = {}
    _add(ENTRY, modules, made, ())
    _refuse_twins(made)
    entry = modules[ENTRY]
    again = [names for kind, names, _file in _IMPORT.findall(entry) if kind == "export"]
    exported = [*_EXPORT.findall(entry), *(name.strip() for names in again for name in names.split(","))]
    return shortened("".join(made.values()), exported) + f"export {{ {', '.join(exported)} }};\n"


def _add(file: str, modules: Mapping[str, str], made: dict[str, str], above: tuple[str, ...]) -> None:
    """Add a module after those that it needs."""
    if file in above:
        raise BundleError(f"{' -> '.join((*above, file))}")
    if file not in modules:
        raise BundleError(f"{above[-1] if above else ''} -> {file}?")
    for _kind, _names, other in _IMPORT.findall(modules[file]):
        if other not in made:
            _add(other, modules, made, (*above, file))
    body = _EXPORT.sub("", _IMPORT.sub("", modules[file]))
    left = _LEFT_OVER.search(body)
    if left:
        raise BundleError(f"{file}: {left.group()}")
    made[file] = body


def shortened(text: str, exported: Collection[str] = ()) -> str:
    """The same script with shorter constants: nothing else in it is in capitals, no property and no text.

    A number stands where it is used, any other constant gets a short name. exported: names that stay.
    """
    numbers = {name: value for name, value in _NUMBER.findall(text) if name not in exported}
    text = _NUMBER.sub(lambda match: "" if match[1] in numbers else match[0], text)
    names = {name: f"_{at}" for at, name in enumerate(_CONSTANT.findall(text)) if name not in exported}
    short = numbers | names
    return _CAPITALS.sub(lambda match: short.get(match.group(), match.group()), text)


def _refuse_twins(made: Mapping[str, str]) -> None:
    owner: dict[str, str] = {}
    for file, text in made.items():
        for name in _NAME.findall(text):
            if name in owner:
                raise BundleError(f"{owner[name]}, {file}: {name}")
            owner[name] = file
