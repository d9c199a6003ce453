from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from tests.support import TEMPLATES, PortalFolder, snapshot
from wegwijs.cli import main
from wegwijs.schemas.files import content_files, standing_files


def schema(portal: PortalFolder, output: Path) -> Result:
    folders = ["--content", str(portal.content), "--templates", str(TEMPLATES), "--output", str(output)]
    return CliRunner().invoke(main, ["schema", *folders])


def test_everything_is_written_once(portal_folder: PortalFolder, tmp_path: Path) -> None:
    output = tmp_path / "uit"
    result = schema(portal_folder, output)
    assert result.exit_code == 0
    assert set(snapshot(output)) == {*standing_files(), *content_files({})}
    assert "Geschreven: schemas/artikelen.schema.json\n" in result.stderr
    before = snapshot(output)
    assert schema(portal_folder, output).stderr == "Alle schema's waren al goed.\n"
    assert snapshot(output) == before


def test_drafts_and_translations_are_no_choice(portal_folder: PortalFolder, tmp_path: Path) -> None:
    draft = "---\ntitle: V\nsummary: V.\ndraft: true\n---\n"
    portal_folder.write("content/onderwerpen/vossen.md", draft)
    portal_folder.write("content/artikelen/digid-aanvragen.en.md", draft.replace("draft: true\n", ""))
    schema(portal_folder, tmp_path)
    snippets = (tmp_path / ".vscode/inhoud.code-snippets").read_text("utf-8")
    assert "digid-aanvragen" in snippets
    assert "digid-aanvragen.en" not in snippets
    text = (tmp_path / ".cache/schemas/artikelen.schema.json").read_text("utf-8")
    assert '"bibliotheek-twente"' in text
    assert "vossen" not in text


def test_a_place_that_cannot_be_written(portal_folder: PortalFolder) -> None:
    result = schema(portal_folder, portal_folder.write("bestand", ""))
    assert result.exit_code == 2
    assert "De schema's kunnen niet in" in result.stderr
    assert "Traceback" not in result.output
