"""The page about accessibility."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.render.views.shared import DateText, Link, Page


@dataclass(frozen=True, slots=True)
class Fact:
    """`known` is false when nobody has told us yet; None: that is not the question, and there is no sign."""

    label: str
    text: str
    known: bool | None = None


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A known problem, or what one person found, under its own heading."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """What a program found. warnings: why the result may be out of date; texts: what was tested and how;
    views: the ways of looking; result: in one sentence; failures: a line for each criterion; rest: what the
    result does not say."""

    warnings: tuple[str, ...]
    texts: tuple[str, ...]
    views: tuple[str, ...]
    result: str
    failures: tuple[str, ...]
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPage(Page):
    """draft: why this is no official statement; facts: who, what and when; audit: None before the first;
    people: what each tester found; not_tested: what nobody tried; known: problems; contact: ways to
    complain; answer: what may be expected; rules: where to read of the law."""

    checked_on: DateText | None
    draft: str
    facts: tuple[Fact, ...]
    audit: AuditView | None
    people: tuple[FactGroup, ...]
    not_tested: tuple[str, ...]
    known: tuple[FactGroup, ...]
    contact: tuple[Link, ...]
    answer: tuple[str, ...]
    rules: Link
