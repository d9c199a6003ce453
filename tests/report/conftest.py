from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.support import LARGER, PNG, TODAY, PortalFolder, make_portal
from wegwijs.pipeline import inspect
from wegwijs.report import Report, make_report

Reports = Callable[..., Report]

HARD = (
    "De behandeling van schriftelijke bezwaren tegen beschikkingen betreffende inkomensondersteuning "
    "geschiedt overeenkomstig de vastgestelde procedurele verantwoordelijkheden van het desbetreffende "
    "bestuursorgaan. Belanghebbenden overleggen daartoe alle noodzakelijke bewijsstukken aangaande hun "
    "vermogenspositie, huishoudsamenstelling en verblijfsrechtelijke omstandigheden gedurende de "
    "beoordelingsperiode.\n\n"
) * 4
"""Paragraphs that look like C1, of more than 150 words."""


@pytest.fixture
def larger(tmp_path: Path) -> PortalFolder:
    """The larger portal, for one test to change."""
    portal = make_portal(tmp_path / "portaal", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    return portal


@pytest.fixture
def report_of() -> Reports:
    """The report of a portal on a day."""

    def report(portal: PortalFolder, today: date = TODAY) -> Report:
        found = inspect(portal.options(cache=None, today=today))
        return make_report(
            found.records, found.portal, found.fragments, found.settings, found.problems, found.readings
        )

    return report
