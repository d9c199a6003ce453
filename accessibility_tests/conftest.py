"""What every accessibility test gets: the built site on loopback, and one browser per worker.

The site must have been built (`make site`): these tests look at pages, they make none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from accessibility_tests.search_side import Side, query_side, small_layer
from wegwijs.audit.axe import verify
from wegwijs.audit.browser import BROWSER_FAILURES
from wegwijs.audit.cache.store import ResultCache
from wegwijs.audit.discovery import Browser, find_browser
from wegwijs.audit.errors import AuditError
from wegwijs.audit.pages import MANIFEST, SitePages, find_pages
from wegwijs.audit.report import PageReport
from wegwijs.audit.reviewed import Decision, read_decisions
from wegwijs.audit.runner import Auditor, results_of_folder
from wegwijs.audit.states import DESKTOP, longest_first, show
from wegwijs.server import serve

HERE = Path(__file__).parent
CACHE = HERE.parent / ".cache/audit"
RETRIED = "retried"
SITE_KEY = pytest.StashKey[SitePages]()
BROWSER_KEY = pytest.StashKey[Browser]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("wegwijs")
    group.addoption("--site", type=Path, default=HERE.parent / "site", help="map met de site")
    group.addoption("--audit-today", type=date.fromisoformat, default=None, help="JJJJ-MM-DD")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Stop at once, with one clear line, when there is no site or no browser."""
    config = session.config
    site: Path = config.getoption("--site")
    if not (site / MANIFEST).is_file():
        raise pytest.UsageError(f"{site / MANIFEST} is er niet. Maak eerst de site: make site")
    try:
        config.stash[SITE_KEY] = find_pages(site)
        config.stash[BROWSER_KEY] = _browser_of(config)
    except AuditError as error:
        raise pytest.UsageError(str(error)) from error


def _browser_of(config: pytest.Config) -> Browser:
    # Looked for (and if need be installed) once, by the process that starts the workers.
    given = getattr(config, "workerinput", {}).get("browser")
    return Browser(Path(given[0]), Path(given[1]), given[2]) if given else find_browser()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Tell each pytest-xdist worker which browser was found."""
    browser = node.config.stash[BROWSER_KEY]  # type: ignore[attr-defined]
    found = (str(browser.binary), str(browser.driver), browser.found_by)
    node.workerinput["browser"] = found  # type: ignore[attr-defined]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`page` is each page of the site; `sample_page` the first page of each kind."""
    pages = metafunc.config.stash[SITE_KEY].pages
    if "page" in metafunc.fixturenames:
        ordered = longest_first(pages)
        metafunc.parametrize("page", ordered, ids=[page.url for page in ordered])
    if "sample_page" in metafunc.fixturenames:
        sample = list({page.kind: page for page in reversed(pages)}.values())
        metafunc.parametrize("sample_page", sample, ids=[page.url for page in sample])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the pages that needed a second try: a flake is reported, not hidden."""
    reports: Sequence[pytest.TestReport] = terminalreporter.getreports("passed")
    for report in reports:
        for name, reason in report.user_properties:
            if name == RETRIED:
                terminalreporter.line(f"Pas bij de tweede keer gelukt: {report.nodeid}: {reason}")


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Path:
    """The built folder."""
    folder: Path = pytestconfig.getoption("--site")
    return folder


@pytest.fixture(scope="session")
def site_pages(pytestconfig: pytest.Config) -> SitePages:
    """All pages of the built folder."""
    return pytestconfig.stash[SITE_KEY]


@pytest.fixture(scope="session")
def site_url(site: Path, site_pages: SitePages) -> Iterator[str]:
    """Where the site is served, ending in its base path: "http://127.0.0.1:4711/"."""
    with serve(site, base_path=site_pages.base_path) as server:
        yield server.url


@pytest.fixture(scope="session")
def results(
    pytestconfig: pytest.Config, site: Path, site_pages: SitePages, site_url: str
) -> Iterator[ResultCache]:
    """What earlier audits found, the same that `build.py audit` keeps."""
    browser = pytestconfig.stash[BROWSER_KEY]
    cache = results_of_folder(CACHE, site, site_pages.base_path, site_url, browser)
    yield cache
    cache.save(site_pages.pages)


@pytest.fixture(scope="session")
def unchanged(results: ResultCache, site_pages: SitePages) -> Mapping[str, PageReport]:
    """By URL, the results of pages of which nothing changed since they were audited."""
    return results.find(site_pages.pages)


@pytest.fixture(scope="session")
def auditor(pytestconfig: pytest.Config, site_url: str, results: ResultCache) -> Iterator[Auditor]:
    """This worker's browser, with axe checked."""
    verify()
    with Auditor(pytestconfig.stash[BROWSER_KEY], site_url, keep=results.keep) as one:
        yield one


@pytest.fixture
def driver(auditor: Auditor) -> Iterator[ChromiumDriver]:
    """This worker's browser for a test that steers it itself; put back as it was afterwards."""
    driver = auditor.driver
    show(driver, DESKTOP)
    yield driver
    try:
        _put_back(driver)
    except BROWSER_FAILURES:
        auditor.close()


def _put_back(driver: ChromiumDriver) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    driver.get("about:blank")


@pytest.fixture(scope="module")
def side(auditor: Auditor, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Side]:
    """One page for all tests: a question leaves nothing behind."""
    with query_side(auditor.driver, site, tmp_path_factory.mktemp("vragen"), small_layer()) as found:
        yield found


@pytest.fixture(scope="session")
def decisions() -> tuple[Decision, ...]:
    """What a person decided about results that axe left open."""
    return read_decisions(HERE / "reviewed.toml")


@pytest.fixture(scope="session")
def today(pytestconfig: pytest.Config) -> date:
    """The day on which decisions may have expired."""
    given: date | None = pytestconfig.getoption("--audit-today")
    return given or date.today()
