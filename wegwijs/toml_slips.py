"""What somebody probably meant who typed TOML that cannot be read. `tomllib` only says it in English.

It looks at the line where reading stopped, and at the message of `tomllib`: enough for our files, which have
texts, lists of texts, dates and numbers.
"""

from __future__ import annotations

import re
import tomllib

from wegwijs.language import _, marked
from wegwijs.problems import Place, Problem, problem

_AT = re.compile(r"at line (\d+), column (\d+)")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'[^']*'")
"""A text that is closed."""
_CURLY = re.compile(r"[“”„‟‘’‚]")
_QUOTES = marked("Zet elke tekst tussen rechte aanhalingstekens.")
_BRACKETS = marked('Schrijf een lijst zo: ["een", "twee"]. Kijk ook op de regel erboven.')
_ONCE = marked(
    "Begint hier iets nieuws? Zet er dan een eigen kop boven, tussen haken. Anders: haal er één weg."
)
_HEADS = marked(
    "Mag deze kop vaker voorkomen? Gebruik dan dubbele haken, zo: [[naam]]. Anders: voeg de delen samen."
)
_WAYS = marked(
    "Schrijf tekst tussen rechte aanhalingstekens, en een datum als `2026-12-19`. Na de naam komt een =. "
    "Klopt dat? Kijk dan naar de regel erboven: vaak mist daar een aanhalingsteken of een haak."
)
_CURLY_SEEN = (marked("er staan kromme aanhalingstekens"), marked('Typ ze opnieuw, zo: "woord".'))
_COMMENT = (marked("een opmerking begint met #"), marked("Zet # voor de opmerking, of haal de regel weg."))
_UNCLOSED = (marked("een aanhalingsteken gaat niet dicht"), _QUOTES)
_HARD_SPACE = (
    marked("er staat een bijzondere spatie, die u niet ziet"),
    marked("Haal de spaties op deze regel weg en typ ze opnieuw."),
)
_TOLD = (
    ("Unclosed array", marked("een haak gaat niet dicht, of er mist een komma"), _BRACKETS),
    ("Expected newline", marked("er staat iets achter de waarde"), _BRACKETS),
    (
        "Expected '=' after",
        marked("er mist een ="),
        marked("Zet na de naam een =, en daarachter wat u invult."),
    ),
    ("Expected ']", marked("de kop tussen haken gaat niet dicht"), marked("Zet er evenveel ] als [ bij.")),
    ("Cannot overwrite a value", marked("deze naam staat al in dit deel"), _ONCE),
    ("Cannot mutate", marked("deze naam staat al in dit deel"), _ONCE),
    ("Cannot declare", marked("deze kop staat er al, of staat er ook met dubbele haken"), _HEADS),
    ("Illegal character", *_UNCLOSED),
    ("Unterminated string", *_UNCLOSED),
    ("Expected", *_UNCLOSED),
    (
        "Unescaped",
        marked("er staat een \\ in een tekst"),
        marked("Haal de \\ weg, of zet er twee achter elkaar."),
    ),
    ("Invalid value", marked("de waarde klopt niet"), _WAYS),
)
"""Begin of what `tomllib` says -> what is wrong, what to do."""


def toml_problem(text: str, file: str, error: tomllib.TOMLDecodeError | RecursionError) -> Problem:
    """Why a text cannot be read as TOML, at its line, in words of the editors' language."""
    if isinstance(error, RecursionError):
        return _problem(Place(file), marked("te veel haken in elkaar"), _BRACKETS)
    found = _AT.search(str(error))
    if not found:  # the end of the text
        return _problem(Place(file, max(1, text.rstrip().count("\n") + 1)), *_said(str(error)))
    number, column = int(found[1]), int(found[2])
    line = text.replace("\r\n", "\n").split("\n")[number - 1]
    return _problem(Place(file, number, column), *(_seen(line) or _said(str(error))))


def not_utf8(file: str, error: UnicodeDecodeError) -> Problem:
    """The problem with a text in another encoding, at the first character that cannot be read."""
    before = error.object[: error.start].decode("utf-8").split("\n")
    column = len(before[-1]) + 1
    return problem("file-not-utf8", Place(file, len(before), column), position=column)


def _problem(place: Place, detail: str, advice: str) -> Problem:
    return problem("settings-syntax", place, reason=_(detail), advice=_(advice))


def _seen(line: str) -> tuple[str, str] | None:
    """What is wrong with a line, whatever `tomllib` makes of it; None if we see nothing."""
    rest = _TEXT.sub("", line).partition("#")[0]
    if _CURLY.search(rest):
        return _CURLY_SEEN
    if "\u00a0" in rest:
        return _HARD_SPACE
    if rest.lstrip().startswith(("//", ";", "--")):
        return _COMMENT
    if '"' in rest or "'" in rest:
        return _CURLY_SEEN if _CURLY.search(line) else _UNCLOSED
    return None


def _said(message: str) -> tuple[str, str]:
    for begin, detail, advice in _TOLD:
        if message.startswith(begin):
            return detail, advice
    return marked("wij weten niet wat hier bedoeld is"), _WAYS
