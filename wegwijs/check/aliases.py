"""Old addresses: written the way Wegwijs reads them."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.link import Portal
from wegwijs.link.urls import aliases_of
from wegwijs.problems import Problem, problem


def alias_problems(portal: Portal, base_path: str) -> Iterator[Problem]:
    """A warning for each alias that has the base path of the website in it: it would come out twice."""
    if base_path == "/":
        return
    for source in portal.sources:
        for url, place in aliases_of(source):
            if url.startswith(base_path):
                meant = f"/{url.removeprefix(base_path)}"
                yield problem("alias-base-path", place, url=url, base=base_path, meant=meant)
