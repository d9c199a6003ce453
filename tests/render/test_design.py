from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from tests.support import TEMPLATES, codes
from wegwijs.render import Design, load_design


def design_of(folder: Path) -> Design:
    design, problems = load_design(folder)
    assert problems == []
    assert design is not None
    return design


def test_one_style_sheet_in_a_fixed_order(templates: Path) -> None:
    design = design_of(templates)
    css = design.files[design.stylesheet].decode()
    order = ["--a", "margin:0", "margin:1px", "address", "b{", "@media print"]
    assert [css.index(one) for one in order] == sorted(css.index(one) for one in order)


def test_names_of_styles_and_scripts_carry_the_hash_of_their_bytes(templates: Path) -> None:
    design = design_of(templates)
    for path in (design.stylesheet, design.scripts["knop"]):
        assert hashlib.sha256(design.files[path]).hexdigest()[:10] in path
    (templates / "styles/base.css").write_text("body { margin: 2px; }")
    changed = design_of(templates)
    assert changed.stylesheet != design.stylesheet
    assert changed.scripts == design.scripts


def test_another_style_sheet_is_a_file_by_itself_with_the_same_tokens(templates: Path) -> None:
    before = design_of(templates)
    (templates / "styles/kaart.css").write_text("i { top: var(--a); }")
    design = design_of(templates)
    assert before.stylesheets == {}
    assert list(design.stylesheets) == ["kaart"]
    path = design.stylesheets["kaart"]
    assert design.files[path] == b":root{--a:1px}i{top:var(--a)}"
    assert hashlib.sha256(design.files[path]).hexdigest()[:10] in path
    assert design.stylesheet == before.stylesheet
    assert design.hashed == {design.stylesheet, path, *design.scripts.values()}


def test_scripts_are_minified_and_assets_copied_as_they_are(templates: Path) -> None:
    design = design_of(templates)
    assert design.files[design.scripts["knop"]] == b"const a=1;"
    assert design.files["assets/favicon.svg"] == b"<svg/>"
    assert list(design.scripts) == ["knop"]


def test_an_icon_is_hidden_from_screen_readers(templates: Path) -> None:
    attributes = 'class="icon" aria-hidden="true"'
    drawing = f'<svg {attributes} viewBox="0 0 1 1"> <path d="M0 0"/> </svg>'
    assert design_of(templates).icons == {"mail": drawing}


def test_an_icon_in_a_page_has_no_namespace(templates: Path) -> None:
    (templates / "icons" / "mail.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')
    assert design_of(templates).icons["mail"].endswith(' aria-hidden="true"><path/></svg>')


def test_components_have_their_examples(templates: Path) -> None:
    [component] = design_of(templates).components
    assert (component.name, component.group, component.description) == ("knop", "Knoppen", "Een knop.")
    assert component.examples == (("Kort", {"text": "A & B"}),)


def test_the_real_templates_are_complete(real_design: Design) -> None:
    with_template = {file.parent.name for file in TEMPLATES.glob("components/*/template.html")}
    assert {one.name for one in real_design.components} == with_template
    assert all(one.examples for one in real_design.components)
    assert all('aria-hidden="true"' in svg for svg in real_design.icons.values())


def test_a_folder_that_is_missing_or_not_complete(tmp_path: Path, templates: Path) -> None:
    design, [one] = load_design(tmp_path / "sjabloon")
    assert design is None
    assert one.message == (
        f"De map {tmp_path / 'sjabloon'} met sjablonen bestaat niet, "
        "of mist base.html, components, icons, pages, styles."
    )
    (templates / "base.html").unlink()
    _, [one] = load_design(templates)
    assert one.message.endswith("of mist base.html.")


@pytest.mark.parametrize(
    "text",
    [
        "examples: [",
        "",
        "group: z\ndescription: x",
        "description: x\nexamples: []",
        "group: z\ndescription: x\nexamples: 3",
        "group: z\ndescription: x\nexamples:\n  - props: {}",
        "group: z\ndescription: x\nexamples:\n  - name: y\n    props: tekst",
        "group: z\ndescription: x\nexamples:\n  - name: y\n    props: {dag: 2026-02-30}",
        "- 1",
    ],
)
def test_examples_that_cannot_be_read_are_a_problem(templates: Path, text: str) -> None:
    file = templates / "components/knop/examples.yaml"
    file.write_text(text)
    design, problems = load_design(templates)
    assert design is None
    assert [(one.code, one.file) for one in problems] == [("asset-broken", str(file))]
    assert "\n" not in problems[0].message


@pytest.mark.parametrize("key", ["group", "description", "examples"])
def test_a_key_that_examples_miss_is_named(templates: Path, key: str) -> None:
    file = templates / "components/knop/examples.yaml"
    data = yaml.safe_load(file.read_text())
    del data[key]
    file.write_text(yaml.safe_dump(data))
    _, [one] = load_design(templates)
    assert one.message == f"Dit bestand van de opmaak klopt niet: '{key}' ontbreekt."


@pytest.mark.parametrize(
    "path",
    [
        "styles/base.css",
        "components/knop/script.js",
        "components/knop/style.css",
        "styles/kaart.css",
        "icons/mail.svg",
        "components/knop/examples.yaml",
    ],
)
def test_a_file_that_is_not_utf8_is_a_problem(templates: Path, path: str) -> None:
    (templates / path).write_bytes("/* één */".encode("cp1252"))
    design, problems = load_design(templates)
    assert design is None
    assert [(one.code, one.file) for one in problems] == [("asset-broken", str(templates / path))]


def test_a_folder_among_the_assets_is_a_problem(templates: Path) -> None:
    (templates / "assets/map").mkdir()
    design, problems = load_design(templates)
    assert design is None
    assert codes(problems) == ["asset-broken"]
