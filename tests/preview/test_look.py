"""What one look gives: problems as `check` gives them, drafts in the pages, the last good pages."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.preview.support import drained, make_editable, options_of
from tests.support import TODAY, PortalFolder, codes
from wegwijs.preview.finished import FinishedChecks
from wegwijs.preview.look import Looker, Seen

ARTICLE = "content/artikelen/digid-aanvragen.md"
DRAFT = "content/artikelen/zilvervos.md"


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return make_editable(tmp_path)


def html(seen: Seen, path: str) -> str:
    assert seen.pages is not None
    shown = seen.pages.at(path)
    assert shown is not None
    assert shown.html is not None
    return shown.html.decode()


def test_draft_is_shown_in_lists_too_but_is_not_in_what_a_build_would_make(portal: PortalFolder) -> None:
    seen = Looker(options_of(portal)).look(TODAY)
    assert "Zilvervos in concept" in html(seen, "artikelen/zilvervos/index.html")
    assert "Zilvervos in concept" in html(seen, "artikelen/index.html")
    assert seen.published is not None
    assert not seen.published.has("artikelen/zilvervos/index.html")
    assert seen.look.sources["/artikelen/zilvervos/"].draft


def test_without_drafts_pages_are_those_of_a_build(portal: PortalFolder) -> None:
    portal.remove(DRAFT)
    seen = Looker(options_of(portal)).look(TODAY)
    assert seen.pages is seen.published


def test_synonyms_are_those_that_were_saved_last(portal: PortalFolder) -> None:
    looker = Looker(options_of(portal))
    toml = '[[synonym]]\nwords = ["inlogcode"]\nmeans = ["DigiD"]\n'
    for written, means in (
        (toml, ("DigiD",)),
        (toml.replace('["DigiD"', '["DigiD", "BSN"'), ("DigiD", "BSN")),
    ):
        portal.write("content/synoniemen.toml", written)
        seen = looker.look(TODAY)
        assert codes(seen.look.problems) == []
        assert seen.pages is not None
        assert [one.means for one in seen.pages.context.synonyms.entries] == [means]


def test_link_to_a_draft_stays_an_error(portal: PortalFolder) -> None:
    portal.edit(ARTICLE, "Kom langs", "Lees [over de zilvervos](zilvervos.md). Kom langs")
    seen = Looker(options_of(portal)).look(TODAY)
    assert codes(seen.look.problems) == ["reference-draft"]


def test_draft_that_refers_to_a_draft_is_shown(portal: PortalFolder) -> None:
    topic = (portal.root / "content/onderwerpen/brieven.md").read_text("utf-8")
    portal.write("content/onderwerpen/nieuw.md", topic.replace("order: 2", "order: 3\ndraft: true"))
    portal.edit(DRAFT, "topic: digid", "topic: nieuw")
    seen = Looker(options_of(portal)).look(TODAY)
    assert "Zilvervos" in html(seen, "onderwerpen/nieuw/index.html")


@pytest.mark.parametrize("broken", ["topic: weg", "topic: nieuw"])
def test_draft_that_cannot_be_shown_takes_nothing_else_away(portal: PortalFolder, broken: str) -> None:
    topic = (portal.root / "content/onderwerpen/brieven.md").read_text("utf-8")
    topic = topic.replace("order: 2", "order: 3\ndraft: true").replace("icon: mail", "icon: bestaat-niet")
    portal.write("content/onderwerpen/nieuw.md", topic)
    portal.edit(DRAFT, "topic: digid", broken)
    seen = Looker(options_of(portal)).look(TODAY)
    assert seen.look.is_current
    assert seen.pages is not None
    assert not seen.pages.has("artikelen/zilvervos/index.html")
    assert "DigiD" in html(seen, "index.html")


def test_errors_leave_the_last_good_pages_and_mending_brings_the_new(portal: PortalFolder) -> None:
    looker = Looker(options_of(portal))
    good = looker.look(TODAY)
    portal.edit(ARTICLE, "title: Ik wil", "titel: Ik wil")
    broken = looker.look(TODAY)
    assert broken.pages is good.pages
    assert not broken.look.is_current
    assert broken.look.context is good.look.context
    assert "key-unknown" in codes(broken.look.problems)
    portal.edit(ARTICLE, "titel: Ik wil", "title: Ik kan")
    mended = looker.look(TODAY)
    assert mended.look.is_current
    assert mended.look.problems == ()
    assert "Ik kan een DigiD" in html(mended, "artikelen/digid-aanvragen/index.html")
    assert "Ik wil een DigiD" in html(good, "artikelen/digid-aanvragen/index.html")
    assert [one.look.number for one in (good, broken, mended)] == [1, 2, 3]


def test_without_any_good_look_there_are_no_pages(portal: PortalFolder) -> None:
    portal.write("portal.toml", "kapot")
    seen = Looker(options_of(portal)).look(TODAY)
    assert (seen.pages, seen.look.context) == (None, None)
    assert seen.look.design is not None, "the preview's own pages need a style"
    assert "/artikelen/digid-aanvragen/" in seen.look.sources


def test_file_that_changed_without_a_trace_is_read_if_we_are_told(portal: PortalFolder) -> None:
    file = portal.root / ARTICLE
    looker = Looker(options_of(portal))
    looker.look(TODAY)
    source = looker.look(TODAY).look.sources["/artikelen/digid-aanvragen/"]
    again = looker.look(TODAY, [file]).look.sources["/artikelen/digid-aanvragen/"]
    assert again is not source
    assert again == source


def test_file_that_did_not_change_is_not_read_again(portal: PortalFolder) -> None:
    looker = Looker(options_of(portal))
    first, second = looker.look(TODAY), looker.look(TODAY)
    for url, source in first.look.sources.items():
        assert second.look.sources[url] is source


def test_another_day_gives_other_pages(portal: PortalFolder) -> None:
    looker = Looker(options_of(portal))
    today, later = looker.look(TODAY), looker.look(TODAY + timedelta(days=1))
    page = "locaties/hengelo/index.html"
    assert "dinsdag 24 november" in html(today, page)
    assert html(later, page) == html(Looker(options_of(portal)).look(TODAY + timedelta(days=1)), page)
    assert later.look.options.today == TODAY + timedelta(days=1)


def test_broken_template_is_found_in_the_finished_pages(portal: PortalFolder) -> None:
    looker, checks = Looker(options_of(portal)), FinishedChecks()
    drained(looker, checks, looker.look(TODAY))
    portal.edit("templates/pages/term.html", "{% block", "{{ page.niets.nergens }}{% blok")
    seen = drained(looker, checks, looker.look(TODAY))
    assert codes(seen.look.problems) == ["template-broken"]
    assert not seen.look.is_current
    assert seen.pages is not None
    shown = seen.pages.at("begrippen/bsn/index.html")
    assert shown is not None
    assert shown.html is None


def test_what_was_found_in_a_finished_page_counts_until_it_is_checked_again(portal: PortalFolder) -> None:
    portal.edit(ARTICLE, "Kom langs", " ".join(map(str, range(6000))))
    looker, checks = Looker(options_of(portal)), FinishedChecks()
    heavy = drained(looker, checks, looker.look(TODAY))
    assert "budget-exceeded" in codes(heavy.look.problems)
    assert heavy.look.is_current
    portal.edit("content/paginas/over-ons.md", "Wij zijn", "Wij waren")
    seen = looker.look(TODAY)
    assert seen.published is not None
    checks.begin(seen.published)
    assert checks.problems
    portal.edit(ARTICLE, "1 2 3 4", "1 2 3 5")
    checks.begin(looker.look(TODAY).published, ["artikelen/digid-aanvragen/index.html"])
    checks.step()
    assert codes(checks.problems) == ["budget-exceeded"] * len(checks.problems)
