from __future__ import annotations

import pytest

from wegwijs.settings import Settings


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://example.nl", "/"),
        ("https://example.nl/", "/"),
        ("https://example.nl/hulp", "/hulp/"),
        ("https://example.nl/hulp/", "/hulp/"),
        ("https://example.nl//hulp/twente//", "/hulp/twente/"),
    ],
)
def test_base_path(base_url: str, path: str) -> None:
    assert Settings(base_url=base_url).base_path == path
