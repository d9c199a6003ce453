from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import snapshot
from wegwijs.publish.manifest import MANIFEST, ManifestPage, is_intact, read_manifest
from wegwijs.publish.staging import OutputBusy, OutputForeign, Staging

HOME = ManifestPage("/", "index.html", "home")


def publish(output: Path, files: Mapping[str, str]) -> int:
    with Staging(output) as staging:
        for path, text in files.items():
            staging.write(path, text.encode())
        return staging.publish("/", [HOME])


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "diep" / "site"


def test_a_site_is_published_with_its_manifest(output: Path) -> None:
    changed = publish(output, {"index.html": "start", "assets/x.css": "p{}"})
    manifest = read_manifest(output)
    assert changed == 3
    assert manifest is not None
    assert set(manifest.files) == {"index.html", "assets/x.css"}
    assert manifest.pages == (HOME,)
    assert is_intact(output, manifest)


def test_files_that_did_not_change_keep_their_time_and_the_others_are_counted(output: Path) -> None:
    publish(output, {"a.html": "a", "b.html": "b", "weg.html": "weg"})
    for file in output.iterdir():
        os.utime(file, ns=(1, 1_700_000_000_000_000_001))
    assert publish(output, {"a.html": "a", "b.html": "B", "nieuw.html": "n"}) == 3  # b, nieuw, manifest
    times = {path: time for path, (_, time) in snapshot(output).items()}
    assert set(times) == {"a.html", "b.html", "nieuw.html", MANIFEST}
    assert {path for path, time in times.items() if time == 1_700_000_000_000_000_001} == {"a.html"}


def test_the_same_site_again_changes_nothing_at_all(output: Path) -> None:
    publish(output, {"index.html": "start"})
    before = snapshot(output)
    assert publish(output, {"index.html": "start"}) == 0
    assert snapshot(output) == before


def test_what_is_not_published_is_cleared_away(output: Path) -> None:
    publish(output, {"index.html": "start"})
    before = snapshot(output)
    with Staging(output) as staging:
        staging.write("index.html", b"half af")
    with pytest.raises(ZeroDivisionError):
        break_off(output)
    assert snapshot(output) == before
    assert neighbours(output) == {".site.lock", "site"}


def break_off(output: Path) -> None:
    with Staging(output) as staging:
        staging.write("index.html", b"half af")
        raise ZeroDivisionError


def neighbours(output: Path) -> set[str]:
    """What stands beside the site; the lock file may stay, an unlocked one harms nobody."""
    return {".site.lock", *os.listdir(output.parent)}


def test_leftovers_of_a_killed_build_are_cleared(output: Path) -> None:
    publish(output, {"index.html": "oud"})
    for name in (".site.staging", ".site.old"):
        (output.parent / name / "map").mkdir(parents=True)
        (output.parent / name / "map" / "rest.html").write_text("rest")
    (output.parent / ".site.lock").write_text("")
    publish(output, {"index.html": "nieuw"})
    assert neighbours(output) == {".site.lock", "site"}
    assert set(snapshot(output)) == {"index.html", MANIFEST}


def test_a_second_build_at_the_same_time_is_refused(output: Path) -> None:
    with Staging(output) as first:
        first.write("index.html", b"eerste")
        with pytest.raises(OutputBusy), Staging(output):
            pass
        first.publish("/", [HOME])
    assert (output / "index.html").read_text() == "eerste"
    assert publish(output, {"index.html": "tweede"}) == 2


def test_another_output_folder_is_not_busy(output: Path) -> None:
    with Staging(output), Staging(output.parent / "ander"):
        pass


def test_a_folder_with_other_files_is_refused_and_left_alone(output: Path) -> None:
    output.mkdir(parents=True)
    (output / "foto.jpg").write_text("van iemand")
    before = snapshot(output)
    with pytest.raises(OutputForeign):
        publish(output, {"index.html": "x"})
    assert snapshot(output) == before
    assert neighbours(output) == {".site.lock", "site"}


def test_a_file_a_link_and_a_dangling_link_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("van iemand")
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    (tmp_path / "dood").symlink_to(tmp_path / "is-er-niet")
    for name in ("bestand", "link", "dood"):
        with pytest.raises(OutputForeign):
            publish(tmp_path / name, {"index.html": "x"})
    assert (tmp_path / "bestand").read_text() == "van iemand"
    assert os.listdir(tmp_path / "echt") == []


def test_an_empty_folder_may_be_used(output: Path) -> None:
    output.mkdir(parents=True)
    assert publish(output, {"index.html": "x"}) == 2


def test_a_place_that_cannot_be_made_is_an_ordinary_error(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(OSError, match="bestand"):
        publish(tmp_path / "bestand" / "site", {"index.html": "x"})
