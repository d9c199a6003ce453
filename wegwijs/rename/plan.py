"""What a rename will change. Nothing is written, and each changed file is read again to see that it says
what it must: what is not certain is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from wegwijs.convert.converter import Converter
from wegwijs.language import _, marked
from wegwijs.link import text_hash
from wegwijs.link.urls import BUILT_IN_PAGES, OWN_FOLDERS, RESERVED, aliases_of
from wegwijs.problems import did_you_mean
from wegwijs.read import Source, parse, read_content
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.files import slugify
from wegwijs.read.published import read_published
from wegwijs.rename.aliases import alias_edits, wanted_aliases
from wegwijs.rename.links import link_edits, reference_edits, renamed_url, renamed_values
from wegwijs.rename.settings import is_right, setting_edits
from wegwijs.rename.stamps import Stamps, stamp_edits, stamp_of
from wegwijs.rename.text import Edit, File, read_file

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Refused(Exception):
    """Why a rename cannot be done, for the editor."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file with its new text; lines: what changed, in the old text, from 1."""

    file: Path
    old: str
    new: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """moves: old -> new file; changes: of texts, with the old file names; aliases: URLs that stay alive."""

    moves: tuple[tuple[Path, Path], ...]
    changes: tuple[Change, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rename:
    """collection: its folder; urls: old URL -> new URL, of the page, its versions in other languages and its
    steps."""

    collection: str
    old: str
    new: str
    moved: tuple[Source, ...]
    urls: Mapping[str, str]


def plan_rename(content: Path, settings: Path, page: str, name: str) -> Plan:
    """The plan for giving a page (a file or address, as somebody types it) another name.

    Raises Refused with the reason; OSError or UnicodeDecodeError when a file cannot be read.
    """
    sources = read_content(content).sources
    main = _find(sources, page)
    rename = _rename(main, sources, _new_slug(main, name))
    _refuse_taken(content, rename, sources)
    listed = read_published(content)[0].urls
    stamps = _stamps(sources, rename)
    changes: list[Change] = []
    aliases: list[str] = []
    for source in sources:
        file = read_file(Path(source.file))
        edits = [*_edits(file, source, rename), *stamp_edits(file, source, stamps)]
        wanted = renamed_values(source, rename.collection, rename.old, rename.new)
        if stamp := stamp_of(source, stamps):
            wanted["original"] = stamp[1]
        if source in rename.moved and (not source.draft or source.url in listed):
            urls = {url: rename.urls[url] for url in source.urls}
            edits += alias_edits(file, source, urls)
            wanted["aliases"] = wanted_aliases(source, urls)
            aliases += urls
        changes += _checked(file, source, edits, wanted, rename)
    changes += _settings(settings, rename)
    moves = tuple((Path(one.file), _new_file(one, rename)) for one in rename.moved)
    return Plan(moves, tuple(changes), tuple(aliases))


def _edits(file: File, source: Source, rename: _Rename) -> Iterator[Edit]:
    yield from link_edits(file, source, rename.urls, rename.old, rename.new)
    yield from reference_edits(file, source, rename.collection, rename.old, rename.new)


def _stamps(sources: tuple[Source, ...], rename: _Rename) -> Stamps:
    """The hashes of originals of which only links change: their translations are as good as they were."""
    originals = {(one.collection, one.original_slug) for one in sources if one.variant}
    stamps = {}
    for source in sources:
        key = (source.collection, source.slug)
        file = read_file(Path(source.file)) if key in originals else None
        edits = [*_edits(file, source, rename)] if file else []
        if file and edits:
            read = parse(File(file.path, file.edited(edits)).text, source.file)
            stamps[key] = (text_hash(source), text_hash(replace(source, values=read.values, body=read.body)))
    return stamps


def _find(sources: tuple[Source, ...], page: str) -> Source:
    """The source that somebody means with "artikelen/x.md", "content/artikelen/x.md" or "/artikelen/x/"."""
    path = page.replace("\\", "/").removeprefix("./")
    for source in sources:
        ways = (source.path, source.path.removesuffix(".md"), source.url)
        if path in ways or path.endswith(f"/{source.path}"):
            if source.url in BUILT_IN_PAGES:
                text = marked("{file} hoort bij een vaste pagina ({url}) en houdt zijn naam.")
                raise Refused(_(text, file=source.path, url=source.url))
            if source.variant:
                text = marked(
                    "{file} is een versie van {original}. Geef {original} een andere naam: "
                    "alle versies gaan mee."
                )
                original = f"{source.collection}/{source.original_slug}.md"
                raise Refused(_(text, file=source.path, original=original))
            return source
    suggestion = did_you_mean(path, [one.path for one in sources])
    raise Refused(
        _(
            "{file} is er niet, of kan niet worden gelezen. {suggestion}", file=page, suggestion=suggestion
        ).strip()
    )


def _new_slug(main: Source, name: str) -> str:
    path = name.replace("\\", "/").strip("/")
    folder, _slash, last = path.rpartition("/")
    slug = last.removesuffix(".md")
    if folder and folder.rpartition("/")[2] != main.collection:
        raise Refused(
            _("Een pagina kan niet naar een andere map: die hoort in {folder}/.", folder=main.collection)
        )
    if not _SLUG.fullmatch(slug):
        meant = _("Bedoelde u `{word}`?", word=slugify(slug)) if slugify(slug) else ""
        wrong = _("{name} kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes.", name=name)
        raise Refused(f"{wrong} {meant}".strip())
    if slug == main.slug:
        raise Refused(_("{file} heet al zo.", file=main.path))
    return slug


def _rename(main: Source, sources: tuple[Source, ...], new: str) -> _Rename:
    """The rename of a page, together with files beside it such as `name.en.md`."""
    beside = [one for one in sources if one.path.startswith(main.path.removesuffix("md")) and one is not main]
    new_url = COLLECTIONS[main.collection].url(new)
    moved = (main, *beside)
    urls = {url: new_url + url.removeprefix(main.url) for one in moved for url in one.urls}
    return _Rename(main.collection, main.slug, new, moved, urls)


def _new_file(source: Source, rename: _Rename) -> Path:
    file = Path(source.file)
    return file.with_name(rename.new + file.name.removeprefix(rename.old))


def _refuse_taken(content: Path, rename: _Rename, sources: tuple[Source, ...]) -> None:
    """Refuse a name that a file has, however its capitals are, or an address that is another page's."""
    names = {one.name.casefold() for one in (content / rename.collection).iterdir()}
    for source in rename.moved:
        file = _new_file(source, rename)
        if file.name.casefold() in names:
            raise Refused(_("{file} bestaat al. Kies een andere naam.", file=file))
    others = [one for one in sources if one not in rename.moved]
    owners = {
        url: one.file for one in others for url in (*one.urls, *(alias for alias, _place in aliases_of(one)))
    }
    owners.update(dict.fromkeys((*BUILT_IN_PAGES, *RESERVED), _("Wegwijs zelf")))
    for url in rename.urls.values():
        owner = _("Wegwijs zelf") if url.startswith(OWN_FOLDERS) else owners.get(url)
        if owner:
            text = marked("Het adres {url} is al van {owner}. Kies een andere naam.")
            raise Refused(_(text, url=url, owner=owner))


def _checked(
    file: File, source: Source, edits: list[Edit], wanted: dict[str, Any], rename: _Rename
) -> list[Change]:
    """The change of a file, after reading the new text: everything as it was but for the new name."""
    if not edits and f"{rename.old}.md" not in source.body and f"/{rename.old}" not in source.body:
        return []
    new = file.edited(edits)
    read = parse(File(file.path, new).text, source.file)
    values = dict(read.values)
    if "aliases" in wanted and isinstance(wanted["aliases"], set):
        aliases = values.get("aliases") or []
        values["aliases"] = set(aliases if isinstance(aliases, list) else [aliases])
    before, after = _links(source.body, source.path), _links(read.body, source.path)
    if values != wanted or after != [renamed_url(url, rename.urls) for url in before]:
        raise Refused(
            _(
                "{file} is zo geschreven dat Wegwijs het niet veilig kan aanpassen. Er is niets "
                "veranderd. Los eerst de meldingen van `check` over dit bestand op. Of geef de pagina met de "
                "hand een andere naam.",
                file=source.file,
            )
        )
    lines = tuple(sorted({file.line(one.start) for one in edits}))
    return [Change(file.path, file.raw, new, lines)] if edits else []


def _links(body: str, path: str) -> list[str]:
    return [one.url for one in _converter().convert(body, path).links]


@cache
def _converter() -> Converter:
    return Converter("/", {})


def _settings(settings: Path, rename: _Rename) -> list[Change]:
    if not settings.is_file():
        return []
    file = read_file(settings)
    names = (rename.collection, rename.old, rename.new)
    edits = setting_edits(file, *names, rename.urls)
    new = file.edited(edits)
    if not is_right(file.raw, new, *names, rename.urls):
        text = marked("In {file} staat de oude naam op een plek die Wegwijs niet veilig kan aanpassen.")
        raise Refused(_(text, file=settings))
    lines = tuple(sorted({file.line(one.start) for one in edits}))
    return [Change(settings, file.raw, new, lines)] if edits else []
