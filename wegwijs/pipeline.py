"""One build: the stages in their order, and the gate between the checks and the site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wegwijs.check import (
    address_problems,
    date_problems,
    example_problems,
    icon_problems,
    setting_problems,
    text_problems,
    variant_problems,
)
from wegwijs.convert import Fragment, FragmentCache, convert_all
from wegwijs.index import IndexError_, PageFacets, build_index, write_facets
from wegwijs.link import Portal, link
from wegwijs.options import Options, Result
from wegwijs.problems import Place, Problem, has_errors, in_order, problem, softened
from wegwijs.publish.manifest import ManifestPage
from wegwijs.publish.robots import HEADERS, robots_txt, sitemap_xml
from wegwijs.publish.staging import OutputBusy, OutputForeign, Staging
from wegwijs.read import read_content
from wegwijs.reasons import reason
from wegwijs.render import Design, Rendered, all_pages, load_design, render_all
from wegwijs.render.budgets import budget_problems
from wegwijs.render.components import component_views
from wegwijs.render.pages import Context, make_context
from wegwijs.render.pages.parts import LEVELS
from wegwijs.render.templates import make_environment
from wegwijs.render.views import ComponentsPage
from wegwijs.settings import Settings, read_settings
from wegwijs.validate import validate

Progress = Callable[[str, int, int], None]
"""(what is going on, done, total)"""


@dataclass(frozen=True, slots=True)
class Inspected:
    """The content and the design, looked at; `design` is None if the templates cannot be used."""

    portal: Portal
    fragments: dict[str, Fragment]
    design: Design | None
    settings: Settings
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that can be known before a file is written. Without context there is an error."""

    problems: tuple[Problem, ...]
    rendered: tuple[Rendered, ...] = ()
    context: Context | None = None
    design: Design | None = None


def _silent(what: str, done: int, total: int) -> None:
    """No progress shown."""


def inspect(options: Options, on_progress: Progress = _silent) -> Inspected:
    """Read, validate, link, convert and check. Writes nothing but the cache."""
    settings, problems = read_settings(options.settings)
    if options.base_url:
        settings = replace(settings, base_url=options.base_url)
    content = read_content(options.content)
    records, found = validate(content.sources, content.unread)
    portal, linking = link(records, content.assets)
    problems += [*content.problems, *found, *linking]
    glossary = {one.data.title: one.data.full_name for one in portal.terms.values() if one.data.full_name}
    fragments = convert_all(
        portal.sources,
        settings.base_path,
        glossary,
        FragmentCache(options.cache / "fragments.sqlite" if options.cache else None),
        options.jobs,
        lambda done, total: on_progress("Teksten omzetten", done, total),
        settings.language,
    )
    design, design_problems = load_design(options.templates)
    problems += design_problems
    problems += text_problems(portal, fragments)
    problems += date_problems(portal, options.today, settings.ages)
    problems += variant_problems(portal, settings, Place(str(options.settings)), options.today)
    problems += icon_problems(portal, design.icons) if design else []
    if options.release:
        problems += example_problems(portal)
        problems += address_problems(settings, Place(str(options.settings)))
    problems += setting_problems(settings, Place(str(options.settings)), portal)
    drafts = {one.file for one in portal.sources if one.draft}
    return Inspected(portal, fragments, design, settings, tuple(in_order(softened(problems, drafts))))


def check(options: Options, on_progress: Progress = _silent) -> Checked:
    """All checks, those of the finished pages too. Writes nothing but the cache."""
    inspected = inspect(options, on_progress)
    if has_errors(inspected.problems) or inspected.design is None:
        return Checked(inspected.problems)
    context = make_context(
        inspected.portal,
        inspected.fragments,
        inspected.design,
        inspected.settings,
        options.today,
        options.release,
    )
    rendered, problems = _render(context, inspected.design, options, on_progress)
    files = {context.url(one.url): one.file for one in inspected.portal.sources}
    problems += budget_problems(rendered, inspected.design, inspected.settings.budgets, files)
    everything = tuple(in_order([*inspected.problems, *problems]))
    return Checked(everything, tuple(rendered), context, inspected.design)


def build(options: Options, on_progress: Progress = _silent) -> Result:
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
    problems = _index(staging.folder, checked.context, checked.rendered, on_progress)
    if problems:
        return Result(tuple(in_order([*checked.problems, *problems])))
    pages = [ManifestPage(one.page.url, one.path, one.page.template) for one in checked.rendered]
    changed = staging.publish(checked.context.site.base_path, pages)
    return Result(checked.problems, len(pages), changed)


def _render(
    context: Context, design: Design, options: Options, on_progress: Progress
) -> tuple[list[Rendered], list[Problem]]:
    cache = options.cache / "templates" if options.cache else None
    environment = make_environment(design, context.site, cache)
    pages = all_pages(context)
    languages = {page.language for page in pages} - {context.site.language}
    others = {one: make_environment(design, context.site, cache, one) for one in sorted(languages)}
    problems: list[Problem] = []
    if not options.release:
        views, problems = component_views(environment, design)
        shared = context.page(
            "components",
            "/bouwstenen/",
            context.texts("Bouwstenen"),
            context.texts("Elk onderdeel van de opmaak, met voorbeelden."),
            in_sitemap=False,
        )
        pages.append(ComponentsPage(**shared, components=views))
    rendered, broken = render_all(
        pages,
        environment,
        design.folder,
        context.site.base_path,
        lambda done, total: on_progress("Pagina's maken", done, total),
        others,
    )
    return rendered, problems + broken


def _write(staging: Staging, context: Context, design: Design, rendered: Sequence[Rendered]) -> None:
    for one in rendered:
        staging.write(one.path, one.html)
    for path, data in design.files.items():
        staging.write(path, data)
    for path, asset in context.portal.assets.items():
        staging.write(path, asset.data)
    site = context.site
    urls = [one.page.canonical for one in rendered if one.page.in_sitemap]
    staging.write("sitemap.xml", sitemap_xml(urls).encode())
    robots = robots_txt(context.absolute("/sitemap.xml"), site.release)
    staging.write("robots.txt", robots.encode())
    staging.write("_headers", HEADERS.encode())
    staging.write(".nojekyll", b"")


def _index(
    folder: Path, context: Context, rendered: Sequence[Rendered], on_progress: Progress
) -> list[Problem]:
    """The search index over all pages that want to be found, and our filters beside it."""
    base = context.site.base_path
    found = {"/" + one.page.url.removeprefix(base): one.page for one in rendered if one.page.search_kind}
    topics = [(topic.slug, topic.data.title) for topic in context.portal.topics.values()]
    facets = {url: PageFacets(page.search_topics, page.search_level) for url, page in found.items()}
    on_progress("Zoekmachine maken", 0, len(found))
    try:
        report = build_index(folder, found, language=context.site.language)
        write_facets(folder, report.fragments, facets, topics, list(LEVELS.items()))
    except IndexError_ as error:
        return [problem("search-failed", Place(str(folder)), reason=error)]
    on_progress("Zoekmachine maken", len(found), len(found))
    return []
