"""What stands in place of a page that cannot be made yet."""

from __future__ import annotations

import pytest

from tests.preview.looks import look_at
from tests.support import ARTICLE, PortalFolder
from wegwijs.preview.own_pages import waiting_page

NEW = "content/artikelen/nieuw.md"
URL = "/artikelen/nieuw/"
ELSEWHERE = "Een fout in een ander bestand houdt de pagina tegen."
HERE = "Bij de meldingen staat wat u nog moet invullen of verbeteren."


@pytest.mark.parametrize(
    ("own", "other", "said", "unsaid"),
    [
        (ARTICLE.replace("aanvragen", "nieuw"), "titel:", ELSEWHERE, HERE),
        (ARTICLE.replace("summary:", "samenvatting:"), "title:", HERE, ELSEWHERE),
    ],
)
def test_it_says_whether_its_own_file_or_another_holds_it_back(
    portal_folder: PortalFolder, own: str, other: str, said: str, unsaid: str
) -> None:
    portal_folder.write(NEW, own)
    portal_folder.edit("content/begrippen/bsn.md", "title:", other)
    page = waiting_page(URL, look_at(portal_folder)).decode()
    assert said in page
    assert unsaid not in page
