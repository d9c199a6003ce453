"""A chapter as a page of the preview, in the portal's own look, with the way to the other chapters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegwijs.convert import Fragment
from wegwijs.convert.fences import fences
from wegwijs.convert.links import with_base
from wegwijs.manual.chapters import HOME, Chapter, chapter_url, read_chapter
from wegwijs.manual.converting import convert_chapter
from wegwijs.render.views import Link, Site

RESULT = "De lezer ziet:"
"""After an example of a block, before a quote of what it looks like."""

_PATH = re.compile(r"([a-z0-9-]+/)*")
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class _Step:
    """A chapter in the list of chapters; `current` is the one that is shown."""

    text: str
    url: str
    current: bool


def manual_page(
    folder: Path, rest: str, site: Site | None, base_path: str = "/", stylesheet_url: str = ""
) -> bytes | None:
    """The page at `rest` below the manual's URL ("", "git/", "meldingen/key-missing/"), or None.

    folder: the manual; it is read anew, so that a page is never older than its file; site: for the look of
    the portal, None as long as the portal has too many mistakes to have one; base_path and stylesheet_url:
    those of the portal where there is none.
    """
    if not _PATH.fullmatch(rest):
        return None
    slug = rest.rstrip("/")
    found = [path for path in (f"{slug}.md", f"{slug}/README.md".lstrip("/")) if (folder / path).is_file()]
    chapter = read_chapter(folder, found[0]) if found else None
    if chapter is None:
        return None
    shown = replace(chapter, body=with_results(chapter.body))
    base_path = site.base_path if site else base_path
    style = site.stylesheet_url if site else stylesheet_url
    fragment = convert_chapter(shown, base_path)
    return _rendered(chapter, fragment, _steps(folder, chapter, base_path), site, base_path, style).encode()


def with_results(body: str) -> str:
    """The text with real blocks in place of the quotes that stand for them in GitHub's viewer."""
    lines = body.split("\n")
    result: list[str] = []
    done = 0
    for fence in fences(lines):
        quote = _quote_after(lines, fence.last)
        if quote:
            start, end = quote
            result += [*lines[done:start], *lines[fence.first + 1 : fence.last]]
            done = end
    return "\n".join(result + lines[done:])


def _quote_after(lines: list[str], last: int) -> tuple[int, int] | None:
    """First and one past the last line of the quote that shows the result of a fence."""
    start = last + 4
    if lines[last + 1 : start] != ["", RESULT, ""]:
        return None
    end = start
    while end < len(lines) and lines[end].startswith(">"):
        end += 1
    return (start, end) if end > start else None


def _steps(folder: Path, chapter: Chapter, base_path: str) -> list[_Step]:
    """The chapters, in the order in which the start page of the manual links to them."""
    start = read_chapter(folder, "README.md")
    if start is None:
        return []
    links = convert_chapter(start, base_path).links
    urls = {HOME: start.title}
    for link in links:
        if link.url.startswith(HOME) and "#" not in link.url:
            urls.setdefault(link.url, link.text)
    around = chapter_url(f"{Path(chapter.path).parent.as_posix()}/README.md".removeprefix("./"))
    nearest = chapter.url if chapter.url in urls else around
    return [_Step(text, with_base(url, base_path), url == nearest) for url, text in urls.items()]


def _rendered(
    chapter: Chapter,
    fragment: Fragment,
    steps: list[_Step],
    site: Site | None,
    base_path: str,
    stylesheet_url: str,
) -> str:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    index = next((number for number, one in enumerate(steps) if one.current), None)
    before = steps[index - 1] if index else None
    after = steps[index + 1] if index is not None and index + 1 < len(steps) else None
    return environment.get_template("page.html").render(
        site=site,
        stylesheet_url=stylesheet_url,
        home=Link(site.name if site else "De website", base_path),
        title=chapter.title,
        file=chapter.file,
        body=Markup(fragment.html),
        steps=steps,
        before=Link(before.text, before.url) if before else None,
        after=Link(after.text, after.url) if after else None,
    )
