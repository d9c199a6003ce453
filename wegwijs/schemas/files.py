"""Which file holds which schema, and its text.

Committed: schemas and snippets that change only with Wegwijs itself. Not committed: those with the
names of topics, organisations and articles, which change with every new file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wegwijs.schemas.accessibility import evaluation_schema, statement_schema
from wegwijs.schemas.frontmatter import MODELS, frontmatter_schema
from wegwijs.schemas.settings import settings_schema
from wegwijs.schemas.snippets import content_snippets, standing_snippets

FOLDER = "schemas"
NAMED_FOLDER = ".cache/schemas"
SNIPPETS = ".vscode/wegwijs.code-snippets"
NAMED_SNIPPETS = ".vscode/inhoud.code-snippets"


def standing_files() -> dict[str, str]:
    """Path -> text of the files that are committed."""
    files = {f"{FOLDER}/{name}.schema.json": _json(frontmatter_schema(name)) for name in MODELS}
    files[f"{FOLDER}/portal.schema.json"] = _json(settings_schema())
    files[f"{FOLDER}/toegankelijkheid.schema.json"] = _json(statement_schema())
    files[f"{FOLDER}/onderzoek.schema.json"] = _json(evaluation_schema())
    files[SNIPPETS] = _json(standing_snippets())
    return files


def content_files(slugs: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Path -> text of the files with names of this portal. slugs: as for `frontmatter_schema`."""
    files = {f"{NAMED_FOLDER}/{name}.schema.json": _json(frontmatter_schema(name, slugs)) for name in MODELS}
    files[NAMED_SNIPPETS] = _json(content_snippets(slugs))
    return files


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
