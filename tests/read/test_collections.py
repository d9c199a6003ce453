from __future__ import annotations

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
        ("artikelen", "index", "/artikelen/index/"),
    ],
)
def test_the_path_of_a_file_is_its_url(folder: str, slug: str, url: str) -> None:
    assert COLLECTIONS[folder].url(slug) == url


def test_no_two_collections_share_a_prefix_or_a_name() -> None:
    for part in ("folder", "prefix", "one", "many"):
        assert len({getattr(one, part) for one in COLLECTIONS.values()}) == len(COLLECTIONS)
