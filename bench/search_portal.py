"""The portal that search is measured on: our content, stand-ins for articles to come, and generated ones."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from random import Random
from typing import Any

import engines
import frontmatter
from corpus import DAY, Babble, Record, articles
from measure import Cost, measure

REPO = Path(__file__).parent.parent
sys.path.insert(0, str(REPO))

from wegwijs.index.pagefind import read_fragments  # noqa: E402 (after the path)

STAND_INS = Path(__file__).with_name("search_articles.toml")
FREQUENCIES = REPO / "wegwijs" / "readability" / "data" / "frequencies.txt"
NAMES = ("search_words", "also_called", "full_name", "official_name")
"""Keys of frontmatter with what a page is called besides its title."""
ROOM = 1000
"""The weight that pages may have times this: a list of 10,000 articles is heavier than any real one."""
FILLER = "Deze tekst is vulling voor een meting. Het echte artikel is er nog niet."
SEED = 6

_TOLD = re.compile(r'<span hidden data-pagefind-meta[^>]*></span>|\sdata-pagefind-(?:body|weight="[^"]*")')
_MAIN = re.compile(r'<main id="inhoud"[^>]*>')


@dataclass(frozen=True, slots=True)
class Portal:
    """A built portal. articles: the titles that were planned; names: title of any page -> that and its other
    names; stand_ins, generated: how many articles are not real; build: what the whole build took; index:
    seconds of it for the search index."""

    site: Path
    articles: tuple[str, ...]
    names: Mapping[str, str]
    stand_ins: int
    generated: int
    build: Cost
    index: float


def make(folder: Path, pages: int = 0) -> Portal:
    """Write and build a portal below a folder. pages: articles in all; 0: the real ones and the stand-ins.

    Raises measure.Failed when the build does.
    """
    content = folder / "content"
    shutil.copytree(REPO / "content", content)
    real = [_title(file) for file in sorted((content / "artikelen").glob("*.md")) if "." not in file.stem]
    waiting = [one for one in _planned() if one["title"] not in real]
    babble = Babble([file.read_text("utf-8") for file in sorted(content.rglob("*.md"))], SEED)
    _write(content, (_stand_in(babble, number, one) for number, one in enumerate(waiting)))
    generated = max(0, pages - len(real) - len(waiting))
    _write(content, _generated(babble, content, generated))
    _write_settings(folder / "portal.toml")
    cost, index = _build(folder)
    found = {_title(file): _names(file) for file in sorted(content.rglob("*.md"))}
    planned = (*real, *(one["title"] for one in waiting))
    return Portal(folder / "site", planned, found, len(waiting), generated, cost, index)


def _planned() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(STAND_INS.read_text("utf-8"))["article"]
    return found


def _title(file: Path) -> str:
    return str(frontmatter.load(str(file))["title"])


def _write(content: Path, records: Iterator[Record]) -> None:
    for record in records:
        (content / record.folder / f"{record.slug}.md").write_text(record.text(record.body), "utf-8")


def _stand_in(babble: Babble, number: int, values: Mapping[str, Any]) -> Record:
    """An article with a real title and real search words, and a text that says nothing about them."""
    more = {"summary": FILLER, "sources": _SOURCES, "checked_on": DAY, "review_by": "2027-05-23"}
    parts = [
        f"::: kort-gezegd\n{FILLER}\n:::",
        f"::: stappen\n1. {babble.sentence()}\n2. {babble.sentence()}\n:::",
        f"## Meer vulling\n\n{babble.paragraph(4)}",
        f"::: hulp\n{babble.paragraph(2)}\n:::",
    ]
    return Record("artikelen", f"vulling-{number}", {**values, **more}, "\n\n".join(parts))


_SOURCES = [{"title": "Vulling", "url": "https://www.voorbeeld.nl", "note": "pagina zonder datum"}]


def _generated(babble: Babble, content: Path, number: int) -> Iterator[Record]:
    """Articles about other things than the real ones, in the same everyday words."""
    slugs = {folder: _slugs(content / folder) for folder in ("onderwerpen", "organisaties", "begrippen")}
    words = _other_words(content)
    random = Random(SEED)
    for count, record in enumerate(articles(babble, number, *slugs.values())):
        one, other, third = random.sample(words, 3)
        pairs = [" ".join(random.sample(words, 2)) for _ in range(4)]
        own = {
            "title": f"Ik wil {one} met {other} ({third} {count})",
            "search_words": [*pairs, *random.sample(words, 3)],
        }
        yield replace(record, values={**record.values, **own})


def _slugs(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.md"))


def _other_words(content: Path) -> list[str]:
    """Dutch words that begin like no word of a title or a search word of the portal."""
    names = " ".join(_names(file) for file in content.rglob("*.md"))
    taken = set(re.findall(r"[^\W\d_]+", names.lower()))
    begins = {word[:5] for word in taken}
    words = [word for line in FREQUENCIES.read_text("utf-8").splitlines() for word in line.split()[1:]]
    return [word for word in words if len(word) > 5 and word.isalpha() and word[:5] not in begins]


def _names(file: Path) -> str:
    """The title of a page and all its other names."""
    values = frontmatter.load(str(file)).metadata
    names = [values.get(key) or [] for key in ("title", *NAMES)]
    flat = [name for one in names for name in (one if isinstance(one, list) else [one])]
    return ", ".join(str(name) for name in flat)


def _url(content: Path, file: Path) -> str:
    """Where a file is shown: pages at the root, variants below their original."""
    folder, *below = file.relative_to(content).with_suffix("").parts
    path = "/".join(below).replace(".", "/")
    url = path if folder in ("paginas", "wegwijzers") else f"{folder}/{path}"
    return f"/{url}/" if url != "index" else "/"


def _write_settings(file: Path) -> None:
    """Our own settings, with room for long lists; what search may weigh stays as it is."""
    text = (REPO / "portal.toml").read_text("utf-8")
    before, heading, budgets = text.partition("[budgets]")
    own, bracket, after = budgets.partition("\n[")
    wider = re.sub(r"(_html|first_visit) = (\d+)", lambda found: f"{found[1]} = {int(found[2]) * ROOM}", own)
    file.write_text(before + heading + wider + bracket + after, "utf-8")


def _build(folder: Path) -> tuple[Cost, float]:
    """What the build cost, and the seconds of it for the search index."""
    stages = folder / "stages.json"
    command = (
        sys.executable,
        str(Path(__file__).with_name("inside.py")),
        str(REPO),
        "--stages",
        str(stages),
        "--",
    )
    cost = measure([*command, *engines.build_arguments(REPO)], folder, engines.ENV)
    return cost, float(json.loads(stages.read_text("utf-8"))["_index"]["wall"])


def add_pagefind(folder: Path, portal: Portal, name: str, *, words: bool) -> float:
    """Pagefind alone over the same pages, in `site/<name>/`; the seconds that it took.

    words: with the search words of editors as metadata, and articles above other pages.
    """
    copy = folder / name
    content = folder / "content"
    names = {_url(content, file): _names(file) for file in content.rglob("*.md")} if words else {}
    for url in read_fragments(portal.site / "pagefind"):
        path = f"{url.lstrip('/')}index.html"
        html = _bare((portal.site / path).read_text("utf-8"))
        weight = ' data-pagefind-weight="2"' if words and url.startswith("/artikelen/") else ""
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_text(_marked(html, weight, names.get(url, "")), "utf-8")
    where = ["--site", str(copy.absolute()), "--output-path", str((portal.site / name).absolute())]
    return measure([*engines.PAGEFIND, *where, "--quiet"], copy, engines.ENV).wall


def _bare(html: str) -> str:
    """A page without what we tell Pagefind, but for the parts that it should not read."""
    return _TOLD.sub("", html)


def _marked(html: str, weight: str, names: str) -> str:
    """A page of which Pagefind reads the main part, and the names as metadata."""
    attributes = f' data-pagefind-meta="zoekwoorden[data-woorden]" data-woorden="{escape(names)}"'
    hidden = f"<span hidden{attributes}></span>" if names else ""
    return _MAIN.sub(lambda found: f"{found[0][:-1]} data-pagefind-body{weight}>{hidden}", html, count=1)
