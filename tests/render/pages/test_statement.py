"""The page about accessibility says what is known, and never more."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.accessibility_portal import AUDIT, FOLDER, STATEMENT, accessible_portal
from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.audit.states import VIEWS as AUDITED
from wegwijs.audit_summary import FailedCriterion
from wegwijs.pipeline import build
from wegwijs.read.evaluations import METHODS
from wegwijs.render.pages.statement import VIEWS
from wegwijs.render.views import StatementPage
from wegwijs.wcag import criteria

URL = "/toegankelijkheid/"


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return accessible_portal(tmp_path)


def page(portal: PortalFolder, pages_of: Pages, **changes: object) -> StatementPage:
    found = pages_of(portal, **changes)[URL]
    assert isinstance(found, StatementPage)
    return found


def test_its_own_kind_with_the_text_of_the_editor(portal: PortalFolder, pages_of: Pages) -> None:
    found = page(portal, pages_of)
    assert (found.template, found.title) == ("statement", "Toegankelijkheid")
    assert "Iedereen moet" in found.body
    assert found.search_kind


def test_what_the_program_found(portal: PortalFolder, pages_of: Pages) -> None:
    audit = page(portal, pages_of).audit
    assert audit is not None
    assert "20 november 2026" in audit.texts[0]
    assert "12 pagina’s" in audit.texts[0]
    assert "4.14.1" in audit.texts[1]
    assert ("55" in audit.texts[2], "kijkt naar 2 daarvan" in audit.texts[2]) == (True, True)
    assert audit.failures == ("1.4.10 Reflow: 3 keer fout, op 2 pagina’s",)
    assert len(audit.rest) == 3  # a page that could not be tested, what to judge, what is no criterion
    assert (len(audit.views), audit.warnings) == (2, ())


def test_no_failure_is_no_promise(portal: PortalFolder, pages_of: Pages) -> None:
    portal.write(
        f"{FOLDER}/test.toml", replace(AUDIT, failures=(), untested=0, undecided=0, beyond=0).to_toml("t")
    )
    audit = page(portal, pages_of).audit
    assert audit is not None
    assert (audit.failures, audit.rest) == ((), ())
    assert "een programma ziet niet alles" in audit.result


def test_an_old_audit_and_a_changed_site_say_so(portal: PortalFolder, pages_of: Pages) -> None:
    portal.write(f"{FOLDER}/test.toml", replace(AUDIT, sources="0123456789abcdef").to_toml("t"))
    audit = page(portal, pages_of, today=date(2027, 2, 21)).audit
    assert audit is not None
    old, changed = audit.warnings
    assert "langer dan 3 maanden" in old
    assert "veranderd" in changed


def test_what_people_found(portal: PortalFolder, pages_of: Pages) -> None:
    [group] = page(portal, pages_of).people
    facts = {one.label: one.text for one in group.facts}
    assert "NVDA met Firefox" in group.title
    assert facts["Wanneer"] == "19 november 2026 – 21 november 2026 (2 dagen)"
    assert "een bewoner" in facts["Wie"]
    assert facts["Waarmee"] == "NVDA 2026.3"
    assert facts["Uitslag"] == "1 goed, 1 fout, 1 niet van toepassing, 1 nog niet getest"


def test_what_nobody_tried(portal: PortalFolder, pages_of: Pages) -> None:
    first, *methods, unseen = page(portal, pages_of).not_tested
    assert first == "De gebouwen."
    assert len(methods) == len(METHODS) - 1
    assert not any("NVDA" in one for one in methods)
    numbers = set(re.findall(r"\d\.\d\.\d+", unseen))
    assert numbers == set(criteria()) - {"1.1.1", "1.4.10", "1.3.1", "2.4.7", "1.2.2"}


def test_problems_are_known_by_criterion(portal: PortalFolder, pages_of: Pages) -> None:
    first, second = page(portal, pages_of, today=date(2027, 2, 2)).known
    facts = {one.label: one.text for one in first.facts}
    assert (first.title, second.title) == ("De kaart werkt niet.", "De focus is niet te zien.")
    assert facts["Eis in WCAG 2.2"] == "1.1.1 Niet-tekstuele content"
    assert facts["Zo kan het nu wel"] == "Gebruik de lijst."
    assert "Het is nog niet gelukt" in facts["Moet klaar zijn op"]
    unknown = {one.label: one.text for one in second.facts}
    assert unknown["Moet klaar zijn op"] == unknown["Zo kan het nu wel"] == "Dat weten wij nog niet."


def test_how_to_complain(portal: PortalFolder, pages_of: Pages) -> None:
    found = page(portal, pages_of)
    assert [one.url for one in found.contact] == [
        "mailto:toegankelijk@example.nl",
        "tel:0741234567",
        "/over-ons/",
    ]
    assert found.answer == ("U krijgt binnen 10 werkdagen antwoord.",)


def test_what_is_not_known_is_said(portal: PortalFolder, pages_of: Pages) -> None:
    for name in ("verklaring.toml", "test.toml", "onderzoek/nvda.toml"):
        portal.remove(f"{FOLDER}/{name}")
    found = page(portal, pages_of)
    assert (found.audit, found.people, found.known, found.contact) == (None, (), (), ())
    assert len(found.answer) == 2
    assert len(found.not_tested) == len(METHODS)
    assert any(one.text == "Dat weten wij nog niet." for one in found.facts)


def test_the_draft_says_whether_it_is_confirmed(portal: PortalFolder, pages_of: Pages) -> None:
    assert "nog niet bevestigd" not in page(portal, pages_of).draft
    portal.write(f"{FOLDER}/verklaring.toml", f"example = true\n{STATEMENT}")
    assert "nog niet bevestigd" in page(portal, pages_of).draft


@pytest.mark.parametrize("failures", [(), (FailedCriterion("1.1.1", 1, 1),)])
def test_no_page_names_a_status(tmp_path: Path, failures: tuple[FailedCriterion, ...]) -> None:
    portal = accessible_portal(tmp_path, replace(AUDIT, failures=failures))
    assert build(portal.options()).ok
    html = portal.page(URL)
    assert "concept" in html
    # The words of the official model for A to E.
    assert not re.search(r"status:?\s*[A-E]\b|voldoet (volledig|gedeeltelijk|niet|aan)", html, re.I)


def test_every_view_of_the_audit_has_a_name() -> None:
    assert VIEWS.keys() == {one.name for one in AUDITED}


def test_a_portal_without_the_page_has_none(tmp_path: Path, pages_of: Pages) -> None:
    portal = accessible_portal(tmp_path)
    portal.remove("content/paginas/toegankelijkheid.md")
    assert URL not in pages_of(portal)
