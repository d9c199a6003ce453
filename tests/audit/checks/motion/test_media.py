"""Captions of films: whether a browser finds any in a file."""

from __future__ import annotations

from typing import Any, cast

import pytest

from wegwijs.audit.checks.fetching import asked_for, depends_on, read_from
from wegwijs.audit.checks.motion.media import has_captions
from wegwijs.audit.pages import Page
from wegwijs.audit.scene import Outcome, Remembered, Scene
from wegwijs.audit.states import AS_PUBLISHED, DESKTOP

CAPTION = b"00:00.000 --> 00:04.000\nHallo\n"


@pytest.mark.parametrize(
    ("file", "some"),
    [
        (b"WEBVTT\n\n" + CAPTION, True),
        (b"\xef\xbb\xbfWEBVTT - Nederlands\n\n" + CAPTION, True),
        (b"WEBVTT\n", False),
        (b"1\n" + CAPTION, False),
        (b"", False),
    ],
)
def test_captions_in_a_file(file: bytes, some: bool) -> None:
    assert has_captions(file) is some


def test_file_of_the_page_itself_and_of_another_site() -> None:
    assert read_from("data:text/vtt,WEBVTT%0A", "http://a/") == b"WEBVTT\n"
    assert read_from("data:text/vtt;base64,V0VCVlRU", "http://a/") == b"WEBVTT"
    with pytest.raises(ValueError, match=r"http://b/x\.vtt"):
        read_from("http://b/x.vtt", "http://a/film.html")


def test_the_cache_is_told_what_the_result_of_a_page_follows_from() -> None:
    page, remembered = Page("/film/", "film/index.html"), Remembered()
    scene = Scene(cast(Any, None), page, AS_PUBLISHED, DESKTOP, "", lambda: None, Outcome(), remembered)
    depends_on(scene, "http://a/x.vtt#nl")
    depends_on(scene, "data:text/vtt,WEBVTT")
    assert asked_for(remembered, page) == {"http://a/x.vtt"}
    assert asked_for(remembered, page) == frozenset()
