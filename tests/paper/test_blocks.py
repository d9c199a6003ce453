"""Texts cut for paper: nothing is lost or doubled, and every link can be typed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.paper.blocks import IMPORTANCE, blocks, most_important, with_addresses

PAGE = "https://hulp.example.nl/artikelen/digid/"
TERMS = "https://hulp.example.nl/begrippen/"
SHORT = '<div class="block block-kort-gezegd"><h2>Kort gezegd</h2><p>Kort &amp; goed.</p></div>'
STEPS = '<div class="block block-stappen"><h2>Zo</h2><ol><li>Eerst.</li><li>Dan.</li></ol></div>'
TEXT = '<h2 id="w">Wat?</h2><p>Lang<br>verhaal.</p><ul><li><div>x</div></li></ul>'
PIECES = st.lists(st.sampled_from([SHORT, STEPS, TEXT, "<p>Los.</p>", "<hr>"]), max_size=12)


def addressed(html: str) -> str:
    return with_addresses(html, PAGE, TERMS)


def test_a_marked_block_and_a_heading_with_its_text_are_blocks() -> None:
    found = blocks(f"<p>Eerst dit.</p>{SHORT}{TEXT}{STEPS}<p>Nog iets.</p>")
    kinds = ["", "block-kort-gezegd", "", "block-stappen", ""]
    assert [one.kind for one in found] == kinds
    assert found[2].html == TEXT
    assert [one.letters for one in found][:2] == [10, len("Kort gezegdKort & goed.")]


@given(PIECES)
def test_the_blocks_together_are_the_text(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert "".join(one.html for one in blocks(html)) == html


@given(PIECES, st.integers(0, 200))
def test_what_is_kept_has_room_and_is_in_order(pieces: list[str], letters: int) -> None:
    found = blocks("".join(pieces))
    kept = most_important(found, letters)
    assert sum(one.letters for one in kept) <= letters
    places = [next(i for i, other in enumerate(found) if other is one) for one in kept]
    assert places == sorted(places)
    left = [one for one in found if not any(one is other for other in kept)]
    room = letters - sum(one.letters for one in kept)
    assert all(one.letters > room for one in left)


def test_the_short_answer_and_the_steps_stay_longest() -> None:
    found = blocks(f"{TEXT}{STEPS}{SHORT}")
    one = most_important(found, found[2].letters)
    two = most_important(found, found[2].letters + found[1].letters)
    assert [block.kind for block in one] == ["block-kort-gezegd"]
    assert [block.kind for block in two] == ["block-stappen", "block-kort-gezegd"]
    assert IMPORTANCE[-1] == ""


def test_an_address_follows_its_link_once() -> None:
    link = '<a href="https://www.example.nl/a/">deze pagina</a>'
    assert addressed(f"<p>{link} en {link}</p>") == (
        '<p><a href="https://www.example.nl/a/">deze pagina</a> '
        '<span class="address">(www.example.nl/a)</span> en '
        '<a href="https://www.example.nl/a/">deze pagina</a></p>'
    )


def test_a_link_of_the_site_gets_the_whole_address() -> None:
    assert "(hulp.example.nl/artikelen/x)" in addressed('<a href="/artikelen/x/">x</a>')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="https://www.digid.nl">digid.nl</a>', '<a href="https://www.digid.nl">digid.nl</a>'),
        ('<a href="#lukt-het-niet">onder</a>', f'<a href="{PAGE}#lukt-het-niet">onder</a>'),
        ('<a href="tel:0800">0800</a>', '<a href="tel:0800">0800</a>'),
        ('uw <a href="/begrippen/bsn/"><abbr title="x">BSN</abbr></a>', 'uw <abbr title="x">BSN</abbr>'),
        ('<a href="/x.png"><img src="/x.png" alt="x"></a>', '<img src="/x.png" alt="x">'),
    ],
)
def test_no_address_where_it_says_nothing_new(html: str, expected: str) -> None:
    assert addressed(html) == expected


def test_nothing_but_text_stands_in_a_link() -> None:
    html = addressed('<a href="https://a.nl/?x=1&amp;y=2"><strong>Kijk &amp; lees</strong></a>')
    assert html.startswith('<a href="https://a.nl/?x=1&amp;y=2">Kijk &amp; lees</a> ')
    assert html.endswith('<span class="address">(a.nl/?x=1&amp;y=2)</span>')
