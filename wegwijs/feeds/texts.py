"""What a calendar says of a spreekuur, in words."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.render.pages.parts import address_lines, condition
from wegwijs.render.pages.sessions import KINDS
from wegwijs.schedule import Occurrence
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import in_a_row, long_date


@dataclass(frozen=True, slots=True)
class SessionTexts:
    """summary: the title of the event; kind: the sort of help; advice: ends every description."""

    summary: str
    place: str
    kind: str
    lines: tuple[str, ...]
    advice: str

    def description(self, one: Occurrence) -> str:
        """All there is to know before somebody goes. Of an extra day also why it is there."""
        return "\n".join((*((one.reason,) if one.reason else ()), *self.lines, self.advice))


def session_texts(session: Session, entry: Entry[Location], url: str, _: SiteTexts = DUTCH) -> SessionTexts:
    """url: absolute, of the page of the location."""
    location = entry.data
    name = f"{session.name}, {location.title}"
    return SessionTexts(
        summary=_("Voorbeeld: %(name)s", name=name) if session.example else name,
        place=", ".join((location.title, *address_lines(entry))),
        kind=_(KINDS[session.kind]),
        lines=tuple(line for line in _lines(session, location, _) if line),
        advice=_("Kijk voor u gaat of het doorgaat: %(url)s", url=url),
    )


def _lines(session: Session, location: Location, _: SiteTexts) -> tuple[str, ...]:
    languages = in_a_row(session.languages or location.languages, _)
    checked = session.checked_on or location.checked_on
    return (
        _("Let op: deze tijden zijn een voorbeeld. Zij zijn nog niet gecontroleerd.")
        if session.example
        else "",
        condition(session, _) or _("Zonder afspraak: u kunt binnenlopen."),
        session.how or "",
        session.sign_up or "",
        location.address.floor or "",
        _("Kosten: %(cost)s.", cost=session.cost.rstrip(".")) if session.cost else "",
        _("Wij spreken: %(languages)s.", languages=languages) if languages else "",
        "\n".join((_("Neem mee:"), *(f"- {one}" for one in location.bring))) if location.bring else "",
        _("Nagekeken op %(date)s.", date=long_date(checked, _.locale))
        if checked and not session.example
        else "",
    )
