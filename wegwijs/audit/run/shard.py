"""Part of the pages, so that several machines share an audit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from wegwijs.audit.errors import AuditError
from wegwijs.language import _

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Shard:
    """Part `number` (from 1) of `of`."""

    number: int = 1
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read "2/5". Raises AuditError."""
        match = re.fullmatch(r"\s*([0-9]{1,4})\s*/\s*([0-9]{1,4})\s*", text)
        if not match or not 1 <= int(match[1]) <= int(match[2]):
            raise AuditError(_("'{given}' is geen deel. Schrijf bijvoorbeeld 2/5: deel 2 van 5.", given=text))
        return cls(int(match[1]), int(match[2]))

    def pick(self, items: Sequence[Item]) -> list[Item]:
        """Every so-manyth of a sorted list: pages of one kind stand together there, so that each part
        gets as many of the slow ones."""
        return list(items[self.number - 1 :: self.of])

    def __str__(self) -> str:
        return f"{self.number}/{self.of}" if self.of > 1 else ""


ALL = Shard()
"""No part: everything."""
