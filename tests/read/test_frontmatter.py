from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages import places
from wegwijs.read import parse
from wegwijs.read.frontmatter import CONTROL, MAX_DEPTH, MAX_LINES


def fenced(yaml: str) -> str:
    return f"---\n{yaml}\n---\nTekst.\n"


def values(yaml: str) -> dict[str, Any]:
    parsed = parse(fenced(yaml), "x.md")
    assert parsed.problems == ()
    return parsed.values


@pytest.mark.parametrize(
    ("yaml", "text"),
    [
        ("14:00", "14:00"),
        ("no", "no"),
        ("true", "true"),
        ("0201234567", "0201234567"),
        ("2026-02-30", "2026-02-30"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("~", "~"),
        ("null", "null"),
        ("", ""),
        ("'0800 0543'", "0800 0543"),
        ('"een\\ntwee"', "een\ntwee"),
        ("één café €", "één café €"),
        ("  ruim  ", "ruim"),
    ],
)
def test_every_scalar_stays_text(yaml: str, text: str) -> None:
    assert values(f"key: {yaml}") == {"key": text}


def test_keys_stay_text_too() -> None:
    assert values("no: x\n1: y\n2026-01-01: z") == {"no": "x", "1": "y", "2026-01-01": "z"}


def test_lists_and_keys_within_keys() -> None:
    assert values("a: [x, 1]\nb:\n  - c: no\n    d: 2") == {
        "a": ["x", "1"],
        "b": [{"c": "no", "d": "2"}],
    }


def test_body_is_what_follows_the_second_fence() -> None:
    parsed = parse("---\ntitle: x\n---\n\n\nEen\n---\nTwee\n", "x.md")
    assert (parsed.body, parsed.body_line) == ("Een\n---\nTwee", 6)


def test_spaces_after_a_fence_are_fine() -> None:
    parsed = parse("---  \ntitle: x\n---\t\nTekst", "x.md")
    assert (parsed.values, parsed.body, parsed.problems) == ({"title": "x"}, "Tekst", ())


def test_no_values_between_the_fences_is_left_to_the_schema() -> None:
    parsed = parse("---\n---\nTekst", "x.md")
    assert (parsed.values, parsed.body, parsed.problems) == ({}, "Tekst", ())


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        (
            "title: x\n---\nTekst",
            "frontmatter-missing",
            1,
            "Het bestand begint niet met een regel met drie streepjes (---).",
        ),
        (
            "\n---\ntitle: x\n---\n",
            "frontmatter-missing",
            1,
            "Het bestand begint niet met een regel met drie streepjes (---).",
        ),
        (
            "--\ntitle: x\n---\n",
            "frontmatter-fence",
            1,
            "Regel 1 lijkt op drie streepjes, maar is het niet: `--`.",
        ),
        (
            " ---\ntitle: x\n---\n",
            "frontmatter-fence",
            1,
            "Regel 1 lijkt op drie streepjes, maar is het niet: `---`.",
        ),
        (
            "———\ntitle: x\n---\n",
            "frontmatter-fence",
            1,
            "Regel 1 lijkt op drie streepjes, maar is het niet: `———`.",
        ),
        (
            "---\ntitle: x\nTekst\n",
            "frontmatter-not-closed",
            1,
            "De gegevens bovenaan hebben geen einde: er komt geen tweede regel met drie streepjes (---).",
        ),
        (
            "---\ntitle: x\n ---\nTekst\n",
            "frontmatter-not-closed",
            1,
            "De gegevens bovenaan hebben geen einde: er komt geen tweede regel met drie streepjes (---).",
        ),
    ],
)
def test_fences(text: str, code: str, line: int, message: str) -> None:
    parsed = parse(text, "x.md")
    assert parsed.values == {}
    assert [(one.code, one.line, one.message) for one in parsed.problems] == [(code, line, message)]


QUOTES = "Zet de waarde tussen aanhalingstekens."


