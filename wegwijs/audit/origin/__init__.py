"""Where in a portal's own files a finding comes from: which component, and which line of which file.

For a site of somebody else nothing is known, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from wegwijs.audit.findings import Finding
from wegwijs.audit.origin.document import Document, Element
from wegwijs.audit.origin.markdown import MarkdownFile
from wegwijs.audit.origin.templates import Templates
from wegwijs.audit.report import PageReport, Report
from wegwijs.publish.manifest import Manifest, ManifestPage, read_manifest

BODY = "prose"
"""The class of the element around what is made of the Markdown (`templates/pages/`)."""

ABOUT_WORDS = frozenset(
    {"1.1.1", "1.3.3", "1.4.5", "2.4.2", "2.4.4", "2.4.6", "2.4.9", "2.4.10"}
    | {"3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.2.4"}
)
"""Criteria that are met by other words: who mends them edits the text, not the template around it."""

HEAD_KEYS = {"description": "summary", "og:description": "summary", "og:title": "title"}
"""Which <meta> comes from which key at the top of a file; so does <title>."""


def with_origins(
    report: Report, site: Path, content: Path = Path("content"), templates: Path = Path("templates")
) -> Report:
    """The report with `component` and `source` of each finding, as far as they can be known.

    site: the built folder that was audited; content, templates: what it was built from. A source is a path
    as those folders were given, with ":" and a line where that is known: "content/artikelen/x.md:12".
    """
    manifest = read_manifest(site)
    if manifest is None or not templates.is_dir():
        return report
    pages = {one.url: one for one in manifest.pages}
    origins = _Origins(site, content, Templates.read(templates), manifest)
    return replace(report, pages=tuple(origins.of(one, pages.get(_path(one.url))) for one in report.pages))


def _path(url: str) -> str:
    return urlsplit(url).path or "/"


class _Origins:
    def __init__(self, site: Path, content: Path, templates: Templates, manifest: Manifest) -> None:
        self._site = site
        self._content = content
        self._templates = templates
        self._sources = {one.url: one.source for one in manifest.pages if one.source}
        self._files: dict[str, MarkdownFile | None] = {}

    def of(self, report: PageReport, page: ManifestPage | None) -> PageReport:
        """A page's report with origins. The page is only read if something was found on it."""
        if page is None or not (report.failures or report.review or report.advice):
            return report
        document = Document.read(self._site / page.path)
        if document is None:
            return report
        known = _PageOrigins(self, document, page)
        return replace(
            report,
            failures=known.all(report.failures),
            review=known.all(report.review),
            advice=known.all(report.advice),
        )

    @property
    def templates(self) -> Templates:
        return self._templates

    def markdown(self, url: str) -> MarkdownFile | None:
        """The file that the page at this URL is made of, if there is one."""
        source = self._sources.get(url)
        if source is None:
            return None
        if source not in self._files:
            self._files[source] = MarkdownFile.read(self._content / source)
        return self._files[source]


class _PageOrigins:
    """The origins of what was found on one page."""

    def __init__(self, origins: _Origins, document: Document, page: ManifestPage) -> None:
        self._origins = origins
        self._document = document
        self._page = page
        self._own = origins.markdown(page.url)

    def all(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(self._one(finding) for finding in findings)

    def _one(self, finding: Finding) -> Finding:
        element = self._document.find(finding.target, finding.html)
        if element is None:
            return finding
        component = self._origins.templates.component(element, self._page.kind)
        source = self._source(finding, element, component)
        return replace(finding, component=component, source=source)

    def _source(self, finding: Finding, element: Element, component: str) -> str:
        key = "title" if element.tag == "title" else HEAD_KEYS.get(element.meta, "")
        if key and self._own is not None:
            return self._own.place_of_key(key)
        if element.has_class_around(BODY) and self._own is not None:
            place = self._own.place_in_body(self._document.words_with(BODY), element)
            if place or not component:
                return place or self._own.name
        if ABOUT_WORDS.intersection(finding.wcag):
            for markdown in self._files_about(element):
                place = markdown.place_of_words(element)
                if place:
                    return place
        return self._origins.templates.place(element, component, self._page.kind)

    def _files_about(self, element: Element) -> Iterable[MarkdownFile]:
        """The page's own file, and those of the pages that the element leads to: cards have their texts."""
        addresses = (self._document.address(self._page.url, one) for one in element.links)
        files = (self._own, *map(self._origins.markdown, addresses))
        return (one for one in dict.fromkeys(files) if one is not None)
