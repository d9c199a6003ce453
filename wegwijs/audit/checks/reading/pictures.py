"""WCAG 1.4.5 and 1.1.1: text is text, no picture of it; a picture of text without its words says nothing.

Text in pixels: on a plain ground, lines of signs. A sign is what stands between two empty columns in a
line between two empty rows; letters are about as wide as they are high, stand close together, and
are not all alike. It misses text over photographs, and is meant to: it says nothing that it is not sure of.
Looked at: Tesseract (a program and models of its own for each language).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, tell
from wegwijs.audit.pixels import Box, Pixels
from wegwijs.audit.rules import AA, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

OF_TEXT = Rule(
    id="picture-of-text",
    wcag=("1.4.5",),
    level=AA,
    impact="moderate",
    help=marked("Dit is een plaatje van tekst: zet de tekst in de pagina, en geef hem vorm met CSS"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C22",
)
UNSAID = Rule(
    id="picture-of-text-without-words",
    wcag=("1.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "In dit plaatje staat tekst, maar een schermlezer zegt daar niets van: zet de woorden in alt"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F3",
)
PARTLY = Rule(
    id="picture-of-text-partly-said",
    wcag=("1.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "Op dit plaatje staan zo'n {signs} letters, maar de alt-tekst heeft er maar {letters}: zet er alle "
        "woorden in, of zet ze naast het plaatje"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G94",
)
Mask = NDArray[np.bool_]
INK = 80  # difference of a colour channel, 0 to 255, that makes a pixel ink
GROUND = 0.45  # part of the picture that has its ground's colour
LOWEST, HIGHEST = 6, 90  # of a line of text, in CSS pixels
FEWEST_SIGNS = 6
MANY_SIGNS, HALF = 30, 0.5
SCALE = 2


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    tell(scene, list(_judgements(scene, rows)))


def _judgements(scene: Scene, rows: list[Row]) -> Iterator[Judgement]:
    known = scene.memory("pictures")
    for row in rows:
        size = round(row["box"]["width"]), round(row["box"]["height"])
        key = row["source"], size
        if key not in known:
            known[key] = signs_of_text(scene.screenshot(Box.of(row["box"]), SCALE))
        if not known[key]:
            continue
        yield Judgement(OF_TEXT, row["number"])
        if not row["name"] and not row["hidden"]:
            yield Judgement(UNSAID, row["number"])
        elif row["name"] and not row["hidden"] and (missing := unsaid(known[key], row["name"])):
            fields = {"signs": known[key], "letters": letters_in(row["name"])}
            # Where the page has as many letters more, these may be the words.
            yield Judgement(PARTLY, row["number"], doubt=row["letters"] >= missing, fields=fields)


def unsaid(signs: int, name: str) -> int:
    """How many of the signs on a picture its name surely leaves out; 0 when it may say them all.

    Letters that touch are one sign, and a sign in two pieces beside each other is two.
    """
    letters = letters_in(name)
    return signs - letters if signs >= MANY_SIGNS and letters < HALF * signs else 0


def letters_in(text: str) -> int:
    """How many letters and digits a text has."""
    return sum(letter.isalnum() for letter in text)


def is_of_text(pixels: Pixels) -> bool:
    """Whether a picture, taken at SCALE, is surely of text and of hardly anything else."""
    return signs_of_text(pixels) > 0


def signs_of_text(pixels: Pixels) -> int:
    """About how many signs of text are on a picture, taken at SCALE; 0 when it is not surely one of text."""
    ink = ink_of(pixels)
    if ink is None:
        return 0
    lines = [ink[top:bottom] for top, bottom in runs(np.asarray(ink.any(axis=1)))]
    text = [line for line in lines if is_line(line)]
    total = int(ink.sum())
    if sum(int(line.sum()) for line in text) < 0.8 * total:
        return 0
    return sum(len(runs(np.asarray(line.any(axis=0)))) for line in text)


def ink_of(pixels: Pixels) -> Mask | None:
    """The pixels that are not of the ground; None when there is no plain ground or nothing on it."""
    coarse = (pixels // 16).astype(np.int64) @ np.array([256, 16, 1])
    values, counts = np.unique(coarse, return_counts=True)
    most = int(counts.argmax())
    if counts[most] < GROUND * coarse.size:
        return None
    ground = np.median(pixels[coarse == values[most]], axis=0)
    ink: Mask = np.abs(pixels.astype(np.int64) - ground).max(axis=-1) > INK
    return ink if 0.005 < ink.mean() < 0.5 else None


def is_line(line: Mask) -> bool:
    """Whether a strip between two empty rows is a line of text."""
    height = line.shape[0]
    if not LOWEST * SCALE <= height <= HIGHEST * SCALE:
        return False
    signs = runs(np.asarray(line.any(axis=0)))
    widths = np.array([right - left for left, right in signs])
    if len(signs) < FEWEST_SIGNS or np.mean(widths <= 1.4 * height) < 0.85:
        return False
    spaces = np.array([two[0] - one[1] for one, two in pairwise(signs)])
    heights = np.array([_height(line[:, left:right]) for left, right in signs])
    return bool(
        np.mean(spaces <= 0.8 * height) > 0.8
        and np.median(heights) >= 0.4 * height
        and widths.std() > 0.12 * widths.mean()
        and 0.1 < line[:, signs[0][0] : signs[-1][1]].mean() < 0.6
        and _kinds(line, signs) >= 0.4 * min(len(signs), 15)
    )


def _height(sign: Mask) -> int:
    rows = np.flatnonzero(sign.any(axis=1))
    return int(rows[-1] - rows[0] + 1)


def _kinds(line: Mask, signs: list[tuple[int, int]]) -> int:
    """How many of the signs differ: letters do; dots, bars and icons in a row do not."""
    kinds: list[Any] = []
    for left, right in signs[:40]:
        sign = line[:, left:right]
        small = np.array(
            [
                # A sign narrower than four pixels has empty parts.
                [part.mean() if part.size else 0.0 for part in np.array_split(band, 4, axis=1)]
                for band in np.array_split(sign, 8)
            ]
        )
        if not any(np.abs(small - other).mean() < 0.08 for other in kinds):
            kinds.append(small)
    return len(kinds)


def runs(some: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """(start, end) of every run of true values: [0, 1, 1, 0, 1] -> [(1, 3), (4, 5)]."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], some.astype(np.int8), [0]])))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


CHECK = Check("pictures", (OF_TEXT, UNSAID, PARTLY), When.SOURCE, script_beside(__file__), _judge)
