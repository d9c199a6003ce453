"""`check --external`: do the links to other websites still work?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wegwijs import __version__
from wegwijs.language import _, ngettext
from wegwijs.options import Options
from wegwijs.pipeline import inspect
from wegwijs.problems import Place, Problem
from wegwijs.progress import Progress
from wegwijs.settings import Settings

if TYPE_CHECKING:
    from wegwijs.external import Outcome

MOST_AT_ONCE = 64


def external_problems(
    options: Options, progress: Progress, now: datetime, is_asked: Callable[[Path], bool]
) -> list[Problem]:
    """Problems of outside links in the files that are asked for. Tells on the screen which ones could not be
    checked."""
    from wegwijs import external

    inspected = inspect(options)
    links = inspected.settings.links
    everywhere = external.outside_links(inspected.portal, inspected.fragments)
    asked = {
        url: tuple(one for one in places if is_asked(Path(one.file))) for url, places in everywhere.items()
    }
    uses = {url: places for url, places in asked.items() if places}
    addresses = [one for one in uses if not external.allowed(one, links.allow, options.today)]
    outcomes = _visited(addresses, inspected.settings, options, progress, now)
    _tell(outcomes)
    place = Place(str(options.settings))
    return [
        *external.link_problems(uses, outcomes, place),
        *external.allow_problems(links.allow, everywhere, options.today, place),
    ]


def _visited(
    addresses: list[str], settings: Settings, options: Options, progress: Progress, now: datetime
) -> dict[str, Outcome]:
    """Address -> what came of visiting it."""
    from wegwijs import external

    links = settings.links
    agent = f"Wegwijs-linkcontrole/{__version__} (+{settings.base_url})"
    file = options.cache / "links.json" if options.cache else None
    return external.visit_all(
        addresses,
        external.Fetcher(agent, max(1, links.timeout), now).visit,
        external.LinkCache(file, now, links.ok_days, links.failure_days),
        min(max(1, links.at_once), MOST_AT_ONCE),
        lambda done, total: progress(_("Links naar buiten"), done, total),
    )


def _tell(outcomes: Mapping[str, Outcome]) -> None:
    """How many were visited, and which let no program in."""
    from wegwijs import external
    from wegwijs.reporting import say

    closed = {url: one for url, one in outcomes.items() if one.kind is external.Kind.REFUSED}
    for url, outcome in sorted(closed.items()):
        say(_("Kan niet worden nagekeken ({status}): {url}", status=outcome.status, url=url))
    visited = ngettext(
        "{number} adres op andere websites bezocht.",
        "{number} adressen op andere websites bezocht.",
        len(outcomes),
    )
    say(f"{visited} {_only_people(len(closed))}".strip())


def _only_people(number: int) -> str:
    return _("Bij {number} daarvan laat de website alleen mensen toe.", number=number) if number else ""
