"""The axe of Wegwijs in the one state in which other tools look: what each page fails, as JSON.

python bench/audit_one_state.py --jobs 2 http://127.0.0.1:4711/a/ …
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from accessibility_tests.corpus.measure import axe_alone
from wegwijs.audit.axe import preload
from wegwijs.audit.browser import open_browser
from wegwijs.audit.discovery import Browser, find_browser


def main() -> None:
    """Print address -> for each failing element the criteria that it fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS")
    parser.add_argument("--jobs", type=int, default=1, help="browsers at a time")
    options = parser.parse_args()
    parts = [options.addresses[number :: options.jobs] for number in range(options.jobs)]
    with ThreadPoolExecutor(options.jobs) as pool:
        found = list(pool.map(partial(_audit, find_browser()), filter(None, parts)))
    json.dump({url: said for part in found for url, said in part.items()}, sys.stdout)


def _audit(browser: Browser, addresses: list[str]) -> dict[str, list[list[str]]]:
    with open_browser(browser) as driver:
        preload(driver)
        return {url: [list(one.wcag) for one in axe_alone(driver, url)] for url in addresses}


if __name__ == "__main__":
    main()
