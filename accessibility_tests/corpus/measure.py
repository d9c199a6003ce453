"""Auditing the pages of the corpus, with axe alone and with everything, and counting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.axe import AxeInPage
from wegwijs.audit.discovery import Browser
from wegwijs.audit.findings import Finding, from_axe
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import AA, AAA, A
from wegwijs.audit.runner import Auditor
from wegwijs.audit.states import DESKTOP, settle, show
from wegwijs.server import serve

HERE = Path(__file__).parent
FAIL, PASS = ".fail.html", ".pass.html"
WCAG = frozenset({A, AA, AAA})


@dataclass(frozen=True, slots=True)
class Case:
    """One page of the corpus: `path` inside it, the criterion of its folder, whether it has the barrier."""

    path: str
    criterion: str
    has_barrier: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of one case. `error`: the page could not be audited."""

    case: Case
    axe: tuple[Finding, ...]
    audit: tuple[Finding, ...]
    error: str = ""

    def right(self, findings: Iterable[Finding]) -> bool:
        """Whether these findings say of the page what is true."""
        if self.case.has_barrier:
            return any(self.case.criterion in one.wcag for one in findings)
        return not any(is_alarm(one, self.case.criterion) for one in findings)


@dataclass(frozen=True, slots=True)
class Score:
    """Pages with the barrier and how many were found; pages without and how many raised an alarm."""

    barriers: int
    found: int
    sound: int
    alarms: int

    @property
    def recall(self) -> float:
        """Part of the barriers that was found, 0 to 1."""
        return self.found / self.barriers if self.barriers else 1.0

    @property
    def alarm_rate(self) -> float:
        """Part of the sound pages with an alarm, 0 to 1."""
        return self.alarms / self.sound if self.sound else 0.0


def is_alarm(finding: Finding, criterion: str) -> bool:
    """On a page without a barrier: a failure that the law, or the criterion at hand, would be about."""
    return finding.level in {A, AA} or (finding.level in WCAG and criterion in finding.wcag)


def cases(corpus: Path = HERE, only: Iterable[str] = ()) -> list[Case]:
    """All pages of the corpus (`only`: of these criteria), sorted."""
    wanted = set(only)
    files = sorted(file for file in corpus.glob("*/*.html") if not wanted or file.parent.name in wanted)
    named = [file for file in files if file.name.endswith((FAIL, PASS))]
    return [
        Case(f"{file.parent.name}/{file.name}", file.parent.name, file.name.endswith(FAIL)) for file in named
    ]


def judge(
    browser: Browser,
    wanted: list[Case],
    jobs: int,
    *,
    corpus: Path = HERE,
    on_verdict: Callable[[Verdict], None] = lambda verdict: None,
) -> list[Verdict]:
    """Audit these cases with `jobs` browsers at a time, in their order. on_verdict: called after each."""
    with serve(corpus) as server, ThreadPoolExecutor(jobs) as pool:
        work = partial(_judge_some, browser, server.url, on_verdict)
        parts = pool.map(work, [wanted[number::jobs] for number in range(jobs)])
        return sorted((one for part in parts for one in part), key=lambda one: one.case.path)


def _judge_some(
    browser: Browser, url: str, on_verdict: Callable[[Verdict], None], some: list[Case]
) -> list[Verdict]:
    verdicts = []
    with Auditor(browser, url) as auditor:
        for case in some:
            report = auditor.audit(Page(f"/{case.path}", case.path))
            verdict = Verdict(
                case, axe_alone(auditor.driver, url + case.path), tuple(_wcag(report)), report.error
            )
            on_verdict(verdict)
            verdicts.append(verdict)
    return verdicts


def axe_alone(driver: ChromiumDriver, address: str) -> tuple[Finding, ...]:
    """What axe finds in the one state in which tools around it look: at 1280 pixels, as it loads."""
    show(driver, DESKTOP)
    driver.get(address)
    settle(driver)
    return tuple(one for one in from_axe(AxeInPage(driver).run().violations, DESKTOP.name))


def _wcag(report: PageReport) -> Iterator[Finding]:
    """Failures of WCAG: best practices are no barriers that a page of the corpus is about."""
    return (one for one in report.failures if one.level in WCAG)


def score(verdicts: Iterable[Verdict], of: Callable[[Verdict], Iterable[Finding]]) -> Score:
    """Count. of: which findings to judge by, `lambda one: one.axe` or `lambda one: one.audit`."""
    known = list(verdicts)
    barriers = [one for one in known if one.case.has_barrier]
    sound = [one for one in known if not one.case.has_barrier]
    return Score(
        len(barriers),
        sum(one.right(of(one)) for one in barriers),
        len(sound),
        sum(not one.right(of(one)) for one in sound),
    )
