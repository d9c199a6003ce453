"""Every kind: scaffold, see what check asks, fill it in, and check is content."""

from __future__ import annotations

import errno
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import TEMPLATES, TODAY, PortalFolder
from wegwijs.pipeline import check
from wegwijs.problems import Problem
from wegwijs.read import parse
from wegwijs.read.frontmatter import CONTROL
from wegwijs.scaffold.kinds import KINDS
from wegwijs.scaffold.placeholders import PLACEHOLDERS
from wegwijs.scaffold.surroundings import Surroundings, look_around
from wegwijs.scaffold.write import MAX_SLUG, Refused, new_file, new_text

NOTHING = Surroundings({"topics": (), "organisations": (), "levels": (), "icons": ()}, {})

LEFT = {
    "article": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("value-empty", "Bij `topic` is niets ingevuld."),
        ("value-empty", "Bij `organisation` is niets ingevuld."),
        ("value-empty", "Bij `title` is niets ingevuld."),
        ("value-empty", "Bij `url` is niets ingevuld."),
        *(("text-placeholder", f'Hier staat nog de voorbeeldtekst "{text}".') for text in PLACEHOLDERS[:6]),
    ],
    "location": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("value-empty", "Bij `municipality` is niets ingevuld."),
        ("value-empty", "Bij `city` is niets ingevuld."),
    ],
    "organisation": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("text-placeholder", f'Hier staat nog de voorbeeldtekst "{PLACEHOLDERS[6]}".'),
    ],
    "term": [("value-empty", "Bij `summary` is niets ingevuld.")],
    "topic": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("value-empty", "Bij `icon` is niets ingevuld."),
    ],
    "page": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("text-placeholder", f'Hier staat nog de voorbeeldtekst "{PLACEHOLDERS[7]}".'),
    ],
    "guide": [
        ("value-empty", "Bij `summary` is niets ingevuld."),
        ("value-empty", "Bij `text` is niets ingevuld."),
        ("value-empty", "Bij `text` is niets ingevuld."),
        ("value-empty", "Bij `text` is niets ingevuld."),
        ("value-empty", "Bij `title` is niets ingevuld."),
        ("value-empty", "Bij `text` is niets ingevuld."),
        ("value-empty", "Bij `title` is niets ingevuld."),
        ("text-placeholder", f'Hier staat nog de voorbeeldtekst "{PLACEHOLDERS[7]}".'),
    ],
}

FILLED = {
    "summary": ["Zo doet u het: in een paar stappen."],
    "topic": ["digid"],
    "organisation": ["bibliotheek-twente"],
    "search_words": ["eerste", 'tweede: "ja"'],
    "municipality": ["Hengelo"],
    "city": ["Hengelo"],
    "full_name": ["burgerservicenummer: uw nummer"],
    "icon": ["mail"],
}


def make(portal: PortalFolder, kind: str, title: str = "Iets nieuws", **values: list[str]) -> Path:
    around = look_around(portal.content, TEMPLATES / "icons")
    return new_file(portal.content, KINDS[kind], title, values, around, TODAY)


def problems(portal: PortalFolder, file: Path) -> list[Problem]:
    """Those of one file; that no page links to a new file yet is no mistake in it."""
    found = check(portal.options()).problems
    return [one for one in found if one.file == str(file) and not one.code.endswith("-orphan")]


@pytest.mark.parametrize("kind", KINDS)
def test_check_lists_exactly_what_is_left_to_do(portal_folder: PortalFolder, kind: str) -> None:
    file = make(portal_folder, kind)
    found = check(portal_folder.options()).problems
    assert [(one.code, one.message) for one in found] == LEFT[kind]
    assert {one.file for one in found} == {str(file)}
    assert not any(one.is_error for one in found)  # it is a draft


@pytest.mark.parametrize("kind", KINDS)
def test_filled_in_it_has_no_problems(portal_folder: PortalFolder, kind: str) -> None:
    keys = [one.key for one in KINDS[kind].fields]
    file = make(portal_folder, kind, **{key: FILLED[key] for key in keys if key in FILLED})
    text = file.read_text("utf-8").replace("draft: true\n", "")
    for placeholder in PLACEHOLDERS:
        text = text.replace(placeholder, "Ga naar de balie.")
    text = text.replace("  - title:\n    url:\n", "  - title: Bron\n    url: https://www.example.nl\n")
    for number in range(text.count("text:\n") + text.count("title:\n")):
        text = re.sub(r"(text|title):\n", rf"\1: Keuze {number}\n", text, count=1)
    file.write_text(text, "utf-8")
    assert problems(portal_folder, file) == []
    assert check(portal_folder.options()).context is not None


def test_every_placeholder_is_in_a_template_and_every_instruction_is_a_placeholder() -> None:
    texts = "".join(kind.template.partition("\n---\n")[2] for kind in KINDS.values())
    assert [one for one in PLACEHOLDERS if one not in texts] == []
    lines = [line for line in texts.splitlines() if line and line[0] not in ":#"]
    assert [line for line in lines if not any(one in line for one in PLACEHOLDERS)] == []


def test_it_is_named_after_its_title_and_has_lf_line_ends(portal_folder: PortalFolder) -> None:
    file = make(portal_folder, "article", "Hoe vraag ik één DigiD aan?")
    assert file == portal_folder.content / "artikelen" / "hoe-vraag-ik-een-digid-aan.md"
    assert b"\r" not in file.read_bytes()


def test_it_names_what_there_is_to_choose_from(portal_folder: PortalFolder) -> None:
    text = make(portal_folder, "article").read_text("utf-8")
    assert "Kies uit: digid\n" in text
    assert "Kies uit: bibliotheek-twente\n" in text
    assert "checked_on: 2026-11-23\n" in text


