"""The pages still to do and the reports made, shared by the workers."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from wegwijs.audit.errors import EndpointLost
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.run.auditor import Auditor


@dataclass(frozen=True, slots=True)
class Progress:
    """Said after every page: how many are done, of how many, and what came out of this one."""

    done: int
    total: int
    page: PageReport


@dataclass(frozen=True, slots=True)
class Task:
    """A page to do. `retried`: why the first try broke down."""

    page: Page
    retried: str = ""


class Work:
    """Safe to use from several threads. Pages are given out in the order they come in."""

    def __init__(self, pages: Sequence[Page], on_progress: Callable[[Progress], None]) -> None:
        self.total = len(pages)
        self.reports: list[PageReport] = []
        self.lost: list[str] = []
        self._waiting = deque(Task(page) for page in pages)
        self._in_hand = 0
        self._on_progress = on_progress
        self._changed = threading.Condition()

    def take(self) -> Task | None:
        """The next page; waits while others have pages that they may give back. None: all is done."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or not self._in_hand)
            if not self._waiting:
                return None
            self._in_hand += 1
            return self._waiting.popleft()

    def finish(self, report: PageReport) -> None:
        with self._changed:
            self._in_hand -= 1
            self.reports.append(report)
            self._changed.notify_all()
            self._on_progress(Progress(len(self.reports), self.total, report))

    def give_back(self, task: Task, reason: str, began: bool) -> None:
        """Somebody else must do it. began: a try has broken down, so there is one left."""
        with self._changed:
            self._in_hand -= 1
            self.lost.append(reason)
            if began and task.retried:
                self.reports.append(PageReport(task.page.url, error=reason, retried=task.retried))
            else:
                self._waiting.appendleft(Task(task.page, reason if began else task.retried))
            self._changed.notify_all()

    def stop(self) -> None:
        """Give out nothing more."""
        with self._changed:
            self._waiting.clear()
            self._in_hand = 0
            self._changed.notify_all()


def audit_all(
    pages: Sequence[Page], auditors: Sequence[Auditor], on_progress: Callable[[Progress], None]
) -> Work:
    """Have these auditors, each in a thread of its own, do all pages."""
    work = Work(pages, on_progress)
    with ThreadPoolExecutor(len(auditors), thread_name_prefix="audit") as pool:
        tasks = [pool.submit(_work_off, work, auditor) for auditor in auditors]
        try:
            for task in tasks:
                task.result()
        finally:
            # After Ctrl-C or an error in one worker, the others stop after their present page.
            work.stop()
    return work


def _work_off(work: Work, auditor: Auditor) -> None:
    try:
        with auditor:
            while (task := work.take()) is not None:
                try:
                    report = auditor.audit(task.page, task.retried)
                except EndpointLost as lost:
                    work.give_back(task, str(lost), lost.began)
                    return
                work.finish(report)
    except BaseException:
        work.stop()
        raise
