"""A stand-in for a WebDriver: it gives sessions, and says of every page that it is called "Titel"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.audit.loopback import Loopback, Reply, loopback

JSON = {"Content-Type": "application/json"}
READY = {"ready": True, "build": {"version": "156.0"}}


def said(value: object, status: int = 200) -> Reply:
    """The answer of a WebDriver. Source: W3C WebDriver, "Processing model"."""
    return Reply(json.dumps({"value": value}).encode(), status, JSON)


def refused(error: str, status: int = 500) -> Reply:
    return said({"error": error, "message": "het lukt niet", "stacktrace": ""}, status)


class FakeEndpoint:
    """status: what it says of itself; full: it gives no session; silent: it does not answer any more;
    dead: its sessions are gone."""

    def __init__(self, status: object = READY) -> None:
        self.status = status
        self.full = self.silent = self.dead = False
        self.server: Loopback | None = None

    @property
    def url(self) -> str:
        assert self.server is not None
        return self.server.url

    @property
    def asked(self) -> list[str]:
        assert self.server is not None
        return self.server.asked

    def answer(self, method: str, path: str) -> Reply | None:
        if self.silent:
            return None
        if path == "/status":
            return self.status if isinstance(self.status, Reply) else said(self.status)
        if path == "/session":
            return refused("session not created") if self.full else said(SESSION)
        if self.dead:
            return refused("invalid session id", 404)
        return said("Titel" if path.endswith("/title") else None)


SESSION: dict[str, Any] = {"sessionId": "een", "capabilities": {"browserName": "chrome"}}


@contextmanager
def endpoint(status: object = READY) -> Iterator[FakeEndpoint]:
    """A WebDriver on loopback for as long as the `with` block lasts."""
    one = FakeEndpoint(status)
    with loopback(one.answer) as server:
        one.server = server
        yield one
