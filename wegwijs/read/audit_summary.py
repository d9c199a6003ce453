"""`toegankelijkheid/test.toml`: what the last audit of the whole website gave. A machine writes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wegwijs.audit_summary import AuditSummary, FailedCriterion
from wegwijs.memory import Memory
from wegwijs.problems import Problem
from wegwijs.read.statement import criterion_problems
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.read.toml_keys import Key, Keys, entries, key_problems, list_problems

NAME = "test.toml"
TABLE = "failed"
KEYS: Keys = {
    "date": Key(date, "date = 2026-11-23", "De dag van de test.", True),
    "standard": Key(str, 'standard = "aa"', "De eisen waarop is getest.", True),
    "axe": Key(str, 'axe = "4.14.1"', "De versie van axe-core.", True),
    "audit": Key(str, 'audit = "0.1.0"', "De versie van Wegwijs.", True),
    "pages": Key(int, "pages = 237", "Hoeveel pagina's zijn getest.", True),
    "untested": Key(int, "untested = 0", "Hoeveel pagina's niet konden worden getest.", True),
    "looks": Key(int, "looks = 3318", "Hoeveel keer het programma naar een pagina keek.", True),
    "undecided": Key(int, "undecided = 0", "Hoeveel uitslagen een mens nog moet beoordelen.", True),
    "beyond": Key(int, "beyond = 0", "Hoeveel fouten niet bij een eis van niveau A of AA horen.", True),
    "sources": Key(str, 'sources = ""', "Aan welke inhoud de test was.", True, blank=True),
    "views": Key(list, 'views = ["1280", "320"]', "Op welke manieren is gekeken.", True),
    "criteria": Key(list, 'criteria = ["1.1.1"]', "Bij welke eisen het programma iets kan vinden.", True),
}
FAILED: Keys = {
    "criterion": Key(str, 'criterion = "1.1.1"', "Het nummer van de eis in WCAG 2.2.", True),
    "times": Key(int, "times = 3", "Hoe vaak het fout was.", True),
    "pages": Key(int, "pages = 2", "Op hoeveel pagina's.", True),
}


def read_audit_summary(
    folder: Path, memory: Memory | None = None
) -> tuple[AuditSummary | None, list[Problem]]:
    """The summary in a folder; None without the file, or with an error in it.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    return read_toml(folder / NAME, None, parse_audit_summary, memory)


def parse_audit_summary(text: str, file: str) -> tuple[AuditSummary | None, list[Problem]]:
    """The summary in a text, or every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return None, [toml]
    problems = list(_shape(toml)) or list(_criteria(toml))
    return (None, problems) if problems else (_summary(toml), [])


def _shape(toml: TomlFile) -> Iterator[Problem]:
    yield from key_problems(toml, toml.data, KEYS, tables=(TABLE,))
    yield from list_problems(toml, TABLE, FAILED)


def _criteria(toml: TomlFile) -> Iterator[Problem]:
    for number in toml.data["criteria"]:
        yield from criterion_problems(number, toml.at("criteria"))
    for index, entry in entries(toml, TABLE):
        yield from criterion_problems(entry["criterion"], toml.at(TABLE, index, "criterion"))


def _summary(toml: TomlFile) -> AuditSummary:
    values = {key: toml.data[key] for key in KEYS}
    lists = {key: tuple(values[key]) for key in ("views", "criteria")}
    failures = tuple(FailedCriterion(**entry) for _index, entry in entries(toml, TABLE))
    return AuditSummary(**{**values, **lists, "failures": failures})
