"""Whatever is edited, and in whatever order: the preview shows what a build would write, and says
what a check would say."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.preview.support import drained, make_editable, options_of
from tests.support import LARGER, PNG, TEMPLATES, TODAY, PortalFolder
from wegwijs.pipeline import check
from wegwijs.preview.finished import FinishedChecks
from wegwijs.preview.look import Looker
from wegwijs.preview.pages import Pages

FIRST = "content/artikelen/digid-aanvragen.md"
SECOND = "content/artikelen/digid-activeren.md"
DRAFT = "content/artikelen/zilvervos.md"
TOPIC = "content/onderwerpen/digid.md"
LOCATION = "content/locaties/hengelo.md"

Edit = Callable[[PortalFolder], Path]


def _replaced(file: str, old: str, new: str) -> Edit:
    """Replace a text; a file without it, or that is gone, is written as it was at first."""

    def edit(portal: PortalFolder) -> Path:
        path = portal.root / file
        text = path.read_text("utf-8") if path.exists() else ""
        return portal.write(file, text.replace(old, new) if old in text else LARGER[file])

    return edit


def _template(file: str, old: str, new: str) -> Edit:
    def edit(portal: PortalFolder) -> Path:
        original = (TEMPLATES / file).read_text("utf-8")
        assert old in original
        path = portal.root / "templates" / file
        changed = original.replace(old, new, 1)
        return portal.write(f"templates/{file}", original if path.read_text("utf-8") == changed else changed)

    return edit


def _removed(file: str) -> Edit:
    def edit(portal: PortalFolder) -> Path:
        path = portal.root / file
        if path.exists():
            path.unlink()
        else:
            portal.write(file, LARGER[file])
        return path

    return edit


def _renamed(portal: PortalFolder) -> Path:
    old, new = portal.root / FIRST, portal.root / "content/artikelen/digid-nieuw.md"
    if old.exists():
        return old.rename(new)
    return new.rename(old) if new.exists() else portal.write(FIRST, LARGER[FIRST])


def _added(portal: PortalFolder) -> Path:
    return portal.write("content/artikelen/nog-een.md", LARGER[FIRST].replace("DigiD aanvragen", "erbij"))


def _picture(portal: PortalFolder) -> Path:
    file = portal.root / "content/artikelen/kaart.png"
    other = PNG + b"\0"
    return portal.write("content/artikelen/kaart.png", other if file.read_bytes() == PNG else PNG)


def _folder_removed(portal: PortalFolder) -> Path:
    folder = portal.root / "content/begrippen"
    if folder.exists():
        shutil.rmtree(folder)
        return folder
    return portal.write("content/begrippen/bsn.md", LARGER["content/begrippen/bsn.md"])


EDITS: Mapping[str, Edit] = {
    "text": _replaced(FIRST, "Kom langs bij het spreekuur.", "Bel **ons**, of kom langs."),
    "title": _replaced(FIRST, "Ik wil een DigiD aanvragen", "Hoe krijg ik een DigiD"),
    "heading that another text links to": _replaced(FIRST, "## Lukt het niet?", "## Gaat het mis?"),
    "order of topics": _replaced(TOPIC, "order: 1", "order: 9"),
    "unknown topic": _replaced(FIRST, "topic: digid", "topic: digit"),
    "broken frontmatter": _replaced(SECOND, "title: Mijn", "title: [Mijn"),
    "broken block": _replaced(FIRST, "::: stappen", "::: stapen"),
    "draft on": _replaced(SECOND, "checked_on: 2026-11-20", "checked_on: 2026-11-20\ndraft: true"),
    "draft off": _replaced(DRAFT, "draft: true", "draft: false"),
    "draft that refers to nothing": _replaced(DRAFT, "topic: digid", "topic: bestaat-niet"),
    "topic as draft": _replaced(TOPIC, "order: 1", "order: 1\ndraft: true"),
    "draft topic with an unknown icon": _replaced(TOPIC, "icon: mail", "icon: malle\ndraft: true"),
    "alias": _replaced(SECOND, "/digid-code/", "/digid-anders/"),
    "alias of a page": _replaced(SECOND, "/digid-code/", "/over-ons/"),
    "glossary": _replaced("content/begrippen/bsn.md", "burgerservicenummer", "uw eigen nummer"),
    "spreekuur": _replaced(LOCATION, '"14:00"', '"13:30"'),
    "review": _replaced(FIRST, "review_by: 2027-05-20", "review_by: 2026-11-21"),
    "long text": _replaced(FIRST, "Kom langs bij het spreekuur.", " ".join(map(str, range(6000)))),
    "settings": _replaced("portal.toml", "Hulp bij regelen", "Hulp bij alles"),
    "base path": _replaced("portal.toml", "hulp.example.nl/", "example.nl/hulp/"),
    "broken settings": _replaced("portal.toml", "[portal]", "[portal"),
    "menu": _replaced("portal.toml", '"/brieven/", ', ""),
    "removed": _removed(SECOND),
    "renamed": _renamed,
    "added": _added,
    "picture": _picture,
    "folder removed": _folder_removed,
    "template": _template("base.html", "</main>", "<!-- nieuw --></main>"),
    "broken template": _template("pages/topic.html", "{% block", "{% blok"),
    "template that names nothing": _template(
        "pages/term.html", "{% block main %}", "{% block main %}{{ page.niets }}"
    ),
    "style": _template("styles/tokens.css", ":root", "html,:root"),
    "icon": _template("icons/mail.svg", "<svg", '<svg data-nieuw="ja"'),
}


def test_edits_cover_what_they_name(tmp_path: Path) -> None:
    portal = make_editable(tmp_path)
    for name, edit in EDITS.items():
        before = {file: file.read_bytes() for file in portal.root.rglob("*") if file.is_file()}
        edit(portal)
        after = {file: file.read_bytes() for file in portal.root.rglob("*") if file.is_file()}
        assert before != after, name


@settings(max_examples=12)
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=6))
def test_random_edits(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        _follow(make_editable(Path(folder)), names)


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_made_and_undone(name: str, tmp_path: Path) -> None:
    _follow(make_editable(tmp_path), [name, name])


def _follow(portal: PortalFolder, names: list[str]) -> None:
    """Make the edits one by one, and compare after each."""
    options = options_of(portal)
    looker, checks = Looker(options), FinishedChecks()
    before = drained(looker, checks, looker.look(TODAY))
    for name in names:
        file = EDITS[name](portal)
        seen = drained(looker, checks, looker.look(TODAY, [file]))
        expected = check(options)
        assert seen.look.problems == expected.problems, name
        if not seen.look.inspected.is_whole:
            assert (seen.pages, seen.published) == (before.pages, before.published), name
            assert not seen.look.is_current
        else:
            assert seen.published is not None
            _assert_same(seen.published, {one.path: one.html for one in expected.rendered}, name)
            fresh = Looker(options).look(TODAY).pages
            assert fresh is not None
            assert seen.pages is not None
            _assert_same(seen.pages, _all(fresh), name)
        before = seen


def _all(pages: Pages) -> dict[str, bytes]:
    """Path -> HTML of all pages that can be made."""
    found = ((path, pages.at(path)) for path in pages.paths)
    return {path: one.html for path, one in found if one is not None and one.html is not None}


def _assert_same(pages: Pages, expected: Mapping[str, bytes], name: str) -> None:
    made = _all(pages)
    assert sorted(made) == sorted(expected), name
    different = [path for path in made if made[path] != expected[path]]
    assert different == [], name
