"""The difficult words that a text uses, each explained where the text uses it first."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from wegwijs.convert.first_uses import first_uses
from wegwijs.convert.links import with_base
from wegwijs.render.views import ExplainedWord
from wegwijs.validate import Entry, Term


class Explanations:
    """Of one portal; made once, because most pages use them."""

    def __init__(
        self, terms: Iterable[Entry[Term]], base_path: str, organisations: Iterable[str] = ()
    ) -> None:
        """organisations: their names, of which the words are not explained."""
        terms = tuple(terms)
        self._first_uses = first_uses(terms, base_path, organisations)
        self._words = {
            with_base(one.url, base_path): ExplainedWord(one.data.title, _in_short(one.data)) for one in terms
        }

    def of_text(self, html: str) -> tuple[Markup, tuple[ExplainedWord, ...]]:
        """The text with its first uses marked, and the explanation of each in the order of the text.

        html: cleaned, as fragments are.
        """
        body, urls = self._first_uses.marked(html)
        return body, tuple(self._words[url] for url in urls)


def meaning(term: Term) -> str:
    """ "burgerservicenummer. Uw eigen nummer bij de overheid. Elke persoon heeft een ander nummer."."""
    return _with_full_name(term, term.summary)


def _in_short(term: Term) -> str:
    """The first sentence of the summary says what the word means; the rest is on its page."""
    first, end, _ = term.summary.partition(". ")
    return _with_full_name(term, first + end.strip())


def _with_full_name(term: Term, text: str) -> str:
    return f"{term.full_name}. {text}" if term.full_name else text
