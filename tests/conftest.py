"""Fixtures and settings that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import PortalFolder, make_portal

settings.register_profile(
    "wegwijs",
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("wegwijs")


@pytest.fixture
def portal_folder(tmp_path: Path) -> PortalFolder:
    """A small portal without problems, for one test to change and build."""
    return make_portal(tmp_path / "portaal")
