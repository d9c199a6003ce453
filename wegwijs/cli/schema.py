"""`schema`: help for editors' programs, so that they complete and underline while typing."""

from __future__ import annotations

from pathlib import Path

import click

from wegwijs.cli.options import folder_option
from wegwijs.language import _
from wegwijs.reasons import reason


@click.command()
@folder_option("--content", "content", "Map met inhoud.")
@folder_option("--templates", "templates", "Map met sjablonen.")
@folder_option("--output", ".", "Map van het portaal, waar schemas/ en .vscode/ in komen.")
def schema(content: Path, templates: Path, output: Path) -> None:
    """Schrijf JSON-schema's en fragmenten, waarmee uw tekstprogramma aanvult wat u typt.

    In schemas/ en .vscode/wegwijs.code-snippets staat wat bij Wegwijs hoort. In .cache/schemas/ en
    .vscode/inhoud.code-snippets staan ook de namen van uw eigen onderwerpen, organisaties en artikelen.
    """
    from wegwijs.reporting import say
    from wegwijs.schemas.files import standing_files

    try:
        changed = [path for path, text in standing_files().items() if _write(output / path, text)]
        changed += write_names(content, templates, output)
    except OSError as error:
        message = _(
            "De schema's kunnen niet in {folder} komen: {reason}.", folder=output, reason=reason(error)
        )
        raise click.UsageError(message) from None
    lines = [_("Geschreven: {file}", file=path) for path in changed]
    say("\n".join(lines) or _("Alle schema's waren al goed."))


def write_names(content: Path, templates: Path, output: Path) -> list[str]:
    """Write what has the names of topics, organisations and articles; the paths that changed.

    Raises OSError.
    """
    from wegwijs.schemas.files import content_files

    files = content_files(_slugs(content, templates))
    return [path for path, text in files.items() if _write(output / path, text)]


def _slugs(content: Path, templates: Path) -> dict[str, list[str]]:
    """Names that a file can refer to: of files that are no draft and no translation, and of icons."""
    from wegwijs.read import read_content

    slugs: dict[str, list[str]] = {}
    for source in read_content(content).sources:
        if not source.draft and not source.variant:
            slugs.setdefault(source.collection, []).append(source.slug)
    slugs["icons"] = sorted(one.stem for one in (templates / "icons").glob("*.svg"))
    return slugs


def _write(file: Path, text: str) -> bool:
    """Whether the file was not yet like this."""
    if file.is_file() and file.read_bytes() == text.encode():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return True
