"""`toegankelijkheid/verklaring.toml`: what the organisation itself says about accessibility."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, problem
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.read.toml_keys import Key, Keys, entries, filled, key_problems, list_problems
from wegwijs.wcag import criteria

NAME = "verklaring.toml"
KEYS: Keys = {
    "organisation": Key(
        str, 'organisation = "Bibliotheek Twente"', "Wie verantwoordelijk is voor de website.", True
    ),
    "date": Key(date, "date = 2026-11-23", "De dag waarop de verklaring is gemaakt of bijgewerkt.", True),
    "example": Key(
        bool, "example = true", "`true` zolang de organisatie de gegevens nog niet heeft bevestigd."
    ),
}
CONTACT: Keys = {
    "page": Key(str, 'page = "/contact/"', "De pagina van deze website met meer contactgegevens."),
    "email": Key(str, 'email = "toegankelijk@example.nl"', "Het e-mailadres voor klachten.", blank=True),
    "phone": Key(str, 'phone = "074 000 00 00"', "Het telefoonnummer voor klachten.", blank=True),
    "answer_days": Key(
        int, "answer_days = 10", "Binnen hoeveel werkdagen iemand antwoord krijgt.", blank=True
    ),
}
NOT_TESTED: Keys = {
    "what": Key(str, 'what = "De gebouwen van de bibliotheek"', "Wat niet is getest.", True),
}
PROBLEM: Keys = {
    "what": Key(str, 'what = "De kaart werkt niet met een schermlezer."', "Wat er niet werkt.", True),
    "criterion": Key(str, 'criterion = "1.1.1"', "Het nummer van de eis in WCAG 2.2.", True),
    "since": Key(date, "since = 2026-11-23", "Sinds wanneer dit bekend is.", True),
    "hinders": Key(str, 'hinders = "Mensen die niet zien"', "Wie er last van heeft.", True),
    "instead": Key(str, 'instead = "De adressen staan ook in de lijst."', "Hoe het nu toch kan.", blank=True),
    "planned": Key(date, "planned = 2027-02-01", "Wanneer het klaar moet zijn.", blank=True),
}
TABLES: Mapping[str, Keys] = {"not_tested": NOT_TESTED, "problem": PROBLEM}
_EMAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_PHONE = re.compile(r"\+?[0-9][0-9 ]{1,18}[0-9]")


@dataclass(frozen=True, slots=True)
class KnownProblem:
    """One barrier that is known. since: the day on which it was found; planned: for when it is mended;
    place: where the plan stands, or should."""

    what: str
    criterion: str
    since: date
    hinders: str
    instead: str
    planned: date | None
    place: Place


@dataclass(frozen=True, slots=True)
class Statement:
    """date: of the statement itself; example: nobody has confirmed it, with `example_place`; page: with
    contact details, site-relative; answer_days: working days. Empty or None: not known yet."""

    organisation: str
    date: date
    place: Place
    date_place: Place
    example_place: Place | None = None
    page: str = ""
    page_place: Place | None = None
    email: str = ""
    phone: str = ""
    answer_days: int | None = None
    not_tested: tuple[str, ...] = ()
    problems: tuple[KnownProblem, ...] = ()


def read_statement(folder: Path, memory: Memory | None = None) -> tuple[Statement | None, list[Problem]]:
    """The statement in a folder; None without the file, or with an error in it.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    return read_toml(folder / NAME, None, parse_statement, memory)


def parse_statement(text: str, file: str) -> tuple[Statement | None, list[Problem]]:
    """The statement in a text, or every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return None, [toml]
    problems = list(_shape(toml)) or [*_contact_problems(toml), *_criteria(toml)]
    return (None, problems) if problems else (_statement(toml), [])


def _shape(toml: TomlFile) -> Iterator[Problem]:
    yield from key_problems(toml, toml.data, KEYS, tables=("contact", *TABLES))
    contact = toml.data.get("contact", {})
    if isinstance(contact, dict):
        yield from key_problems(toml, contact, CONTACT, "contact")
    else:
        yield problem("setting-table", toml.at("contact"), key="contact")
    for table, keys in TABLES.items():
        yield from list_problems(toml, table, keys)


def _contact_problems(toml: TomlFile) -> Iterator[Problem]:
    contact = toml.data.get("contact", {})
    email, phone = contact.get("email", ""), contact.get("phone", "")
    if email and not _EMAIL.fullmatch(email):
        yield problem("value-email", toml.at("contact", "email"), value=email)
    if phone and not _PHONE.fullmatch(phone):
        yield problem("value-phone", toml.at("contact", "phone"), value=phone)


def _criteria(toml: TomlFile) -> Iterator[Problem]:
    for index, entry in entries(toml, "problem"):
        yield from criterion_problems(entry["criterion"], toml.at("problem", index, "criterion"))


def criterion_problems(number: str, place: Place) -> Iterator[Problem]:
    """A problem for a number that is no criterion of WCAG 2.2 at level A or AA."""
    if number not in criteria():
        meant = did_you_mean(number, criteria())
        yield problem("criterion-unknown", place, value=number, suggestion=meant)


def _statement(toml: TomlFile) -> Statement:
    data, contact = toml.data, toml.data.get("contact", {})
    return Statement(
        organisation=data["organisation"].strip(),
        date=data["date"],
        place=toml.at(),
        date_place=toml.at("date"),
        example_place=toml.at("example") if data.get("example") else None,
        page=contact.get("page", ""),
        page_place=toml.at("contact", "page"),
        email=contact.get("email", ""),
        phone=contact.get("phone", ""),
        answer_days=filled(contact.get("answer_days")),
        not_tested=tuple(one["what"].strip() for one in data.get("not_tested", ())),
        problems=tuple(_problem(toml, index, one) for index, one in entries(toml, "problem")),
    )


def _problem(toml: TomlFile, index: str, entry: Mapping[str, Any]) -> KnownProblem:
    return KnownProblem(
        what=entry["what"].strip(),
        criterion=entry["criterion"],
        since=entry["since"],
        hinders=entry["hinders"].strip(),
        instead=entry.get("instead", "").strip(),
        planned=filled(entry.get("planned")),
        place=toml.at("problem", index, "planned"),
    )
