"""The preview's own pages: everything at a glance, the problems of one file, the history of one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from wegwijs.convert.links import with_base
from wegwijs.language import _, language
from wegwijs.preview.excerpts import shortened, visible
from wegwijs.preview.history import Commit, History, NoHistory, history
from wegwijs.preview.inject import preview_policy
from wegwijs.preview.known import base_path, known
from wegwijs.preview.look import Look
from wegwijs.preview.panel import native, review_is_due
from wegwijs.preview.problem_views import (
    LONGEST_TEXT,
    file_groups,
    file_name,
    filter_url,
    own_url,
    visible_lines,
)
from wegwijs.preview.templating import rendered, versioned
from wegwijs.problems import Problem
from wegwijs.reporting import problem_counts
from wegwijs.site_texts import SiteTexts
from wegwijs.words import clock, date_for_editors, sort_key

Answer = tuple[str, bytes]
"""(content type, body)"""

HTML = "text/html; charset=utf-8"
MOST = 200
"""Problems on one page; all of a file can be seen by choosing that file."""
POLICY = preview_policy("default-src 'none'; img-src 'self'; form-action 'none'; base-uri 'none'")


@dataclass(frozen=True, slots=True)
class Line:
    """A page in the list of all pages."""

    title: str
    url: str
    file: str
    is_draft: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A file that has problems. url: of the page with only those."""

    file: str
    url: str
    count: str


@dataclass(frozen=True, slots=True)
class Change:
    """A commit in words."""

    when: str
    author: str
    subject: str
    body: str
    url: str


def index_page(look: Look, rest: str) -> Answer | None:
    """All problems, and all pages with their state."""
    return _problems_page(look, look.problems, "") if not rest else None


def file_page(look: Look, rest: str) -> Answer | None:
    """The problems of one file. rest: the file as problems name it, without its first slash."""
    names = {one.file.lstrip("/"): one.file for one in look.problems}
    names |= {one.file.lstrip("/"): one.file for one in look.sources.values()}
    file = names.get(rest) or names.get(unquote(rest))
    if file is None:
        return None
    return _problems_page(look, [one for one in look.problems if one.file == file], file)


def history_page(look: Look, rest: str) -> Answer | None:
    """The history of one content file. rest: its path below the content folder."""
    # Only what was found in the content folder: no other path is ever looked at.
    paths = {one.path: one for one in look.sources.values()}
    source = paths.get(rest) or paths.get(unquote(rest))
    if source is None:
        return None
    try:
        found, reason = history(Path(look.options.content, source.path).absolute()), ""
    except NoHistory as error:
        found, reason = History((), "", ""), str(error)
    return _page(
        "history.html",
        look,
        title=_("Geschiedenis van {name}", name=file_name(source.slug)),
        file=file_name(source.file),
        page_url=with_base(source.url, base_path(look)),
        reason=reason,
        forge=found.forge,
        forge_url=found.url,
        changes=[_change(one) for one in found.commits],
    )


def waiting_page(url: str, look: Look) -> bytes:
    """What stands at a site-relative URL while its file cannot be made into a page."""
    source = look.sources[url]
    title = _("Deze pagina kan nog niet worden getoond")
    is_own = source.draft or any(one.is_error and one.file == source.file for one in look.problems)
    return _page("waiting.html", look, title=title, file=file_name(source.file), is_own=is_own)[1]


def _problems_page(look: Look, problems: Sequence[Problem], file: str) -> Answer:
    lines = [] if file else _lines(look)
    return _page(
        "index.html",
        look,
        title=_("Meldingen bij {file}", file=file_name(file)) if file else _("Voorvertoning"),
        file=file_name(file),
        summary=problem_counts(problems),
        is_current=look.is_current,
        # Stable: within errors and warnings the order by file stays.
        groups=file_groups(sorted(problems, key=lambda one: not one.is_error)[:MOST], look),
        left_out=max(0, len(problems) - MOST),
        filters=_filters(look) if not file else [],
        drafts=[one for one in lines if one.is_draft],
        due=[one for one in lines if one.is_due],
        lines=lines,
    )


def _filters(look: Look) -> list[Filter]:
    counts = Counter(one.file for one in look.problems)
    return [Filter(file_name(file), filter_url(file, look), str(counts[file])) for file in sorted(counts)]


def _lines(look: Look) -> list[Line]:
    """Every page that a file makes, by title. Without a good look: the files as they are."""
    entries = known(look.context).entries if look.context else {}
    expired = look.context.portal.expired if look.context else {}
    lines = []
    for url, source in look.sources.items():
        if url != source.url:  # a step of a guide
            continue
        entry = entries.get(url)
        lines.append(
            Line(
                title=entry.data.title if entry else source.slug,
                url=with_base(url, base_path(look)),
                file=file_name(source.file),
                is_draft=source.draft,
                is_due=entry is not None and url not in expired and review_is_due(entry, look.options.today),
            )
        )
    return sorted(lines, key=lambda one: (sort_key(one.title), one.url))


def _moment(when: datetime) -> str:
    time = clock(when.time(), SiteTexts(language()))
    return _("{date}, {time} uur", date=date_for_editors(when.date()), time=time)


def _change(one: Commit) -> Change:
    return Change(
        when=_moment(one.when) if one.when else _("Datum onbekend"),
        author=shortened(visible(one.author), 100),
        subject=shortened(visible(one.subject), LONGEST_TEXT),
        body=shortened(visible_lines(one.body), LONGEST_TEXT),
        url=one.url,
    )


def _page(template: str, look: Look, **values: object) -> Answer:
    base = base_path(look)
    html = rendered(
        template,
        policy=POLICY,
        look=look.number,
        native=native(look),
        site_style=base + look.design.stylesheet if look.design else "",
        icon_url=look.context.site.icon_url if look.context else "",
        site_name=look.context.site.name if look.context else "Wegwijs",
        home_url=base,
        style_url=own_url(look, versioned("preview.css")),
        script_url=own_url(look, versioned("preview.js")),
        index_url=own_url(look),
        manual_url=own_url(look, "redactie/"),
        report_url=own_url(look, "rapport/"),
        **values,
    )
    return HTML, html.encode()
