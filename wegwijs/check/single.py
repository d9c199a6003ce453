"""How one text reads by itself: the readability check, for a text that need not be in the portal."""

from __future__ import annotations

import re
from itertools import accumulate
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

DEEPEST = 5_000
"""Elements that may be open at once: cleaning HTML takes the square of that, a second for 10,000."""
_OPENED = re.compile(r"<(/?)(?!(?:area|br|col|hr|img|input|link|meta|wbr)\b)[a-z]", re.IGNORECASE)


def read_single(
    source: Source, converter: Converter, settings: Readability, knowledge: Knowledge
) -> TextReading | None:
    """How a text reads, by the form that its name tells; None if it is too much to convert."""
    form = form_of(Path(source.file))
    if form is Form.PLAIN:
        plain = read_plain(source.body)
        return TextReading(source, Fragment(html=""), settings, knowledge, plain=plain)
    if form is Form.HTML:
        too_deep = _is_too_deep(source.body)
        fragment = Fragment(html="" if too_deep else clean(source.body), too_deep=too_deep)
    else:
        fragment = converter.convert(source.body, source.path)
    return None if fragment.too_deep else TextReading(source, fragment, settings, knowledge)


def _is_too_deep(html: str) -> bool:
    """Whether very many elements stand in one another, which nobody writes."""
    depths = accumulate(-1 if one[1] else 1 for one in _OPENED.finditer(html))
    return max(depths, default=0) > DEEPEST
