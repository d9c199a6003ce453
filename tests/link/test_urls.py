from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import ARTICLE, PAGE, run_stages, small_portal
from wegwijs.link.urls import BUILT_IN_PAGES
from wegwijs.problems import Problem

Files = dict[str, str | bytes | None]


def found(tmp_path: Path, files: Files) -> list[Problem]:
    return run_stages(small_portal(tmp_path, files)).problems


def with_alias(*aliases: str, draft: bool = False) -> str:
    lines = f"aliases: [{', '.join(aliases)}]\n" + ("draft: true\n" if draft else "")
    return ARTICLE.replace("review_by", f"{lines}review_by")


def test_aliases_of_their_own_are_fine(tmp_path: Path) -> None:
    assert found(tmp_path, {"artikelen/a.md": with_alias("/artikelen/oud/", "/oud/")}) == []


def test_alias_that_is_a_page(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/a.md": with_alias("/oud/", "/artikelen/digid-aanvragen/")})
    other = tmp_path / "content" / "artikelen" / "digid-aanvragen.md"
    assert (one.code, one.line, one.column) == ("url-taken", 13, 18)
    assert one.message == f"Het adres /artikelen/digid-aanvragen/ is al van {other}."
    assert one.hint == "Geef een van de twee een andere bestandsnaam (of een andere alias)."


def test_alias_that_is_the_page_itself(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/a.md": with_alias("/artikelen/a/")})
    assert (one.code, one.line, one.column) == ("alias-own", 13, 11)
    assert one.message == "Het oude adres /artikelen/a/ is het adres van deze pagina zelf."


def test_one_alias_of_two_pages(tmp_path: Path) -> None:
    files: Files = {"artikelen/a.md": with_alias("/oud/"), "artikelen/b.md": with_alias("/oud/")}
    [one] = found(tmp_path, files)
    assert one.file.endswith("b.md")
    assert one.message.endswith("a.md.")


def test_one_alias_twice_in_a_file(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/a.md": with_alias("/oud/", "/oud/")})
    assert (one.code, one.line, one.column) == ("alias-twice", 13, 18)
    assert one.message == "Het oude adres /oud/ staat twee keer bij `aliases`."


@pytest.mark.parametrize(
    "url", ["/zoeken/", "/", "/spreekuren/", "/bouwstenen/", "/bouwstenen/tekst/", "/locaties/", "/404/"]
)
def test_alias_that_wegwijs_needs_itself(tmp_path: Path, url: str) -> None:
    [one] = found(tmp_path, {"artikelen/a.md": with_alias(url)})
    assert one.message == f"Het adres {url} is al van Wegwijs zelf."


@pytest.mark.parametrize("name", ["bouwstenen", "assets", "pagefind", "locaties", "404"])
def test_page_that_wegwijs_needs_itself(tmp_path: Path, name: str) -> None:
    [one] = found(tmp_path, {f"paginas/{name}.md": PAGE})
    assert one.message == f"Het adres /{name}/ is al van Wegwijs zelf."


@pytest.mark.parametrize("url", sorted(BUILT_IN_PAGES))
def test_the_introduction_of_a_built_in_page_may_have_its_url_once(tmp_path: Path, url: str) -> None:
    name = url.strip("/") or "index"
    files: Files = {f"paginas/{name}.md": PAGE}
    assert found(tmp_path, files) == []
    [one] = found(tmp_path, {**files, "artikelen/a.md": with_alias(url)})
    assert one.message.endswith(f"{name}.md.")


def test_a_draft_claims_no_url(tmp_path: Path) -> None:
    """A page that will replace another is written, with the alias, while the other is still there."""
    draft = with_alias("/artikelen/digid-aanvragen/", "/oud/", draft=True)
    assert found(tmp_path, {"artikelen/a.md": draft, "artikelen/b.md": with_alias("/oud/")}) == []
    assert found(tmp_path, {"paginas/locaties.md": PAGE.replace("title", "draft: ja\ntitle")}) == []


def test_names_that_differ_in_case_only(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/DigiD-aanvragen.md": ARTICLE})
    assert one.code == "file-name"
