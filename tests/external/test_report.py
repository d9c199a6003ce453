"""Which addresses there are, and what is said about them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.stages import ARTICLE, run_stages, small_portal
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.external import Kind, Outcome, allow_problems, allowed, link_problems, outside_links
from wegwijs.external.outcome import NO_SUCH_HOST
from wegwijs.problems import Place
from wegwijs.settings import AllowedLink

TODAY = date(2026, 11, 23)
SETTINGS = Place("portal.toml")
LOGIN = AllowedLink("https://a.nl/inloggen", "inloggen", date(2026, 11, 23))
PART = AllowedLink("https://b.nl/*", "laat niemand toe", date(2027, 1, 1))
OLD = AllowedLink("https://c.nl", "storing", date(2026, 11, 22))


def test_every_address_with_each_place(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by").replace("www.digid.nl", "concept.nl")
    portal = run_stages(small_portal(tmp_path, {"artikelen/concept.md": draft})).portal
    fragments = convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1)
    found = {
        url: [(Path(place.file).name, place.line) for place in places]
        for url, places in outside_links(portal, fragments).items()
    }
    assert found == {
        "https://www.digid.nl": [("digid-aanvragen.md", 20), ("digid-aanvragen.md", 10)],
        "https://www.svb.nl": [("svb.md", 5), ("svb.md", 8)],
    }


@pytest.mark.parametrize(
    ("outcome", "code", "message"),
    [
        (
            Outcome(Kind.GONE, 410),
            "outside-gone",
            "De link naar https://a.nl/x werkt niet meer: die pagina bestaat niet (410).",
        ),
        (
            Outcome(Kind.MOVED, 200, "https://b.nl/"),
            "outside-moved",
            "De pagina https://a.nl/x is verhuisd: https://b.nl/ is nu het adres.",
        ),
        (
            Outcome(Kind.FAILED, reason="de verbinding werd verbroken"),
            "outside-failed",
            "De link naar https://a.nl/x kan niet worden geopend: de verbinding werd verbroken.",
        ),
        (
            Outcome(Kind.OK, 200, missing=("kop", "voet")),
            "outside-anchor",
            "Op de pagina https://a.nl/x is geen plek die `kop` heet.",
        ),
    ],
)
def test_a_problem_at_every_place(outcome: Outcome, code: str, message: str) -> None:
    places = (Place("een.md", 3), Place("twee.md", 4))
    problems = list(link_problems({"https://a.nl/x#kop": places}, {"https://a.nl/x": outcome}, SETTINGS))
    assert [(one.code, one.file, one.line) for one in problems] == [(code, "een.md", 3), (code, "twee.md", 4)]
    assert {one.message for one in problems} == {message}
    assert {one.is_error for one in problems} == {code == "outside-gone"}


@pytest.mark.parametrize("kind", [Kind.OK, Kind.REFUSED])
def test_no_problem(kind: Kind) -> None:
    uses = {"https://a.nl/x": (Place("een.md"),), "https://niet-bezocht.nl": (Place("een.md"),)}
    assert list(link_problems(uses, {"https://a.nl/x": Outcome(kind, 200)}, SETTINGS)) == []


@pytest.mark.parametrize(
    ("address", "is_allowed"),
    [
        ("https://a.nl/inloggen", True),
        ("https://a.nl/inloggen#kop", True),
        ("https://a.nl/inloggen/2", False),
        ("https://b.nl/wat/dan/ook", True),
        ("https://c.nl", False),
    ],
)
def test_exceptions(address: str, is_allowed: bool) -> None:
    assert allowed(address, (LOGIN, PART, OLD), TODAY) is is_allowed


def test_exceptions_that_are_over_or_not_needed() -> None:
    addresses = ["https://a.nl/inloggen", "https://c.nl"]
    over, unused = sorted(
        allow_problems((LOGIN, PART, OLD), addresses, TODAY, SETTINGS), key=lambda one: one.code
    )
    assert (
        over.message == "De uitzondering voor https://c.nl gold tot en met 22 november 2026 (reden: storing)."
    )
    assert unused.message == "De uitzondering voor https://b.nl/* wordt nergens gebruikt."


def test_without_internet_there_is_one_problem() -> None:
    lost = Outcome(Kind.FAILED, reason=NO_SUCH_HOST)
    urls = [f"https://{number}.nl" for number in range(9)]
    uses = {url: (Place("een.md"),) for url in urls}
    [one] = link_problems(uses, dict.fromkeys(urls, lost), SETTINGS)
    assert (one.code, one.file) == ("outside-offline", "portal.toml")
    found = {**dict.fromkeys(urls, lost), urls[0]: Outcome(Kind.OK, 200)}
    assert [one.code for one in link_problems(uses, found, SETTINGS)] == ["outside-failed"] * 8
