"""What the command line imports from the package."""

from __future__ import annotations

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
