"""Whom to call at once: what the search page shows to somebody in need, above all results."""

from __future__ import annotations

from wegwijs.render.pages.context import Context
from wegwijs.render.views import Call, CallNow, Link
from wegwijs.site_texts import SiteTexts
from wegwijs.validate import EmergencyCall


def call_now(context: Context) -> CallNow | None:
    """What the first article with `call_now` says; None without one. `check` refuses a second."""
    entry = next((one for one in context.portal.articles.values() if one.data.call_now), None)
    if entry is None:
        return None
    words = (word for call in entry.data.call_now for word in call.words)
    return CallNow(
        calls=tuple(_call(one, context.texts) for one in entry.data.call_now),
        words=";".join(word.replace(";", " ") for word in words),
        more=Link(entry.data.title, context.url(entry.url)),
        summary=entry.data.summary,
    )


def _call(call: EmergencyCall, _: SiteTexts) -> Call:
    number = call.number
    text = _("Bel %(name)s: %(number)s", name=call.name, number=number) if call.name else ""
    return Call(call.when, text or _("Bel %(number)s", number=number), f"tel:{number.replace(' ', '')}")
