"""The checks of finished pages (templates, weight), one page at a time, when there is nothing else to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wegwijs.memory import Memory
from wegwijs.preview.pages import Pages
from wegwijs.problems import Problem
from wegwijs.render.budgets import style_problems


class FinishedChecks:
    """Until all pages of a site have been checked again, what was found before still counts."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._found: dict[str, tuple[Problem, ...]] = {}
        self._work: Iterator[None] | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(one for found in self._found.values() for one in found)

    @property
    def busy(self) -> bool:
        """Whether there are pages that were not checked yet."""
        return self._work is not None

    def begin(self, pages: Pages | None, first: Iterable[str] = ()) -> None:
        """Take up another site. first: files of pages to check before all else."""
        self._work = self._checks(pages, tuple(first)) if pages else None

    def step(self) -> None:
        """Check one page."""
        if self._work is not None and next(self._work, self) is self:
            self._work = None

    def _checks(self, pages: Pages, first: tuple[str, ...]) -> Iterator[None]:
        everything = pages.paths
        self._found = {path: self._found[path] for path in everything if path in self._found}
        self._found[""] = tuple(style_problems(pages.design, pages.context.settings.budgets))
        for path in dict.fromkeys((*(one for one in first if pages.has(one)), *everything)):
            self._found[path] = self._check(pages, path)
            yield
        self._memory.forget_unused()

    def _check(self, pages: Pages, path: str) -> tuple[Problem, ...]:
        page, problems = pages.page(path)
        environment = pages.environment_of(page)

        def check() -> tuple[object, tuple[Problem, ...]]:
            return environment, pages.made(page, problems).problems

        # By identity of the environment, which goes along so that no other can get its identity.
        depends = (page, problems, id(environment), pages.context.settings.budgets)
        _, found = self._memory.recall("page", path, depends, check)
        return found
