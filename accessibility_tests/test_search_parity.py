"""The same rules in Python and in the browser: the layer is made by the one, and read by the other."""

from __future__ import annotations

import random

from accessibility_tests.search_side import MODULES, SEED, Side, wild_texts
from wegwijs.index.packing import packed
from wegwijs.index.right_words import dutch_words
from wegwijs.index.slips import distance
from wegwijs.index.spelling import even, sound
from wegwijs.plain_words import plain, words_of


def random_words(count: int) -> list[str]:
    chance = random.Random(SEED)
    pieces = "aa e ee i ie ij oe ou au ui eu y b d dt t g ge ch c k ck x z v f s sch th ph qu wr".split()
    pieces += "tie tjes en ing isch er".split()
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
    texts = [
        *wild_texts(2000),
        "Auto’s, foto's en ’s avonds",
        "Łódź ISTANBUL İ ısı",
        "75+ a_b C++ 1½ ²",
        "Straße STRAẞE zorg\N{SOFT HYPHEN}toeslag पासपोर्ट கடவுச்சீட்டு",
        "x" * 90,
    ]
    told = side.run(
        "const {plain, wordsOf} = tools.words; return args[0].map((one) => [plain(one), wordsOf(one)]);",
        texts,
    )
    different = [
        text for text, found in zip(texts, told, strict=True) if found != [plain(text), words_of(text)]
    ]
    assert different == []


def test_packed_words_are_the_same_in_the_browser(side: Side) -> None:
    lists = [
        [],
        ["aan", "aangeven", "aangevend", "abc"],
        sorted(dutch_words()),
        sorted({*random_words(500), "één"}),
    ]
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
        const told = ({ask}, layer) => args[0].map((text) => tools.shown(ask(layer, text, {typing: true})));
        const names = [own, tools.bundle].map((one) => Object.keys(one).sort());
        return [...names, told(own, layer), told(tools.bundle, tools.layer)];
    """
    own_names, names, own, bundled = side.run(script, wild_texts(60))
    assert names == own_names
    assert bundled == own


def test_every_module_is_what_browsers_from_2021_read() -> None:
    """Safari 15 has no lookbehind; `at`, `Object.hasOwn`, `findLast` and more came later."""
    for file in MODULES.glob("*.js"):
        text = file.read_text("utf-8")
        for newer in (
            "(?<",
            ".at(",
            "hasOwn",
            ".findLast",
            ".toSorted",
            ".groupBy",
            "structuredClone",
            "/v)",
        ):
            assert newer not in text, f"{file.name}: {newer}"
