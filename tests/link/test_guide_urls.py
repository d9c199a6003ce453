"""The addresses of the steps of a guide: claimed, linked to, guarded and kept alive as those of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide_portal import FILE, GUIDE
from tests.support import FILES, PAGE, PortalFolder, codes, make_portal
from wegwijs.link.graph import link_graph
from wegwijs.link.next_change import next_change
from wegwijs.pipeline import inspect
from wegwijs.problems import Problem
from wegwijs.rename.apply import apply
from wegwijs.rename.plan import plan_rename


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    made = make_portal(tmp_path, {**FILES, FILE: GUIDE})
    made.edit("portal.toml", '"/over-ons/"]', '"/over-ons/", "/hulp-kiezen/"]')
    return made


def problems(portal: PortalFolder) -> list[Problem]:
    return list(inspect(portal.options(cache=None)).problems)


def with_line(text: str, line: str) -> str:
    return text.replace("summary:", f"{line}\nsummary:", 1)


def test_a_page_with_the_url_of_a_guide(portal: PortalFolder) -> None:
    portal.write("content/paginas/hulp-kiezen.md", PAGE)
    [one] = problems(portal)
    assert (one.code, one.file) == ("url-taken", str(portal.root / FILE))


def test_an_alias_with_the_url_of_a_step(portal: PortalFolder) -> None:
    portal.edit("content/artikelen/digid-aanvragen.md", "summary:", "aliases: [/hulp-kiezen/plek/]\nsummary:")
    [one] = problems(portal)
    assert (one.code, one.file) == ("url-taken", str(portal.content / "artikelen" / "digid-aanvragen.md"))
    assert one.message.endswith("hulp-kiezen.md.")


def test_an_alias_that_is_a_step_of_the_guide_itself(portal: PortalFolder) -> None:
    portal.write(FILE, with_line(GUIDE, "aliases: [/hulp-kiezen/plek/]"))
    assert codes(problems(portal)) == ["alias-own"]


def test_a_link_to_a_step(portal: PortalFolder) -> None:
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Kies [de plek](/hulp-kiezen/plek/). Wij zijn")
    assert problems(portal) == []
    portal.edit("content/paginas/over-ons.md", "/plek/", "/plk/")
    [one] = problems(portal)
    assert (one.code, one.hint.partition("?")[0]) == ("link-broken", "Bedoelde u `/hulp-kiezen/plek/`")


@pytest.mark.parametrize(
    ("line", "code"), [("draft: true", "reference-draft"), ("publish_from: 2027-01-01", "reference-not-yet")]
)
def test_a_link_to_a_step_that_is_not_there_yet(portal: PortalFolder, line: str, code: str) -> None:
    portal.edit("portal.toml", ', "/hulp-kiezen/"', "")
    portal.write(FILE, with_line(GUIDE, line))
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Kies [de plek](/hulp-kiezen/plek/). Wij zijn")
    assert code in codes(problems(portal))


def test_a_step_that_went_away(portal: PortalFolder) -> None:
    portal.write("content/urls.txt", "/hulp-kiezen/\n/hulp-kiezen/plek/\n/hulp-kiezen/weg/\n")
    [one] = problems(portal)
    assert (one.code, one.line) == ("url-gone", 3)
    assert "Is de pagina nu /hulp-kiezen/?" in one.hint
    portal.write(FILE, with_line(GUIDE, "aliases: [/hulp-kiezen/weg/]"))
    assert problems(portal) == []


def test_the_steps_of_a_guide_with_a_mistake_are_not_gone(portal: PortalFolder) -> None:
    portal.write("content/urls.txt", "/hulp-kiezen/plek/\n/hulp-kiezen/oud/\n")
    portal.write(FILE, GUIDE.replace("kinds: [ido]", "kinds: [x]"))
    assert codes(problems(portal)) == ["value-not-allowed"]


def test_what_an_outcome_names_is_in_use(portal: PortalFolder) -> None:
    found = inspect(portal.options(cache=None))
    graph = link_graph(found.portal, found.fragments)
    assert ("/hulp-kiezen/", "outcomes.articles") in graph.uses("/artikelen/digid-aanvragen/")
    assert ("/hulp-kiezen/", "outcomes.locations") in graph.uses("/locaties/hengelo/")


def test_a_guide_changes_with_the_spreekuren_it_shows(portal: PortalFolder) -> None:
    """Tuesday's has been; the day after, another one is the next."""
    day = portal.options().today.replace(day=24)
    assert next_change(inspect(portal.options(cache=None, today=day)).portal) == day.replace(day=25)


def test_a_guide_that_comes_later_changes_the_site_on_that_day(portal: PortalFolder) -> None:
    portal.remove("content/locaties/hengelo.md")
    portal.write(FILE, with_line(GUIDE, "publish_from: 2027-01-05").replace("    locations: [hengelo]\n", ""))
    found = inspect(portal.options(cache=None)).portal
    assert str(next_change(found)) == "2027-01-05"


@pytest.mark.parametrize(
    "aliases",
    ["", "aliases: /oud/", "aliases: [/oud/]", "aliases:\n  - /oud/\n  - /ouder/"],
)
def test_a_guide_with_another_name_keeps_all_its_addresses(portal: PortalFolder, aliases: str) -> None:
    portal.write(FILE, with_line(GUIDE, aliases) if aliases else GUIDE)
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "[Kies](../wegwijzers/hulp-kiezen.md). Wij zijn")
    before = inspect(portal.options(cache=None)).portal.sources
    urls = next(one for one in before if one.collection == "wegwijzers").urls
    rename(portal, FILE, "welke-hulp")
    assert problems(portal) == []
    guide = inspect(portal.options(cache=None)).portal.guides["welke-hulp"]
    assert set(urls) <= set(guide.data.aliases)
    assert "../wegwijzers/welke-hulp.md" in (portal.content / "paginas" / "over-ons.md").read_text("utf-8")
    assert '"/welke-hulp/"' in (portal.root / "portal.toml").read_text("utf-8")


def test_a_guide_gets_its_old_name_back(portal: PortalFolder) -> None:
    rename(portal, FILE, "welke-hulp")
    rename(portal, "content/wegwijzers/welke-hulp.md", "hulp-kiezen")
    assert problems(portal) == []
    guide = inspect(portal.options(cache=None)).portal.guides["hulp-kiezen"]
    assert set(guide.data.aliases) == {url.replace("hulp-kiezen", "welke-hulp") for url in guide.source.urls}


def test_what_a_guide_names_may_get_another_name(portal: PortalFolder) -> None:
    rename(portal, "content/artikelen/digid-aanvragen.md", "digid-krijgen")
    assert "articles: [digid-krijgen]" in (portal.root / FILE).read_text("utf-8")
    assert problems(portal) == []


def rename(portal: PortalFolder, file: str, name: str) -> None:
    apply(plan_rename(portal.content, portal.root / "portal.toml", str(portal.root / file), name))
