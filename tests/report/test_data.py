from __future__ import annotations

from datetime import date

from tests.report.conftest import Reports
from tests.support import PortalFolder
from wegwijs.report import Report

AANVRAGEN = "content/artikelen/digid-aanvragen.md"


def states(report: Report) -> dict[str, str]:
    return {one.file.rpartition("/")[2]: one.state for one in report.pages}


def due(report: Report, kind: str) -> dict[str, str]:
    """What of each page is due: "name of the file what" -> day."""
    return {
        f"{one.page.url.strip('/').rpartition('/')[2]} {one.what}".strip(): str(one.due_on)
        for one in report.tasks
        if one.kind == kind
    }


def test_every_file_has_a_row_with_its_state(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(AANVRAGEN, "topic:", "expires_on: 2026-11-22\nowner: Balie\ntopic:")
    larger.edit("content/paginas/over-ons.md", "title:", "publish_from: 2026-12-01\ntitle:")
    larger.edit("content/begrippen/bsn.md", "title:", "titel:")
    report = report_of(larger)
    found = states(report)
    assert found["digid-aanvragen.md"] == "expired"
    assert found["digid-activeren.md"] == "published"
    assert found["zilvervos.md"] == "draft"
    assert found["over-ons.md"] == "not-yet"
    assert found["bsn.md"] == "broken"
    assert len(found) == 12
    [row] = [one for one in report.pages if one.file.endswith("digid-aanvragen.md")]
    assert (row.owner, row.level, row.topics) == ("Balie", "A2", ("DigiD en inloggen",))
    assert [one.errors for one in report.pages if one.file.endswith("bsn.md")] == [1]


def test_when_each_thing_is_due(larger: PortalFolder, report_of: Reports) -> None:
    report = report_of(larger)
    assert due(report, "page") == {
        "digid-aanvragen": "2027-05-20",
        "digid-activeren": "2027-11-20",
        "bibliotheek-twente": "2027-11-20",
        "svb": "2027-11-20",
        "oldenzaal": "2027-11-20",
    }
    assert due(report, "source") == {"digid-aanvragen DigiD aanvragen (digid.nl)": "2027-11-20"}
    assert due(report, "hours") == {"hengelo Spreekuur hulp bij regelen": "2027-03-20"}
    assert due(report, "phone") == {
        "bibliotheek-twente 074 123 45 67": "2027-11-20",
        "svb 074 123 45 67": "2027-11-20",
    }
    assert [one.due_on for one in report.tasks] == sorted(one.due_on for one in report.tasks)


def test_late_is_the_day_after(larger: PortalFolder, report_of: Reports) -> None:
    for day, late in ((date(2027, 3, 20), False), (date(2027, 3, 21), True)):
        [hours] = [one for one in report_of(larger, day).tasks if one.kind == "hours"]
        assert hours.is_late is late


def test_numbers_for_who_needs_help_now_are_looked_after(larger: PortalFolder, report_of: Reports) -> None:
    call = (
        "call_now:\n  - when: Is er nu gevaar?\n    number: 112\n    source: https://www.example.nl\n"
        "    checked_on: 2026-11-20\n    words: [alarmnummer]\ntopic:"
    )
    larger.edit(AANVRAGEN, "topic:", call)
    assert due(report_of(larger), "phone")["digid-aanvragen 112"] == "2027-11-20"


def test_a_phone_number_that_was_never_checked_is_due_today(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit("content/organisaties/svb.md", "  checked_on: 2026-11-20\nletter", "letter")
    [phone] = [one for one in report_of(larger).tasks if one.kind == "phone" and one.checked_on is None]
    assert phone.days == 0


def test_what_is_over_or_a_draft_is_not_due(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(AANVRAGEN, "topic:", "expires_on: 2026-11-22\ntopic:")
    assert {one.page.url for one in report_of(larger).tasks if one.page.kind == "artikelen"} == {
        "/artikelen/digid-activeren/"
    }


def test_orphans_levels_and_topics(larger: PortalFolder, report_of: Reports) -> None:
    report = report_of(larger)
    assert report.orphans == ()
    assert report.levels == (("A2", 1), ("B1", 1))
    assert report.topics == (("DigiD en inloggen", 2), ("Brieven", 1))
    larger.edit("content/paginas/index.md", "featured: [digid-activeren]\n", "")
    assert [one.title for one in report_of(larger).orphans] == ["Mijn DigiD activeren"]


def test_the_calendar_has_what_falls_due_in_each_month(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit("content/paginas/over-ons.md", "title:", "publish_from: 2026-12-31\ntitle:")
    larger.edit(AANVRAGEN, "topic:", "expires_on: 2027-05-31\ntopic:")
    calendar = {one.first.isoformat(): one for one in report_of(larger).calendar}
    assert list(calendar)[:2] == ["2026-11-01", "2026-12-01"]
    assert len(calendar) == 12
    assert [one.title for one in calendar["2026-12-01"].starting] == ["Over ons"]
    assert [one.title for one in calendar["2027-05-01"].ending] == ["Ik wil een DigiD aanvragen"]
    assert [one.kind for one in calendar["2027-03-01"].tasks] == ["hours"]
    assert [one.kind for one in calendar["2027-05-01"].tasks] == ["page"]


def test_the_next_change(larger: PortalFolder, report_of: Reports) -> None:
    assert report_of(larger).next_change == date(2026, 11, 25)


def test_the_last_day_there_is(larger: PortalFolder, report_of: Reports) -> None:
    assert report_of(larger, date.max).next_change is None


def test_a_translation_is_online_with_its_original(larger: PortalFolder, report_of: Reports) -> None:
    larger.edit(AANVRAGEN, "topic:", "expires_on: 2026-11-22\ntopic:")
    larger.write("content/artikelen/digid-aanvragen.en.md", "---\ntitle: DigiD\nsummary: Apply.\n---\n")
    assert states(report_of(larger))["digid-aanvragen.en.md"] == "expired"


def test_translations_that_the_settings_want_are_missing(larger: PortalFolder, report_of: Reports) -> None:
    settings = larger.root / "portal.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[translations]\nwanted = ["tr"]\n', "utf-8")
    found = [(one.url, one.code, one.state) for one in report_of(larger).translations]
    assert ("/artikelen/digid-activeren/", "tr", "missing") in found
