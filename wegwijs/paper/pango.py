"""Pango, which WeasyPrint draws letters with: it comes from the system, not from pip."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache

from wegwijs import debian
from wegwijs.language import _, marked

APT_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
"""Pango with what it needs, and the font of our paper."""

HOW_TO_INSTALL = marked("""\
Voor PDF's is Pango nodig, en dat is er niet. Installeer het:
  Debian of Ubuntu:  sudo apt-get install {packages}
  macOS:             brew install pango
  Windows:           https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#windows""")


@cache
def has_pango() -> bool:
    """Whether PDFs can be made on this machine."""
    try:
        import weasyprint  # noqa: F401 (it loads Pango)
    except OSError:
        return False
    return True


def how_to_install() -> str:
    """What to install, for each system."""
    return _(HOW_TO_INSTALL, packages=" ".join(APT_PACKAGES))


def find_pango(environment: Mapping[str, str] | None = None) -> bool:
    """Whether there is Pango, after installing it on Debian if we are root there."""
    if has_pango():
        return True
    if not debian.may_install(os.environ if environment is None else environment):
        return False
    print(_("Pango (voor PDF's) niet gevonden. Ik installeer het met apt-get."), file=sys.stderr, flush=True)
    has_pango.cache_clear()
    return debian.install(*APT_PACKAGES) and has_pango()
