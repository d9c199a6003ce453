"""References between records: a slug in frontmatter must belong to a record that is published.

They are read from the sources, not from the records, so that a file with another mistake in it
has its references checked in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Records

MAX_LISTED = 40

REFERENCES: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "artikelen": ((("topic",), "onderwerpen"), (("organisation",), "organisaties")),
    "onderwerpen": ((("articles",), "artikelen"),),
    "organisaties": ((("letter", "articles"), "artikelen"),),
    "paginas": ((("featured",), "artikelen"),),
}
"""Collection -> (path of the key, collection that it refers to)."""


@dataclass(frozen=True, slots=True)
class _Reference:
    collection: str
    slug: str
    place: Place


def reference_problems(records: Records) -> list[Problem]:
    """A problem for every reference to something that does not exist or is a draft."""
    drafts = {(one.collection, one.slug): one.draft for one in records.sources if not one.variant}
    for collection, slug in records.failed:
        drafts.setdefault((collection, slug), False)
    found = (_problem(reference, drafts) for source in records.sources for reference in _references(source))
    return [one for one in found if one is not None]


def _references(source: Source) -> Iterator[_Reference]:
    for path, collection in REFERENCES.get(source.collection, ()):
        value = source.values
        for key in path:
            value = value.get(key, "") if isinstance(value, Mapping) else ""
        slugs = value if isinstance(value, list) else [value]
        for index, slug in enumerate(slugs):
            if isinstance(slug, str) and slug:
                yield _Reference(collection, slug, source.place(*path, index))


def _problem(reference: _Reference, drafts: Mapping[tuple[str, str], bool]) -> Problem | None:
    draft = drafts.get((reference.collection, reference.slug))
    if draft:
        return problem("reference-draft", reference.place, value=reference.slug)
    if draft is not None:
        return None
    names = COLLECTIONS[reference.collection]
    known = sorted(
        slug for (collection, slug), hidden in drafts.items() if collection == names.folder and not hidden
    )
    return problem(
        "reference-unknown",
        reference.place,
        kind=names.one,
        kinds=names.many,
        value=reference.slug,
        suggestion=did_you_mean(reference.slug, known),
        allowed=listing(known[:MAX_LISTED]) + (" …" if len(known) > MAX_LISTED else ""),
    )
