"""`_headers`: rules that say which HTTP headers a host sends with which path.

The format of Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages
(https://developers.cloudflare.com/pages/configuration/headers/): a line with a path, then indented lines
"Name: value". A path may end in "*", which stands for anything, also for nothing. All rules that fit a
path count; no rule takes away what another one gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

HEADERS_FILE = "_headers"


@dataclass(frozen=True, slots=True)
class Rule:
    """headers: name -> value, for every path that fits."""

    path: str
    headers: Mapping[str, str]

    def fits(self, path: str) -> bool:
        """Whether a path ("/artikelen/x/", without query) is one of these."""
        if self.path.endswith("*"):
            return path.startswith(self.path.removesuffix("*"))
        return path == self.path


def to_text(rules: Iterable[Rule]) -> str:
    """The file with these rules, in the order given."""
    blocks = (
        "\n".join((rule.path, *(f"  {name}: {value}" for name, value in rule.headers.items())))
        for rule in rules
    )
    return "\n\n".join(blocks) + "\n"


def from_text(text: str) -> tuple[Rule, ...]:
    """The rules in a file. Lines that are none are passed over, as hosts do."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in (one for one in text.splitlines() if one.strip() and not one.strip().startswith("#")):
        name, colon, value = line.strip().partition(":")
        if not line[0].isspace():
            found.append((line.strip(), {}))
        elif found and colon:
            found[-1][1][name.strip()] = value.strip()
    return tuple(Rule(path, headers) for path, headers in found)


def headers_for(rules: Iterable[Rule], path: str) -> tuple[tuple[str, str], ...]:
    """(name, value) of every header that a host sends with a path; a name can come twice."""
    return tuple(pair for rule in rules if rule.fits(path) for pair in rule.headers.items())
