"""What the full texts add to an answer, over a small index that takes Pagefind's place; and excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from accessibility_tests.search_side import FETCHED, FETCHED_TEXT, Asked, Side, wild_texts
from wegwijs.index.spelling import sound

FAKE_INDEX = """
    const {bundle: {ask, widen, textOf}, data, shown} = tools;
    const [pages, text, {partial = false, ...how}] = args;
    const layer = tools.bundle.prepare({...data, partial}, '/hulp/');
    const searched = [];
    const split = (text) => text.toLowerCase().split(/[^\\p{L}\\p{N}]+/u);
    const has = (field, word) => split(field ?? '').includes(word);
    const resultOf = ({id, url, title, words, heard, content}, word) => ({
      id,
      words: split(content).flatMap((one, at) => (one === word ? [at] : [])),
      matchedMetaFields: [
        ...(has(title, word) ? ['title'] : []), ...(has(words, word) ? ['zoekwoorden'] : []),
        ...(has(heard, word) ? ['klanken'] : []),
      ],
      data: async () => ({url: `/hulp${url}`, raw_url: url, content, meta: {title, soort: 'Artikel'}}),
    });
    const index = {search: async (asked) => {
      searched.push(asked);
      const word = asked === null ? null : asked.replace(/^"(.*)"$/, '$1');
      const results = pages.map((page) => resultOf(page, word));
      const has = ({words, matchedMetaFields}) => words.length || matchedMetaFields.length;
      return {results: word === null ? results : results.filter(has)};
    }};
"""
WIDENED = (
    FAKE_INDEX
    + """
    const first = ask(layer, text, how);
    const wide = await widen(layer, first, index);
    for (const {page} of wide.results) if (!page.url) await textOf(layer, page, async () => index);
    return {first: shown(first), wide: shown(wide), searched};