def test_a_new_topic_comes_after_the_others(portal_folder: PortalFolder) -> None:
    assert "\norder: 2\n" in make(portal_folder, "topic").read_text("utf-8")


def test_a_draft_is_no_choice(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/onderwerpen/digid.md", "order: 1", "order: 1\ndraft: true")
    with pytest.raises(Refused, match="Er is er nog geen"):
        make(portal_folder, "article", topic=["digid"])


@pytest.mark.parametrize(
    ("name", "title"), [("iets-nieuws.md", "Iets nieuws"), ("Iets-Nieuws.MD", "iets nieuws!")]
)
def test_nothing_is_overwritten_not_even_in_other_case(
    portal_folder: PortalFolder, name: str, title: str
) -> None:
    mine = portal_folder.write(f"content/artikelen/{name}", "van mij")
    with pytest.raises(Refused, match=f"{name} bestaat al. Kies een andere titel."):
        make(portal_folder, "article", title)
    assert mine.read_text() == "van mij"
    assert len(list(mine.parent.iterdir())) == 2


@pytest.mark.parametrize("alias", ["/artikelen/iets-nieuws/", "/artikelen/Iets-Nieuws/"])
def test_an_address_that_is_an_alias_is_taken(portal_folder: PortalFolder, alias: str) -> None:
    portal_folder.edit("content/paginas/over-ons.md", "title:", f"aliases: [{alias}]\ntitle:")
    with pytest.raises(Refused, match=r"Het adres /artikelen/iets-nieuws/ is al van .*over-ons\.md"):
        make(portal_folder, "article")


@pytest.mark.parametrize("title", ["Bouwstenen", "Assets", "Locaties"])
def test_an_address_of_wegwijs_itself_is_taken(portal_folder: PortalFolder, title: str) -> None:
    with pytest.raises(Refused, match="van Wegwijs zelf"):
        make(portal_folder, "page", title)


def test_the_introduction_of_a_page_that_wegwijs_makes_can_be_written(portal_folder: PortalFolder) -> None:
    assert make(portal_folder, "page", "Zoeken").name == "zoeken.md"


@pytest.mark.parametrize("title", ["", "?!", "📬", "Привет", "…", '"":'])
def test_a_title_without_letters_is_refused(portal_folder: PortalFolder, title: str) -> None:
    with pytest.raises(Refused, match="In de titel staan geen letters of cijfers"):
        make(portal_folder, "article", title)


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ufeff"])
def test_a_title_with_an_invisible_character_is_refused(portal_folder: PortalFolder, character: str) -> None:
    with pytest.raises(Refused, match="onzichtbaar teken"):
        make(portal_folder, "article", f"Titel{character}x")
    assert len(list((portal_folder.content / "artikelen").iterdir())) == 1


def test_a_title_of_300_characters_is_refused(portal_folder: PortalFolder) -> None:
    with pytest.raises(Refused, match=r"te lang: 300 tekens\. Het mogen er hoogstens 120"):
        make(portal_folder, "article", "x" * 300)


@pytest.mark.parametrize("title", ["woord " * 19, "w" * 120])
def test_a_long_title_gives_a_name_that_can_be_read_out(portal_folder: PortalFolder, title: str) -> None:
    name = make(portal_folder, "article", title).stem
    assert len(name) <= MAX_SLUG
    assert not name.endswith("-")


@pytest.mark.parametrize(
    ("kind", "values", "message"),
    [
        ("article", {"topic": ["digit"]}, "`digit` kan niet bij `--topic`. Bedoelde u `digid`?"),
        ("article", {"organisation": ["xyz"]}, "Kies uit: `bibliotheek-twente`."),
        ("article", {"reading_level": ["B3"]}, "Kies uit: `A1`, `A2`, `B1`, `B2`."),
        ("topic", {"icon": ["mial"]}, "Bedoelde u `mail`?"),
        ("term", {"summary": ["x" * 301]}, "te lang: 301 tekens"),
        ("term", {"search_words": ["x"] * 41}, "staan te veel regels: 41"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    portal_folder: PortalFolder, kind: str, values: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(Refused) as refusal:
        make(portal_folder, kind, **values)
    assert message in str(refusal.value)
    assert not list(portal_folder.content.rglob("iets-nieuws.md"))


def test_a_full_disk_leaves_no_half_file(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    real = Path.open

    def opened(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if mode != "x":
            return real(path, mode, *rest, **more)
        path.touch()
        return Full()

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(OSError, match="No space left"):
        make(portal_folder, "term")
    assert not list(portal_folder.content.rglob("iets-nieuws.md"))


TITLES = [
    'Brief: "wat nu?"',
    "C:\\Users",
    "${title} {0} $$",
    "# Kop",
    "- x",
    "'enkel'",
    "yes",
    "*let op*",
    "a: b # c",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", KINDS)
def test_any_title_comes_back_as_it_was_typed(kind: str, title: str) -> None:
    parsed = parse(new_text(KINDS[kind], title, {}, NOTHING, TODAY), "x.md")
    assert (parsed.problems, parsed.values["title"]) == ((), title)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(sorted(KINDS)),
)
def test_any_text_at_all_comes_back(title: str, kind: str) -> None:
    if not CONTROL.search(title.replace("\n", "")):
        values = {"summary": [title], "search_words": [title], "full_name": [title], "city": [title]}
        parsed = parse(new_text(KINDS[kind], title, values, NOTHING, TODAY), "x.md")
        one_line = " ".join(title.split())
        assert (parsed.problems, parsed.values["title"]) == ((), one_line)
        assert parsed.values.get("summary") == one_line
        assert parsed.values["search_words"] == ([one_line] if one_line else [])
