"""The frontmatter of a guide: questions with choices, each of which leads to a question or an outcome.

Whether the choices lead somewhere is not seen here but in `check/guides.py`, so that all of it is told
at once.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from wegwijs.validate.schema import SOURCES, DatedPage, Model, Sources
from wegwijs.validate.values import (
    MAX_TEXTS,
    Date,
    ListOf,
    SessionKinds,
    Slugs,
    Subjects,
    Text,
    Texts,
    Title,
    Ways,
)

_CHOICES = ["choices:\n  - text: Ja\n    to: uitleg\n  - text: Nee\n    to: samen"]
_QUESTIONS = [
    "questions:\n  - id: begin\n    text: Weet u van wie de brief is?\n    choices:\n"
    "      - text: Ja\n        to: uitleg\n      - text: Nee\n        to: samen"
]
_OUTCOMES = ["outcomes:\n  - id: uitleg\n    title: Lees de uitleg\n    articles: [brief-van-de-overheid]"]
_OFFERS = ["offers:\n  kinds: [taalhuis]\n  learn: [taal]"]


MAX_STEPS = 60
"""Questions, and outcomes, of one guide: nobody can oversee more."""


_LIMITS: dict[str, JsonValue] = {"minItems": 1, "maxItems": MAX_STEPS}


class Choice(Model):
    text: Title = Field(
        description="Wat de lezer kiest, in zijn eigen woorden.", examples=["text: Ja, dat weet ik"]
    )
    hint: Text | None = Field(default=None, description="Een korte uitleg onder de keuze.")
    to: Text = Field(
        description="Waar de keuze heen gaat: de `id` van een vraag of een uitkomst in dit bestand.",
        examples=["to: uitleg"],
    )


class Question(Model):
    id: Text = Field(
        description="Een korte naam: kleine letters, cijfers en streepjes. Die komt in het webadres.",
        examples=["id: manier"],
    )
    text: Title = Field(description="De vraag aan de lezer.", examples=["text: Hoe wilt u leren?"])
    hint: Text | None = Field(default=None, description="Een korte uitleg onder de vraag.")
    choices: Annotated[tuple[Choice, ...], ListOf, Field(max_length=MAX_TEXTS)] = Field(
        description="Waar de lezer uit kiest: twee tot en met zeven keuzes.", examples=_CHOICES
    )


class Offers(Model):
    """Which spreekuren to show: those that fit every key that is given."""

    kinds: SessionKinds = Field(
        default=(), description="De soorten spreekuren.", examples=["kinds: [taalhuis]"]
    )
    learn: Subjects = Field(default=(), description="Wat iemand er kan leren.", examples=["learn: [taal]"])
    way: Ways = Field(default=(), description="Hoe iemand er leert.", examples=["way: [in een groep]"])

    @property
    def asks(self) -> bool:
        """Whether any key is given; with none, every spreekuur would fit."""
        return bool(self.kinds or self.learn or self.way)


class Outcome(Model):
    id: Text = Field(
        description="Een korte naam: kleine letters, cijfers en streepjes. Die komt in het webadres.",
        examples=["id: taal-groep"],
    )
    title: Title = Field(
        description="De titel van de pagina: wat de lezer nu weet of kan doen.",
        examples=["title: Lees de brief samen met iemand"],
    )
    text: Texts = Field(
        default=(),
        description="Een paar korte zinnen. Meer stukjes tekst? Zet elk stukje op een eigen regel met een "
        "streepje.",
        examples=["text: Neem de brief mee naar een spreekuur."],
    )
    offers: Offers | None = Field(
        default=None,
        description="Welke spreekuren de pagina laat zien. Zij passen bij alles wat u hier invult.",
        examples=_OFFERS,
    )
    articles: Slugs = Field(
        default=(),
        description="Artikelen: de bestandsnaam zonder .md.",
        examples=["articles: [brief-van-de-overheid]"],
    )
    pages: Slugs = Field(
        default=(),
        description="Losse pagina's: de bestandsnaam in de map paginas, zonder .md.",
        examples=["pages: [brieven]"],
    )
    locations: Slugs = Field(
        default=(),
        description="Locaties: de bestandsnaam zonder .md.",
        examples=["locations: [hengelo-stad]"],
    )
    organisations: Slugs = Field(
        default=(),
        description="Organisaties: de bestandsnaam zonder .md.",
        examples=["organisations: [geldfit]"],
    )


class Guide(DatedPage):
    """A path of choices. The text of the file is the introduction, above the first question."""

    label: Text | None = Field(default=None, description="Een korte naam voor het menu.")
    checked_on: Date | None = Field(default=None, description="De dag waarop u de wegwijzer hebt nagekeken.")
    sources: Sources = Field(
        default=(), description="Waar de feiten in de wegwijzer staan.", examples=SOURCES
    )
    questions: Annotated[tuple[Question, ...], ListOf, Field(min_length=1, max_length=MAX_STEPS)] = Field(
        description="De vragen. De eerste is het begin.",
        examples=_QUESTIONS,
        json_schema_extra=_LIMITS,  # pydantic does not look behind ListOf
    )
    outcomes: Annotated[tuple[Outcome, ...], ListOf, Field(min_length=1, max_length=MAX_STEPS)] = Field(
        description="De uitkomsten: waar de keuzes op uitkomen.",
        examples=_OUTCOMES,
        json_schema_extra=_LIMITS,
    )
