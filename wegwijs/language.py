"""The language in which editors are spoken to, for this run: Dutch, or one with a catalogue.

The command line sets it once. It is a plain value of the process and not a ContextVar, because the
threads of the audit and of the preview must have it too.

Texts stand in the code in Dutch. `_()` and `ngettext()` translate them where they are used, `marked()`
only marks a text that is translated later. A test finds Dutch that was not marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wegwijs.catalogues import SOURCE_LANGUAGE, catalogue

_current = SOURCE_LANGUAGE


def use_language(language: str) -> None:
    """Speak this language from now on. One without a catalogue gives Dutch texts."""
    global _current
    _current = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while, such as for a text that is in one language only."""
    before = _current
    use_language(language)
    try:
        yield
    finally:
        use_language(before)


def language() -> str:
    """The language of this run, such as "nl"."""
    return _current


def _(text: str, **values: object) -> str:
    """The text in the language of this run. values: fill its `{names}`, if there are any."""
    if text and _current != SOURCE_LANGUAGE:  # to gettext, "" asks for the head of the catalogue
        text = catalogue("editors", _current).gettext(text)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, number: int) -> str:
    """The singular or plural in the language of this run, with `{number}` filled in."""
    text = one if number == 1 else many
    if _current != SOURCE_LANGUAGE:
        text = catalogue("editors", _current).ngettext(one, many, number)
    return text.format(number=number)


def marked(text: str) -> str:
    """The text itself: marked to be translated later, with `_()`."""
    return text
