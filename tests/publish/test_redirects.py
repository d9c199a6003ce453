from __future__ import annotations

from wegwijs.publish.redirects import redirects_txt


def test_a_line_per_old_address() -> None:
    pairs = [("/hulp/oud/", "/hulp/nieuw/"), ("/hulp/a/", "/hulp/b/")]
    assert redirects_txt(pairs) == "/hulp/a/ /hulp/b/ 301\n/hulp/oud/ /hulp/nieuw/ 301\n"


def test_nothing_moved() -> None:
    assert redirects_txt([]) == ""
