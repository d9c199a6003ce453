"""Names of towns, as people type them."""

from __future__ import annotations

import unicodedata


def plain(name: str) -> str:
    """Only small letters and digits, without accents: "'t Harde" and "t harde" are the same town.

    The script of the finder does the same.
    """
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(one for one in letters if one.isalnum())
