from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

from wegwijs.render import Site, load_design
from wegwijs.render.templates import make_environment


def environment(templates: Path, site: Site, cache: Path | None = None) -> Environment:
    design, _ = load_design(templates)
    assert design is not None
    return make_environment(design, site, cache)


def test_text_is_escaped_and_the_site_is_at_hand(templates: Path, site: Site) -> None:
    template = environment(templates, site).from_string("{{ site.name }} {{ text }}")
    assert template.render(text="<b> & \"'") == "Wegwijs &lt;b&gt; &amp; &#34;&#39;"


def test_what_does_not_exist_is_an_error(templates: Path, site: Site) -> None:
    for text in ("{{ niets }}", "{{ site.niets }}", "{% if niets %}x{% endif %}"):
        with pytest.raises(UndefinedError):
            environment(templates, site).from_string(text).render()


def test_icons_are_inline_drawings(templates: Path, site: Site) -> None:
    render = environment(templates, site).from_string("{{ icon(name) }}").render
    assert render(name="mail").startswith('<svg class="icon"')
    with pytest.raises(KeyError):
        render(name="maill")


def test_compiled_templates_are_kept_and_a_changed_template_is_seen(
    templates: Path, site: Site, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"

    def render() -> str:
        return environment(templates, site, cache).get_template("hallo.html").render()

    (templates / "hallo.html").write_text("een")
    assert render() == "een"
    assert [file for file in cache.rglob("*") if file.is_file()]
    (templates / "hallo.html").write_text("twee")
    assert render() == "twee"


def test_a_damaged_cache_only_costs_time(templates: Path, site: Site, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (templates / "hallo.html").write_text("een")
    environment(templates, site, cache).get_template("hallo.html")
    for file in (one for one in cache.rglob("*") if one.is_file()):
        file.write_bytes(file.read_bytes()[:40] + b"rommel")
    assert environment(templates, site, cache).get_template("hallo.html").render() == "een"


def test_a_place_where_nothing_can_be_kept_is_no_problem(templates: Path, site: Site, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    (templates / "hallo.html").write_text("een")
    rendered = environment(templates, site, tmp_path / "bestand" / "cache").get_template("hallo.html")
    assert rendered.render() == "een"
