"""The preview's own templates: strict and escaping, and apart from those of the site."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegwijs.editor_html import speak_in

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    speak_in(environment)
    return environment


def rendered(template: str, **values: object) -> Markup:
    """A template as HTML. Everything in `values` that is not Markup is escaped."""
    return Markup(environment().get_template(template).render(**values))


@cache
def asset(name: str) -> bytes:
    """A style or script of the preview."""
    return (HERE / "assets" / name).read_bytes()


@cache
def versioned(name: str) -> str:
    """A style or script with its version, so that a browser may keep it: "preview.css?v=1f2e3d4c"."""
    return f"{name}?v={hashlib.sha256(asset(name)).hexdigest()[:8]}"
