"""An address that was published is a page, or leads to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages import ARTICLE, LOCATION, PAGE, TERM, run_stages, small_portal
from wegwijs.check import alias_problems, gone_problems, unlisted_problems
from wegwijs.link.urls import site_urls
from wegwijs.problems import Problem
from wegwijs.read.published import parse_published, read_published

Files = dict[str, str | bytes | None]


def found(tmp_path: Path, urls: str, files: Files | None = None) -> list[Problem]:
    portal = run_stages(small_portal(tmp_path, files)).portal
    published, problems = parse_published(urls, "content/urls.txt")
    return [*problems, *gone_problems(published, portal)]


def test_pages_built_in_pages_and_aliases_are_there(tmp_path: Path) -> None:
    aliased = ARTICLE.replace("review_by", "aliases: [/artikelen/oud/]\nreview_by")
    urls = "/\n/artikelen/\n/locaties/\n/artikelen/oud/\n/begrippen/bsn/\n/over-wegwijs/\n# /weg/\n\n"
    assert found(tmp_path, urls, {"artikelen/digid-aanvragen.md": aliased}) == []


def test_a_page_that_got_another_name(tmp_path: Path) -> None:
    [one] = found(tmp_path, "/begrippen/bsn/\n/artikelen/digid-vragen/\n/artikelen/digid-vragen/\n")
    assert (one.code, one.severity, one.file, one.line) == ("url-gone", "error", "content/urls.txt", 2)
    assert one.message.startswith("Het adres /artikelen/digid-vragen/ stond op de website, maar")
    file = tmp_path / "content" / "artikelen" / "digid-aanvragen.md"
    assert one.hint == (
        f"Is de pagina nu /artikelen/digid-aanvragen/? Zet dan in {file} bij de gegevens bovenaan "
        "deze regel: aliases: [/artikelen/digid-vragen/]"
    )


def test_the_frame_of_a_place_or_a_municipality_that_is_gone(tmp_path: Path) -> None:
    """A municipality pasted the code once, and does not look at it again."""
    urls = "/kader/alle/\n/kader/locatie/hengelo-stad/\n/kader/gemeente/goor/\n/insluiten/\n"
    [one] = found(tmp_path, urls)
    assert (one.code, one.line) == ("url-gone", 3)
    assert one.hint.endswith("deze regel: aliases: [/kader/gemeente/goor/]")
    now = LOCATION.replace("municipality:", "aliases: [/kader/gemeente/goor/]\nmunicipality:", 1)
    assert found(tmp_path, urls, {"locaties/hengelo-stad.md": now}) == []


def test_the_line_to_paste_keeps_older_names(tmp_path: Path) -> None:
    aliased = ARTICLE.replace("review_by", "aliases: [/oud/]\nreview_by")
    [one] = found(tmp_path, "/artikelen/digid/", {"artikelen/digid-aanvragen.md": aliased})
    assert one.hint.endswith(
        "deze regel (in plaats van de aliases die er staan): aliases: [/oud/, /artikelen/digid/]"
    )


@pytest.mark.parametrize(
    ("gone", "now"),
    [("/begrippen/bsn/", "/begrippen/nummer/"), ("/begrippen/iets-heel-anders/", "/begrippen/nieuw/")],
    ids=["by its title", "the only new one"],
)
def test_a_page_with_a_wholly_different_name(tmp_path: Path, gone: str, now: str) -> None:
    files: Files = {"begrippen/bsn.md": None, "begrippen/nummer.md": TERM, "begrippen/nieuw.md": PAGE}
    [one] = found(tmp_path, f"{gone}\n/begrippen/nummer/\n", files)
    assert one.hint.startswith(f"Is de pagina nu {now}? Zet dan in ")


def test_a_page_that_is_like_no_other(tmp_path: Path) -> None:
    [one] = found(tmp_path, "/artikelen/digid-aanvragen/\n/artikelen/zwemmen/")
    assert one.hint == (
        "Kies de pagina die de lezer nu het beste helpt. Zet daar bij de gegevens bovenaan deze regel: "
        "aliases: [/artikelen/zwemmen/]"
    )


def test_a_page_that_became_a_draft(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by")
    [one] = found(tmp_path, "/artikelen/nieuw/", {"artikelen/nieuw.md": draft})
    assert "nieuw.md is er nog, maar die pagina staat nu niet op de website." in one.hint


def test_the_alias_of_a_draft_leads_nowhere(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "aliases: [/oud/]\ndraft: true\nreview_by")
    assert [one.code for one in found(tmp_path, "/oud/", {"artikelen/nieuw.md": draft})] == ["url-gone"]


def test_a_file_with_a_mistake_is_not_gone_as_well(tmp_path: Path) -> None:
    assert found(tmp_path, "/begrippen/bsn/", {"begrippen/bsn.md": ""}) == []


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("artikelen/digid-aanvragen.md", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/artikelen/digid-aanvragen", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("https://hulp.nl/artikelen/DigiD-aanvragen/", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("content/paginas/over-wegwijs.md", "Bedoelde u `/over-wegwijs/`?"),
        ("/artikelen/x/ # oud", "Bedoelde u `/artikelen/x/`?"),
        ("<<<<<<< HEAD", ""),
        ("http://[", ""),
        ("\x00\x1b[31m", ""),
    ],
)
def test_a_line_that_is_no_address(tmp_path: Path, line: str, suggestion: str) -> None:
    one = found(tmp_path, f"/\n{line}\n")[0]
    assert (one.code, one.line) == ("urls-line", 2)
    assert one.hint.startswith(suggestion or "Zet op elke regel één adres")
    assert one.message.isprintable()


@given(st.text(max_size=80) | st.binary(max_size=80).map(lambda data: data.decode("latin-1")))
def test_any_text_is_read(text: str) -> None:
    published, problems = parse_published(text, "urls.txt")
    assert len(published.lines) + len(problems) <= text.count("\n") + 1


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert read_published(tmp_path)[1] == []
    (tmp_path / "urls.txt").write_bytes(b"/caf\xe9/\n")
    assert [one.code for one in read_published(tmp_path)[1]] == ["file-not-utf8"]
    (tmp_path / "urls.txt").write_bytes(b"\xef\xbb\xbf/een/\r\n/twee/\r\n")
    assert read_published(tmp_path)[0].lines == ((1, "/een/"), (2, "/twee/"))
    (tmp_path / "urls.txt").unlink()
    (tmp_path / "urls.txt").mkdir()
    assert [one.code for one in read_published(tmp_path)[1]] == ["file-unreadable"]


def test_addresses_that_are_not_recorded_are_one_warning(tmp_path: Path) -> None:
    portal = run_stages(small_portal(tmp_path)).portal
    everything = sorted(site_urls(portal))
    [one] = unlisted_problems(parse_published("\n".join(everything[:-2]), "urls.txt")[0], portal)
    assert one.message == (
        f"Van 2 adressen is nog niet vastgelegd dat ze op de website staan, bijvoorbeeld {everything[-2]}."
    )
    assert list(unlisted_problems(parse_published("\n".join(everything), "urls.txt")[0], portal)) == []


def test_alias_with_the_base_path_typed_in(tmp_path: Path) -> None:
    aliased = ARTICLE.replace("review_by", "aliases: [/oud/, /hulp/artikelen/oud/]\nreview_by")
    portal = run_stages(small_portal(tmp_path, {"artikelen/x.md": aliased})).portal
    [one] = alias_problems(portal, "/hulp/")
    assert (one.code, one.severity, one.line, one.column) == ("alias-base-path", "warning", 13, 18)
    assert one.hint.startswith("Bedoelde u `/artikelen/oud/`?")
    assert list(alias_problems(portal, "/")) == []
