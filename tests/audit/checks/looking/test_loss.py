"""What is lost in a view is seen by comparing it with views that came before it."""

from __future__ import annotations

import json
from typing import Any

from wegwijs.audit.checks.looking.loss import CHECKS
from wegwijs.audit.states import AS_PUBLISHED


def told() -> dict[str, tuple[int, dict[str, Any]]]:
    """By its name, what each comparison is told, and the place of its view among all."""
    found = {}
    for place, view in enumerate(AS_PUBLISHED.seen_in):
        for check in CHECKS:
            if check.fits(view, AS_PUBLISHED):
                first = check.script.splitlines()[0]
                values = json.loads(first.removeprefix("const VIEW = ").removesuffix(";"))
                found[values["name"]] = (place, values)
    return found


def test_what_a_view_is_compared_with_has_been_seen() -> None:
    views = told()
    assert len(views) == len(CHECKS)
    for name, (place, values) in views.items():
        if values["before"]:
            assert views[values["before"]][0] < place, name


def test_sizes_are_compared_after_both_other_windows_were_seen() -> None:
    views = told()
    [(place, values)] = [one for one in views.values() if one[1].get("grows")]
    assert values["before"] == "wide"
    for name in ("wide", "phone"):
        assert views[name][1]["sizes"]
        assert views[name][0] < place
