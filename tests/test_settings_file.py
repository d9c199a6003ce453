from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.problems import Place, Problem
from wegwijs.readability.limits import Limits
from wegwijs.settings import (
    Ages,
    AllowedLink,
    Budgets,
    Navigation,
    Readability,
    Settings,
)
from wegwijs.settings_file import read_settings


def read(tmp_path: Path, text: str | bytes) -> tuple[Settings, list[Problem]]:
    file = tmp_path / "portal.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(file)


def test_all_settings(tmp_path: Path) -> None:
    settings, problems = read(
        tmp_path,
        """
[portal]
name = "Hulp"
tagline = "Bij regelen"
organisation = "bibliotheek"
base_url = "https://example.nl/hulp/"
language = "nl"
safety_topic = "veilig"
[ages]
facts = 6
hours = 2
[budgets]
css = 9000
[navigation]
main = ["/onderwerpen/"]
footer = []
""",
    )
    assert problems == []
    assert settings == Settings(
        name="Hulp",
        tagline="Bij regelen",
        organisation="bibliotheek",
        base_url="https://example.nl/hulp/",
        language="nl",
        safety_topic="veilig",
        ages=Ages(6, 2),
        budgets=Budgets(css=9000),
        navigation=Navigation(("/onderwerpen/",), ()),
    )


def test_links_that_need_not_be_checked(tmp_path: Path) -> None:
    text = """
[links]
ok_days = 14
[[links.allow]]
url = "https://a.nl/*"
reason = "alleen na inloggen"
until = 2027-06-01
"""
    settings, problems = read(tmp_path, text)
    assert problems == []
    assert settings.links.ok_days == 14
    assert settings.links.allow == (AllowedLink("https://a.nl/*", "alleen na inloggen", date(2027, 6, 1)),)


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ('[[links.allow]]\nurl = "x"\nreden = "y"\nuntil = 2027-06-01', ["key-unknown", "key-missing"]),
        ('[[links.allow]]\nurl = 1\nreason = "y"\nuntil = "morgen"', ["setting-text", "value-date"]),
        ('[[links.allow]]\nurl = "x"\nreason = "y"\nuntil = 2027-06-01T12:00:00', ["value-date"]),
        ("[links]\nallow = 3", ["value-not-list"]),
        ("[links]\nallow = [3]", ["value-not-list"]),
        ("[links]\nok_days = -1", ["value-number"]),
    ],
)
def test_mistakes_in_links(tmp_path: Path, entry: str, codes: list[str]) -> None:
    settings, problems = read(tmp_path, entry)
    assert settings == Settings()
    assert [one.code for one in problems] == codes


def test_what_is_left_out_has_a_default(tmp_path: Path) -> None:
    assert read(tmp_path, "") == (Settings(), [])


