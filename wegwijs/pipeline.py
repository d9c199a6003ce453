"""One build: the stages in their order, and the gate between the checks and the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from wegwijs.check import (
    accessibility_problems,
    address_problems,
    alias_problems,
    call_now_problems,
    date_problems,
    dated_link_problems,
    example_problems,
    gone_problems,
    guide_problems,
    icon_problems,
    knowledge,
    orphan_problems,
    period_problems,
    readings,
    session_problems,
    setting_problems,
    synonym_problems,
    text_problems,
    town_problems,
    unlisted_problems,
    variant_problems,
)
from wegwijs.check.readability import TextReading
from wegwijs.convert import Fragment, FragmentCache, convert_all
from wegwijs.index import IndexError_
from wegwijs.keyed_cache import KeyedCache
from wegwijs.language import _
from wegwijs.link import Portal, link
from wegwijs.link.next_change import next_change
from wegwijs.link.statement import statement_change
from wegwijs.link.urls import page_sources
from wegwijs.memory import Memory
from wegwijs.options import Options, Result
from wegwijs.paper.cache import PdfCache
from wegwijs.paper.make import make_pdfs
from wegwijs.paper.pango import has_pango
from wegwijs.paper.typeset import Sheet
from wegwijs.problems import Place, Problem, has_errors, in_order, problem, softened
from wegwijs.progress import Progress, silent
from wegwijs.publish.manifest import ManifestPage
from wegwijs.publish.staging import OutputBusy, OutputForeign, Staging
from wegwijs.read import Content, read_content
from wegwijs.read.accessibility import Accessibility, read_accessibility
from wegwijs.read.difficult_words import PortalWords, read_difficult_words
from wegwijs.read.holidays import SchoolHolidays, read_school_holidays
from wegwijs.read.published import Published, read_published
from wegwijs.read.synonyms import Synonyms, read_synonyms
from wegwijs.reasons import reason
from wegwijs.render import Design, Rendered, all_pages, load_design, render_all
from wegwijs.render.budgets import budget_problems
from wegwijs.render.pages import Context, make_context
from wegwijs.render.pages.components import component_pages
from wegwijs.render.sheets import all_sheets
from wegwijs.render.templates import make_environment
from wegwijs.schedule import Calendar
from wegwijs.settings import Settings
from wegwijs.settings_file import read_settings
from wegwijs.site_files import other_files
from wegwijs.site_hash import site_hash
from wegwijs.site_index import make_index
from wegwijs.validate import Records, validate


@dataclass(frozen=True, slots=True)
class Inspected:
    """The content and the design, looked at; `design` is None if the templates cannot be used.

    readings: path below content -> how the text reads; problems: those about language too, but no tips;
    is_whole: whether pages can be made of it, however they read.
    """

    records: Records
    portal: Portal
    fragments: dict[str, Fragment]
    design: Design | None
    settings: Settings
    readings: Mapping[str, TextReading]
    synonyms: Synonyms
    accessibility: Accessibility
    problems: tuple[Problem, ...]
    is_whole: bool

    @property
    def tips(self) -> tuple[Problem, ...]:
        """Of the language of the texts, for who asks: it takes as long as all that is always told."""
        return _tips(self.readings)


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that can be known before a file is written. Without context there is an error, and pages
    cannot be made.

    sheets: file in the site -> what its PDF is made from; readings: as in `Inspected`.
    """

    problems: tuple[Problem, ...]
    readings: Mapping[str, TextReading]
    rendered: tuple[Rendered, ...] = ()
    context: Context | None = None
    design: Design | None = None
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    @property
    def tips(self) -> tuple[Problem, ...]:
        return _tips(self.readings)


def _tips(readings: Mapping[str, TextReading]) -> tuple[Problem, ...]:
    return tuple(in_order(chain.from_iterable(one.tip_problems for one in readings.values())))


@dataclass(frozen=True, slots=True)
class _Files:
    """What the files say, before it is put together. problems: those of each file by itself."""

    settings: Settings
    content: Content
    records: Records
    school: SchoolHolidays
    words: PortalWords
    synonyms: Synonyms
    accessibility: Accessibility
    published: Published
    problems: tuple[Problem, ...]
    is_set: bool
    """Whether the settings are those of the editor: if not, nothing may be concluded from them."""


def inspect(options: Options, on_progress: Progress = silent, memory: Memory | None = None) -> Inspected:
    """Read, validate, link, convert and check. Writes nothing but the cache.

    memory: of an earlier look; what did not change since is not done again.
    """
    memory = memory or Memory()
    files = _read(options, memory)
    calendar = Calendar(files.school.days)
    portal, linking = link(files.records, files.content.assets, options.today, memory, calendar)
    fragments = _fragments(portal, files.settings, options, on_progress, memory)
    design, unusable = load_design(options.templates, memory)
    problems = [*files.problems, *linking, *unusable]
    problems += _problems_of_content(files, portal, fragments, options, memory)
    problems += _problems_of_site(files, portal, fragments, design, options, memory)
    problems += _problems_of_release(files, portal, options) if options.release else []
    read = _readings(portal, fragments, files.words, files.settings, options, memory)
    drafts = {one.file for one in portal.sources if one.draft}
    problems = softened(problems, drafts)
    of_language = softened(chain.from_iterable(one.problems for one in read.values()), drafts)
    everything = tuple(in_order([*problems, *of_language]))
    known = (files.settings, read, files.synonyms, files.accessibility, everything)
    return Inspected(files.records, portal, fragments, design, *known, is_whole=not has_errors(problems))


