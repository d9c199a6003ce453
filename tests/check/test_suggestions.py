"""Every form in which an editor types a link that leads nowhere, and what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_texts import START, in_article
from tests.stages import ARTICLE, places

ALIASED = ARTICLE.replace("review_by", "aliases: [/artikelen/oud/]\nreview_by")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"..\begrippen\bsn.md", "Bedoelde u `../begrippen/bsn.md`?"),
        ("../begrippen/BSN.md", "Bedoelde u `../begrippen/bsn.md`?"),
        ("bsn.md", "Bedoelde u `../begrippen/bsn.md`?"),
        ("begrippen/bsn.md", "Bedoelde u `../begrippen/bsn.md`?"),
        ("content/begrippen/bsn.md#kop", "Bedoelde u `../begrippen/bsn.md`?"),
        ("../../content/begrippen/bsn.md", "Bedoelde u `../begrippen/bsn.md`?"),
        ("DigiD aanvragen.md", "Bedoelde u `digid-aanvragen.md`?"),
        ("<DigiD aanvragen.md>", "Bedoelde u `digid-aanvragen.md`?"),
        ("DigiD%20aanvragen.md", "Bedoelde u `digid-aanvragen.md`?"),
        ("artikelen/digid-aanvragen/", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/hulp/artikelen/digid-aanvragen/", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/Artikelen/DigiD-aanvragen/", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/artikelen/digid-aanvragen.html", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/artikelen/digid-aanvragen/index.html", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("/begrippen/digid-aanvragen/", "Bedoelde u `/artikelen/digid-aanvragen/`?"),
        ("over-wegwijs.md", "Bedoelde u `../paginas/over-wegwijs.md`?"),
        ("/over-wegwijz", "Bedoelde u `/over-wegwijs/`?"),
        ("oud.md", "Deze pagina is verhuisd. Schrijf `nieuw.md`."),
        ("/artikelen/oud/#kop", "Deze pagina is verhuisd. Schrijf `/artikelen/nieuw/`."),
        ("www.digid.nl", "Is dit een andere website? Schrijf dan `https://www.digid.nl`."),
        ("info@digid.nl", "Is dit een e-mailadres? Schrijf dan `mailto:info@digid.nl`."),
        ("../../geheim.md", ""),
        ("....md", ""),
    ],
)
def test_what_was_meant(tmp_path: Path, typed: str, meant: str) -> None:
    problems = in_article(tmp_path, f"Zie de\n[uitleg]({typed}).", {"artikelen/nieuw.md": ALIASED})
    [one] = [one for one in problems if one.code == "link-broken"]
    assert one.hint == f"{meant} Controleer de naam van het bestand.".strip()
    assert (one.line, one.column) == (START + 1, 9 + typed.startswith("<"))


@pytest.mark.parametrize(
    "typed",
    [
        "digid-aanvragen.md",
        "./digid-aanvragen.md",
        "../artikelen/digid-aanvragen.md?x#lukt-het-niet",
        "/artikelen/digid-aanvragen/",
        "/artikelen/digid-aanvragen",
        "/artikelen/digid-aanvragen#lukt-het-niet",
        "digid%2Daanvragen.md#lukt%2Dhet-niet",
        "<digid-aanvragen.md>",
        ' digid-aanvragen.md "Met een titel"',
        "/",
    ],
)
def test_every_way_to_write_a_good_link(tmp_path: Path, typed: str) -> None:
    assert in_article(tmp_path, f"[uitleg]({typed})") == []


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("`[x](weg.md)`\n\n[uitleg](weg.md)", 2, 9),
        ("<!-- [x](weg.md) -->\n\n[uitleg](weg.md)", 2, 9),
        ("[uitleg][u]\n\nTekst.\n\n[u]: weg.md\n", 4, 5),
        ("[uitleg][U]\n\n  [u]: <weg.md> 'titel'\n", 2, 8),
        ("| a | b |\n|---|---|\n| c | [uitleg](weg.md) |", 2, 15),
        ("## Kop met [uitleg](weg.md)\n\nTekst.\n", 0, 20),
        ("::: tip\nTekst met\n[een lange\nuitleg](weg.md)\n:::\n", 3, 8),
        ("[![DigiD](kaart.png)](weg.md)", 0, 22),
        ("[uitleg]( weg.md )", 0, 10),
        ("[a](bsn(1).md)", 0, 4),
        (r"[a](een\_twee.md)", 0, 4),
    ],
)
def test_place_of_a_broken_link(tmp_path: Path, body: str, line: int, column: int) -> None:
    problems = in_article(tmp_path, body, {"artikelen/kaart.png": b"x"})
    assert places(problems) == [("link-broken", START + line, column)]


def test_link_by_a_name_that_stands_nowhere(tmp_path: Path) -> None:
    problems = in_article(tmp_path, "Een [lijst][1] en `a[0][1]`.\n\n[Goed][d].\n\n[D]: digid-aanvragen.md\n")
    assert places(problems) == [("text-not-a-link", START, 5)]
    assert problems[0].message == "Hier staat `[lijst][1]`. Dit lijkt op een link, maar het is er geen."
