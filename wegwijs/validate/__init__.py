"""Validate: sources become typed, frozen records, or problems on the line that caused them."""

from wegwijs.validate.guides import Choice, Guide, Offers, Outcome, Question
from wegwijs.validate.locations import (
    Access,
    Address,
    ClosedDay,
    ExtraDay,
    Location,
    Partner,
    Session,
)
from wegwijs.validate.records import Entry, Records, validate
from wegwijs.validate.recurrence import LAST, Every
from wegwijs.validate.schema import (
    Article,
    EmergencyCall,
    Letter,
    Organisation,
    Phone,
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
    "Choice",
    "ClosedDay",
    "EmergencyCall",
    "Entry",
    "Every",
    "ExtraDay",
    "Guide",
    "Letter",
    "Location",
    "Offers",
    "Organisation",
    "Outcome",
    "Partner",
    "Phone",
    "Question",
    "Records",
    "Session",
    "Source",
    "Term",
    "TextPage",
    "Topic",
    "Variant",
    "validate",
]
