"""The result of converting one text: HTML and what stands in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """`bare`: nothing stands under it before the next heading that is as large, or the end."""

    level: int
    text: str
    id: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`target` as the editor wrote it; `url` site-relative (no base path) or absolute."""

    target: str
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    target: str
    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """html: cleaned, with base path in its URLs; blocks: names in order; unnumbered: `stappen` blocks
    without a numbered list; removed: HTML tags or attributes that did not survive cleaning;
    empty_headers: tables with an empty header cell; too_deep: the text could not be converted,
    for its nesting or its length."""

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    blocks: tuple[str, ...] = ()
    unnumbered: int = 0
    removed: tuple[str, ...] = ()
    empty_headers: int = 0
    too_deep: bool = False

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Fragment:
        """Raises ValueError, KeyError or TypeError for a text that `to_json` did not make."""
        data = json.loads(text)
        return cls(
            html=data["html"],
            headings=tuple(Heading(**one) for one in data["headings"]),
            links=tuple(Link(**one) for one in data["links"]),
            images=tuple(Image(**one) for one in data["images"]),
            blocks=tuple(data["blocks"]),
            unnumbered=data["unnumbered"],
            removed=tuple(data["removed"]),
            empty_headers=data["empty_headers"],
            too_deep=data["too_deep"],
        )