def _read(options: Options, memory: Memory) -> _Files:
    """Read and validate every file but the templates."""
    settings, unset = read_settings(options.settings)
    if options.base_url:
        settings = replace(settings, base_url=options.base_url)
    content = read_content(options.content, memory)
    records, invalid = validate(content.sources, content.unread, memory)
    school, unusable = read_school_holidays(options.content, memory)
    words, unusable_words = read_difficult_words(options.content, memory)
    synonyms, unusable_synonyms = read_synonyms(options.content, memory)
    accessibility, unusable_claims = _accessibility(options, memory)
    published, unreadable = read_published(options.content)
    problems = (*unset, *content.problems, *invalid, *unusable, *unusable_words, *unusable_synonyms)
    return _Files(
        *(settings, content, records, school, words, synonyms, accessibility, published),
        problems=(*problems, *unusable_claims, *unreadable),
        is_set=not unset,
    )


def _problems_of_content(
    files: _Files, portal: Portal, fragments: dict[str, Fragment], options: Options, memory: Memory
) -> list[Problem]:
    """What is wrong with texts, facts and dates."""
    ages, today = files.settings.ages, options.today
    return [
        *text_problems(portal, fragments, memory),
        *dated_link_problems(portal, fragments, memory),
        *call_now_problems(portal, fragments),
        *date_problems(portal, today, ages, memory),
        *session_problems(portal, memory),
        *town_problems(portal),
        *synonym_problems(portal, files.synonyms, memory),
        *period_problems(portal),
        *accessibility_problems(portal, files.accessibility, today, ages, options.release),
        *variant_problems(portal, files.settings, Place(str(options.settings)), today),
        *guide_problems(files.records.guides, memory),
    ]


def _problems_of_site(
    files: _Files,
    portal: Portal,
    fragments: dict[str, Fragment],
    design: Design | None,
    options: Options,
    memory: Memory,
) -> list[Problem]:
    """What does not fit together: drawings, addresses, menus and settings."""
    settings = files.settings
    menus = (*settings.navigation.main, *settings.navigation.footer)
    return [
        *(icon_problems(portal, design.icons) if design else []),
        *gone_problems(files.published, portal),
        *alias_problems(portal, settings.base_path),
        *(orphan_problems(portal, fragments, menus, memory) if files.is_set else []),
        *setting_problems(settings, Place(str(options.settings)), portal),
    ]


def _problems_of_release(files: _Files, portal: Portal, options: Options) -> list[Problem]:
    """What may not go public."""
    return [
        *example_problems(portal, (*files.school.examples, *files.accessibility.examples)),
        *unlisted_problems(files.published, portal),
        *address_problems(files.settings, Place(str(options.settings))),
    ]


def _accessibility(options: Options, memory: Memory) -> tuple[Accessibility, list[Problem]]:
    """What is known of accessibility; the site is hashed only where there is an audit to compare with."""
    found, problems = read_accessibility(options.content, memory)
    if found.audit and found.audit.sources:
        found = replace(found, sources=site_hash(options.content, options.templates))
    return found, problems


def _fragments(
    portal: Portal, settings: Settings, options: Options, on_progress: Progress, memory: Memory
) -> dict[str, Fragment]:
    """Path below content -> converted text."""
    glossary = {one.data.title: one.data.full_name for one in portal.terms.values() if one.data.full_name}
    return convert_all(
        portal.sources,
        settings.base_path,
        glossary,
        FragmentCache(options.cache / "fragments.sqlite" if options.cache else None),
        options.jobs,
        lambda done, total: on_progress(_("Teksten omzetten"), done, total),
        memory,
        settings.language,
    )


def _readings(
    portal: Portal,
    fragments: Mapping[str, Fragment],
    words: PortalWords,
    settings: Settings,
    options: Options,
    memory: Memory,
) -> dict[str, TextReading]:
    """Path below content -> how the text reads."""
    known = knowledge(portal, words, memory)
    cache = KeyedCache(options.cache / "readings.sqlite" if options.cache else None)
    own = settings.readability
    return readings(portal, fragments, own, known, settings.language, memory, cache, options.jobs)


