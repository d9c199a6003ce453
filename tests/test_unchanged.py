from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.support import TEMPLATES, PortalFolder
from wegwijs import unchanged
from wegwijs.language import use_language
from wegwijs.options import Options, Result
from wegwijs.pipeline import build
from wegwijs.publish.manifest import ManifestPage
from wegwijs.publish.staging import Staging
from wegwijs.unchanged import earlier_result, fingerprint, remember


def build_and_remember(options: Options) -> Result:
    print_ = fingerprint(options)
    result = build(options)
    remember(options, print_, result)
    return result


def known(options: Options) -> Result | None:
    return earlier_result(options, fingerprint(options))


@pytest.fixture
def options(portal_folder: PortalFolder) -> Options:
    """A portal with a (small, made up) site that was published and remembered."""
    options = portal_folder.options(templates=portal_folder.root / "templates")
    options.templates.symlink_to(TEMPLATES)
    print_ = fingerprint(options)
    with Staging(options.output) as staging:
        for path in ("index.html", "begrippen/bsn/index.html"):
            staging.write(path, b"tekst")
        staging.publish("/", [ManifestPage("/", "index.html", "home")])
    remember(options, print_, Result((), pages=2, changed=3))
    return options


def test_a_build_of_which_nothing_changed_is_recognised(options: Options) -> None:
    assert known(options) == Result((), pages=2, changed=0)


def test_a_real_build_is_recognised(portal_folder: PortalFolder) -> None:
    result = build_and_remember(portal_folder.options())
    assert known(portal_folder.options()) == replace(result, changed=0)


def test_more_processes_make_no_other_site(options: Options) -> None:
    assert known(replace(options, jobs=7)) is not None


def with_content(options: Options) -> Options:
    (options.content / "begrippen" / "nieuw.md").write_text("---\ntitle: Nieuw\nsummary: Nieuw.\n---\n")
    return options


def with_a_changed_text(options: Options) -> Options:
    file = options.content / "paginas" / "over-ons.md"
    file.write_text(file.read_text() + "Meer.\n")
    return options


def with_a_renamed_file(options: Options) -> Options:
    (options.content / "begrippen" / "bsn.md").rename(options.content / "begrippen" / "bsn-nummer.md")
    return options


def with_changed_settings(options: Options) -> Options:
    options.settings.write_text(options.settings.read_text().replace("Hulp bij regelen", "Anders"))
    return options


def with_other_templates(options: Options) -> Options:
    other = options.templates.parent / "sjablonen"
    other.mkdir()
    for one in TEMPLATES.iterdir():
        (other / one.name).symlink_to(one)
    return replace(options, templates=other)


CHANGES: list[Callable[[Options], Options]] = [
    with_content,
    with_a_changed_text,
    with_a_renamed_file,
    with_changed_settings,
    with_other_templates,
    lambda options: replace(options, today=date(2026, 11, 24)),
    lambda options: replace(options, base_url="https://example.nl/hulp/"),
    lambda options: replace(options, release=True),
    lambda options: replace(options, output=options.output.parent / "ander"),
]
NAMES = [
    "a new file",
    "a changed text",
    "a renamed file",
    "settings",
    "templates",
    "today",
    "base url",
    "release",
    "output",
]


def test_another_language_is_seen(options: Options) -> None:
    use_language("en")
    assert known(options) is None
    use_language("nl")
    assert known(options) is not None


@pytest.mark.parametrize("change", CHANGES, ids=NAMES)
def test_a_change_is_seen(options: Options, change: Callable[[Options], Options]) -> None:
    assert known(change(options)) is None


def test_a_changed_template_is_seen(options: Options, tmp_path: Path) -> None:
    own = tmp_path / "eigen"
    own.mkdir()
    (own / "base.html").write_text("een")
    before = fingerprint(replace(options, templates=own))
    (own / "base.html").write_text("twee")
    assert fingerprint(replace(options, templates=own)) != before


def test_a_changed_generator_is_seen(
    options: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(options)
    (tmp_path / "unchanged.py").write_text("# another version")
    monkeypatch.setattr(unchanged, "__file__", str(tmp_path / "unchanged.py"))
    assert fingerprint(options) != before


def test_a_new_version_of_a_library_is_seen(
    options: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages"
    (installed / "nh3-0.3.8.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(installed)])
    before = fingerprint(options)
    (installed / "nh3-0.3.8.dist-info").rename(installed / "nh3-0.3.9.dist-info")
    assert fingerprint(options) != before


def change_a_page(site: Path) -> None:
    (site / "index.html").write_text("gewijzigd")


def remove_a_page(site: Path) -> None:
    (site / "begrippen" / "bsn" / "index.html").unlink()


def add_a_page(site: Path) -> None:
    (site / "verstopt.html").write_text("van iemand")


def remove_the_manifest(site: Path) -> None:
    (site / "manifest.json").unlink()


def change_the_manifest(site: Path) -> None:
    file = site / "manifest.json"
    file.write_text(file.read_text() + "\n")


def remove_everything(site: Path) -> None:
    site.rename(site.with_name("weg"))


@pytest.mark.parametrize(
    "damage",
    [
        change_a_page,
        remove_a_page,
        add_a_page,
        remove_the_manifest,
        change_the_manifest,
        remove_everything,
    ],
)
def test_a_site_that_somebody_touched_is_built_again(
    options: Options, damage: Callable[[Path], None]
) -> None:
    damage(options.output)
    assert known(options) is None


def test_a_touched_time_alone_changes_nothing(options: Options) -> None:
    os.utime(options.content / "begrippen" / "bsn.md", ns=(1, 1))
    assert known(options) is not None


def test_warnings_are_told_again(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "::: kort-gezegd", "::: tip")
    first = build_and_remember(portal_folder.options())
    again = known(portal_folder.options())
    assert again is not None
    assert [one.code for one in again.problems] == ["short-answer-missing"]
    assert again.problems == first.problems


def test_a_build_with_errors_is_not_remembered(options: Options) -> None:
    file = options.content / "begrippen" / "bsn.md"
    good = file.read_text()
    file.write_text(good.replace("title", "titel"))
    assert not build_and_remember(options).ok
    assert known(options) is None
    file.write_text(good)
    assert known(options) is not None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"fingerprint": "x"}', '{"problems": 3}'])
def test_a_damaged_record_only_costs_time(options: Options, text: str) -> None:
    assert options.cache is not None
    [record] = options.cache.glob("build-*.json")
    record.write_text(text)
    assert known(options) is None


def test_without_a_cache_nothing_is_remembered(portal_folder: PortalFolder) -> None:
    options = portal_folder.options(cache=None)
    remember(options, fingerprint(options), Result(()))
    assert known(options) is None


def test_a_cache_that_cannot_be_written_is_no_problem(portal_folder: PortalFolder) -> None:
    portal_folder.write(".cache", "een bestand, geen map")
    assert build_and_remember(portal_folder.options()).ok
    assert known(portal_folder.options()) is None


def test_unreadable_things_do_not_stop_the_fingerprint(portal_folder: PortalFolder) -> None:
    before = fingerprint(portal_folder.options())
    (portal_folder.content / "begrippen" / "dood.md").symlink_to("is-er-niet.md")
    os.mkfifo(portal_folder.content / "begrippen" / "pijp.md")
    assert fingerprint(portal_folder.options()) != before
