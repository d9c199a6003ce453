"""When a spreekuur is: a rule, closed days, extra days, and what there is to say on a day."""

from wegwijs.schedule.calendar import COUNTRY_ONLY, Calendar, Closure, public_holiday
from wegwijs.schedule.occurrences import (
    HORIZON,
    ZONE,
    Occurrence,
    Outlook,
    closures,
    extra_occurrences,
    last_day,
    moment,
    next_occurrences,
    occurrences,
    outlook,
)
from wegwijs.schedule.rules import (
    WEEKDAYS,
    is_weekly,
    monday_of,
    nearest_occurrence,
    occurs_on,
    rule_days,
    shifted,
)
from wegwijs.schedule.series import Series, calendar_end, checked_on, new_year, series

__all__ = [
    "COUNTRY_ONLY",
    "HORIZON",
    "WEEKDAYS",
    "ZONE",
    "Calendar",
    "Closure",
    "Occurrence",
    "Outlook",
    "Series",
    "calendar_end",
    "checked_on",
    "closures",
    "extra_occurrences",
    "is_weekly",
    "last_day",
    "moment",
    "monday_of",
    "nearest_occurrence",
    "new_year",
    "next_occurrences",
    "occurrences",
    "occurs_on",
    "outlook",
    "public_holiday",
    "rule_days",
    "series",
    "shifted",
]
