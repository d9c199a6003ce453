"""A page as it stands in the browser in one state: what a check can ask it and do to it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import pixels
from wegwijs.audit.findings import Finding, from_rule
from wegwijs.audit.keys import Key, press
from wegwijs.audit.pages import Page
from wegwijs.audit.pixels import Box, Pixels
from wegwijs.audit.rules import Rule
from wegwijs.audit.states import NORMAL_TEXT, View, Visit, show, taller

# One script in a page: a function of kit.js and the arguments, and what it gives back.
ASK = """
const kit = globalThis.wegwijsAudit, row = kit.row, args = arguments;
try {{ return ((kit, ...args) => {{ {body} }})(kit, ...args); }} finally {{ kit.dropTree(); }}
"""

Remembered = dict[str, dict[Any, Any]]
"""By the name of a check, what it keeps."""


@dataclass(slots=True)
class Outcome:
    """What came out of the checks of a page: surely wrong, and for a person to judge."""

    failures: list[Finding] = field(default_factory=list)
    review: list[Finding] = field(default_factory=list)

    @property
    def said(self) -> int:
        """How much has been found so far."""
        return len(self.failures) + len(self.review)


@dataclass(slots=True)
class Scene:
    """One page in one state. `reopen` loads the page again, in the same state.

    `remembered` is shared by all pages that browsers like this one see, in several threads: a check can keep
    there, under its own name, what it has measured of something that stands on many pages (such as a link of
    the footer). `of_page` is for this page alone, in all its visits.
    """

    driver: ChromiumDriver
    page: Page
    visit: Visit
    view: View
    html: str
    reopen: Callable[[], None]
    outcome: Outcome
    remembered: Remembered = field(default_factory=dict)
    of_page: Remembered = field(default_factory=dict)

    @property
    def state(self) -> str:
        """The state's name, as findings have it."""
        return self.visit.state_name(self.view)

    def memory(self, name: str) -> dict[Any, Any]:
        """What the check with this name remembers from page to page."""
        return self.remembered.setdefault(name, {})

    def page_memory(self, name: str) -> dict[Any, Any]:
        """What the check with this name remembers in all visits of this page."""
        return self.of_page.setdefault(name, {})

    def ask(self, body: str, *args: object) -> Any:
        """The result of a script in the page: the body of a function of `kit`, `row` and `args`, an array."""
        return self.driver.execute_script(ASK.format(body=body), *args)

    def press(self, key: Key, *, shift: bool = False) -> None:
        """Press a key."""
        press(self.driver, key, shift=shift)

    def screenshot(self, clip: Box | None = None, scale: float = 1) -> Pixels:
        """See pixels.screenshot."""
        if clip is None or self.view.text == NORMAL_TEXT:
            return pixels.screenshot(self.driver, clip, scale)
        # For a picture beyond the window Chromium forgets the reader's size of text: make the window larger.
        with taller(self.driver, self.view, math.ceil(clip.y + clip.height)):
            return pixels.screenshot(self.driver, clip, scale, beyond=False)

    def look_at(self, clip: Box) -> Pixels:
        """This part of the page, which must be in the window: quicker than a screenshot of any part."""
        return pixels.screenshot(self.driver, clip, beyond=False)

    def show(self, view: View) -> None:
        """Look at the page in another view from now on."""
        show(self.driver, view, self.view)
        self.view = view

    def fail(self, rule: Rule, target: str, html: str, **fields: object) -> None:
        """This element does not meet the rule. fields: fill the {fields} of its help."""
        self.outcome.failures.append(from_rule(rule, self.state, target, html, **fields))

    def doubt(self, rule: Rule, target: str, html: str, **fields: object) -> None:
        """A person must judge whether this element meets the rule."""
        self.outcome.review.append(from_rule(rule, self.state, target, html, **fields))

    def say(self, rule: Rule, row: dict[str, Any]) -> None:
        """Fail or doubt, as a row of kit.js says."""
        tell = self.doubt if row["doubt"] else self.fail
        tell(rule, row["target"], row["html"], **row["data"])
