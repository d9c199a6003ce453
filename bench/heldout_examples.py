"""Public example pages with a known verdict: W3C's ACT rules, and GOV.UK's comparison of audit tools.

Sources: https://github.com/act-rules/act-rules.github.io (folder `_rules`) and
https://github.com/alphagov/accessibility-tool-audit. They are not in this repository; see bench/README.md.
Any other collection can be laid in a folder with an `expected.json` of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ACT, GDS, FOLDER = "act", "gds", "folder"
FAILED, PASSED, INAPPLICABLE = "failed", "passed", "inapplicable"
MAIN, DRAFT, DEPRECATED = "main", "draft", "deprecated"
DRAFTS = frozenset({"lf4ym8", "acsmtl", "5awcwe", "be4d0c", "8a213c", "gi8qkf", "9au0ou", "18pg11"})
OLD = frozenset({"3ea0c8", "e6952f", "ac7dc6", "f196ce", "9eb3f6", "5b7ae0"})
# What a picture looks like is what these are about: without the picture their labels do not hold.
ABOUT_LOOKS = frozenset({"0va7u6", "09o5cg", "afw4f7", "9eb3f6", "e88epe", "qt1vmo", "b49b2e"})
# Whether two addresses give the same page is what these ask: then those pages are part of the example.
ABOUT_TARGETS = frozenset({"b20e66", "fd3a94"})

HEADING = re.compile(r"^#+ (Passed|Failed|Inapplicable) Example (\d+)\s*$", re.IGNORECASE)
LOADS = re.compile(
    r"<(?P<tag>script|link|iframe|frame|audio|video|source|track|object|embed|img|input|image)\b[^>]*?"
    r"""\s(?:src|href|data)\s*=\s*["']?(?P<address>[^"'\s>]+)""",
    re.IGNORECASE,
)
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?(?P<address>[^"')\s;]+)""")
GOES_TO = re.compile(r"""<a\b[^>]*?\shref\s*=\s*["']?(?P<address>[^"'\s>#]+)""", re.IGNORECASE)
IN_PAGE = ("data:", "#", "javascript:", "about:", "mailto:", "tel:")
PICTURES = frozenset({"img", "input", "image"})


@dataclass(frozen=True, slots=True)
class Example:
    """One page. `verdict` is what is known of it; `criteria` are its rule's, not met when it failed.

    `path` is its file inside the folder that is served; `group` is MAIN, DRAFT or DEPRECATED.
    """

    suite: str
    rule: str
    path: str
    html: str
    verdict: str
    criteria: tuple[str, ...]
    group: str = MAIN

    @property
    def half(self) -> str:
        """`dev` or `test`, by the rule (of GDS: the page): whole rules stay unseen in the other half."""
        return "test" if hashlib.sha256(self.rule.encode()).digest()[0] % 2 else "dev"


def act_examples(folder: Path) -> Iterator[Example]:
    """Those of a folder with `<rule>/meta.json` and pages, or of a checkout of the ACT rules."""
    files = sorted((folder / "_rules").glob("*.md"))
    for file in files:
        yield from _of_markdown(file)
    for meta in sorted(folder.glob("*/meta.json")) if not files else ():
        about = json.loads(meta.read_text(encoding="utf-8"))
        for page in sorted(meta.parent.glob("*.html")):
            verdict = page.stem.partition("-")[0]
            html = page.read_text(encoding="utf-8")
            yield _example(meta.parent.name, page.name, html, verdict, tuple(about["requirements"]))


def _of_markdown(file: Path) -> Iterator[Example]:
    """The ```html blocks below the headings of the examples in one rule's page."""
    _, front, text = file.read_text(encoding="utf-8").split("---\n", 2)
    about = yaml.safe_load(front)
    deprecated = bool(about.get("deprecated"))
    name, block, inside = "", list[str](), False
    for line in text.splitlines():
        heading = HEADING.match(line)
        if heading and not inside:
            name = f"{heading[1].lower()}-{heading[2]}"
        elif line.startswith("```html") and name:
            inside, block = True, []
        elif line.startswith("```") and inside:
            html, verdict = "\n".join(block), name.partition("-")[0]
            yield _example(about["id"], f"{name}.html", html, verdict, _requirements(about), deprecated)
            name, inside = "", False
        elif inside:
            block.append(line)


def _requirements(about: dict[str, Any]) -> tuple[str, ...]:
    """The criteria that a failed example does not meet: {"wcag20:1.1.1": {"forConformance": true}}."""
    asked = about.get("accessibility_requirements") or {}
    met = (name for name, how in asked.items() if isinstance(how, dict) and how.get("forConformance"))
    return tuple(name.partition(":")[2] for name in met if name.startswith("wcag2"))


def _example(
    rule: str, name: str, html: str, verdict: str, criteria: tuple[str, ...], deprecated: bool = False
) -> Example:
    group = DEPRECATED if deprecated or rule in OLD else DRAFT if rule in DRAFTS else MAIN
    return Example(ACT, rule, f"{ACT}/{rule}/{name}", html, verdict, criteria, group)


def gds_examples(folder: Path) -> Iterator[Example]:
    """A page for each of GOV.UK's barriers, from `expected.json`; all of them have a barrier."""
    for name, about in json.loads((folder / "expected.json").read_text(encoding="utf-8")).items():
        page = about.get("needs_script") or name
        html = (folder / page).read_text(encoding="utf-8")
        yield Example(GDS, name, f"{GDS}/{page}", html, FAILED, tuple(about["criteria"]))


def folder_examples(folder: Path) -> Iterator[Example]:
    """Those of a folder with `expected.json`: {"page.html": {"rule", "verdict", "criteria"}}."""
    for name, about in json.loads((folder / "expected.json").read_text(encoding="utf-8")).items():
        html = (folder / name).read_text(encoding="utf-8")
        criteria = tuple(about["criteria"])
        yield Example(FOLDER, about["rule"], f"{FOLDER}/{name}", html, about["verdict"], criteria)


def misses_a_file(example: Example, root: Path) -> bool:
    """Whether the verdict may not hold because the example needs a file that is not there.

    A page needs all that it loads, but for pictures: they keep their role and name when they do not come,
    unless the rule is about how they look. root: the folder that is served. Files elsewhere are never there.
    GOV.UK's pages all count: the published results are about all of them.
    """
    if example.suite == GDS:
        return False
    here = (root / example.path).parent
    return any(not _is_there(address, here, root) for address in _needed(example))


def _needed(example: Example) -> Iterator[str]:
    pictures = example.rule in ABOUT_LOOKS
    for found in LOADS.finditer(example.html):
        if pictures or found["tag"].lower() not in PICTURES:
            yield found["address"]
    for found in IN_STYLES.finditer(example.html):
        yield found["address"]
    if example.rule in ABOUT_TARGETS:
        yield from (found["address"] for found in GOES_TO.finditer(example.html))


def _is_there(address: str, here: Path, root: Path) -> bool:
    if address.lower().startswith(IN_PAGE):
        return True
    if "//" in address:
        return False
    path = re.split(r"[?#]", address)[0]
    return (root / path.lstrip("/") if path.startswith("/") else here / path).exists()
