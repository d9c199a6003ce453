"""axe-core in the page: our vendored copy, every rule we can stand for, one call.

The copy that axe-selenium-python brings along is axe-core 3.1.1 of 2018, which knows no
WCAG 2.1 or 2.2; so ours is passed to it, its checksum and its own version checked.

Rules: all with the tags below, at every level, also those that axe has off by default (AAA
and target-size). Left out, because axe itself says their verdict is not to be relied on:
"experimental" rules, and "deprecated" ones, which newer rules replaced or WCAG 2.2 dropped
(4.1.1). Source: axe-core, doc/rule-descriptions.md.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.errors import AxeError, PageError
from wegwijs.language import _, language

VENDOR = Path(__file__).parent / "vendor" / "axe-core"
SCRIPT = "axe.min.js"
LOCALE = "locales/nl.json"
HELP = Path(__file__).parent / "help_nl.json"
TAGS = (
    "wcag2a",
    "wcag2aa",
    "wcag2aaa",
    "wcag21a",
    "wcag21aa",
    "wcag21aaa",
    "wcag22a",
    "wcag22aa",
    "wcag22aaa",
    "best-practice",
)
LEFT_OUT = frozenset({"experimental", "deprecated"})

CONFIGURE = """
axe.configure({locale: arguments[0]});
return {version: axe.version, rules: axe.getRules(arguments[1])};
"""
KIT = Path(__file__).parent / "kit.js"
RECORDER = Path(__file__).parent / "recorder.js"
GEOMETRY = Path(__file__).parent / "geometry.js"
TIMERS = Path(__file__).parent / "timers.js"
SORTS = Path(__file__).parent / "sorts.js"
SPOTS = Path(__file__).parent / "spots.js"
KINDS = Path(__file__).parent / "kinds.js"
CHOOSE = "return wegwijsAudit.run([], [...arguments])[0];"
JUDGE = "return wegwijsSorts.judge(...arguments);"
# What axe's rules read of colours, and of sizes and places. All others see no difference between two
# colours, or two sizes of what is there all the same.
# Source: axe-core, lib/rules/*.json and the checks that they name.
COLOUR_RULES = frozenset({"color-contrast", "color-contrast-enhanced", "link-in-text-block"})
SPOT_RULES = frozenset({"target-size", "scrollable-region-focusable"})
LAYOUT_RULES = COLOUR_RULES | SPOT_RULES


class Reads(Enum):
    """Which rules have something new to see: all of them, or those that read layout, or colours."""

    ALL = frozenset[str]()
    LAYOUT = LAYOUT_RULES
    COLOURS = COLOUR_RULES

    def wants(self, rule: str) -> bool:
        return self is Reads.ALL or rule in self.value


@dataclass(frozen=True, slots=True)
class AxeResults:
    """axe's own result objects: what fails, and what it could not decide."""

    violations: list[dict[str, Any]]
    incomplete: list[dict[str, Any]]

    @property
    def all(self) -> list[dict[str, Any]]:
        return self.violations + self.incomplete


class _Code(str):
    """A piece of script that axe-selenium-python, which pastes repr(), must take as it is."""

    def __repr__(self) -> str:
        return str(self)


def vendored_version(vendor: Path = VENDOR) -> str:
    """The version that the vendored copy must be."""
    return (vendor / "VERSION").read_text(encoding="utf-8").strip()


def verify(vendor: Path = VENDOR) -> None:
    """Check every vendored file against SHA256SUMS. Raises AxeError on the first that differs."""
    for line in (vendor / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        expected, name = line.split()
        if hashlib.sha256((vendor / name).read_bytes()).hexdigest() != expected:
            raise AxeError(
                _(
                    "{file} is niet het bestand dat bij axe-core {version} hoort. Zet het terug uit git.",
                    file=vendor / name,
                    version=vendored_version(vendor),
                )
            )


@cache
def _script() -> Path:
    verify()
    return VENDOR / SCRIPT


@cache
def _locale() -> dict[str, Any]:
    """axe's Dutch texts, which are few, with ours for what every rule asks; nothing for axe's own English."""
    verify()
    if language() != "nl":
        return {}
    locale: dict[str, Any] = json.loads((VENDOR / LOCALE).read_text(encoding="utf-8"))
    locale["rules"] = {rule: {"help": text, "description": text} for rule, text in help_texts().items()}
    return locale


def help_texts() -> dict[str, str]:
    """What to do about each rule, in Dutch. A rule that is not there keeps axe's own English."""
    texts: dict[str, str] = json.loads(HELP.read_text(encoding="utf-8"))
    return texts


def preload(driver: ChromiumDriver, more: str = "") -> None:
    """Have axe-core, our kit and what it records stand in every page that this browser opens from now on.

    more: a script that comes after those.
    """
    files = (RECORDER, TIMERS, _script(), KIT, GEOMETRY, SORTS, SPOTS, KINDS)
    source = ";\n".join([*(file.read_text(encoding="utf-8") for file in files), more])
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})


