"""What came of visiting one address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    FAILED = "failed"
    REFUSED = "refused"
    """The website does not let programs look: a login, or too many visits."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """status: of the last answer, 0 without one; location: where a moved page is now; reason: in Dutch;
    missing: anchors that were asked for and are not in the page."""

    kind: Kind
    status: int = 0
    location: str = ""
    reason: str = ""
    missing: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        return self.kind in (Kind.OK, Kind.MOVED)
