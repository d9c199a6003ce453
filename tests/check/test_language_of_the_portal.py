"""The portal's own texts keep the promises that it asks of editors.

To mend what fails here: `build.py check` says the same, with what to write instead. Is a text right and the
rule wrong for it? Then `<!-- taal-ok: reden -->`, or mend the rule.
"""

from __future__ import annotations

import pytest

from tests.real_portal import readings
from wegwijs.check.reading_level import ceiling
from wegwijs.problems import Severity
from wegwijs.read.collections import ARTICLES


def test_the_texts_are_read() -> None:
    found = readings()
    assert sum(path.startswith(f"{ARTICLES.folder}/") for path in found) > 30
    assert {path.partition("/")[0] for path in found} > {"paginas", "begrippen", "organisaties", "locaties"}


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_no_text_has_a_language_problem(severity: Severity) -> None:
    found = [
        f"{path}:{one.line}: {one.message}"
        for path, reading in readings().items()
        for one in reading.problems
        if one.severity is severity
    ]
    assert found == []


def test_no_text_reads_like_texts_above_its_level() -> None:
    """Also at A2, where the check only advises. Shorter texts than `min_words` say too little."""
    found = [
        f"{path}: {one.score:.1f}, and {reading.declared} goes to {ceiling(reading.declared)}"
        for path, reading in readings().items()
        if (one := reading.estimate)
        and one.words >= reading.settings.min_words
        and one.score > ceiling(reading.declared)
    ]
    assert found == []


def test_every_reason_to_let_a_finding_pass_says_something() -> None:
    passed = [one for reading in readings().values() for one in reading.passed]
    assert [one.place for one in passed if len(one.reason.split()) < 4] == []
