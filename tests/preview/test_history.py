"""The history of a file, from real git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.preview.looks import look_at, parsed, text_of
from tests.support import ARTICLE, PortalFolder
from wegwijs.preview.history import NoHistory, forge_of, history
from wegwijs.preview.own_pages import history_page

ALL_BY = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture
def repository(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    """A portal of which every file is in git, by Anna."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Anna de Vries")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "anna@example.nl")
        monkeypatch.setenv(f"GIT_{name}_DATE", "2026-11-20T09:05:00+01:00")
    for name, value in ALL_BY.items():
        monkeypatch.setenv(name, value)
    # A repository of its own, whatever repository the tests run in.
    monkeypatch.delenv("GIT_DIR", raising=False)
    git(portal_folder, "init", "--quiet", "--initial-branch=main")
    git(portal_folder, "add", "--all")
    git(portal_folder, "commit", "--quiet", "-m", "Het begin")
    return portal_folder


def git(portal: PortalFolder, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=portal.root, check=True, capture_output=True)


def article(portal: PortalFolder) -> Path:
    return portal.content / "artikelen" / "digid-aanvragen.md"


def test_commits_newest_first(repository: PortalFolder) -> None:
    repository.edit("content/artikelen/digid-aanvragen.md", "Kom langs", "Kom gerust langs")
    git(repository, "commit", "--quiet", "-am", "Vriendelijker\n\nOp verzoek van de balie.\n\nTweede.")
    found = history(article(repository))
    assert [(one.subject, one.author) for one in found.commits] == [
        ("Vriendelijker", "Anna de Vries"),
        ("Het begin", "Anna de Vries"),
    ]
    assert found.commits[0].body == "Op verzoek van de balie.\n\nTweede."
    assert found.commits[0].when.isoformat() == "2026-11-20T09:05:00+01:00"
    assert (found.forge, found.url, found.commits[0].url) == ("", "", "")


def test_a_new_name_keeps_the_history(repository: PortalFolder) -> None:
    git(repository, "mv", "content/artikelen/digid-aanvragen.md", "content/artikelen/digid.md")
    git(repository, "commit", "--quiet", "-m", "Andere naam")
    found = history(repository.content / "artikelen" / "digid.md")
    assert [one.subject for one in found.commits] == ["Andere naam", "Het begin"]


def test_names_are_names_and_no_options_or_patterns(repository: PortalFolder) -> None:
    for name in ("--all.md", "*.md", ":(top)x.md"):
        file = repository.write(f"content/artikelen/{name}", "x")
        with pytest.raises(NoHistory, match="nog nooit vastgelegd"):
            history(file)


def test_the_forge_without_the_password_in_the_address(repository: PortalFolder) -> None:
    git(repository, "remote", "add", "origin", "https://anna:geheim@github.com/bieb/portaal.git")
    found = history(article(repository))
    assert found.forge == "GitHub"
    assert found.url == ("https://github.com/bieb/portaal/commits/main/content/artikelen/digid-aanvragen.md")
    assert found.commits[0].url.startswith("https://github.com/bieb/portaal/commit/")


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:bieb/portaal.git", "https://github.com/bieb/portaal"),
        ("ssh://git@codeberg.org/bieb/portaal", "https://codeberg.org/bieb/portaal"),
        ("https://token@gitlab.com/twente/bieb/portaal.git/", "https://gitlab.com/twente/bieb/portaal"),
        ("git@gitlab.example.nl:bieb/portaal.git", "https://gitlab.example.nl/bieb/portaal"),
    ],
)
def test_forges_that_are_known(remote: str, address: str) -> None:
    forge = forge_of(remote)
    assert forge is not None
    assert forge.address == address


@pytest.mark.parametrize(
    "remote",
    [
        "", "/srv/git/portaal.git", "../portaal", "https://example.nl/bieb/portaal.git", "https://github.com/",
        "https://github.com.example.nl/a/b", "https://[/a/b", "git@github.com:a/b\"><script>",
    ],
)  # fmt: skip
def test_other_remotes_give_no_link(remote: str) -> None:
    assert forge_of(remote) is None


def test_no_repository_says_so(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(portal_folder.root.parent))
    with pytest.raises(NoHistory, match="niet bijgehouden met git"):
        history(article(portal_folder))


def test_no_git_says_so(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(portal_folder.root))
    with pytest.raises(NoHistory, match="git staat niet op deze computer"):
        history(article(portal_folder))


def test_a_repository_without_commits_says_so(portal_folder: PortalFolder) -> None:
    git(portal_folder, "init", "--quiet")
    with pytest.raises(NoHistory, match="nog nooit vastgelegd"):
        history(article(portal_folder))


def test_a_folder_that_is_gone_says_so(portal_folder: PortalFolder) -> None:
    with pytest.raises(NoHistory):
        history(portal_folder.root / "weg" / "x.md")


def test_the_page_in_words(repository: PortalFolder) -> None:
    answer = history_page(look_at(repository), "artikelen/digid-aanvragen.md")
    assert answer is not None
    assert text_of(answer[1], "h1") == "Geschiedenis van digid-aanvragen"
    assert text_of(answer[1], ".ww-changes h2") == "Het begin"
    assert text_of(answer[1], ".ww-changes p") == "20 november 2026, 9.05 uur, door Anna de Vries"


def test_hostile_words_of_a_commit_are_text(repository: PortalFolder) -> None:
    repository.write("content/artikelen/nieuw.md", ARTICLE)
    git(repository, "add", "--all")
    message = "<script>x</script> \u202e " + "lang" * 3000 + "\n\n<b>" + "regel\x1f\n" * 900
    git(repository, "commit", "--quiet", "-m", message)
    answer = history_page(look_at(repository), "artikelen/nieuw.md")
    assert answer is not None
    assert parsed(answer[1]).css("script:not([src]), b") == []
    assert "\u202e" not in answer[1].decode()
    assert len(answer[1]) < 6000


def test_a_date_that_cannot_be_is_not_known(
    repository: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("content/artikelen/nieuw.md", ARTICLE)
    git(repository, "add", "--all")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_DATE", "@1764000000 +9959")
    git(repository, "commit", "--quiet", "-m", "Overmorgen")
    answer = history_page(look_at(repository), "artikelen/nieuw.md")
    assert answer is not None
    assert "Datum onbekend" in answer[1].decode()
    assert history(repository.content / "artikelen/nieuw.md").commits[0].subject == "Overmorgen"


def test_a_page_without_history_says_why(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(portal_folder.root.parent))
    answer = history_page(look_at(portal_folder), "artikelen/digid-aanvragen.md")
    assert answer is not None
    assert text_of(answer[1], ".ww-state") == "Deze map wordt niet bijgehouden met git."


@pytest.mark.parametrize(
    "rest", ["", "portal.toml", "../portal.toml", "artikelen/x.md", "/etc/passwd", "artikelen/"]
)
def test_only_content_has_a_history(portal_folder: PortalFolder, rest: str) -> None:
    assert history_page(look_at(portal_folder), rest) is None
