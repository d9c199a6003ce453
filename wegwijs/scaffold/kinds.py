"""The kinds of files that `new` makes, and what may be filled in beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from wegwijs.language import marked

if TYPE_CHECKING:
    from wegwijs.read.collections import Collection

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a new file.

    key: its name in the template; option: on the command line; question: on a terminal;
    choices: name of the list in `Surroundings` that it comes from; many: more than one is allowed;
    default: what it is when nobody says anything.
    """

    key: str
    option: str
    question: str
    choices: str = ""
    many: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """folder: of its collection; what: in Dutch, after "een"; title: the question for its title."""

    name: str
    folder: str
    what: str
    title: str
    fields: tuple[Field, ...]

    @property
    def collection(self) -> Collection:
        from wegwijs.read.collections import COLLECTIONS  # not above: it brings the YAML library

        return COLLECTIONS[self.folder]

    @property
    def template(self) -> str:
        return _template(self.name)


@cache
def _template(name: str) -> str:
    return (TEMPLATES / f"{name}.md").read_text("utf-8")


_SUMMARY = Field("summary", "--summary", marked("Wat vindt de lezer hier? In één zin"))
_WORDS = Field(
    "search_words",
    "--search-words",
    marked("Met welke woorden zoeken mensen dit? Met komma's ertussen"),
    many=True,
)

_ALL = (
    Kind(
        "article",
        "artikelen",
        "artikel",
        marked("Wat is de vraag of de wens van de lezer? Dat wordt de titel"),
        (
            _SUMMARY,
            Field("topic", "--topic", marked("Bij welk onderwerp hoort het?"), "topics", many=True),
            Field(
                "organisation",
                "--organisation",
                marked("Over welke organisatie gaat het?"),
                "organisations",
                many=True,
            ),
            Field("reading_level", "--level", marked("Hoe moeilijk wordt de tekst?"), "levels", default="A2"),
            _WORDS,
        ),
    ),
    Kind(
        "location",
        "locaties",
        "locatie",
        marked("Hoe heet de locatie?"),
        (
            _SUMMARY,
            Field("municipality", "--municipality", marked("In welke gemeente?")),
            Field("city", "--city", marked("In welke plaats?")),
            _WORDS,
        ),
    ),
    Kind(
        "organisation",
        "organisaties",
        "organisatie",
        marked("Hoe heet de organisatie?"),
        (_SUMMARY, _WORDS),
    ),
    Kind(
        "term",
        "begrippen",
        "begrip",
        marked("Welk woord of welke afkorting legt u uit?"),
        (
            Field("summary", "--summary", marked("Wat betekent het? In één of twee korte zinnen")),
            Field("full_name", "--full-name", marked("Is het een afkorting? Wat is dan het hele woord")),
            _WORDS,
        ),
    ),
    Kind(
        "topic",
        "onderwerpen",
        "onderwerp",
        marked("Hoe heet het onderwerp?"),
        (_SUMMARY, Field("icon", "--icon", marked("Welk pictogram past erbij?"), "icons"), _WORDS),
    ),
    Kind(
        "page",
        "paginas",
        "pagina",
        marked("Wat is de titel van de pagina?"),
        (_SUMMARY, _WORDS),
    ),
    Kind(
        "guide",
        "wegwijzers",
        "wegwijzer",
        marked("Wat wil de lezer? Dat wordt de titel"),
        (_SUMMARY, _WORDS),
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({one.name: one for one in _ALL})
