"""The order in which a browser is looked for, with a PATH of our own and no real apt-get."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.common.exceptions import NoSuchDriverException

from wegwijs import debian
from wegwijs.audit import discovery
from wegwijs.audit.discovery import find_browser
from wegwijs.audit.errors import BrowserNotFound

Install = Callable[..., dict[str, str]]


@pytest.fixture(autouse=True)
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rights to install, and a Selenium Manager that finds nothing."""
    monkeypatch.setattr(debian, "is_root", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(discovery, "SeleniumManager", lambda: Manager({}))


class Manager:
    def __init__(self, paths: dict[str, str]) -> None:
        self.paths = paths

    def binary_paths(self, args: list[str]) -> dict[str, str]:
        if not self.paths:
            raise NoSuchDriverException("niets gevonden")
        return self.paths


@pytest.fixture
def path_with(tmp_path: Path) -> Install:
    """Put programs with these names on a PATH of their own; gives the environment."""

    def install(*names: str) -> dict[str, str]:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        for name in names:
            (folder / name).write_text("", encoding="utf-8")
            (folder / name).chmod(0o755)
        return {"PATH": str(folder)}

    return install


def test_own_variables_come_first(path_with: Install) -> None:
    environment = path_with("chromium", "chromedriver", "mijn", "mijndriver")
    folder = environment["PATH"]
    environment |= {
        "WEGWIJS_CHROME": f"{folder}/mijn",
        "WEGWIJS_CHROMEDRIVER": f"{folder}/mijndriver",
    }
    environment |= {"CHROME_BIN": f"{folder}/chromium", "CHROMEWEBDRIVER": folder}
    assert find_browser(environment).binary == Path(folder, "mijn")


def test_github_names_the_drivers_folder(path_with: Install) -> None:
    environment = path_with("google-chrome", "chromedriver")
    folder = environment["PATH"]
    found = find_browser({"CHROME_BIN": f"{folder}/google-chrome", "CHROMEWEBDRIVER": folder})
    assert found.driver == Path(folder, "chromedriver")


def test_variable_that_points_nowhere_is_an_error(path_with: Install) -> None:
    environment = path_with("chromium", "chromedriver")
    environment |= {"WEGWIJS_CHROME": "/weg/chrome", "WEGWIJS_CHROMEDRIVER": "/weg/driver"}
    with pytest.raises(BrowserNotFound, match=r"WEGWIJS_CHROME wijst naar /weg/chrome"):
        find_browser(environment)


def test_half_a_pair_of_variables_is_no_browser(path_with: Install) -> None:
    environment = path_with("chromium", "chromedriver") | {"WEGWIJS_CHROME": "/weg"}
    assert find_browser(environment).binary.name == "chromium"


@pytest.mark.parametrize(
    ("programs", "binary", "driver"),
    [
        (("chromium", "google-chrome", "chromedriver"), "chromium", "chromedriver"),
        (("chromium-browser", "chromedriver"), "chromium-browser", "chromedriver"),
        (("google-chrome", "microsoft-edge", "chromedriver"), "google-chrome", "chromedriver"),
        (("google-chrome-stable", "chromedriver"), "google-chrome-stable", "chromedriver"),
        (("chromium", "microsoft-edge", "msedgedriver"), "microsoft-edge", "msedgedriver"),
    ],
)
def test_browser_and_its_driver_on_the_path(
    path_with: Install, programs: tuple[str, ...], binary: str, driver: str
) -> None:
    found = find_browser(path_with(*programs))
    assert (found.binary.name, found.driver.name) == (binary, driver)


def test_browser_in_macos_own_place(
    path_with: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = path_with("chromedriver", "Google Chrome")
    program = str(tmp_path / "bin" / "Google Chrome")
    monkeypatch.setattr(discovery, "MAC_PLACES", ((program, "chromedriver"),))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert find_browser(environment).binary == Path(program)


class AptGet:
    """Stands in for apt-get: remembers what it was asked, and can put programs on the PATH."""

    def __init__(self, works: dict[str, bool], install: Callable[[], object]) -> None:
        self.asked: list[tuple[str, ...]] = []
        self._works = works
        self._install = install

    def __call__(self, *arguments: str) -> bool:
        self.asked.append(arguments)
        if arguments[0] == "install" and self._works["install"]:
            self._install()
        return self._works[arguments[0]]


@pytest.fixture
def debian_root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    version = tmp_path / "debian_version"
    version.write_text("12", encoding="utf-8")
    monkeypatch.setattr(debian, "is_root", lambda: True)
    monkeypatch.setattr(debian, "DEBIAN_FILE", version)


@pytest.mark.usefixtures("debian_root")
@pytest.mark.parametrize("update_works", [True, False])
def test_root_on_debian_installs(
    path_with: Install,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    update_works: bool,
) -> None:
    environment = path_with("apt-get")
    works = {"update": update_works, "install": True}
    apt = AptGet(works, lambda: path_with("chromium", "chromedriver"))
    monkeypatch.setattr(debian, "_apt_get", apt)
    assert find_browser(environment).binary.name == "chromium"
    assert apt.asked == [("update",), ("install", "-y", "chromium", "chromium-driver")]
    assert "apt-get" in capsys.readouterr().err


@pytest.mark.usefixtures("debian_root")
def test_selenium_manager_when_apt_fails(path_with: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    apt = AptGet({"update": True, "install": False}, lambda: None)
    monkeypatch.setattr(debian, "_apt_get", apt)
    paths = {"browser_path": "/cache/chrome", "driver_path": "/cache/chromedriver"}
    monkeypatch.setattr(discovery, "SeleniumManager", lambda: Manager(paths))
    found = find_browser(path_with("apt-get"))
    assert (found.binary, found.found_by) == (Path("/cache/chrome"), "Selenium Manager")


def test_only_root_installs(path_with: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    apt = AptGet({"update": True, "install": True}, lambda: None)
    monkeypatch.setattr(debian, "_apt_get", apt)
    with pytest.raises(BrowserNotFound):
        find_browser(path_with("apt-get"))
    assert apt.asked == []


@pytest.mark.usefixtures("debian_root")
def test_apt_get_that_fails_shows_its_last_lines(
    path_with: Install,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environment = path_with("apt-get")
    script = tmp_path / "bin" / "apt-get"
    script.write_text("#!/bin/sh\necho E: geen netwerk\nexit 100\n", encoding="utf-8")
    monkeypatch.setenv("PATH", environment["PATH"])
    with pytest.raises(BrowserNotFound):
        find_browser(environment)
    assert "E: geen netwerk" in capsys.readouterr().err


def test_no_browser_says_what_to_install(path_with: Install) -> None:
    with pytest.raises(BrowserNotFound) as caught:
        find_browser(path_with())
    text = str(caught.value)
    assert "sudo apt-get install chromium chromium-driver" in text
    assert "WEGWIJS_CHROME" in text
    assert len(text.splitlines()) < 10
