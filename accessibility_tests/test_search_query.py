"""What the query side makes of questions, in a real browser and over a small layer that stands in no portal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from accessibility_tests.search_side import MODULES, Asked, Side, query_side
from wegwijs.audit.runner import Auditor
from wegwijs.index.layer import Choices, contents, layer
from wegwijs.index.packing import packed
from wegwijs.index.pages import SearchPage
from wegwijs.index.right_words import dutch_words
from wegwijs.index.slips import distance
from wegwijs.index.spelling import even, plain, sound, words_of
from wegwijs.read.synonyms import Synonym

ARTICLES = {
    "DigiD aanvragen": ("inlogcode",),
    "Huurtoeslag aanvragen": ("geld voor huur",),
    "Zorgtoeslag aanvragen": (),
    "Toeslag terugbetalen": (),
    "Zorgverzekering kiezen": (),
    "Paspoort verlopen": (),
    "Rijbewijs verlengen": (),
    "Wachtwoord vergeten": (),
    "Brief van het CAK": (),
    "AOW en werken": (),
    "Overlijden melden": (),
    "Uitkering stoppen": (),
    "Verhuizing doorgeven": ("adres wijzigen",),
    "Energierekening betalen": (),
    "Verzekeringskaart kwijt": (),
    "Taalcursus volgen": (),
    "Bibliotheekpas kopen": (),
    "Boete van het CJIB": (),
}
SYNONYMS = {
    ("huursubsidie",): ("huurtoeslag",),
    ("kira yardımı",): ("huurtoeslag",),
    ("пароль",): ("wachtwoord",),
    ("geld terug", "terugbetaling"): ("toeslag terugbetalen",),
    ("oude naam",): ("wat geen pagina zegt",),
}
TEXTS = ["In de hal staat een scootmobiel. De baliez is open."]
SEED = 20261129


def small_layer() -> object:
    articles = [
        SearchPage(f"/a/{number}/", title, "Artikel", 2, words, ("geld",), "B1", "Dienst" if number == 1 else "")
        for number, (title, words) in enumerate(ARTICLES.items())
    ]
    term = SearchPage("/b/toeslag/", "Toeslag", "Begrip", 0.5)
    pages = [*articles, term]
    ids = {page.url: f"nl_{number:02}" for number, page in enumerate(pages)}
    synonyms = [Synonym(words, means, "", "synoniemen.toml", 1, 2) for words, means in SYNONYMS.items()]
    return layer(contents(pages, ids, Choices([("geld", "Geld")], [("B1", "Gewoon")]), synonyms, TEXTS))


@pytest.fixture(scope="module")
def side(auditor: Auditor, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Side]:
    """One page for all tests: a question leaves nothing behind."""
    with query_side(auditor.driver, site, tmp_path_factory.mktemp("vragen"), small_layer()) as found:
        yield found


def first(answer: Asked) -> str:
    return answer.titles[0] if answer.titles else ""


# ---- What people type


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Huurtoeslag aanvragen", "Huurtoeslag aanvragen"),
        ("digid", "DigiD aanvragen"),
        ("inlogcode", "DigiD aanvragen"),
        ("paspoorten", "Paspoort verlopen"),  # plural
        ("brieven van het cak", "Brief van het CAK"),
        ("verhuizen", "Verhuizing doorgeven"),  # other form
        ("verzekering", "Zorgverzekering kiezen"),  # part of a compound
        ("kaart kwijt", "Verzekeringskaart kwijt"),  # part after a letter between
        ("huur toeslag", "Huurtoeslag aanvragen"),  # split
        ("zorg verzekering", "Zorgverzekering kiezen"),
        ("over lijden", "Overlijden melden"),
        ("verzekering kaart kwijt", "Verzekeringskaart kwijt"),
        ("zorgtoeslagaanvragen", "Zorgtoeslag aanvragen"),  # glued
        ("paspoortverlopen", "Paspoort verlopen"),
        ("huurtoeslach", "Huurtoeslag aanvragen"),  # as it sounds
        ("reibeweis", "Rijbewijs verlengen"),
        ("wagtwoord fergeten", "Wachtwoord vergeten"),
        ("fersekering", "Zorgverzekering kiezen"),
        ("passpoort", "Paspoort verlopen"),  # slips
        ("paspoot", "Paspoort verlopen"),
        ("piasport", "Paspoort verlopen"),
        ("verhiuzing", "Verhuizing doorgeven"),
        ("uitkerign", "Uitkering stoppen"),
        ("see a ka", "Brief van het CAK"),  # letters as they are said
        ("aowee", "AOW en werken"),
        ("a o w", "AOW en werken"),
        ("huursubsidie", "Huurtoeslag aanvragen"),  # synonyms
        ("kira yardimi", "Huurtoeslag aanvragen"),
        ("KIRA YARDIMI", "Huurtoeslag aanvragen"),
        ("geld terug", "Toeslag terugbetalen"),
        ("пароль", "Wachtwoord vergeten"),
        ("kledinguitkering", "Uitkering stoppen"),  # a compound that nobody knows
    ],
)
def test_question_is_answered_by_the_page(side: Side, text: str, title: str) -> None:
    assert first(side.ask(text)) == title


def test_sentence_is_understood_without_the_words_that_hold_it_together(side: Side) -> None:
    plain_question = side.ask("rijbewijs verlengen")
    sentence = side.ask("Goedemorgen mevrouw, hoe kan ik alstublieft mijn rijbewijs laten verlengen?")
    assert first(sentence) == first(plain_question) == "Rijbewijs verlengen"
    assert sentence.certainty == "sure"


@pytest.mark.parametrize("text", ["de", "hoe kan ik", "alstublieft mevrouw", "the how", "", "   ", "?!", "🙂"])
def test_question_without_content_has_no_answer(side: Side, text: str) -> None:
    answer = side.ask(text)
    assert (answer.titles, answer.also, answer.certainty, answer.settled) == ([], [], "none", False)


def test_the_page_that_is_the_question_comes_before_pages_that_also_say_it(side: Side) -> None:
    titles = side.ask("toeslag").titles
    assert {"Toeslag", "Toeslag terugbetalen", "Huurtoeslag aanvragen", "Zorgtoeslag aanvragen"} <= set(titles)
    assert first(side.ask("zorgtoeslag aanvragen")) == "Zorgtoeslag aanvragen"


def test_partial_matches_are_better_than_nothing(side: Side) -> None:
    assert first(side.ask("paspoort xqvwz")) == "Paspoort verlopen"


def test_scores_go_down(side: Side) -> None:
    scores = side.ask("toeslag aanvragen").scores
    assert len(scores) > 2
    assert scores == sorted(scores, reverse=True)


def test_result_tells_what_the_page_shows(side: Side) -> None:
    script = "const {bundle, layer} = tools; return bundle.ask(layer, 'huurtoeslag').results[0].page;"
    page = side.run(script)
    assert page == {
        "id": page["id"],
        "url": "/hulp/a/1/",
        "title": "Huurtoeslag aanvragen",
        "kind": "Artikel",
        "weight": 2,
        "topics": ["geld"],
        "level": "B1",
        "organisation": "Dienst",
    }


def test_name_of_the_organisation_finds_its_pages(side: Side) -> None:
    assert "Huurtoeslag aanvragen" in side.ask("dienst").titles


# ---- What is left alone


@pytest.mark.parametrize(
    "text",
    [
        "toeslaan",  # Dutch, and one letter from ours
        "hoer",
        "baliez",  # in a text of ours
        "kap",
        "caj",
        "bek",
    ],
)
def test_right_and_short_words_are_not_corrected(side: Side, text: str) -> None:
    assert side.ask(text).also == []


def test_no_common_dutch_word_is_taken_for_a_mistake(side: Side) -> None:
    """The browser has no dictionary: what it must leave alone is in the layer."""
    script = """
        const {vocabulary: {vocabularyOf, meantBy, formsOf, sureForms}, data} = tools;
        const all = vocabularyOf(data);
        const guesses = (word) => (sureForms(all, word).length ? [] : [...meantBy(all, word), ...formsOf(all, word)]);
        return args[0].map((word) => [word, ...guesses(word).map(([entry]) => entry.word)]).filter((row) => row[1]);
    """
    assert side.run(script, sorted(dutch_words())) == []


def test_words_of_our_texts_are_not_corrected_either(side: Side) -> None:
    assert side.run("return tools.vocabulary.isRight(tools.layer.vocabulary, 'scootmobeel')") is False
    assert side.ask("scootmobiel").also == []


# ---- What is told


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("paspoort", []),
        ("paspoorten", []),
        ("huur toeslag", []),
        ("paspoot", ["paspoort"]),
        ("wagtwoord", ["wachtwoord"]),
        ("huursubsidie", ["huurtoeslag"]),
        ("terugbetaling", ["toeslag terugbetalen"]),
        ("see a ka", ["cak"]),
        ("oude naam", []),  # no page of ours says what it means
        ("paspoot paspoot", ["paspoort"]),
    ],
)
def test_words_that_were_searched_besides_are_told(side: Side, text: str, also: list[str]) -> None:
    assert side.ask(text).also == also


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("paspoort verlopen", "sure"),
        ("pasport", "sure"),
        ("xqvwz", "none"),
        ("xqvwz bnmpf", "none"),
        ("paspoort xqvwz", "unsure"),
    ],
)
def test_certainty_is_the_share_of_the_question_that_was_found(side: Side, text: str, certainty: str) -> None:
    answer = side.ask(text)
    assert answer.certainty == certainty
    assert bool(answer.titles) == (certainty != "none")


def test_question_is_settled_if_a_page_has_all_of_it(side: Side) -> None:
    assert side.ask("rijbewijs verlengen").settled
    assert side.ask("hoe kan ik mijn rijbewijs verlengen").settled
    assert not side.ask("rijbewijs scootmobiel").settled
    assert not side.ask("xqvwz").settled


# ---- While somebody types, and literally


def test_unfinished_word_finds_what_begins_so(side: Side) -> None:
    assert first(side.ask("rijb", typing=True)) == "Rijbewijs verlengen"
    assert first(side.ask("taal", typing=True)) == "Taalcursus volgen"
    assert first(side.ask("ov", typing=True)) == "Overlijden melden"
    assert side.ask("rijb", typing=True).also == []


def test_only_the_last_word_can_be_unfinished(side: Side) -> None:
    assert side.ask("ove rijbewijs", typing=True).titles[:1] == ["Rijbewijs verlengen"]
    assert "Overlijden melden" not in side.ask("ov rijbewijs", typing=True).titles
    assert "Overlijden melden" not in side.ask("ov ", typing=True).titles


def test_literally_nothing_is_corrected_or_added(side: Side) -> None:
    for text in ("paspoot", "wagtwoord", "huursubsidie", "see a ka"):
        answer = side.ask(text, literal=True)
        assert answer.also == []
        assert first(answer) != first(side.ask(text)), text
    assert first(side.ask("paspoorten", literal=True)) == "Paspoort verlopen"


# ---- Anything can be typed


def wild_texts(count: int) -> list[str]:
    """Pieces of words, other scripts, signs and broken characters, in any order."""
    chance = random.Random(SEED)
    pieces = [
        *("paspoort", "toeslag", "huur", "zorg", "aan", "de", "see", "ka", "aaaa", "eeee", "ie", "1984", "75+"),
        *("пароль", "كلمة السر", "密码", "ምስጢር", "şifre", "İ", "ß", "ﬁ", "e\u0301", "\u202e", "\u0000"),
        *('"', "'", "’", "`", "<b>", "&amp;", "(.*)+", "[a-z", "\\", "$1", "\n", "\t", "🙂", "👩🏽‍🦽", "\U00010400"),
        *("constructor", "__proto__", "toString"),
    ]
    glue = ("", "", " ", "-")
    return [
        "".join(chance.choice(pieces) + chance.choice(glue) for _ in range(chance.randrange(1, 14)))
        for _ in range(count)
    ]


def test_nothing_that_is_typed_breaks_it(side: Side) -> None:
    script = """
        const {bundle: {ask, excerpt}, layer} = tools;
        const hows = [{}, {typing: true}, {literal: true}, {typing: true, literal: true}];
        const wrong = [];
        args[0].forEach((text, at) => {
          const question = ask(layer, text, hows[at % hows.length]);
          excerpt('Een tekst over ' + text, question, 'Titel');
          const fine = question.text === text && question.results.every(({score}) => score > 0 && score < Infinity)
            && ['sure', 'unsure', 'none'].includes(question.certainty);
          if (!fine) wrong.push(text);
        });
        return wrong;
    """
    assert side.run(script, wild_texts(3000)) == []


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5000,
        "a" * 39 + "b",  # names of letters in very many ways
        "eee" * 13 + "x",
        "toeslag" * 700,
        "huur " * 1000,
        "xqvwz " * 800,
        "(" * 5000,
        " ".join("brtklmnp" + chr(97 + at % 26) * 30 for at in range(100)),
        "🙂" * 2500,
    ],
    ids=lambda text: f"{text[:12]} {len(text)}",
)
def test_long_question_takes_no_long_time(side: Side, text: str) -> None:
    script = """
        const began = performance.now();
        tools.bundle.ask(tools.layer, args[0], {typing: true});
        return performance.now() - began;
    """
    assert side.run(script, text) < 1500


def test_what_was_asked_before_changes_nothing(side: Side) -> None:
    before = side.ask("toeslag aanvragen")
    for text in wild_texts(20):
        side.ask(text)
    assert side.ask("toeslag aanvragen") == before


# ---- Excerpts

TEXT = "Titel van de pagina. " + "Eerst staat hier iets anders. " * 20
TEXT += "U kunt uw paspoort laten maken. Neem een pasfoto mee. " + "Daarna volgt er meer tekst. " * 20


def excerpt(side: Side, text: str, question: str, title: str = "Titel van de pagina") -> list[tuple[str, bool]]:
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


# ---- The same rules in Python and in the browser


def random_words(count: int) -> list[str]:
    chance = random.Random(SEED)
    pieces = "aa e ee i ie ij oe ou au ui eu y b d dt t g ge ch c k ck x z v f s sch th ph qu wr tie tjes en ing isch er".split()
    return ["".join(chance.choices(pieces, k=chance.randrange(1, 7))) for _ in range(count)]


def test_stems_and_sounds_are_those_of_python(side: Side) -> None:
    words = sorted({*dutch_words(), *random_words(5000)})
    script = """
        const {stem, sound} = tools.words.spelling(tools.data.spelling);
        return args[0].map((word) => [stem(word), sound(word)]);
    """
    told = side.run(script, words)
    pairs = zip(words, told, strict=True)
    assert [(word, *found) for word, found in pairs if found != [even(word), sound(word)]] == []


def test_words_of_a_text_are_those_of_python(side: Side) -> None:
    texts = [*wild_texts(2000), "Auto’s, foto's en ’s avonds", "Łódź ISTANBUL İ ısı", "75+ a_b C++ 1½ ²", "x" * 90]
    told = side.run("const {plain, wordsOf} = tools.words; return args[0].map((one) => [plain(one), wordsOf(one)]);", texts)
    different = [text for text, found in zip(texts, told, strict=True) if found != [plain(text), words_of(text)]]
    assert different == []


def test_packed_words_are_the_same_in_the_browser(side: Side) -> None:
    lists = [[], ["aan", "aangeven", "aangevend", "abc"], sorted(dutch_words()), sorted({*random_words(500), "één"})]
    lists = [[word for word in words if word.isalpha()] for words in lists]
    told = side.run("return args[0].map(tools.words.unpacked);", [packed(words) for words in lists])
    assert told == lists


def test_slips_are_counted_as_in_python(side: Side) -> None:
    chance = random.Random(SEED)

    def word() -> str:
        return "".join(chance.choices("abct", k=chance.randrange(9)))

    cases = [(word(), word(), chance.randrange(4), chance.randrange(1, 3)) for _ in range(4000)]
    told = side.run("return args[0].map((one) => tools.distance.distance(...one));", cases)
    for (one, other, most, change), found in zip(cases, told, strict=True):
        expected = distance(one, other, change)
        assert found == expected if expected <= most else found > most, (one, other, most, change)


def test_bundle_gives_what_its_modules_give(side: Side) -> None:
    script = """
        const own = await import('/query/index.js');
        const layer = own.prepare(tools.data, '/hulp/');
        const told = (side, layer) => args[0].map((text) => tools.shown(side.ask(layer, text, {typing: true})));
        return [Object.keys(own).sort(), Object.keys(tools.bundle).sort(), told(own, layer), told(tools.bundle, tools.layer)];
    """
    own_names, names, own, bundled = side.run(script, wild_texts(60))
    assert names == own_names
    assert bundled == own


def test_every_module_is_what_browsers_from_2021_read() -> None:
    """Safari 15 has no lookbehind; `at`, `Object.hasOwn`, `findLast` and more came later."""
    for file in MODULES.glob("*.js"):
        text = file.read_text("utf-8")
        for newer in ("(?<", ".at(", "hasOwn", ".findLast", ".toSorted", ".groupBy", "structuredClone", "/v)"):
            assert newer not in text, f"{file.name}: {newer}"
