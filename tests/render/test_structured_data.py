from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.render import structured_data
from wegwijs.render.views import Link
from wegwijs.validate import Location

LOCATION = {
    "title": "Bibliotheek Hengelo",
    "summary": "In het centrum.",
    "municipality": "Hengelo",
    "address": {"street": "Beursstraat 34", "city": "Hengelo"},
    "sessions": [
        {
            "kind": "ido",
            "name": "Spreekuur",
            "days": ["dinsdag", "donderdag"],
            "from": "9:00",
            "until": "16:30",
            "starts": "2026-01-06",
            "ends": "2026-12-31",
            "not_on": [{"date": "2026-12-24"}],
        }
    ],
}


@given(st.dictionaries(st.text(), st.text(alphabet=st.sampled_from("</script>!-&\u2028 \"'")) | st.text()))
def test_a_text_can_never_end_its_script_element(data: dict[str, str]) -> None:
    script = structured_data.to_script(data)
    assert not set("<>&") & set(script)
    assert json.loads(script) == {"@context": "https://schema.org", **data}


def test_breadcrumbs_end_with_the_page_itself() -> None:
    crumbs = (Link("Home", "/hulp/"), Link("Onderwerpen", "/hulp/onderwerpen/"))
    data = structured_data.breadcrumb_list(crumbs, "DigiD", "https://x.nl")
    assert data["@type"] == "BreadcrumbList"
    assert data["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://x.nl/hulp/"},
        {"@type": "ListItem", "position": 2, "name": "Onderwerpen", "item": "https://x.nl/hulp/onderwerpen/"},
        {"@type": "ListItem", "position": 3, "name": "DigiD"},
    ]


def test_a_library_has_an_address_and_hours() -> None:
    data = structured_data.library(Location.model_validate(LOCATION), "https://x.nl/locaties/hengelo/")
    assert data["@type"] == "Library"
    assert data["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Beursstraat 34",
        "addressLocality": "Hengelo",
        "addressCountry": "NL",
    }
    assert "openingHoursSpecification" not in data  # a spreekuur is not when the building is open
    [department] = data["department"]
    assert department["name"] == f"{LOCATION['sessions'][0]['name']}, {LOCATION['title']}"
    [hours] = department["openingHoursSpecification"]
    assert hours["dayOfWeek"] == ["https://schema.org/Tuesday", "https://schema.org/Thursday"]
    assert (hours["opens"], hours["closes"]) == ("09:00", "16:30")
    assert (hours["validFrom"], hours["validThrough"]) == ("2026-01-06", "2026-12-31")
    [closed] = department["specialOpeningHoursSpecification"]
    assert (closed["validFrom"], closed["opens"], closed["closes"]) == ("2026-12-24", "00:00", "00:00")


def test_a_library_without_hours_claims_none() -> None:
    data = structured_data.library(Location.model_validate({**LOCATION, "sessions": []}), "https://x.nl/")
    assert "department" not in data
    assert "telephone" not in data
