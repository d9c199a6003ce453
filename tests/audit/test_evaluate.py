"""A script of ours is one DevTools command; one that is given an element goes WebDriver's way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver.remote.webelement import WebElement

from wegwijs.audit.run.remote import RemoteChromium, look_at, open_remote

from .run.endpoint import FakeEndpoint, endpoint


@pytest.fixture
def fake() -> Iterator[FakeEndpoint]:
    with endpoint() as one:
        yield one


@pytest.fixture
def driver(fake: FakeEndpoint) -> Iterator[RemoteChromium]:
    with open_remote(look_at(fake.url)) as one:
        assert isinstance(one, RemoteChromium)
        yield one


@pytest.mark.parametrize("name", ["execute_script", "execute_async_script"])
def test_script_is_one_command_of_devtools(driver: RemoteChromium, fake: FakeEndpoint, name: str) -> None:
    begun = len(fake.asked)
    assert getattr(driver, name)("return arguments[0];", [1]) is None  # as when a box came between
    assert fake.asked[begun:] == ["POST /session/een/goog/cdp/execute"]


@pytest.mark.parametrize(("name", "path"), [("execute_script", "sync"), ("execute_async_script", "async")])
def test_element_goes_the_way_that_knows_elements(
    driver: RemoteChromium, fake: FakeEndpoint, name: str, path: str
) -> None:
    getattr(driver, name)("return 1;", WebElement(driver, "7"))
    assert fake.asked[-1] == f"POST /session/een/execute/{path}"
