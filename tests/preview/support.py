"""A portal with its own templates, for tests to change while a preview looks at it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from tests.support import LARGER, PNG, TEMPLATES, PortalFolder, make_portal
from wegwijs.options import Options
from wegwijs.preview.finished import FinishedChecks
from wegwijs.preview.look import Looker, Seen


def make_editable(root: Path) -> PortalFolder:
    """The larger portal, with a draft and a picture, and a copy of the templates."""
    portal = make_portal(root, LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    shutil.copytree(TEMPLATES, root / "templates")
    return portal


def options_of(portal: PortalFolder, **changes: Any) -> Options:
    return portal.options(**{"templates": portal.root / "templates", **changes})


def drained(looker: Looker, checks: FinishedChecks, seen: Seen) -> Seen:
    """What is seen when all finished pages have been checked as well."""
    if not seen.look.inspected.is_whole or seen.published is None:
        return seen
    checks.begin(seen.published)
    while checks.busy:
        checks.step()
    return looker.finished(checks.problems)
