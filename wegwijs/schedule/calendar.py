"""The days on which the country is closed: public holidays, and school holidays of the portal's region."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from wegwijs.read.holidays import SchoolHoliday
from wegwijs.validate import Session

COUNTRY = "NL"
CLOSED = "dicht"


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which a spreekuur is not held, both ends included. `reason` may be empty."""

    first: date
    last: date
    reason: str

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Calendar:
    """school: in order of date."""

    school: tuple[SchoolHoliday, ...] = ()

    @property
    def school_known_until(self) -> date | None:
        """The last day of the last school holiday that is known; None: none is known."""
        return max((one.last for one in self.school), default=None)

    def closure(self, session: Session, day: date) -> Closure | None:
        """Why a spreekuur that the rule has on this day is not held.

        What the editor wrote comes first: it has the reason that people were told.
        """
        return (
            self._by_editor(session, day)
            or (self._by_school(day) if session.school_holidays == CLOSED else None)
            or (self._by_country(day) if session.holidays == CLOSED else None)
        )

    def _by_editor(self, session: Session, day: date) -> Closure | None:
        found = (one for one in session.not_on if one.first <= day <= one.last)
        return next((Closure(one.first, one.last, one.reason or "") for one in found), None)

    def _by_school(self, day: date) -> Closure | None:
        found = (one for one in self.school if one.first <= day <= one.last)
        return next((Closure(one.first, one.last, one.name) for one in found), None)

    def _by_country(self, day: date) -> Closure | None:
        name = public_holiday(day)
        return Closure(day, day, name) if name else None


COUNTRY_ONLY = Calendar()
"""Without school holidays."""


def public_holiday(day: date) -> str:
    """The Dutch name of a public holiday, as it stands in a sentence; empty on other days.

    From the `holidays` package, category "public": the days of the Algemene termijnenwet. So Goede
    vrijdag is one, and Bevrijdingsdag only once in five years.
    """
    return _public_holidays(day.year).get(day, "")


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> dict[date, str]:
    # Imported here: a build in which nothing changed needs no holidays.
    from holidays import country_holidays

    found = country_holidays(COUNTRY, years=year, language="nl")
    return {day: _in_sentence(name) for day, name in found.items()}


def _in_sentence(name: str) -> str:
    """ "eerste kerstdag" of "Eerste kerstdag"; names of days that are names keep their capital."""
    return name[:1].lower() + name[1:] if name.startswith(("Eerste", "Tweede", "Nieuwjaar")) else name
