"""Which headers the site asks its host for: what a <meta> element in a page cannot say.

Embeds may stand in a frame on any website, all other pages in none: `frame-ancestors` of
https://www.w3.org/TR/CSP3/#directive-frame-ancestors, and X-Frame-Options for older browsers.
Only the page of spreekuren may ask where the reader is. Open data may be read by scripts of other
websites: https://fetch.spec.whatwg.org/#http-access-control-allow-origin

On Cloudflare Pages a path gets the headers of all rules that fit it, and the values of a name that comes
twice are joined; two policies would both count, so the strictest wins. On Netlify one replaces the
other. (Their documentation is named in `wegwijs/headers.py`.) So no two rules here say the same header of
one path: there is a rule for each name at the top of the site. Cloudflare Pages takes 100 rules at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wegwijs.headers import Rule, to_text
from wegwijs.link.embeds import EMBEDS
from wegwijs.link.feeds import FEEDS

EVERYWHERE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
FRAMED = {"Content-Security-Policy": "frame-ancestors *"}
UNFRAMED = {"Content-Security-Policy": "frame-ancestors 'none'", "X-Frame-Options": "DENY"}
_SENSORS = "camera=(), microphone=(), geolocation={}"
NOWHERE = {"Permissions-Policy": _SENSORS.format("()")}
HERE = {"Permissions-Policy": _SENSORS.format("(self)")}
OPEN = {"Access-Control-Allow-Origin": "*"}
FINDER = "spreekuren"
"""The folder of the page that can look for what is near."""
SEARCH_INDEX = "pagefind"


def headers_txt(files: Iterable[str], base_path: str) -> str:
    """The file `_headers`. files: paths in the site; base_path: where it stands, "/" at both ends."""
    feeds = (Rule(base_path + feed.lstrip("/"), OPEN) for feed in FEEDS)
    return to_text((Rule(f"{base_path}*", EVERYWHERE), *_rules(files, base_path), *feeds))


def _rules(files: Iterable[str], base_path: str) -> Iterator[Rule]:
    names = {(path.partition("/")[0], "/" in path) for path in files} | {(SEARCH_INDEX, True)}
    for name, is_folder in sorted(names):
        if is_folder:
            yield Rule(f"{base_path}{name}/*", _of_folder(name))
        elif name.endswith(".html"):
            for path in _addresses(name):
                yield Rule(base_path + path, {**UNFRAMED, **NOWHERE})


def _of_folder(name: str) -> dict[str, str]:
    framing = FRAMED if name == EMBEDS.strip("/") else UNFRAMED
    return {**framing, **(HERE if name == FINDER else NOWHERE)}


def _addresses(name: str) -> tuple[str, ...]:
    """At which a host shows a file at the top of the site; some leave out ".html"."""
    bare = name.removesuffix(".html")
    return (*([""] if bare == "index" else []), bare, name)
