"""Clean HTML with nh3: what editors write is untrusted, and the page has a strict CSP."""

from __future__ import annotations

import re

import nh3

_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
TAGS = _HEADINGS | {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt",
    "em", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"lang", "title"},
    **{tag: {"id"} for tag in _HEADINGS},
    "a": {"href", "hreflang", "dir"},
    "abbr": {"title"},
    "div": {"role", "tabindex", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "p": {"lang", "dir"},
    "span": {"lang", "dir"},
    "td": {"colspan", "rowspan", "data-label"},
    "th": {"scope", "colspan", "rowspan"},
}
_CLASSES = {
    "div": {
        "block", "block-kort-gezegd", "block-nodig", "block-stappen", "block-let-op", "block-tip",
        "block-hulp", "table-scroll",
    },
    "p": {"block-label"},
    "ul": {"only-links"},
}  # fmt: skip
RAW_TAGS = {
    "abbr", "b", "br", "cite", "del", "em", "i", "ins", "kbd", "p", "q", "s", "small", "span",
    "strong", "sub", "sup", "u",
}  # fmt: skip
"""HTML that an editor may type; links, pictures, headings and tables go through Markdown."""

SCHEMES = {"http", "https", "mailto", "tel"}

_TAG = re.compile(r"<\s*([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)")
_BAD_ATTRIBUTE = re.compile(r"\s(on[a-z]+|style|srcdoc|formaction)\s*=", re.IGNORECASE)
_BAD_SCHEME = re.compile(r"(javascript|vbscript|data)\s*:", re.IGNORECASE)


def clean(html: str) -> str:
    """HTML with only the tags, attributes, classes and URL schemes of this module."""
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def forbidden_parts(raw: str) -> list[str]:
    """What an editor may not type in a piece of raw HTML: "<script>", "onclick", "javascript:"."""
    found: list[str] = []
    for tag, attributes in _TAG.findall(raw):
        if tag.lower() not in RAW_TAGS:
            found.append(f"<{tag.lower()}>")
        found += [name.lower() for name in _BAD_ATTRIBUTE.findall(attributes)]
        found += [f"{name.lower()}:" for name in _BAD_SCHEME.findall(attributes)]
    return found


def text_only(raw: str) -> str:
    """A piece of raw HTML without its tags, and without the contents of scripts and styles."""
    return nh3.clean(raw, tags=set(), clean_content_tags={"script", "style"})
