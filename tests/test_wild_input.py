"""Generated input through the whole pipeline: never an exception, never unescaped input in a page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.support import ARTICLE, FILES, LOCATION, ROOT, PortalFolder, make_portal
from wegwijs.pipeline import check
from wegwijs.problems import Problem

REAL = sorted((ROOT / "content" / "artikelen").glob("*.md"))

NOISE = [
    *(b"---\n", b"\n---", b"::: tip\n", b"\n:::\n", b"\r", b"\r\n", b"\t", b"\x00", b"\xff", b"\xef\xbb\xbf"),
    *(b": ", b" #", b"- ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!python/object:x ", b'"', b"'", b"|\n"),
    *(b">\n", b"%", b"@", b"`", b"<script>alert(1)</script>", b"](javascript:alert(1))", b"\xe2\x80\xa8"),
    *(b"\xed\xa0\x80", b"# ", b"\n\n", b"| a |\n|---|\n", b"![](", b"[x](../../../etc/passwd)", b"\x1b[0m"),
    *(b"[x](http://[)", b"&#x6a;", b"\\", b"...\n", b"? ", b""),
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real article in which pieces were cut out, doubled or replaced by noise."""
    data = draw(st.sampled_from(REAL)).read_bytes()
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 80)))
        data = data[:start] + draw(st.sampled_from(NOISE) | st.binary(max_size=4)) + data[end:]
    return data


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    return make_portal(tmp_path_factory.mktemp("wild"))


def in_the_file(one: Problem, data: bytes) -> bool:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    return 1 <= one.line <= lines and one.column >= 1


@settings(max_examples=30)
@given(data=mutated())
def test_a_mutated_article_gives_a_page_or_problems_on_its_lines(portal: PortalFolder, data: bytes) -> None:
    file = portal.write("content/artikelen/digid-aanvragen.md", data)
    checked = check(portal.options())
    assert checked.problems or checked.rendered
    for one in checked.problems:
        assert one.file != str(file) or in_the_file(one, data), one
    for page in checked.rendered:
        assert_clean(page.html.decode())


@settings(max_examples=30)
@given(
    data=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: f"---\n{text}".encode(errors="replace"))
)
def test_any_bytes_at_all_give_problems(portal: PortalFolder, data: bytes) -> None:
    portal.write("content/artikelen/digid-aanvragen.md", data)
    assert check(portal.options()).problems


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "]]></script><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202egnirtS",
]
TEXT_KEYS = [
    "title",
    "summary",
    "search_words",
    "index_words",
    "note",
    "floor",
    "how",
    "who",
    "name",
    "what",
    "reason",
]


def assert_clean(html: str) -> None:
    """No script, handler or address that anybody typed; the page's own parts are left alone."""
    tree = LexborHTMLParser(html)
    assert tree.css_first("title") is not None
    for element in tree.css("*"):
        for name, value in element.attributes.items():
            assert not name.startswith("on"), html
            if name in ("href", "src", "action", "formaction", "srcdoc", "data"):
                assert urlsplit((value or "").strip()).scheme in ("", "http", "https", "mailto", "tel"), value
    for script in tree.css("script"):
        assert script.attributes.get("src") or script.attributes.get("type") == "application/ld+json"
        assert "</" not in (script.text() or "")
    assert not tree.css("iframe, object, embed, base, body style, [srcdoc], img[src='x'], body svg[onload]")


def hostile(text: str, payload: str) -> str:
    """A file in which every text value ends in the payload."""
    quoted = payload.replace("'", "''")
    lines = []
    for line in text.split("\n"):
        key = line.strip().removeprefix("- ").partition(":")[0]
        indent = line.partition(key)[0] if key else ""
        lines.append(f"{indent}{key}: 'x {quoted}'" if key in TEXT_KEYS else line)
    return "\n".join(lines)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_typed_in_any_value_is_only_text(portal: PortalFolder, payload: str) -> None:
    for path, text in FILES.items():
        portal.write(path, hostile(text, payload) if path.endswith(".md") else text)
    portal.edit("content/artikelen/digid-aanvragen.md", "Kom langs", f"Kom {payload} langs")
    checked = check(portal.options())
    assert [one for one in checked.problems if one.is_error] == []
    for page in checked.rendered:
        assert_clean(page.html.decode())
    html = next(
        one.html.decode() for one in checked.rendered if one.page.url == "/artikelen/digid-aanvragen/"
    )
    heading = LexborHTMLParser(html).css_first("h1")
    assert heading is not None
    assert " ".join(heading.text().split()) == f"x {payload}"


def test_the_payloads_reach_the_pages(tmp_path: Path) -> None:
    assert hostile(LOCATION, "Z").count("Z'") == 4
    assert hostile(ARTICLE, "Z").count("Z'") >= 3


def test_the_check_of_pages_can_fail() -> None:
    for bad in (
        "<script>x</script>",
        "<img src=x onerror=y>",
        "<a href='javascript:x'>x</a>",
        "<base href=/>",
    ):
        with pytest.raises(AssertionError):
            assert_clean(f"<title>x</title>{bad}")
