"""Questions on a terminal. Enter skips; Ctrl-C stops before anything is made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from wegwijs.language import _
from wegwijs.problems import did_you_mean
from wegwijs.reporting import say

if TYPE_CHECKING:
    from wegwijs.scaffold.kinds import Field
    from wegwijs.scaffold.surroundings import Choice


MOST_MEANT = 3
"""Choices to suggest for a word; a word that fits more says too little."""


def on_a_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str:
    """An answer on one line; "" for Enter. Raises click.Abort on Ctrl-C or the end of the input."""
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=": ", err=True)
    return answer.strip()


def ask_title(question: str) -> str:
    """Ask until there is an answer."""
    while not (answer := ask(_(question))):
        say(_("Zonder titel kan Wegwijs geen bestand maken. Stoppen: Ctrl-C."))
    return answer


def ask_field(field: Field, choices: Sequence[Choice]) -> tuple[str, ...]:
    """What somebody answers for one value; () when skipped."""
    if field.choices:
        return _ask_choice(field, choices) if choices else ()
    answer = ask(_("{question} (Enter = {skip})", question=_(field.question), skip=_("later")))
    return tuple(part.strip() for part in answer.split(",")) if field.many and answer else (answer,)


def _ask_choice(field: Field, choices: Sequence[Choice]) -> tuple[str, ...]:
    """By number from a list, or by name. Asked again until the answer is in the list."""
    say(_(field.question))
    for number, choice in enumerate(choices, start=1):
        name = f"{choice.value} ({_(choice.name)})" if field.choices == "levels" else choice.name
        say(f"  {number:>2}  {name}")
    how = _("Typ het nummer, of meer nummers met komma's ertussen") if field.many else _("Typ het nummer")
    skip = field.default or _("later")
    while True:
        answer = ask(_("{question} (Enter = {skip})", question=how, skip=skip))
        whole = _found(answer, choices) is not None  # a name may have a comma in it
        parts = [answer] if whole else [part.strip() for part in answer.split(",") if part.strip()]
        if len(parts) > 1 and not field.many:
            say(_("Kies er één."))
            continue
        found = [_found(part, choices) for part in parts]
        if None not in found:
            return tuple(dict.fromkeys(one for one in found if one is not None))
        _say_unknown([part for part, one in zip(parts, found, strict=True) if one is None], choices)


def _found(answer: str, choices: Sequence[Choice]) -> str | None:
    if answer.isascii() and answer.isdecimal():
        number = int(answer[:9])
        return choices[number - 1].value if 1 <= number <= len(choices) else None
    folded = answer.casefold()
    return next((one.value for one in choices if folded in (one.value.casefold(), one.name.casefold())), None)


def _say_unknown(answers: Sequence[str], choices: Sequence[Choice]) -> None:
    for answer in answers:
        sentences = (
            _("`{answer}` staat niet in de lijst.", answer=answer),
            _meant(answer, choices),
            _("Kies een nummer van 1 tot en met {number}.", number=len(choices)),
        )
        say(" ".join(one for one in sentences if one))


def _meant(answer: str, choices: Sequence[Choice]) -> str:
    """What was perhaps meant: a choice with this word in its name, or one that looks like it."""
    folded = answer.casefold()
    named = [
        f"{number} ({one.name})"
        for number, one in enumerate(choices, start=1)
        if folded in one.name.casefold()
    ]
    if len(folded) > 2 and 0 < len(named) <= MOST_MEANT:
        return _("Bedoelde u {names}?", names=_(" of ").join(named))
    return did_you_mean(answer, [one.value for one in choices])
