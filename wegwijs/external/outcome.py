"""What came of visiting one address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wegwijs.language import marked

NO_SUCH_HOST = marked("de website bestaat niet, of er is geen internet")


class Kind(StrEnum):
    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    FAILED = "failed"
    REFUSED = "refused"
    """The website does not let programs look: a login, or too many visits."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """status: of the last answer, 0 without one; location: where a moved page is now; reason: in Dutch, to
    be translated with the `status` that may be in it;
    missing: anchors that were asked for and are not in the page."""

    kind: Kind
    status: int = 0
    location: str = ""
    reason: str = ""
    missing: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        return self.kind in (Kind.OK, Kind.MOVED)

    @property
    def no_answer(self) -> bool:
        """Whether nothing came back at all, as happens to every address when there is no internet."""
        return self.kind is Kind.FAILED and not self.status

    @property
    def no_such_host(self) -> bool:
        """Whether not even the name of the website was found. It may be our own internet that is away."""
        return self.reason == NO_SUCH_HOST
