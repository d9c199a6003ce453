"""WCAG 1.3.1: a header of a table is the header of something.

axe's th-has-data-cells leaves this for a person; here it is decided where no reading of the table gives the
header a cell: none below it, none beside it, none that names it. A table without data is left alone: a
script may fill it. Source: HTML, "Forming relationships between data cells and header cells".
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

WITHOUT_CELLS = Rule(
    id="header-without-cells",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Bij de kopcel “{words}” hoort geen enkele cel: vul de cellen aan, of haal de kopcel weg"),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/",
)
HOLDS_TABLE = Rule(
    id="header-holds-table",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked(
        "In deze kopcel staat een hele tabel: een schermlezer leest die bij elke cel voor; zet hem erbuiten"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H51",
)
ALL_HEADERS = Rule(
    id="table-all-headers",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Alle cellen van deze tabel zijn kopcellen: maak van de gegevens td in plaats van th"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H51",
)
CHECK = Check(
    "table headers", (WITHOUT_CELLS, HOLDS_TABLE, ALL_HEADERS), When.CONTENT, script_beside(__file__)
)
