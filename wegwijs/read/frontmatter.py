"""A strict handler for python-frontmatter.

Plain YAML reads `14:00` as 840 and `no` as false, lets the last of two equal keys win, follows
references without end, and gives no line numbers. Here every scalar stays text until the schema
gives it a type, each value knows its line, and each oddity is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from wegwijs.language import _, marked
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.slips import loose_quote, slip_near
from wegwijs.read.source import Path

MAX_LINES = 500
MAX_DEPTH = 6
MAX_SKIPPED = 60
"""Levels below MAX_DEPTH that are read past. The YAML library takes time squared: 100,000 take a minute."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that do not belong in a text: they are invisible, and break lines or pages."""

_COMMENT = re.compile(r"\s*(#.{0,39})")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ALMOST_FENCE = re.compile(r"^\s*[-–—=_*+]{1,}\s*\S{0,3}\s*$")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ADVICE = (
    (
        r"escape|hexdecimal",
        marked(" (er staat een schuine streep naar links: \\)"),
        marked("Zet de waarde tussen enkele aanhalingstekens: '…'. Een \\ is dan een gewoon teken."),
    ),
    (
        r"could not find expected ':'",
        marked(" (er mist een dubbele punt, of de spatie erachter)"),
        marked(
            "Schrijf na de naam een dubbele punt en een spatie, bijvoorbeeld `summary: Zo vraagt u het aan`."
        ),
    ),
    (
        r"mapping values are not allowed|did not find expected key",
        "",
        marked(
            "Zet een waarde met een dubbele punt of een # tussen aanhalingstekens: "
            'title: "Brief: wat nu?". Controleer ook of de regel even ver inspringt als die erboven.'
        ),
    ),
    (
        r"did not find expected '-' indicator",
        marked(" (de regel springt niet even ver in als de regel erboven)"),
        marked("Zet delen die bij elkaar horen even ver naar rechts. Gebruik daarvoor spaties."),
    ),
    (
        r"quoted scalar|unexpected end of stream",
        marked(" (een aanhalingsteken gaat niet dicht)"),
        marked("Zet aan het einde van de waarde hetzelfde aanhalingsteken als aan het begin."),
    ),
    (
        r"special characters|control characters",
        marked(" (er staat een onzichtbaar teken)"),
        marked("Verwijder de regel en typ hem opnieuw."),
    ),
    (
        r"cannot start any token|node content|scanning an? (alias|anchor|tag|block scalar)"
        r"|block sequence entries|mapping keys are not",
        marked(" (de waarde begint met een bijzonder teken)"),
        marked("Zet de waarde tussen aanhalingstekens."),
    ),
    (
        r"flow (sequence|mapping)|expected ',' or",
        marked(" (een haak gaat niet dicht, of er mist een komma)"),
        marked("Schrijf een lijst zo: [een, twee], of elk deel op een eigen regel met een streepje."),
    ),
)
_TAB = (
    marked(" (er staat een tab)"),
    marked("Gebruik spaties in plaats van de tab-toets aan het begin van de regel."),
)
_SECOND = (
    marked(" (hier begint een tweede blok gegevens)"),
    marked("Haal de puntjes of streepjes op deze regel weg."),
)
_FALLBACK = (
    "",
    marked(
        "Schrijf elk gegeven als `naam: waarde` op een eigen regel. "
        "Vergelijk met een ander bestand in dezelfde map."
    ),
)


class _MuchTooDeep(Exception):
    """The rest of the frontmatter is not worth reading."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says: values (all scalars text), their places, and the Markdown below."""

    values: dict[str, Any]
    places: dict[Path, tuple[int, int]]
    body: str
    body_line: int
    problems: tuple[Problem, ...]


def parse(text: str, file: str) -> Parsed:
    """Split and read one file's text; never raises on bad input."""
    handler = StrictHandler(file)
    problem_at_start = _first_line_problem(text, file)
    if problem_at_start:
        return Parsed({}, {}, text, 1, (problem_at_start,))
    values, body = frontmatter.parse(text, handler=handler)
    return Parsed(values, handler.places, body, handler.body_line, tuple(handler.problems))


def _first_line_problem(text: str, file: str) -> Problem | None:
    first = text.split("\n", 1)[0]
    if _FENCE.fullmatch(first):
        return None
    if _ALMOST_FENCE.match(first):
        return problem("frontmatter-fence", Place(file), found=first.strip()[:20])
    return problem("frontmatter-missing", Place(file))


