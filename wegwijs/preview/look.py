"""One look at the content: what it gave, for whoever shows it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from jinja2 import Environment

from wegwijs.convert import Fragment
from wegwijs.guides import is_whole
from wegwijs.link import Portal, link_with_drafts
from wegwijs.memory import Memory
from wegwijs.options import Options
from wegwijs.paper.cache import PdfCache
from wegwijs.pipeline import Inspected, inspect
from wegwijs.preview.manual_checks import ManualChecks
from wegwijs.preview.pages import Pages
from wegwijs.problems import Problem, in_order
from wegwijs.read import Source
from wegwijs.read.files import FILE_MEMORY
from wegwijs.read.variants import language_of
from wegwijs.render import Design
from wegwijs.render.design import DESIGN_MEMORY
from wegwijs.render.html import TEMPLATE_ERRORS
from wegwijs.render.pages import Context, make_context
from wegwijs.render.templates import make_environment
from wegwijs.render.views import Site


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the content gave.

    number: 1, 2, ... for this run;
    problems: all of them, as `check` would give;
    context: of the newest content without errors, with drafts; None if there never was any;
    design: that of the context, or of now as long as there is none;
    fragments: those of the context's portal;
    sources: site-relative URL -> source of the newest content, drafts and broken ones too;
    is_current: False if the pages shown are older than the problems, because there are errors;
    inspected: the newest content, with its errors if there are any.
    """

    number: int
    problems: tuple[Problem, ...]
    context: Context | None
    design: Design | None
    fragments: Mapping[str, Fragment]
    options: Options
    sources: Mapping[str, Source]
    is_current: bool
    inspected: Inspected


@dataclass(frozen=True, slots=True)
class Seen:
    """A look with the pages it gave.

    pages: to show, with drafts; published: as a build would make them; both of the newest content
    without errors, None if there never was any; found: problems of the content, not of finished pages.
    """

    look: Look
    pages: Pages | None
    published: Pages | None
    found: tuple[Problem, ...]


class Looker:
    """Looks at the same portal again and again, and remembers what did not change."""

    def __init__(self, options: Options) -> None:
        # One process: the preview has threads, and a process that has threads must not be forked.
        self._options = replace(options, jobs=1)
        self._memory = Memory()
        self._number = 0
        self._last: Seen | None = None
        self._manual = ManualChecks(options.manual, options.content)
        self._in_manual: tuple[Problem, ...] = ()

    def look(self, today: date, changed: Iterable[Path] = ()) -> Seen:
        """Look at everything on the day `today`.

        changed: files that surely changed, even if their time and size say that they did not.
        """
        options = replace(self._options, today=today)
        changed = tuple(changed)
        self._forget(changed)
        inspected = inspect(options, memory=self._memory)
        self._in_manual = self._manual.problems(changed, tuple(one.path for one in inspected.portal.sources))
        pages, published = self._pages(inspected, options)
        self._memory.forget_unused()
        self._last = self._seen(inspected, pages, published, options)
        return self._last

    def finished(self, problems: Iterable[Problem]) -> Seen:
        """The last look again, with the problems of its finished pages. Call `look` first."""
        assert self._last is not None
        last = self._last.look
        everything = tuple(in_order([*self._last.found, *self._in_manual, *problems]))
        if everything == last.problems:
            return self._last
        self._number += 1
        is_current = last.inspected.is_whole and not any(one.code == "template-broken" for one in everything)
        look = replace(last, number=self._number, problems=everything, is_current=is_current)
        self._last = replace(self._last, look=look)
        return self._last

    def _forget(self, changed: Iterable[Path]) -> None:
        root = Path(os.path.abspath(self._options.content))
        templates = Path(os.path.abspath(self._options.templates))
        for file in changed:
            full = Path(os.path.abspath(file))
            if full.is_relative_to(root):
                # As the reader writes it: below the folder as it was given.
                self._memory.forget(FILE_MEMORY, str(self._options.content / full.relative_to(root)))
            elif full.is_relative_to(templates):
                self._memory.forget(DESIGN_MEMORY, None)

    def _pages(self, inspected: Inspected, options: Options) -> tuple[Pages | None, Pages | None]:
        """(to show, as a build would make them); those of the last good look if there are errors."""
        if not inspected.is_whole or inspected.design is None:
            return (self._last.pages, self._last.published) if self._last else (None, None)
        portal = self._with_drafts(inspected, inspected.design)
        published = self._made(inspected, inspected.portal, inspected.design, options)
        if portal == inspected.portal:
            return published, published
        return self._made(inspected, portal, inspected.design, options), published

    def _with_drafts(self, inspected: Inspected, design: Design) -> Portal:
        """The portal to show. A draft that would break a page is left out."""
        if not (inspected.portal.upcoming or any(one.draft for one in inspected.portal.sources)):
            return inspected.portal
        records, assets = inspected.records, inspected.portal.assets.values()
        today, calendar = inspected.portal.today, inspected.portal.calendar
        portal = link_with_drafts(records, assets, today, calendar=calendar)
        wrong = {one.source.path for one in portal.topics.values() if one.data.icon not in design.icons}
        wrong |= {one.source.path for one in portal.guides.values() if not is_whole(one.data)}
        return link_with_drafts(records, assets, today, wrong, calendar) if wrong else portal

    def _made(self, inspected: Inspected, portal: Portal, design: Design, options: Options) -> Pages:
        context = make_context(
            portal,
            inspected.fragments,
            design,
            inspected.settings,
            options.today,
            options.release,
            self._memory,
            options.pdf,
            inspected.synonyms,
            inspected.accessibility,
        )
        cache = PdfCache(options.cache / "pdf" if options.cache else None)
        return Pages(context, design, self._environments(design, context), cache)

    def _environments(self, design: Design, context: Context) -> dict[str, Environment]:
        """Language -> environment, for the languages of all pages."""
        site, portal = context.site, context.portal
        variants = chain(*portal.variants.values(), *portal.expired_variants.values())
        languages = {language_of(one.source.variant, site.language) for one in variants}
        return {one: self._environment(design, site, one) for one in sorted({site.language, *languages})}

    def _environment(self, design: Design, site: Site, language: str) -> Environment:
        # By identity: two designs can be equal while their templates differ.
        make = partial(self._loaded, design, site, language)
        _, environment = self._memory.recall("environment", language, (id(design), site), make)
        return environment

    def _loaded(self, design: Design, site: Site, language: str) -> tuple[Design, Environment]:
        """An environment with all templates in memory, so that pages of an old look stay as they were.

        The design goes with it, so that no other object can get its identity.
        """
        cache = self._options.cache / "templates" if self._options.cache else None
        environment = make_environment(design, site, cache, language)
        for name in environment.list_templates(extensions=["html"]):
            with suppress(*TEMPLATE_ERRORS):  # the page that needs it will tell
                environment.get_template(name)
        return design, environment

    def _seen(
        self, inspected: Inspected, pages: Pages | None, published: Pages | None, options: Options
    ) -> Seen:
        self._number += 1
        context = pages.context if pages else None
        look = Look(
            number=self._number,
            problems=tuple(in_order([*inspected.problems, *self._in_manual])),
            context=context,
            design=pages.design if pages else inspected.design,
            fragments=context.fragments if context else {},
            options=options,
            sources={url: one for one in inspected.portal.sources for url in one.urls},
            is_current=inspected.is_whole,
            inspected=inspected,
        )
        return Seen(look, pages, published, inspected.problems)
