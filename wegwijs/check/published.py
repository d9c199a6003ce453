"""URLs never die: an address that was published is a page, or leads to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from pydantic import BaseModel

from wegwijs.language import _
from wegwijs.link import Portal
from wegwijs.link.urls import site_urls
from wegwijs.problems import LIKENESS, Place, Problem, problem
from wegwijs.read.files import slugify
from wegwijs.read.published import Published
from wegwijs.validate import Entry

LIKENESS_WITHIN = 0.5
"""How much names must be alike to suggest one for the other within a folder (difflib's ratio)."""


def gone_problems(published: Published, portal: Portal) -> Iterator[Problem]:
    """An error at the line of each published URL that is neither a page nor an alias now.

    The pages of a file that cannot be read yet are not gone: there is a problem about the file.
    """
    present = site_urls(portal) | portal.unpublished
    unread = tuple(sorted(portal.unpublished - {"/"}))
    first = {url: line for line, url in reversed(published.lines)}
    for url, line in first.items():
        if url not in present and not url.startswith(unread):
            yield problem(
                "url-gone", Place(published.file, line), url=url, advice=_advice(url, published, portal)
            )


def unlisted_problems(published: Published, portal: Portal) -> Iterator[Problem]:
    """One warning for all URLs that are not in the list yet: they are not guarded."""
    missing = sorted(site_urls(portal) - published.urls)
    if missing:
        yield problem("urls-unlisted", Place(published.file), count=len(missing), example=missing[0])


def _advice(url: str, published: Published, portal: Portal) -> str:
    hidden = next((one.file for one in portal.sources if url in one.urls), "")
    if hidden:
        return _(
            "Het bestand {file} is er nog, maar die pagina staat nu niet op de website. Zet de pagina "
            "weer online. Of zet bij de pagina die de lezer nu helpt deze regel: aliases: [{url}]",
            file=hidden,
            url=url,
        )
    entry = _meant(url, published, portal)
    if entry is None:
        return _(
            "Kies de pagina die de lezer nu het beste helpt. Zet daar bij de gegevens bovenaan deze regel: "
            "aliases: [{url}]",
            url=url,
        )
    aliases: tuple[str, ...] = getattr(entry.data, "aliases", ())
    values = {"url": entry.url, "file": entry.source.file, "aliases": ", ".join((*aliases, url))}
    if aliases:
        return _(
            "Is de pagina nu {url}? Zet dan in {file} bij de gegevens bovenaan deze regel (in plaats van de "
            "aliases die er staan): aliases: [{aliases}]",
            **values,
        )
    return _(
        "Is de pagina nu {url}? Zet dan in {file} bij de gegevens bovenaan deze regel: aliases: [{aliases}]",
        **values,
    )


def _meant(url: str, published: Published, portal: Portal) -> Entry[BaseModel] | None:
    """The page that most likely was at the URL: one with that title, the only new one in its folder, or the
    one whose name is most like it."""
    folder, _slash, name = url.rstrip("/").rpartition("/")
    far = {one.slug: one for one in portal.everything}
    near = {one.slug: one for one in portal.everything if one.url == f"{folder}/{one.slug}/"}
    above = next((one for one in portal.everything if one.url == f"{folder}/"), None)
    if above is not None and above.source.step_urls:  # a step of it that went away
        return above
    titled = [one for one in near.values() if slugify(str(getattr(one.data, "title", ""))) == name]
    new = [one for one in near.values() if one.url not in published.urls]
    if titled or len(new) == 1:
        return (titled or new)[0]
    return _alike(name, near, LIKENESS_WITHIN) or _alike(name, far, LIKENESS)


def _alike(name: str, known: Mapping[str, Entry[BaseModel]], cutoff: float) -> Entry[BaseModel] | None:
    found = get_close_matches(name, sorted(known), n=1, cutoff=cutoff)
    longer = [slug for slug in sorted(known) if name and (slug.startswith(name) or name.startswith(slug))]
    return known[(found or longer)[0]] if found or longer else None
