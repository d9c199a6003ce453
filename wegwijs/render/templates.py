"""The Jinja environment: strict, escaping, and with no more than the page, the site and icons."""

from __future__ import annotations

import hashlib
import os
import pickle
from importlib.metadata import version
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from wegwijs.render.design import Design
from wegwijs.render.views import Site


def make_environment(design: Design, site: Site, cache_folder: Path | None) -> Environment:
    """An environment for one site. cache_folder: where compiled templates may be kept."""
    environment = Environment(
        loader=FileSystemLoader(design.folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=_bytecode_cache(cache_folder),
    )

    def icon(name: str) -> Markup:
        """An icon as inline SVG; raises KeyError for a name that has no drawing."""
        return Markup(design.icons[name])

    environment.globals.update(site=site, icon=icon)
    return environment


def _bytecode_cache(folder: Path | None) -> _BytecodeCache | None:
    """Where compiled templates are kept, apart for each version of Jinja and of this module, which
    Jinja does not look at; None where nothing can be kept: slower, never wrong."""
    if folder is None:
        return None
    made_by = version("Jinja2").encode() + Path(__file__).read_bytes()
    own = folder / hashlib.sha256(made_by).hexdigest()[:10]
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _BytecodeCache(str(own)) if os.access(own, os.W_OK) else None


_DAMAGED = (
    AttributeError, EOFError, ImportError, LookupError, TypeError, ValueError, pickle.PickleError,
)  # fmt: skip
"""What unpickling or unmarshalling other bytes raises."""


class _BytecodeCache(FileSystemBytecodeCache):
    """Takes a damaged file for no file; Jinja itself does not expect one."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except _DAMAGED:
            bucket.reset()
