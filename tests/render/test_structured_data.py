from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.render import structured_data
from wegwijs.render.views import Link


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
