"""Chapters become HTML by the converter of the content, each once per text for as long as Wegwijs runs."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from wegwijs.convert import Fragment
from wegwijs.convert.converter import Converter
from wegwijs.manual.chapters import Chapter, resolve_in_manual

_one_at_a_time = Lock()
"""The preview answers several requests at once, and a converter does one text at a time."""


def convert_chapter(chapter: Chapter, base_path: str) -> Fragment:
    """The converted text of a chapter. Safe to call from several threads."""
    with _one_at_a_time:
        return _converted(chapter.path, chapter.body, base_path)


@lru_cache(maxsize=1024)
def _converted(path: str, body: str, base_path: str) -> Fragment:
    return _converter(base_path).convert(body, path)


@lru_cache(maxsize=4)
def _converter(base_path: str) -> Converter:
    return Converter(base_path, {}, resolver=resolve_in_manual)
