"""The pages of one look, each rendered when somebody asks for it, exactly as a build would write it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from jinja2 import Environment

from wegwijs.link.feeds import feed_paths
from wegwijs.paper.cache import PdfCache
from wegwijs.paper.make import make_pdfs
from wegwijs.problems import Problem
from wegwijs.render import Design, Rendered
from wegwijs.render.budgets import page_problems
from wegwijs.render.html import file_of, render_page
from wegwijs.render.pages import Context, PageMaker, PdfMaker, page_makers, pdf_makers
from wegwijs.render.pages.components import ComponentPageMaker, component_page_makers
from wegwijs.render.sheets import make_sheet
from wegwijs.render.views import Page
from wegwijs.site_files import small_files


@dataclass(frozen=True, slots=True)
class Shown:
    """One page. html is None if its template is broken; problems are those of the finished page."""

    page: Page
    html: bytes | None
    problems: tuple[Problem, ...]


_ONE_AT_A_TIME = Lock()
"""Pango is not made for several threads."""


def fingerprint(html: bytes) -> str:
    """Changes when the page does. html: as a build would write it."""
    return hashlib.sha256(html).hexdigest()[:16]


class Pages:
    """A site that never changes: what was asked for is remembered, the rest is never made.

    Several threads may ask at once; at worst a page is made twice.
    """

    def __init__(
        self,
        context: Context,
        design: Design,
        environments: Mapping[str, Environment],
        pdfs: PdfCache | None = None,
    ) -> None:
        """environments: by language, for the languages of all pages; pdfs: where PDFs are kept."""
        self.context = context
        self.design = design
        self._environments = environments
        self._own_environment = environments[context.site.language]
        self._shown: dict[str, Shown] = {}
        self._pdfs = pdfs or PdfCache(None)

    @cached_property
    def _makers(self) -> dict[str, PageMaker]:
        """File -> what makes the page. When it is first needed: not every site of a look is shown."""
        base = self.context.site.base_path
        return {file_of(url, base): make for url, make in page_makers(self.context).items()}

    @cached_property
    def _component_makers(self) -> dict[str, ComponentPageMaker]:
        """File -> what makes the review page."""
        base = self.context.site.base_path
        makers = component_page_makers(self.context, self._own_environment, self.design)
        return {file_of(url, base): make for url, make in makers.items()}

    @cached_property
    def _pdf_makers(self) -> dict[str, PdfMaker]:
        """File -> what makes the PDF."""
        return {url.removeprefix("/"): maker for url, maker in pdf_makers(self.context).items()}

    def environment_of(self, page: Page) -> Environment:
        """The templates in the language of a page."""
        return self._environments[page.language]

    @property
    def paths(self) -> tuple[str, ...]:
        """The files of all pages: "artikelen/x/index.html"."""
        return (*self._makers, *self._component_makers)

    @property
    def broken(self) -> bool:
        """Whether somebody asked for a page that could not be made."""
        return any(one.html is None for one in tuple(self._shown.values()))

    def has(self, path: str) -> bool:
        return path in self._makers or path in self._component_makers

    def at(self, path: str) -> Shown | None:
        """The page in a file of the site, or None if there is no such page."""
        if not self.has(path):
            return None
        if path not in self._shown:
            self._shown[path] = self.made(*self.page(path))
        return self._shown[path]

    def page(self, path: str) -> tuple[Page, tuple[Problem, ...]]:
        """The page object of a file that `has` knows, and what is wrong with the making of it."""
        if path in self._component_makers:
            page, problems = self._component_makers[path]()
            return page, tuple(problems)
        return self._makers[path](), ()

    def made(self, page: Page, problems: tuple[Problem, ...] = ()) -> Shown:
        """The page as HTML, and the problems of the finished page. Remembers nothing."""
        result = render_page(page, self.environment_of(page), self.design.folder)
        if isinstance(result, Problem):
            return Shown(page, None, (*problems, result))
        path = file_of(page.url, self.context.site.base_path)
        rendered = Rendered(page, path, result)
        found = page_problems(rendered, self.design, self.context.settings.budgets, self._files)
        return Shown(page, result, (*problems, *found))

    def has_pdf(self, path: str) -> bool:
        """Whether a build that makes PDFs has this one."""
        return path.endswith(".pdf") and path in self._pdf_makers

    def pdf(self, path: str) -> bytes | None:
        """A PDF that `has_pdf` knows, made now if it was not made before; None if its template is broken."""
        sheet = make_sheet(self._pdf_makers[path], self.context, self.design, self.environment_of)
        if isinstance(sheet, Problem):
            return None
        with _ONE_AT_A_TIME:
            return make_pdfs({path: sheet}, self._pdfs)[path]

    def file(self, path: str) -> bytes | None:
        """Any other file of the site but PDFs and the search index."""
        if path in self.design.files:
            return self.design.files[path]
        if path in self._feed_paths:
            return self._feeds[path]
        asset = self.context.portal.assets.get(path)
        if asset or path not in self._other_names:
            return asset.data if asset else None
        return self._other_files[path]

    @cached_property
    def _other_names(self) -> frozenset[str]:
        return frozenset(small_files(self.context, self.design, ()))

    @cached_property
    def _other_files(self) -> dict[str, bytes]:
        # Some of these name every page, so all page objects are made; rarely asked for.
        pages = [self.page(path)[0] for path in self.paths]
        return small_files(self.context, self.design, pages)

    @cached_property
    def _feed_paths(self) -> frozenset[str]:
        return frozenset(feed_paths(self.context.portal))

    @cached_property
    def _feeds(self) -> dict[str, bytes]:
        # Imported here, as it is rarely asked for.
        from wegwijs.feeds import feed_files

        return feed_files(self.context)

    @cached_property
    def _files(self) -> dict[str, str]:
        """URL of a page -> the file in which an editor can make it lighter."""
        return {self.context.url(url): one.file for one in self.context.portal.sources for url in one.urls}
