"""`_redirects`: old addresses for hosts that answer with a redirect themselves (Netlify, Cloudflare Pages).

Other hosts ignore the file; there the HTML page at the old address leads on.
"""

from __future__ import annotations

from collections.abc import Iterable


def redirects_txt(redirects: Iterable[tuple[str, str]]) -> str:
    """A line per (old URL, URL), both with base path: "/oud/ /nieuw/ 301"."""
    return "".join(f"{old} {new} 301\n" for old, new in sorted(redirects))
