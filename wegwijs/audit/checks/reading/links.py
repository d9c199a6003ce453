"""WCAG 2.4.4 and 2.4.9: what a link's text says of where it goes, with and without the text around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, pattern, plain, tell, words, words_by_language
from wegwijs.audit.rules import AAA, BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

SAYS_NOTHING = Rule(
    id="link-text-says-nothing",
    wcag=("2.4.4",),
    level=A,
    impact="serious",
    help=marked(
        "De linktekst “{name}” zegt niet waar de link naartoe gaat, en de tekst eromheen ook niet: "
        "noem in de link wat de lezer daar vindt"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F63",
)
SIGN = Rule(
    id="link-is-a-sign",
    wcag=("2.4.4", "4.1.2"),
    level=A,
    impact="serious",
    help=marked("Deze link is alleen het leesteken “{name}”: maak een link van woorden"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F89",
)
ALONE = Rule(
    id="link-text-alone",
    wcag=("2.4.9",),
    level=AAA,
    impact="moderate",
    help=marked("De linktekst “{name}” zegt los van de tekst eromheen niets: noem wat de lezer daar vindt"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F84",
)
SAME_TEXT = Rule(
    id="link-same-text",
    wcag=("2.4.9",),
    level=AAA,
    impact="moderate",
    help=marked(
        "Naast elkaar staan links met de tekst “{name}” naar verschillende pagina's: noem het verschil"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/b20e66/",
)
SAME_CONTEXT = Rule(
    id="link-same-context",
    wcag=("2.4.4",),
    level=A,
    impact="moderate",
    help=marked(
        "Links met dezelfde tekst “{name}” gaan naar verschillende pagina's, en niets eromheen zegt wat het "
        "verschil is: noem het in de link"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/fd3a94/",
)
DOUBLE = Rule(
    id="link-double",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Twee links naast elkaar gaan naar dezelfde pagina: maak er één link van"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H2",
)
FILE_TYPE = Rule(
    id="link-file-type",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Deze link opent een bestand van de soort {kind}: zeg dat in de linktekst"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G91",
)
NEW_WINDOW = Rule(
    id="link-new-window",
    wcag=("3.2.5",),
    level=AAA,
    impact="minor",
    help=marked("Deze link opent een nieuw venster: zeg dat in de linktekst, of laat de link gewoon openen"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G201",
)
TITLE = Rule(
    id="link-title-repeats",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("De title herhaalt de linktekst “{name}”: haal title weg"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H33",
)
RULES = (SAYS_NOTHING, SIGN, ALONE, SAME_TEXT, SAME_CONTEXT, DOUBLE, FILE_TYPE, NEW_WINDOW, TITLE)
FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|epub|csv)$", re.IGNORECASE)
ENOUGH_WORDS = 2
MARKS = frozenset(".,;:'\"‘’“”„()[]|_·")


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    tell(scene, [*_each(rows), *_same_text(rows)])


def _each(rows: list[Row]) -> Iterator[Judgement]:
    for row in rows:
        name = {"name": row["name"]}
        if is_punctuation(row["name"]):
            yield Judgement(SIGN, row["number"], fields=name)
        if says_nothing(row["name"]) and not row["defined"]:
            yield Judgement(ALONE, row["number"], fields=name)
            if not (_tells(row["context"], row["name"]) or _tells(row["heading"], row["name"], 1)):
                yield Judgement(SAYS_NOTHING, row["number"], fields=name)
        if plain(row["title"]) and plain(row["title"]) == plain(row["text"]):
            yield Judgement(TITLE, row["number"], fields=name)
        if row["double"]:
            yield Judgement(DOUBLE, row["number"])
        file = FILE.search(urlsplit(row["href"]).path)
        said = f"{row['name']} {row['title']} {row['inside']}"
        if file and file[1].lower() not in plain(said).split() and not pattern("file_types").search(said):
            yield Judgement(FILE_TYPE, row["number"], fields={"kind": file[1].lower()})
        if row["opens"] and not pattern("new_window").search(f"{row['name']} {row['title']}"):
            yield Judgement(NEW_WINDOW, row["number"])


def says_nothing(name: str) -> bool:
    """Whether a link's name tells nothing by itself: "klik hier", "Read more >>", "...", "PDF"."""
    if not name.strip():
        return False  # no name at all: axe's link-name
    return plain(name) in words("link_says_nothing") or (
        not re.search(r"\w", name) and len(name) < 4 and _is_sign(name)
    )


def is_punctuation(name: str) -> bool:
    """Whether a link's name is a mark of a sentence. Readers do not speak that: for WCAG it is no text.

    Not: arrows, "…", "+", "?" and "×", which stand for something.
    """
    letters = name.replace(" ", "")
    return bool(letters) and set(letters) <= MARKS and ".." not in letters


def _is_sign(name: str) -> bool:
    return all(letter in "<>«»›‹…→←.-–—*" for letter in name if not letter.isspace())


def _tells(context: str, name: str, enough: int = ENOUGH_WORDS) -> bool:
    """Whether enough words that mean something are left beside the link's own. A heading may be one word."""
    rest = f" {plain(context)} ".replace(f" {plain(name)} ", " ").split()
    empty = {*plain(name).split(), *words("filler")}
    small = words_by_language("small_words")
    empty |= small["nl"] | small["en"] | small["de"] | small["fr"]
    return len({word for word in rest if word not in empty and len(word) > 1}) >= enough


def _same_text(rows: list[Row]) -> Iterator[Judgement]:
    """Links in one element with one name and other addresses."""
    groups: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["href"] and plain(row["name"]):
            groups[row["parent"], plain(row["name"])].append(row)
    for group in groups.values():
        first = _address(group[0]["href"])
        for row in group[1:]:
            if _address(row["href"]) != first:
                yield Judgement(SAME_TEXT, row["number"], fields={"name": row["name"]})
                if _alike(group[0], row):
                    yield Judgement(SAME_CONTEXT, row["number"], fields={"name": row["name"]})


def _alike(one: Row, other: Row) -> bool:
    """Whether nothing around these links, which stand in one element, tells them apart.

    A page in two places (of one host, in two folders) may be the same page.
    """
    rest = plain(one["inside"]).replace(plain(one["name"]), " ").split()
    last = [urlsplit(row["href"]).path.rstrip("/").rsplit("/", 1)[-1] for row in (one, other)]
    return (
        not rest
        and one["context"] == other["context"]
        and one["title"] == other["title"]
        and last[0] != last[1]
    )


def _address(href: str) -> tuple[str, str]:
    parts = urlsplit(href)
    return parts.netloc.removeprefix("www."), parts.path.removesuffix("index.html").rstrip(
        "/"
    ) + parts.fragment


CHECK = Check("links", RULES, When.CONTENT, script_beside(__file__), _judge)
