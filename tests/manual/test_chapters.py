from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.stages import write_files
from tests.support import ROOT, codes
from wegwijs.manual import HOME, manual_problems, read_manual
from wegwijs.manual.chapters import chapter_url, resolve_in_manual
from wegwijs.manual.checks import KNOWN
from wegwijs.manual.converting import convert_chapter
from wegwijs.memory import Memory
from wegwijs.problems import Problem

MANUAL = ROOT / "docs" / "redactie"


def problems(tmp_path: Path, text: str, **more: str) -> list[Problem]:
    files = {"README.md": text, **{f"{name}.md": body for name, body in more.items()}}
    return manual_problems(write_files(tmp_path, files), ROOT / "content")


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("README.md", HOME),
        ("git.md", HOME + "git/"),
        ("meldingen/README.md", HOME + "meldingen/"),
        ("meldingen/key-missing.md", HOME + "meldingen/key-missing/"),
    ],
)
def test_url_of_a_chapter(path: str, url: str) -> None:
    assert chapter_url(path) == url


@pytest.mark.parametrize(
    ("target", "source", "url"),
    [
        ("git.md", "README.md", HOME + "git/"),
        ("git.md#online", "README.md", HOME + "git/#online"),
        ("../git.md", "meldingen/key-missing.md", HOME + "git/"),
        ("README.md", "meldingen/key-missing.md", HOME + "meldingen/"),
        ("meldingen/", "README.md", HOME + "meldingen/"),
        ("../../content/artikelen/digid.md#kop", "git.md", "/artikelen/digid/#kop"),
        ("https://example.nl", "git.md", "https://example.nl"),
        ("#kop", "git.md", "#kop"),
        ("/spreekuren/", "git.md", "/spreekuren/"),
        ("../../README.md", "git.md", "/../../README.md"),
        ("http://[", "git.md", "http://["),
    ],
)
def test_where_a_link_of_the_manual_goes(target: str, source: str, url: str) -> None:
    assert resolve_in_manual(target, source) == url


def test_title_is_the_first_line(tmp_path: Path) -> None:
    [chapter], found = read_manual(write_files(tmp_path, {"git.md": "# Zo komt het online\n\nTekst\n"}))
    assert (chapter.title, chapter.body, chapter.body_line, found) == (
        "Zo komt het online",
        "\nTekst\n",
        2,
        [],
    )


def test_chapter_without_a_title(tmp_path: Path) -> None:
    [found] = problems(tmp_path, "Zomaar een zin.\n")
    assert (found.code, found.file, found.line) == ("manual-title", str(tmp_path / "README.md"), 1)
    assert found.message == "Deze pagina van de handleiding heeft geen titel."


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes(b"# \xe9\n")
    assert codes(manual_problems(tmp_path, tmp_path)) == ["file-not-utf8"]


def test_no_manual_is_no_problem(tmp_path: Path) -> None:
    assert manual_problems(tmp_path / "weg", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[een](gitt.md)", "link-broken", 3),
        ("[een](git.md#nergens)", "link-anchor", 3),
        ("[een](../../content/artikelen/nergens.md)", "link-broken", 3),
        ("[een](../../README.md)", "link-broken", 3),
        ("#### Kop", "heading-skips-level", 3),
        ("# Kop", "heading-first-level", 3),
        ("::: tipp\nx\n:::", "block-unknown", 3),
        ("```\nx", "code-not-closed", 3),
        ("![](x.png)", "image-no-alt", 3),
        ("<script>x</script>", "html-removed", 3),
        ("Bel ons indien het niet lukt.", "word-difficult", 3),
        (f"Dit is {'een heel ' * 12}lange zin.", "sentence-too-long", 3),
        ("Bewaar dit z.s.m. op uw computer.", "abbreviation-dotted", 3),
    ],
)
def test_the_manual_is_checked_as_content(tmp_path: Path, text: str, code: str, line: int) -> None:
    found = {one.code: one.line for one in problems(tmp_path, f"# Titel\n\n{text}\n", git="# Git\n")}
    assert found.get(code) == line


def test_good_links(tmp_path: Path) -> None:
    text = "# Titel\n\n[a](git.md#kop) [b](../../content/begrippen/bsn.md) [c](/spreekuren/) [d](#kop-twee)\n"
    assert problems(tmp_path, f"{text}\n## Kop twee\n\nTekst.\n", git="# Git\n\n## Kop\n\nTekst.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kies UTF-8, en niet ANSI. Rechtsonder staat CRLF.",
        "```\nBel ons indien het niet lukt.\n```",
        "Typ `indien` achter de opdracht.",
        "> Bel ons indien het niet lukt.",
        "Daarna kunt u de code deblokkeren.",
        "Op de knop staat <!-- taal-ok: staat zo op de knop --> indien nodig.",
    ],
)
def test_language_that_the_manual_may_have(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, f"# Titel\n\n{text}\n") == []


def test_every_word_that_may_stay_is_in_the_manual() -> None:
    text = " ".join(one.body for one in read_manual(MANUAL)[0])
    assert [one for one in KNOWN if not re.search(rf"\b{one}\b", text)] == []


def test_language_is_read_again_after_a_change(tmp_path: Path) -> None:
    memory = Memory()
    write_files(tmp_path, {"README.md": "# Titel\n\nBel ons indien het niet lukt.\n"})
    assert codes(manual_problems(tmp_path, ROOT / "content", memory)) == ["word-difficult"]
    write_files(tmp_path, {"README.md": "# Titel\n\nBel ons als het niet lukt.\n"})
    assert manual_problems(tmp_path, ROOT / "content", memory) == []


def github_id(heading: str) -> str:
    """The id that GitHub gives a heading: small letters, no punctuation, hyphens for spaces."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_links_to_headings_work_on_github_too() -> None:
    chapters, _ = read_manual(MANUAL)
    fragments = {one.url: convert_chapter(one, "/") for one in chapters}
    ids = {url: {github_id(one.text) for one in made.headings} for url, made in fragments.items()}
    links = [(url, link.url) for url, made in fragments.items() for link in made.links if "#" in link.url]
    assert len(links) > 30
    for url, target in links:
        page, _, anchor = target.partition("#")
        assert anchor in ids[page or url], f"{url} -> {target}"


def test_the_manual_of_this_repository_has_no_problems() -> None:
    assert manual_problems(MANUAL, ROOT / "content") == []
