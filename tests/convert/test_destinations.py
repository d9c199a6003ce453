from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.converter import Converter
from wegwijs.convert.destinations import destinations, without_code


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("[a](b.md) ![c](d.png)", ["b.md", "d.png"]),
        ("[a](b.md \"titel\") [a](<b c.md> 't')", ["b.md", "b c.md"]),
        ("[a](b(1).md)", ["b(1).md"]),
        (r"[a](b\_c.md)", ["b_c.md"]),
        ("[a]: b.md 'x'\n  [b]: <c.md>", ["b.md", "c.md"]),
        ("<https://x.nl/a> <a@b.nl> <b>", ["https://x.nl/a", "a@b.nl"]),
        ("``a ` [x](y)`` [a](b)", ["b"]),
        ("`geen einde [a](b)", ["b"]),
        ("een ` hier\n\nen ` daar [a](b)", ["b"]),
        ("[a](b\n\n[c](d)", ["d"]),
        ("[a]()", [""]),
        ("[a](<https://x.nl>) <https://y.nl>", ["https://x.nl", "https://y.nl"]),
    ],
)
def test_targets_in_order(body: str, targets: list[str]) -> None:
    assert sorted(one.target for one in destinations(body)) == sorted(targets)


def test_spans_are_what_was_typed() -> None:
    body = r"Zie [a](b\_c.md 'x') en [d](<e f.md>)."
    assert [body[one.start : one.end] for one in destinations(body)] == [r"b\_c.md", "e f.md"]


def test_without_code_keeps_every_place() -> None:
    body = "a `b\nc` d <!-- e\n\n --> f"
    assert without_code(body) == "a   \n   d       \n\n     f"


PIECES = st.sampled_from(
    ["[a](b.md)", "[c](<d e.md>)", "`x`", "\n\n", " ", "<https://x.nl>", "tekst", "[g](h.md 't')"]
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_what_the_converter_sees_is_found(body: str) -> None:
    """In sane Markdown; the order and the number are the same."""
    links = Converter("/", {}).convert(body, "artikelen/x.md").links
    assert [one.target for one in destinations(body)] == [one.target for one in links]


@pytest.mark.parametrize("piece", ["](", "`", "[a](", "<!--", "](<", "[a]:", "<https:", "<!---->", "`a`"])
def test_no_text_takes_long(piece: str) -> None:
    before = process_time()
    list(destinations(piece * (200_000 // len(piece))))
    assert process_time() - before < 5
