"""What an editor may have meant with a link that leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from wegwijs.convert.links import resolve
from wegwijs.language import _
from wegwijs.problems import did_you_mean
from wegwijs.read.collections import COLLECTIONS
from wegwijs.read.files import slugify

_END = re.compile(r"[?#].*$", re.DOTALL)


def suggestion(target: str, source_path: str, urls: Collection[str], aliases: Mapping[str, str]) -> str:
    """A sentence that names the page that was meant, or an empty text.

    target: as the editor wrote it, in the file `source_path`; urls: of all pages, site-relative;
    aliases: old URL -> URL of the page that has it now.
    """
    elsewhere = _another_website(target)
    if elsewhere:
        return elsewhere
    now = aliases.get(resolve(_END.sub("", target), source_path))
    if now:
        written = _written(now, target, source_path)
        return _("Deze pagina is verhuisd. Schrijf `{target}`.", target=written)
    for attempt in _attempts(_END.sub("", target), source_path):
        url = urlsplit(resolve(attempt, source_path)).path
        if url in urls:
            return _("Bedoelde u `{word}`?", word=_written(url, target, source_path))
    return _like(target, source_path, urls)


def _another_website(target: str) -> str:
    """An address of another website, or of e-mail, that was written without its beginning."""
    if target.startswith("www."):
        return _("Is dit een andere website? Schrijf dan `https://{target}`.", target=target)
    if "@" in target:
        return _("Is dit een e-mailadres? Schrijf dan `mailto:{target}`.", target=target)
    return ""


def _attempts(path: str, source_path: str) -> Iterator[str]:
    """The target without the slips that people make: strokes of Windows, capitals, spaces, ".html",
    a folder too many or too few, the base path, the right name in another folder."""
    path = unquote(path).replace("\\", "/").strip()
    path = re.sub(r"(?:/index)?\.(?:html?|php)$", "/", path)
    yield path
    folders, _slash, name = path.rstrip("/").rpartition("/")
    stem = slugify(name.removesuffix(".md"))
    if not stem:
        return
    yield f"{folders}/{stem}.md" if folders else f"{stem}.md"
    parts = [one for one in f"{folders}/{stem}".lower().split("/") if one not in ("", ".", "..")]
    for first in range(len(parts)):
        yield f"/{'/'.join(parts[first:])}/"
    own = posixpath.dirname(source_path)
    for folder in sorted(COLLECTIONS, key=lambda one: (one != own, one)):
        yield f"/{folder}/{stem}.md"


def _written(url: str, target: str, source_path: str) -> str:
    """A URL the way the editor wrote the link: as a file beside this one, or as an address."""
    if not _END.sub("", target).endswith(".md"):
        return url
    folder, slug = _file_of(url)
    if target.startswith("/"):
        return f"/{folder}/{slug}.md"
    return posixpath.relpath(f"{folder}/{slug}.md", posixpath.dirname(source_path))


def _file_of(url: str) -> tuple[str, str]:
    """The folder and the name of the file with this URL."""
    found = [one for one in COLLECTIONS.values() if one.prefix != "/" and url.startswith(one.prefix)]
    prefix, folder = next(((one.prefix, one.folder) for one in found if url != one.prefix), ("/", "paginas"))
    return folder, url.removeprefix(prefix).strip("/") or "index"


def _like(target: str, source_path: str, urls: Collection[str]) -> str:
    """The page whose address or name is most like the target."""
    written = _END.sub("", target)
    if not written.endswith(".md"):
        return did_you_mean(resolve(written, source_path), urls)
    before, slash, name = written.rpartition("/")
    folder = resolve(written, source_path).rstrip("/").rpartition("/")[0] + "/"
    slugs = [url.removeprefix(folder).strip("/") for url in urls if url.startswith(folder)]
    found = did_you_mean(name.removesuffix(".md"), [one for one in slugs if one and "/" not in one])
    return found.replace(" `", f" `{before}{slash}").replace("`?", ".md`?")
