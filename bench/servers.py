"""The preview servers that are measured: how each is set up and started, and which article it shows."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import engines
import peers
from corpus import DAY, Record

ZENSICAL = "zensical==0.0.73"
PATIENCE = 300.0
"""Seconds that a server may take to be ready; the slowest needs about twenty."""

CSP = '<meta http-equiv="Content-Security-Policy"'
"""The layouts of our rivals carry our strict policy, which would forbid their live reload."""


@dataclass(slots=True)
class Server:
    """A preview server in its own folder. command has `{port}` in it; article: the file that changes;
    path: where the article is shown."""

    name: str
    folder: Path
    command: tuple[str, ...]
    article: Path
    path: str
    port: int = 0
    ready: float = 0.0
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Start, and wait until the article is served; `ready` is how long that took, in seconds."""
        self.port = _free_port()
        command = [part.format(port=self.port) for part in self.command]
        began = time.perf_counter()
        with (self.folder / "server.log").open("wb") as log:
            self._process = subprocess.Popen(
                command,
                cwd=self.folder,
                env={**os.environ, "NO_COLOR": "1"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        while not self._answers():
            if self._process.poll() is not None or time.perf_counter() - began > PATIENCE:
                raise SystemExit(f"{self.name} did not start: {(self.folder / 'server.log').read_text()}")
            time.sleep(0.05)
        self.ready = time.perf_counter() - began

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url, timeout=5) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def save(self, marker: str) -> None:
        """Write the article with another last sentence, the way a text editor saves."""
        text = self.article.read_text("utf-8").split("\n\nMeting ")[0].rstrip("\n")
        self.article.write_text(f"{text}\n\nMeting {marker}.\n", "utf-8")

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def ours(work: Path, generator: Path, records: list[Record]) -> Server:
    engine = engines.ours(work, generator, records, None)[0]
    arguments = ("serve", "--output", "site", "--today", DAY, "--templates", str(generator / "templates"))
    command = (sys.executable, str(generator / "build.py"), *arguments, "--port", "{port}")
    return Server("Wegwijs", engine.folder, command, engine.article, _path(records[0]))


def hugo(work: Path, records: list[Record]) -> Server | None:
    found = engines.hugo(work, records)
    if not found:
        return None
    _without_policy(found[0].folder)
    command = ("hugo", "server", "--port", "{port}", "--bind", "127.0.0.1", "--cacheDir")
    cache = str(found[0].folder / "hugo_cache")
    return Server("Hugo server", found[0].folder, (*command, cache), found[0].article, _path(records[0]))


def eleventy(work: Path, records: list[Record], modules: Path | None) -> Server | None:
    found = engines.eleventy(work, records, modules)
    if not found:
        return None
    _without_policy(found[0].folder)
    more = ("--serve", "--incremental", "--port={port}")
    command = (*found[0].command, *more)
    return Server("Eleventy --incremental", found[0].folder, command, found[0].article, _path(records[0]))


def zensical(work: Path, records: Iterable[Record], program: Path | None) -> Server | None:
    """Zensical with a bare template: its own theme puts every page in every menu, and is slower."""
    if program is None:
        return None
    records, folder = list(records), work / "zensical"
    shutil.copytree(peers.LAYOUTS / "zensical", folder)
    for record in records:
        file = folder / "docs" / record.folder / f"{record.slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {record.values['title']}\n---\n\n{peers.plain(record.body)}\n", "utf-8")
    (folder / "docs" / "index.md").write_text("# Wegwijs\n", "utf-8")
    article = folder / "docs" / records[0].folder / f"{records[0].slug}.md"
    command = (str(program), "serve", "-a", "127.0.0.1:{port}")
    return Server("Zensical, bare", folder, command, article, _path(records[0]))


def install_zensical(work: Path) -> Path:
    """Zensical from PyPI, in an environment of its own."""
    folder = work / "zensical-venv"
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", ZENSICAL], check=True)
    return scripts / "zensical"


def _path(record: Record) -> str:
    return f"/{record.folder}/{record.slug}/"


def _without_policy(folder: Path) -> None:
    for file in [*folder.rglob("baseof.html"), *folder.rglob("base.njk")]:
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if CSP not in line), "utf-8")
