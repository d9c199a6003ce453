"""What links say: vague texts, bare addresses, one text for two places, links to the page itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_texts import HEAD, SHORT, START
from tests.stages import places, run_stages, small_portal
from wegwijs.check.wording import is_bare, wording_problems
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.problems import Problem


def found(tmp_path: Path, body: str) -> list[Problem]:
    """Problems of the links in the article x.md, of which the body begins on line 18."""
    portal = run_stages(small_portal(tmp_path, {"artikelen/x.md": HEAD + SHORT + body})).portal
    fragments = convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1)
    [source] = [one for one in portal.sources if one.path == "artikelen/x.md"]
    return list(wording_problems(source, fragments[source.path]))


@pytest.mark.parametrize(
    "text",
    ["klik hier", "Hier", "**Lees meer**", "Deze  link", "Meer informatie...", "website", "hier »", "‘hier’"],
)
def test_text_that_says_nothing(tmp_path: Path, text: str) -> None:
    [one] = found(tmp_path, f"Ga naar [{text}](digid-aanvragen.md).")
    assert (one.code, one.severity, one.line) == ("link-says-nothing", "warning", START)
    assert one.message.endswith("zegt niet waar de link heen gaat.")


@pytest.mark.parametrize(
    "text",
    [
        "hier leest u over DigiD",
        "de website van de gemeente",
        "meer over huurtoeslag",
        "Contact",
        "112",
        "BSN",
    ],
)
def test_text_that_says_enough(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, f"Ga naar [{text}](digid-aanvragen.md).") == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("digid.nl", False),
        ("www.digid.nl", False),
        ("mijn.overheid.nl", False),
        ("toeslagen.nl/proefberekening", False),
        ("https://www.digid.nl", True),
        ("http://digid.nl/", True),
        ("www.digid.nl/aanvragen/stap-2", True),
        ("digid.nl/aanvragen?x=1", True),
        ("https://[", True),
        ("DigiD aanvragen", False),
        ("info@digid.nl", False),
    ],
)
def test_an_address_is_bare_when_nobody_can_say_it(text: str, bare: bool) -> None:
    assert is_bare(text) is bare


def test_bare_addresses_as_link(tmp_path: Path) -> None:
    body = "[https://www.digid.nl/x](https://www.digid.nl/x) en <https://www.svb.nl/nl/aow>"
    one, two = found(tmp_path, body)
    assert one.message == "De tekst van deze link is een heel webadres: https://www.digid.nl/x."
    assert (
        one.hint == "Schrijf wat de lezer daar vindt, of een naam die u kunt uitspreken, zoals [digid.nl](…)."
    )
    assert places([one, two]) == [("link-bare", START, 25), ("link-bare", START, 53)]


def test_bare_address_in_a_sentence(tmp_path: Path) -> None:
    body = "Kijk op digid.nl.\nOf op https://www.digid.nl/hulp, of www.svb.nl/nl/aow/later."
    one, two = found(tmp_path, body)
    assert places([one, two]) == [("text-bare-address", START + 1, 7), ("text-bare-address", START + 1, 37)]
    assert one.hint.endswith("zoals [digid.nl](https://www.digid.nl/hulp).")
    assert two.message.startswith("Hier staat een heel webadres: www.svb.nl/nl/aow/later.")


@pytest.mark.parametrize(
    "body",
    [
        "[digid.nl](https://www.digid.nl/a/b)",
        "[digid.nl](<https://www.digid.nl/a/b>)",
        '[digid.nl](https://www.digid.nl/a/b "DigiD (https://x.nl/y/z)")',
        "[digid.nl][d]\n\n[d]: https://www.digid.nl/a/b",
        "`https://www.digid.nl/a/b`",
        "<info@digid.nl> of info@digid.nl",
        "[![DigiD](kaart.png)](https://www.digid.nl/a/b)",
    ],
)
def test_addresses_that_nobody_reads(tmp_path: Path, body: str) -> None:
    assert [one for one in found(tmp_path, body) if "bare" in one.code] == []


def test_one_text_for_two_places(tmp_path: Path) -> None:
    body = "[BSN](../begrippen/bsn.md)\n\n[bsn](/over-wegwijs/)\n\n[BSN](../begrippen/bsn.md)\n"
    [one] = found(tmp_path, body)
    assert (one.code, one.line) == ("link-same-text", START + 2)
    assert one.message == (
        'De linktekst "bsn" staat twee keer op deze pagina, maar gaat naar twee plekken: '
        "`/over-wegwijs/` en op regel 18 `../begrippen/bsn.md`."
    )


def test_two_texts_for_one_place_and_two_ways_to_write_it(tmp_path: Path) -> None:
    targets = ("[BSN](../begrippen/bsn.md)", "[het nummer](../begrippen/bsn.md)", "[BSN](/begrippen/bsn)")
    body = " ".join((*targets, "[BSN](/begrippen/bsn/)"))
    assert found(tmp_path, body) == []


def test_the_name_of_a_website_may_lead_to_several_of_its_pages(tmp_path: Path) -> None:
    body = (
        "[digid.nl](https://www.digid.nl) [DigiD.nl](https://digid.nl/aanvragen) [www.digid.nl](https://x.nl)"
    )
    assert found(tmp_path, body) == []
    [one] = found(tmp_path, "[digid.nl](https://www.digid.nl) [digid.nl](https://mijn.digid.nl)")
    assert one.code == "link-same-text"


def test_vague_texts_are_not_two_problems(tmp_path: Path) -> None:
    body = "[hier](../begrippen/bsn.md) en [hier](/over-wegwijs/)"
    assert [one.code for one in found(tmp_path, body)] == ["link-says-nothing", "link-says-nothing"]


@pytest.mark.parametrize("target", ["x.md", "/artikelen/x/", "./x.md?a=b", "../artikelen/x.md"])
def test_link_to_the_page_itself(tmp_path: Path, target: str) -> None:
    [one] = found(tmp_path, f"[deze uitleg]({target})")
    assert (one.code, one.line) == ("link-to-itself", START)


@pytest.mark.parametrize("target", ["#kort-gezegd", "x.md#kort-gezegd", "digid-aanvragen.md"])
def test_link_to_a_part_of_the_page(tmp_path: Path, target: str) -> None:
    assert found(tmp_path, f"[deze uitleg]({target})") == []


def test_link_without_encryption(tmp_path: Path) -> None:
    [one] = found(tmp_path, "[digid.nl](http://www.digid.nl)")
    assert one.message == "De link naar `http://www.digid.nl` is niet beveiligd (http)."
    assert one.hint == "Probeer of https://www.digid.nl werkt. Gebruik dan dat adres."


def test_a_broken_link_is_not_judged_by_its_text(tmp_path: Path) -> None:
    assert found(tmp_path, "[](weg.md) [hier]() [hier](#)") == []
