"""Another name for a page: the old address lives on, links follow, and no other byte changes."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import LARGER, PNG, PortalFolder, contents, make_portal
from wegwijs.pipeline import inspect
from wegwijs.problems import Problem
from wegwijs.rename import Plan, Refused, apply, plan_rename
from wegwijs.stamping import stamp


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return larger(tmp_path / "portaal")


def larger(root: Path) -> PortalFolder:
    folder = make_portal(root, LARGER)
    folder.write("content/artikelen/kaart.png", PNG)
    return folder


def rename(portal: PortalFolder, page: str, name: str) -> Plan:
    plan = plan_rename(portal.content, portal.root / "portal.toml", page, name)
    apply(plan)
    return plan


def problems(portal: PortalFolder) -> list[Problem]:
    return [one for one in inspect(portal.options(cache=None)).problems if one.is_error]


def text(portal: PortalFolder, path: str) -> str:
    return (portal.root / path).read_bytes().decode()


def test_an_article(portal: PortalFolder) -> None:
    before = {path: text(portal, path) for path in LARGER}
    plan = rename(portal, "artikelen/digid-aanvragen.md", "digid-maken")
    assert not (portal.content / "artikelen/digid-aanvragen.md").exists()
    assert text(portal, "content/artikelen/digid-maken.md") == before[
        "content/artikelen/digid-aanvragen.md"
    ].replace("2027-05-20\n", "2027-05-20\naliases: [/artikelen/digid-aanvragen/]\n")
    old, new = "(digid-aanvragen.md#lukt-het-niet)", "(digid-maken.md#lukt-het-niet)"
    path = "content/artikelen/digid-activeren.md"
    assert text(portal, path) == before[path].replace(old, new)
    for path in ("content/organisaties/svb.md", "content/organisaties/bibliotheek-twente.md"):
        assert text(portal, path) == before[path].replace("[digid-aanvragen]", "[digid-maken]")
    assert plan.aliases == ("/artikelen/digid-aanvragen/",)
    assert problems(portal) == []


def test_a_topic_that_settings_and_articles_name(portal: PortalFolder) -> None:
    rename(portal, "content/onderwerpen/digid.md", "inloggen.md")
    assert 'safety_topic = "inloggen"' in text(portal, "portal.toml")
    assert "topic: inloggen\n" in text(portal, "content/artikelen/digid-aanvragen.md")
    assert "topic: [inloggen, brieven]" in text(portal, "content/artikelen/digid-activeren.md")
    assert inspect(portal.options(cache=None)).problems == ()


def test_a_page_in_a_menu(portal: PortalFolder) -> None:
    plan = rename(portal, "/over-ons/", "wie-zijn-wij")
    assert 'footer = ["/begrippen/", "/wie-zijn-wij/"]' in text(portal, "portal.toml")
    assert [one.lines for one in plan.changes if one.file.name == "portal.toml"] == [(10,)]
    assert inspect(portal.options(cache=None)).problems == ()


def test_there_and_back_again(portal: PortalFolder) -> None:
    before = contents(portal.content)
    rename(portal, "begrippen/bsn.md", "burgerservicenummer")
    rename(portal, "begrippen/burgerservicenummer.md", "bsn")
    assert "aliases: [/begrippen/burgerservicenummer/]" in text(portal, "content/begrippen/bsn.md")
    after = contents(portal.content)
    assert {path for path in before if before[path] != after[path]} == {"begrippen/bsn.md"}
    assert problems(portal) == []


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("aliases: [/a/, /b/]", "aliases: [/begrippen/bsn/, /a/, /b/]"),
        ("aliases: []", "aliases: [/begrippen/bsn/]"),
        ("aliases: [ '/a/',\n  \"/b/\" ]  # oud", "aliases: [/begrippen/bsn/,  '/a/',\n  \"/b/\" ]  # oud"),
        ("aliases: /a/", "aliases: [/begrippen/bsn/, /a/]"),
        ("aliases: '/a/'   # oud", "aliases: [/begrippen/bsn/, '/a/']   # oud"),
        ("aliases:\n- /a/\n- /b/", "aliases:\n- /begrippen/bsn/\n- /a/\n- /b/"),
        ("aliases:\n    # oud\n    - /a/", "aliases:\n    # oud\n    - /begrippen/bsn/\n    - /a/"),
        ('"aliases" : [/a/]', '"aliases" : [/begrippen/bsn/, /a/]'),
        ("aliases:", "aliases: [/begrippen/bsn/]"),
        ("aliases:   # nog geen", "aliases: [/begrippen/bsn/]   # nog geen"),
        ("aliases: [/begrippen/nummer/, /a/]", "aliases: [/begrippen/bsn/, /a/]"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_way_to_write_aliases(portal: PortalFolder, written: str, becomes: str, newline: str) -> None:
    old = LARGER["content/begrippen/bsn.md"].replace("full_name", f"{written}\nfull_name")
    portal.write("content/begrippen/bsn.md", old.replace("\n", newline))
    rename(portal, "begrippen/bsn", "nummer")
    new = old.replace(written, becomes).replace("\n", newline)
    assert text(portal, "content/begrippen/nummer.md") == new
    assert problems(portal) == []


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("[x](../begrippen/bsn.md)", "[x](../begrippen/nummer.md)"),
        ("[x](/begrippen/bsn/#a)", "[x](/begrippen/nummer/#a)"),
        ("[x](/begrippen/bsn?b=c)", "[x](/begrippen/nummer?b=c)"),
        ('[x](<../begrippen/bsn.md> "bsn")', '[x](<../begrippen/nummer.md> "bsn")'),
        ("[x][bsn]\n\n[bsn]: ../begrippen/bsn.md 'bsn'", "[x][bsn]\n\n[bsn]: ../begrippen/nummer.md 'bsn'"),
        ("[bsn.md](../begrippen/bsn.md)", "[bsn.md](../begrippen/nummer.md)"),
        ("[x](../begrippen/b%73n.md)", "[x](../begrippen/nummer.md)"),
        ("`[x](../begrippen/bsn.md)`", "`[x](../begrippen/bsn.md)`"),
        ("[x](bsn.md) bsn", "[x](bsn.md) bsn"),
        ("[x](https://bsn.nl/begrippen/bsn/)", "[x](https://bsn.nl/begrippen/bsn/)"),
        ("| a | b |\n|---|---|\n| [x](../begrippen/bsn.md) | bsn |", None),
    ],
)
def test_every_way_to_write_a_link(portal: PortalFolder, written: str, becomes: str | None) -> None:
    path = "content/artikelen/digid-activeren.md"
    old = LARGER[path].replace("Druk op", f"{written}\n\nDruk op") + "Einde zonder regeleinde"
    portal.write(path, old.replace("\n", "\r\n"))
    rename(portal, "begrippen/bsn.md", "nummer")
    new = becomes or written.replace("bsn.md", "nummer.md")
    assert text(portal, path) == old.replace(written, new).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("page", "name", "reason"),
    [
        ("begrippen/bns.md", "x", "begrippen/bns.md is er niet, of kan niet worden gelezen. Bedoelde u"),
        ("begrippen/bsn.md", "BSN nummer", "BSN nummer kan geen naam zijn. Gebruik kleine letters"),
        ("begrippen/bsn.md", "bsn", "begrippen/bsn.md heet al zo."),
        (
            "begrippen/bsn.md",
            "artikelen/bsn",
            "Een pagina kan niet naar een andere map: die hoort in begrippen/.",
        ),
        ("artikelen/digid-activeren.md", "digid-aanvragen", "bestaat al. Kies een andere naam."),
        ("artikelen/digid-aanvragen.md", "oude-naam", "Het adres /artikelen/oude-naam/ is al van"),
        ("paginas/over-ons.md", "zoeken", "Het adres /zoeken/ is al van Wegwijs zelf."),
        ("paginas/over-ons.md", "bouwstenen", "Het adres /bouwstenen/ is al van Wegwijs zelf."),
        ("paginas/index.md", "start", "paginas/index.md hoort bij een vaste pagina (/) en houdt zijn naam."),
    ],
)
def test_refusals_change_nothing(portal: PortalFolder, page: str, name: str, reason: str) -> None:
    before = contents(portal.root)
    with pytest.raises(Refused, match=re.escape(reason)):
        rename(portal, page, name)
    assert contents(portal.root) == before


def test_a_file_that_is_there_with_other_capitals_is_in_the_way(portal: PortalFolder) -> None:
    portal.write("content/begrippen/Nummer.md", "")
    with pytest.raises(Refused, match="bestaat al"):
        rename(portal, "begrippen/bsn.md", "nummer")


def test_a_draft_that_was_never_public_needs_no_old_address(portal: PortalFolder) -> None:
    assert rename(portal, "artikelen/zilvervos.md", "goudvos").aliases == ()
    assert "aliases" not in text(portal, "content/artikelen/goudvos.md")
    portal.write("content/urls.txt", "/artikelen/goudvos/\n")
    assert rename(portal, "artikelen/goudvos.md", "vos").aliases == ("/artikelen/goudvos/",)


def test_the_list_of_published_urls_is_satisfied(portal: PortalFolder) -> None:
    portal.write("content/urls.txt", "/begrippen/bsn/\n")
    rename(portal, "begrippen/bsn.md", "nummer")
    assert problems(portal) == []


def test_when_a_write_fails_everything_is_put_back(
    portal: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(portal.root)
    plan = plan_rename(portal.content, portal.root / "portal.toml", "onderwerpen/digid.md", "inloggen")
    assert len(plan.changes) == 5

    def no_rename(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", no_rename)
    with pytest.raises(OSError, match="space"):
        apply(plan)
    assert contents(portal.root) == before


def test_git_knows_that_it_is_the_same_file(portal: PortalFolder) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.nl")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=portal.root, capture_output=True, text=True, check=True
        )
        return done.stdout

    git("init", "-q")
    git("add", "content/begrippen/bsn.md")
    git("commit", "-qm", "Eerste")
    rename(portal, "begrippen/bsn.md", "nummer")
    assert git("status", "--short", "content/begrippen").split() == [
        "RM",
        "content/begrippen/bsn.md",
        "->",
        "content/begrippen/nummer.md",
    ]
    rename(portal, "artikelen/digid-aanvragen.md", "digid-maken")  # that git does not know
    assert problems(portal) == []


def with_versions(portal: PortalFolder) -> PortalFolder:
    """An original that links to another page, with a stamped translation and an easier version."""
    start = "---\ntitle: DigiD\nsummary: Zo vraagt u DigiD aan.\n"
    body = "::: kort-gezegd\nGa naar de website.\n:::\n"
    portal.write("content/artikelen/digid-activeren.en.md", f"{start}---\n\n{body}")
    stamp(portal.content, portal.content / "artikelen/digid-activeren.en.md")
    link = "Lees [de tekst zelf](digid-activeren.md).\n\n```\n[niet](digid-activeren.md)\n```\n"
    portal.write("content/artikelen/digid-activeren.a2.md", f"{start}---\n\n{body}\n{link}")
    return portal


def old_translations(portal: PortalFolder) -> list[str]:
    found = inspect(portal.options(cache=None)).problems
    return [one.file for one in found if one.code == "translation-old"]


def test_translations_go_along_and_keep_their_addresses(portal: PortalFolder) -> None:
    plan = rename(with_versions(portal), "artikelen/digid-activeren.md", "digid-aanzetten")
    assert [new.name for _, new in plan.moves] == [
        "digid-aanzetten.md",
        "digid-aanzetten.a2.md",
        "digid-aanzetten.en.md",
    ]
    easier = text(portal, "content/artikelen/digid-aanzetten.a2.md")
    assert "[de tekst zelf](digid-aanzetten.md)" in easier
    assert "aliases: [/artikelen/digid-activeren/a2/]" in easier
    assert "[niet](digid-activeren.md)" in easier
    assert problems(portal) == []
    assert old_translations(portal) == []


def test_a_link_that_follows_makes_no_translation_old(portal: PortalFolder) -> None:
    before = text(with_versions(portal), "content/artikelen/digid-activeren.en.md")
    rename(portal, "artikelen/digid-aanvragen.md", "digid-maken")
    assert "digid-maken.md#" in text(portal, "content/artikelen/digid-activeren.md")
    assert text(portal, "content/artikelen/digid-activeren.en.md") != before
    assert old_translations(portal) == []


def test_a_translation_that_was_old_stays_old(portal: PortalFolder) -> None:
    with_versions(portal)
    portal.edit("content/artikelen/digid-activeren.md", "title: ", "title: Nu ")
    rename(portal, "artikelen/digid-aanvragen.md", "digid-maken")
    assert len(old_translations(portal)) == 1


def test_a_translation_alone_keeps_its_name(portal: PortalFolder) -> None:
    with pytest.raises(Refused, match=r"is een versie van artikelen/digid-activeren\.md"):
        rename(with_versions(portal), "artikelen/digid-activeren.en.md", "anders")


def test_what_somebody_saves_meanwhile_is_not_lost(portal: PortalFolder) -> None:
    plan = plan_rename(portal.content, portal.root / "portal.toml", "onderwerpen/digid.md", "inloggen")
    portal.edit("content/artikelen/digid-activeren.md", "title: ", "title: Nu ")
    before = contents(portal.root)
    with pytest.raises(Refused, match="zojuist veranderd"):
        apply(plan)
    assert contents(portal.root) == before


PAGES = sorted(
    path.removeprefix("content/") for path in LARGER if path.endswith(".md") and "index" not in path
)


@settings(max_examples=20)  # each inspects a portal twice or more
@given(
    st.lists(
        st.tuples(st.sampled_from(PAGES), st.sampled_from(["a", "b", "svb", "digid", "x-1"])), max_size=4
    )
)
def test_after_any_renames_there_are_no_new_problems(
    tmp_path_factory: pytest.TempPathFactory, renames: list[tuple[str, str]]
) -> None:
    portal = larger(tmp_path_factory.mktemp("hernoemd"))
    urls = inspect(portal.options(cache=None)).portal.everything
    portal.write("content/urls.txt", "".join(sorted(f"{one.url}\n" for one in urls)))
    now = {page: page for page in PAGES}
    for page, name in renames:
        before = contents(portal.root)
        try:
            rename(portal, now[page], name)
            now[page] = f"{page.partition('/')[0]}/{name}.md"
        except Refused:
            assert contents(portal.root) == before
    assert inspect(portal.options(cache=None)).problems == ()
