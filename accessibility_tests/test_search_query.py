"""What the query side makes of questions, in a real browser, over a small layer that stands in no portal."""

from __future__ import annotations

import pytest

from accessibility_tests.search_side import Asked, Side, wild_texts
from wegwijs.index.right_words import dutch_words
from wegwijs.read.synonyms import MAX_WORDS


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
        ("digidwachtwoordvergeten", "Wachtwoord vergeten"),
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
        ("zorchreekening", "Energierekening betalen"),  # the same, and both halves only sound right
        ("huer toeslag", "Huurtoeslag aanvragen"),  # split, and one half is wrong
        ("wagtwoo", "Wachtwoord vergeten"),  # a beginning, as it sounds
    ],
)
def test_question_is_answered_by_the_page(side: Side, text: str, title: str) -> None:
    assert first(side.ask(text)) == title


def test_one_word_in_two_languages_means_both(side: Side) -> None:
    script = """
        const synonyms = [['kast', 'paspoort'], ['Kast;la', 'rijbewijs']];
        const layer = tools.bundle.prepare({...tools.data, synonyms}, '/');
        return tools.bundle.ask(layer, 'kast').also;
    """
    assert side.run(script) == ["paspoort", "rijbewijs"]


def test_longest_synonym_that_is_allowed_is_found(side: Side) -> None:
    words = " ".join(["kast"] * MAX_WORDS)
    script = """
        const layer = tools.bundle.prepare({...tools.data, synonyms: [[args[0], 'paspoort']]}, '/');
        return tools.bundle.ask(layer, args[0]).also;
    """
    assert side.run(script, words) == ["paspoort"]


def test_sentence_is_understood_without_the_words_that_hold_it_together(side: Side) -> None:
    plain_question = side.ask("rijbewijs verlengen")
    sentence = side.ask("Goedemorgen mevrouw, hoe kan ik alstublieft mijn rijbewijs laten verlengen?")
    assert first(sentence) == first(plain_question) == "Rijbewijs verlengen"
    assert sentence.certainty == "sure"


@pytest.mark.parametrize(
    "text", ["de", "hoe kan ik", "alstublieft mevrouw", "the how", "", "   ", "?!", "🙂"]
)
def test_question_without_content_has_no_answer(side: Side, text: str) -> None:
    answer = side.ask(text)
    assert (answer.titles, answer.also, answer.certainty, answer.settled) == ([], [], "none", False)


def test_the_page_that_is_the_question_comes_before_pages_that_also_say_it(side: Side) -> None:
    titles = side.ask("toeslag").titles
    assert {"Toeslag", "Toeslag terugbetalen", "Huurtoeslag aanvragen", "Zorgtoeslag aanvragen"} <= set(
        titles
    )
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
        "lang": "nl",
    }


def test_name_of_the_organisation_finds_its_pages(side: Side) -> None:
    assert "Huurtoeslag aanvragen" in side.ask("dienst").titles


# ---- Who needs help now

PHRASES = "112;bel 112;groot verdriet;niet meer verder;wil weg"


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("groot verdriet", True),
        ("Ik heb een GROOT verdriet!", True),
        ("groodt ferdriet", True),  # as it sounds
        ("grootverdriet", True),  # glued
        ("groot ver driet", True),  # split
        ("groot vedriet", True),  # a letter too few
        ("groot verdriiet", True),
        ("kan nie meer verder", True),
        ("ik kan niet meer verde", True),
        ("niet verder", False),
        ("niet meer verderop", False),
        ("groot kalf", False),
        ("verdriet groot", False),
        ("wil weg", True),
        ("wil wegen", False),  # no other forms: only what is written
        ("112", True),
        ("1 1 2", True),
        ("112!", True),
        ("bel 112", True),
        ("stroom 112 kWh", False),  # a number has to be all of it
        ("12", False),
        ("bel 12", False),
        ("", False),
        ("...", False),
    ],
)
def test_who_needs_help_now_is_understood(side: Side, text: str, urgent: bool) -> None:
    script = "return tools.bundle.isUrgent(tools.layer, ...args);"
    assert side.run(script, text, PHRASES) is urgent


def test_in_a_portal_that_names_nobody_to_call_nothing_is_urgent(side: Side) -> None:
    assert side.run("return ['112', ''].map((text) => tools.bundle.isUrgent(tools.layer, text, ''));") == [
        False,
        False,
    ]


def test_nothing_that_is_typed_breaks_the_look_for_need(side: Side) -> None:
    script = "return args[0].every((text) => tools.bundle.isUrgent(tools.layer, text, text) !== undefined);"
    assert side.run(script, wild_texts(200))


# ---- What is left alone


@pytest.mark.parametrize(
    "text",
    [
        "toeslaan",  # Dutch, and one letter from ours
        "hoer",
        "toeslug",  # in a text of ours
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
        const anyGuess = (word) => [...meantBy(all, word), ...formsOf(all, word)];
        const guesses = (word) => (sureForms(all, word).length ? [] : anyGuess(word));
        return args[0].map((word) => [word, ...guesses(word).map(([one]) => one.word)])
          .filter((row) => row[1]);
    """
    assert side.run(script, sorted(dutch_words())) == []


@pytest.mark.parametrize("text", ["vvan", "hett", "vann"])
def test_nothing_is_taken_for_a_word_that_only_holds_a_sentence_together(side: Side, text: str) -> None:
    """ "Van" and "het" are in a title too."""
    answer = side.ask(text)
    assert (answer.titles, answer.also) == ([], [])


def test_without_the_right_words_of_the_layer_they_would_be_corrected(side: Side) -> None:
    script = """
        const bare = tools.bundle.prepare({...tools.data, known: ''});
        return args.map((word) => tools.bundle.ask(bare, word).also);
    """
    assert side.run(script, "toeslaan", "hoer", "toeslug") == [["toeslag"], ["huur"], ["toeslag"]]


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


def test_nothing_that_is_typed_breaks_it(side: Side) -> None:
    script = """
        const {bundle: {ask, excerpt}, layer} = tools;
        const hows = [{}, {typing: true}, {literal: true}, {typing: true, literal: true}];
        const wrong = [];
        args[0].forEach((text, at) => {
          const question = ask(layer, text, hows[at % hows.length]);
          excerpt('Een tekst over ' + text, question, 'Titel');
          const fine = question.text === text
            && question.results.every(({score}) => score > 0 && score < Infinity)
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
