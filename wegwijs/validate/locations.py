"""The frontmatter of locations: a building, how to get in, and its spreekuren."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wegwijs.validate.choices import COURSE
from wegwijs.validate.recurrence import Every
from wegwijs.validate.schema import PHONE, SOURCES, DatedPage, Model, Phone, Sources
from wegwijs.validate.values import (
    Boolean,
    Building,
    Date,
    Email,
    Latitude,
    ListOf,
    Longitude,
    Meetings,
    OpenOrClosed,
    Recurrence,
    SessionKind,
    Subjects,
    Text,
    Texts,
    Time,
    Url,
    Ways,
    Weekdays,
)

_PARTNERS = ["partners:\n  - name: Brievenhulp\n    what: Vrijwilligers lezen brieven met u."]
_CLOSED = ["not_on:\n  - date: 2026-12-24\n    reason: kerstvakantie"]
_EXTRA = ['extra:\n  - date: 2026-12-22\n    from: "10:00"\n    until: "12:00"']
_SESSION = [
    "sessions:\n  - kind: ido\n    name: Spreekuur\n    days: [dinsdag]\n"
    '    from: "14:00"\n    until: "16:30"'
]


class Address(Model):
    building: Text | None = Field(default=None, description="De naam van het gebouw.")
    street: Text | None = Field(default=None, description="De straat en het huisnummer.")
    postcode: Text | None = Field(default=None, description="De postcode, zoals 7551 HV.")
    city: Text = Field(description="De plaats.", examples=["city: Hengelo"])
    floor: Text | None = Field(default=None, description="De verdieping.")


class Access(Model):
    """How to get in. What is left out is shown as not known."""

    step_free: Text | None = Field(
        default=None, description="Of u binnenkomt zonder drempel of trap, in een zin."
    )
    lift: Text | None = Field(default=None, description="Of er een lift is, in een zin.")
    toilet: Text | None = Field(
        default=None, description="Of er een toilet is voor mensen met een rolstoel, in een zin."
    )
    hearing_loop: Text | None = Field(
        default=None, description="Of er een ringleiding is voor mensen met een gehoorapparaat, in een zin."
    )
    quiet_place: Text | None = Field(
        default=None, description="Of er een rustige plek is om alleen te praten, in een zin."
    )
    note: Text | None = Field(default=None, description="Wat de lezer verder moet weten om binnen te komen.")


class Coordinates(Model):
    """Where a place is, in WGS 84, for distances and the map."""

    latitude: Latitude = Field(
        description="De breedtegraad, zoals op een kaart staat.", examples=["latitude: 52.2658"]
    )
    longitude: Longitude = Field(
        description="De lengtegraad, zoals op een kaart staat.", examples=["longitude: 6.7931"]
    )
    approximate: Boolean = Field(
        default=False, description="true: het is het midden van de plaats, niet het gebouw zelf."
    )


class Travel(Model):
    """How to get there. What is left out is not mentioned."""

    bus: Text | None = Field(default=None, description="Welke bus of trein er stopt, en waar.")
    bicycle: Text | None = Field(default=None, description="Waar iemand zijn fiets neerzet.")
    parking: Text | None = Field(default=None, description="Waar iemand zijn auto neerzet.")


class ClosedDay(Model):
    """A day (`date`) or a row of days (`from` and `until`, both included) without spreekuur."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "oneOf": [
                {"required": ["date"], "properties": {"from": False, "until": False}},
                {"required": ["from", "until"], "properties": {"date": False}},
            ]
        },
    )

    date: Date | None = Field(
        default=None,
        description="De dag waarop het spreekuur niet doorgaat.",
        examples=["date: 2026-12-24"],
    )
    start: Date | None = Field(
        default=None,
        alias="from",
        description="De eerste dag, als het meer dagen achter elkaar niet doorgaat.",
        examples=["from: 2026-12-21"],
    )
    until: Date | None = Field(
        default=None, description="De laatste dag daarvan.", examples=["until: 2027-01-03"]
    )
    reason: Text | None = Field(default=None, description="Waarom het niet doorgaat, zoals: kerstvakantie.")

    @model_validator(mode="after")
    def _one_way(self) -> ClosedDay:
        """Either a day or both ends of a row."""
        given = (self.date is not None, self.start is not None, self.until is not None)
        if given not in ((True, False, False), (False, True, True)):
            raise PydanticCustomError("value-closed-days", "{value}", {"value": "", "suggestion": ""})
        return self

    @property
    def first(self) -> dt.date:
        """The first day."""
        day = self.date or self.start
        assert day is not None
        return day

    @property
    def last(self) -> dt.date:
        """The last day; before `first` if the editor made a mistake."""
        day = self.date or self.until
        assert day is not None
        return day


