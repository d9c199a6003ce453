"""QR codes: a square that a phone's camera reads as an address."""

from __future__ import annotations

from functools import lru_cache

import segno
from markupsafe import Markup

QUIET_ZONE = 4
"""Light modules around the code, as ISO/IEC 18004 asks."""


@lru_cache(maxsize=4096)
def qr_svg(url: str, name: str) -> Markup:
    """The code as inline SVG, black on white in every colour scheme. name: read aloud instead of it.

    At least error level M, so that it still works with a crease or a stain; a higher one where that costs
    no room.
    """
    code = segno.make(url, error="m", micro=False, boost_error=True)
    svg = code.svg_inline(border=QUIET_ZONE, light="#fff", omitsize=True, svgclass="qr", title=name)
    return Markup(svg.replace("<svg", '<svg role="img"', 1))


def readable(url: str) -> str:
    """An address as people type it: without "https://", and without the slash at the end."""
    return url.partition("://")[2].rstrip("/")
