from __future__ import annotations

from collections import Counter

import pytest

from wegwijs.read.collections import COLLECTIONS


@pytest.mark.parametrize(
    ("folder", "slug", "url"),
    [
        ("artikelen", "digid-aanvragen", "/artikelen/digid-aanvragen/"),
        ("onderwerpen", "zorg", "/onderwerpen/zorg/"),
        ("organisaties", "svb", "/organisaties/svb/"),
        ("locaties", "goor", "/locaties/goor/"),
        ("begrippen", "bsn", "/begrippen/bsn/"),
        ("paginas", "privacy", "/privacy/"),
        ("paginas", "index", "/"),
        ("wegwijzers", "wat-wilt-u-leren", "/wat-wilt-u-leren/"),
        ("artikelen", "index", "/artikelen/index/"),
    ],
)
def test_the_path_of_a_file_is_its_url(folder: str, slug: str, url: str) -> None:
    assert COLLECTIONS[folder].url(slug) == url


def test_no_two_collections_share_a_name() -> None:
    for part in ("folder", "one", "many"):
        assert len({getattr(one, part) for one in COLLECTIONS.values()}) == len(COLLECTIONS)


def test_only_guides_share_a_prefix_with_pages() -> None:
    """Both stand at the top of the site; `link/urls.py` sees to it that no two have one URL."""
    shared = Counter(one.prefix for one in COLLECTIONS.values())
    assert [one.folder for one in COLLECTIONS.values() if shared[one.prefix] > 1] == ["paginas", "wegwijzers"]