class ExtraDay(Model):
    """A spreekuur beside the rule. Without times: those of the spreekuur."""

    date: Date = Field(description="De dag waarop het er ook is.", examples=["date: 2026-12-22"])
    start: Time | None = Field(default=None, alias="from", description="De tijd waarop het dan begint.")
    until: Time | None = Field(default=None, description="De tijd waarop het dan eindigt.")
    reason: Text | None = Field(default=None, description="Waarom, zoals: in plaats van 24 december.")


class Session(Model):
    """A spreekuur: weekdays and times at which somebody is there."""

    kind: SessionKind = Field(
        description="Het soort hulp. Artikelen sturen mensen alleen naar ido en formulieren.",
        examples=["kind: ido"],
    )
    name: Text = Field(
        description="Hoe het spreekuur heet.", examples=["name: Spreekuur hulp bij regelen met de computer"]
    )
    days: Weekdays = Field(description="De dagen van de week.", examples=["days: [dinsdag, donderdag]"])
    start: Time = Field(alias="from", description="De tijd waarop het begint.", examples=['from: "14:00"'])
    until: Time = Field(description="De tijd waarop het eindigt.", examples=['until: "16:30"'])
    every: Recurrence = Field(
        default=Every(),
        description="Hoe vaak: week, 2 weken, 1e en 3e week van de maand, laatste week van de maand.",
        examples=["every: 1e en 3e week van de maand"],
    )
    starts: Date | None = Field(default=None, description="De eerste dag, als het niet altijd is.")
    ends: Date | None = Field(default=None, description="De laatste dag, als het niet altijd is.")
    not_on: Annotated[tuple[ClosedDay, ...], ListOf] = Field(
        default=(), description="Elke dag waarop het niet doorgaat.", examples=_CLOSED
    )
    extra: Annotated[tuple[ExtraDay, ...], ListOf] = Field(
        default=(), description="Dagen waarop het er ook is, met de tijden.", examples=_EXTRA
    )
    holidays: OpenOrClosed = Field(
        default="dicht", description="Of het op feestdagen dicht of open is.", examples=["holidays: open"]
    )
    school_holidays: OpenOrClosed = Field(
        default="open",
        description="Of het in schoolvakanties dicht of open is.",
        examples=["school_holidays: dicht"],
    )
    walk_in: Boolean = Field(
        default=True, description="true: zonder afspraak. false: eerst een afspraak maken."
    )
    how: Text | None = Field(
        default=None, description="Waar iemand heen loopt, of hoe hij een afspraak maakt."
    )
    who: Text | None = Field(default=None, description="Wie er helpt.")
    helpers: Texts = Field(
        default=(),
        description="De namen van wie er helpt. Alleen met hun toestemming: de lezer ziet ze.",
        examples=["helpers: [Anna]"],
    )
    languages: Texts = Field(
        default=(),
        description="Talen die de mensen bij dit spreekuur spreken.",
        examples=["languages: [Nederlands, Turks]"],
    )
    organisation: Text | None = Field(
        default=None,
        description="De organisatie die helpt: de bestandsnaam in de map organisaties, zonder .md.",
        examples=["organisation: uwv"],
    )
    learn: Subjects = Field(
        default=(), description="Wat iemand hier kan leren.", examples=["learn: [taal, digitaal]"]
    )
    way: Ways = Field(default=(), description="Hoe iemand hier leert.", examples=["way: [in een groep]"])
    meetings: Meetings | None = Field(
        default=None, description="Bij een cursus: hoeveel keer.", examples=["meetings: 6"]
    )
    sign_up: Text | None = Field(default=None, description="Hoe iemand zich opgeeft.")
    cost: Text | None = Field(default=None, description="Wat het kost, zoals: gratis.")
    checked_on: Date | None = Field(default=None, description="De dag waarop u de tijden hebt nagekeken.")
    example: Boolean = Field(default=False, description="true: deze tijden zijn nog niet gecontroleerd.")

    @property
    def open_door(self) -> bool:
        """Whether somebody can just come: where one signs up, `walk_in` may be true all the same."""
        return self.walk_in and not self.sign_up and not self.joining_unknown

    @property
    def joining_unknown(self) -> bool:
        """Whether nothing says how to join: of a course, that it can be walked into must be written."""
        return self.kind == COURSE and not self.sign_up and "walk_in" not in self.model_fields_set

    @property
    def length_unknown(self) -> bool:
        """Of a course: whether nothing says how often it is. One that is a walk-in may go on and on."""
        walk_in = "walk_in" in self.model_fields_set and self.open_door
        return self.kind == COURSE and not (self.meetings or self.ends or walk_in)


