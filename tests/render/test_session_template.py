"""The component `session` as HTML: valid, complete without a script, with all that the script needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.schedule_cases import session
from wegwijs.render import Design, Site
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.templates import make_environment
from wegwijs.render.views import Teaser
from wegwijs.schedule import COUNTRY_ONLY

TODAY = date(2026, 11, 30)
Shown = Callable[..., LexborHTMLParser]


@pytest.fixture
def shown(real_design: Design, site: Site) -> Shown:
    """A spreekuur on every Tuesday, as it stands on the page; keywords are its frontmatter."""

    def html(
        today: date = TODAY, language: str = "nl", partner: Teaser | None = None, **more: Any
    ) -> LexborHTMLParser:
        environment = make_environment(real_design, site, None, language)
        component = environment.get_template("components/session/template.html").module
        view = session_view(session("dinsdag", **more), 1, today, COUNTRY_ONLY, partner=partner)
        return LexborHTMLParser(str(component.render(view)))

    return html


def words(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().split())


def test_each_date_has_its_moments_for_the_script(shown: Shown) -> None:
    first = shown().css(".session__dates > li")[0]
    assert first.attributes == {"data-from": "14.00", "data-until": "16.30", "data-ends": "2026-12-01T16:30"}
    [time] = first.css("time")
    assert time.attributes == {"datetime": "2026-12-01T14:00"}
    assert words(first) == "dinsdag 1 december, 14.00 tot 16.30 uur"


def test_what_only_the_script_may_say_is_hidden_and_not_found_by_search(shown: Shown) -> None:
    page = shown()
    parts = page.css(".session__now, .session__past, .session__label > span + span")
    assert len(parts) == 4
    for part in parts:
        assert "hidden" in part.attributes
        assert "data-pagefind-ignore" in part.attributes


def test_every_text_of_the_script_comes_from_the_page(shown: Shown) -> None:
    now = shown().css_first(".session__now")
    assert now is not None
    assert {key: value for key, value in now.attributes.items() if key.startswith("data-o")} == {
        "data-opened": "Nu open, tot {} uur",
        "data-opens": "Vandaag vanaf {} uur",
        "data-over": "Vandaag is het voorbij.",
    }
    assert now.attributes["data-elsewhen"] == "Vandaag niet."
    assert now.attributes["data-then"] == "De volgende keer: {}."


def test_the_week_has_its_days_for_the_script(shown: Shown) -> None:
    week, later = shown().css(".session__group")
    assert (week.attributes["data-first"], week.attributes["data-last"]) == ("2026-11-30", "2026-12-06")
    assert "data-first" not in later.attributes
    assert [words(one) for one in week.css(".session__label > span")] == [
        "In de week van maandag 30 november",
        "Deze week",
    ]


def test_an_extra_day_has_its_reason(shown: Shown) -> None:
    page = shown(extra=[{"date": "2026-12-02", "reason": "in plaats van dinsdag"}])
    dates = [words(one) for one in page.css(".session__dates > li")]
    assert "woensdag 2 december, 14.00 tot 16.30 uur (in plaats van dinsdag)" in dates


def test_exceptions_are_one_notice(shown: Shown) -> None:
    one = shown(not_on=[{"date": "2026-12-08", "reason": "feest"}]).css(".session > .notice")
    assert [words(notice) for notice in one] == [
        "Let op: Op dinsdag 8 december is er geen spreekuur (feest)."
    ]
    [more] = shown(not_on=[{"date": "2026-12-08"}, {"date": "2026-12-15"}]).css(".session > .notice")
    assert [words(item) for item in more.css("li")] == [
        "Op dinsdag 8 december is er geen spreekuur.",
        "Op dinsdag 15 december is er geen spreekuur.",
    ]


def test_the_partner_is_a_link_with_what_it_does(shown: Shown) -> None:
    page = shown(partner=Teaser("UWV", "/organisaties/uwv/", "Uitkering als u ziek bent."))
    [link] = page.css(".session__facts a")
    assert link.attributes["href"] == "/organisaties/uwv/"
    assert "Met hulp van: UWV. Uitkering als u ziek bent." in [
        words(item) for item in page.css(".session__facts > li")
    ]


def test_it_says_when_its_times_were_checked(shown: Shown) -> None:
    [checked] = shown(checked_on="2026-11-20").css("[datetime='2026-11-20']")
    assert checked.parent is not None
    assert words(checked.parent) == "Tijden gecontroleerd op 20 november 2026"
    assert "gecontroleerd op" not in words(shown().body)
    assert "gecontroleerd op" not in words(shown(checked_on="2026-11-20", example="true").body)


def test_what_has_ended_leads_to_other_places_and_has_nothing_for_the_script(shown: Shown) -> None:
    page = shown(today=date(2027, 1, 4), ends="2026-12-31")
    assert words(page.css_first(".notice")) == "Let op: Dit spreekuur is gestopt op 31 december 2026."
    assert [link.attributes["href"] for link in page.css("a")] == ["/spreekuren/"]
    assert page.css(".session__now, .session__group, .session__when") == []


def test_in_another_language_the_texts_are_those_of_that_language(shown: Shown) -> None:
    page = shown(language="en", today=date(2027, 1, 4), ends="2026-12-31")
    assert words(page.css_first("a")) == "See other help sessions"
