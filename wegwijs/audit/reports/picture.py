"""Pictures of elements, as the report shows them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.audit.findings import Finding

PictureKey = tuple[str, str, str]
"""Rule, target, HTML of the element."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an element. `data` is WebP; width and height are in CSS pixels."""

    data: bytes
    width: int
    height: int
    state: str

    @property
    def address(self) -> str:
        """The picture itself, as an address."""
        return f"data:image/webp;base64,{b64encode(self.data).decode()}"


Pictures = Mapping[PictureKey, Picture]


def picture_key(finding: Finding) -> PictureKey:
    """What the picture of a finding is kept under."""
    return (finding.rule, finding.target, finding.html)
