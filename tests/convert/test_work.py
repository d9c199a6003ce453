from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from wegwijs import parallel
from wegwijs.convert import Fragment, FragmentCache, convert_all, work
from wegwijs.convert.converter import Converter
from wegwijs.read import Source

GLOSSARY = {"BSN": "burgerservicenummer"}


def source(slug: str, body: str = "Uw BSN staat op [uw pas](pas.md).") -> Source:
    path = f"artikelen/{slug}.md"
    return Source(path, path, "artikelen", slug, {}, {}, body, 1)


class Conversions:
    """A cache file, and what was really converted when it was used."""

    def __init__(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cache = FragmentCache(file)
        self.done: list[str] = []
        convert = Converter.convert

        def counting(converter: Converter, body: str, path: str) -> Fragment:
            self.done.append(path)
            return convert(converter, body, path)

        monkeypatch.setattr(Converter, "convert", counting)

    def run(
        self, sources: list[Source], base_path: str = "/", glossary: Mapping[str, str] = GLOSSARY
    ) -> dict[str, Fragment]:
        self.done.clear()
        result = convert_all(sources, base_path, glossary, self.cache, 1)
        assert result == convert_all(sources, base_path, glossary, FragmentCache(None), 1)
        del self.done[-len(sources) :]
        return result


@pytest.fixture
def conversions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Conversions:
    return Conversions(tmp_path / "fragments.sqlite", monkeypatch)


def test_a_text_is_converted_once(conversions: Conversions) -> None:
    sources = [source("a"), source("b")]
    first = conversions.run(sources)
    assert conversions.done == ["artikelen/a.md", "artikelen/b.md"]
    assert conversions.run(sources) == first
    assert conversions.done == []


def test_only_a_changed_text_is_converted_again(conversions: Conversions) -> None:
    conversions.run([source("a"), source("b")])
    conversions.run([source("a"), source("b", "Anders.")])
    assert conversions.done == ["artikelen/b.md"]


def test_the_same_text_in_another_place_is_another_text(conversions: Conversions) -> None:
    conversions.run([source("a")])
    moved = Source("begrippen/a.md", "begrippen/a.md", "begrippen", "a", {}, {}, source("a").body, 1)
    assert conversions.run([moved])["begrippen/a.md"].links[0].url == "/begrippen/pas/"


def test_a_changed_glossary_changes_every_text(conversions: Conversions) -> None:
    assert "burgerservicenummer" in conversions.run([source("a")])["artikelen/a.md"].html
    assert "<abbr" not in conversions.run([source("a")], glossary={})["artikelen/a.md"].html
    changed = conversions.run([source("a")], glossary={"BSN": "iets anders"})
    assert 'title="iets anders"' in changed["artikelen/a.md"].html


def test_a_changed_base_path_changes_every_text(conversions: Conversions) -> None:
    conversions.run([source("a")])
    moved = conversions.run([source("a")], base_path="/hulp/")
    assert 'href="/hulp/artikelen/pas/"' in moved["artikelen/a.md"].html


def test_a_changed_generator_converts_everything_again(
    conversions: Conversions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversions.run([source("a")])
    package = tmp_path / "wegwijs" / "convert"
    package.mkdir(parents=True)
    (package / "work.py").write_text("# another version of this module")
    monkeypatch.setattr(work, "__file__", str(package / "work.py"))
    conversions.run([source("a")])
    assert conversions.done == ["artikelen/a.md"]


def test_a_new_version_of_a_library_converts_everything_again(
    conversions: Conversions, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversions.run([source("a")])
    monkeypatch.setattr(work, "version", lambda name: f"{name} 99")
    conversions.run([source("a")])
    assert conversions.done == ["artikelen/a.md"]


def test_a_damaged_cache_only_costs_time(conversions: Conversions, tmp_path: Path) -> None:
    first = conversions.run([source("a")])
    (tmp_path / "fragments.sqlite").write_bytes(b"rommel" * 1000)
    assert conversions.run([source("a")]) == first
    assert conversions.done == ["artikelen/a.md"]


def test_several_processes_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_A_PROCESS", 1)
    sources = [source(f"a{number}", f"## Kop {number}\n\n[x](b.md)") for number in range(40)]
    one, two = (convert_all(sources, "/", GLOSSARY, FragmentCache(None), jobs) for jobs in (1, 2))
    assert list(one) == [one_source.path for one_source in sources]
    assert one == two


def test_progress_ends_with_everything_done(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    sources = [source(f"a{number}") for number in range(120)]
    convert_all(sources, "/", {}, FragmentCache(None), 1, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (120, 120)
    assert seen == sorted(seen)