CHOSEN = _Code("wegwijsSorts.chosen")
SPOTS_OF = 'wegwijsSpots.chosen["{}"]'


class AxeInPage:
    """axe-core in the page that the browser shows now. A new page needs a new one.

    Raises AxeError when the page runs another version than the vendored one.
    """

    def __init__(self, driver: ChromiumDriver) -> None:
        self._driver = driver
        self._axe = Axe(driver, script_url=str(_script()))
        if not driver.execute_script("return typeof axe === 'object'"):
            self._axe.inject()
        found = driver.execute_script(CONFIGURE, _locale(), list(TAGS))
        if found["version"] != vendored_version():
            raise AxeError(
                _("In de pagina draait axe-core {version}, een andere versie.", version=found["version"])
            )
        self.rules = chosen_rules(found["rules"])

    def run(
        self,
        reads: Reads = Reads.ALL,
        sorts: dict[Any, Any] | None = None,
        chosen: dict[str, Any] | None = None,
    ) -> AxeResults:
        """Audit the page as it is shown now, with all rules or only those that read something new.

        sorts: the sorts of text (see sorts.js) of which the colours are known to be right, added to here.
        chosen: what CHOOSE gave, if the page has been asked. Raises PageError when axe does not answer.
        """
        sorts = {} if sorts is None else sorts
        if chosen is None:
            chosen = self._driver.execute_script(CHOOSE, *to_choose(reads, sorts))
        rules = [rule for rule in self.rules if reads.wants(rule)]
        results = AxeResults([], [])
        everywhere = [rule for rule in rules if rule not in LAYOUT_RULES]
        if everywhere:
            self._run(everywhere, results)
        for rule in rules:
            if rule in SPOT_RULES and chosen[rule] != 0:
                self._run([rule], results, _Code(SPOTS_OF.format(rule)) if chosen[rule] else None)
        colours = [rule for rule in rules if rule in COLOUR_RULES]
        if colours and chosen["colours"] != 0:
            self._run_colours(colours, sorts, results, CHOSEN if chosen["colours"] else None)
        return results

    def _run_colours(
        self, rules: list[str], sorts: dict[Any, Any], results: AxeResults, context: _Code | None
    ) -> None:
        found = AxeResults([], [])
        passes = self._run(rules, found, context)
        if context and self._note_right(found, passes, sorts):
            passes += self._run(rules, found, context)
            self._note_right(found, passes, sorts)
        results.violations.extend(found.violations)
        results.incomplete.extend(found.incomplete)

    def _note_right(self, found: AxeResults, passes: list[dict[str, Any]], sorts: dict[Any, Any]) -> bool:
        """Add the sorts that are right; whether there are others, of which more texts are chosen now."""
        judged = self._driver.execute_script(JUDGE, _targets(found.all), _targets(passes))
        sorts.update(dict.fromkeys(judged["right"], True))
        return bool(judged["more"])

    def _run(
        self, rules: list[str], results: AxeResults, context: _Code | None = None
    ) -> list[dict[str, Any]]:
        """Add to the results; what passed, of which one element each where axe looks at the whole page."""
        try:
            # JSON text: axe-selenium-python pastes it into a script as it is.
            found = self._axe.run(context, json.dumps(options(rules, passes=context is not None)))
        except TimeoutException as late:
            # It has no way to hand on an error: a crash inside axe looks like this too.
            raise PageError(_("axe-core liep vast of gaf te laat antwoord op deze pagina.")) from late
        results.violations.extend(found["violations"])
        results.incomplete.extend(found["incomplete"])
        passes: list[dict[str, Any]] = found["passes"]
        return passes


def _targets(results: list[dict[str, Any]]) -> list[Any]:
    return [node["target"][0] for one in results for node in one["nodes"]]


def to_choose(reads: Reads, sorts: dict[Any, Any]) -> tuple[bool, list[Any]]:
    """The arguments of CHOOSE: whether rules about places are to run, and the sorts that are known."""
    return reads is not Reads.COLOURS, list(sorts)


def options(rules: list[str], *, passes: bool = False) -> dict[str, Any]:
    """The options of axe.run for the rules with these ids. passes: tell all that passes, not one each."""
    return {
        "runOnly": {"type": "rule", "values": rules},
        "resultTypes": ["violations", "incomplete", *(["passes"] if passes else [])],
        # Style sheets are only fetched again for a rule that is left out; media are needed.
        "preload": {"assets": ["media"], "timeout": 10_000},
    }


def chosen_rules(rules: list[dict[str, Any]]) -> list[str]:
    """The ids of all rules (as axe.getRules describes them) but those left out, sorted."""
    return sorted(rule["ruleId"] for rule in rules if LEFT_OUT.isdisjoint(rule["tags"]))
