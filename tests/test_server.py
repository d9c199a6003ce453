"""The static server, asked over real HTTP on loopback."""

from __future__ import annotations

import errno
import http.client
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from wegwijs.server import (
    CONTENT_TYPES,
    StaticServer,
    StaticSite,
    normal_base_path,
    serve,
)

SECRET = "geheim"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "artikelen" / "digid").mkdir(parents=True)
    (folder / "leeg").mkdir()
    (folder / "index.html").write_text("thuis", encoding="utf-8")
    (folder / "artikelen" / "digid" / "index.html").write_text("DigiD é", encoding="utf-8")
    (folder / "stijl.css").write_text("p{}", encoding="utf-8")
    (folder / "404.html").write_text("niet gevonden", encoding="utf-8")
    (tmp_path / "geheim.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "site-oud").mkdir()
    (tmp_path / "site-oud" / "index.html").write_text(SECRET, encoding="utf-8")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[StaticServer]:
    with serve(site) as running:
        yield running


class Reply:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()


def ask(server: StaticServer, target: str, method: str = "GET") -> Reply:
    """Send the target exactly as it is: urllib would tidy up "..", and that is what is tested."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        connection.putrequest(method, target)
        connection.endheaders()
        return Reply(connection.getresponse())
    finally:
        connection.close()


def test_folder_gives_its_index(server: StaticServer) -> None:
    reply = ask(server, "/artikelen/digid/")
    assert (reply.status, reply.text) == (200, "DigiD é")
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.headers["Cache-Control"] == "no-cache"


def test_headers_that_the_site_asks_for_are_sent(site: Path, server: StaticServer) -> None:
    text = "/*\n  X-Content-Type-Options: nosniff\n  A: 1\n\n/artikelen/*\n  B: 2\n"
    (site / "_headers").write_text(text, encoding="utf-8")
    reply = ask(server, "/artikelen/digid/?q=1")
    assert (reply.headers["A"], reply.headers["B"]) == ("1", "2")
    assert reply.headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert (ask(server, "/").headers["A"], ask(server, "/").headers["B"]) == ("1", None)
    assert ask(server, "/artikelen/digid").headers["B"] == "2", "a redirect too"
    assert ask(server, "/weg/").headers["A"] == "1", "a page that is not there too"


def test_a_site_that_asks_for_no_headers(site: Path, server: StaticServer) -> None:
    assert ask(server, "/").headers.get_all("X-Content-Type-Options") == ["nosniff"]
    (site / "_headers").write_bytes(b"/*\n  A: \xe9\n")
    assert ask(server, "/").headers["A"] is None


def test_query_does_not_matter(server: StaticServer) -> None:
    assert ask(server, "/?q=../../geheim.txt").text == "thuis"


def test_folder_without_slash_is_sent_on(server: StaticServer) -> None:
    reply = ask(server, "/artikelen/digid?q=1")
    assert (reply.status, reply.headers["Location"]) == (301, "/artikelen/digid/?q=1")


@pytest.mark.parametrize("target", ["/weg/", "/leeg/", "/leeg", "/stijl.css/", "/artikelen/"])
def test_what_is_not_there_gets_the_404_page(server: StaticServer, target: str) -> None:
    reply = ask(server, target)
    assert (reply.status, reply.text) == (404, "niet gevonden")
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"


def test_without_a_404_page_there_is_a_line_of_text(site: Path) -> None:
    (site / "404.html").unlink()
    with serve(site) as server:
        assert ask(server, "/weg").text == "Deze pagina is er niet.\n"


def test_head_says_the_same_without_the_body(server: StaticServer) -> None:
    got, head = ask(server, "/stijl.css"), ask(server, "/stijl.css", "HEAD")
    assert head.text == ""
    assert head.headers["Content-Length"] == got.headers["Content-Length"] == "3"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_other_methods_are_refused(server: StaticServer, method: str) -> None:
    assert ask(server, "/", method).status == 501


def test_several_requests_over_one_connection(server: StaticServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        for target, expected in [("/", "thuis"), ("/weg", "niet gevonden"), ("/stijl.css", "p{}")]:
            connection.request("GET", target)
            assert connection.getresponse().read().decode() == expected
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        *((f"bestand{suffix}", expected) for suffix, expected in CONTENT_TYPES.items()),
        ("STIJL.CSS", "text/css; charset=utf-8"),
        ("index.pf_fragment", "application/octet-stream"),
        ("wasm.nl.pagefind", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_content_type(site: Path, server: StaticServer, name: str, content_type: str) -> None:
    (site / name).write_bytes(b"x")
    assert ask(server, f"/{name}").headers["Content-Type"] == content_type


@pytest.mark.parametrize(
    "target",
    [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/%2e%2e%2fgeheim.txt",
        "/artikelen/../../geheim.txt",
        "/artikelen/%2e%2e/%2e%2e/geheim.txt",
        "/..%5cgeheim.txt",
        "/..\\geheim.txt",
        "/%252e%252e/geheim.txt",
        "/../site-oud/",
        "/../site-oud",
        "//../geheim.txt",
        "/./index.html",
        "/..",
        "/%00",
        "/index.html%00.txt",
        "/%ff%fe",
        "/" + "a" * 5000,
        "geheim.txt",
        "http://127.0.0.1/index.html",
    ],
)
def test_nothing_outside_the_folder(server: StaticServer, target: str) -> None:
    reply = ask(server, target)
    assert reply.status == 404
    assert SECRET not in reply.text


def test_absolute_path_stays_inside(server: StaticServer, tmp_path: Path) -> None:
    assert ask(server, f"/{tmp_path}/geheim.txt").status == 404


@pytest.mark.skipif(os.name == "nt", reason="Windows vraagt rechten voor een symlink")
def test_symlink_out_of_the_folder_is_not_followed(site: Path, server: StaticServer) -> None:
    (site / "uit.txt").symlink_to(site.parent / "geheim.txt")
    (site / "map").symlink_to(site.parent / "site-oud")
    (site / "rond").symlink_to(site / "rond")
    (site / "binnen.css").symlink_to(site / "stijl.css")
    assert [ask(server, f"/{name}").status for name in ("uit.txt", "map/", "rond")] == [404] * 3
    assert ask(server, "/binnen.css").text == "p{}"


def test_redirect_never_leaves_the_site(site: Path, server: StaticServer) -> None:
    (site / "elders.example").mkdir()
    (site / "elders.example" / "index.html").write_text("x", encoding="utf-8")
    # "//elders.example/" as an answer would be another host.
    for target in ("//elders.example", "/elders.example"):
        assert ask(server, target).headers["Location"] == "/elders.example/"


def test_below_a_base_path(site: Path) -> None:
    with serve(site, base_path="hulp") as server:
        assert server.url.endswith("/hulp/")
        assert ask(server, "/hulp/artikelen/digid/").text == "DigiD é"
        assert ask(server, "/hulp").headers["Location"] == "/hulp/"
        assert ask(server, "/hulp/artikelen/digid").headers["Location"] == "/hulp/artikelen/digid/"
        assert [ask(server, target).status for target in ("/", "/hulpje/", "/hulp/../")] == [404] * 3


@pytest.mark.parametrize(("given", "normal"), [("/", "/"), ("", "/"), ("hulp", "/hulp/"), ("/a/b", "/a/b/")])
def test_base_path_is_written_one_way(given: str, normal: str) -> None:
    assert normal_base_path(given) == normal


def test_site_that_is_swapped_is_seen_at_once(site: Path, server: StaticServer) -> None:
    site.rename(site.with_name("vorige"))
    site.mkdir()
    (site / "index.html").write_text("nieuw", encoding="utf-8")
    assert ask(server, "/").text == "nieuw"


def test_busy_port_is_an_error(site: Path, server: StaticServer) -> None:
    busy = rf"^\[Errno {errno.EADDRINUSE}\]"
    with pytest.raises(OSError, match=busy), serve(site, port=server.server_port):
        pass


def test_visitor_who_leaves_early_is_no_error(
    site: Path, server: StaticServer, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "groot.wasm").write_bytes(b"x" * 20_000_000)
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as visitor:
        visitor.sendall(b"GET /groot.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
        visitor.recv(10)
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(10)
    assert ask(server, "/").text == "thuis"
    assert capsys.readouterr().err == ""


def test_log_is_quiet_only_if_asked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for quiet in (True, False):
        with serve(site, quiet=quiet) as server:
            ask(server, "/stijl.css")
    assert capsys.readouterr().err.count("GET /stijl.css") == 1


def test_ipv6_address_is_written_in_brackets(site: Path) -> None:
    try:
        with serve(site, host="::1") as server:
            assert server.url == f"http://[::1]:{server.server_port}/"
    except OSError:
        pytest.skip("deze computer heeft geen IPv6")


def test_answer_needs_no_server(site: Path) -> None:
    assert StaticSite(site).answer("/stijl.css").file == (site / "stijl.css").resolve()
