"""The flags for this machine, and what is said when a browser does not start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wegwijs.audit import browser
from wegwijs.audit.browser import FLAGS, flags, open_browser, process_of
from wegwijs.audit.discovery import Browser
from wegwijs.audit.errors import BrowserNotFound


@pytest.mark.parametrize(
    ("root", "container", "ci", "without_sandbox"),
    [
        (True, False, "", True),
        (False, True, "true", True),
        (False, True, "", False),
        (False, False, "true", False),
        (False, False, "", False),
    ],
)
def test_sandbox_is_off_only_where_it_cannot_work(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    root: bool,
    container: bool,
    ci: str,
    without_sandbox: bool,
) -> None:
    sign = tmp_path / "dockerenv"
    if container:
        sign.write_text("", encoding="utf-8")
    monkeypatch.setattr(browser, "is_root", lambda: root)
    monkeypatch.setattr(browser, "CONTAINER_FILES", (sign,))
    assert ("--no-sandbox" in flags({"CI": ci})) is without_sandbox
    assert set(FLAGS) <= set(flags({}))


def test_browser_that_does_not_start_is_explained(tmp_path: Path) -> None:
    driver = tmp_path / "chromedriver"
    driver.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    driver.chmod(0o755)
    broken = Browser(tmp_path / "chromium", driver, "de test")
    with pytest.raises(BrowserNotFound, match="start niet") as caught, open_browser(broken):
        pass
    assert "dezelfde versie" in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows kent dit slot niet")
@pytest.mark.parametrize(
    ("lock", "profile_of_42", "pid"),
    [
        ("host-met-streep-42", "PROFILE", 42),
        ("host-42", "/tmp/van-een-ander", None),
        ("host-43", "PROFILE", None),
        ("geen slot", "PROFILE", None),
        ("", "PROFILE", None),
    ],
)
def test_only_the_profiles_own_browser_is_ended(
    tmp_path: Path, lock: str, profile_of_42: str, pid: int | None
) -> None:
    profile = str(tmp_path / "wegwijs-x")
    command = f"chromium\0--user-data-dir={profile_of_42.replace('PROFILE', profile)}\0--lang=nl\0"
    (tmp_path / "wegwijs-x").mkdir()
    (tmp_path / "42").mkdir()
    (tmp_path / "42" / "cmdline").write_text(command, encoding="utf-8")
    if lock:
        (tmp_path / "wegwijs-x" / "SingletonLock").symlink_to(lock)
    assert process_of(profile, tmp_path) == pid
