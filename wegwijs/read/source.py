"""A Markdown file as it was found: values still text, with the place of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wegwijs.problems import Place
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.steps import steps

Path = tuple[str | int, ...]
"""Where a value sits in the frontmatter: ("phone", "number") or ("topic", 1)."""


@dataclass(frozen=True)
class Source:
    """One file.

    file: as shown to people; path: below the content folder, with forward slashes;
    collection: first folder; slug: file name without ".md", with a variant's code in it ("x.en");
    values: frontmatter, all scalars text; places: path in the values -> (line, column);
    body: Markdown; body_line: line of the file on which it begins.

    Without slots: what is worked out once is kept, as a portal of 1,000 files asks for it at every save.
    """

    file: str
    path: str
    collection: str
    slug: str
    values: Mapping[str, Any]
    places: Mapping[Path, tuple[int, int]]
    body: str
    body_line: int

    @cached_property
    def url(self) -> str:
        """Site-relative URL without base path: the file's path is its address."""
        return COLLECTIONS[self.collection].url(self.slug)

    @cached_property
    def step_urls(self) -> Mapping[str, Path]:
        """Of a guide: the URL of each step that has its own page -> where the step's id stands."""
        return {f"{self.url}{name}/": path for name, path in steps(self.collection, self.values)}

    @cached_property
    def urls(self) -> tuple[str, ...]:
        """The URLs of all pages that the file makes; the first is its own."""
        return (self.url, *self.step_urls)

    @cached_property
    def original_slug(self) -> str:
        """The slug of the page that this is a variant of, or its own."""
        return self.slug.partition(".")[0]

    @cached_property
    def variant(self) -> str:
        """ "en" or "a2" for a translation or an easier version; "" for an original."""
        return self.slug.partition(".")[2]

    @cached_property
    def draft(self) -> bool:
        """Whether the file says that it is not to be published, even if the rest is not right yet."""
        return str(self.values.get("draft", "")).lower() in ("true", "ja")

    def place(self, *path: str | int) -> Place:
        """The place of a value, or of the nearest part around it, or of the file."""
        while path:
            if path in self.places:
                return Place(self.file, *self.places[path])
            path = path[:-1]
        return Place(self.file)

    def line_of(self, needle: str, after: int = 0) -> Place:
        """The place in the body where `needle` stands first beyond `after` earlier hits."""
        position = -1
        for _ in range(after + 1):
            found = self.body.find(needle, position + 1)
            if found < 0:
                break
            position = found
        return self.place_in_body(position if position >= 0 else None)

    def place_in_body(self, position: int | None) -> Place:
        """The place of a position in the body; None is the beginning of the body."""
        if position is None:
            return Place(self.file, self.body_line)
        line = bisect_left(self._line_ends, position)
        before = self._line_ends[line - 1] if line else -1
        return Place(self.file, self.body_line + line, position - before)

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        """Position in the body of each line end; a text can have thousands of places."""
        return tuple(one.start() for one in re.finditer("\n", self.body))
