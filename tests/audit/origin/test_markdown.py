"""The line of the Markdown on which the words of an element stand."""

from __future__ import annotations

import pytest

from wegwijs.audit.origin.document import Document
from wegwijs.audit.origin.markdown import MarkdownFile

TEXT = """---
title: Een kaart lezen
summary: >
  Zo leest u
  een kaart.
topic: Kaarten
---
## Wat is *een* kaart?

Een kaart is een [tekening](../begrippen/tekening.md "uitleg") van een plek.
Dit is de tweede regel.

- punt een
- punt twee

![](plattegrond.png)

Een kaart is een ding. Dit is de tweede regel.
"""
HTML = """<main class="prose"><h2>Wat is <em>een</em> kaart?</h2>
<p id="one">Een kaart is een <a href="/t/">tekening</a> van een plek. Dit is de tweede regel.</p>
<ul><li>punt een</li><li id="two">punt twee</li></ul><p><img src="/a/plattegrond.1f2e.png" alt=""></p>
<p id="last">Een kaart is een ding. Dit is de tweede regel.</p><hr></main>
<h1>Een kaart lezen</h1><p id="summary">Zo leest u een kaart.</p>
<b>Kaarten</b><i>kaarten</i><u>Nergens te vinden</u>"""


@pytest.mark.parametrize(
    ("selector", "line"),
    [("h2", 8), ("#one", 10), ("a", 10), ("#two", 14), ("#last", 18), ("em", 8), ("hr", 18)],
)
def test_what_is_made_of_the_body(selector: str, line: int) -> None:
    document, file = Document(HTML), MarkdownFile("content/a.md", TEXT)
    element = document.find(selector, "")
    assert element is not None
    assert file.place_in_body(document.words_with("prose"), element) == f"content/a.md:{line}"


def test_a_picture_without_words_is_known_by_its_file() -> None:
    html = HTML.replace("plattegrond.1f2e", "plattegrond")
    document, file = Document(html), MarkdownFile("content/a.md", TEXT)
    element = document.find("img", "")
    assert element is not None
    assert file.place_in_body(document.words_with("prose"), element) == "content/a.md:16"


@pytest.mark.parametrize(
    ("selector", "place"),
    [
        ("h1", "content/a.md:2"),
        ("#summary", "content/a.md:4"),
        ("b", "content/a.md:6"),
        ("i", ""),  # one word must be written as it is shown
        ("u", ""),
    ],
)
def test_what_stands_at_the_top(selector: str, place: str) -> None:
    element = Document(HTML).find(selector, "")
    assert element is not None
    assert MarkdownFile("content/a.md", TEXT).place_of_words(element) == place


def test_keys() -> None:
    file = MarkdownFile("content/a.md", TEXT)
    assert file.place_of_key("title") == "content/a.md:2"
    assert file.place_of_key("aliases") == "content/a.md"


@pytest.mark.parametrize("text", ["", "---", "---\n", "geen hek\ntitle: x", "\ufeff"])
def test_files_without_a_proper_top(text: str) -> None:
    document = Document("<p class=prose>title</p>")
    element = document.find("p", "")
    assert element is not None
    file = MarkdownFile("a.md", text)
    assert file.place_in_body(document.words_with("prose"), element) in ("", "a.md:1", "a.md:2")
    assert file.place_of_key("title") == "a.md"