@pytest.mark.parametrize(
    ("yaml", "line", "column", "detail", "advice"),
    [
        (
            "title: Brief: wat nu",
            2,
            8,
            " (er staat een dubbele punt in de waarde)",
            "Zet de hele waarde tussen",
        ),
        ("a: x\nb:\n\tc: d", 4, 1, " (er staat een tab)", "Gebruik spaties in plaats van de tab-toets"),
        (
            'a: x\ntitle: "Brief\nb: x',
            3,
            8,
            " (een aanhalingsteken gaat niet dicht)",
            'Zet aan het einde van de waarde hetzelfde aanhalingsteken als aan het begin: `title: "Brief"`',
        ),
        (
            "topic: [a, b\nsummary: x",
            2,
            8,
            " (een haak gaat niet dicht, of er mist een komma)",
            "Schrijf een lijst zo: [een, twee], of elk deel op een eigen regel met een streepje.",
        ),
        ("title: @x", 2, 8, " (de waarde begint met een bijzonder teken)", QUOTES),
        ("title: `x`", 2, 8, " (de waarde begint met een bijzonder teken)", QUOTES),
        ("title: %x", 2, 8, " (de waarde begint met een bijzonder teken)", QUOTES),
        ("title: *belangrijk* nu", 2, 19, " (de waarde begint met een bijzonder teken)", QUOTES),
        ("title: >nieuw", 2, 9, " (de waarde begint met een bijzonder teken)", QUOTES),
        ("title: - x", 2, 8, " (de waarde begint met een bijzonder teken)", QUOTES),
        (
            'title: "C:\\Users"',
            2,
            13,
            " (er staat een schuine streep naar links: \\)",
            "Zet de waarde tussen enkele aanhalingstekens: '…'. Een \\ is dan een gewoon teken.",
        ),
        ("a: x\n b: y", 3, 3, "", "Zet een waarde met een dubbele punt of een # tussen"),
        (
            "a: x\n...\ndraft: true",
            4,
            1,
            "",
            "Schrijf elk gegeven als `naam: waarde` op een eigen regel.",
        ),
        (
            "a: x\n--- {draft: true}",
            3,
            1,
            " (hier begint een tweede blok gegevens)",
            "Haal de puntjes of streepjes op deze regel weg.",
        ),
    ],
)
def test_syntax_error_says_where_and_what_to_do(
    yaml: str, line: int, column: int, detail: str, advice: str
) -> None:
    parsed = parse(fenced(yaml), "x.md")
    [found] = [one for one in parsed.problems if one.code == "frontmatter-syntax"]
    assert (found.line, found.column) == (line, column)
    if detail:
        assert found.message == f"Deze regel kan niet worden gelezen{detail}."
    assert advice in found.hint


def test_a_list_or_a_text_is_not_a_set_of_keys() -> None:
    for yaml in ("- a\n- b", "hallo", "title\nsummary: x", "title:x"):
        parsed = parse(fenced(yaml), "x.md")
        assert (places(parsed.problems), parsed.values) == ([("frontmatter-not-keys", 2, 1)], {})


def test_a_key_must_be_text_and_the_other_keys_are_still_read() -> None:
    parsed = parse(fenced("[a, [b]]: x\ntitle: y"), "x.md")
    assert places(parsed.problems) == [("frontmatter-not-keys", 2, 1)]
    assert parsed.values == {"title": "y"}


def test_the_first_of_two_equal_keys_is_kept_and_the_second_reported() -> None:
    parsed = parse(fenced("title: een\nphone:\n  cost: x\n  cost: {a: b}\ntitle: twee"), "x.md")
    assert parsed.values == {"title": "een", "phone": {"cost": "x"}}
    assert places(parsed.problems) == [
        ("frontmatter-duplicate-key", 5, 3),
        ("frontmatter-duplicate-key", 6, 1),
    ]
    assert parsed.problems[1].message == "`title` staat er twee keer in. De eerste keer is op regel 2."


def test_anchors_and_aliases_are_refused_wherever_they_stand() -> None:
    parsed = parse(fenced("a: &een x\nb: *een\nc: &twee [y]\n&drie d: z"), "x.md")
    assert places(parsed.problems) == [
        ("frontmatter-alias", 2, 4),
        ("frontmatter-alias", 3, 4),
        ("frontmatter-alias", 4, 4),
        ("frontmatter-alias", 5, 1),
    ]
    # Nothing is followed, and nothing looks empty: that would be a second, untrue problem.
    assert parsed.values == {"a": "x", "b": "*een", "c": ["y"], "d": "z"}


def test_alias_bomb_stays_small() -> None:
    yaml = "a0: &a0 [x]\n" + "\n".join(
        f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, 12)
    )
    parsed = parse(fenced(yaml), "x.md")
    assert {one.code for one in parsed.problems} == {"frontmatter-alias"}
    assert len(json.dumps(parsed.values)) < 2000


@pytest.mark.parametrize(
    ("yaml", "tag"),
    [
        ("title: !!python/object/apply:os.system [ls]", "!!python/object/apply:os.system"),
        ("a: !Let op", "!Let"),
    ],
)
def test_tags_are_refused_and_never_run(yaml: str, tag: str) -> None:
    parsed = parse(fenced(yaml), "x.md")
    assert parsed.problems[0].code == "frontmatter-tag"
    assert parsed.problems[0].message == f"Hier staat een code die begint met een uitroepteken: `{tag}`."


