"""Captions of films: whether a browser finds any in a file."""

from __future__ import annotations

import pytest

from wegwijs.audit.checks.fetching import fetched
from wegwijs.audit.checks.motion.media import has_captions

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
    assert fetched("data:text/vtt,WEBVTT%0A", "http://a/") == b"WEBVTT\n"
    assert fetched("data:text/vtt;base64,V0VCVlRU", "http://a/") == b"WEBVTT"
    with pytest.raises(ValueError, match=r"http://b/x\.vtt"):
        fetched("http://b/x.vtt", "http://a/film.html")
