"""Text in pixels: letters, and what only looks a little like them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from wegwijs.audit.checks.reading.pictures import SCALE, is_of_text, runs, signs_of_text, unsaid
from wegwijs.audit.pixels import Pixels

SIZE = (300 * SCALE, 50 * SCALE)


def drawn(colour: str = "white") -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, colour)
    return image, ImageDraw.Draw(image)


def pixels(image: Image.Image) -> Pixels:
    return np.asarray(image)


@pytest.mark.parametrize(("ink", "ground"), [("black", "white"), ("yellow", "navy")])
def test_words_on_a_plain_ground(ink: str, ground: str) -> None:
    image, draw = drawn(ground)
    draw.text((20, 20), "Wij zijn open op zondag", fill=ink, font=ImageFont.load_default(40))
    assert is_of_text(pixels(image))


def test_signs_are_about_as_many_as_the_letters() -> None:
    image, draw = drawn()
    draw.text((20, 20), "Wij zijn open op zondag", fill="black", font=ImageFont.load_default(40))
    assert 15 <= signs_of_text(pixels(image)) <= 25


def test_a_name_that_leaves_out_most_of_a_picture() -> None:
    assert unsaid(60, "Inloop dinsdag") == 60 - 13
    assert unsaid(60, "Inloop elke dinsdag van tien tot twaalf uur") == 0
    assert unsaid(12, "Inloop") == 0


def test_dots_bars_and_a_box_are_no_words() -> None:
    image, draw = drawn()
    for left in range(20, 560, 40):
        draw.ellipse((left, 40, left + 24, 64), fill="black")
    assert not is_of_text(pixels(image))
    image, draw = drawn()
    for left in range(20, 560, 20):
        draw.rectangle((left, 90 - left % 70, left + 10, 90), fill="black")
    assert not is_of_text(pixels(image))
    image, draw = drawn()
    draw.rectangle((100, 20, 300, 80), fill="red")
    assert not is_of_text(pixels(image))


def test_noise_has_no_ground() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (100, 600, 3)).astype(np.uint8)
    assert not is_of_text(noise)


def test_runs() -> None:
    assert runs(np.array([False, True, True, False, True])) == [(1, 3), (4, 5)]