"""
)
MANY = "geld " * 20


def record(id_: str, title: str, content: str, **fields: str) -> dict[str, str]:
    return {"id": id_, "url": f"/x/{id_}/", "title": title, "content": content, **fields}


# The last three pages are not in the layer.
RECORDS = [
    record("nl_05", "Paspoort verlopen", "Bij de balie staat een scootmobiel."),
    record("nl_06", "Rijbewijs verlengen", "Neem een paspoort en uw rijbewijs mee."),
    record("nl_77", "Toeslag voor kinderen", MANY),
    record("nl_88", "Mantelzorg regelen", MANY + "rijbewijs", heard="hhh" + sound("mantelzorg")),
    record("nl_99", "Kalk in het water", "Water met kalk.", words="ketelsteen"),
]


@dataclass(frozen=True)
class Widened:
    """A question as the layer answers it, and as the full texts do; exactly: between quotes."""

    first: Asked
    wide: Asked
    exactly: Sequence[str]


def widened(side: Side, text: str, pages: Sequence[dict[str, str]] | None = None, **how: bool) -> Widened:
    """partial: as if the layer did not have all pages; literal, typing: as for `ask`."""
    told = side.run(WIDENED, pages or RECORDS, text, how)
    exactly = [one for one in told["searched"] if one.startswith('"')]
    return Widened(Asked(**told["first"]), Asked(**told["wide"]), exactly)


def test_word_that_only_a_text_has_is_found(side: Side) -> None:
    answer = widened(side, "Paspoort scootmobiel")
    assert not answer.first.settled
    assert answer.exactly == ['"paspoort"', '"scootmobiel"']
    assert answer.wide.scores[0] > answer.first.scores[0]
    assert (widened(side, "scootmobiel").first.titles, answer.wide.titles[0]) == ([], "Paspoort verlopen")


def test_what_the_layer_settled_stays_first_and_in_its_order(side: Side) -> None:
    answer = widened(side, "toeslag")
    assert answer.first.settled
    assert len(answer.first.titles) > 2
    assert answer.wide.titles == [*answer.first.titles, "Toeslag voor kinderen"]
    assert (answer.wide.settled, answer.wide.certainty) == (True, "sure")


def test_page_that_is_not_in_the_layer_is_found_and_gets_its_title(side: Side) -> None:
    answer = widened(side, "kalk")
    assert answer.first.certainty == "none"
    assert (answer.wide.titles, answer.wide.certainty) == (["Kalk in het water"], "sure")
    assert answer.wide.urls == ["/hulp/x/nl_99/"]
    assert widened(side, "ketelsteen").wide.titles == ["Kalk in het water"]


def test_page_that_is_not_in_the_layer_is_found_as_it_sounds(side: Side) -> None:
    answer = widened(side, "mantelsorch", partial=True)
    assert answer.exactly[1] == f'"hhh{sound("mantelzorg")}"'
    assert answer.wide.titles == ["Mantelzorg regelen"]


def test_right_word_of_a_page_beyond_a_partial_layer_is_not_corrected(side: Side) -> None:
    """The whole layer knows which words are right; one without some pages has to ask."""
    pages = [*RECORDS, record("nl_66", "Paspoorl maken", "Zo maakt u een paspoorl.")]
    corrected = widened(side, "paspoorl", pages).wide
    left_alone = widened(side, "paspoorl", pages, partial=True).wide
    assert (corrected.also, corrected.titles[0]) == (["paspoort"], "Paspoort verlopen")
    assert (left_alone.also, left_alone.titles[0]) == ([], "Paspoorl maken")


def test_words_are_asked_exactly_and_minor_words_not_at_all(side: Side) -> None:
    answer = widened(side, "Hoe kan ik mijn paspoort verlengen?")
    assert answer.exactly == ['"paspoort"', '"verlengen"']


def test_what_was_meant_is_looked_for_and_not_what_was_typed(side: Side) -> None:
    assert widened(side, "huursubsidie").exactly[0] == '"huurtoeslag"'
    assert widened(side, "rijbeweis").exactly[0] == '"rijbewijs"'


def test_literally_only_what_was_typed_is_looked_for(side: Side) -> None:
    for text in ("huursubsidie", "rijbeweis", "paspoot", "paspoorten"):
        answer = widened(side, text, literal=True)
        assert answer.exactly == [f'"{text}"']
        assert answer.wide.also == []


@pytest.mark.parametrize("text", ["paspoort", "rijbewijs paspoort", "toeslag", "xqvwz"])
def test_what_the_texts_said_before_changes_no_answer(side: Side, text: str) -> None:
    script = (
        FAKE_INDEX
        + """
        const before = shown(ask(layer, text, how));
        const others = ['kalk', 'mantelzorg', 'rijbewijs water'];
        for (const other of others) await widen(layer, ask(layer, other), index);
        return [before, shown(ask(layer, text, how))];
    """
    )
    before, after = side.run(script, RECORDS, text, {})
    assert after == before


def test_nothing_that_is_typed_breaks_the_texts(side: Side) -> None:
    script = (
        FAKE_INDEX
        + """
        const wrong = [];
        for (const one of text) {
          const {results, certainty} = await widen(layer, ask(layer, one), index);
          const fine = ['sure', 'unsure', 'none'].includes(certainty) && results.every(({page}) => page);
          if (!fine) wrong.push(one);
        }
        return [wrong, searched.filter((one) => !/^("?)[\\p{L}\\p{N}\\p{Cs}]+\\1$/u.test(one))];
    """
    )
    assert side.run(script, RECORDS, wild_texts(300), {}) == [[], []]


def test_text_for_an_excerpt_takes_one_small_file(side: Side) -> None:
    script = """
        const layer = tools.bundle.prepare(tools.data, '/');
        const page = layer.pages.find(({id}) => id === args[0]);
        return tools.bundle.textOf(layer, page, () => { throw new Error('no index is needed'); });
    """
    assert side.run(script, FETCHED) == FETCHED_TEXT


def test_file_that_did_not_arrive_is_asked_again(side: Side) -> None:
    """Pagefind remembers that a file failed, so its handle is of no use any more."""
    script = """
        const {bundle: {ask, widen, textOf}, data} = tools;
        const layer = tools.bundle.prepare(data, '/');
        const lost = async () => { throw new Error('offline'); };
        const results = [{id: args[0], words: [1], data: lost}];
        await widen(layer, ask(layer, 'wachtwoord'), {search: async () => ({results})});
        const page = layer.pages.find(({id}) => id === args[0]);
        const first = await textOf(layer, page).catch((error) => error.message);
        return [first, await textOf(layer, page)];
    """
    assert side.run(script, FETCHED) == ["offline", FETCHED_TEXT]


def test_browser_that_cannot_unpack_gets_the_text_from_the_index(side: Side) -> None:
    script = """
        const {bundle: {textOf}, layer} = tools;
        const page = layer.pages.find(({id}) => id === 'nl_08');
        const textOfId = (id) => async () => ({content: `tekst van ${id}`});
        const results = ['nl_09', 'nl_08'].map((id) => ({id, data: textOfId(id)}));
        const {DecompressionStream} = window;
        try {
          window.DecompressionStream = undefined;
          return await textOf(layer, page, async () => ({search: async () => ({results})}));
        } finally {
          window.DecompressionStream = DecompressionStream;
        }
    """
    assert side.run(script) == "tekst van nl_08"


def test_lost_index_is_told(side: Side) -> None:
    script = """
        const {bundle: {ask, widen}, layer} = tools;
        const index = {search: async () => { throw new Error('weg'); }};
        return widen(layer, ask(layer, 'paspoort'), index).then(() => '', (error) => error.message);
    """
    assert side.run(script) == "weg"


def test_topics_of_pages_with_a_word_of_the_question_are_near(side: Side) -> None:
    script = """
        const {bundle: {ask, nearest}, layer} = tools;
        return args.map((text) => nearest(layer, ask(layer, text)));
    """
    known, unknown, minor = side.run(script, "xqvwz bnmpf paspoort", "xqvwz", "hoe kan ik")
    assert (known, unknown, minor) == (["geld"], [], [])


# ---- Excerpts

TEXT = "Titel van de pagina. " + "Eerst staat hier iets anders. " * 20
TEXT += "U kunt uw paspoort laten maken. Neem een pasfoto mee. " + "Daarna volgt er meer tekst. " * 20


def excerpt(
    side: Side, text: str, question: str, title: str = "Titel van de pagina"
) -> list[tuple[str, bool]]:
    script = """
        const {bundle: {ask, excerpt}, layer} = tools;
        return excerpt(args[0], ask(layer, args[1]), args[2]).map(({text, marked}) => [text, marked]);
    """
    return [(word, marked) for word, marked in side.run(script, text, question, title)]


def test_excerpt_shows_and_marks_what_was_asked(side: Side) -> None:
    pieces = excerpt(side, TEXT, "paspoort")
    assert [word for word, marked in pieces if marked] == ["paspoort"]
    assert pieces[0] == pieces[-1] == ("…", False)
    assert [word for word, _marked in pieces[1:4]] == ["U", "kunt", "uw"]
    assert len(pieces) <= 32


@pytest.mark.parametrize("question", ["paspoorten", "pasport", "paspoort aanvragen"])
def test_excerpt_marks_other_forms_and_what_was_meant(side: Side, question: str) -> None:
    assert ("paspoort", True) in excerpt(side, TEXT, question)


def test_excerpt_marks_words_with_signs_around_them(side: Side) -> None:
    assert ("(paspoort),", True) in excerpt(side, "Neem iets mee (paspoort), en geld.", "paspoort")


def test_excerpt_begins_without_the_title(side: Side) -> None:
    pieces = excerpt(side, TEXT, "xqvwz")
    assert [word for word, _marked in pieces[:3]] == ["Eerst", "staat", "hier"]
    assert pieces[-1] == ("…", False)
    assert not any(marked for _word, marked in pieces)


def test_excerpt_of_a_short_text_has_no_gaps(side: Side) -> None:
    assert excerpt(side, "Titel. Haal uw paspoort op.", "paspoort", "Titel") == [
        ("Haal", False),
        ("uw", False),
        ("paspoort", True),
        ("op.", False),
    ]
    assert excerpt(side, "", "paspoort", "Titel") == []
    assert excerpt(side, "Titel", "paspoort", "Titel") == []


def test_excerpt_does_not_mark_words_that_hold_the_question_together(side: Side) -> None:
    pieces = excerpt(side, "Waar is de brief van u en van mij.", "waar is de brief van het cak")
    assert [word for word, marked in pieces if marked] == ["brief"]
