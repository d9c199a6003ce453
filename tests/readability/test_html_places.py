"""Places of text in HTML: whoever puts something there must find exactly the text, and no tag."""

from __future__ import annotations

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.html import read_html
from wegwijs.readability.html_places import PassagePlace, passage_places

_TEXTS = st.text(st.sampled_from("ab é.\n\t \xa0"), min_size=1, max_size=8)
_RAW = st.one_of(_TEXTS, st.sampled_from(("&amp;", "&nbsp;", "&lt;b&gt;", "&#39;", "<br>", "a&eacute;")))
_INLINE = st.recursive(
    st.lists(_RAW, max_size=4).map("".join),
    lambda inner: st.tuples(st.sampled_from(("a", "strong", "abbr", "code")), inner, inner).map(
        lambda one: f"{one[1]}<{one[0]}>{one[2]}</{one[0]}>"
    ),
    max_leaves=5,
)
_BLOCKS = st.recursive(
    _INLINE.map(lambda text: f"<p>{text}</p>"),
    lambda inner: st.tuples(st.sampled_from(("div", "ul", "li", "td", "blockquote")), _INLINE, inner).map(
        lambda one: f"<{one[0]}>{one[1]}{one[2]}</{one[0]}>\n"
    ),
    max_leaves=5,
)


def read(html: str, place: PassagePlace, cuts: list[int]) -> str:
    """What stands in all pieces of a passage, as a reader sees it."""
    pieces = (unescape(html[start:end]) for _, start, end in place.spans(cuts))
    return " ".join("".join(pieces).split())


@given(html=st.lists(_BLOCKS, max_size=4).map("".join), cuts=st.lists(st.integers(1, 20)))
def test_pieces_are_the_text_and_hold_no_tag(html: str, cuts: list[int]) -> None:
    places = passage_places(html, 0, len(html))
    assert [one.text for one in places] == [one.text for one in read_html(html).passages]
    for place in places:
        spans = list(place.spans(sorted(set(cuts))))
        assert all("<" not in html[start:end] for _, start, end in spans)
        text = " ".join(place.text.split())
        assert read(html, place, sorted(set(cuts))).replace(" ", "") == text.replace(" ", "")


def test_a_cut_is_where_the_passage_says() -> None:
    html = "<p>Bel  de\n<strong>Belasting&shy;dienst</strong> &amp; co.</p>"
    (place,) = passage_places(html, 0, len(html))
    word = place.text.index("&")
    starts = {at: html[start:end] for at, start, end in place.spans([4, 6, word, word + 1])}
    assert starts[4] == "de"
    assert starts[word] == "&amp;"
    assert starts[0] == "Bel  "


def test_what_comes_below_stands_behind_a_paragraph_and_within_an_item() -> None:
    lists = "<ul><li>Een<ul><li>Twee</li></ul></li></ul>"
    html = f"<h2>Kop</h2><p>Zin.</p>{lists}<table><tr><td>Drie</td></tr></table>"
    below = {one.text: html[one.below :] for one in passage_places(html, 0, len(html))}
    assert below["Kop"].startswith("<p>Zin")
    assert below["Zin."].startswith("<ul><li>Een")
    assert below["Een"].startswith("<ul><li>Twee")
    assert below["Twee"].startswith("</li></ul></li>")
    assert below["Drie"].startswith("</td>")


def test_a_piece_of_html_has_places_in_the_whole() -> None:
    html = "<p>Voor</p><p>Tekst</p><p>Na</p>"
    start = html.index("<p>Tekst")
    (place,) = passage_places(html, start, html.index("<p>Na"))
    assert [html[first:last] for _, first, last in place.spans([])] == ["Tekst"]


def test_text_that_is_not_as_written_is_left_out() -> None:
    html = "<p>a&eacuteb</p>"  # an entity without its end: nobody writes it so after cleaning
    (place,) = passage_places(html, 0, len(html))
    assert list(place.spans([1])) == []
