"""The manifest: every file of a built site with its hash, and every page with its address."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

MANIFEST = "manifest.json"
FORMAT = "wegwijs-1"


@dataclass(frozen=True, slots=True)
class ManifestPage:
    """`url` carries the base path; `kind` is the name of the page's template.

    source: the file that the page is made of, below the content folder; "" if there is none.
    """

    url: str
    path: str
    kind: str
    source: str = ""

    def to_json(self) -> dict[str, str]:
        """The page's entry; `source` is in it only if there is one."""
        entry = {"url": self.url, "path": self.path, "kind": self.kind}
        return entry | ({"source": self.source} if self.source else {})


@dataclass(frozen=True, slots=True)
class Manifest:
    """files: path -> sha256 of all files but the manifest itself.

    next_change: the day ("2026-11-26") on which a build of the same content gives another site; None: never.
    sources: hash of what the site was built from (`site_hash`).
    """

    base_path: str
    pages: tuple[ManifestPage, ...]
    files: Mapping[str, str]
    next_change: str | None = None
    sources: str = ""

    def to_json(self) -> str:
        data = {
            "format": FORMAT,
            "base_path": self.base_path,
            "next_change": self.next_change,
            "sources": self.sources,
            "pages": [one.to_json() for one in sorted(self.pages, key=lambda one: one.url)],
            "files": [{"path": path, "sha256": self.files[path]} for path in sorted(self.files)],
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def make_manifest(
    folder: Path,
    base_path: str,
    pages: Iterable[ManifestPage],
    next_change: date | None = None,
    sources: str = "",
) -> Manifest:
    """The manifest of all files in a folder."""
    files = {path: sha256(folder / path) for path in files_below(folder)}
    changing = next_change.isoformat() if next_change else None
    return Manifest(base_path, tuple(pages), files, changing, sources)


def files_below(folder: Path) -> list[str]:
    """Paths of all files below a folder but the manifest, sorted."""
    found = [
        os.path.relpath(os.path.join(parent, name), folder).replace(os.sep, "/")
        for parent, _, names in os.walk(folder)
        for name in names
    ]
    return sorted(path for path in found if path != MANIFEST)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a built site; None for a folder that Wegwijs did not make."""
    try:
        data = json.loads((folder / MANIFEST).read_text("utf-8"))
        if data["format"] != FORMAT:
            return None
        return Manifest(
            base_path=data["base_path"],
            pages=tuple(ManifestPage(**one) for one in data["pages"]),
            files={one["path"]: one["sha256"] for one in data["files"]},
            next_change=data.get("next_change"),
            sources=data.get("sources", ""),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of the manifest is there, unchanged, and nothing else is."""
    try:
        return files_below(folder) == sorted(manifest.files) and all(
            sha256(folder / path) == digest for path, digest in manifest.files.items()
        )
    except OSError:
        return False


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
