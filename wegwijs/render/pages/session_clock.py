"""What the script of a page says of a spreekuur by the clock: open, today, over, another day."""

from __future__ import annotations

from wegwijs.render.pages.parts import condition
from wegwijs.render.views import ClockTexts
from wegwijs.schedule import Outlook
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Session
from wegwijs.words import long_date, sentences


def clock_texts(session: Session, ahead: Outlook, advice: str, _: SiteTexts = DUTCH) -> ClockTexts:
    """What the script says. Only where one can just walk in does it say "open"."""
    opened = _("Nu open, tot %(time)s uur", time="{}")
    opens = _("Vandaag vanaf %(time)s uur", time="{}")
    first = condition(session, _)
    if first:
        opened = sentences(_("Nu bezig, tot %(time)s uur.", time="{}"), first)
        opens = sentences(f"{opens}.", first)
    return ClockTexts(
        opened=opened,
        opens=opens,
        over=_("Vandaag is het voorbij."),
        elsewhen=_("Vandaag niet."),
        then=_("De volgende keer: %(date)s.", date="{}"),
        past=_past(ahead, advice, _),
    )


def _past(ahead: Outlook, advice: str, _: SiteTexts) -> str:
    """For a page that was not built anew in time."""
    if ahead.final and ahead.next:
        last = long_date(ahead.next[-1].day, _.locale)
        return _("De laatste keer was op %(day)s.", day=last)
    known = _("Deze dagen zijn voorbij. Deze pagina is niet bijgewerkt.")
    return sentences(known, _("Wij weten de volgende datum niet."), advice)
