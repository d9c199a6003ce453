"""The three functions that the preview's server uses, and that the website shows nothing of them."""

from __future__ import annotations

import hashlib
import json
import re

import pytest

from tests.preview.looks import all_html, look_at, page_at, parsed, text_of, with_problems
from tests.support import LARGER, PNG, ROOT, PortalFolder, make_portal
from wegwijs.preview.additions import OWN_PAGES, fingerprint, own_page, state, with_additions
from wegwijs.preview.look import Look
from wegwijs.preview.marks import with_marks
from wegwijs.preview.problem_views import PREFIX
from wegwijs.problems import Problem, Severity

URL = "/artikelen/digid-aanvragen/"
ERROR = Problem("link-broken", Severity.ERROR, "a.md", 1, 1, "Er is iets mis.", "")


def body_of(path: str, look: Look) -> str:
    answer = own_page(path, look)
    assert answer is not None
    return answer[1].decode()


def test_a_page_gets_everything_and_keeps_its_own(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), ERROR)
    page, html = page_at(look, URL)
    found = parsed(with_additions(html, page, look))
    assert found.css_first("body > .skip-link:first-child + #ww-top .ww-overlay") is not None
    assert found.css_first("body > footer ~ #ww-bottom .ww-panel") is not None
    assert found.css_first("head > link[href^='/__wegwijs/preview.css?v=']") is not None
    own, before = found.css_first("main"), parsed(with_marks(html, page, URL, look).html).css_first("main")
    assert own is not None
    assert before is not None
    assert own.html == before.html


def test_it_carries_the_fingerprint_of_the_page_with_its_marks(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    page, html = page_at(look, URL)
    script = parsed(with_additions(html, page, look)).css_first("head > script[src*='preview.js?v=']")
    assert script is not None
    assert script.attributes["data-page"] == fingerprint(with_marks(html, page, URL, look).html)
    assert script.attributes["data-look"] == "1"
    assert fingerprint(html) == hashlib.sha256(html).hexdigest()[:16]


def test_its_policy_allows_the_preview_and_no_more(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    for page, html in all_html(look).values():
        policies = parsed(with_additions(html, page, look)).css("meta[http-equiv=Content-Security-Policy]")
        assert len(policies) == 1
        widened = (policies[0].attributes["content"] or "").split("; ")
        added = {"connect-src 'self'", "script-src 'self'"}  # an embed has no script of its own
        assert set(widened) - added == set(page.csp.split("; ")) - added
        assert "connect-src 'self'" in widened
        assert any(one.startswith("script-src 'self'") for one in widened)


def test_nothing_added_is_inline(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), ERROR)
    page, html = page_at(look, URL)
    found = parsed(with_additions(html, page, look))
    assert found.css("style, [style], script:not([src]):not([type='application/ld+json'])") == []


def test_a_page_of_an_older_build(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), ERROR)
    _, html = page_at(look, URL)
    found = parsed(with_additions(html, None, look))
    assert found.css_first(".ww-overlay") is not None
    assert found.css_first(".ww-panel") is None
    assert found.css_first("script[data-look='0']") is not None, "the script must ask where it is"


def test_below_a_base_path(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder, base_url="https://example.nl/hulp/")
    page, html = page_at(look, URL)
    found = with_additions(html, page, look).decode()
    assert 'src="/hulp/__wegwijs/preview.js?v=' in found
    assert text_of(found, ".ww-facts").startswith("Bestand")
    answer = json.loads(state(f"/hulp{URL}", page, look, html))
    assert "Lengte van de tekst" in answer["panel"]


def test_the_state_is_what_the_page_shows(portal_folder: PortalFolder) -> None:
    look = with_problems(look_at(portal_folder), ERROR)
    page, html = page_at(look, URL)
    answer = json.loads(state(URL, page, look, html))
    served = with_additions(html, page, look).decode()
    assert sorted(answer) == ["frame", "look", "overlay", "page", "panel", "says", "text"]
    assert (answer["look"], answer["page"]) == (1, fingerprint(with_marks(html, page, URL, look).html))
    assert f'data-page="{answer["page"]}" data-frame="{answer["frame"]}"' in served
    assert f'<div class="prose">{answer["text"]}</div>' in served
    assert answer["overlay"] in served
    assert answer["panel"] in served
    assert answer["says"] == "1 fout in a.md, regel 1."


def test_the_state_of_a_page_that_is_not_there(portal_folder: PortalFolder) -> None:
    answer = json.loads(state("/nergens/", None, with_problems(look_at(portal_folder), ERROR), b""))
    assert (answer["frame"], answer["text"]) == ("", "")
    assert answer["panel"] == ""
    assert "ww-overlay" in answer["overlay"]


