"""Posters and cards of locations: when somebody is there, for people who read it on a wall or at home.

What is on a sheet depends on how much there is to say: `LEVELS` goes from roomy to tight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import dropwhile

from wegwijs.link.urls import PRINT_VIEWS
from wegwijs.paper.qr import qr_svg, readable
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.paper_dates import by_weekday, one_by_one
from wegwijs.render.pages.paper_room import fits
from wegwijs.render.pages.paper_short import appointment, in_short
from wegwijs.render.pages.parts import HELPING, address_lines, condition, unknown_hours
from wegwijs.render.pages.session_rule import when_text
from wegwijs.render.pages.sessions import closure_text
from wegwijs.render.views import PaperCode, PaperLink, PaperSession, PosterPage
from wegwijs.schedule import Outlook, outlook
from wegwijs.site_texts import N_, SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.validate.choices import COURSE
from wegwijs.words import long_date, weekday_date

POSTER, CARD = PRINT_VIEWS
NAMES = {POSTER: N_("Poster (A4)"), CARD: N_("Kaart (A5)")}
TITLES = {POSTER: N_("Poster van %(place)s"), CARD: N_("Kaart van %(place)s")}
MOST_TO_BRING = {POSTER: 4, CARD: 3}
LEARNING = ("oefenplein", "taalhuis", COURSE)


@dataclass(frozen=True, slots=True)
class Level:
    """How much is on a sheet.

    size: of the letters, 1 is largest; dates: how days are told; most: spreekuren; bring: whether there is
    room for what to bring.
    """

    size: int
    dates: str
    most: int = 99
    bring: bool = True


ONE_BY_ONE, BY_WEEKDAY, IN_SHORT = "one by one", "by weekday", "in short"
LEVELS = (
    Level(1, ONE_BY_ONE), Level(2, ONE_BY_ONE), Level(3, ONE_BY_ONE),
    Level(2, BY_WEEKDAY), Level(3, BY_WEEKDAY), Level(4, BY_WEEKDAY),
    *(Level(size, IN_SHORT) for size in (2, 3, 4)),
    *(Level(size, IN_SHORT, bring=False) for size in (3, 4, 5)),
    *(Level(5, IN_SHORT, most, bring=False) for most in range(11, 0, -1)),
)  # fmt: skip
"""From roomy to tight: who looks for one spreekuur is helped least by a sheet that leaves it out.
Size 5 has days of 16 points on a poster, and 12 on a card."""

Coming = tuple[tuple[Session, Outlook], ...]


def paper_pages(context: Context) -> PageMakers:
    """The print view of every poster and every card."""
    for location in context.portal.locations.values():
        for kind in PRINT_VIEWS:
            yield paper_url(location.url, kind), partial(_print_view, context, location, kind)


def paper_url(location_url: str, kind: str) -> str:
    """Where the print view stands: "/locaties/hengelo/poster/"."""
    return f"{location_url}{PRINT_VIEWS[kind]}/"


def pdf_url(page_url: str) -> str:
    """The PDF of a print view: "/locaties/hengelo/poster.pdf"."""
    return f"{page_url.rstrip('/')}.pdf"


def paper_links(context: Context, location: Entry[Location]) -> tuple[PaperLink, ...]:
    """Poster and card, as pages and, in a build that makes them, as PDFs."""
    return tuple(_links(context, location))


def _links(context: Context, location: Entry[Location]) -> Iterator[PaperLink]:
    for kind in PRINT_VIEWS:
        url, name = context.url(paper_url(location.url, kind)), context.texts(NAMES[kind])
        yield PaperLink(name, url, "printer")
        if context.pdf:
            yield PaperLink(context.texts("%(name)s als PDF", name=name), pdf_url(url), "printer")


def paper_versions(context: Context, location: Entry[Location], kind: str) -> tuple[PosterPage, ...]:
    """The sheet at the roomiest level that seems to fit, and at those below it."""
    return tuple(_versions(context, location, kind))


def _print_view(context: Context, location: Entry[Location], kind: str) -> PosterPage:
    return next(_versions(context, location, kind))


def _versions(context: Context, location: Entry[Location], kind: str) -> Iterator[PosterPage]:
    coming = _coming(context, location.data)
    every = (_page(context, location, kind, level, coming) for level in LEVELS[:-1])
    yield from dropwhile(lambda page: not fits(page), every)
    yield _page(context, location, kind, LEVELS[-1], coming)


def _page(context: Context, location: Entry[Location], kind: str, level: Level, coming: Coming) -> PosterPage:
    data, _ = location.data, context.texts
    title = _(TITLES[kind], place=data.title)
    shared = context.page(kind, paper_url(location.url, kind), title, data.summary, in_sitemap=False)
    shown = coming[: level.most]
    sessions = tuple(_session(context, one, ahead, level) for one, ahead in shown)
    facts, closures = _common(one.facts for one in sessions), _common(one.closures for one in sessions)
    if level.dates == IN_SHORT and (walk_in := appointment((one for one, _ahead in shown), _)):
        facts = (walk_in,)
    code = paper_code(context, location.url, _("QR-code: de pagina van %(place)s", place=data.title))
    return PosterPage(
        **{**shared, "structured_data": ()},
        size=level.size,
        in_short=level.dates == IN_SHORT,
        place=data.title,
        heading=_heading(coming, _),
        address=" ".join(_address(location, _)),
        facts=facts,
        sessions=tuple(_without(one, facts, closures) for one in sessions),
        closures=closures,
        unknown_hours="" if coming else unknown_hours(data, _),
        more=_more(coming, level, code.address, _),
        bring=data.bring[: MOST_TO_BRING[kind]] if level.bring else (),
        valid_until=_valid_until(coming, _),
        code=code,
        example=data.example or any(one.example for one, _ahead in shown),
        place_url=context.url(location.url),
    )


def paper_code(context: Context, url: str, name: str) -> PaperCode:
    """The QR code of a page. url: site-relative; name: read aloud instead of the code."""
    full = context.absolute(url)
    return PaperCode(qr_svg(full, name), readable(full), full)


def _coming(context: Context, data: Location) -> Coming:
    """The spreekuren that are not over, each with what there is to say today; where somebody helps, first."""
    in_order = sorted(data.sessions, key=lambda one: one.kind not in HELPING)
    every = ((one, outlook(one, context.portal.calendar, context.today)) for one in in_order)
    return tuple((one, ahead) for one, ahead in every if ahead.ended is None)


def _heading(coming: Coming, _: SiteTexts) -> tuple[str, str]:
    """What people have, and what they can do."""
    learning = coming and all(one.kind in LEARNING for one, ahead in coming)
    what = _("Wilt u leren?") if learning else _("Hulp nodig?")
    if not coming:
        return what, _("Vraag het ons.")
    if any(one.open_door for one, ahead in coming):
        return what, _("Kom langs.")
    if all(one.sign_up for one, ahead in coming):
        return what, _("Meld u eerst aan.")
    unknown = all(one.joining_unknown for one, ahead in coming)
    return what, _("Vraag het ons.") if unknown else _("Maak een afspraak.")


def _session(context: Context, session: Session, ahead: Outlook, level: Level) -> PaperSession:
    if level.dates == IN_SHORT:
        return _short_session(context, session, ahead)
    _, until = context.texts, ahead.paper_until
    tell = one_by_one if level.dates == ONE_BY_ONE else by_weekday
    return PaperSession(
        name=session.name,
        when=when_text(session, _),
        facts=tuple(_facts(session, _)),
        dates=tell(session, ahead.on_paper, _),
        in_lines=level.dates == BY_WEEKDAY,
        closures=tuple(closure_text(one, _) for one in ahead.closures if until and one.first <= until),
        note=_note(ahead, _),
        example=session.example,
    )


def _short_session(context: Context, session: Session, ahead: Outlook) -> PaperSession:
    short = in_short(session, ahead, context.portal.calendar, context.today, context.texts)
    return PaperSession(
        name=session.name,
        when=short.when,
        facts=short.facts,
        dates=(),
        in_lines=False,
        closures=short.exceptions,
        note="",
        example=session.example,
    )


def _facts(session: Session, _: SiteTexts) -> Iterator[str]:
    """In what way one can come, a sentence each."""
    yield condition(session, _) or _("U hebt geen afspraak nodig.")
    if session.how:
        yield session.how
    if session.meetings:
        yield _("U komt %(number)s keer.", number=session.meetings)
    if session.length_unknown:
        yield _("Vraag hoeveel keer u komt.")
    if session.sign_up:
        yield _("Opgeven: %(how)s", how=session.sign_up)
    if session.cost:
        yield _("Kosten: %(cost)s", cost=session.cost)


def _note(ahead: Outlook, _: SiteTexts) -> str:
    """When it is, where none of the six weeks has it."""
    if ahead.on_paper:
        return ""
    if not ahead.next:
        return _("De volgende dag is nog niet bekend.")
    return _("De eerste keer is %(date)s.", date=weekday_date(ahead.next[0].day, _.locale))


def _more(coming: Coming, level: Level, address: str, _: SiteTexts) -> str:
    """That there are others, and where."""
    left = len(coming) - level.most
    if left <= 0:
        return ""
    others = _.ngettext("En nog %(number)s ander spreekuur.", "En nog %(number)s andere spreekuren.", left)
    return f"{others} {_('Alles staat op %(address)s', address=address)}"


def street_address(location: Entry[Location]) -> str:
    """The address in a line; empty if it is no more than a town that the name has already."""
    lines = address_lines(location)
    return "" if len(lines) == 1 and lines[0] in location.data.title else ", ".join(lines)


def _address(location: Entry[Location], _: SiteTexts) -> Iterator[str]:
    """Where it is, and what to call: sentences."""
    data = location.data
    for text in (street_address(location), data.address.floor or ""):
        if text:
            yield text if text.endswith(".") else f"{text}."
    if data.phone:
        example = f" {_('(voorbeeld)')}" if data.phone.example else ""
        yield _("Bel %(number)s", number=data.phone.number) + f"{example}."


def _common(texts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What is true of all spreekuren, where there are more than one: it is said once."""
    every = list(texts)
    if len(every) < 2:
        return ()
    return tuple(text for text in every[0] if all(text in others for others in every))


def _without(session: PaperSession, facts: tuple[str, ...], closures: tuple[str, ...]) -> PaperSession:
    return replace(
        session,
        facts=tuple(one for one in session.facts if one not in facts),
        closures=tuple(one for one in session.closures if one not in closures),
    )


def _valid_until(coming: Coming, _: SiteTexts) -> str:
    """The last day that the dates are known for; empty where there are no dates."""
    last = max((ahead.paper_until for one, ahead in coming if ahead.paper_until), default=None)
    return _("Geldig tot en met %(date)s", date=long_date(last, _.locale)) if last else ""
