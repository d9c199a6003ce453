"""The site's own texts, on buttons and around articles, are as plain as B1 asks of editors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.real_portal import readings
from tests.test_site_catalogue import asked
from wegwijs.check.reading_level import ceiling
from wegwijs.readability.analysis import Reading, analyse
from wegwijs.readability.html import read_html
from wegwijs.readability.text import Text
from wegwijs.settings import Readability

PLACEHOLDER = re.compile(r"%\(\w+\)s")
PLAIN = "Hengelo"
"""What a placeholder becomes: a name, as most of them are filled in with one or with a number."""
LEVEL = "B1"
UNFIT = "U dient m.b.t. uw verzoek contact op te nemen met de desbetreffende instantie."


def texts() -> list[str]:
    """All Dutch texts that templates and code ask for, one and many apart."""
    return sorted({text for key in asked() for text in ([key] if isinstance(key, str) else key)})


def read(dutch: Iterable[str]) -> Reading:
    """All at once, so that "u" and "je" in different texts are found too.

    An abbreviation that the glossary explains may stand anywhere on the site.
    """
    html = "".join(f"<p>{PLACEHOLDER.sub(PLAIN, one).replace('%%', '%')}</p>" for one in dutch)
    knowledge = readings()["paginas/index.md"].reading.knowledge
    return analyse(Text(read_html(html).passages), LEVEL, Readability().limits(LEVEL), knowledge)


def findings(reading: Reading) -> list[str]:
    passages = reading.text.passages
    return [
        f"{one.code}: {one.words!r} in {passages[one.passage].text!r}. {one.suggestion}"
        for one in reading.findings
    ]


def test_no_text_has_a_finding() -> None:
    assert findings(read(texts())) == []


def test_together_they_read_like_texts_of_the_level() -> None:
    estimate = read(texts()).estimate
    assert estimate is not None
    assert estimate.words > 1000
    assert estimate.score <= ceiling(LEVEL)


def test_an_unfit_text_among_them_is_found() -> None:
    found = findings(read([*texts(), UNFIT]))
    assert found
    assert all(UNFIT in one for one in found)


def test_je_among_texts_with_u_is_found() -> None:
    assert any(one.startswith("address-mixed") for one in findings(read([*texts(), "Kies je plaats."])))
