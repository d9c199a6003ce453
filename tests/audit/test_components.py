"""What the source of components says of their states, and that the audit visits all of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from wegwijs.audit.components import State, all_states, require_every_state, undeclared, undeclared_text
from wegwijs.audit.states import Visit, every_visit
from wegwijs.cli import main

OURS = Path(__file__).parents[2] / "templates" / "components"


def component(folder: Path, **texts: str) -> Path:
    """A folder of components with one, "kaart", of these files (`template`, `script`, `style`)."""
    names = {"template": "template.html", "script": "script.js", "style": "style.css"}
    (folder / "kaart").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "kaart" / names[name]).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("texts", "selectors"),
    [
        ({"template": "<details><summary>Meer</summary></details>"}, ["details[open]"]),
        (
            {"template": '<p data-in="bezig weg" hidden>'},
            ["[data-in~=bezig]:not([hidden])", "[data-in~=weg]:not([hidden])"],
        ),
        ({"template": '<p class="x kaart__deel" hidden>'}, [".kaart__deel:not([hidden])"]),
        ({"template": '<p id="deel" {% if a > 1 %}hidden{% endif %} hidden>'}, ["#deel:not([hidden])"]),
        ({"template": '<p aria-hidden="true" class="hidden-x">'}, []),
        ({"script": 'knop.setAttribute("aria-expanded", open);'}, ["[aria-expanded=true]"]),
        ({"script": 'root.classList.toggle("kaart--fout", fout);'}, [".kaart--fout"]),
        ({"style": '.kaart[data-state="vol"] { color: red; }'}, ["[data-state=vol]"]),
        ({"style": ".kaart { color: red; }"}, []),
    ],
)
def test_states_are_read_from_the_source(tmp_path: Path, texts: dict[str, str], selectors: list[str]) -> None:
    assert [one.selector for one in all_states(component(tmp_path, **texts))] == selectors


def test_a_state_that_no_visit_shows_is_named(tmp_path: Path) -> None:
    folder = component(tmp_path, template="<dialog></dialog>", script='x("aria-pressed")')
    visit = Visit("open", shows=(("kaart", "dialog[open]"),))
    missing = undeclared(folder, [visit])
    assert missing == [State("kaart", "[aria-pressed=true]")]
    assert "kaart" in undeclared_text(missing)
    assert "[aria-pressed=true]" in undeclared_text(missing)


def test_another_component_does_not_count(tmp_path: Path) -> None:
    folder = component(tmp_path, template="<dialog></dialog>")
    assert undeclared(folder, [Visit(shows=(("lijst", "dialog[open]"),))])


def test_every_state_of_our_components_is_visited() -> None:
    assert undeclared_text(undeclared(OURS, every_visit())) == ""


def test_what_visits_show_exists() -> None:
    known = {tuple(one) for one in all_states(OURS)}
    assert {shown for visit in every_visit() for shown in visit.shows} <= known


def test_an_audit_of_our_site_does_not_begin_without_it(tmp_path: Path) -> None:
    component(tmp_path / "templates" / "components", template="<dialog></dialog>")
    (tmp_path / "site").mkdir()
    arguments = ["audit", "--site", str(tmp_path / "site"), "--templates", str(tmp_path / "templates")]
    arguments += ["--report", str(tmp_path / "verslag")]
    (tmp_path / "site" / "manifest.json").write_text('{"format": "wegwijs-1"}', "utf-8")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "dialog[open]" in result.output


def test_another_site_has_no_components_of_ours(tmp_path: Path) -> None:
    component(tmp_path / "components", template="<dialog></dialog>")
    require_every_state(tmp_path, tmp_path)
