"""Our own texts in templates for editors (the preview, the report), in the language of the run."""

from __future__ import annotations

from jinja2 import Environment
from markupsafe import Markup, escape

from wegwijs import language


def speak_in(environment: Environment) -> None:
    """Give templates `_("… {name}", name=…)`, `ngettext(one, many, number)` and `language()`.

    Our texts are HTML; the values in them are escaped, unless they are Markup.
    """
    environment.globals.update(_=_html, ngettext=_plural, language=language.language)


def coded(text: str) -> Markup:
    """A message as HTML: what stands between backticks is code, all else is text."""
    parts = text.split("`")
    if len(parts) % 2 == 0:  # one without its pair
        return escape(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )


def _html(text: str, **values: object) -> Markup:
    found = Markup(language._(text))
    return found.format(**values) if values else found


def _plural(one: str, many: str, number: int) -> Markup:
    return Markup(language.ngettext(one, many, number))
