"""The collections: each a folder of Markdown in which the file's path is its URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wegwijs.language import marked


@dataclass(frozen=True, slots=True)
class Collection:
    """folder: below the content folder; prefix: what its URLs begin with; names: for messages,
    to be translated with `_()`."""

    folder: str
    prefix: str
    one: str
    many: str

    def url(self, slug: str) -> str:
        """Site-relative URL, without base path: "/artikelen/digid-aanvragen/"."""
        path = slug.replace(".", "/")  # a variant stands below its original: "x.en" -> "x/en"
        return "/" if slug == "index" and self.prefix == "/" else f"{self.prefix}{path}/"


ARTICLES = Collection("artikelen", "/artikelen/", marked("Het artikel"), marked("Artikelen"))
TOPICS = Collection("onderwerpen", "/onderwerpen/", marked("Het onderwerp"), marked("Onderwerpen"))
ORGANISATIONS = Collection("organisaties", "/organisaties/", marked("De organisatie"), marked("Organisaties"))
LOCATIONS = Collection("locaties", "/locaties/", marked("De locatie"), marked("Locaties"))
TERMS = Collection("begrippen", "/begrippen/", marked("Het begrip"), marked("Begrippen"))
PAGES = Collection("paginas", "/", marked("De pagina"), marked("Pagina's"))
GUIDES = Collection("wegwijzers", "/", marked("De wegwijzer"), marked("Wegwijzers"))

COLLECTIONS: Mapping[str, Collection] = MappingProxyType(
    {one.folder: one for one in (ARTICLES, TOPICS, ORGANISATIONS, LOCATIONS, TERMS, PAGES, GUIDES)}
)
