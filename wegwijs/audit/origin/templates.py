"""Which component's template made an element, and on which line of it.

A component's classes are its name with what BEM puts behind it ("contact-card__phone"), and the classes of
its template that no shared style sheet (`styles/`) has, or with which rules of its own begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wegwijs.audit.origin.document import Element

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
CLASSES = re.compile(r'class="([^"]*)"')
DECLARED = re.compile(r"^\s*\.([a-zA-Z][\w-]*)", re.MULTILINE)
STYLED = re.compile(r"\.([a-zA-Z][\w-]*)")
USES = re.compile(r'"((?:components|pages)/[\w-]+(?:/template)?\.html|[\w-]+\.html)"')
OPENING = re.compile(r"<([a-z][a-z0-9]*)([^<>]*)")
TRANSLATED = re.compile(r"""\b_\(\s*"((?:[^"\\]|\\.)*)"|\b_\(\s*'((?:[^'\\]|\\.)*)'""")
FIELD = re.compile(r"%\(\w+\)s|\{\w*\}")
SCRIPTED = re.compile(r"""["'`]([^"'`\n]{3,})["'`]""")
EVERYTHING = "components"
"""The kind of the page that shows all components."""


@dataclass(frozen=True, slots=True)
class _Template:
    """One file below the folder of templates; `name` is its path there."""

    name: str
    text: str

    @property
    def without_jinja(self) -> str:
        """The text with spaces for Jinja's parts, on the same lines."""
        return JINJA.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), self.text)


class Templates:
    """The templates of a portal."""

    def __init__(self, folder: Path, files: Mapping[str, str]) -> None:
        """files: path below the folder -> text, of all templates, style sheets and scripts."""
        self._folder = folder
        self._files = {name: _Template(name, text) for name, text in files.items()}
        self._names = tuple(sorted({name.split("/")[1] for name in files if name.startswith("components/")}))

    @classmethod
    def read(cls, folder: Path) -> Templates:
        """All templates in a folder. A file that cannot be read is none."""
        files = {}
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".html", ".css", ".js") and file.is_file():
                text = file.read_text(encoding="utf-8", errors="replace")
                files[file.relative_to(folder).as_posix()] = text
        return cls(folder, files)

    @property
    def components(self) -> tuple[str, ...]:
        """The names of all components."""
        return self._names

    def component(self, element: Element, kind: str) -> str:
        """The component that made an element of a page of this kind: its own, or the nearest around it."""
        allowed = self._used_by(kind)
        for one in element.around:
            found = self._of_classes(one, allowed)
            if found:
                return found
        return ""

    def place(self, element: Element, component: str, kind: str) -> str:
        """The file that made an element, with the line if the element's own words or classes are there."""
        names = self._parts(component) if component else self._pages(kind)
        for name in names:
            line = self._line(self._files[name], element)
            if line:
                return f"{(self._folder / name).as_posix()}:{line}"
        return (self._folder / names[0]).as_posix() if names else ""

    def _pages(self, kind: str) -> list[str]:
        """The template of a kind of page, and what it extends."""
        return [name for name in self._chain(f"pages/{kind}.html") if not name.startswith("components/")]

    def _of_classes(self, element: Element, allowed: frozenset[str]) -> str:
        """By name first; a class that several components have belongs to the one that looks most like it."""
        for name in sorted(element.classes):
            found = self._named(name)
            if found in allowed:
                return found
        candidates = {one for name in element.classes for one in self._owners.get(name, ()) if one in allowed}
        return min(candidates, key=lambda one: (-self._likeness(one, element), one), default="")

    def _named(self, name: str) -> str:
        block = re.split(r"__|--", name)[0]
        return block if block in self._names else ""

    def _likeness(self, component: str, element: Element) -> int:
        text = self._files[f"components/{component}/template.html"].text
        return sum(attribute in text for attribute in element.attributes)

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        """Class -> the components that it is a class of, without being named so."""
        sheets = [one.text for name, one in self._files.items() if name.startswith("styles/")]
        shared = {name for text in sheets for name in STYLED.findall(text)}
        written = {one: self._classes_of(one) for one in self._names}
        own = set().union(
            *(classes - shared | classes & self._declared_by(one) for one, classes in written.items())
        )
        owners: dict[str, set[str]] = {}
        for component, classes in written.items():
            for name in classes & own:
                if not self._named(name):
                    owners.setdefault(name, set()).add(component)
        return owners

    def _classes_of(self, component: str) -> set[str]:
        """The classes in its template, and those that its style sheet has for its script."""
        template, *scripts = (self._files[name] for name in self._parts(component))
        found = {name for one in CLASSES.findall(template.without_jinja) for name in one.split()}
        begun = tuple(name for name in found if name.endswith("-"))  # Jinja writes the rest
        said = {word for one in scripts for text in SCRIPTED.findall(one.text) for word in text.split()}
        declared = self._declared_by(component)
        return found | {name for name in declared if name in said or (begun and name.startswith(begun))}

    def _declared_by(self, component: str) -> set[str]:
        """The classes with which rules of its style sheet begin."""
        style = self._files.get(f"components/{component}/style.css")
        return set(DECLARED.findall(style.text)) if style else set()

    def _parts(self, component: str) -> list[str]:
        """The template of a component, then its scripts."""
        start = f"components/{component}/"
        template = f"{start}template.html"
        scripts = [name for name in self._files if name.startswith(start) and name.endswith(".js")]
        return [name for name in (template, *scripts) if name in self._files]

    def _used_by(self, kind: str) -> frozenset[str]:
        """The components that a page of this kind can have: those of its template, and those of texts."""
        page = f"pages/{kind}.html"
        if kind == EVERYTHING or page not in self._files:
            return frozenset(self._names)
        return frozenset(self._components_in(self._chain(page))) | self._of_texts

    @cached_property
    def _of_texts(self) -> frozenset[str]:
        """Components that no page uses: what is made of Markdown looks like them."""
        pages = [name for name in self._files if not name.startswith("components/")]
        used = {one for page in pages for one in self._components_in(self._chain(page))}
        return frozenset(self._names) - used

    def _components_in(self, names: Iterable[str]) -> Iterator[str]:
        return (name.split("/")[1] for name in names if name.startswith("components/"))

    def _chain(self, name: str) -> list[str]:
        """A template, and all that it extends or takes from, the nearest first."""
        found: list[str] = []
        waiting = [name]
        while waiting:
            one = waiting.pop(0)
            if one in self._files and one not in found:
                found.append(one)
                waiting += USES.findall(self._files[one].text)
        return found

    def _line(self, template: _Template, element: Element) -> int:
        """The line, from 1, with a text of the element, or else its opening tag; 0: not known."""
        return _line_of_text(template, element.own_texts) or _line_of_tag(template, element)


