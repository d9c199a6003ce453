"""The Jinja environment: strict, escaping, and with no more than the page, the site and icons."""

from __future__ import annotations

import hashlib
import os
import pickle
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from wegwijs.catalogues import catalogue
from wegwijs.language_names import direction
from wegwijs.render.design import Design
from wegwijs.render.views import Site
from wegwijs.site_texts import SiteTexts


def make_environment(
    design: Design, site: Site, cache_folder: Path | None, language: str | None = None
) -> Environment:
    """An environment for the pages in one language of a site (default: the site's own).

    cache_folder: where compiled templates may be kept; they are the same for all languages.
    """
    environment = Environment(
        loader=FileSystemLoader(design.folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_bytecode_cache(cache_folder),
    )

    def icon(name: str) -> Markup:
        """An icon as inline SVG; raises KeyError for a name that has no drawing."""
        return Markup(design.icons[name])

    environment.globals.update(site=site, icon=icon)
    _speak(environment, site, SiteTexts(language or site.language))
    return environment


def _speak(environment: Environment, site: Site, texts: SiteTexts) -> None:
    """Give templates their texts, and the attributes that say which parts are in another language.

    native: for what editors wrote in the portal's language; own(text): such a text in a sentence;
    interface: for our own texts where the page's language has no catalogue; body_language: for parts
    of the page's text inside those. All are empty on a page in the portal's own language.
    """
    known = texts if texts.known else SiteTexts(site.language)
    translations = catalogue("site", known.language)
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined] # added by the i18n extension

    @cache
    def ready(text: str) -> Markup:
        return Markup(translations.gettext(text) % {})

    def gettext(text: str, **values: object) -> Markup:
        """As Jinja's own, which formats a text anew each time: a tenth of a build."""
        return Markup(translations.gettext(text)) % values if values else ready(text)

    elsewhere = texts.language != site.language
    native = _attributes(site.language) if elsewhere else Markup()

    def own(text: str) -> Markup:
        return Markup("<span{}>{}</span>").format(native, text) if native else escape(text)

    environment.globals.update(
        _=gettext,
        gettext=gettext,
        native=native,
        own=own,
        interface=native if elsewhere and not texts.known else Markup(),
        body_language=_attributes(texts.language) if elsewhere and not texts.known else Markup(),
    )


def _attributes(language: str) -> Markup:
    return Markup(' lang="{}" dir="{}"').format(language, direction(language))


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
