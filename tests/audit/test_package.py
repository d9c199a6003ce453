"""What the command line imports from the package."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from wegwijs import audit


@pytest.mark.parametrize("name", audit.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(audit, name).__name__ == name


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="audit_cite"):
        audit.audit_cite  # noqa: B018


def test_importing_the_package_does_not_load_selenium() -> None:
    check = "import sys, wegwijs.audit; sys.exit('selenium' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_missing_browser_is_said_with_exit_code_2() -> None:
    environment = os.environ | {"WEGWIJS_CHROME": "/weg/chrome", "WEGWIJS_CHROMEDRIVER": "/weg/driver"}
    command = [sys.executable, "-m", "wegwijs.audit"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "WEGWIJS_CHROME" in done.stderr
    assert "Traceback" not in done.stderr
