"""Which browser the audit uses, and how one is installed when there is none.

In this order: environment variables, a browser with its driver on PATH (and in macOS'
standard places), Debian's packages when we are root there, Selenium Manager.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.selenium_manager import SeleniumManager

from wegwijs import debian
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.language import _, marked

# (browser variable, driver variable): our own, then the ones that GitHub's runners set.
ENVIRONMENT = (("WEGWIJS_CHROME", "WEGWIJS_CHROMEDRIVER"), ("CHROME_BIN", "CHROMEWEBDRIVER"))
CHROME_DRIVER = "chromedriver"
EDGE_DRIVER = "msedgedriver"
# (command, its driver). Chromium first: it is the one that Debian's driver belongs to.
COMMANDS = (
    ("chromium", CHROME_DRIVER),
    ("chromium-browser", CHROME_DRIVER),
    ("google-chrome", CHROME_DRIVER),
    ("google-chrome-stable", CHROME_DRIVER),
    ("microsoft-edge", EDGE_DRIVER),
    ("microsoft-edge-stable", EDGE_DRIVER),
)
MAC_PLACES = (
    ("/Applications/Chromium.app/Contents/MacOS/Chromium", CHROME_DRIVER),
    ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", CHROME_DRIVER),
    ("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", EDGE_DRIVER),
)
APT_PACKAGES = ("chromium", "chromium-driver")

NOT_FOUND = marked("""\
De toegankelijkheidstest heeft een browser nodig, en vond er geen.
Installeer Chromium met zijn driver:
  Debian of Ubuntu:  sudo apt-get install chromium chromium-driver
  macOS:             brew install --cask google-chrome chromedriver
  Windows:           installeer Google Chrome (de driver komt vanzelf)
Staat de browser ergens anders? Zet dan WEGWIJS_CHROME en WEGWIJS_CHROMEDRIVER
op het pad van de browser en van chromedriver.""")


@dataclass(frozen=True, slots=True)
class Browser:
    """The programs to start. `found_by` says where they were found."""

    binary: Path
    driver: Path
    found_by: str


def find_browser(environment: Mapping[str, str] | None = None) -> Browser:
    """Find a browser, installing one if need be.

    Raises BrowserNotFound (with what to install) when there is none, or when an
    environment variable points at something that is not there.
    """
    environment = os.environ if environment is None else environment
    return (
        _from_environment(environment)
        or _installed(environment)
        or _from_apt(environment)
        or _from_selenium_manager()
        or _give_up()
    )


def _give_up() -> Browser:
    raise BrowserNotFound(_(NOT_FOUND))


def _from_environment(environment: Mapping[str, str]) -> Browser | None:
    for binary_name, driver_name in ENVIRONMENT:
        binary, driver = environment.get(binary_name), environment.get(driver_name)
        if binary and driver:
            return Browser(
                _existing(binary_name, Path(binary)),
                _existing(driver_name, _driver_in(Path(driver))),
                _("omgevingsvariabelen {one} en {other}", one=binary_name, other=driver_name),
            )
    return None


def _driver_in(place: Path) -> Path:
    # GitHub's CHROMEWEBDRIVER is the folder that the driver is in.
    if not place.is_dir():
        return place
    suffix = ".exe" if os.name == "nt" else ""
    return place / f"{CHROME_DRIVER}{suffix}"


def _existing(variable: str, file: Path) -> Path:
    if not file.is_file():
        raise BrowserNotFound(
            _(
                "De omgevingsvariabele {variable} wijst naar {file}, maar dat bestand is er niet.\n"
                "Verbeter de variabele, of haal hem weg: dan zoekt de test zelf een browser.",
                variable=variable,
                file=file,
            )
        )
    return file


def _installed(environment: Mapping[str, str]) -> Browser | None:
    path = environment.get("PATH", "")
    for name, driver_name in _candidates():
        binary, driver = shutil.which(name, path=path), shutil.which(driver_name, path=path)
        if binary and driver:
            return Browser(Path(binary), Path(driver), f"{binary}, {driver}")
    return None


def _candidates() -> Iterator[tuple[str, str]]:
    yield from COMMANDS
    if sys.platform == "darwin":
        yield from MAC_PLACES


def _from_apt(environment: Mapping[str, str]) -> Browser | None:
    if not debian.may_install(environment):
        return None
    print(_("Geen browser gevonden. Ik installeer Chromium met apt-get."), file=sys.stderr, flush=True)
    return _installed(environment) if debian.install(*APT_PACKAGES) else None


def _from_selenium_manager() -> Browser | None:
    """Let Selenium find or download a browser and driver that fit each other."""
    try:
        paths = SeleniumManager().binary_paths(["--browser", "chrome"])
    except WebDriverException:
        return None
    browser, driver = paths.get("browser_path"), paths.get("driver_path")
    if not browser or not driver:
        return None
    return Browser(Path(browser), Path(driver), "Selenium Manager")