def _line_of_text(template: _Template, texts: tuple[str, ...]) -> int:
    """The line of a text that is in the template itself, if it is on one line only."""
    lines = set()
    for number, line in enumerate(template.text.split("\n"), start=1):
        literals = [one or other for one, other in TRANSLATED.findall(line)]
        literals += [" ".join(one.split()) for one in re.findall(r">([^<>{}]+)<", line)]
        if template.name.endswith(".js"):
            literals += SCRIPTED.findall(line)
        if any(_says(literal, text) for literal in literals for text in texts):
            lines.add(number)
    return lines.pop() if len(lines) == 1 else 0


def _says(literal: str, text: str) -> bool:
    """Whether the text is the literal, with something in its fields."""
    parts = FIELD.split(literal)
    if not any(re.search(r"\w{2}", part) for part in parts):
        return False
    return re.fullmatch(".+".join(map(re.escape, parts)), text, re.DOTALL) is not None


def _line_of_tag(template: _Template, element: Element) -> int:
    """The line of the only opening tag with the element's classes or id, or of its only tag."""
    lines: dict[int, list[int]] = {}
    for number, line in enumerate(template.without_jinja.split("\n"), start=1):
        for tag, attributes in OPENING.findall(line):
            if tag in (element.tag, "h") and _fits(attributes, element):
                lines.setdefault(_score(attributes, element), []).append(number)
    best = lines[max(lines)] if lines else []
    return best[0] if len(best) == 1 else 0


def _fits(attributes: str, element: Element) -> bool:
    """Whether the element has all classes of the tag. ("h" is "h{{ heading_level }}".)"""
    return _classes(attributes) <= element.classes


def _score(attributes: str, element: Element) -> int:
    """How many of the tag's classes the element has, and whether it has its id."""
    identified = bool(element.id) and f'id="{element.id}"' in attributes
    return len(_classes(attributes)) + 2 * identified


def _classes(attributes: str) -> frozenset[str]:
    named = CLASSES.search(attributes)
    return frozenset(named[1].split()) if named else frozenset()
