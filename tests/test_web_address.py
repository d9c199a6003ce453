from __future__ import annotations

import pytest

from wegwijs.web_address import is_web_address


@pytest.mark.parametrize("text", ["http://127.0.0.1:8000/", "HTTPS://EXAMPLE.NL", "https://é.nl/x"])
def test_web_address(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "example.nl", "//example.nl", "ftp://x.nl", "https://", "https://[", "https://a b", "mailto:a@b.nl"],
)
def test_no_web_address(text: str) -> None:
    assert not is_web_address(text)
