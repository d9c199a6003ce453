from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.clean import clean
from wegwijs.convert.first_uses import FirstUses, Word, linked_forms
from wegwijs.validate import Term

BSN, TOESLAG, RISICO = "/begrippen/bsn/", "/begrippen/toeslag/", "/begrippen/eigen-risico/"
USES = FirstUses(
    [
        Word(BSN, ("BSN", "burgerservicenummer")),
        Word(TOESLAG, ("Toeslag", "toeslagen")),
        Word(RISICO, ("Eigen risico",)),
        Word("/begrippen/kenmerk/", ()),
        Word("/begrippen/r-en-d/", ("R&D",)),
    ]
)


def marked(html: str) -> str:
    return str(USES.marked(html)[0])


def term(text: str, url: str = BSN) -> str:
    return f'<a class="term" href="{url}">{text}</a>'


def test_the_first_use_in_running_text_is_marked() -> None:
    html = "<p>Uw BSN, ja uw BSN.</p>"
    assert USES.marked(html) == (f"<p>Uw {term('BSN')}, ja uw BSN.</p>", (BSN,))


def test_each_word_once_in_the_order_of_the_text() -> None:
    html, urls = USES.marked(
        "<p>Eigen risico.</p><ul><li>toeslagen, BSN, toeslag, burgerservicenummer</li></ul>"
    )
    assert urls == (RISICO, TOESLAG, BSN)
    assert html.count('class="term"') == 3


@pytest.mark.parametrize("name", ["Dienst Toeslagen", "Toeslagen Twente"])
def test_the_name_of_an_organisation_is_no_use_of_a_word(name: str) -> None:
    uses = FirstUses([Word(TOESLAG, ("toeslagen",))], [name])
    html, urls = uses.marked(f"<p>{name} betaalt toeslagen.</p>")
    assert (html, urls) == (f"<p>{name} betaalt {term('toeslagen', TOESLAG)}.</p>", (TOESLAG,))


@pytest.mark.parametrize(("name", "text"), [("DigiD", "DigiD"), ("Uw zorgverzekeraar", "uw zorgverzekeraar")])
def test_a_word_that_also_names_an_organisation_is_explained(name: str, text: str) -> None:
    word = text.removeprefix("uw ")
    html, _ = FirstUses([Word(BSN, (word,))], [name]).marked(f"<p>Bij {text}.</p>")
    assert term(word) in html


@pytest.mark.parametrize("text", ["toeslag", "Toeslag", "toeslagen", "Toeslagen"])
def test_a_word_may_begin_a_sentence_and_have_other_forms(text: str) -> None:
    assert marked(f"<p>{text}.</p>") == f"<p>{term(text, TOESLAG)}.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "bsn",  # an abbreviation has its own capitals
        "TOESLAG",
        "toeslagpartner",
        "zorgtoeslag",
        "toeslag-app",
        "web-toeslag",
        "toeslag.nl",
        "www.toeslag",
        "wij@toeslag",
        "toeslag@nl",
        "toeslag/aanvragen",
        "toeslag_x",
        "BSN's",
        "BSN’er",
        "Eigen  risico",
        "R&D",
        "kenmerk",
    ],
)
def test_a_part_of_another_word_or_address_is_not_it(text: str) -> None:
    html = f"<p>{text}</p>"
    assert USES.marked(html) == (html, ())


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Wat is een BSN?</h2>",
        '<a href="/x/">uw BSN</a>',
        "<code>BSN</code>",
        "<pre><code>BSN</code></pre>",
        "<kbd>BSN</kbd>",
        "<blockquote><p>Uw BSN klopt niet.</p></blockquote>",
        "<q>Uw BSN</q>",
        '<p>Kies "BSN invullen".</p>',
        "<p>Er staat “Uw BSN”.</p>",
        "<p>Er staat „Uw BSN”.</p>",
        '<th scope="col">BSN</th>',
        "<dt>BSN</dt>",
        '<img src="x.png" alt="Een kaart > met BSN">',
        '<td data-label="BSN">9</td>',
        '<p title="BSN">9</p>',
        "<del>BSN</del>",
        '<h2 id="a"><a href="/begrippen/bsn/">BSN</a></h2>',
        '<blockquote><a href="/begrippen/bsn/">BSN</a></blockquote>',
        '<a href="/begrippen/bsn/#uitleg">BSN</a>',
        '<a href="/begrippen/anders/">BSN</a>',
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert USES.marked(html) == (html, ())
    # And does not count as the first use.
    assert marked(f"{html}<p>BSN</p>") == f"{html}<p>{term('BSN')}</p>"


