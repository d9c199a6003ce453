"""The generators that are measured: how each is set up, built, and given a change."""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import peers
from corpus import DAY, Record
from measure import Cost, measure

REPO = Path(__file__).parent.parent
PAGEFIND = [sys.executable, "-P", "-m", "pagefind_bin"]
ENV = {"PYTHONDONTWRITEBYTECODE": "", "NO_COLOR": "1"}
SETTINGS = """[portal]
name = "Wegwijs"
base_url = "http://127.0.0.1:8000/"

[budgets]  # lists of 1,000 articles are heavier than any real page may be
article_html = 99000
page_html = 9900000
list_html = 9900000
first_visit = 99000
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """One generator in its own folder.

    command: runs in `folder`; output and leftovers: what is removed before a cold build;
    article: the file that gets the change; search: "included" if the command runs Pagefind,
    "added" if it is run afterwards over `output`, or "none".
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    output: Path
    leftovers: tuple[Path, ...]
    article: Path
    search: str

    def clear(self) -> None:
        """No output and no cache: the next build is cold."""
        for path in (self.output, *self.leftovers):
            shutil.rmtree(path, ignore_errors=True)

    def change(self, number: int) -> None:
        """Another last sentence in one article."""
        text = self.article.read_text("utf-8").split("\n\nRonde ")[0].rstrip("\n")
        self.article.write_text(f"{text}\n\nRonde {number} van de meting.\n", "utf-8")

    def build(self) -> Cost:
        return measure(self.command, self.folder, ENV)

    def index(self) -> Cost:
        """Pagefind over the output, without what an earlier run left."""
        shutil.rmtree(self.output / "pagefind", ignore_errors=True)
        where = ["--site", str(self.output), "--output-subdir", "pagefind", "--quiet"]
        return measure([*PAGEFIND, *where, "--force-language", "nl"], self.folder, ENV)

    def weight(self) -> tuple[int, int]:
        """Number of pages, and the mean size of an article in bytes."""
        pages = list(self.output.rglob("*.html"))
        articles = [len(one.read_bytes()) for one in self.output.glob("artikelen/*/index.html")]
        return len(pages), sum(articles) // max(1, len(articles))


def generator_copy(work: Path) -> Path:
    """A compiled copy of the generator, so that edits made meanwhile do not disturb a round."""
    copy = work / "generator"
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("wegwijs", "templates"):
        shutil.copytree(REPO / name, copy / name, ignore=ignore)
    shutil.copy(REPO / "build.py", copy)
    compileall.compile_dir(copy, quiet=1)
    return copy


def ours(work: Path, generator: Path, records: Iterable[Record], jobs: int | None) -> list[Engine]:
    """Wegwijs as it is, and without its search index; each with its own folder, cache and output."""
    records = list(records)
    inside = (str(Path(__file__).with_name("inside.py")), str(generator), "--without-search", "--")
    found = []
    for name, start, search in (
        ("Wegwijs", (str(generator / "build.py"),), "included"),
        ("Wegwijs, no search", inside, "none"),
    ):
        folder = work / name.replace(", ", "-").replace(" ", "-").lower()
        _write_portal(folder, records)
        command = (sys.executable, *start, *build_arguments(generator, jobs))
        article = folder / "content" / "artikelen" / f"{records[0].slug}.md"
        cache = (folder / ".cache",)
        found.append(Engine(name, folder, command, folder / "site", cache, article, search))
    return found


def build_arguments(generator: Path, jobs: int | None = None) -> tuple[str, ...]:
    """What `build.py` gets; the folder it runs in holds the content, and gets the cache."""
    templates = ("--templates", str(generator / "templates"))
    more = ("--jobs", str(jobs)) if jobs else ()
    return ("build", "--output", "site", "--today", DAY, *templates, *more)


def _write_portal(folder: Path, records: Iterable[Record]) -> None:
    for record in records:
        file = folder / "content" / record.folder / f"{record.slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(record.text(record.body), "utf-8")
    (folder / "portal.toml").write_text(SETTINGS, "utf-8")


def hugo(work: Path, records: list[Record]) -> list[Engine]:
    """Hugo, if it is installed."""
    program = shutil.which("hugo")
    if program is None:
        return []
    folder = work / "hugo"
    peers.hugo_site(folder, records)
    article = folder / "content" / peers.hugo_file(records[0])
    leftovers = (folder / "resources", folder / "hugo_cache")
    command = (program, "--quiet", "--cacheDir", str(folder / "hugo_cache"))
    return [Engine("Hugo", folder, command, folder / "public", leftovers, article, "added")]


def eleventy(work: Path, records: list[Record], modules: Path | None) -> list[Engine]:
    """Eleventy, if `modules` (a node_modules folder) was installed."""
    node = shutil.which("node")
    if modules is None or node is None:
        return []
    folder = work / "eleventy"
    peers.eleventy_site(folder, records)
    article = folder / "src" / peers.eleventy_file(records[0])
    program = str(modules / "@11ty" / "eleventy" / "cmd.cjs")
    command = (node, program, "--quiet", "--config=eleventy.config.cjs")
    leftovers = (folder / ".cache",)
    return [Engine("Eleventy", folder, command, folder / "public", leftovers, article, "added")]


def install_eleventy(work: Path) -> Path | None:
    """Eleventy from npm in a folder of its own; None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    folder = work / "npm"
    folder.mkdir()
    command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", peers.ELEVENTY]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "node_modules"
