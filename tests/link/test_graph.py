"""The graph of links between pages."""

from __future__ import annotations

from pathlib import Path

from tests.stages import ARTICLE, PAGE, run_stages, small_portal
from wegwijs.convert import FragmentCache, convert_all
from wegwijs.link.graph import LinkGraph, link_graph

ARTICLE_URL = "/artikelen/digid-aanvragen/"


def graph_of(tmp_path: Path, files: dict[str, str | bytes | None] | None = None) -> LinkGraph:
    portal = run_stages(small_portal(tmp_path, files)).portal
    return link_graph(portal, convert_all(portal.sources, "/hulp/", {}, FragmentCache(None), 1))


def test_links_of_a_text_lead_out_and_come_in(tmp_path: Path) -> None:
    graph = graph_of(tmp_path)
    assert graph.out(ARTICLE_URL) == ("/begrippen/bsn/",)
    assert graph.outside(ARTICLE_URL) == ("https://www.digid.nl",)
    assert graph.into("/begrippen/bsn/") == (ARTICLE_URL,)


def test_an_anchor_is_no_page_of_its_own_and_a_page_counts_once(tmp_path: Path) -> None:
    text = "[a](../begrippen/bsn.md#x), [b](/begrippen/bsn/?y=1), [c](../begrippen/bsn.md)"
    graph = graph_of(tmp_path, {"paginas/over-wegwijs.md": PAGE + text})
    assert graph.out("/over-wegwijs/") == ("/begrippen/bsn/",)
    assert graph.into("/begrippen/bsn/") == (ARTICLE_URL, "/over-wegwijs/")


def test_a_link_to_the_page_itself_does_not_count(tmp_path: Path) -> None:
    text = "[boven](#boven) en [hier](over-wegwijs.md) en [bel](tel:0201234567)"
    graph = graph_of(tmp_path, {"paginas/over-wegwijs.md": PAGE + text})
    assert graph.out("/over-wegwijs/") == ()
    assert graph.outside("/over-wegwijs/") == ()
    assert graph.into("/over-wegwijs/") == ()


def test_a_link_to_an_old_address_is_a_link_to_the_page(tmp_path: Path) -> None:
    article = ARTICLE.replace("review_by", "aliases: [/oud/]\nreview_by")
    page = PAGE + "[oud](/oud/#kop)"
    graph = graph_of(tmp_path, {"artikelen/digid-aanvragen.md": article, "paginas/over-wegwijs.md": page})
    assert graph.into(ARTICLE_URL) == ("/over-wegwijs/",)


def test_names_in_frontmatter_are_uses(tmp_path: Path) -> None:
    home = PAGE.replace("---\nW", "featured: [digid-aanvragen]\n---\nW")
    graph = graph_of(tmp_path, {"paginas/index.md": home})
    assert graph.uses(ARTICLE_URL) == (("/organisaties/svb/", "letter.articles"), ("/", "featured"))
    assert graph.uses("/onderwerpen/digid/") == ((ARTICLE_URL, "topic"),)
    assert graph.uses("/organisaties/svb/") == ((ARTICLE_URL, "organisation"),)


def test_drafts_lead_nowhere(tmp_path: Path) -> None:
    draft = ARTICLE.replace("review_by", "draft: true\nreview_by")
    graph = graph_of(tmp_path, {"artikelen/concept.md": draft})
    assert graph.into("/begrippen/bsn/") == (ARTICLE_URL,)


def test_an_unknown_page_has_no_links(tmp_path: Path) -> None:
    graph = graph_of(tmp_path)
    assert (graph.out("/x/"), graph.outside("/x/"), graph.into("/x/"), graph.uses("/x/")) == ((), (), (), ())
