from __future__ import annotations

import pytest

from wegwijs.read.svg import is_safe_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def svg(inner: str) -> bytes:
    return f"{HEAD}{inner}</svg>".encode()


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0" fill="red"/>',
        '<g id="a"><circle r="1"/></g><use href="#a"/><use xlink:href="#a"/>',
        '<defs><linearGradient id="v"><stop offset="1"/></linearGradient></defs><rect fill="url(#v)"/>',
        "<title>Een envelop</title><text>Brief</text>",
    ],
)
def test_shapes_and_text_are_safe(inner: str) -> None:
    assert is_safe_svg(svg(inner))
    assert is_safe_svg(b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg(inner))


@pytest.mark.parametrize(
    "data",
    [
        svg("<script>alert(1)</script>"),
        svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
        svg('<set attributeName="href" to="jav&#97;script:alert(1)"/>'),
        svg("<style>@import url(https://elders.nl)</style>"),
        svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
        svg('<path onload="alert(1)"/>'),
        svg('<a href="https://elders.nl"><path/></a>'),
        svg('<image href="https://elders.nl/x.png"/>'),
        svg('<use href="https://elders.nl/x.svg#a"/>'),
        svg('<rect fill="url(https://elders.nl/x)"/>'),
        svg('<rect style="background:url(data:x)"/>'),
        b"<?xml-stylesheet href='x.css'?>" + svg(""),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        f"{HEAD}<script/></svg>".encode("utf-16"),
        b"<svg",
        b"",
    ],
)
def test_what_runs_or_reaches_out_is_not(data: bytes) -> None:
    assert not is_safe_svg(data)
