"""References between records: a slug in frontmatter must belong to a record that is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Entry, Records

MAX_LISTED = 40


@dataclass(frozen=True, slots=True)
class _Reference:
    collection: str
    slug: str
    place: Place


def reference_problems(records: Records) -> list[Problem]:
    """A problem for every reference to something that does not exist or is a draft."""
    known = {
        "artikelen": _drafts(records.articles),
        "onderwerpen": _drafts(records.topics),
        "organisaties": _drafts(records.organisations),
    }
    found = (
        _problem(reference, known[reference.collection])
        for reference in _references(records)
        if (reference.collection, reference.slug) not in records.failed
    )
    return [one for one in found if one is not None]


def _drafts(entries: Iterable[Entry]) -> dict[str, bool]:  # type: ignore[type-arg]
    return {one.slug: bool(one.data.draft) for one in entries}


def _references(records: Records) -> Iterator[_Reference]:
    for article in records.articles:
        if not article.data.draft:
            yield from _each(article, ("topic",), article.data.topic, "onderwerpen")
            yield from _each(article, ("organisation",), article.data.organisation, "organisaties")
    for organisation in records.organisations:
        letter = organisation.data.letter
        if letter and not organisation.data.draft:
            yield from _each(organisation, ("letter", "articles"), letter.articles, "artikelen")
    for page in records.pages:
        yield from _each(page, ("featured",), page.data.featured, "artikelen")


def _each(
    entry: Entry,  # type: ignore[type-arg]
    path: tuple[str, ...],
    slugs: Iterable[str],
    collection: str,
) -> Iterator[_Reference]:
    for index, slug in enumerate(slugs):
        yield _Reference(collection, slug, entry.place(*path, index))


def _problem(reference: _Reference, known: Mapping[str, bool]) -> Problem | None:
    if reference.slug not in known:
        names = COLLECTIONS[reference.collection]
        allowed = [slug for slug, draft in sorted(known.items()) if not draft]
        more = " …" if len(allowed) > MAX_LISTED else ""
        return problem(
            "reference-unknown",
            reference.place,
            kind=names.one,
            kinds=names.many,
            value=reference.slug,
            suggestion=did_you_mean(reference.slug, allowed),
            allowed=listing(allowed[:MAX_LISTED]) + more,
        )
    if known[reference.slug]:
        return problem("reference-draft", reference.place, value=reference.slug)
    return None