def test_the_portal_of_the_repository_has_good_settings() -> None:
    _, problems = read_settings(Path(__file__).parent.parent / "portal.toml")
    assert problems == []


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            '[portal]\nnaam = "x"',
            "Het gegeven `naam` bestaat niet.",
            "Bedoelde u `name`? Deze gegevens kunt u gebruiken: `base_url`, `editors_language`, `language`, "
            "`name`, `organisation`, `safety_topic`, `tagline`.",
        ),
        (
            "[agess]\nfacts = 3",
            "Het gegeven `agess` bestaat niet.",
            "Bedoelde u `ages`? Deze gegevens kunt u gebruiken: `ages`, `budgets`, `links`, `navigation`, "
            "`portal`, `readability`, `translations`.",
        ),
        (
            "[portal]\nname = 3",
            "Bij `name` hoort een tekst.",
            'Zet de tekst tussen aanhalingstekens. Bijvoorbeeld: name = "…"',
        ),
        (
            '[ages]\nfacts = "12"',
            "Bij `facts` hoort een getal, maar er staat `12`.",
            "Schrijf alleen cijfers, bijvoorbeeld 3.",
        ),
        (
            "[ages]\nfacts = true",
            "Bij `facts` hoort een getal, maar er staat `true`.",
            "Schrijf alleen cijfers, bijvoorbeeld 3.",
        ),
        (
            "[ages]\nfacts = -1",
            "Bij `facts` hoort een getal, maar er staat `-1`.",
            "Schrijf alleen cijfers, bijvoorbeeld 3.",
        ),
        (
            "[ages]\nfacts = 1.5",
            "Bij `facts` hoort een getal, maar er staat `1.5`.",
            "Schrijf alleen cijfers, bijvoorbeeld 3.",
        ),
        (
            '[navigation]\nmain = "/x/"',
            "Bij `main` hoort een lijst met teksten.",
            "Zet elke tekst tussen aanhalingstekens, met komma's ertussen en rechte haken eromheen. "
            'Bijvoorbeeld: main = ["/brieven/"]',
        ),
        (
            "[navigation]\nmain = [1]",
            "Bij `main` hoort een lijst met teksten.",
            "Zet elke tekst tussen aanhalingstekens, met komma's ertussen en rechte haken eromheen. "
            'Bijvoorbeeld: main = ["/brieven/"]',
        ),
        (
            "portal = 3",
            "`portal` hoort een groep instellingen te zijn, en geen losse waarde.",
            "Zet op een eigen regel [portal], en daaronder de instellingen van die groep.",
        ),
        (
            '[portal]\neditors_language = "eng"',
            "`eng` kan niet bij `editors_language`.",
            "Bedoelde u `en`? Kies uit: `nl`, `en`.",
        ),
        (
            '[readability]\nlevel = "b1"',
            "`b1` kan niet bij `level`.",
            "Bedoelde u `B1`? Kies uit: `A1`, `A2`, `B1`, `B2`.",
        ),
        (
            '[readability]\ntolerance = "0,3"',
            "Bij `tolerance` hoort een getal van 0 tot en met 10, maar er staat `0,3`.",
            "Schrijf een getal, met een punt als het niet heel is. Bijvoorbeeld 0.3.",
        ),
        (
            "[readability]\nB1 = 20",
            "`readability.B1` hoort een groep instellingen te zijn, en geen losse waarde.",
            "Zet op een eigen regel [readability.B1], en daaronder de instellingen van die groep.",
        ),
        (
            "[readability.B1]\nlong_sentence = -1",
            "Bij `long_sentence` hoort een getal, maar er staat `-1`.",
            "Schrijf alleen cijfers, bijvoorbeeld 3.",
        ),
        (
            '[portal]\nbase_url = "example.nl"',
            "`example.nl` is geen volledig webadres.",
            "Schrijf het hele adres, bijvoorbeeld https://www.digid.nl",
        ),
    ],
)
def test_mistake(tmp_path: Path, text: str, message: str, hint: str) -> None:
    settings, [one] = read(tmp_path, text)
    assert (one.message, one.hint) == (message, hint)
    assert one.file == str(tmp_path / "portal.toml")
    assert settings == Settings()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[portal]\n\nname = 3", (3, 1)),
        ('[portal]\n  "name" = 3', (2, 4)),
        ("portal.name = 3", (1, 1)),
        ("[ages]\nfacts = 1\n[navigation]\nfacts = 1", (4, 1)),
        ("\nnavigation = 3", (2, 1)),
        ("\n[[ages]]\nfacts = 1", (2, 3)),
        ("[ages]\nfacts = {a = 1}", (2, 1)),
        ("[navigation]\nfooter = []\nmain = [\n  [1],\n]", (3, 1)),
        ('[portal]\ntagline = """\nname = 4\n"""\nname = 3', (5, 1)),
        ("ages = {facts = true}", (1, 1)),
        ("\n[portal]\nages = {facts = 3}", (3, 1)),
        ("\n[portal]\nplaces = {}", (3, 1)),
        ("[readability.B1]\n\nlongest = 3", (3, 1)),
    ],
)
def test_a_mistake_is_shown_on_its_line(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    settings, [one] = read(tmp_path, text)
    assert (one.line, one.column) == place
    assert settings == Settings()


def test_a_value_of_more_than_one_part_is_not_shown_as_code(tmp_path: Path) -> None:
    _, [one] = read(tmp_path, "[ages]\nfacts = {a = 1}")
    assert one.message == "Bij `facts` hoort een getal, maar er staat `{…}`."


def test_the_place_of_a_setting(tmp_path: Path) -> None:
    settings, _ = read(tmp_path, '[portal]\nname = "x"\n')
    assert settings.place("portal.toml", "portal", "name") == Place("portal.toml", 2, 1)
    assert settings.place("portal.toml", "portal", "organisation") == Place("portal.toml", 1, 2)
    assert settings.place("portal.toml", "navigation", "main") == Place("portal.toml")


def test_limits_of_a_level_keep_what_is_not_there(tmp_path: Path) -> None:
    settings, problems = read(
        tmp_path, "[readability]\ntolerance = 0\n[readability.B1]\nlong_sentence = 18\n"
    )
    assert problems == []
    assert settings.readability.limits("B1") == Limits(long_sentence=18)
    assert (settings.readability.tolerance, settings.readability.level) == (0, "B1")
    assert settings.readability.limits("A2") == Readability().A2


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '[portal]\nx = 1\nname = 2\n[ages]\nfacts = "a"\n[weg]\n')
    assert sorted(one.code for one in problems) == [
        "key-unknown",
        "key-unknown",
        "setting-text",
        "value-number",
    ]


def test_no_file(tmp_path: Path) -> None:
    file = tmp_path / "portal.toml"
    settings, [one] = read_settings(file)
    assert settings == Settings()
    assert one.message == "Het bestand met instellingen is er niet."
    assert one.hint == f"Maak {file}, of geef een ander bestand op met --settings."


def test_folder_instead_of_a_file(tmp_path: Path) -> None:
    _, [one] = read_settings(tmp_path)
    assert one.code == "file-unreadable"


def test_syntax_error_has_its_line_and_column(tmp_path: Path) -> None:
    _, [one] = read(tmp_path, "[portal]\nname = x\n")
    assert (one.code, one.line, one.column) == ("settings-syntax", 2, 8)
    assert one.message.startswith("Deze regel kan niet worden gelezen: ")


def test_not_utf8(tmp_path: Path) -> None:
    _, [one] = read(tmp_path, b'[portal]\nname = "caf\xe9"\n')
    assert one.code == "file-not-utf8"


def test_bom_of_notepad_is_passed_over(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, '\ufeff[portal]\r\nname = "Hulp"\r\n')
    assert (settings.name, problems) == ("Hulp", [])


def test_brackets_without_end(tmp_path: Path) -> None:
    _, [one] = read(tmp_path, "x = " + "[" * 100_000)
    assert one.code == "settings-syntax"


@given(st.binary(max_size=80) | st.text(alphabet="[]={}\"'\n#portalnmge.0-", max_size=60).map(str.encode))
def test_any_bytes_give_settings_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    settings, problems = read(tmp_path_factory.getbasetemp(), data)
    assert settings == Settings() or problems == []
    assert all(one.is_error for one in problems)
