from __future__ import annotations

from collections.abc import Callable

import pytest

from wegwijs.convert import Fragment
from wegwijs.convert.converter import Converter


@pytest.fixture(scope="session")
def convert() -> Callable[[str], Fragment]:
    """Converts Markdown of `artikelen/dit.md` in a site below /hulp/ that explains BSN."""
    converter = Converter("/hulp/", {"BSN": "burgerservicenummer"})
    return lambda text: converter.convert(text, "artikelen/dit.md")
