"""WCAG 3.2.3: a menu that stands on several pages has its links in the same order on each.

What a page has is noted when it comes (visit.py); only pages laid side by side show it (across.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from wegwijs.audit.checks.check import Check, When
from wegwijs.audit.rules import AA, Rule
from wegwijs.language import marked

Menu = tuple[str, ...]
"""The addresses of the links of one menu, each once."""

ORDER = Rule(
    id="menu-order-differs",
    wcag=("3.2.3",),
    level=AA,
    impact="moderate",
    help=marked("Op {other} staat dit menu in een andere volgorde: zet de links op elke pagina gelijk"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F66",
)
FEWEST = 3


def menus_in_another_order(menus: Mapping[str, tuple[Menu, ...]]) -> dict[str, tuple[Menu, str]]:
    """Per URL of a page with a menu of which most pages have another order: (that menu, one of those pages).

    menus: per URL. Of as many pages on either side, the first one is taken to be right.
    """
    pages: dict[Menu, list[str]] = {}
    for url, some in sorted(menus.items()):
        for menu in some:
            pages.setdefault(menu, []).append(url)
    found: dict[str, tuple[Menu, str]] = {}
    for menu, urls in pages.items():
        same = [menu, *(other for other in pages if is_rearranged(menu, other))]
        usual = min(same, key=lambda one: (-len(pages[one]), pages[one][0]))
        if usual != menu:
            found |= {url: (menu, pages[usual][0]) for url in urls if url not in pages[usual]}
    return found


def is_rearranged(one: Menu, other: Menu) -> bool:
    """Whether these are one menu in two orders. The page that is shown may be no link in its own menu."""
    common = set(one) & set(other)
    if len(common) < FEWEST or len(common) < max(len(one), len(other)) - 1:
        return False
    return [link for link in one if link in common] != [link for link in other if link in common]


CHECK = Check("menus", (ORDER,), When.SOURCE, script="return [];")
