"""The frontmatter of every collection. A key that is not here is a problem.

Every model is frozen; a key's `examples` entry is shown when the key is missing or empty.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from wegwijs.validate.values import (
    Boolean,
    Date,
    Level,
    ListOf,
    Number,
    PhoneNumber,
    SessionKind,
    SitePaths,
    Slugs,
    Summary,
    Text,
    Texts,
    Time,
    Title,
    Url,
    Weekdays,
)

_PHONE = ["phone:\n  number: 0800 0543"]
_LETTER = ["letter:\n  looks: Een blauwe envelop.\n  articles: [brief-belastingdienst]"]
_CLOSED = ["not_on:\n  - date: 2026-12-24\n    reason: kerstvakantie"]
_SESSION = [
    "sessions:\n  - kind: ido\n    name: Spreekuur\n    days: [dinsdag]\n"
    '    from: "14:00"\n    until: "16:30"'
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Model):
    """What a text rests on, and the day on which we saw it."""

    title: Text = Field(examples=["title: DigiD aanvragen (digid.nl)"])
    url: Url = Field(examples=["url: https://www.digid.nl"])
    seen_on: Date | None = None
    note: Text | None = None


class Phone(_Model):
    """`example` stays true until somebody has confirmed the number at its source."""

    number: PhoneNumber = Field(examples=["number: 0800 0543"])
    cost: Text | None = None
    hours: Text | None = None
    source: Url | None = None
    checked_on: Date | None = None
    example: Boolean = False


Sources = Annotated[tuple[Source, ...], ListOf]


class _Page(_Model):
    """What the files of all collections share."""

    title: Title = Field(examples=["title: Ik wil een DigiD aanvragen"])
    summary: Summary = Field(examples=["summary: Zo krijgt u een DigiD."])
    search_words: Texts = ()
    aliases: SitePaths = ()
    draft: Boolean = False
    owner: Text | None = Field(default=None, description="Who looks after this page")


class _Dated(_Page):
    """Pages that can be on the site for a while. Topics and organisations cannot: articles need them."""

    publish_from: Date | None = Field(default=None, description="First day on the site")
    expires_on: Date | None = Field(default=None, description="Last day on the site")


class Article(_Dated):
    topic: Slugs = Field(examples=["topic: digid"])
    organisation: Slugs = Field(examples=["organisation: digid"])
    reading_level: Level = Field(examples=["reading_level: A2"])
    index_words: Texts = Field(default=(), description="Words under which it stands in the A-Z list")
    sources: Annotated[tuple[Source, ...], ListOf, Field(min_length=1)] = Field(
        examples=["sources:\n  - title: DigiD (digid.nl)\n    url: https://www.digid.nl"]
    )
    checked_on: Date = Field(examples=["checked_on: 2026-11-23"])
    review_by: Date | None = None
    translations: Texts = ()


class Variant(_Page):
    """A translation or an easier version. Sources, topics and organisations are those of the original.

    original: `link.text_hash` of the original at the time of writing.
    """

    reading_level: Level | None = None
    checked_on: Date | None = None
    original: Text | None = None
    checked_by_native: Boolean = False


class Topic(_Page):
    icon: Text = Field(examples=["icon: key-round"])
    order: Number = Field(examples=["order: 1"])
    articles: Texts = Field(default=(), description="Articles to show first, in this order")


class LetterKind(_Model):
    name: Text = Field(examples=["name: voorlopige aanslag"])
    meaning: Text = Field(examples=["meaning: Een schatting van wat u moet betalen."])


class Letter(_Model):
    """What the letters of an organisation look like, and which articles help with them."""

    looks: Text = Field(examples=["looks: Een blauwe envelop."])
    kinds: Annotated[tuple[LetterKind, ...], ListOf] = ()
    articles: Slugs = Field(examples=["articles: [brief-belastingdienst]"])


class Organisation(_Page):
    official_name: Text | None = None
    also_called: Texts = ()
    website: Url | None = None
    phone: Phone | None = Field(default=None, examples=_PHONE)
    letter: Letter | None = Field(default=None, examples=_LETTER)
    sources: Sources = ()
    checked_on: Date | None = None


class Address(_Model):
    building: Text | None = None
    street: Text | None = None
    postcode: Text | None = None
    city: Text = Field(examples=["city: Hengelo"])
    floor: Text | None = None


class Access(_Model):
    """How to get in. What is left out is shown as not known."""

    step_free: Text | None = None
    lift: Text | None = None
    toilet: Text | None = None
    note: Text | None = None


class ClosedDay(_Model):
    date: Date = Field(examples=["date: 2026-12-24"])
    reason: Text | None = None


class Session(_Model):
    """A spreekuur: weekdays and times at which somebody is there."""

    kind: SessionKind = Field(examples=["kind: ido"])
    name: Text = Field(examples=["name: Spreekuur hulp bij regelen met de computer"])
    days: Weekdays = Field(examples=["days: [dinsdag, donderdag]"])
    start: Time = Field(alias="from", examples=['from: "14:00"'])
    until: Time = Field(examples=['until: "16:30"'])
    starts: Date | None = None
    ends: Date | None = None
    not_on: Annotated[tuple[ClosedDay, ...], ListOf] = Field(default=(), examples=_CLOSED)
    walk_in: Boolean = True
    how: Text | None = None
    who: Text | None = None
    checked_on: Date | None = None
    example: Boolean = False


class Partner(_Model):
    name: Text = Field(examples=["name: Brievenhulp"])
    what: Text = Field(examples=["what: Vrijwilligers lezen brieven met u."])
    where: Text | None = None
    when: Text | None = None
    example: Boolean = False


class Location(_Dated):
    municipality: Text = Field(examples=["municipality: Hengelo"])
    address: Address = Field(examples=["address:\n  street: Beursstraat 34\n  city: Hengelo"])
    access: Access = Field(default=Access(), examples=["access:\n  lift: Er is een lift."])
    phone: Phone | None = Field(default=None, examples=_PHONE)
    email: Text | None = None
    website: Url | None = None
    sessions: Annotated[tuple[Session, ...], ListOf] = Field(default=(), examples=_SESSION)
    helps_with: Texts = ()
    not_helps_with: Texts = ()
    bring: Texts = ()
    languages: Texts = ()
    partners: Annotated[tuple[Partner, ...], ListOf] = ()
    practise: Text | None = None
    sources: Sources = ()
    checked_on: Date | None = None
    example: Boolean = False


class Term(_Page):
    full_name: Text | None = None
    also_called: Texts = ()
    example_sentence: Text | None = None


class TextPage(_Dated):
    """A plain page, or the introduction of a page that Wegwijs makes itself."""

    label: Text | None = Field(default=None, description="Short name for menus")
    checked_on: Date | None = None
    translations: Texts = ()
    featured: Texts = ()
