"""Whether a poster or card seems to fit on its sheet: an estimate from the lengths of its texts.

A browser that prints cannot try again with smaller letters, so the print view needs a guess beforehand.
The PDF is measured (`paper/typeset.py`). Heights are in em: the size of the letters of ordinary text.
They follow `templates/styles/paper.css`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wegwijs.render.views import PaperSession, PosterPage

_LETTER, _BOLD = 0.53, 0.61
"""Width of a letter in a wide font (DejaVu Sans, Verdana), in em."""
_LINE, _SHORT_LINE, _AFTER = 1.3, 1.2, 0.3
"""Height of a line, also where spreekuren are in short, and the space after a paragraph."""
_SIGN, _MARK, _RULE, _SHORT_RULE, _BOX = 1.2, 1.9, 0.9, 0.48, 1.2
"""What stands around the sign, the mark of examples, a part with a line above it, and the last line."""
_PLACE, _NAME = 1.7, 1.2
_SURE = 0.96
"""Part of the sheet that is counted on: words break lines earlier than letters do."""
_COLUMNS_FROM = 3
"""From this size on, two dates fit beside each other."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """In points. letters: of ordinary text, by size; dates: how much larger days are. In pairs: code and
    heading as they are, and where spreekuren are in short.
    """

    height: float
    width: float
    code: tuple[float, float]
    letters: tuple[float, ...]
    heading: tuple[float, float]
    dates: float


_PAPERS = {
    "poster": _Paper(779, 521, (130, 102), (21, 18, 16, 14.5, 12.8), (46, 40), 1.25),
    "card": _Paper(549, 368, (94, 94), (15.5, 14, 13, 12, 12), (26, 26), 1.1),
}


def fits(page: PosterPage) -> bool:
    """Whether the sheet seems to be large enough."""
    paper = _PAPERS[page.template]
    return estimate(page) * paper.letters[page.size - 1] <= _SURE * paper.height


def estimate(page: PosterPage) -> float:
    """The height of all that is on the sheet."""
    paper = _PAPERS[page.template]
    em = paper.letters[page.size - 1]
    width = paper.width / em
    return _head(page, width, paper, em) + _sessions(page, width, paper) + _foot(page, width)


def _head(page: PosterPage, width: float, paper: _Paper, em: float) -> float:
    """The code stands beside the heading."""
    code, letters = paper.code[page.in_short] / em, paper.heading[page.in_short] / em
    heading = sum(_tall(line, width - code - 2.5, letters, bold=True) for line in page.heading)
    sign = _SIGN + max(code, heading + _LINE + _AFTER)
    place = _tall(page.place, width, _PLACE, bold=True) + 0.3 * _PLACE
    texts = (page.code.address, page.address, " ".join(page.facts))
    return sign + (_MARK if page.example else 0) + place + _all_tall(texts, width * 0.9)


def _sessions(page: PosterPage, width: float, paper: _Paper) -> float:
    unknown = _RULE + _tall(page.unknown_hours, width, paper.dates, bold=True) if page.unknown_hours else 0
    rest = _RULE + _all_tall([*page.closures, page.more], width) if page.closures or page.more else 0
    if page.in_short:
        return unknown + rest + sum(_short_session(one, width, paper.dates) for one in page.sessions)
    columns = 1 if page.size < _COLUMNS_FROM else 2
    return unknown + rest + sum(_session(one, width, paper.dates, columns) for one in page.sessions)


def _short_session(one: PaperSession, width: float, scale: float) -> float:
    """What is otherwise stands behind the days, if there is room."""
    name, facts = _tall(one.name, width, bold=True), _tall(" ".join(one.facts), width, lines=_SHORT_LINE)
    days, closures = len(one.when) * scale * _BOLD, len(" ".join(one.closures)) * _LETTER
    lines = -(-days // width)
    behind = days + closures < width * lines
    return (
        _SHORT_RULE
        + name
        + lines * scale * _SHORT_LINE
        + facts
        + (0 if behind else -(-closures // width) * _SHORT_LINE)
    )


def _session(one: PaperSession, width: float, scale: float, columns: int) -> float:
    name, when = _tall(one.name, width, _NAME, bold=True), _tall(one.when, width, scale, bold=True)
    columns = 1 if one.in_lines else columns
    tall = [_tall(date, width / columns - 0.5, scale) for date in one.dates]
    dates = sum(tall) if columns == 1 else max(tall, default=0) * -(-len(tall) // columns)
    return (
        _RULE + name + when + dates + 0.5 + _all_tall([" ".join(one.facts), one.note, *one.closures], width)
    )


def _foot(page: PosterPage, width: float) -> float:
    """What to bring is in two columns where there is room for two."""
    columns = 2 if width > 29 else 1
    bring = sum(_tall(one, width / columns - 1.7) + 0.1 for one in page.bring) / columns + 2.6
    until = _BOX + _tall(page.valid_until + " " * 55, width - 1.4) if page.valid_until else 0
    return (bring + 1 if page.bring else 0) + until


def _all_tall(texts: Iterable[str], width: float) -> float:
    return sum(_tall(one, width) + _AFTER for one in texts if one)


def _tall(text: str, width: float, scale: float = 1, *, bold: bool = False, lines: float = _LINE) -> float:
    """The height of a text in letters that are `scale` times as large. lines: height of a line of it."""
    letters = len(text) * scale * (_BOLD if bold else _LETTER)
    return -(-letters // max(width, 1)) * scale * (1.2 if bold else lines)
