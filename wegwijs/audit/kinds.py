"""Pages made of the same kinds of elements have the same colours: what one page showed, the next need not.

A view that only brings other colours, such as dark, asks one thing of a page: whether the colours of its
elements are right there. Those follow from the style sheets and from what each element stands in (see
kinds.js), not from what is written in it. Where every kind of element of a page stood on other pages too, on
which such a view moved nothing and had no fault, it has been seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.fingerprint import Fingerprint
from wegwijs.audit.scene import Remembered
from wegwijs.audit.states import View

KINDS = "return wegwijsKinds.all();"
NAME = "kinds"


@dataclass(frozen=True, slots=True)
class Make:
    """Of what kinds of elements a page is made in one view. None: not to be told."""

    view: View
    layout: str
    kinds: frozenset[int] | None

    def is_known(self, view: View, remembered: Remembered) -> bool:
        """Whether all these kinds were seen without a fault in this view, which differs in colours only."""
        known: set[int] = remembered.setdefault(NAME, {}).setdefault(view.name, set())
        return self.kinds is not None and view.colours_of(self.view) and self.kinds <= known

    def keep(self, view: View, look: Fingerprint, remembered: Remembered) -> None:
        """Remember that this page, which looks so in this view, showed no fault there."""
        if self.kinds is not None and view.colours_of(self.view) and look.layout == self.layout:
            remembered.setdefault(NAME, {}).setdefault(view.name, set()).update(self.kinds)


def take(driver: ChromiumDriver, view: View, look: Fingerprint) -> Make:
    """The make of the page as it is shown now, in a view of which the colours are the usual ones."""
    kinds = driver.execute_script(KINDS)
    return Make(view, look.layout, None if kinds is None else frozenset(kinds))
