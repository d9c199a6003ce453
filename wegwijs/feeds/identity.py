"""By what a calendar recognises a spreekuur that it already has, and sees that it was changed.

A site is built without knowing what was built before, and without a clock. So everything is taken
from what an editor writes:

- The UID says which spreekuur it is: the library, the location, the kind, and a number among those of
  one kind. Days and times are not in it, so that somebody who puts a changed calendar in his own gets
  the spreekuur moved, and not a second one. The number follows the order of days and times and not that
  of the file. A series with a first and a last day (a course) has its first day in it: the next
  series is another one.
- SEQUENCE and DTSTAMP come from the day of the last check. Who changes hours has checked them, so
  the number goes up. It goes up on 1 January as well, when calendars get another year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from wegwijs.schedule import WEEKDAYS, checked_on, new_year
from wegwijs.validate import Location, Session

_BEGINNING = date(2020, 1, 1)
"""Day zero of sequence numbers: before the first portal."""


def session_ids(sessions: Iterable[Session], owner: str) -> tuple[str, ...]:
    """The UID (RFC 5545, 3.8.4.7) of each, in the order given. owner: what tells the locations apart."""
    every = tuple(sessions)
    found: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for index in sorted(range(len(every)), key=lambda one: (*_order(every[one]), one)):
        stem = _stem(every[index])
        seen[stem] += 1
        found[index] = f"{stem}.{seen[stem]}.{owner}@wegwijs"
    return tuple(found[index] for index in range(len(every)))


def revised_on(session: Session, location: Location, today: date) -> date:
    """The last day on which something about its calendar changed: the check, or the year."""
    return max(checked_on(session, location) or date.min, new_year(today.year))


def sequence(revised: date) -> int:
    """SEQUENCE (RFC 5545, 3.8.7.4): days since the beginning of 2020, so that it never goes down."""
    return max(0, (revised - _BEGINNING).days)


def _stem(session: Session) -> str:
    ends = session.ends is not None or session.meetings is not None
    return f"{session.kind}.{session.starts:%Y%m%d}" if session.starts and ends else session.kind


def _order(session: Session) -> tuple[list[int], str, str, str]:
    days = sorted(WEEKDAYS.index(day) for day in session.days)
    return days, f"{session.start}", f"{session.until}", session.name
