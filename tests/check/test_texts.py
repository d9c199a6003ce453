from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages import ARTICLE, ORGANISATION, TERM, places, run_stages, small_portal
from wegwijs.check import text_problems
from wegwijs.convert import Fragment, FragmentCache, convert_all
from wegwijs.problems import Problem, in_order

HEAD = ARTICLE[: ARTICLE.index(":::")]
SHORT = "::: kort-gezegd\nHet antwoord.\n:::\n"
"""Lines 15 to 17 of the file, so that the text below begins on line 18."""
START = 18
Files = dict[str, str | bytes | None]


def found(tmp_path: Path, files: Files) -> list[Problem]:
    """Problems of the texts of the small portal with these files."""
    portal = run_stages(small_portal(tmp_path, files)).portal
    fragments = convert_all(portal.sources, "/", {}, FragmentCache(None), 1)
    return in_order(text_problems(portal, fragments))


def in_article(tmp_path: Path, body: str, files: Files | None = None) -> list[Problem]:
    return found(tmp_path, {**(files or {}), "artikelen/x.md": HEAD + SHORT + body})


def test_the_small_portal_has_good_texts(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("body", "line", "column", "message", "hint"),
    [
        (
            "# Kop",
            *(18, 1),
            'De kop "Kop" is een hoofdkop (#). Die is er al: de titel van de pagina.',
            "Maak er ## van.",
        ),
        (
            "## Een\n\n#### Twee",
            *(20, 1),
            'De kop "Twee" slaat een niveau over: na ## hoort hoogstens ###.',
            "Gebruik ### in plaats van ####.",
        ),
        (
            "## Een\n\n::: stappen Twee\n1. Bel.\n:::",
            *(18, 1),
            'Onder de kop "Een" staat niets: er volgt meteen een andere kop, of het einde van de tekst.',
            "Zet er een zin onder, of haal de kop weg. Een blok als ::: stappen heeft zelf al een kop.",
        ),
        (
            "## Een\n\nTekst.\n\n##\n",
            *(22, 1),
            "Hier staat een kop zonder tekst.",
            "Schrijf een vraag of een actie in de kop, of haal de regel weg.",
        ),
        (
            "::: kortgezegd\nTekst\n:::",
            *(18, 1),
            "Het blok `kortgezegd` bestaat niet.",
            "Bedoelde u `kort-gezegd`? Deze blokken zijn er: `kort-gezegd`, `nodig`, `stappen`, `let-op`, "
            "`tip`, `hulp`.",
        ),
        (
            "::: tip\nTekst",
            *(18, 1),
            "Het blok `tip` heeft geen einde.",
            "Zet onder de laatste regel van het blok een regel met alleen :::",
        ),
        (
            "Tekst\n:::\n",
            *(19, 1),
            "Hier eindigt een blok (:::), maar er is geen blok open.",
            "Haal deze regel weg, of zet het begin van het blok erboven, bijvoorbeeld: ::: tip",
        ),
        (
            ":::tip\nTekst\n:::",
            *(18, 1),
            "Na de drie dubbele punten hoort een spatie.",
            "Schrijf `::: tip`.",
        ),
        (
            "Zie [de uitleg](weg.md).",
            *(18, 16),
            "De link naar `weg.md` komt nergens uit.",
            "Controleer de naam van het bestand.",
        ),
        (
            "Zie [de uitleg](digid-aanvrage.md).",
            *(18, 16),
            "De link naar `digid-aanvrage.md` komt nergens uit.",
            "Bedoelde u `digid-aanvragen.md`? Controleer de naam van het bestand.",
        ),
        (
            "Zie [de uitleg](digid-aanvragen.md#lukt-niet).",
            *(18, 16),
            "Op de pagina waar de link `digid-aanvragen.md#lukt-niet` heen gaat, staat geen kop `lukt-niet`.",
            "Bedoelde u `lukt-het-niet`? "
            "Deze koppen staan er: `kort-gezegd`, `lukt-het-niet`, `stap-voor-stap`.",
        ),
        (
            "Zie [de uitleg](#weg).",
            *(18, 16),
            "Op de pagina waar de link `#weg` heen gaat, staat geen kop `weg`.",
            "Deze koppen staan er: `kort-gezegd`.",
        ),
        (
            "[x](javascript:alert)",
            *(18, 4),
            "De link `javascript:alert` is niet veilig of niet toegestaan.",
            "Gebruik een link die begint met https://, mailto: of tel:, of naar een ander bestand.",
        ),
        (
            "Zie [](https://www.digid.nl).",
            *(18, 7),
            "De link naar `https://www.digid.nl` heeft geen tekst.",
            "Schrijf tussen de rechte haken waar de link heen gaat.",
        ),
        (
            "![](kaart.png)",
            *(18, 4),
            "De afbeelding `kaart.png` heeft geen beschrijving.",
            "Schrijf tussen de rechte haken wat er te zien is: ![Een blauwe envelop](kaart.png).",
        ),
        (
            "![Kaart](kart.png)",
            *(18, 9),
            "De afbeelding `kart.png` bestaat niet.",
            "Bedoelde u `kaart.png`? Zet de afbeelding in dezelfde map als dit bestand, of pas de naam aan. "
            "Hoofdletters tellen mee.",
        ),
        (
            "![Kaart](https://elders.nl/x.png)",
            *(18, 9),
            "De afbeelding `https://elders.nl/x.png` komt van een andere website.",
            "Zet een kopie in de map met inhoud. Andere websites zien anders wie onze pagina leest.",
        ),
        (
            "| a |  |\n|---|---|\n| 1 | 2 |",
            *(18, 1),
            "Deze tabel heeft een lege kop boven een kolom.",
            "Zet boven elke kolom een woord dat zegt wat eronder staat.",
        ),
        (
            "::: stappen\n- Ga naar digid.nl\n:::",
            *(18, 1),
            "In het blok `stappen` staat geen genummerde lijst.",
            "Begin elke stap met een nummer en een punt: 1. Ga naar …",
        ),
        (
            "Tekst <script>x</script>",
            *(18, 7),
            "Hier staat HTML die niet op de website komt: `<script>`.",
            "Schrijf het met gewone Markdown. Scripts, stijlen en formulieren worden altijd weggehaald.",
        ),
    ],
)
def test_mistake_in_a_text(
    tmp_path: Path, body: str, line: int, column: int, message: str, hint: str
) -> None:
    [one] = in_article(tmp_path, body, {"artikelen/kaart.png": b"x"})
    assert (one.message, one.hint) == (message, hint)
    assert (one.line, one.column) == (line, column)


