"""A check fetches files of the site that is audited, and of no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.audit.loopback import Loopback, Reply, loopback, site
from wegwijs.audit.checks import fetching
from wegwijs.audit.checks.fetching import MissingError, read_from


def _to(where: str) -> Reply:
    return Reply(status=302, headers={"Location": where})


@pytest.fixture
def other() -> Iterator[Loopback]:
    with loopback(site({"/film.vtt": Reply(b"of another")})) as server:
        yield server


@pytest.fixture
def server(other: Loopback) -> Iterator[Loopback]:
    pages = {
        "/film.vtt": Reply(b"WEBVTT"),
        "/moved.vtt": _to("/film.vtt"),
        "/away.vtt": _to(f"{other.url}/film.vtt"),
        "/round.vtt": _to("/round.vtt"),
        "/broken.vtt": Reply(b"", 500),
    }
    with loopback(site(pages)) as server:
        yield server


@pytest.mark.parametrize("path", ["/film.vtt", "/moved.vtt"])
def test_a_file_of_the_site_also_where_it_moved(server: Loopback, path: str) -> None:
    assert read_from(server.url + path, f"{server.url}/pagina/") == b"WEBVTT"


def test_nothing_is_asked_of_another_site(server: Loopback, other: Loopback) -> None:
    with pytest.raises(ValueError, match="film"):
        read_from(f"{server.url}/away.vtt", server.url)
    assert other.asked == []


@pytest.mark.parametrize("path", ["/round.vtt", "/broken.vtt"])
def test_no_file_is_not_the_same_as_no_answer(server: Loopback, path: str) -> None:
    with pytest.raises(ValueError, match=path) as raised:
        read_from(server.url + path, server.url)
    assert not isinstance(raised.value, MissingError)


def test_a_file_that_is_not_there(server: Loopback) -> None:
    with pytest.raises(MissingError):
        read_from(f"{server.url}/weg.vtt", server.url)


def test_of_a_very_large_file_only_the_beginning(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 3)
    assert read_from(f"{server.url}/film.vtt", server.url) == b"WEB"
