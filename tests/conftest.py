"""Fixtures and settings that all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import LARGER, PNG, PortalFolder, make_portal
from wegwijs.catalogues import SOURCE_LANGUAGE
from wegwijs.language import use_language
from wegwijs.pipeline import build

settings.register_profile(
    "wegwijs",
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("wegwijs")


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Whatever language a test spoke, the next one begins in Dutch."""
    yield
    use_language(SOURCE_LANGUAGE)


@pytest.fixture
def portal_folder(tmp_path: Path) -> PortalFolder:
    """A small portal without problems, for one test to change and build."""
    return make_portal(tmp_path / "portaal")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """The larger portal, built. Tests look at it; none changes it."""
    portal = make_portal(tmp_path_factory.mktemp("gebouwd"), LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    result = build(portal.options())
    assert result.problems == ()
    return portal


@pytest.fixture(scope="session")
def built_below(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """The larger portal, built for https://example.nl/hulp/."""
    portal = make_portal(tmp_path_factory.mktemp("onder"), LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    result = build(portal.options(base_url="https://example.nl/hulp/"))
    assert result.problems == ()
    return portal