def test_block_within_a_block(tmp_path: Path) -> None:
    [one] = in_article(tmp_path, "::: tip\nEen\n::: let-op\nTwee\n:::")
    assert (one.line, one.message) == (
        20,
        "Het blok `tip` van regel 18 heeft geen einde: hier begint het blok `let-op` al.",
    )


def test_article_without_a_short_answer_is_a_warning(tmp_path: Path) -> None:
    [one] = found(tmp_path, {"artikelen/x.md": HEAD + "Tekst."})
    assert (one.severity, one.line) == ("warning", 15)
    assert one.message == "Dit artikel heeft geen blok `kort-gezegd`."


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("paginas/x.md", "---\ntitle: x\nsummary: y\n---\n", ["text-empty"]),
        ("paginas/artikelen.md", "---\ntitle: x\nsummary: y\n---\n", []),
        ("begrippen/x.md", TERM, []),
    ],
)
def test_only_articles_and_pages_need_a_text(
    tmp_path: Path, name: str, text: str, codes: Sequence[str]
) -> None:
    assert [one.code for one in found(tmp_path, {name: text})] == codes


@pytest.mark.parametrize(
    "target",
    [
        "digid-aanvragen.md",
        "digid-aanvragen.md#lukt-het-niet",
        "../begrippen/bsn.md",
        "../paginas/over-wegwijs.md",
        "/over-wegwijs/",
        "/zoeken/?q=digid",
        "/spreekuren/#hengelo",
        "kaart.png",
        "#kort-gezegd",
        "https://www.digid.nl/x?y=z#a",
        "mailto:info@example.nl",
        "tel:+31201234567",
    ],
)
def test_good_links(tmp_path: Path, target: str) -> None:
    assert in_article(tmp_path, f"[x]({target})", {"artikelen/kaart.png": b"x"}) == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("//elders.nl/x", "link-unsafe"),
        ("data:text/html,x", "link-unsafe"),
        ("https:///x", "link-unsafe"),
        ("https:digid.nl", "link-unsafe"),
        ("http://[", "link-unsafe"),
        ("bestand:///etc/passwd", "link-unsafe"),
        ("../../geheim.md", "link-broken"),
        ("../artikelen/", "link-broken"),
        ("?q=x", "link-broken"),
        ("", "link-empty"),
        ("/digid/", "link-broken"),
    ],
)
def test_links_that_go_nowhere_good(tmp_path: Path, target: str, code: str) -> None:
    expected = [] if target == "../artikelen/" else [code]
    assert [one.code for one in in_article(tmp_path, f"[x]({target})")] == expected


def test_suggestion_is_written_as_the_link_was(tmp_path: Path) -> None:
    targets = ("../begrippen/bsm.md#x", "../paginas/over-wegwijz.md", "/begripen/", "/begrippen/bns.md")
    body = "\n\n".join(f"[{target[-8:]}]({target})" for target in targets)
    assert [one.hint.partition(" Controleer")[0] for one in in_article(tmp_path, body)] == [
        "Bedoelde u `../begrippen/bsn.md`?",
        "Bedoelde u `../paginas/over-wegwijs.md`?",
        "Bedoelde u `/begrippen/`?",
        "Bedoelde u `/begrippen/bsn.md`?",
    ]


