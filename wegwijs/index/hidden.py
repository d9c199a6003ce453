"""What Pagefind learns of a page besides its text: words that nobody sees.

They go into a copy of the page that only Pagefind reads, so no reader has to load them. Each stands in an
attribute, which Pagefind takes for metadata: https://pagefind.app/docs/metadata/ It searches metadata with
weights of their own (`metaWeights`), and never shows them in an excerpt.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wegwijs.index.pagefind import IndexError_
from wegwijs.index.pages import SearchPage
from wegwijs.index.spelling import sound
from wegwijs.language import _
from wegwijs.plain_words import TYPED_AS, words_of
from wegwijs.read.synonyms import Synonym
from wegwijs.readability.function_words import FUNCTION_WORDS

KIND, TOPICS, LEVEL, ORGANISATION = "soort", "onderwerpen", "niveau", "organisatie"
WORDS = "zoekwoorden"
SOUNDS = "klanken"
HEARD = "hhh"
"""Before a sound, so that nobody finds it by typing a word. `texts.js` says the same."""

_END = b"</main>"
_SHORTEST_HEARD = 4


def copy_for_index(page: bytes, fields: Mapping[str, Iterable[str]]) -> bytes:
    """The HTML of a page with hidden fields at the end of its <main>.

    fields: name -> texts. Raises IndexError_ if the page has no <main>.
    """
    before, end, after = page.rpartition(_END)
    if not end:
        raise IndexError_(_("Een pagina heeft geen <main>. Kijk in templates/base.html."))
    return before + "".join(_span(name, texts) for name, texts in fields.items()).encode() + end + after


def _span(name: str, texts: Iterable[str]) -> str:
    value = html.escape(", ".join(one.replace(",", " ") for one in texts if one), quote=True)
    return f'<span hidden data-pagefind-meta="{name}[data-is]" data-is="{value}"></span>' if value else ""


def hidden_fields(
    page: SearchPage,
    compounds: Mapping[str, Sequence[str]],
    synonyms: Iterable[Synonym],
) -> dict[str, tuple[str, ...]]:
    """Field -> texts: the kind of page, its words in all ways in which people type them, and their sounds.

    No plurals and other forms: Pagefind knows those itself (Snowball's stemmer for Dutch).

    compounds: plain word -> its parts.
    """
    title = words_of(page.title)
    own = dict.fromkeys([*title, *(word for text in page.words for word in words_of(text))])
    said = [word for word in own if word not in FUNCTION_WORDS]
    parts = [part for word in said for part in _all_parts(word, compounds)]
    same = [word for one in synonyms if _says(own, one.means) for word in one.words]
    words = [word for word in (*page.words, *same, *parts) if word not in title]
    words += _spelt_plainly((page.title, *page.words, *same))
    heard = (sound(word) for word in (*said, *parts) if len(word) >= _SHORTEST_HEARD)
    return {
        KIND: (page.kind,),
        TOPICS: page.topics,
        LEVEL: (page.level,),
        ORGANISATION: (page.organisation,),
        WORDS: tuple(dict.fromkeys(words)),
        SOUNDS: tuple(dict.fromkeys(HEARD + one for one in heard)),
    }


def _spelt_plainly(texts: Iterable[str]) -> Iterator[str]:
    """Words with a letter that Pagefind leaves as it is, as the browser asks them: "yardim" for "yardım"."""
    for word in " ".join(texts).split():
        if not TYPED_AS.keys().isdisjoint(word.lower()):
            yield from words_of(word)


def _all_parts(word: str, compounds: Mapping[str, Sequence[str]]) -> list[str]:
    parts = compounds.get(word, ())
    return [one for part in parts for one in (part, *_all_parts(part, compounds))]


def _says(own: Mapping[str, object], means: Sequence[str]) -> bool:
    return any(all(word in own for word in words_of(mean)) for mean in means)
