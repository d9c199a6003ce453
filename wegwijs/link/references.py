"""References between records: a slug in frontmatter must belong to a record that is published.

They are read from the sources, not from the records, so that a file with another mistake in it
has its references checked in the same run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeAlias

from wegwijs.language import _
from wegwijs.link.states import State, has_days, last_day, refers_too_soon, state_of
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.source import Path
from wegwijs.validate import Records
from wegwijs.words import date_for_editors

MAX_LISTED = 40

REFERENCES: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "artikelen": ((("topic",), "onderwerpen"), (("organisation",), "organisaties")),
    "onderwerpen": ((("articles",), "artikelen"),),
    "organisaties": ((("letter", "articles"), "artikelen"),),
    "paginas": ((("featured",), "artikelen"),),
    "locaties": ((("sessions", "organisation"), "organisaties"),),
    "wegwijzers": (
        (("outcomes", "articles"), "artikelen"),
        (("outcomes", "pages"), "paginas"),
        (("outcomes", "locations"), "locaties"),
        (("outcomes", "organisations"), "organisaties"),
    ),
}
"""Collection -> (path of the key, collection that it refers to). A list on the way is not in the path."""


@dataclass(frozen=True, slots=True)
class _Reference:
    collection: str
    slug: str
    place: Place


_References: TypeAlias = Sequence[tuple[_Reference, ...]]
"""Of each source, in the order of `Records.sources`."""


def reference_problems(records: Records, today: date, memory: Memory) -> list[Problem]:
    """A problem for every reference to what is not on the site: unknown, draft, not yet, expired."""
    parts = ((one.path, (one,)) for one in records.sources)
    references = memory.recall_each("references", parts, _all_references)
    return [*_unknown_or_draft(records, references), *_dated(records, references, today)]


def _dated(records: Records, references: _References, today: date) -> Iterator[Problem]:
    """An error where a reader would miss what is not there yet; a warning for what is no longer."""
    dated = {(one.collection, one.slug): one for one in records.sources if has_days(one)}
    if not dated:
        return
    for source, own in zip(records.sources, references, strict=True):
        for reference in own:
            target = dated.get((reference.collection, reference.slug))
            if target is not None:
                yield from dated_problems(source, target, reference.slug, reference.place, today)


def dated_problems(
    source: Source, target: Source, value: str, place: Place, today: date
) -> Iterator[Problem]:
    """What is wrong with naming `target` in `source` on the day `today`, because of their dates.

    value: what the editor wrote. A page that is itself no longer on the site may name anything.
    """
    first = refers_too_soon(source, target, today)
    if first is not None:
        yield problem("reference-not-yet", place, value=value, date=date_for_editors(first))
    elif state_of(target, today) is State.EXPIRED and state_of(source, today) is not State.EXPIRED:
        yield problem("reference-expired", place, value=value, date=_last_day_text(target))


def _last_day_text(target: Source) -> str:
    last = last_day(target)
    return date_for_editors(last) if last else ""


def _unknown_or_draft(records: Records, references: _References) -> list[Problem]:
    drafts = {(one.collection, one.slug): one.draft for one in records.sources if not one.variant}
    for collection, slug in records.failed:
        drafts.setdefault((collection, slug), False)
    every = chain.from_iterable(references)
    wrong = (one for one in every if drafts.get((one.collection, one.slug)) is not False)
    return [_problem(one, drafts) for one in wrong]


def lacks_reference(source: Source, known: Collection[tuple[str, str]]) -> bool:
    """Whether the source names a record that is not in `known`: (collection, slug)."""
    return any((one.collection, one.slug) not in known for one in _references(source))


def _all_references(source: Source) -> tuple[_Reference, ...]:
    return tuple(_references(source))


def _references(source: Source) -> Iterator[_Reference]:
    for path, collection in REFERENCES.get(source.collection, ()):
        for place, slug in texts_at(source.values, path):
            if slug:
                yield _Reference(collection, slug, source.place(*place))


def texts_at(value: object, path: tuple[str, ...], place: Path = ()) -> Iterator[tuple[Path, str]]:
    """(place, text) of what stands at a path: a text, or the texts in a list, in all lists on the way."""
    if isinstance(value, list):
        for index, one in enumerate(value):
            if path or isinstance(one, str):
                yield from texts_at(one, path, (*place, index))
    elif path and isinstance(value, Mapping):
        yield from texts_at(value.get(path[0]), path[1:], (*place, path[0]))
    elif not path and isinstance(value, str):
        yield place, value


def _problem(reference: _Reference, drafts: Mapping[tuple[str, str], bool]) -> Problem:
    if drafts.get((reference.collection, reference.slug)):
        return problem("reference-draft", reference.place, value=reference.slug)
    names = COLLECTIONS[reference.collection]
    known = sorted(
        slug for (collection, slug), hidden in drafts.items() if collection == names.folder and not hidden
    )
    return problem(
        "reference-unknown",
        reference.place,
        kind=_(names.one),
        kinds=_(names.many),
        value=reference.slug,
        suggestion=did_you_mean(reference.slug, known),
        allowed=listing(known[:MAX_LISTED]) + (" …" if len(known) > MAX_LISTED else ""),
    )
