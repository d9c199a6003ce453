"""WCAG 1.1.1: the text alternative of a picture tells what the picture does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.checks.reading.judging import Judgement, plain, tell, words
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

ONE_ONE_ONE = ("1.1.1",)
FILE_NAME = Rule(
    id="alt-file-name",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked("De alt-tekst “{name}” is de naam van een bestand: vertel wat er te zien is"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F30",
)
SAYS_NOTHING = Rule(
    id="alt-says-nothing",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked(
        "De alt-tekst “{name}” zegt niets: vertel wat er te zien is, of laat alt leeg bij versiering"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F30",
)
REPEATS = Rule(
    id="alt-repeats-caption",
    wcag=ONE_ONE_ONE,
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("De alt-tekst herhaalt het onderschrift: vertel in alt wat er te zien is"),
    source="https://html.spec.whatwg.org/multipage/images.html#alt",
)
TOO_LONG = Rule(
    id="alt-too-long",
    wcag=ONE_ONE_ONE,
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("De alt-tekst is {length} tekens lang: maak hem kort, en zet uitleg in de tekst"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H37",
)
TITLE_ONLY = Rule(
    id="alt-empty-with-title",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked("Alt is leeg, maar title zegt “{title}”: zet die tekst in alt, of haal title weg"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H67",
)
WITHOUT_ALT = Rule(
    id="picture-without-text",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked(
        "Hier staat een beeld zonder tekst voor wie het niet ziet: geef het een naam, of verberg het"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G94",
)
ICON_FONT = Rule(
    id="icon-font-without-name",
    wcag=("1.1.1", "4.1.2"),
    level=A,
    impact="serious",
    help=marked("Dit heeft alleen een teken van een icoon-lettertype: geef het een naam met woorden"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F26",
)
DRAWN = Rule(
    id="picture-of-signs",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked("Dit is een tekening van leestekens: geef haar role=“img” en een naam"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F72",
)
EMOTICON = Rule(
    id="emoticon-without-text",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="minor",
    help=marked(
        "Een schermlezer leest “{signs}” als leestekens voor: gebruik een woord, of een beeld met een naam"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H86",
)
ONLY_PICTURE = Rule(
    id="picture-is-the-page",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="serious",
    help=marked(
        "Op deze pagina staat bijna geen tekst, en dit plaatje heeft geen alt-tekst. Is er iets op te lezen "
        "of te zien? Zet dat dan in alt, of in de pagina"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G94",
)
SHARED = Rule(
    id="alt-shared",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="moderate",
    help=marked(
        "Verschillende plaatjes hebben de alt-tekst “{name}”. Zegt die van elk wat er te zien is? "
        "Noem anders het verschil"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G94",
)
OPENS = Rule(
    id="link-to-picture",
    wcag=ONE_ONE_ONE,
    level=A,
    impact="moderate",
    help=marked("Deze link opent een plaatje. Staat in de tekst ook wat daarop te lezen of te zien is?"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G92",
)
RULES = (
    *(FILE_NAME, SAYS_NOTHING, REPEATS, TOO_LONG, TITLE_ONLY, WITHOUT_ALT, ICON_FONT, DRAWN, EMOTICON),
    *(ONLY_PICTURE, SHARED, OPENS),
)
ENDING = re.compile(r"\.(jpe?g|jfif|png|gif|svg|webp|bmp|tiff?|avif|ico|heic)$", re.IGNORECASE)
CAMERA = re.compile(
    r"^(img|dsc[fn]?|dscn|dcim|pict|p|image|foto|photo|screenshot|scan|pic|afbeelding)[-_ ]?\d{2,}",
    re.IGNORECASE,
)
FILE_LIKE = re.compile(r"^[a-z0-9]+(?:[_-][a-z0-9]+){2,}$")
SIZE = re.compile(
    r"^\d+([.,]\d+)?\s?([kmg]i?)?\s?(b|bytes?)$|^\d{2,4}\s?[x×]\s?\d{2,4}(\s?px)?$", re.IGNORECASE
)
NUMBERED = re.compile(r"\s+(?:\d{1,3}|[a-z])$")
CREDIT = re.compile(r"^\s*(©|\(c\)|(foto|photo|beeld|image|bron|source|credits?|copyright)\b)", re.IGNORECASE)
LONGEST = 200


def _judge(scene: Scene, rules: dict[str, Rule], answer: Any) -> None:
    lists = (("icons", ICON_FONT), ("drawn", DRAWN), ("embeds", WITHOUT_ALT))
    found = [Judgement(rule, number) for name, rule in lists for number in answer[name]]
    # What a script draws may as well be decoration.
    found += [Judgement(WITHOUT_ALT, number, doubt=True) for number in answer["canvases"]]
    found += [
        Judgement(EMOTICON, one["number"], fields={"signs": one["signs"]}) for one in answer["emoticons"]
    ]
    # Whether a picture means something, whether one text fits several, and whether a text tells what is on
    # one, is for people to judge.
    found += [Judgement(ONLY_PICTURE, number, doubt=True) for number in answer["silent"]]
    found += [Judgement(SHARED, one["number"], True, {"name": one["name"]}) for one in answer["same"]]
    found += [Judgement(OPENS, number, doubt=True) for number in answer["opens"]]
    found += [one for row in answer["images"] for one in judgements(row)]
    tell(scene, found)


def judgements(row: dict[str, Any]) -> Iterator[Judgement]:
    """What is wrong with the text alternative of one picture."""
    number, name = row["number"], row["name"]
    if row["empty"]:
        if is_said_by_title_alone(row) and not row["hidden"] and not row["dark"]:
            yield Judgement(TITLE_ONLY, number, fields={"title": row["title"]})
        return
    if not name or not row["spoken"]:
        return
    if is_file_name(name, row["file"]) and name.lower() not in _without(row["around"], name):
        yield Judgement(FILE_NAME, number, fields={"name": name})
    elif is_vague_button(row) or (says_nothing(name) and row["tag"] != "svg" and not row["button"]):
        yield Judgement(SAYS_NOTHING, number, fields={"name": name})
    if row["alone"] and plain(name) and plain(name) == plain(row["caption"]):
        yield Judgement(REPEATS, number)
    if len(name) > LONGEST:
        yield Judgement(TOO_LONG, number, fields={"length": len(name)})


def is_said_by_title_alone(row: dict[str, Any]) -> bool:
    """Whether the title of a picture says what stands nowhere else, and names no file and no photographer."""
    title = row["title"]
    return (
        len(plain(title)) > 1
        and not row["told"]
        and not says_nothing(title)
        and not is_file_name(title, row["file"])
        and plain(title) != plain(ENDING.sub("", row["file"]))
        and not CREDIT.match(title)
    )


def is_vague_button(row: dict[str, Any]) -> bool:
    """Whether a picture to press does not say what it does: "knop", "click here"."""
    return row["tag"] == "input" and plain(row["name"]) in words("button_alt_says_nothing")


def _without(around: str, name: str) -> str:
    return around.lower() if around.lower() != name.lower() else ""


def is_file_name(name: str, file: str) -> bool:
    """Whether a text alternative is a file's name: "IMG_2041", "kaart.png", the last part of the address."""
    bare = name.strip()
    if " " in bare and not ENDING.search(bare):
        return False
    return bool(
        ENDING.search(bare)
        or CAMERA.match(bare)
        or (FILE_LIKE.match(bare) and bare.lower() == ENDING.sub("", file).lower())
    )


def says_nothing(name: str) -> bool:
    """Whether a text alternative could be of any picture: "image", "foto 2", "...", "spacer", "12 kB"."""
    bare = NUMBERED.sub("", plain(name))
    return not bare or bare in words("alt_says_nothing") or bool(SIZE.match(name.strip()))


CHECK = Check("images", RULES, When.CONTENT, script_beside(__file__), _judge)
