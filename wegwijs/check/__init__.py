"""Check: what can only be seen when everything is together. No input or output happens here."""

from wegwijs.check.accessibility import accessibility_problems
from wegwijs.check.aliases import alias_problems
from wegwijs.check.call_now import call_now_problems
from wegwijs.check.dated_links import dated_link_problems
from wegwijs.check.dates import date_problems
from wegwijs.check.examples import example_problems
from wegwijs.check.guides import guide_problems
from wegwijs.check.icons import icon_problems
from wegwijs.check.knowledge import knowledge
from wegwijs.check.orphans import orphan_problems
from wegwijs.check.periods import period_problems
from wegwijs.check.published import gone_problems, unlisted_problems
from wegwijs.check.readability import readings
from wegwijs.check.sessions import session_problems
from wegwijs.check.settings import address_problems, setting_problems
from wegwijs.check.synonyms import synonym_problems
from wegwijs.check.texts import text_problems
from wegwijs.check.towns import town_problems
from wegwijs.check.variants import variant_problems

__all__ = [
    "accessibility_problems",
    "address_problems",
    "alias_problems",
    "call_now_problems",
    "date_problems",
    "dated_link_problems",
    "example_problems",
    "gone_problems",
    "guide_problems",
    "icon_problems",
    "knowledge",
    "orphan_problems",
    "period_problems",
    "readings",
    "session_problems",
    "setting_problems",
    "synonym_problems",
    "text_problems",
    "town_problems",
    "unlisted_problems",
    "variant_problems",
]
