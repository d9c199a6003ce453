"""`python -m wegwijs.paper`: find (or install) Pango, so that the tests of PDFs can run."""

import sys

from wegwijs.language import _
from wegwijs.paper.pango import find_pango, how_to_install


def main() -> None:
    """Say whether PDFs can be made here. No error: without Pango all but the PDFs works."""
    print(_("PDF's: Pango is er.") if find_pango() else how_to_install(), file=sys.stderr)


if __name__ == "__main__":
    main()
