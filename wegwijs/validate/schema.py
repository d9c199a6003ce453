"""The frontmatter of every collection. A key that is not here is a problem.

Every model is frozen; a key's `examples` entry is shown when the key is missing or empty. Its
`description` is for editors: in the manual, and in the JSON Schemas that `schema` writes.
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
    SitePaths,
    Slugs,
    Summary,
    Text,
    Texts,
    Title,
    Url,
)

PHONE = ["phone:\n  number: 0800 0543"]
SOURCES = ["sources:\n  - title: DigiD (digid.nl)\n    url: https://www.digid.nl"]
_KINDS = ["kinds:\n  - name: voorlopige aanslag\n    meaning: Een schatting van wat u moet betalen."]
_CALL_NOW = [
    "call_now:\n  - when: Is er nu gevaar?\n    number: 112\n    source: https://www.rijksoverheid.nl\n"
    "    checked_on: 2026-11-23\n    words: [alarmnummer]"
]
_LETTER = ["letter:\n  looks: Een blauwe envelop.\n  articles: [brief-belastingdienst]"]


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Model):
    """What a text rests on, and the day on which we saw it."""

    title: Text = Field(
        description="De naam van de bron, met de website tussen haakjes.",
        examples=["title: DigiD aanvragen (digid.nl)"],
    )
    url: Url = Field(description="Het hele webadres van de bron.", examples=["url: https://www.digid.nl"])
    seen_on: Date | None = Field(default=None, description="De dag waarop u de bron hebt gelezen.")
    note: Text | None = Field(
        default=None, description="Een opmerking over de bron, zoals: pagina van 7 juni 2024."
    )


class Phone(Model):
    """`example` stays true until somebody has confirmed the number at its source."""

    number: PhoneNumber = Field(
        description="Het telefoonnummer: cijfers met spaties ertussen.", examples=["number: 0800 0543"]
    )
    cost: Text | None = Field(default=None, description="Wat bellen kost, zoals: gratis.")
    hours: Text | None = Field(default=None, description="Op welke dagen en tijden u kunt bellen.")
    source: Url | None = Field(default=None, description="Het webadres waar dit nummer staat.")
    checked_on: Date | None = Field(default=None, description="De dag waarop u het nummer hebt nagekeken.")
    example: Boolean = Field(default=False, description="true: dit nummer is nog niet gecontroleerd.")


class EmergencyCall(Model):
    """A number that somebody in need can call at once: never without its source."""

    when: Text = Field(
        description="Wanneer de lezer dit nummer belt: één korte zin.", examples=["when: Is er nu gevaar?"]
    )
    name: Text | None = Field(
        default=None,
        description="Wie opneemt, als dat niet vanzelf spreekt.",
        examples=["name: Veilig Thuis"],
    )
    number: PhoneNumber = Field(
        description="Het telefoonnummer: cijfers met spaties ertussen.", examples=["number: 0800 2000"]
    )
    source: Url = Field(
        description="Het webadres waar dit nummer staat.", examples=["source: https://www.rijksoverheid.nl"]
    )
    checked_on: Date = Field(
        description="De dag waarop u het nummer hebt nagekeken.", examples=["checked_on: 2026-11-23"]
    )
    words: Annotated[Texts, Field(min_length=1)] = Field(
        description="Wat mensen typen die dit nummer nodig hebben. Dan staan de nummers bovenaan.",
        examples=["words: [huiselijk geweld, slaat mij]"],
    )


Sources = Annotated[tuple[Source, ...], ListOf]


class _Page(Model):
    """What the files of all collections share."""

    title: Title = Field(
        description="De titel van de pagina. Bij een artikel: de vraag of de wens van de lezer.",
        examples=["title: Ik wil een DigiD aanvragen"],
    )
    summary: Summary = Field(
        description="Eén zin: wat vindt de lezer hier?", examples=["summary: Zo krijgt u een DigiD."]
    )
    search_words: Texts = Field(
        default=(),
        description="Andere woorden waarmee mensen zoeken. Spelfouten hoeven niet. De lezer ziet ze niet.",
        examples=["search_words: [digid maken, inlogcode]"],
    )
    aliases: SitePaths = Field(
        default=(),
        description="Oude adressen van deze pagina. Wie zo'n adres heeft, komt dan goed uit.",
        examples=["aliases: [/artikelen/oude-naam/]"],
    )
    draft: Boolean = Field(default=False, description="true: een concept. Het komt nog niet op de website.")
    owner: Text | None = Field(
        default=None,
        description="Wie de pagina bijhoudt: een naam of een afdeling.",
        examples=["owner: team informatie"],
    )


class DatedPage(_Page):
    """Pages that can be on the site for a while. Topics and organisations cannot: articles need them."""

    publish_from: Date | None = Field(default=None, description="De eerste dag op de website.")
    expires_on: Date | None = Field(default=None, description="De laatste dag op de website.")


class Article(DatedPage):
    topic: Slugs = Field(
        description="Een of meer onderwerpen: de bestandsnaam in de map onderwerpen, zonder .md.",
        examples=["topic: digid"],
    )
    organisation: Slugs = Field(
        description="Een of meer organisaties: de bestandsnaam in de map organisaties, zonder .md. "
        "De eerste is de belangrijkste.",
        examples=["organisation: digid"],
    )
    reading_level: Level = Field(
        description="Het niveau waarop u schrijft: A1 (heel makkelijk), A2, B1 of B2.",
        examples=["reading_level: A2"],
    )
    index_words: Texts = Field(
        default=(),
        description="Woorden waaronder het artikel in de lijst van A tot Z staat.",
        examples=["index_words: [Bezwaar, Besluit]"],
    )
    sources: Annotated[tuple[Source, ...], ListOf, Field(min_length=1)] = Field(
        description="Waar het staat: ten minste één bron.",
        examples=SOURCES,
        json_schema_extra={"minItems": 1},  # pydantic does not look behind ListOf
    )
    checked_on: Date = Field(
        description="De dag waarop u alles in het artikel hebt nagekeken.",
        examples=["checked_on: 2026-11-23"],
    )
    review_by: Date | None = Field(
        default=None,
        description="De dag waarop iemand het opnieuw nakijkt.",
        examples=["review_by: 2027-05-23"],
    )
    translations: Texts = Field(
        default=(),
        description="De talen en makkelijke versies die er moeten komen, zoals en (Engels) of a2.",
        examples=["translations: [en, a2]"],
    )
    call_now: Annotated[tuple[EmergencyCall, ...], ListOf] = Field(
        default=(),
        description="Nummers voor wie nu hulp nodig heeft. De zoekpagina toont ze bovenaan.",
        examples=_CALL_NOW,
    )


class Variant(_Page):
    """A translation or an easier version. Sources, topics and organisations are those of the original.

    original: `link.text_hash` of the original at the time of writing.
    """

    reading_level: Level | None = Field(
        default=None,
        description="Het niveau waarop u schrijft. Zonder dit telt het niveau in de bestandsnaam.",
    )
    checked_on: Date | None = Field(default=None, description="De dag waarop u de tekst hebt nagekeken.")
    original: Text | None = Field(
        default=None,
        description="Bij welke tekst deze versie hoort. `build.py translated` vult dit in.",
    )
    checked_by_native: Boolean = Field(
        default=False, description="true: iemand die deze taal van huis uit spreekt, heeft de tekst gelezen."
    )


class Topic(_Page):
    icon: Text = Field(
        description="De naam van het pictogram: een bestand in templates/icons, zonder .svg.",
        examples=["icon: key-round"],
    )
    order: Number = Field(description="De plaats op de voorpagina: 1 staat vooraan.", examples=["order: 1"])
    articles: Texts = Field(
        default=(),
        description="Artikelen die vooraan staan, in deze volgorde: de bestandsnaam zonder .md.",
        examples=["articles: [digid-aanvragen, digid-activeren]"],
    )


class LetterKind(Model):
    name: Text = Field(
        description="Hoe de brief heet, zoals het erop staat.", examples=["name: voorlopige aanslag"]
    )
    meaning: Text = Field(
        description="Wat de brief betekent voor de lezer.",
        examples=["meaning: Een schatting van wat u moet betalen."],
    )


class Letter(Model):
    """What the letters of an organisation look like, and which articles help with them."""

    looks: Text = Field(
        description="Waaraan de lezer de brief herkent.", examples=["looks: Een blauwe envelop."]
    )
    kinds: Annotated[tuple[LetterKind, ...], ListOf] = Field(
        default=(), description="De soorten brieven die deze organisatie stuurt.", examples=_KINDS
    )
    articles: Slugs = Field(
        description="Artikelen die helpen bij deze brief: de bestandsnaam zonder .md.",
        examples=["articles: [brief-belastingdienst]"],
    )


class Organisation(_Page):
    official_name: Text | None = Field(
        default=None, description="De volledige naam, als de titel een afkorting of een roepnaam is."
    )
    also_called: Texts = Field(
        default=(),
        description="Andere namen die mensen gebruiken.",
        examples=["also_called: [blauwe envelop]"],
    )
    website: Url | None = Field(default=None, description="Het webadres van de organisatie.")
    phone: Phone | None = Field(
        default=None, description="Het telefoonnummer, met waar het staat.", examples=PHONE
    )
    letter: Letter | None = Field(
        default=None, description="Hoe brieven van deze organisatie eruitzien.", examples=_LETTER
    )
    sources: Sources = Field(default=(), description="Waar de gegevens staan.", examples=SOURCES)
    checked_on: Date | None = Field(default=None, description="De dag waarop u de gegevens hebt nagekeken.")


class Term(_Page):
    full_name: Text | None = Field(default=None, description="Het hele woord, als de titel een afkorting is.")
    also_called: Texts = Field(
        default=(), description="Andere woorden ervoor.", examples=["also_called: [sofinummer]"]
    )
    forms: Texts = Field(
        default=(),
        description="Andere vormen van het woord, die in een tekst ook uitleg krijgen, zoals het meervoud.",
        examples=["forms: [toeslagen]"],
    )
    link_automatically: Boolean = Field(
        default=True,
        description="Krijgt het woord vanzelf uitleg? false: alleen waar u er zelf een link van maakt.",
    )
    example_sentence: Text | None = Field(default=None, description="Een zin met het woord erin.")


class TextPage(DatedPage):
    """A plain page, or the introduction of a page that Wegwijs makes itself."""

    label: Text | None = Field(default=None, description="Een korte naam voor het menu.")
    checked_on: Date | None = Field(default=None, description="De dag waarop u de pagina hebt nagekeken.")
    translations: Texts = Field(
        default=(),
        description="De talen en makkelijke versies die er moeten komen, zoals en (Engels) of a2.",
        examples=["translations: [en, a2]"],
    )
    featured: Texts = Field(
        default=(),
        description="Artikelen op de voorpagina, in deze volgorde: de bestandsnaam zonder .md.",
        examples=["featured: [digid-aanvragen]"],
    )
