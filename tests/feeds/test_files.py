"""The files of a portal: where they are, and that each says what its pages say."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import icalendar
import pytest
from jsonschema import Draft202012Validator

from tests.support import LARGER, TODAY, PortalFolder, make_portal
from wegwijs.feeds import feed_files
from wegwijs.link.feeds import feed_paths
from wegwijs.pipeline import build, inspect
from wegwijs.render.pages import Context, make_context
from wegwijs.site_files import other_files

DATA = "spreekuren/spreekuren.json"
SCHEMA = "spreekuren/spreekuren.schema.json"
ALL = "spreekuren/spreekuren.ics"
HENGELO = "locaties/hengelo/spreekuren.ics"
FULL = """\
---
title: Wijkcentrum De Brug
summary: Hulp in de wijk.
municipality: Hengelo
building: wijkcentrum
aliases: [/locaties/het-dok/]
address:
  building: De Brug
  street: Brugstraat 1
  postcode: 7551 AA
  city: Hengelo
coordinates:
  latitude: 52.26
  longitude: 6.79
travel:
  bus: Bus 1 stopt voor de deur.
access:
  lift: Er is een lift.
phone:
  number: 074 123 45 67
  source: https://www.bibliotheektwente.nl/contact
  checked_on: 2026-11-20
sessions:
  - kind: cursus
    name: "Klik & Tik: \\"leren\\" <internetten>"
    days: [maandag]
    from: "9:30"
    until: "11:30"
    every: 2 weken
    starts: 2026-11-30
    meetings: 5
    extra:
      - date: 2026-12-01
        from: "19:00"
        until: "20:00"
        reason: kennismaken
    helpers: [Anna de Boer]
    organisation: svb
    learn: [digitaal]
    way: [in een groep]
    cost: gratis
    languages: [Nederlands]
    checked_on: 2026-11-21
  - kind: ido
    name: Spreekuur
    days: [vrijdag]
    from: "10:00"
    until: "12:00"
    every: 1e en laatste
    example: true
