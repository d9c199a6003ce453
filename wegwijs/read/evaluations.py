"""`toegankelijkheid/onderzoek/*.toml`: what people found, in the checklists that `sample` makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.statement import KnownProblem, criterion_problems
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.read.toml_keys import Key, Keys, entries, filled, key_problems, list_problems
from wegwijs.site_texts import N_

FOLDER = "onderzoek"
TABLE = "check"
METHODS: Mapping[str, str] = MappingProxyType(
    {
        "nvda-firefox": N_("schermlezer NVDA met Firefox"),
        "voiceover-safari": N_("schermlezer VoiceOver met Safari"),
        "talkback-chrome": N_("schermlezer TalkBack met Chrome, op een telefoon"),
        "toetsenbord": N_("alleen het toetsenbord"),
        "vergroten": N_("vergroten en eigen instellingen"),
        "spraak": N_("bedienen met de stem"),
        "inspectie": N_("kijken en meten door een onderzoeker"),
        "bewoners": N_("bewoners die een taak uitvoeren"),
    }
)
"""How the website was tried -> what it is called."""
ROLES: Mapping[str, str] = MappingProxyType(
    {
        "bewoner": N_("een bewoner"),
        "ervaringsdeskundige": N_("iemand die dit hulpmiddel elke dag gebruikt"),
        "onderzoeker": N_("een onderzoeker"),
        "redacteur": N_("een redacteur van deze website"),
        "medewerker": N_("een medewerker van de bibliotheek of de gemeente"),
        "vrijwilliger": N_("een vrijwilliger"),
        "ontwikkelaar": N_("iemand die deze website maakt"),
    }
)
"""Who may have tested: a role, so that no names come into the file."""
GOOD, WRONG, ABSENT, UNTESTED = "goed", "fout", "niet van toepassing", "niet getest"
RESULTS = (GOOD, WRONG, ABSENT, UNTESTED)
SESSION: Keys = {
    "method": Key(str, 'method = "nvda-firefox"', "Hoe is getest.", True, tuple(METHODS)),
    "who": Key(
        str, 'who = "ervaringsdeskundige"', "De rol van wie test. Geen naam.", True, tuple(ROLES), True
    ),
    "date": Key(date, "date = 2027-01-12", "De dag van de test.", True, blank=True),
    "equipment": Key(str, 'equipment = "NVDA 2026.3, Firefox 150"', "Waarmee is getest.", True, blank=True),
    "sample": Key(str, 'sample = "2027"', "Het woord waarmee de steekproef is geloot.", blank=True),
}
CHECK: Keys = {
    "criterion": Key(str, 'criterion = "1.1.1"', "Het nummer van de eis in WCAG 2.2.", True),
    "name": Key(str, 'name = "Niet-tekstuele content"', "De naam van de eis.", blank=True),
    "automatic": Key(str, 'automatic = "deels"', "Of een programma hier ook iets van test.", blank=True),
    "task": Key(str, 'task = "Ga langs alle plaatjes."', "Wat u doet.", True),
    "expect": Key(str, 'expect = "U hoort wat erop staat."', "Wat er moet gebeuren.", blank=True),
    "result": Key(str, 'result = "goed"', "De uitslag.", True, RESULTS),
    "who": Key(str, 'who = "bewoner"', "De rol van wie test, als die anders is.", False, tuple(ROLES), True),
    "date": Key(date, "date = 2027-01-12", "De dag, als die anders is.", blank=True),
    "remark": Key(str, 'remark = "Het plaatje heeft geen tekst."', "Wat er gebeurde.", blank=True),
    "hinders": Key(str, 'hinders = "Mensen die niet zien"', "Bij fout: wie er last van heeft.", blank=True),
    "instead": Key(str, 'instead = "Bel ons."', "Bij fout: hoe het nu toch kan.", blank=True),
    "planned": Key(date, "planned = 2027-02-01", "Bij fout: wanneer het klaar moet zijn.", blank=True),
    "solved": Key(date, "solved = 2027-01-20", "Bij fout: wanneer het is opgelost.", blank=True),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of a checklist that somebody filled in. result: one of RESULTS; solved: the day on which
    what was wrong was mended."""

    criterion: str
    result: str
    who: str
    day: date
    remark: str
    hinders: str
    instead: str
    planned: date | None
    solved: date | None
    place: Place

    @property
    def open_problem(self) -> KnownProblem | None:
        """What is wrong and not mended yet."""
        if self.result != WRONG or self.solved:
            return None
        values = (self.remark, self.criterion, self.day, self.hinders, self.instead, self.planned)
        return KnownProblem(*values, self.place)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One checklist. Only what was filled in is in `judgements`; untested: lines that were not."""

    file: str
    method: str
    who: str
    day: date | None
    equipment: str
    judgements: tuple[Judgement, ...]
    untested: tuple[str, ...]
    """Numbers of criteria of the lines that nobody tried yet."""


def read_evaluations(
    folder: Path, memory: Memory | None = None
) -> tuple[tuple[Evaluation, ...], list[Problem]]:
    """The checklists in `folder`/onderzoek, sorted by name; those with an error in them are left out.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    found: list[Evaluation] = []
    problems: list[Problem] = []
    for file in sorted((folder / FOLDER).glob("*.toml")):
        one, wrong = read_toml(file, None, parse_evaluation, memory)
        found += [one] if one else []
        problems += wrong
    return tuple(found), problems


