"""The site as it is shown now: pages of the newest look, or else the best there is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote

from wegwijs.language import _
from wegwijs.paper.pango import has_pango, how_to_install
from wegwijs.preview import additions
from wegwijs.preview.look import Seen
from wegwijs.preview.overlay import is_waiting
from wegwijs.preview.own_pages import waiting_page
from wegwijs.preview.pages import Pages, Shown, fingerprint
from wegwijs.preview.problem_views import PREFIX
from wegwijs.preview.search import Search, is_search_file
from wegwijs.preview.templating import rendered, versioned
from wegwijs.preview.text_apart import apart
from wegwijs.publish.manifest import read_manifest
from wegwijs.render.views import Page
from wegwijs.server import CONTENT_TYPES, NOT_FOUND_TEXT, TEXT, UNKNOWN_TYPE, StaticSite, asked

HTML = CONTENT_TYPES[".html"]
JSON = CONTENT_TYPES[".json"]
OWN_ASSETS = frozenset(versioned(name) for name in ("preview.css", "preview.js"))
LOOKED_AT = 8
"""Pages that somebody may be looking at now."""
NOT_FOUND_FILE = "404.html"


def _bare() -> bytes:
    """What stands in place of a site that was never without errors."""
    title = _("Er is nog niets te zien")
    text = _("Er zitten fouten in de inhoud. Los die eerst op. Daarna ziet u hier de website.")
    return rendered("bare.html", title=title, text=text).encode()


def _marks(view: _View) -> tuple[str, str]:
    """Of a page, and of all around its text."""
    return fingerprint(view.html), apart(view.html, view.page).frame


def _broken() -> bytes:
    """What stands in place of a page of which no good version was ever seen."""
    title = _("Deze pagina kan niet worden getoond")
    text = _(
        "Er zitten fouten in het sjabloon van deze pagina. Los die eerst op. Daarna ziet u hier de pagina."
    )
    return rendered("bare.html", title=title, text=text).encode()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a request gets. location: where to go instead; lasting: this address never gives anything else."""

    status: HTTPStatus
    content_type: str
    body: bytes
    location: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class _View:
    """What stands at a URL, before additions."""

    status: HTTPStatus
    html: bytes
    page: Page | None


