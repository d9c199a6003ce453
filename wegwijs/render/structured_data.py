"""JSON-LD for search engines, in the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from wegwijs.render.views import Link
from wegwijs.validate import Article


def to_script(data: dict[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def breadcrumb_list(crumbs: Sequence[Link], current: str, origin: str) -> dict[str, Any]:
    """https://schema.org/BreadcrumbList; the last item is the page itself, without a link."""
    items: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": number, "name": crumb.text, "item": origin + crumb.url}
        for number, crumb in enumerate(crumbs, start=1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": current})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def article(data: Article, url: str, language: str, publisher: str) -> dict[str, Any]:
    """https://schema.org/Article"""
    return {
        "@type": "Article",
        "headline": data.title,
        "description": data.summary,
        "url": url,
        "inLanguage": language,
        "dateModified": data.checked_on.isoformat(),
        "publisher": {"@type": "Organization", "name": publisher},
        "isAccessibleForFree": True,
    }
