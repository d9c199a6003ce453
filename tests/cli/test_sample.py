from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from tests.accessibility_portal import accessible_portal
from wegwijs.cli import main
from wegwijs.pipeline import build
from wegwijs.read.evaluations import METHODS


def run(site: Path, output: Path) -> Result:
    return CliRunner().invoke(main, ["sample", "--site", str(site), "--output", str(output), "--seed", "x"])


def test_lists_for_a_built_site_and_never_over_what_is_filled_in(tmp_path: Path) -> None:
    portal = accessible_portal(tmp_path)
    assert build(portal.options()).ok
    output = tmp_path / "onderzoek"
    assert run(portal.site, output).exit_code == 0
    assert {one.stem for one in output.iterdir()} == {*METHODS, "steekproef"}
    filled = output / "spraak.toml"
    filled.write_text("ingevuld", "utf-8")
    again = run(portal.site, output)
    assert again.exit_code == 2
    assert "bestaat al" in again.output
    assert filled.read_text("utf-8") == "ingevuld"


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    result = run(tmp_path / "geen", tmp_path / "lijsten")
    assert result.exit_code == 2
    assert not (tmp_path / "lijsten").exists()
