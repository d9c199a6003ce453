"""Browsers elsewhere: two WebDriver endpoints, one of which dies half way."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import urllib3
from urllib3.util import Retry

from wegwijs.audit.discovery import Browser, find_browser
from wegwijs.audit.run.work import Progress
from wegwijs.audit.runner import Settings, audit_site

PAGE = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Bladzijde {name} van de proef</title>'
    "</head><body><main><h1>Bladzijde {name}</h1><p>Tekst.</p></main></body></html>"
)


@contextmanager
def endpoint(browser: Browser) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A WebDriver on a free port of loopback, as soon as it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with subprocess.Popen([browser.driver, f"--port={port}"], stdout=subprocess.DEVNULL) as process:
        try:
            urllib3.request("GET", f"{url}/status", retries=Retry(connect=12, backoff_factor=0.05))
            yield url, process
        finally:
            process.kill()


@pytest.mark.skipif(shutil.which("chromedriver") is None, reason="de driver moet de browser zelf vinden")
def test_endpoint_that_dies_leaves_no_page_out(tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / f"{name}.html").write_text(PAGE.format(name=name), encoding="utf-8")
    browser = find_browser()
    with ExitStack() as stack:
        one, doomed = (stack.enter_context(endpoint(browser)) for __ in range(2))

        def kill_half_way(progress: Progress) -> None:
            if progress.done == 2:
                doomed[1].kill()

        settings = Settings(jobs=1, remote=(one[0], doomed[0]))
        report = audit_site(tmp_path, settings, kill_half_way)
    assert [page.url for page in report.pages] == [f"/{name}.html" for name in "abcdef"]
    assert [page.error for page in report.pages] == [""] * 6
    assert any(page.retried for page in report.pages)
    assert any(doomed[0] in note for note in report.notes)
