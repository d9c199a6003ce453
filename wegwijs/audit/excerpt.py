"""The beginning of an element's HTML: enough for a reader of a report to tell it from others.

It is always a beginning as it stands in the page, so that the element can be found by it again.
"""

from __future__ import annotations

import re

LONG_ENOUGH = 300
"""Characters; axe-core begins to cut there too."""
LONGEST_TAG = 1000
"""Of start tags that are shown whole: some hold a picture."""
START_TAG = re.compile(r"""<([a-z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
WHOLE_PAGE = frozenset({"html", "head", "body"})
"""What stands in these tells nothing about them."""


def excerpt(html: str) -> str:
    """The start tag, and of what follows so much as is easily read: whole tags and words."""
    tag = START_TAG.match(html)
    if tag is None or len(tag[0]) > LONGEST_TAG:
        return html[:LONG_ENOUGH]
    if tag[1].lower() in WHOLE_PAGE:
        return tag[0]
    return html if len(html) <= LONG_ENOUGH else tag[0] + _whole(html[tag.end() : LONG_ENOUGH])


def _whole(cut: str) -> str:
    """Without the tag or the word at its end that may have been cut through."""
    tag = cut.rfind("<")
    if tag > cut.rfind(">"):
        return cut[:tag]
    return re.sub(r"\s+\S*\Z", "", cut)
