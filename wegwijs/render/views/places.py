"""Spreekuren: the page of a location, and the overview of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.render.views.paper import PaperLink
from wegwijs.render.views.shared import DateText, HelpPlace, Link, Page, Phone, Source, Teaser


@dataclass(frozen=True, slots=True)
class AccessFact:
    """One line about getting in. `known` is false when nobody has told us yet."""

    label: str
    text: str
    known: bool


@dataclass(frozen=True, slots=True)
class OccurrenceView:
    """One time of a spreekuur: in words, and for machines (`iso` a date; `starts` and `ends`
    "2026-12-01T14:00", by the clock in the Netherlands). `start` and `until` are its times in words
    ("14.00"); `note`: why it is there besides the rule."""

    text: str
    iso: str
    starts: str
    ends: str
    start: str
    until: str
    note: str


@dataclass(frozen=True, slots=True)
class DateGroup:
    """Dates under one label, which stays true however old the page gets.

    first, last: of the week that the label names ("2026-11-30"), so that a script can say "deze week".
    """

    label: str
    dates: tuple[OccurrenceView, ...]
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class ClockTexts:
    """What a script says by the clock. In each "{}" comes a time ("16.30") or a date in words.

    opened: it is going on; opens: today; over: today, and no longer; elsewhen: not today;
    then: the next time; past: all dates on the page are.
    """

    opened: str
    opens: str
    over: str
    elsewhen: str
    then: str
    past: str


@dataclass(frozen=True, slots=True)
class SessionView:
    """A spreekuur in words, with its next dates and the exceptions to come.

    period: between which days, if not always; open_door: whether one can just come, and walk_in says
    so; how and sign_up: what to do then; partner: the organisation that helps; unknown: filled when no
    date is known; ended: filled when it is over, and then nothing but the name matters; checked_on: the
    day on which its times were checked, where that is known of this spreekuur.
    """

    id: str
    name: str
    kind: str
    when: str
    period: str
    open_door: bool
    walk_in: str
    how: str
    sign_up: str
    cost: str
    who: str
    helpers: str
    partner: Teaser | None
    languages: str
    groups: tuple[DateGroup, ...]
    exceptions: tuple[str, ...]
    unknown: str
    ended: str
    clock: ClockTexts
    example: bool
    checked_on: DateText | None

    @property
    def next_dates(self) -> tuple[OccurrenceView, ...]:
        """All dates that are named, in order of time."""
        return tuple(date for group in self.groups for date in group.dates)


@dataclass(frozen=True, slots=True)
class Partner:
    name: str
    what: str
    where: str
    when: str
    example: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationPage(Page):
    """`address` is one line per item; `unknown_hours` is filled when there is no session to show;
    session_links lead to each session, where there are many.

    ask: where to ask what we do not know; how_it_goes: sentences, empty where nobody helps with
    arranging things; travel: how to get there, and travel_links where to look that up; calendar: URL of its
    calendar, empty when nothing in it is still to come.
    """

    address: tuple[str, ...]
    floor: str
    ask: str
    how_it_goes: tuple[str, ...]
    travel: tuple[AccessFact, ...]
    travel_links: tuple[Link, ...]
    access: tuple[AccessFact, ...]
    sessions: tuple[SessionView, ...]
    session_links: tuple[Link, ...]
    unknown_hours: str
    helps_with: tuple[str, ...]
    not_helps_with: tuple[str, ...]
    bring: tuple[str, ...]
    languages: str
    phone: Phone | None
    email: Link | None
    website: Link | None
    partners: tuple[Partner, ...]
    calendar: str
    practise: str
    others: tuple[HelpPlace, ...]
    sources: tuple[Source, ...]
    checked_on: DateText | None
    example: bool
    paper: tuple[PaperLink, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A row of the table of spreekuren; or, with a `note` and no `name`, a place that has none now.

    municipality, days and kind: values of the choices that it belongs to; town: if the name of the place
    does not tell; period: between which days, if not always; unknown_date: that the next date is not known;
    appointment: how people come in; unknown: whether we know of no times at all.
    """

    place: Link
    town: str
    municipality: str
    days: tuple[str, ...] = ()
    kind: str = ""
    name: str = ""
    kind_name: str = ""
    when: str = ""
    period: str = ""
    next_dates: tuple[DateText, ...] = ()
    unknown_date: str = ""
    closures: tuple[str, ...] = ()
    appointment: str = ""
    example: bool = False
    note: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """value: in the address, empty for all; current: what the page shows now."""

    text: str
    url: str
    value: str
    current: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """One thing to choose spreekuren by. axis: its name in the address; the first choice is all."""

    label: str
    axis: str
    choices: tuple[FilterChoice, ...]


@dataclass(frozen=True, slots=True)
class NearbyPlace:
    """A place as the finder shows it. latitude and longitude: decimal degrees, empty where not known;
    approximate: it is the middle of the town; bus: text; route: to a planner of routes."""

    name: str
    url: str
    address: str
    when: str
    what: str
    note: str
    example: bool
    latitude: str
    longitude: str
    approximate: bool
    bus: str
    route: Link | None


@dataclass(frozen=True, slots=True)
class SketchTown:
    """A dot with its name. anchor: "start", "middle" or "end", as SVG has it."""

    name: str
    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing of where the towns lie, in its own units. scale: length of the bar that is `scale_text`."""

    width: int
    height: int
    towns: tuple[SketchTown, ...]
    scale: int
    scale_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsPage(Page):
    """The overview of spreekuren.

    unknown: places of which we know no times; finder: whether the distance to any place can be told;
    finder_hint: what somebody may type; gazetteer_url: what the finder knows of towns;
    knows_postcodes: whether postcodes are in it;
    places: in order of municipality and name; sketch: None where a drawing would not be clear;
    calendar: URL of the calendar of all locations; empty when there is nothing in it.
    """

    filters: tuple[FilterGroup, ...]
    rows: tuple[SessionRow, ...]
    unknown: tuple[Link, ...]
    any_example: bool
    finder: bool
    finder_hint: str
    knows_postcodes: bool
    gazetteer_url: str
    places: tuple[NearbyPlace, ...]
    sketch: Sketch | None
    calendar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSessionsPage(Page):
    """The spreekuren of one choice. unknown: places of which we know no times; they may belong here too."""

    filters: tuple[FilterGroup, ...]
    rows: tuple[SessionRow, ...]
    any_example: bool
    unknown: tuple[Link, ...]
