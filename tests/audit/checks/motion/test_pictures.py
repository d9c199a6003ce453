"""How long an animated picture moves and how often it flashes."""

from __future__ import annotations

import io
from math import inf

import pytest
from PIL import Image

from wegwijs.audit.checks.motion.pictures import Motion, motion

BLACK, WHITE, GREY = "#000000", "#ffffff", "#111111"


def gif(colours: tuple[str, ...], milliseconds: int, loop: int | None = None) -> bytes:
    """Frames of one colour each. loop: None is once, 0 is for ever."""
    frames = [Image.new("RGB", (20, 20), one) for one in colours]
    file = io.BytesIO()
    again = {} if loop is None else {"loop": loop}
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=milliseconds, **again)
    return file.getvalue()


def test_a_picture_of_one_frame_stands_still() -> None:
    assert motion(gif((BLACK,), 100)) == Motion(0, 0)


def test_it_moves_as_long_as_its_frames_together() -> None:
    assert motion(gif((BLACK, WHITE), 1500)).seconds == 3


@pytest.mark.parametrize(("loop", "seconds"), [(1, 2.0), (3, 4.0), (0, inf)])
def test_a_loop_is_played_once_more_than_it_says_and_0_is_for_ever(loop: int, seconds: float) -> None:
    assert motion(gif((BLACK, WHITE), 500, loop)).seconds == seconds


def test_ten_changes_a_second_are_five_flashes() -> None:
    assert motion(gif((BLACK, WHITE), 100, 0)).flashes == 5


def test_slow_changes_are_few_flashes() -> None:
    assert motion(gif((BLACK, WHITE), 500, 0)).flashes == 1


def test_a_change_that_is_hardly_seen_is_no_flash() -> None:
    assert motion(gif((BLACK, GREY), 50, 0)).flashes == 0


def test_what_is_no_picture_says_so() -> None:
    with pytest.raises(ValueError, match="image"):
        motion(b"<!doctype html>")