def test_style_and_script(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    types = [answer[0] for name in ("preview.css", "preview.js") if (answer := own_page(PREFIX + name, look))]
    assert types == ["text/css; charset=utf-8", "text/javascript; charset=utf-8"]
    assert own_page("preview.js", look) == own_page(f"{PREFIX}preview.js", look)
    assert own_page("preview.jsx", look) is None


def test_what_is_not_ours_is_left_alone(portal_folder: PortalFolder) -> None:
    look = look_at(portal_folder)
    for path in ("redactie/nergens/", "rapport/nergens", "events", "../portal.toml", "templates/panel.html"):
        assert own_page(PREFIX + path, look) is None


def test_the_table_ends_with_the_index() -> None:
    assert OWN_PAGES[-1][0] == "", "everything begins with nothing: nothing after it would be asked"


def test_the_index_shows_all_problems_and_all_pages(tmp_path: object) -> None:
    portal = make_portal(tmp_path / "groot", LARGER)
    portal.write("content/artikelen/kaart.png", PNG)
    look = look_at(portal)
    look = with_problems(look, *look.problems, ERROR, Problem("x", Severity.WARNING, "b.md", 2, 1, "y", ""))
    html = body_of(PREFIX, look)
    assert text_of(html, "#ww-meldingen") == "Meldingen: 1 fout en 1 waarschuwing"
    assert [one.text() for one in parsed(html).css(".ww-place")] == [
        "Fout a.md, regel 1",
        "Let op b.md, regel 2",
    ]
    assert text_of(html, "#ww-concepten") == "Concepten: 1"
    assert text_of(html, "#ww-paginas") == f"Alle pagina's: {len(look.sources)}"
    links = [one.attributes["href"] for one in parsed(html).css("[data-key=bestanden] a")]
    assert links == ["/__wegwijs/meldingen/a.md", "/__wegwijs/meldingen/b.md"]
    only = body_of("/__wegwijs/meldingen/b.md", look)
    assert [one.text() for one in parsed(only).css(".ww-place")] == ["Let op b.md, regel 2"]


def test_what_is_due_is_listed(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "2027-05-20", "2026-11-21")
    html = body_of(PREFIX, look_at(portal_folder))
    assert text_of(html, "#ww-controleren") == "Te controleren: 1"


def test_files_with_strange_names_can_be_chosen(portal_folder: PortalFolder) -> None:
    name = "/elders/een naam & <b>#%2F?.md"
    look = with_problems(look_at(portal_folder), Problem("x", Severity.ERROR, name, 1, 1, "y", ""))
    link = parsed(body_of(PREFIX, look)).css_first("[data-key=bestanden] a")
    assert link is not None
    assert name.lstrip("/") in text_of(body_of(link.attributes["href"] or "", look), "h1").replace("…", "")
    assert own_page("meldingen/onbekend.md", look) is None


def test_a_name_that_is_no_text_is_no_trouble(portal_folder: PortalFolder) -> None:
    look = with_problems(
        look_at(portal_folder), Problem("x", Severity.ERROR, "a\udcff.md", 1, 1, "\udcff", "")
    )
    assert "a�.md" in body_of(PREFIX, look)


def test_own_pages_before_there_was_one_good_look(portal_folder: PortalFolder) -> None:
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "topic: digid", "topik: digid")
    html = body_of(PREFIX, look_at(portal_folder))
    assert text_of(html, ".ww-place") == "Fout digid-aanvragen.md, regel 4"


@pytest.mark.parametrize("path", ["", "meldingen/a.md", "historie/artikelen/digid-aanvragen.md"])
def test_own_pages_have_a_strict_policy(portal_folder: PortalFolder, path: str) -> None:
    html = body_of(path, with_problems(look_at(portal_folder), ERROR))
    policy = parsed(html).css_first("meta[http-equiv=Content-Security-Policy]")
    assert policy is not None
    assert "default-src 'none'" in (policy.attributes["content"] or "")
    assert "unsafe" not in (policy.attributes["content"] or "")
    assert parsed(html).css("style, [style], script:not([src])") == []


def test_nothing_of_the_preview_is_in_the_site(built: PortalFolder) -> None:
    traces = re.compile(rb"__wegwijs|\bww-|EventSource|voorvertoning|preview\.(js|css)", re.IGNORECASE)
    found = {
        file.relative_to(built.site).as_posix()
        for file in built.site.rglob("*")
        if file.is_file() and "pagefind" not in file.parts and traces.search(file.read_bytes())
    }
    assert found == set()


def test_nothing_of_the_preview_is_in_the_templates_of_the_site() -> None:
    texts = (file.read_bytes() for file in (ROOT / "templates").rglob("*") if file.is_file())
    assert not any(b"__wegwijs" in text or b"ww-" in text for text in texts)