def test_the_same_broken_link_twice_is_two_problems(tmp_path: Path) -> None:
    body = "[a](weg.md) en [b](weg.md)\n\n[c](weg.md#x)\n\n[d]: weg.md\n[d]"
    assert places(in_article(tmp_path, body)) == [
        ("link-broken", 18, 4),
        ("link-broken", 18, 19),
        ("link-broken", 20, 4),
        ("link-broken", 22, 5),
    ]


def test_a_link_is_not_taken_for_a_longer_one(tmp_path: Path) -> None:
    body = "[a](digid-aanvragen.md#kort-gezegd)\n\n[b](weg.md-oud)\n\n[c](weg.md)"
    assert places(in_article(tmp_path, body)) == [("link-broken", 20, 4), ("link-broken", 22, 4)]


def test_place_of_a_heading_is_not_that_of_the_same_words_before_it(tmp_path: Path) -> None:
    body = "Een vraag.\n\n## Een\n\n#### Vraag\n\nVraag\n\n#### **Vraag** nu\n\nTekst."
    assert places(in_article(tmp_path, body)) == [("heading-skips-level", 22, 1)]
    body = "Vraag\n\n## Een\n\nVraag **nu**\n\n#### Vraag **nu**\n\nTekst."
    assert places(in_article(tmp_path, body)) == [("heading-skips-level", 24, 1)]


def test_underlined_headings_have_their_place_too(tmp_path: Path) -> None:
    assert places(in_article(tmp_path, "Tekst\n\nKop\n===\n")) == [("heading-first-level", 20, 1)]


def test_place_of_the_second_table_and_the_second_list_of_steps(tmp_path: Path) -> None:
    body = (
        "a | b\n--|--\n1 | 2\n\n||b|\n|-|-|\n|1|2|\n\n"
        "::: stappen\n1. Een\n:::\n\n::: stappen Nog iets\nTwee\n:::\n"
    )
    assert places(in_article(tmp_path, body)) == [
        ("table-no-header", START + 4, 1),
        ("steps-not-numbered", START + 12, 1),
    ]


def test_place_of_html_is_not_that_of_a_word_like_it(tmp_path: Path) -> None:
    body = "Een script is een tekst.\n\nEen <SCRIPT>x</SCRIPT>."
    assert places(in_article(tmp_path, body)) == [("html-removed", 20, 5)]


def test_link_to_a_draft(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by")
    [one] = in_article(tmp_path, "[x](concept.md)", {"artikelen/concept.md": draft})
    assert one.message == "`concept.md` is nog een concept (draft) en komt niet op de website."


@pytest.mark.parametrize("text", ["", ARTICLE.replace("A2", "A9")], ids=["empty", "not valid"])
def test_link_to_a_file_with_a_mistake_is_not_a_second_problem(tmp_path: Path, text: str) -> None:
    assert in_article(tmp_path, "[x](stuk.md)", {"artikelen/stuk.md": text}) == []


def test_text_of_a_file_with_wrong_frontmatter_is_checked(tmp_path: Path) -> None:
    text = (HEAD + SHORT + "[x](weg.md)").replace("A2", "A9")
    assert places(found(tmp_path, {"artikelen/x.md": text})) == [("link-broken", 18, 4)]


def test_problems_of_all_texts_at_once(tmp_path: Path) -> None:
    files: Files = {
        "artikelen/x.md": HEAD + SHORT + "# Kop",
        "organisaties/svb.md": ORGANISATION + "\n[x](weg.md)",
        "begrippen/bsn.md": TERM + "::: tip",
    }
    assert [(Path(one.file).name, one.code) for one in found(tmp_path, files)] == [
        ("x.md", "heading-first-level"),
        ("bsn.md", "block-not-closed"),
        ("svb.md", "link-broken"),
    ]


def test_text_that_is_too_deep_to_convert(tmp_path: Path) -> None:
    portal = run_stages(small_portal(tmp_path)).portal
    fragments = {one.path: Fragment(html="", too_deep=True) for one in portal.sources}
    problems = text_problems(portal, fragments)
    [one] = [one for one in problems if one.file.endswith("bsn.md")]
    assert one.message == "De tekst is te diep in elkaar gezet (lijst in lijst in lijst)."


PIECES = st.sampled_from(
    [
        *("# ", "## ", "\n", "\n\n", "::: tip\n", "::: stappen\n", ":::\n", "[a](b.md)", "![](c.png)"),
        *("| a |  |\n", "|---|---|\n", "===\n", "<b>", "<script>", "1. ", "- ", "[x](http://[)", "> "),
        *("    ", "[y]: z.md\n", "[y]"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=6), max_size=20).map("".join))
def test_any_text_gives_problems_within_the_file(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "soup"
    text = HEAD + SHORT + body
    for one in in_article(folder, body):
        assert 1 <= one.line <= text.count("\n") + 2
        assert one.column >= 1
