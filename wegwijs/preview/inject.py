"""Where the preview's own pieces go in a finished page. Nothing of this is in a template of the site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

NEEDED = ("script-src", "style-src", "connect-src")
"""What the preview asks for, from its own server: its script, its style and its messages."""

_POLICY_TAG = re.compile(
    r"<meta\b(?=[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b)[^>]*>", re.IGNORECASE
)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>(?:\s*<a\b[^>]*\bhref\s*=\s*[\"']?#[^>]*>[^<]*</a>)?", re.IGNORECASE)
"""The beginning of the body, with a skip link if there is one: that link must stay the first."""
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pieces:
    """HTML for the end of the head, the beginning of the body and the end of the body."""

    head: str
    top: str
    bottom: str


def with_pieces(html: str, pieces: Pieces, policy: str | None) -> str:
    """The page with the pieces in it and a policy that lets them work.

    policy: what the page object says it has; None for a page of which only the HTML is known.
    """
    head, body = _halves(html)
    opening = _BODY.search(body)
    start = opening.end() if opening else 0
    ends = [one.start() for one in _BODY_END.finditer(body)]
    end = ends[-1] if ends else len(body)
    # Joined, not added: a piece may be Markup, which escapes text that is added to it.
    parts = (_with_policy(head, policy), pieces.head, body[:start], pieces.top, body[start:end])
    return "".join((*parts, pieces.bottom, body[end:]))


def preview_policy(policy: str) -> str:
    """A content security policy that also allows what the preview adds, from the same server only.

    Source of the grammar: W3C, Content Security Policy Level 3, section 2.2.
    """
    directives: dict[str, list[str]] = {}
    for words in (text.split() for text in policy.split(";") if text.strip()):
        directives.setdefault(words[0].lower(), words[1:])  # the first of two counts
    fallback = directives.get("default-src", [])
    for name in NEEDED:
        values = directives.get(name, fallback)
        directives[name] = [one for one in values if one != "'none'"]
        if not {"'self'", "*"} & set(values):
            directives[name].append("'self'")
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


def _halves(html: str) -> tuple[str, str]:
    """The page up to the end of its head, and the rest; without a head, all is the rest."""
    end = _HEAD_END.search(html)
    return (html[: end.start()], html[end.start() :]) if end else ("", html)


def _with_policy(head: str, policy: str | None) -> str:
    """Every policy in the head replaced: a second one would still forbid what the first allows."""

    def replaced(tag: re.Match[str]) -> str:
        written = _CONTENT.search(tag[0])
        own = unescape(written[1] or written[2] or "") if written else ""
        new = escape(preview_policy(policy if policy is not None else own))
        return f'<meta http-equiv="Content-Security-Policy" content="{new}">'

    return _POLICY_TAG.sub(replaced, head)
