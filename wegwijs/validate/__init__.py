"""Validate: sources become typed, frozen records, or problems on the line that caused them."""

from wegwijs.validate.records import Entry, Records, validate
from wegwijs.validate.recurrence import LAST, Every
from wegwijs.validate.schema import (
    Access,
    Address,
    Article,
    ClosedDay,
    ExtraDay,
    Letter,
    Location,
    Organisation,
    Partner,
    Phone,
    Session,
    Source,
    Term,
    TextPage,
    Topic,
    Variant,
)

__all__ = [
    "LAST",
    "Access",
    "Address",
    "Article",
    "ClosedDay",
    "Entry",
    "Every",
    "ExtraDay",
    "Letter",
    "Location",
    "Organisation",
    "Partner",
    "Phone",
    "Records",
    "Session",
    "Source",
    "Term",
    "TextPage",
    "Topic",
    "Variant",
    "validate",
]
