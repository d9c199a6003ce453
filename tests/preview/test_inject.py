"""Where the preview's pieces go, and the policy that lets them work."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from wegwijs.preview.inject import Pieces, preview_policy, with_pieces
from wegwijs.render.pages.context import _POLICY, SEARCH_POLICY

PIECES = Pieces(head="[head]", top="[top]", bottom="[bottom]")
PAGE = """<!doctype html>
<html lang="nl"><head>
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">
<title>x</title>
</head>
<body class="a">
<p>text</p>
</body>
</html>
"""


def test_pieces_stand_at_the_ends_of_head_and_body() -> None:
    html = with_pieces(PAGE, PIECES, None)
    assert "<title>x</title>\n[head]</head>" in html
    assert '<body class="a">[top]\n<p>text</p>\n[bottom]</body>' in html


def test_markup_does_not_escape_the_page() -> None:
    html = with_pieces(PAGE, Pieces(Markup("<link>"), Markup("<b>"), Markup("<i>")), None)
    assert html.startswith("<!doctype html>")
    assert "<link></head>" in html


def test_a_page_without_head_or_body_gets_them_all_the_same() -> None:
    assert with_pieces("<p>bare", PIECES, None) == "[head][top]<p>bare[bottom]"


def test_a_skip_link_stays_the_first() -> None:
    skip = '<body>\n<a class="skip-link" href="#inhoud">Naar de inhoud</a>'
    assert with_pieces(f"{skip}<p>", PIECES, None) == f"[head]{skip}[top]<p>[bottom]"
    assert (
        with_pieces('<body><a href="/">x</a>', PIECES, None) == '[head]<body>[top]<a href="/">x</a>[bottom]'
    )


def test_the_last_end_of_the_body_counts() -> None:
    assert with_pieces("<body><pre></body></pre></body>", PIECES, None).endswith("</pre>[bottom]</body>")


def test_the_policy_comes_from_the_page_object() -> None:
    html = with_pieces(PAGE, PIECES, "default-src 'none'; img-src 'self'")
    assert html.count("Content-Security-Policy") == 1
    assert "img-src &#x27;self&#x27;" in html
    assert "connect-src &#x27;self&#x27;" in html


def test_without_a_page_object_the_written_policy_is_widened() -> None:
    single = PAGE.replace('"default-src &#39;none&#39;"', "'default-src none; img-src data:'")
    assert "img-src data:" in with_pieces(single, PIECES, None)
    assert "connect-src &#x27;self&#x27;" in with_pieces(PAGE, PIECES, None)


def test_a_page_without_policy_gets_none() -> None:
    assert "Content-Security" not in with_pieces("<head></head><body></body>", PIECES, "default-src 'none'")


def test_a_policy_that_is_shown_in_the_text_stays() -> None:
    shown = '<meta http-equiv="Content-Security-Policy" content="x">'
    assert shown in with_pieces(f"<head></head><body>{shown}</body>", PIECES, "default-src 'none'")


def test_our_policies_keep_what_they_had() -> None:
    for policy in (_POLICY, SEARCH_POLICY):
        widened = preview_policy(policy).split("; ")
        assert set(policy.split("; ")) <= set(widened)
        assert "connect-src 'self'" in widened


def test_what_the_default_allows_is_not_lost() -> None:
    assert "connect-src https: 'self'" in preview_policy("default-src https:")
    assert preview_policy("").startswith("script-src 'self'")
    assert "connect-src *;" in preview_policy("connect-src *; default-src 'none'") + ";"


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_keeps_its_own_characters(text: str) -> None:
    html = with_pieces(text, PIECES, None)
    for piece in ("[head]", "[top]", "[bottom]"):
        html = html.replace(piece, "", 1)
    if "<meta" not in text.lower() and "[" not in text:
        assert html == text
