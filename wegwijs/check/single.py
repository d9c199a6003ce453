"""How one text reads by itself: the readability check, for a text that need not be in the portal."""

from __future__ import annotations

from pathlib import Path

from wegwijs.check.readability import TextReading
from wegwijs.convert import Fragment
from wegwijs.convert.clean import clean
from wegwijs.convert.converter import Converter
from wegwijs.read import Source
from wegwijs.read.single import Form, form_of
from wegwijs.readability.analysis import Knowledge
from wegwijs.readability.plain import read_plain
from wegwijs.settings import Readability


def read_single(
    source: Source, converter: Converter, settings: Readability, knowledge: Knowledge
) -> TextReading | None:
    """How a text reads, by the form that its name tells; None if its Markdown is too much to convert."""
    form = form_of(Path(source.file))
    if form is Form.PLAIN:
        plain = read_plain(source.body)
        return TextReading(source, Fragment(html=""), settings, knowledge, plain=plain)
    if form is Form.HTML:
        fragment = Fragment(html=clean(source.body))
    else:
        fragment = converter.convert(source.body, source.path)
    return None if fragment.too_deep else TextReading(source, fragment, settings, knowledge)
