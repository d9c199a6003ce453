"""Checklists to fill in, one file per way of testing. `read/evaluations.py` reads them back."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wegwijs.audit.automatic import automatic_rules
from wegwijs.read.evaluations import METHODS, RESULTS, ROLES, UNTESTED
from wegwijs.sample.choosing import Sample
from wegwijs.wcag import criteria, order

LINES = Path(__file__).with_name("lines.toml")
SAMPLE_NAME = "steekproef.md"
SCREEN_READER = "schermlezer"
GROUPS: Mapping[str, tuple[str, ...]] = {
    SCREEN_READER: ("nvda-firefox", "voiceover-safari", "talkback-chrome"),
}
"""Word in `lines.toml` -> the methods that it stands for."""

STATES: Mapping[str, str] = {
    "results": "met resultaten, bijvoorbeeld van: digid",
    "corrected": "met een typfout: toslag",
    "unsure": "met een vraag over twee dingen: scootmobiel vakantie",
    "urgent": "met nummers om te bellen: zelfmoord",
    "filtered": "met een filter waar niets bij past",
    "none": "zonder resultaat: qxqxqx",
    "loading": "terwijl het zoeken lang duurt",
    "empty": "zonder vraag: een leeg zoekveld",
    "failed": "als zoeken niet lukt",
    "partly": "als zoeken maar voor een deel lukt",
    "chosen": "met een dag gekozen",
    "near": "met een plaats ingevuld",
    "unknown": "met een plaats die niet bestaat",
    "open": "tijdens het spreekuur",
    "old": "als alle dagen voorbij zijn",
    "words": "met de uitleg van woorden open",
    "right to left": "van rechts naar links",
}
"""Name of a state in the audit -> how it is called to who tests."""

_HEAD = """\
#:schema ../../../schemas/onderzoek.schema.json
# Lijst om in te vullen: {method}.
#
# 1. Vul onder [session] in wie u bent (uw rol, geen naam), wanneer u test en waarmee.
#    Rollen: {roles}.
# 2. Doe bij elke regel wat er staat bij `task`, op de pagina's uit {sample}.
# 3. Vul bij `result` in: {results}.
# 4. Is het fout? Schrijf bij `remark` op welke pagina, en wat er gebeurde. Schrijf bij `hinders`
#    wie er last van heeft. Weet u hoe het nu wel kan? Schrijf dat bij `instead`.
#    Schrijf geen namen en geen gegevens van mensen op.
# 5. Zet het bestand in content/toegankelijkheid/onderzoek/. Een test van een andere dag is een ander
#    bestand. Typ daarna: python build.py check
#
# `automatic` zegt of een programma al naar een deel van de eis kijkt. Een mens moet altijd zelf kijken.

[session]
method = {key}
who = ""
date = ""
equipment = ""
sample = {seed}
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do. by: keys of METHODS; criterion: number in WCAG 2.2."""

    criterion: str
    by: tuple[str, ...]
    task: str
    expect: str


@cache
def all_lines() -> tuple[Line, ...]:
    """Every line, in the order of the standard."""
    found = [
        Line(
            one["criterion"],
            tuple(method for word in one["by"] for method in GROUPS.get(word, (word,))),
            one["task"],
            one["expect"],
        )
        for one in tomllib.loads(LINES.read_text("utf-8"))["line"]
    ]
    return tuple(sorted(found, key=lambda one: order(one.criterion)))


def files(sample: Sample) -> dict[str, str]:
    """Name -> text of all files for the people who test: the sample, and a checklist per way of testing."""
    lists = {f"{method}.toml": checklist(method, sample) for method in METHODS}
    return {SAMPLE_NAME: sample_text(sample), **lists}


def checklist(method: str, sample: Sample) -> str:
    """The checklist of one way of testing (a key of METHODS), with nothing filled in."""
    parts = [
        _HEAD.format(
            method=METHODS[method],
            roles=", ".join(ROLES),
            results=", ".join(RESULTS),
            sample=SAMPLE_NAME,
            key=_text(method),
            seed=_text(sample.seed),
        )
    ]
    parts += ["\n".join(_lines(one)) for one in all_lines() if method in one.by]
    return "\n".join(parts) + "\n"


def _lines(line: Line) -> Iterator[str]:
    criterion = criteria()[line.criterion]
    rules = automatic_rules().get(line.criterion, ())
    values = {
        "criterion": criterion.number,
        "name": f"{criterion.name}, niveau {criterion.level}",
        "automatic": f"deels: {', '.join(rules)}" if rules else "nee",
        "task": line.task,
        "expect": line.expect,
        "result": UNTESTED,
        **dict.fromkeys(("who", "date", "remark", "hinders", "instead"), ""),
    }
    yield "[[check]]"
    yield from (f"{key} = {_text(value)}" for key, value in values.items())
    yield ""


def _text(text: str) -> str:
    """A text in TOML: JSON's texts are TOML's basic strings."""
    return json.dumps(text, ensure_ascii=False)


def sample_text(sample: Sample) -> str:
    """The sample for people: why each page is in it, and how to draw it again."""
    lines = [
        "# De steekproef",
        "",
        "Deze pagina's bekijkt iedereen die test. Zo is de steekproef gemaakt (WCAG-EM 1.0, stap 3):",
        "van elke soort pagina en van elke taal één, alle stappen van een paar processen, en daarna pagina's",
        f"die zijn geloot. De website heeft {sample.total} pagina's om uit te kiezen.",
        "",
        f"Geloot met het woord `{sample.seed}`. Met hetzelfde woord en dezelfde website krijgt u dezelfde",
        f"pagina's: `python build.py sample --seed {sample.seed}`.",
        "",
        "Open elke pagina gewoon, zonder scripts (JavaScript), en met alles opengeklapt.",
        "",
        "| pagina | waarom | bekijk ook zo |",
        "|---|---|---|",
    ]
    for one in sample.pages:
        states = (STATES.get(name, name) for name in one.states)
        lines.append(f"| {one.page.url} | {'; '.join(one.reasons)} | {'; '.join(states)} |")
    lines += ["", "## Processen", "", "Doe alle stappen achter elkaar."]
    for name, urls in sample.processes.items():
        lines += ["", f"### {name.capitalize()}", "", *(f"{n}. {url}" for n, url in enumerate(urls, start=1))]
    return "\n".join([*lines, "", *_automatic_text()]) + "\n"


def _automatic_text() -> Iterator[str]:
    """Which criteria a program looks at, for who decides what people have to do."""
    rules = automatic_rules()
    yield from (
        "## Wat een programma doet",
        "",
        "| eis | niveau | regels van het programma |",
        "|---|---|---|",
    )
    for one in criteria().values():
        yield f"| {one.text} | {one.level} | {', '.join(rules.get(one.number, ('geen',)))} |"
