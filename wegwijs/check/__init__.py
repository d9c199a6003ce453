"""Check: what can only be seen when everything is together. No input or output happens here."""

from wegwijs.check.dates import date_problems
from wegwijs.check.examples import example_problems
from wegwijs.check.icons import icon_problems
from wegwijs.check.settings import address_problems, setting_problems
from wegwijs.check.texts import text_problems
from wegwijs.check.variants import variant_problems

__all__ = [
    "address_problems",
    "date_problems",
    "example_problems",
    "icon_problems",
    "setting_problems",
    "text_problems",
    "variant_problems",
]
