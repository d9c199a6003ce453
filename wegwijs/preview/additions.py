"""What the preview adds to a page. A stand-in: the real one is made elsewhere."""

from __future__ import annotations

import json

from wegwijs.preview.look import Look
from wegwijs.render.views import Page

PREFIX = "/__wegwijs/"


def with_additions(html: bytes, page: Page | None, look: Look) -> bytes:
    return html


def state(url: str, page: Page | None, look: Look, fingerprint: str) -> bytes:
    return json.dumps({"look": look.number, "page": fingerprint, "overlay": "", "panel": ""}).encode()


def own_page(path: str, look: Look) -> tuple[str, bytes] | None:
    return None
