"""From sources to records: every file of a collection checked against its schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem
from wegwijs.read import Source
from wegwijs.validate.errors import to_problems
from wegwijs.validate.guides import Guide
from wegwijs.validate.locations import (
    Location,
)
from wegwijs.validate.schema import (
    Article,
    Organisation,
    Term,
    TextPage,
    Topic,
    Variant,
)
from wegwijs.validate.variants import name_problems

Data = TypeVar("Data", bound=BaseModel, covariant=True)

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "artikelen": Article,
    "onderwerpen": Topic,
    "organisaties": Organisation,
    "locaties": Location,
    "begrippen": Term,
    "paginas": TextPage,
    "wegwijzers": Guide,
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[Data]):
    """A typed record together with the file it came from."""

    source: Source
    data: Data

    @property
    def slug(self) -> str:
        return self.source.slug

    @property
    def url(self) -> str:
        """Site-relative URL without base path."""
        return self.source.url

    def place(self, *path: str | int) -> Place:
        return self.source.place(*path)


@dataclass(frozen=True, slots=True)
class Records:
    """All valid records by collection, each sorted by slug.

    sources: every file that could be read, valid or not, sorted by path;
    failed: (collection, slug) of files that exist but gave no record.
    """

    articles: tuple[Entry[Article], ...]
    topics: tuple[Entry[Topic], ...]
    organisations: tuple[Entry[Organisation], ...]
    locations: tuple[Entry[Location], ...]
    terms: tuple[Entry[Term], ...]
    pages: tuple[Entry[TextPage], ...]
    guides: tuple[Entry[Guide], ...]
    sources: tuple[Source, ...]
    failed: frozenset[tuple[str, str]]
    variants: tuple[Entry[Variant], ...] = ()

    @property
    def everything(self) -> tuple[Entry[BaseModel], ...]:
        return (
            *self.articles,
            *self.topics,
            *self.organisations,
            *self.locations,
            *self.terms,
            *self.pages,
            *self.guides,
        )


def validate(
    sources: Iterable[Source], unread: Iterable[tuple[str, str]] = (), memory: Memory | None = None
) -> tuple[Records, list[Problem]]:
    """Records of all good files, and the problems of the others.

    unread: (collection, slug) of files that the reader gave up on. `Records.failed` holds them
    and the files that are not valid, so that a reference to one is not reported as well.
    """
    entries: dict[str, list[Entry[BaseModel]]] = {folder: [] for folder in SCHEMAS}
    failed = set(unread)
    problems: list[Problem] = []
    in_order = tuple(sorted(sources, key=lambda one: one.path))
    parts = ((one.path, (one,)) for one in in_order)
    results = (memory or Memory()).recall_each("record", parts, _validated)
    for source, (entry, found) in zip(in_order, results, strict=True):
        problems += found
        if entry is None:
            failed.add((source.collection, source.slug))
        else:
            entries[source.collection].append(entry)
    return _records(entries, in_order, frozenset(failed)), problems


def _validated(source: Source) -> tuple[Entry[BaseModel] | None, list[Problem]]:
    misnamed = name_problems(source)
    if misnamed:
        return None, misnamed
    schema = Variant if source.variant else SCHEMAS[source.collection]
    try:
        return Entry(source, schema.model_validate(source.values)), []
    except ValidationError as error:
        return None, to_problems(error.errors(include_url=False), schema, source)


def _records(
    entries: Mapping[str, list[Entry[BaseModel]]],
    sources: tuple[Source, ...],
    failed: frozenset[tuple[str, str]],
) -> Records:
    return Records(
        articles=_of(entries["artikelen"], Article),
        topics=_of(entries["onderwerpen"], Topic),
        organisations=_of(entries["organisaties"], Organisation),
        locations=_of(entries["locaties"], Location),
        terms=_of(entries["begrippen"], Term),
        pages=_of(entries["paginas"], TextPage),
        guides=_of(entries["wegwijzers"], Guide),
        sources=sources,
        failed=failed,
        variants=_of((one for group in entries.values() for one in group), Variant),
    )


Kind = TypeVar("Kind", bound=BaseModel)


def _of(entries: Iterable[Entry[BaseModel]], kind: type[Kind]) -> tuple[Entry[Kind], ...]:
    # The same objects, not copies: what did not change is then seen at a glance.
    return tuple(cast(Entry[Kind], one) for one in entries if isinstance(one.data, kind))
