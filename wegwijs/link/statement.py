"""The page about accessibility: the one in `paginas/` that gets more than its own text."""

from __future__ import annotations

from datetime import date, timedelta

from wegwijs.link.portal import Portal
from wegwijs.months import months_later
from wegwijs.read.accessibility import Accessibility
from wegwijs.settings import Ages

STATEMENT_PAGE = "/toegankelijkheid/"
_DAY = timedelta(days=1)


def has_statement(portal: Portal) -> bool:
    """Whether an editor wrote the page. Without it there is none."""
    return any(one.url == STATEMENT_PAGE for one in portal.pages.values())


def is_old(found: Accessibility, today: date, ages: Ages) -> bool:
    """Whether the last audit is too long ago to say much of the site as it is now."""
    return found.audit is not None and months_later(found.audit.date, ages.audit) < today


def statement_change(found: Accessibility, portal: Portal, ages: Ages) -> date | None:
    """The first day after `portal.today` on which the page says something else by itself."""
    days = [months_later(found.audit.date, ages.audit)] if found.audit else []
    days += [one.planned for one in found.problems if one.planned]
    # What was promised for a day may still come true on that day.
    changes = (day + _DAY for day in days if portal.today <= day < date.max)
    return min(changes, default=None) if has_statement(portal) else None
