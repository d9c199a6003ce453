"""A guide for tests, with a way of any shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

GUIDE = """\
---
title: Welke hulp past bij u?
label: Hulp kiezen
summary: Kies hoe u hulp wilt.
search_words: [hulp kiezen]
questions:
  - id: begin
    text: Hoe wilt u hulp?
    choices:
      - text: Ik lees het zelf
        hint: U begint meteen.
        to: lezen
      - text: Ik praat met iemand
        to: plek
  - id: plek
    text: Waar wilt u praten?
    hint: Beide kan.
    choices:
      - text: In de bibliotheek
        to: spreekuur
      - text: Aan de telefoon
        to: bellen
outcomes:
  - id: lezen
    title: Lees het zelf
    articles: [digid-aanvragen]
    pages: [over-ons]
  - id: spreekuur
    title: Kom naar een spreekuur
    text:
      - Neem uw brief mee.
      - Het is gratis.
    offers:
      kinds: [ido]
  - id: bellen
    title: Bel iemand
    organisations: [bibliotheek-twente]
    locations: [hengelo]
    offers:
      learn: [taal]
checked_on: 2026-11-20
---

Beantwoord een of twee vragen.
"""
"""Fits in `tests.support.FILES`: it names what is there."""

FILE = "content/wegwijzers/hulp-kiezen.md"


def guide_of(ways: Mapping[str, Sequence[str]], outcomes: Sequence[str]) -> str:
    """A guide whose questions lead where `ways` says; the first key is the start."""
    lines = ["---", "title: Wegwijzer", "summary: Kies.", "questions:"]
    for question, targets in ways.items():
        lines += [f"  - id: {question}", f"    text: Vraag {question}?"]
        lines += ["    choices:" if targets else "    choices: []"]
        lines += [f"      - {{text: Keuze {number}, to: {to}}}" for number, to in enumerate(targets)]
    lines.append("outcomes:")
    for outcome in outcomes:
        lines += [f"  - id: {outcome}", f"    title: Uitkomst {outcome}", "    text: Kom langs."]
    return "\n".join([*lines, "---", ""])