def check(options: Options, on_progress: Progress = silent) -> Checked:
    """All checks, those of the finished pages too. Writes nothing but the cache."""
    inspected = inspect(options, on_progress)
    if not inspected.is_whole or inspected.design is None:
        return Checked(inspected.problems, inspected.readings)
    context = make_context(
        inspected.portal,
        inspected.fragments,
        inspected.design,
        inspected.settings,
        options.today,
        options.release,
        pdf=options.pdf and has_pango(),
        synonyms=inspected.synonyms,
        accessibility=inspected.accessibility,
    )
    rendered, sheets, problems = _render(context, inspected.design, options, on_progress)
    files = {context.url(url): one.file for one in inspected.portal.sources for url in one.urls}
    problems += budget_problems(rendered, inspected.design, inspected.settings.budgets, files)
    problems += _pdf_problems(context, options)
    everything = tuple(in_order([*inspected.problems, *problems]))
    return Checked(everything, inspected.readings, tuple(rendered), context, inspected.design, sheets)


def build(options: Options, on_progress: Progress = silent) -> Result:
    """Build the whole site, or nothing: with an error, the public site stays as it was."""
    place = Place(str(options.output))
    try:
        with Staging(options.output) as staging:
            return _build(staging, options, on_progress)
    except OutputBusy:
        return Result((problem("output-busy", place, folder=options.output),))
    except OutputForeign as error:
        return Result((problem("output-foreign", place, folder=options.output, example=error),))
    except OSError as error:
        return Result((problem("output-failed", place, reason=reason(error)),))


def _build(staging: Staging, options: Options, on_progress: Progress) -> Result:
    checked = check(options, on_progress)
    if has_errors(checked.problems) or checked.context is None or checked.design is None:
        return Result(checked.problems)
    _write(staging, checked.context, checked.design, checked.rendered)
    for path, data in _pdfs(checked.sheets, options, on_progress).items():
        staging.write(path, data)
    problems = _index(staging.folder, checked.context, checked.rendered, on_progress)
    if problems:
        return Result(tuple(in_order([*checked.problems, *problems])))
    pages = _manifest_pages(checked.context, checked.rendered)
    sources = site_hash(options.content, options.templates)
    changed = staging.publish(checked.context.site.base_path, pages, _changing(checked.context), sources)
    return Result(checked.problems, len(pages), changed)


def _manifest_pages(context: Context, rendered: Iterable[Rendered]) -> list[ManifestPage]:
    sources = {context.url(url): path for url, path in page_sources(context.portal).items()}
    return [
        ManifestPage(one.page.url, one.path, one.page.template, sources.get(one.page.url, ""))
        for one in rendered
    ]


def _changing(context: Context) -> date | None:
    """The first day on which the same content gives another site."""
    own = statement_change(context.accessibility, context.portal, context.settings.ages)
    return min(filter(None, (next_change(context.portal), own)), default=None)


def _render(
    context: Context, design: Design, options: Options, on_progress: Progress
) -> tuple[list[Rendered], dict[str, Sheet], list[Problem]]:
    cache = options.cache / "templates" if options.cache else None
    environment = make_environment(design, context.site, cache)
    pages = all_pages(context)
    languages = {page.language for page in pages} - {context.site.language}
    others = {one: make_environment(design, context.site, cache, one) for one in sorted(languages)}
    reviewed, problems = component_pages(context, environment, design)
    rendered, broken = render_all(
        [*pages, *reviewed],
        environment,
        design.folder,
        context.site.base_path,
        lambda done, total: on_progress(_("Pagina's maken"), done, total),
        others,
    )
    sheets, unmade = all_sheets(context, design, lambda page: others.get(page.language, environment))
    return rendered, sheets, problems + broken + unmade


def _pdf_problems(context: Context, options: Options) -> list[Problem]:
    """That PDFs are asked for, and cannot be made on this machine."""
    if context.pdf or not options.pdf:
        return []
    return [problem("pdf-impossible" if options.release else "pdf-skipped", Place(str(options.output)))]


def _pdfs(sheets: Mapping[str, Sheet], options: Options, on_progress: Progress) -> dict[str, bytes]:
    if not sheets:
        return {}
    cache = PdfCache(options.cache / "pdf" if options.cache else None)
    made = make_pdfs(
        sheets, cache, options.jobs, lambda done, total: on_progress(_("PDF's maken"), done, total)
    )
    # Not of the preview, which makes one at a time: to it all others would seem to be of no use.
    cache.forget_old(len(sheets))
    return made


def _write(staging: Staging, context: Context, design: Design, rendered: Sequence[Rendered]) -> None:
    for one in rendered:
        staging.write(one.path, one.html)
    for path, data in other_files(context, design, [one.page for one in rendered]).items():
        staging.write(path, data)


def _index(
    folder: Path, context: Context, rendered: Sequence[Rendered], on_progress: Progress
) -> list[Problem]:
    try:
        make_index(folder, context, [(one.page, one.html) for one in rendered], on_progress)
    except IndexError_ as error:
        return [problem("search-failed", Place(str(folder)), reason=error)]
    return []
