"""`python -m wegwijs.audit`: find (or install) the browser, so that a missing one is known at once."""

import sys

from wegwijs.audit.discovery import find_browser
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.language import _


def main() -> None:
    """Say which browser the audit will use; exit code 2 when there is none."""
    try:
        browser = find_browser()
    except BrowserNotFound as error:
        sys.exit(_complain(str(error)))
    print(
        _("Browser voor de test: {browser} ({found_by})", browser=browser.binary, found_by=browser.found_by),
        file=sys.stderr,
    )


def _complain(text: str) -> int:
    print(text, file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