class Partner(Model):
    name: Text = Field(description="Hoe de andere hulp heet.", examples=["name: Brievenhulp"])
    what: Text = Field(
        description="Wat zij doen, in een zin.", examples=["what: Vrijwilligers lezen brieven met u."]
    )
    where: Text | None = Field(default=None, description="Waar zij zitten.")
    when: Text | None = Field(default=None, description="Wanneer zij er zijn.")
    example: Boolean = Field(default=False, description="true: dit is nog niet gecontroleerd.")


class Location(DatedPage):
    municipality: Text = Field(description="De gemeente.", examples=["municipality: Hengelo"])
    address: Address = Field(
        description="Het adres.", examples=["address:\n  street: Beursstraat 34\n  city: Hengelo"]
    )
    building: Building = Field(
        default="bibliotheek", description="Wat voor gebouw het is.", examples=["building: wijkcentrum"]
    )
    coordinates: Coordinates | None = Field(
        default=None,
        description="De plek op de kaart.",
        examples=["coordinates:\n  latitude: 52.2658\n  longitude: 6.7931"],
    )
    travel: Travel = Field(
        default=Travel(),
        description="Hoe iemand er komt.",
        examples=["travel:\n  bus: Bus 1 stopt voor de deur."],
    )
    access: Access = Field(
        default=Access(), description="Hoe iemand binnenkomt.", examples=["access:\n  lift: Er is een lift."]
    )
    phone: Phone | None = Field(
        default=None, description="Het telefoonnummer, met waar het staat.", examples=PHONE
    )
    email: Email | None = Field(
        default=None, description="Het e-mailadres.", examples=["email: balie@example.nl"]
    )
    website: Url | None = Field(default=None, description="Het webadres van de locatie.")
    sessions: Annotated[tuple[Session, ...], ListOf] = Field(
        default=(),
        description="De spreekuren. Zijn de tijden niet bekend? Laat dit dan weg.",
        examples=_SESSION,
    )
    helps_with: Texts = Field(
        default=(), description="Waar wij hier bij helpen.", examples=["helps_with: [inloggen met DigiD]"]
    )
    not_helps_with: Texts = Field(
        default=(),
        description="Waar wij hier niet bij helpen.",
        examples=["not_helps_with: [uw wachtwoord voor u typen]"],
    )
    bring: Texts = Field(
        default=(), description="Wat de lezer meeneemt.", examples=["bring: [de brief, uw telefoon]"]
    )
    languages: Texts = Field(
        default=(),
        description="Talen die de medewerkers spreken.",
        examples=["languages: [Nederlands, Engels]"],
    )
    partners: Annotated[tuple[Partner, ...], ListOf] = Field(
        default=(), description="Andere hulp in hetzelfde gebouw.", examples=_PARTNERS
    )
    practise: Text | None = Field(default=None, description="Hoe iemand hier zelf kan oefenen, in een zin.")
    sources: Sources = Field(default=(), description="Waar de gegevens staan.", examples=SOURCES)
    checked_on: Date | None = Field(default=None, description="De dag waarop u de gegevens hebt nagekeken.")
    example: Boolean = Field(default=False, description="true: deze locatie is nog niet gecontroleerd.")
