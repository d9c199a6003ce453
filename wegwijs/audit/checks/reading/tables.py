"""WCAG 1.3.1: tables of data are marked as such with their headers, and only they are."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

WITHOUT_HEADERS = Rule(
    id="table-without-headers",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Deze tabel heeft geen kopcellen: maak van de koppen th in plaats van td"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H51",
)
WRONG_SCOPE = Rule(
    id="table-wrong-scope",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked(
        "Deze kopcel zegt scope=“{scope}”, maar hoort bij de andere richting van de tabel: verbeter scope"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H63",
)
ROW_HEADER = Rule(
    id="row-header-only-looks",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked(
        "De eerste cel van elke rij is vet, als een kop, maar is gewone tekst: maak er th scope=“row” van"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H63",
)
FAKE_CAPTION = Rule(
    id="table-fake-caption",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("De titel van deze tabel staat in een cel: zet hem in caption"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H39",
)
LAYOUT_MARKED = Rule(
    id="table-layout-marked",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("Deze tabel is er voor de opmaak, maar heeft {marks}: haal dat weg, of gebruik geen tabel"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F46",
)
ONLY_LOOKS = Rule(
    id="table-only-looks",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked(
        "Deze tekst staat in kolommen, maar is geen tabel: maak er een tabel van (table, tr, th en td)"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F48",
)
NO_SCOPE = Rule(
    id="table-scope-missing",
    wcag=("1.3.1",),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Deze tabel heeft koppen boven en opzij: geef elke kop scope=“col” of scope=“row”"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H63",
)
IN_TABLE = Rule(
    id="table-in-table",
    wcag=("1.3.1",),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Deze tabel staat in een cel van een andere: zet haar eronder, of maak er rijen van"),
    source="https://www.w3.org/WAI/tutorials/tables/tips/",
)
RULES = (
    WITHOUT_HEADERS,
    WRONG_SCOPE,
    ROW_HEADER,
    FAKE_CAPTION,
    LAYOUT_MARKED,
    ONLY_LOOKS,
    NO_SCOPE,
    IN_TABLE,
)
CHECK = Check("tables", RULES, When.CONTENT, script_beside(__file__))
