"""Animated pictures: how long they move, and how often they flash, from their own frames."""

from __future__ import annotations

import io
from dataclasses import dataclass
from math import inf

import numpy as np
from PIL import Image, UnidentifiedImageError

from wegwijs.audit.pixels import Numbers, luminance

SMALLEST_CHANGE = 0.1
"""Relative luminance; WCAG 2.2, "general flash and red flash thresholds"."""
BRIGHT = 0.8
PART = 0.25
"""Part of the picture in which as much changes together that it is one flash."""
MOST_FRAMES = 200
FRAME = 100
"""Milliseconds that browsers give a frame which asks for 10 or fewer."""


@dataclass(frozen=True, slots=True)
class Motion:
    """seconds: how long a picture moves before it stands still (inf: it never does, 0: it is still).
    flashes: the most in any one second; part: the part of the picture that flashes, 0 to 1."""

    seconds: float
    flashes: float


def motion(data: bytes) -> Motion:
    """How this picture moves. Raises ValueError when it is no picture that can be read."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return _motion(picture)
    except (UnidentifiedImageError, OSError, SyntaxError) as problem:
        raise ValueError(str(problem)) from problem


def _motion(picture: Image.Image) -> Motion:
    number = min(getattr(picture, "n_frames", 1), MOST_FRAMES)
    if number < 2:
        return Motion(0, 0)
    frames, times = [], []
    for index in range(number):
        picture.seek(index)
        small = picture.convert("RGBA").resize((32, 32), Image.Resampling.BOX)
        white = Image.new("RGBA", small.size, "white")
        frames.append(luminance(np.asarray(Image.alpha_composite(white, small).convert("RGB"))))
        times.append(max(float(picture.info.get("duration", 0)), 0) or FRAME)
    times = [one if one > 10 else FRAME for one in times]
    if all(np.allclose(frames[0], one, atol=0.005) for one in frames):
        return Motion(0, 0)
    # GIF: no loop at all is once; 0 is for ever; n is n times more.
    loops = picture.info.get("loop", None)
    plays = 1 if loops is None else inf if loops == 0 else loops + 1
    return Motion(sum(times) / 1000 * plays, _flashes(frames, times, plays))


def _flashes(frames: list[Numbers], times: list[float], plays: float) -> float:
    """Pairs of opposing changes in the worst second, counted over two plays when it plays again."""
    rounds = 1 if plays <= 1 else 1 + int(np.ceil(1000 / sum(times)))
    turns: list[float] = []
    now, last_way = 0.0, 0
    last = frames[0]
    for frame, duration in zip(frames * rounds, times * rounds, strict=True):
        way = _way(last, frame)
        if way and way != last_way:
            turns.append(now)
            last_way = way
        if way:
            last = frame
        now += duration
    return max((sum(start <= one < start + 1000 for one in turns) for start in turns), default=0) / 2


def _way(before: Numbers, after: Numbers) -> int:
    """1: enough of the picture became lighter, -1: darker, 0: neither."""
    change = after - before
    counts = np.minimum(before, after) < BRIGHT
    if np.mean((change >= SMALLEST_CHANGE) & counts) >= PART:
        return 1
    return -1 if np.mean((change <= -SMALLEST_CHANGE) & counts) >= PART else 0