class LiveSite:
    """Answers requests from the newest look. For many threads at once; `show` belongs to one.

    built: the last site that was built, for when there was never a look without errors;
    on_shown: called with the number of a look when a page of it was given, or when a page was asked
    about that stays as it is.
    """

    def __init__(
        self, seen: Seen, built: StaticSite, search: Search, on_shown: Callable[[int], None]
    ) -> None:
        self._seen = seen
        self._good: Pages | None = None
        self.built = built
        self._search = search
        self._on_shown = on_shown
        self._given: dict[str, tuple[str, str]] = {}
        self._drafts: dict[str, Shown] = {}
        self._asked: deque[str] = deque(maxlen=LOOKED_AT)

    @property
    def seen(self) -> Seen:
        return self._seen

    @property
    def base_path(self) -> str:
        """Where the site stands now: the settings may change."""
        pages = self._seen.pages
        if pages:
            return pages.context.site.base_path
        manifest = read_manifest(self.built.folder)
        return manifest.base_path if manifest else self.built.base_path

    @property
    def prefix(self) -> str:
        """Where the preview's own pages stand."""
        return self.base_path.rstrip("/") + PREFIX

    @property
    def asked(self) -> tuple[str, ...]:
        """Files of the pages that were asked for last."""
        return tuple(self._asked.copy())

    def show(self, seen: Seen) -> None:
        """Show this from now on; keep what was shown, if it was good, for when a template is broken."""
        before = self._seen
        if before.pages is not None and before.pages is not seen.pages and _is_good(before):
            self._good = before.pages
        self._seen = seen

    def answer(self, target: str) -> Reply:
        """What a request gets that is not for the preview's own pages."""
        seen, base = self._seen, self.base_path
        if target in ("", "/") and base != "/":
            return Reply(HTTPStatus.FOUND, TEXT, b"", base)
        if seen.pages is None:
            return self._from_built(target, seen)
        found = asked(target, base, lambda path: self._has(seen.pages, path))
        if found.location:
            return Reply(HTTPStatus.FOUND, TEXT, b"", found.location)
        if found.path and not seen.pages.has(found.path):
            return self._file(found.path, seen.pages)
        url = additions.site_relative(_plain(target), seen.look)
        view = self._view(found.path, url, seen)
        if view.page is not None:  # or every address that is not there would be remembered
            self._given[_plain(target)] = _marks(view)
        self._asked.append(found.path)
        self._on_shown(seen.look.number)
        own = url if is_waiting(url, seen.look) else ""
        return Reply(view.status, HTML, additions.with_additions(view.html, view.page, seen.look, own))

    def state(self, url: str) -> Reply:
        """What the script in a page asks after every look. url: path of the page, base path included."""
        seen = self._seen
        if seen.pages is None:
            view = _View(HTTPStatus.OK, self._from_built(url, seen, bare=True).body, None)
        else:
            found = asked(url, self.base_path, lambda path: self._has(seen.pages, path))
            view = self._view(found.path, additions.site_relative(_plain(url), seen.look), seen)
        (page, frame), given = _marks(view), self._given.get(_plain(url), ("", ""))
        if page == given[0] or (frame and frame == given[1]):  # then this is all that a tab needs
            self._on_shown(seen.look.number)
        return Reply(HTTPStatus.OK, JSON, additions.state(url, view.page, seen.look, view.html))

    def own_page(self, path: str, query: str = "") -> Reply:
        """One of the preview's own pages, scripts or styles."""
        found = additions.own_page(path, self._seen.look)
        if found is None:
            return Reply(HTTPStatus.NOT_FOUND, TEXT, _(NOT_FOUND_TEXT).encode())
        return Reply(HTTPStatus.OK, *found, lasting=f"{path}?{query}" in OWN_ASSETS)

    def _has(self, pages: Pages | None, path: str) -> bool:
        return pages is not None and (
            pages.has(path) or is_search_file(path) or pages.has_pdf(path) or pages.file(path) is not None
        )

    def _view(self, path: str, url: str, seen: Seen) -> _View:
        """The page in a file, or the page that says that there is none. url: site-relative."""
        assert seen.pages is not None
        shown = self._shown(path, seen.pages) if path else None
        if shown is None and is_waiting(url, seen.look):
            shown = self._drafts.get(url)
            if shown is None:
                return _View(HTTPStatus.NOT_FOUND, waiting_page(url, seen.look), None)
        if shown is not None:
            self._remember_draft(url, shown, seen)
            return _View(HTTPStatus.OK, shown.html or _broken(), shown.page)
        missing = self._shown(NOT_FOUND_FILE, seen.pages)
        return _View(HTTPStatus.NOT_FOUND, (missing.html if missing else None) or _broken(), None)

    def _remember_draft(self, url: str, shown: Shown, seen: Seen) -> None:
        """A draft with a mistake is no page; what its editor saw last stays readable."""
        source = seen.look.sources.get(url)
        if source is not None and source.draft and shown.html is not None:
            self._drafts.pop(url, None)
            self._drafts[url] = shown
            for old in tuple(self._drafts)[:-LOOKED_AT]:
                self._drafts.pop(old, None)

    def _shown(self, path: str, pages: Pages) -> Shown | None:
        """The page, in its last good version if its template is broken now."""
        shown = pages.at(path)
        if shown is not None and shown.html is None and self._good is not None:
            return self._good.at(path) or shown
        return shown

    def _file(self, path: str, pages: Pages) -> Reply:
        if pages.has_pdf(path):
            return _pdf(path, pages)
        data = self._search.file(path, pages) if is_search_file(path) else pages.file(path)
        if data is None:
            return Reply(HTTPStatus.NOT_FOUND, TEXT, _(NOT_FOUND_TEXT).encode())
        # The name of a style or script has a hash of what is in it.
        lasting = path in pages.design.hashed
        return Reply(HTTPStatus.OK, _type(path), data, lasting=lasting)

    def _from_built(self, target: str, seen: Seen, *, bare: bool = False) -> Reply:
        """From the last site that was built, in the style of now. bare: without additions."""
        path, design = _plain(target).removeprefix(self.base_path), seen.look.design
        if design is not None and path in design.files:
            return Reply(HTTPStatus.OK, _type(path), design.files[path])
        answer = StaticSite(self.built.folder, self.base_path).answer(target)
        if answer.location:
            return Reply(HTTPStatus.FOUND, TEXT, b"", answer.location)
        try:
            data = answer.file.read_bytes() if answer.file else _bare()
        except OSError:  # a build is putting another site in its place
            data = _bare()
        content_type = _type(answer.file.name) if answer.file else HTML
        if content_type == HTML and not bare:
            data = additions.with_additions(data, None, seen.look)
        return Reply(answer.status if answer.file else HTTPStatus.OK, content_type, data)


def _pdf(path: str, pages: Pages) -> Reply:
    """A PDF, or what to install before there can be one."""
    if not has_pango():
        return Reply(HTTPStatus.SERVICE_UNAVAILABLE, TEXT, how_to_install().encode())
    data = pages.pdf(path)
    return Reply(HTTPStatus.OK, _type(path), data) if data else Reply(HTTPStatus.OK, HTML, _broken())


def _is_good(seen: Seen) -> bool:
    """Whether no page is known that could not be made."""
    known = any(one.code == "template-broken" for one in seen.look.problems)
    return seen.pages is not None and not seen.pages.broken and not known


def _plain(target: str) -> str:
    return unquote(target.partition("?")[0].partition("#")[0])


def _type(path: str) -> str:
    return CONTENT_TYPES.get(PurePosixPath(path).suffix.lower(), UNKNOWN_TYPE)
