from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from heldout_examples import (
    DEPRECATED,
    FAILED,
    MAIN,
    PASSED,
    Example,
    act_examples,
    folder_examples,
    gds_examples,
    misses_a_file,
)
from heldout_scores import Result, score

from wegwijs.audit.findings import Finding

RULE = """---
id: abc123
name: A rule
{front}accessibility_requirements:
  wcag20:1.1.1: # Non-text Content (A)
    forConformance: true
  wcag-technique:G1:
    forConformance: false
---

```html
<p>No example</p>
```

#### Passed Example 1

```html
<img alt="A cat" />
```

#### Failed Example 1

```html
<img />
<p>Two lines</p>
```

#### Failed Example 2

```svg
<svg></svg>
```
"""


def checkout(folder: Path, front: str = "") -> Path:
    (folder / "_rules").mkdir()
    (folder / "_rules" / "a-rule-abc123.md").write_text(RULE.format(front=front), "utf-8")
    return folder


def finding(rule: str, *wcag: str, states: tuple[str, ...] = ("1280",)) -> Finding:
    return Finding(rule, wcag, "serious", states[0], "p", "", "<p>", "A", states)


def test_examples_of_a_checkout_have_verdict_and_criteria(tmp_path: Path) -> None:
    passed, failed = act_examples(checkout(tmp_path))
    assert (passed.verdict, passed.html, passed.criteria) == (PASSED, '<img alt="A cat" />', ("1.1.1",))
    assert (failed.verdict, failed.html) == (FAILED, "<img />\n<p>Two lines</p>")
    assert failed.path == "act/abc123/failed-1.html"
    assert failed.group == MAIN


def test_a_deprecated_rule_is_apart(tmp_path: Path) -> None:
    assert {one.group for one in act_examples(checkout(tmp_path, "deprecated: |\n  Gone.\n"))} == {DEPRECATED}


def test_examples_of_a_folder_per_rule(tmp_path: Path) -> None:
    (tmp_path / "abc123").mkdir()
    (tmp_path / "abc123" / "meta.json").write_text(json.dumps({"requirements": ["1.4.3"]}), "utf-8")
    (tmp_path / "abc123" / "inapplicable-1.html").write_text("<p>", "utf-8")
    (one,) = act_examples(tmp_path)
    assert (one.rule, one.verdict, one.criteria) == ("abc123", "inapplicable", ("1.4.3",))


def test_a_barrier_may_have_a_page_with_script(tmp_path: Path) -> None:
    (tmp_path / "with-script").mkdir()
    (tmp_path / "with-script" / "a.html").write_text("<p>", "utf-8")
    about = {"a.html": {"criteria": ["2.1.1"], "needs_script": "with-script/a.html"}}
    (tmp_path / "expected.json").write_text(json.dumps(about), "utf-8")
    (one,) = gds_examples(tmp_path)
    assert (one.rule, one.path, one.verdict) == ("a.html", "gds/with-script/a.html", FAILED)


def test_any_folder_tells_rule_verdict_and_criteria_of_its_pages(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    about = {"a.html": {"rule": "alt", "verdict": "passed", "criteria": ["1.1.1"]}}
    (tmp_path / "expected.json").write_text(json.dumps(about), "utf-8")
    (one,) = folder_examples(tmp_path)
    assert (one.rule, one.path, one.verdict, one.criteria) == ("alt", "folder/a.html", PASSED, ("1.1.1",))


def test_rules_stay_whole_in_one_half() -> None:
    rules = [f"rule{number}" for number in range(40)]
    halves = {
        rule: {Example("act", rule, f"{name}.html", "", PASSED, ()).half for name in ("passed-1", "failed-1")}
        for rule in rules
    }
    assert all(len(found) == 1 for found in halves.values())
    assert set.union(*halves.values()) == {"dev", "test"}


@pytest.mark.parametrize(
    ("html", "misses"),
    [
        ('<script src="/there.js"></script>', False),
        ('<script src="/gone.js"></script>', True),
        ('<script src="https://example.com/there.js"></script>', True),
        ("<style>p { background: url(gone.png) }</style>", True),
        ('<img src="/gone.png" alt="">', False),
        ('<iframe src="data:text/html,hello"></iframe>', False),
        ('<a href="/gone.html">x</a>', False),
    ],
)
def test_an_example_needs_what_it_loads(tmp_path: Path, html: str, misses: bool) -> None:
    (tmp_path / "there.js").write_text("", "utf-8")
    assert misses_a_file(Example("act", "x", "act/x/passed-1.html", html, PASSED, ()), tmp_path) == misses


def test_found_is_a_failure_of_one_of_the_criteria() -> None:
    example = Example("act", "x", "p", "", FAILED, ("1.1.1", "4.1.2"))
    assert Result(example, (finding("alt-file-name", "1.1.1"),), (), ()).found
    other = Result(example, (finding("reflow", "1.4.10"),), (finding("image-alt", "1.1.1"),), ())
    assert not other.found
    assert other.asked


def test_score_leaves_aside_what_the_law_does_not_ask() -> None:
    law, beyond = ("1.4.3",), ("1.4.6",)
    alarm = (finding("color-contrast", "1.4.3"),)
    known = [
        Result(Example("act", "x", "p", "", FAILED, law), alarm, (), ()),
        Result(Example("act", "x", "p", "", PASSED, law), alarm, (), ()),
        Result(Example("act", "y", "p", "", FAILED, beyond), (), (), ()),
    ]
    one = score(known)
    assert (one.barriers, one.found, one.axe, one.sound, one.alarms) == (1, 1, 1, 1, 1)


def test_an_alarm_in_another_view_than_the_first_is_counted_and_told_apart() -> None:
    example = Example("act", "x", "p", "", PASSED, ("1.4.3",))
    loaded = Result(example, (finding("color-contrast", "1.4.3", states=("1280", "320")),), (), ())
    larger = Result(example, (finding("color-contrast", "1.4.3", states=("200% text",)),), (), ())
    one = score([loaded, larger])
    assert (one.sound, one.alarms, one.alarms_as_it_loads) == (2, 2, 1)
