"""Run Pagefind over copies of the pages, and prove that its index holds the pages we meant.

Pagefind (https://pagefind.app) is a program in the wheel `pagefind-bin`. We call it once for the
whole folder: the Python interface of the wheel `pagefind` waits 0.1 s for each page.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wegwijs.language import _

FOLDER = "pagefind"
MINIMUM = (1, 5, 2)  # from here on metadata is searched, which carries our search words
SIGNATURE = b"pagefind_dcd"
TIME_LIMIT = 600.0  # seconds; 10,000 pages take 20

# -P: no module in the current folder may take the place of pagefind_bin
PAGEFIND: Sequence[str] = (sys.executable, "-P", "-m", "pagefind_bin")


class IndexError_(Exception):  # noqa: N801 - `IndexError` is Python's own
    """The search index could not be made, or is not what was asked. The text is Dutch and whole."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """id: in search results, which is the file's name without suffix; text: of the page, without markup."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was indexed.

    version: of Pagefind; fragments: URL of each page -> what Pagefind has of it, sorted by URL.
    """

    version: str
    fragments: Mapping[str, Fragment]

    @property
    def pages(self) -> int:
        return len(self.fragments)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What `pagefind-entry.json` says: the version, and the language's metadata and WASM names."""

    version: str
    metadata: str
    wasm: str


def build_index(
    site: Path,
    pages: Mapping[str, bytes],
    *,
    language: str = "nl",
    command: Sequence[str] = PAGEFIND,
) -> IndexReport:
    """Make `site/pagefind/` anew and check it.

    site: the folder of the site; pages: URL of each page that must be found, without base path
    ("/artikelen/x/"), -> its HTML for Pagefind; command: the program, for tests.
    Raises IndexError_ when Pagefind fails, is too old, or indexed other pages than these.
    """
    folder = site / FOLDER
    _remove(folder)
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as copies:
        _write_copies(Path(copies), pages)
        where = ["--site", copies, "--output-path", str(folder.absolute())]
        _run([*command, *where, "--force-language", language, "--quiet"], Path(copies))
    entry = _read_entry(folder, language)
    _refuse_filters(folder)
    fragments = read_fragments(folder)
    _compare(fragments.keys(), pages.keys())
    _prune(folder, entry)
    return IndexReport(entry.version, fragments)


def _write_copies(folder: Path, pages: Mapping[str, bytes]) -> None:
    for url, page in pages.items():
        file = folder / url.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page)


def read_fragments(folder: Path) -> dict[str, Fragment]:
    """URL -> fragment of every page in a Pagefind folder, sorted by URL.

    Raises IndexError_ for a fragment that cannot be read.
    """
    files = (folder / "fragment").glob("*.pf_fragment")
    read = (_read_fragment(file) for file in files)
    return dict(sorted(read, key=lambda one: one[0]))


def _remove(folder: Path) -> None:
    """Pagefind never deletes what an earlier run left behind."""
    if folder.exists():
        shutil.rmtree(folder)


def _run(command: Sequence[str], site: Path) -> None:
    """Run in `site`, without PAGEFIND_* variables: Pagefind also reads its settings from a
    pagefind.yml, .toml or .json in the current folder and from the environment."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(
            command,
            cwd=site,
            env=clean,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=TIME_LIMIT,
            check=False,
        )
    except OSError as error:
        raise _failed(_("Het programma start niet: {error}", error=error)) from error
    except subprocess.TimeoutExpired as error:
        raise _failed(
            _("Het programma was na {number} seconden niet klaar.", number=round(TIME_LIMIT))
        ) from error
    if done.returncode:
        raise _failed(_("Foutcode {number}.", number=done.returncode) + f"\n{_last_lines(done.stdout)}")


def _failed(reason: str) -> IndexError_:
    return IndexError_(
        _(
            "De zoekindex kon niet gemaakt worden met Pagefind. {reason}\n"
            "Wat u kunt doen: installeer de pakketten opnieuw uit het lockbestand (`make site`) "
            "en probeer het nog eens.",
            reason=reason,
        )
    )


def _last_lines(output: bytes, count: int = 8) -> str:
    lines = output.decode("utf-8", errors="replace").strip().splitlines()
    return "\n".join(f"  | {line}" for line in lines[-count:])


def _read_entry(folder: Path, language: str) -> _Entry:
    try:
        data = json.loads((folder / "pagefind-entry.json").read_bytes())
        version = str(data["version"])
        index = data["languages"][language]
        entry = _Entry(version, f"{FOLDER}.{index['hash']}.pf_meta", f"wasm.{index['wasm']}.pagefind")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _failed(
            _("Het bestand pagefind-entry.json ontbreekt of is anders: {error}", error=repr(error))
        ) from error
    if _numbers(version) < MINIMUM:
        raise IndexError_(
            _(
                "Pagefind {version} is te oud. Nodig is {minimum} of nieuwer.\n"
                "Wat u kunt doen: installeer de pakketten uit het lockbestand (`make site`).",
                version=version,
                minimum=".".join(map(str, MINIMUM)),
            )
        )
    return entry


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _refuse_filters(folder: Path) -> None:
    """Pagefind 1.5.2 writes other bytes each time when there are filters."""
    if (folder / "filter").exists():
        raise IndexError_(
            _(
                "Een sjabloon gebruikt data-pagefind-filter. Dan is de zoekindex elke keer anders.\n"
                "Wat u kunt doen: haal het weg. De filters van de zoekpagina komen uit woorden.json."
            )
        )


def _read_fragment(file: Path) -> tuple[str, Fragment]:
    try:
        data = json.loads(gzip.decompress(file.read_bytes()).removeprefix(SIGNATURE))
        return str(data["url"]), Fragment(file.stem, str(data["content"]))
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise _failed(
            _("Het bestand {file} is niet te lezen: {error}", file=file.name, error=error)
        ) from error


def _compare(indexed: Collection[str], expected: Collection[str]) -> None:
    missing = sorted(set(expected) - set(indexed))
    extra = sorted(set(indexed) - set(expected))
    if missing or extra:
        raise IndexError_(
            _("De zoekindex klopt niet met de pagina's van de site.")
            + "\n"
            + _listing(_("Niet in de zoekindex, maar dat moet wel"), missing)
            + _listing(_("Wel in de zoekindex, maar dat mag niet"), extra)
            + _(
                "Wat u kunt doen: kijk in het sjabloon van deze pagina's naar data-pagefind-body. "
                "Dat hoort op <main> van elke pagina die te vinden moet zijn, en nergens anders."
            )
        )


def _listing(title: str, urls: Sequence[str], most: int = 10) -> str:
    if not urls:
        return ""
    more = " " + _("en nog {number}", number=len(urls) - most) if len(urls) > most else ""
    return f"{title} ({len(urls)}): {', '.join(urls[:most])}{more}\n"


def _prune(folder: Path, entry: _Entry) -> None:
    """Keep what our search page asks for. Pagefind adds 500 kB of interfaces, a highlighter,
    a worker (ours runs without: see templates/components/search) and WASM for other languages."""
    keep = {"pagefind.js", "pagefind-entry.json", entry.metadata, entry.wasm}
    for file in sorted(folder.iterdir()):
        if file.is_file() and file.name not in keep:
            file.unlink()
