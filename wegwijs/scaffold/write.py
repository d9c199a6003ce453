"""Write a new file: checked before it is there, never over another, never half."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Template

from wegwijs.language import _, marked
from wegwijs.problems import Problem, did_you_mean, listing
from wegwijs.read import Source, parse
from wegwijs.read.files import slugify
from wegwijs.scaffold.kinds import Field, Kind
from wegwijs.scaffold.surroundings import Surroundings
from wegwijs.validate import validate

MAX_SLUG = 80
"""Characters of a file name made from a title: longer addresses cannot be read out or printed."""

TO_FILL_IN = ("value-empty", "key-missing")
"""Problems that a new file may have: they say what its writer still has to do."""


class Refused(Exception):
    """A file cannot be made like this. The text says why and what to do."""


def new_file(
    content: Path,
    kind: Kind,
    title: str,
    values: Mapping[str, Sequence[str]],
    around: Surroundings,
    today: date,
) -> Path:
    """Write a new file and return it.

    values: key -> one or more texts. Raises Refused for a title or value that cannot be, or an
    address that is taken; OSError when the folder cannot be written.
    """
    slug = _slug(title)
    file = content / kind.collection.folder / f"{slug}.md"
    text = new_text(kind, title, values, around, today)
    _refuse_taken(file, kind.collection.url(slug), around)
    _refuse_wrong(text, file, kind)
    file.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(file, text)
    return file


def new_text(
    kind: Kind, title: str, values: Mapping[str, Sequence[str]], around: Surroundings, today: date
) -> str:
    """The text of a new file. What is still empty, `check` will ask for. Raises Refused."""
    filled = {name: ", ".join(one.value for one in found) for name, found in around.choices.items()}
    filled |= {"title": quoted(title), "today": today.isoformat(), "order": str(around.order)}
    for field in kind.fields:
        given = [" ".join(one.split()) for one in values.get(field.key, ()) if one.strip()]
        _refuse_unknown(field, given, around)
        filled[field.key] = _written(field, given or [field.default] * bool(field.default))
    text = Template(kind.template).substitute(filled)
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def quoted(text: str) -> str:
    """A YAML text that is read back exactly as it was typed."""
    one_line = " ".join(text.split())
    return '"' + one_line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _written(field: Field, given: Sequence[str]) -> str:
    if field.key == "full_name":  # an empty key would be asked for, and most words are no abbreviations
        return f"full_name: {quoted(given[0])}" if given else "# full_name:"
    if field.choices:
        return given[0] if len(given) == 1 else f"[{', '.join(given)}]" if given else ""
    if field.many:
        return f"[{', '.join(quoted(one) for one in given)}]"
    return quoted(given[0]) if given else ""


def _refuse_unknown(field: Field, given: Sequence[str], around: Surroundings) -> None:
    known = [one.value for one in around.choices[field.choices]] if field.choices else given
    for value in (one for one in given if one not in known):
        suggestion = did_you_mean(value, known)
        wrong = _("`{value}` kan niet bij `{option}`.", value=value, option=field.option)
        allowed = _("Kies uit: {allowed}.", allowed=listing(known)) if known else _("Er is er nog geen.")
        raise Refused(" ".join(f"{wrong} {suggestion} {allowed}".split()))


def _slug(title: str) -> str:
    slug = slugify(title)
    if not slug:
        raise Refused(
            _(
                "In de titel staan geen letters of cijfers waar een webadres van kan komen. "
                "Kies een titel met letters van a tot en met z."
            )
        )
    if len(slug) > MAX_SLUG:
        slug = slug[: MAX_SLUG + 1].rpartition("-")[0] or slug[:MAX_SLUG]
    return slug


def _refuse_taken(file: Path, url: str, around: Surroundings) -> None:
    """Also a name that differs only in case: on Windows and macOS that is the same file."""
    folder = file.parent
    names = os.listdir(folder) if folder.is_dir() else []
    for name in sorted(names):
        if name.casefold() == file.name.casefold():
            raise Refused(_("{file} bestaat al. Kies een andere titel.", file=folder / name))
    owner = around.owner(url)
    if owner:
        text = marked("Het adres {url} is al van {owner}. Kies een andere titel.")
        raise Refused(_(text, url=url, owner=owner))


def _refuse_wrong(text: str, file: Path, kind: Kind) -> None:
    wrong = [one for one in _problems(text, file, kind) if one.code not in TO_FILL_IN]
    if wrong:
        raise Refused("\n".join(f"{one.message} {one.hint}" for one in wrong))


def _problems(text: str, file: Path, kind: Kind) -> Iterator[Problem]:
    """What the reader and the schema say of the text, before there is a file."""
    parsed = parse(text, str(file))
    yield from parsed.problems
    source = Source(
        file=str(file),
        path=f"{kind.collection.folder}/{file.name}",
        collection=kind.collection.folder,
        slug=file.stem,
        values=parsed.values,
        places=parsed.places,
        body=parsed.body,
        body_line=parsed.body_line,
    )
    yield from validate([source])[1]


def _write_whole(file: Path, text: str) -> None:
    """All of the text or no file. Raises Refused if somebody made the file just now."""
    try:
        stream = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise Refused(_("{file} bestaat al. Kies een andere titel.", file=file)) from None
    try:
        with stream:
            stream.write(text)
    except BaseException:  # also Ctrl-C: half a file would look like somebody's work
        file.unlink(missing_ok=True)
        raise
