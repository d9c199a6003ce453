"""The Jinja environment: strict, escaping, and with no more than the page, the site and icons."""

from __future__ import annotations

from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from markupsafe import Markup

from wegwijs.render.design import Design
from wegwijs.render.views import Site


def make_environment(design: Design, site: Site, cache_folder: Path | None) -> Environment:
    """An environment for one site. cache_folder: where compiled templates may be kept."""
    bytecode = None
    if cache_folder is not None:
        cache_folder.mkdir(parents=True, exist_ok=True)
        bytecode = FileSystemBytecodeCache(str(cache_folder))
    environment = Environment(
        loader=FileSystemLoader(design.folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=bytecode,
    )

    def icon(name: str) -> Markup:
        """An icon as inline SVG; raises KeyError for a name that has no drawing."""
        return Markup(design.icons[name])

    environment.globals.update(site=site, icon=icon)
    return environment
