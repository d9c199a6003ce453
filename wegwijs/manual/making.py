"""What of the manual is made: the pages about messages, and the tables of the schema."""

from __future__ import annotations

from pathlib import Path

from wegwijs.manual.chapters import read_manual
from wegwijs.manual.example import read_themes
from wegwijs.manual.message_pages import FOLDER, MADE, message_pages
from wegwijs.manual.tables import with_tables


def made_texts(folder: Path, templates: Path) -> dict[str, str]:
    """Path below the manual -> what should stand there, for every file that is made or has made parts.

    folder: the manual; templates: of the portal. Raises ValueError for a wrong example.
    """
    chapters, _ = read_manual(folder)
    written = [one for one in chapters if not one.path.startswith(f"{FOLDER}/")]
    titles = {one.path: one.title for one in written}
    texts = message_pages(read_themes(), titles, templates)
    for chapter in written:
        text = (folder / chapter.path).read_text("utf-8")
        if with_tables(text) != text or "<!-- tabel:" in text:
            texts[chapter.path] = with_tables(text)
    return texts


def outdated(folder: Path, texts: dict[str, str]) -> list[str]:
    """Paths of files that are not as they should be, and of made pages that are no longer wanted."""
    changed = [path for path, text in texts.items() if _content(folder / path) != text]
    return sorted(changed + _left_over(folder, texts))


def write(folder: Path, texts: dict[str, str]) -> int:
    """Write what is outdated, take away what is left over; returns how many files changed."""
    paths = outdated(folder, texts)
    for path in paths:
        file = folder / path
        if path in texts:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(texts[path], encoding="utf-8", newline="\n")
        else:
            file.unlink()
    return len(paths)


def _left_over(folder: Path, texts: dict[str, str]) -> list[str]:
    """Pages that were made before; a file without the mark is somebody's own and stays."""
    files = sorted((folder / FOLDER).glob("*.md"))
    paths = {file.relative_to(folder).as_posix(): file for file in files}
    return [path for path, file in paths.items() if path not in texts and MADE in (_content(file) or "")]


def _content(file: Path) -> str | None:
    return file.read_text("utf-8") if file.is_file() else None
