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
from wegwijs.problems import Problem, is_error_code

TO_WRITE = "text-placeholder"
"""What a draft may have as long as it is one: its editor is not there yet."""
MOST = 50
"""Errors in the overlay; the rest is on the preview's own page."""


def overlay(url: str, look: Look, *, is_shown: bool = False) -> Markup:
    """HTML of everything above the page at a site-relative URL; empty if there is nothing to say.

    is_shown: whether a version of that page can be seen behind it.
    """
    source = look.sources.get(url)
    errors = errors_for(url, look)
    return rendered(
        "overlay.html",
        is_draft=source is not None and source.draft,
        title=_title(errors, is_new=is_waiting(url, look) and not is_shown) if errors else "",
        state=_state(url, look, is_shown),
        groups=file_groups(errors[:MOST], look),
        left_out=_errors(len(errors) - MOST) if len(errors) > MOST else "",
        index_url=own_url(look),
    )


def _title(errors: Sequence[Problem], *, is_new: bool) -> str:
    number = len(errors)
    if any(one.is_error for one in errors):
        return ngettext(
            "{number} fout: zo kan de website niet online",
            "{number} fouten: zo kan de website niet online",
            number,
        )
    if is_new:
        return ngettext(
            "Nog {number} ding te doen in dit concept", "Nog {number} dingen te doen in dit concept", number
        )
    return ngettext("{number} fout in dit concept", "{number} fouten in dit concept", number)


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
    """All errors: those of the page on screen first, then the others by file.

    Of a draft on screen also what would be an error without `draft`: its editor is at work on it.
    """
    own = file_of(url, look)
    return sorted((one for one in look.problems if _is_told(one, own)), key=lambda one: one.file != own)


def _is_told(one: Problem, own: str) -> bool:
    return one.is_error or (one.file == own and one.code != TO_WRITE and is_error_code(one.code))


def file_of(url: str, look: Look) -> str:
    """The file that makes the page at a site-relative URL, as problems name it; empty if none does."""
    source = look.sources.get(url)
    if source is None and look.context is not None:
        # It cannot be read any more: then it is the file of the page that is still shown.
        entry = known(look.context).entries.get(url)
        source = entry.source if entry else None
    return source.file if source else ""


def _state(url: str, look: Look, is_shown: bool) -> str:
    if look.context is None:
        return _("Er is nog geen goede versie om te laten zien.")
    if is_waiting(url, look) and not is_shown:
        return _("Deze pagina is nieuw. U ziet haar als er geen fouten meer zijn.")
    is_old = is_waiting(url, look) or not look.is_current
    return _("U ziet de laatste goede versie.") if is_old else ""


def is_waiting(url: str, look: Look) -> bool:
    """Whether a file makes the page at a site-relative URL, but cannot do so as it is now."""
    return look.context is not None and url in look.sources and url not in known(look.context).entries