def parse_evaluation(text: str, file: str) -> tuple[Evaluation | None, list[Problem]]:
    """The checklist in a text, or every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return None, [toml]
    problems = list(_shape(toml)) or list(_lines(toml))
    return (None, problems) if problems else (_evaluation(toml), [])


def _shape(toml: TomlFile) -> Iterator[Problem]:
    yield from toml.unknown(toml.data, ("session", TABLE))
    session = toml.data.get("session")
    if session is None:
        yield problem("key-missing", toml.at(), key="session", example="[session]")
    elif not isinstance(session, dict):
        yield problem("setting-table", toml.at("session"), key="session")
    else:
        yield from key_problems(toml, session, SESSION, "session")
    yield from list_problems(toml, TABLE, CHECK)


def _lines(toml: TomlFile) -> Iterator[Problem]:
    """What is wrong with lines that are filled in: who, when, and what was wrong must be known."""
    session = toml.data["session"]
    for index, entry in entries(toml, TABLE):
        place = toml.at(TABLE, index, "result")
        yield from criterion_problems(entry["criterion"], toml.at(TABLE, index, "criterion"))
        if entry["result"] == UNTESTED:
            continue
        for key in ("who", "date"):
            if not (entry.get(key) or session.get(key)):
                yield problem("checklist-unsigned", place, key=key, example=SESSION[key].example)
        if entry["result"] == WRONG:
            for key in ("remark", "hinders"):
                if not entry.get(key):
                    yield problem("checklist-unexplained", place, key=key, example=CHECK[key].example)


def _evaluation(toml: TomlFile) -> Evaluation:
    session = toml.data["session"]
    every = [(index, one) for index, one in entries(toml, TABLE)]
    return Evaluation(
        file=toml.file,
        method=session["method"],
        who=session["who"],
        day=filled(session["date"]),
        equipment=session["equipment"].strip(),
        judgements=tuple(
            _judgement(toml, index, one, session) for index, one in every if one["result"] != UNTESTED
        ),
        untested=tuple(one["criterion"] for _index, one in every if one["result"] == UNTESTED),
    )


def _judgement(toml: TomlFile, index: str, entry: Mapping[str, Any], session: Mapping[str, Any]) -> Judgement:
    return Judgement(
        criterion=entry["criterion"],
        result=entry["result"],
        who=entry.get("who") or session["who"],
        day=entry.get("date") or session["date"],
        remark=entry.get("remark", "").strip(),
        hinders=entry.get("hinders", "").strip(),
        instead=entry.get("instead", "").strip(),
        planned=filled(entry.get("planned")),
        solved=filled(entry.get("solved")),
        place=toml.at(TABLE, index, "planned"),
    )