bring: [een tablet]
checked_on: 2026-11-20
---
"""


def context_of(portal: PortalFolder, **changes: Any) -> Context:
    options = portal.options(cache=None, **changes)
    found = inspect(options)
    assert found.design is not None
    assert [str(one) for one in found.problems if one.is_error] == []
    return make_context(
        found.portal, found.fragments, found.design, found.settings, options.today, options.release
    )


@pytest.fixture
def full(tmp_path: Any) -> PortalFolder:
    portal = make_portal(tmp_path / "portaal", LARGER)
    portal.remove("content/artikelen/digid-activeren.md")
    portal.edit("content/paginas/index.md", "featured: [digid-activeren]\n", "")
    portal.write("content/locaties/de-brug.md", FULL)
    return portal


def data_of(portal: PortalFolder, **changes: Any) -> dict[str, Any]:
    return dict(json.loads(feed_files(context_of(portal, **changes))[DATA]))


def uids(file: bytes) -> list[str]:
    return [str(one["UID"]) for one in icalendar.Calendar.from_ical(file).walk("VEVENT")]


def test_a_build_writes_them_and_gives_the_same_bytes_again(full: PortalFolder) -> None:
    assert build(full.options()).ok
    files = feed_files(context_of(full))
    for path, data in files.items():
        assert (full.site / path).read_bytes() == data
    assert files == feed_files(context_of(full))


def test_their_paths_are_known_before_they_are_made(full: PortalFolder) -> None:
    context = context_of(full)
    assert set(feed_paths(context.portal)) == set(feed_files(context))
    assert set(feed_paths(context.portal)) <= set(other_files(context, _design(full), ()))
    assert {ALL, DATA, SCHEMA, HENGELO, "locaties/oldenzaal/spreekuren.ics"} <= set(feed_files(context))


def _design(portal: PortalFolder) -> Any:
    return inspect(portal.options(cache=None)).design


def test_the_calendar_of_all_has_each_event_of_every_location_once(full: PortalFolder) -> None:
    files = feed_files(context_of(full))
    single = [uid for path in (HENGELO, "locaties/de-brug/spreekuren.ics") for uid in uids(files[path])]
    assert sorted(uids(files[ALL])) == sorted(single)
    assert len(set(single)) == len(single) == 4
    assert uids(files["locaties/oldenzaal/spreekuren.ics"]) == []  # so that who subscribed gets no error


def test_an_old_address_of_a_location_keeps_its_calendar(full: PortalFolder) -> None:
    files = feed_files(context_of(full))
    assert files["locaties/het-dok/spreekuren.ics"] == files["locaties/de-brug/spreekuren.ics"]


def test_the_open_data_fits_its_schema(full: PortalFolder) -> None:
    files = feed_files(context_of(full))
    schema = json.loads(files[SCHEMA])
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    data = json.loads(files[DATA])
    assert [error.message for error in checker.iter_errors(data)] == []
    assert data["$schema"] == schema["$id"] == f"https://hulp.example.nl/{SCHEMA}"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["locations"][0].pop("url"),
        lambda data: data["locations"][0].update(prijs=3),
        lambda data: data["locations"][0]["sessions"][0].update(walk_in="ja"),
        lambda data: data["locations"][0]["sessions"][0].update({"from": "9 uur"}),
    ],
)
def test_the_schema_refuses_another_shape(full: PortalFolder, spoil: Callable[[Any], Any]) -> None:
    files = feed_files(context_of(full))
    data = json.loads(files[DATA])
    spoil(data)
    assert not Draft202012Validator(json.loads(files[SCHEMA])).is_valid(data)


def test_every_key_of_the_schema_is_described(full: PortalFolder) -> None:
    schema = json.loads(feed_files(context_of(full))[SCHEMA])
    kinds = {"OpenData": schema, **schema["$defs"]}
    missing = [
        f"{kind}.{key}"
        for kind, one in kinds.items()
        for key, value in one["properties"].items()
        if not value.get("description")
    ]
    assert missing == []


def test_what_is_known_of_a_location(full: PortalFolder) -> None:
    data = data_of(full)
    assert data["publisher"] == {"name": "Bibliotheek Twente", "website": "https://www.bibliotheektwente.nl"}
    assert "license" not in data  # nobody said so
    assert data["contains_examples"] is True
    assert data["next_change"] == "2026-11-25"
    place = data["locations"][0]
    assert (place["id"], place["building"]) == ("de-brug", "wijkcentrum")
    assert place["url"] == "https://hulp.example.nl/locaties/de-brug/"
    assert place["calendar"] == "https://hulp.example.nl/locaties/de-brug/spreekuren.ics"
    assert place["address"]["postcode"] == "7551 AA"
    assert place["coordinates"] == {"latitude": 52.26, "longitude": 6.79, "approximate": False}
    assert place["access"] == {"lift": "Er is een lift."}
    assert place["travel"] == {"bus": "Bus 1 stopt voor de deur."}
    assert place["phone"] == {"number": "074 123 45 67", "example": False}


def test_what_is_known_of_a_spreekuur(full: PortalFolder) -> None:
    files = feed_files(context_of(full))
    place = json.loads(files[DATA])["locations"][0]
    course, spreekuur = place["sessions"]
    assert course["id"] in uids(files[ALL])
    assert course["name"] == 'Klik & Tik: "leren" <internetten>'
    assert (course["from"], course["until"]) == ("09:30", "11:30")
    assert (course["every"], course["meetings"]) == ({"weeks": 2}, 5)
    assert spreekuur["every"] == {"ordinals": [1, -1]}
    assert course["organisation"] == {"name": "SVB", "website": "https://www.bibliotheektwente.nl"}
    assert course["occurrences"][:2] == [
        {"start": "2026-11-30T09:30:00+01:00", "end": "2026-11-30T11:30:00+01:00", "extra": False},
        {
            "start": "2026-12-01T19:00:00+01:00",
            "end": "2026-12-01T20:00:00+01:00",
            "extra": True,
            "reason": "kennismaken",
        },
    ]
    assert (course["example"], spreekuur["example"]) == (False, True)


def test_a_course_that_does_not_say_how_to_join_is_no_walk_in(full: PortalFolder) -> None:
    full.edit("content/locaties/hengelo.md", "kind: ido", "kind: cursus")
    full.edit("content/locaties/hengelo.md", "    walk_in: true\n", "")
    told = next(one for one in data_of(full)["locations"] if one["name"] == "Bibliotheek Hengelo")
    assert [one["walk_in"] for one in told["sessions"]] == [False]


def test_the_days_are_told_in_the_same_words_on_pages_on_paper_and_in_the_data(full: PortalFolder) -> None:
    work_days = "[maandag, dinsdag, woensdag, donderdag, vrijdag]"
    full.edit("content/locaties/hengelo.md", "[dinsdag, donderdag]", work_days)
    assert build(full.options()).ok
    words = "Maandag tot en met vrijdag, 14.00 tot 16.30 uur"
    place = "/locaties/hengelo/"
    for url in (place, f"{place}poster/", f"{place}kaart/", "/spreekuren/", "/spreekuren/dag/maandag/"):
        assert words in full.page(url), url
    told = [one for location in data_of(full)["locations"] for one in location["sessions"]]
    assert next(one["when"] for one in told if len(one["days"]) == 5) == words


def test_names_of_helpers_are_in_no_feed(full: PortalFolder) -> None:
    for data in feed_files(context_of(full)).values():
        assert "Anna" not in data.decode()


def test_closed_days_have_their_reason_and_times_the_offset_of_their_day(full: PortalFolder) -> None:
    [spreekuur] = data_of(full)["locations"][1]["sessions"]
    assert {"first": "2026-12-24", "last": "2026-12-24", "reason": "kerstvakantie"} in spreekuur["closures"]
    [summer] = data_of(full, today=date(2027, 6, 1))["locations"][1]["sessions"]
    assert datetime.fromisoformat(summer["occurrences"][0]["start"]).isoformat().endswith("+02:00")


def test_nothing_changes_until_the_day_that_it_names(full: PortalFolder) -> None:
    before = feed_files(context_of(full))
    next_change = date.fromisoformat(json.loads(before[DATA])["next_change"])
    assert feed_files(context_of(full, today=date(2026, 11, 24))) == before
    assert next_change == date(2026, 11, 25)
    assert feed_files(context_of(full, today=next_change)) != before
    assert next_change > TODAY


def test_another_address_changes_no_uid(full: PortalFolder) -> None:
    here = feed_files(context_of(full))[ALL]
    there = feed_files(context_of(full, base_url="https://anders.nl/hulp/"))[ALL]
    assert uids(here) == uids(there)
    assert b"https://anders.nl/hulp/locaties/hengelo/" in there.replace(b"\r\n ", b"")


def test_editors_can_link_to_them(full: PortalFolder) -> None:
    full.edit(
        "content/paginas/over-ons.md", "Wij zijn", f"Zie [open data](/{DATA}) of [agenda](/{ALL}). Wij zijn"
    )
    assert context_of(full).portal.pages


def test_a_site_without_locations_has_empty_feeds(full: PortalFolder) -> None:
    for name in ("de-brug", "hengelo", "oldenzaal"):
        full.remove(f"content/locaties/{name}.md")
    files = feed_files(context_of(full))
    assert set(files) == {ALL, DATA, SCHEMA}
    data = json.loads(files[DATA])
    assert (data["locations"], data["contains_examples"]) == ([], False)
    assert "next_change" not in data