class StrictHandler(BaseHandler):
    """Reads YAML between `---` lines; collects `problems`, `places` and `body_line` on the way."""

    FM_BOUNDARY = _FENCE
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
        self.problems: list[Problem] = []
        self.places: dict[Path, tuple[int, int]] = {}
        self.body_line = 1
        self._lines: list[str] = []

    def split(self, text: str) -> tuple[str, str]:
        """The frontmatter and the body; without a second fence there is no body."""
        parts = _FENCE.split(text, 2)
        if len(parts) < 3:
            self.problems.append(problem("frontmatter-not-closed", Place(self.file)))
            return "", ""
        values, body = parts[1:]
        blank = len(body) - len(body.lstrip())
        self.body_line = 1 + values.count("\n") + body[:blank].count("\n")
        return values, body

    def load(self, fm: str) -> dict[str, Any]:
        """The values as text, lists and dicts. Anything odd becomes a problem."""
        lines = fm.count("\n")
        if lines > MAX_LINES:
            self._add("frontmatter-too-long", 1, 1, lines=lines, limit=MAX_LINES)
            return {}
        self._lines = fm.split("\n")
        try:
            return self._document(yaml.parse(fm, Loader=_LOADER))
        except _MuchTooDeep:
            return {}
        except yaml.YAMLError as error:
            self._add_syntax_error(error, fm)
            return {}

    def _document(self, events: Iterator[yaml.Event]) -> dict[str, Any]:
        """The first document's mapping. Events, not nodes: composing nodes recurses without bound."""
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                result = self._value(event, events, ())
                self._refuse_more(events)
                return result if isinstance(result, dict) else {}
            if isinstance(event, yaml.NodeEvent):
                self._add("frontmatter-not-keys", *self._position(event))
                return {}
        return {}

    def _refuse_more(self, events: Iterator[yaml.Event]) -> None:
        """Read to the end: what follows `...` or `--- text` would be lost without a word."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                detail, advice = _SECOND
                self._add("frontmatter-syntax", *self._position(event), detail=_(detail), advice=_(advice))

    def _value(self, event: Any, events: Iterator[yaml.Event], path: Path) -> Any:
        """Text, list or dict for the part of the document that begins with `event`."""
        position = self._position(event)
        self.places.setdefault(path, position)
        if isinstance(event, (yaml.AliasEvent, yaml.ScalarEvent)):
            return self._text(event)
        self._refuse_marks(event)
        if len(path) >= MAX_DEPTH:
            self._add("frontmatter-too-deep", *position, limit=MAX_DEPTH)
            self._skip(event, events)
            return ""
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _text(self, event: Any) -> str:
        self._refuse_marks(event)
        if isinstance(event, yaml.AliasEvent):
            return f"*{event.anchor}"
        found = CONTROL.search(event.value)
        if found:
            character = f"U+{ord(found.group()):04X}"
            self._add("file-control-character", *self._position(event), character=character)
        self._warn_of_comment(event)
        quoted = "" if event.style else loose_quote(str(event.value).strip())
        if quoted:
            self._add("value-quotes", *self._position(event), value=event.value, quoted=quoted)
        return str(event.value).strip()

    def _warn_of_comment(self, event: Any) -> None:
        """`title: Vraag #1` means "Vraag" to YAML; somebody who types it means all of it."""
        if not event.value or event.style:
            return
        found = _COMMENT.match(self._lines[event.end_mark.line], event.end_mark.column)
        if found:
            rest = found[1].rstrip()
            self._add("frontmatter-comment", *self._position(event), value=event.value, rest=rest)

    def _refuse_marks(self, event: Any) -> None:
        """Anchors, aliases and tags are reported; the value itself is read as if they were not there."""
        if event.anchor is not None:
            self._add("frontmatter-alias", *self._position(event))
        if getattr(event, "tag", None) is not None:
            self._add("frontmatter-tag", *self._position(event), tag=_short_tag(event.tag))

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        result: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            result.append(self._value(event, events, (*path, len(result))))
        return result

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line, column = self._position(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._add("frontmatter-not-keys", line, column)
                self._skip(event, events)
                self._skip(next(events), events)
                continue
            key = self._text(event)
            if key in result:
                first = self.places[(*path, key)][0]
                self._add("frontmatter-duplicate-key", line, column, key=key, first=first)
                self._skip(next(events), events)
                continue
            self.places[(*path, key)] = (line, column)
            result[key] = self._value(next(events), events, (*path, key))
        return result

    @staticmethod
    def _skip(event: yaml.Event, events: Iterator[yaml.Event]) -> None:
        """Read past the part that begins with `event`, for which there is a problem already."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            inner = next(events)
            depth += isinstance(inner, yaml.CollectionStartEvent)
            depth -= isinstance(inner, yaml.CollectionEndEvent)
            if depth > MAX_SKIPPED:
                raise _MuchTooDeep

    def _position(self, event: Any) -> tuple[int, int]:
        """Line and column in the file. The YAML begins at the end of line 1, the first fence."""
        return event.start_mark.line + 1, event.start_mark.column + 1

    def _add(self, code: str, line: int, column: int, **values: object) -> None:
        self.problems.append(problem(code, Place(self.file, line, column), **values))

    def _add_syntax_error(self, error: yaml.YAMLError, fm: str) -> None:
        mark = _mark(error)
        if mark is not None:
            line, column = mark.line + 1, mark.column + 1
        else:
            position = min(getattr(error, "position", 0) or 0, len(fm))
            line, column = fm.count("\n", 0, position) + 1, 1
        lines = fm.split("\n")
        line = min(line, len(lines))
        detail, advice = _TAB if "\t" in lines[line - 1] else _advice_for(str(error))
        detail, advice = _(detail), _(advice)
        slip = slip_near(lines, line) if "\t" not in lines[line - 1] else None
        if slip:
            line, column, detail, advice = slip
        self._add("frontmatter-syntax", line, column, detail=detail, advice=advice)


def _mark(error: yaml.YAMLError) -> Any:
    """Where it went wrong; for a quote, bracket or key without colon, where that began."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    context = str(getattr(error, "context", ""))
    if mark and opened and mark.line > opened.line and re.search("quoted|flow|simple key", context):
        return opened
    return mark


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")[:40]


def _advice_for(error: str) -> tuple[str, str]:
    for pattern, detail, advice in _ADVICE:
        if re.search(pattern, error):
            return detail, advice
    return _FALLBACK