@pytest.mark.parametrize(
    "yaml",
    [
        "a: " + "[" * 100_000 + "]" * 100_000,
        "a: " + "[" * 100_000,
        "a: " + "{a: " * 100_000,
        "a:\n " + "- " * 100_000,
        "\n".join(" " * depth + "a:" for depth in range(400)),
    ],
    ids=["closed", "open", "mappings", "dashes", "indented"],
)
def test_deep_nesting_is_one_clear_problem(yaml: str) -> None:
    parsed = parse(fenced(yaml), "x.md")
    [deep] = parsed.problems
    assert deep.code == "frontmatter-too-deep"
    assert deep.message == "De gegevens zijn hier te diep in elkaar gezet."
    assert deep.hint == f"Gebruik hoogstens {MAX_DEPTH} niveaus."


def test_a_key_of_many_levels_is_one_clear_problem() -> None:
    parsed = parse(fenced("? " + "[" * 100_000), "x.md")
    assert places(parsed.problems) == [("frontmatter-not-keys", 2, 3)]


def test_what_stands_beside_a_little_too_deep_part_is_still_read() -> None:
    parsed = parse(fenced("a: " + "[" * 9 + "]" * 9 + "\nb: x\nb: y"), "x.md")
    assert [one.code for one in parsed.problems] == ["frontmatter-too-deep", "frontmatter-duplicate-key"]
    assert parsed.values["b"] == "x"


def test_ten_thousand_lines_are_too_long() -> None:
    parsed = parse(fenced("\n".join(f"k{number}: x" for number in range(10_000))), "x.md")
    assert parsed.values == {}
    [found] = parsed.problems
    assert found.message == (
        f"De gegevens bovenaan zijn te lang: 10001 regels. Het mogen er hoogstens {MAX_LINES} zijn."
    )


@pytest.mark.parametrize(("escape", "name"), [("\\0", "U+0000"), ("\\x1b", "U+001B"), ("\\uFEFF", "U+FEFF")])
def test_an_escape_cannot_smuggle_in_a_control_character(escape: str, name: str) -> None:
    parsed = parse(fenced(f'title: "a{escape}b"'), "x.md")
    [found] = parsed.problems
    assert (found.code, found.line, found.column) == ("file-control-character", 2, 8)
    assert name in found.message


texts = st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: not CONTROL.search(text))
shapes = st.dictionaries(
    texts.map(str.strip),
    st.recursive(
        texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts.map(str.strip), inner, max_size=3),
        max_leaves=8,
    ),
    max_size=5,
)


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: stripped(inner) for key, inner in value.items()}
    return [stripped(inner) for inner in value] if isinstance(value, list) else value.strip()


@given(shapes)
def test_any_mapping_of_texts_comes_back_as_text(mapping: dict[str, Any]) -> None:
    """JSON is YAML: whatever it holds must be read as it was written, apart from spaces around it."""
    parsed = parse(fenced(json.dumps(mapping, ensure_ascii=False)), "x.md")
    if [one.code for one in parsed.problems] != ["frontmatter-too-deep"]:
        assert parsed.problems == ()
        assert parsed.values == stripped(mapping)


plain = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 .;/()+€é_-]{0,30}", fullmatch=True)


@given(st.dictionaries(st.from_regex(r"[a-z_0-9]{1,12}", fullmatch=True), plain, max_size=8))
def test_any_unquoted_values_come_back_as_text_with_their_line(mapping: dict[str, str]) -> None:
    parsed = parse(fenced("\n".join(f"{key}: {value}" for key, value in mapping.items())), "x.md")
    assert parsed.problems == ()
    assert parsed.values == stripped(mapping)
    assert [parsed.places[(key,)] for key in mapping] == [(2 + row, 1) for row in range(len(mapping))]


@given(st.text(alphabet=st.sampled_from("ab:-?!&*[]{}|>%@`'\"#, \n\t.~<=\\é"), max_size=80))
def test_yaml_soup_never_raises_and_every_problem_is_in_the_file(soup: str) -> None:
    text = fenced(soup)
    parsed = parse(text, "x.md")
    for one in parsed.problems:
        assert 1 <= one.line <= text.count("\n") + 1
        assert one.column >= 1
        assert one.message.endswith(".")
        assert one.hint


def test_a_comment_that_was_meant_as_text_is_told() -> None:
    parsed = parse("---\ntitle: Vraag #1 over geld\nsummary: 'Vraag #2' # mag\n---\n", "x.md")
    [one] = parsed.problems
    assert (one.code, one.line, one.column, one.is_error) == ("frontmatter-comment", 2, 8, False)
    assert one.message == "Achter `Vraag` staat `#1 over geld`. Alles na een # telt niet mee."
    assert parsed.values == {"title": "Vraag", "summary": "Vraag #2"}
