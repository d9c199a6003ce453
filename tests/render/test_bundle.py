"""That a bundle runs is tested in a browser: `accessibility_tests/test_search_query.py`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support import TEMPLATES, codes
from wegwijs.render import load_design
from wegwijs.render.bundle import BundleError, bundle

LEAF = "export const A = 1;\nexport function b() {\n  return A;\n}\nasync function c() {}\n"


def test_exports_of_the_entry_are_those_of_the_whole() -> None:
    assert bundle({"index.js": LEAF}) == (
        "const A = 1;\nfunction b() {\n  return A;\n}\nasync function c() {}\nexport { A, b };\n"
    )


def test_what_is_imported_comes_first_and_once() -> None:
    text = bundle(
        {
            "index.js": 'import { one } from "./one.js";\nimport { A } from "./leaf.js";\n'
            "export const x = one + A;\n",
            "one.js": 'import { A, b } from "./leaf.js";\nexport const one = b() + A;\n',
            "leaf.js": LEAF,
            "never.js": "export const unused = 1;\n",
        }
    )
    assert re.findall(r"^const (\w+)", text, re.MULTILINE) == ["A", "one", "x"]
    assert "import" not in text
    assert "unused" not in text
    assert text.endswith("export { x };\n")


def test_what_another_module_exports_can_be_passed_on() -> None:
    text = bundle({"index.js": 'export { A, b } from "./the-leaf.js";\n', "the-leaf.js": LEAF})
    assert text.startswith("const A = 1;")
    assert text.endswith("\nexport { A, b };\n")


def test_constants_get_short_names_but_those_that_are_exported() -> None:
    text = bundle(
        {
            "index.js": 'import { MOST } from "./leaf.js";\nexport const LEAST = MOST - LEAST_OF_ALL;\n',
            "leaf.js": "export const MOST = [9];\nconst LEAST_OF_ALL = f(1);\n",
        }
    )
    assert text == "const _0 = [9];\nconst _1 = f(1);\nconst LEAST = _0 - _1;\nexport { LEAST };\n"


def test_numbers_stand_where_they_are_used_but_those_that_are_exported() -> None:
    text = bundle(
        {
            "index.js": 'import { MOST } from "./leaf.js";\nexport const LEAST = 0.5;\n'
            "export const all = [MOST, MOST_OF_ALL, LEAST];\n",
            "leaf.js": "export const MOST = 9; // why\nconst MOST_OF_ALL = 10 * MOST;\n",
        }
    )
    assert text == (
        "const _0 = 10 * 9;\nconst LEAST = 0.5;\nconst all = [9, _0, LEAST];\nexport { LEAST, all };\n"
    )


def test_async_functions_are_exported() -> None:
    text = bundle({"index.js": "export async function wait() {}\n"})
    assert text == "async function wait() {}\nexport { wait };\n"


@pytest.mark.parametrize(
    ("modules", "text"),
    [
        ({}, "index.js"),
        ({"index.js": 'import { a } from "./weg.js";\n'}, "index.js -> weg.js"),
        (
            {
                "index.js": 'import { a } from "./a.js";\n',
                "a.js": 'import { b } from "./b.js";\n',
                "b.js": 'import { a } from "./a.js";\n',
            },
            "index.js -> a.js -> b.js -> a.js",
        ),
        ({"index.js": "export default 1;\n"}, "index.js: export default 1;"),
        ({"index.js": 'import x from "./a.js";\n', "a.js": ""}, "index.js: import x"),
        ({"index.js": 'import { a as b } from "./a.js";\n', "a.js": ""}, "index.js: import { a as b }"),
        (
            {"index.js": 'import { a } from "./a.js";\nlet same;\n', "a.js": "function same() {}\n"},
            "a.js, index.js: same",
        ),
        ({"index.js": 'import { a } from "https://elders.example/a.js";\n'}, "index.js: import { a }"),
    ],
)
def test_what_cannot_be_made_one_is_refused(modules: dict[str, str], text: str) -> None:
    with pytest.raises(BundleError, match=re.escape(text)):
        bundle(modules)


def test_a_folder_of_modules_is_one_script_of_the_design(templates: Path) -> None:
    folder = templates / "components/knop/delen"
    folder.mkdir()
    (folder / "index.js").write_text(
        '// uitleg\nimport { A } from "./leaf.js";\nexport const twice = 2 * A;\n'
    )
    (folder / "leaf.js").write_text(LEAF)
    design, problems = load_design(templates)
    assert problems == []
    assert design is not None
    assert list(design.scripts) == ["knop", "knop-delen"]
    path = design.scripts["knop-delen"]
    assert re.fullmatch(r"assets/knop-delen\.[0-9a-f]{10}\.js", path)
    assert path in design.hashed
    script = design.files[path].decode()
    assert "uitleg" not in script
    assert script.endswith("export{twice};")


def test_modules_that_do_not_fit_together_are_a_problem_of_their_folder(templates: Path) -> None:
    entry = templates / "components/knop/delen/index.js"
    entry.parent.mkdir()
    entry.write_text('import { A } from "./weg.js";\n')
    design, problems = load_design(templates)
    assert design is None
    assert codes(problems) == ["asset-broken"]
    assert "weg.js" in problems[0].message


def test_the_modules_of_search_can_be_made_one() -> None:
    folder = TEMPLATES / "components/search/query"
    text = bundle({file.name: file.read_text("utf-8") for file in folder.glob("*.js")})
    exports = re.findall(r"\w+", text.splitlines()[-1])
    assert {"prepare", "ask", "widen", "textOf", "excerpt"} <= set(exports)
    for file in folder.glob("*.js"):
        assert file.read_text("utf-8").splitlines()[0] in text, f"nobody imports {file.name}"
