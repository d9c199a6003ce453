"""WCAG 3.3.1 and 3.3.3: an error that stands on the page says which field is wrong, and what is wrong.

What a page says after sending is for the room `activity`; here is what stands there already, as when a server
sends a form back. Only texts that are marked as an error (their id, class or role says so) and read like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.judging import pattern, words
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

NO_FIELD = Rule(
    id="error-names-no-field",
    wcag=("3.3.1",),
    level=A,
    impact="serious",
    help=marked("De melding ‘{words}’ zegt niet om welk veld het gaat. Noem het veld, en zet haar erbij."),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/36b590/",
)
NOT_SAID = Rule(
    id="error-not-described",
    wcag=("3.3.1", "3.3.3"),
    level=A,
    impact="serious",
    help=marked("De melding ‘{words}’ zegt niet wat er fout is. Schrijf wat iemand moet invullen."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G85",
)
BY_COLOUR = Rule(
    id="error-shown-by-colour",
    wcag=("1.4.1", "3.3.1"),
    level=A,
    impact="serious",
    help=marked(
        "De melding ‘{words}’ noemt geen veld, en de foute velden zijn alleen rood. Zet er in woorden bij "
        "wat er fout is."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F81",
)
HIDDEN = Rule(
    id="error-hidden",
    wcag=("3.3.1",),
    level=A,
    impact="critical",
    help=marked("Haal aria-hidden weg bij de melding ‘{words}’. Een schermlezer leest haar nu niet voor."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/error-identification.html",
)

WORD = re.compile(r"[^\W\d_]{2,}|\d+")
SAME_BEGINNING = 5


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    for row in rows:
        for rule in judged(row["data"]):
            fields = {"words": row["data"]["words"][:80]}
            scene.say(rule, {**row, "data": fields, "doubt": False})


def judged(message: Row) -> Iterator[Rule]:
    """What is wrong with one text: {words, labels (of the fields near it), tied, listed, coloured, hidden}.

    tied: a field says that the text is about it. listed: more is said, by a list or links inside, by another
    message in the form, or by a field that says of itself that it is wrong. coloured: some fields are red,
    and differ in nothing else.
    """
    text, labels = str(message["words"]), [str(one) for one in message["labels"]]
    if not pattern("errors").search(text):
        return
    if message["hidden"]:
        yield HIDDEN
        return
    if message["listed"]:
        return
    if not message["tied"] and len(labels) > 1 and not names_one_of(text, labels):
        yield NO_FIELD
        if message["coloured"]:
            yield BY_COLOUR
    elif says_nothing(text, labels):
        yield NOT_SAID


def names_one_of(text: str, labels: list[str]) -> bool:
    """Whether a text has a word of a label that no other label has too."""
    said, each = _beginnings(text), [_beginnings(label) for label in labels]
    return any(
        said & (own - set().union(*(other for at, other in enumerate(each) if at != number)))
        for number, own in enumerate(each)
    )


def says_nothing(text: str, labels: list[str]) -> bool:
    """Whether a text only says that something is wrong: "Invalid age", "Postcode is niet geldig"."""
    return _beginnings(text) <= set().union(*map(_beginnings, labels))


def _beginnings(text: str) -> set[str]:
    """Of each word that can tell something, the first letters: "postcode" and "postcodes" are one."""
    said = (word for word in WORD.findall(text.casefold()) if word not in words("error_filler"))
    return {word[:SAME_BEGINNING] for word in said}


CHECK = Check(
    "messages",
    (NO_FIELD, NOT_SAID, BY_COLOUR, HIDDEN),
    When.CONTENT,
    script_beside(__file__, "fields") + script_beside(__file__),
    _judge,
)
