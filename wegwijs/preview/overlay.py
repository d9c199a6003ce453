"""The overlay: the errors, over a page that stays readable; and the banner of a draft.

It is no `<dialog>`: a dialog takes the focus when it opens, and the editor may be reading. It is a
section with a `<details>` in it, first in the page: it stands there without script too, it can be
made small with mouse and keyboard, and the page behind it scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from wegwijs.language import _, ngettext
from wegwijs.preview.known import known
from wegwijs.preview.look import Look
from wegwijs.preview.problem_views import file_groups, own_url, place
from wegwijs.preview.templating import rendered
from wegwijs.problems import Problem

MOST = 50
"""Errors in the overlay; the rest is on the preview's own page."""


def overlay(url: str, look: Look) -> Markup:
    """HTML of everything above the page at a site-relative URL; empty if there is nothing to say."""
    source = look.sources.get(url)
    errors = errors_for(url, look)
    return rendered(
        "overlay.html",
        is_draft=source is not None and source.draft,
        title=_title(len(errors)) if errors else "",
        state=_state(url, look),
        groups=file_groups(errors[:MOST], look),
        left_out=_errors(len(errors) - MOST) if len(errors) > MOST else "",
        index_url=own_url(look),
    )


def _title(errors: int) -> str:
    return ngettext(
        "{number} fout: zo kan de website niet online",
        "{number} fouten: zo kan de website niet online",
        errors,
    )


def _errors(number: int) -> str:
    return ngettext("{number} fout", "{number} fouten", number)


def says(url: str, look: Look) -> str:
    """What a screen reader says when the problems change."""
    errors = errors_for(url, look)
    if not errors:
        return _("Er zijn geen fouten.")
    number, first = _errors(len(errors)), place(errors[0])
    if len(errors) == 1:
        return _("{errors} in {place}.", errors=number, place=first)
    return _("{errors}. De eerste staat in {place}.", errors=number, place=first)


def errors_for(url: str, look: Look) -> Sequence[Problem]:
    """All errors: those of the page on screen first, then the others by file."""
    own = file_of(url, look)
    return sorted((one for one in look.problems if one.is_error), key=lambda one: one.file != own)


def file_of(url: str, look: Look) -> str:
    """The file that makes the page at a site-relative URL, as problems name it; empty if none does."""
    source = look.sources.get(url)
    if source is None and look.context is not None:
        # It cannot be read any more: then it is the file of the page that is still shown.
        entry = known(look.context).entries.get(url)
        source = entry.source if entry else None
    return source.file if source else ""


def _state(url: str, look: Look) -> str:
    if look.context is None:
        return _("Er is nog geen goede versie om te laten zien.")
    if url in look.sources and url not in known(look.context).entries:
        return _("Deze pagina is nieuw. U ziet haar als er geen fouten meer zijn.")
    return "" if look.is_current else _("U ziet de laatste goede versie.")
