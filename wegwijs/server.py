"""A small static web server on loopback, for previews and for the audit.

It answers as the public host will: `index.html` for a folder, `404.html` with status 404 for
everything that is not there, the whole below an optional base path, with the headers that the
site asks for in `_headers`. It never lists a folder and never serves a file outside the folder it was given.
"""

from __future__ import annotations

import os
import shutil
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from wegwijs.headers import HEADERS_FILE, from_text, headers_for
from wegwijs.language import _, marked

# Not the standard `mimetypes`: that reads the machine's own tables, so answers would differ.
CONTENT_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
# Also what Pagefind's own files (.pagefind, .pf_index, .pf_fragment, .pf_meta) get.
UNKNOWN_TYPE = "application/octet-stream"
NOT_FOUND_TEXT = marked("Deze pagina is er niet.\n")
TEXT = "text/plain; charset=utf-8"
NEVER_SNIFF = {"X-Content-Type-Options": "nosniff"}
IDLE_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets: a file, or (without a file) a place to go, or a short text."""

    status: HTTPStatus
    file: Path | None = None
    location: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: a file of the site ("" if there is none), or else a place to go."""

    path: str
    location: str = ""


def asked(target: str, base_path: str, exists: Callable[[str], bool]) -> Asked:
    """The file that a request target ("/hulp/artikelen/?q=x") means; never one outside the site.

    base_path: where the site stands, with "/" at both ends; exists: whether the site has a file.
    """
    path = _decoded_path(target)
    if path is not None and path + "/" == base_path:
        return Asked("", base_path)
    parts = _parts(path, base_path)
    if parts is None:
        return Asked("")
    if parts[-1] == "":
        file = "/".join((*parts[:-1], "index.html"))
        return Asked(file if exists(file) else "")
    file = "/".join(parts)
    if not exists(file) and exists(f"{file}/index.html"):
        return Asked("", _address(parts, base_path, target.partition("?")[2]))
    return Asked(file if exists(file) else "")


def _parts(path: str | None, base_path: str) -> list[str] | None:
    """The folder and file names asked for; the last is "" for a folder. None: no such thing."""
    if path is None or not path.startswith(base_path):
        return None
    parts = path.removeprefix(base_path).split("/")
    unsafe = any(part in ("", ".", "..") for part in parts[:-1]) or parts[-1] in (".", "..")
    return None if unsafe or "\\" in path or "\0" in path else parts


def _address(parts: list[str], base_path: str, query: str) -> str:
    # Made from the checked parts: echoing "//example.org" would send people elsewhere.
    path = base_path + "".join(quote(part) + "/" for part in parts)
    return f"{path}?{query}" if query else path


@dataclass(frozen=True, slots=True)
class StaticSite:
    """A built folder, as seen below `base_path` (which starts and ends with "/")."""

    folder: Path
    base_path: str = "/"

    def answer(self, target: str) -> Answer:
        """What a request target ("/hulp/artikelen/?q=x") gets. Only looks at files."""
        found = asked(target, self.base_path, lambda path: self._inside(path) is not None)
        if found.location:
            return Answer(HTTPStatus.MOVED_PERMANENTLY, location=found.location)
        file = self._inside(found.path) if found.path else None
        return Answer(HTTPStatus.OK, file) if file else self._not_found()

    def headers(self, target: str) -> tuple[tuple[str, str], ...]:
        """The headers that the site asks its host for (`_headers`) at a request target."""
        file, path = self._inside(HEADERS_FILE), _decoded_path(target)
        try:
            return headers_for(from_text(file.read_text("utf-8")), path) if file and path else ()
        except (OSError, UnicodeDecodeError):
            return ()

    def _not_found(self) -> Answer:
        return Answer(HTTPStatus.NOT_FOUND, self._inside("404.html"))

    def _inside(self, path: str) -> Path | None:
        """The file, if it is a plain file and really lies in the folder (symlinks followed)."""
        try:
            root = self.folder.resolve()
            file = root.joinpath(path).resolve()
            return file if file.is_relative_to(root) and file.is_file() else None
        except (OSError, RuntimeError):  # a name that is too long; a circle of symlinks
            return None


def _decoded_path(target: str) -> str | None:
    # Not urlsplit: it takes "//name/" for a host. Decoded once, so "%252e" stays a name.
    try:
        return unquote_to_bytes(target.partition("?")[0].partition("#")[0]).decode("utf-8")
    except UnicodeDecodeError:
        return None


class StaticHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from a `StaticSite`; every other method gets 501 from the base class."""

    protocol_version = "HTTP/1.1"
    server_version = "Wegwijs"
    sys_version = ""
    timeout = IDLE_SECONDS
    # Head and body go out together: two small packets wait 40 ms for each other.
    wbufsize = 64 * 1024
    disable_nagle_algorithm = True
    cache_control = "no-cache"

    def __init__(self, *args: Any, site: StaticSite, quiet: bool) -> None:
        self.site = site
        self.quiet = quiet
        super().__init__(*args)

    def do_GET(self) -> None:
        self._respond(with_body=True)

    def do_HEAD(self) -> None:
        self._respond(with_body=False)

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:  # the visitor left before the end
            self.close_connection = True

    def finish(self) -> None:
        try:
            super().finish()
        except ConnectionError:  # there was still something to send when they left
            return

    def log_message(self, format: str, *args: Any) -> None:
        if not self.quiet:
            super().log_message(format, *args)

    def _respond(self, *, with_body: bool) -> None:
        answer = self.site.answer(self.path)
        if answer.location:
            self._head(answer, TEXT, 0)
        elif answer.file:
            self._send_file(answer, answer.file, with_body)
        else:
            self._send_text(answer, NOT_FOUND_TEXT, with_body)

    def _send_file(self, answer: Answer, file: Path, with_body: bool) -> None:
        try:
            stream = file.open("rb")
        except OSError:  # gone, or not ours to read
            self._send_text(Answer(HTTPStatus.NOT_FOUND), NOT_FOUND_TEXT, with_body)
            return
        with stream:
            # The size of what was opened: a build may swap the folder at any moment.
            size = os.fstat(stream.fileno()).st_size
            self._head(answer, CONTENT_TYPES.get(file.suffix.lower(), UNKNOWN_TYPE), size)
            if with_body:
                shutil.copyfileobj(stream, self.wfile)

    def _send_text(self, answer: Answer, text: str, with_body: bool) -> None:
        self._send_data(answer, TEXT, _(text).encode(), with_body)

    def _send_data(self, answer: Answer, content_type: str, body: bytes, with_body: bool) -> None:
        self._head(answer, content_type, len(body))
        if with_body:
            self.wfile.write(body)

    def _head(self, answer: Answer, content_type: str, size: int) -> None:
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(size))
        self.send_header("Cache-Control", self.cache_control)
        self.end_headers()

    def end_headers(self) -> None:
        for name, value in {**NEVER_SNIFF, **self._site_headers()}.items():
            self.send_header(name, value)
        super().end_headers()

    def _site_headers(self) -> dict[str, str]:
        """Headers by name. Rules of ours never name one twice for a path."""
        return dict(self.site.headers(getattr(self, "path", "")))  # no path: a request that is none


class StaticServer(socketserver.ThreadingMixIn, HTTPServer):
    """The listening socket, with `url`: where the site is, base path included."""

    daemon_threads = True
    # A second server on a busy port must fail; on Windows this option would let it through.
    allow_reuse_address = os.name == "posix"

    def __init__(
        self,
        site: StaticSite,
        host: str,
        port: int,
        *,
        quiet: bool,
        handler: Callable[..., StaticHandler] | None = None,
    ) -> None:
        self.site = site
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), handler or partial(StaticHandler, site=site, quiet=quiet))

    def server_bind(self) -> None:
        # HTTPServer looks up the machine's name here, which can take seconds without a network.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    @property
    def url(self) -> str:
        name = f"[{self.server_name}]" if ":" in self.server_name else self.server_name
        return f"http://{name}:{self.server_port}{self.site.base_path}"


def normal_base_path(base_path: str) -> str:
    """Write a base path as "/" or "/name/"."""
    inner = base_path.strip("/")
    return f"/{inner}/" if inner else "/"


@contextmanager
def serve(
    folder: Path,
    host: str = "127.0.0.1",
    port: int = 0,
    base_path: str = "/",
    *,
    quiet: bool = True,
) -> Iterator[StaticServer]:
    """Serve `folder` in the background for as long as the `with` block lasts.

    Port 0 takes a free port. Raises OSError when the port is in use or not allowed.
    """
    site = StaticSite(folder, normal_base_path(base_path))
    with StaticServer(site, host, port, quiet=quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