@pytest.mark.parametrize("tag", ["p", "li", "td", "dd", "strong", "em"])
def test_running_text_is_in_many_elements(tag: str) -> None:
    assert marked(f"<{tag}>BSN</{tag}>") == f"<{tag}>{term('BSN')}</{tag}>"


def test_a_link_of_the_editor_is_a_use() -> None:
    html = '<p><a href="/begrippen/bsn/">uw nummer</a> en BSN</p>'
    assert USES.marked(html) == (f"<p>{term('uw nummer')} en BSN</p>", (BSN,))


def test_a_later_link_of_the_editor_stays_a_link() -> None:
    link = '<a href="/begrippen/bsn/">BSN</a>'
    assert marked(f"<p>Uw BSN. {link}</p>") == f"<p>Uw {term('BSN')}. {link}</p>"
    assert marked(f"<p>{link} {link}</p>") == f"<p>{term('BSN')} {link}</p>"


def test_a_word_that_is_not_looked_for_can_be_linked() -> None:
    assert marked('<a href="/begrippen/kenmerk/">kenmerk</a>') == term("kenmerk", "/begrippen/kenmerk/")


def test_an_abbreviation_is_marked_with_its_element() -> None:
    abbr = '<abbr title="burgerservicenummer">BSN</abbr>'
    assert marked(f"<p>Uw {abbr}.</p>") == f"<p>Uw {term(abbr)}.</p>"
    assert marked(f"<p>Uw {abbr}-kaart.</p>") == f"<p>Uw {abbr}-kaart.</p>"
    assert marked(f"<p>Uw {abbr}, BSN.</p>").count("<a ") == 1


def test_a_quote_and_a_word_behind_it() -> None:
    assert marked('<p>Kies "BSN" bij BSN.</p>') == f'<p>Kies "BSN" bij {term("BSN")}.</p>'


def test_text_as_html_writes_it() -> None:
    assert marked("<p>R&amp;D</p>") == f"<p>{term('R&amp;D', '/begrippen/r-en-d/')}</p>"
    assert marked("<p>uw&nbsp;BSN</p>") == f"<p>uw&nbsp;{term('BSN')}</p>"


def test_of_two_words_at_one_place_the_longer_counts() -> None:
    uses = FirstUses([Word("/a/", ("AOW",)), Word("/b/", ("AOW aanvragen",))])
    assert uses.marked("AOW aanvragen")[1] == ("/b/",)
    assert uses.marked("AOW aanvragen en AOW")[1] == ("/b/", "/a/")


def test_of_two_words_with_one_form_the_first_counts() -> None:
    assert FirstUses([Word("/a/", ("AOW",)), Word("/b/", ("AOW",))]).marked("AOW")[1] == ("/a/",)


def test_a_form_without_letters_finds_nothing() -> None:
    assert FirstUses([Word("/a/", ("...",))]).marked("<p>...</p>")[1] == ()


@pytest.mark.timeout(30)  # quadratic time would be minutes
@pytest.mark.parametrize("mark", ['"', "“", "„", "<b>", "&lt;", "BSN ", '<a href="/begrippen/bsn/">x</a>'])
def test_a_long_text_takes_no_longer_than_its_length(mark: str) -> None:
    assert marked(f"<p>{mark * 100_000}</p>").count('class="term"') == ("BSN" in mark or "<a" in mark)


PIECES = st.sampled_from([
    '<p title="BSN">', "</p>", "<b>", "</b>", "<h2>", "</h2>", "<blockquote>", "</blockquote>",
    '<a href="/x/">', '<a href="/begrippen/bsn/">', "</a>",
    "BSN", "toeslag", "eigen risico", '"', " ", "&", "<", ">", "-", "\n",
])  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_whatever_the_text_nothing_changes_but_links(pieces: list[str]) -> None:
    html = clean("".join(pieces))
    text, urls = USES.marked(html)
    assert re.sub(r"</?a\b[^>]*>", "", str(text)) == re.sub(r"</?a\b[^>]*>", "", html)
    assert len(set(urls)) == len(urls) == str(text).count('class="term"')
    # No link in a link or in a value: a browser reads it as it was written.
    assert clean(str(text)) == str(text).replace(' class="term"', "")


def record(**values: object) -> Term:
    return Term.model_validate({"title": "AOW", "summary": "Pensioen.", **values})


def test_names_of_one_word_and_forms_are_looked_for() -> None:
    names = ["staatspensioen", "geld voor later", "svb.nl"]
    found = linked_forms(record(full_name="Algemene Ouderdomswet", also_called=names, forms=["AOW geld"]))
    assert found == ("AOW", "Algemene Ouderdomswet", "staatspensioen", "AOW geld")


def test_a_word_that_means_more_is_not_looked_for() -> None:
    assert linked_forms(record(also_called=["pensioen"], link_automatically="false")) == ()
