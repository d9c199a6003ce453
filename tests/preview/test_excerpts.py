"""The line that a problem is about."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.support import PortalFolder
from wegwijs.preview.excerpts import AFTER, BEFORE, LONGEST_MARK, Excerpt, Lines, excerpt, shortened, visible


def test_the_word_at_the_column_is_marked() -> None:
    assert excerpt("topik: digid", 1) == Excerpt("", "topik", ": digid")
    assert excerpt("Zie [dit](nergens.md) nu", 11) == Excerpt("Zie [dit](", "nergens.md", ") nu")


def test_a_long_line_is_cut_around_the_spot() -> None:
    found = excerpt("a" * 5000 + " fout " + "b" * 5000, 5002)
    assert found.before == "…" + "a" * (BEFORE - 1) + " "
    assert found.spot == "fout"
    assert found.after == " " + "b" * (AFTER - 1) + "…"


def test_a_column_beyond_the_line_marks_nothing() -> None:
    assert excerpt("kort", 99) == Excerpt("kort", "", "")


def test_what_hides_or_turns_letters_is_shown() -> None:
    assert visible("a\u202eb\u0000c\u200bd") == "a�b�c�d"
    assert visible("مرحبا tab\t") == "مرحبا tab\t"


@given(st.text(), st.integers(-5, 500))
def test_any_line_gives_a_short_excerpt(line: str, column: int) -> None:
    found = excerpt(line, column)
    assert len(found.before + found.spot + found.after) <= BEFORE + LONGEST_MARK + AFTER + 2


@given(st.text(), st.integers(3, 50))
def test_shortened_is_short_enough(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest


def test_lines_come_from_the_file_as_it_is(portal_folder: PortalFolder) -> None:
    file = portal_folder.write("content/artikelen/x.md", "\ufeffeen\r\ntwee\rdrie\n\n---\n")
    lines = Lines(portal_folder.options())
    assert lines.excerpt(str(file), 1, 1) == Excerpt("", "een", "")
    assert lines.excerpt(str(file), 3, 1) == Excerpt("", "drie", "")


def test_nothing_to_see_gives_no_excerpt(portal_folder: PortalFolder, tmp_path: Path) -> None:
    file = str(portal_folder.write("content/artikelen/x.md", "---\n\nx"))
    secret = tmp_path / "elders.md"
    secret.write_text("geheim", "utf-8")
    picture = str(portal_folder.write("content/artikelen/x.png", b"png"))
    lines = Lines(portal_folder.options())
    spots = [(file, 1), (file, 2), (file, 9), (file, 0), (str(secret), 1), (picture, 1), (file + "x.md", 1)]
    assert [lines.excerpt(name, line, 1) for name, line in spots] == [None] * len(spots)


def test_a_path_that_climbs_out_of_the_portal_is_not_read(portal_folder: PortalFolder) -> None:
    (portal_folder.root.parent / "buiten.md").write_text("geheim", "utf-8")
    climbing = str(portal_folder.content / ".." / ".." / "buiten.md")
    assert Lines(portal_folder.options()).excerpt(climbing, 1, 1) is None


def test_a_file_that_is_no_text_or_too_large_is_no_trouble(portal_folder: PortalFolder) -> None:
    broken = str(portal_folder.write("content/artikelen/x.md", b"\xff\xfe kapot"))
    large = str(portal_folder.write("content/artikelen/y.md", b"x" * 2_000_000))
    lines = Lines(portal_folder.options())
    found = lines.excerpt(broken, 1, 4)
    assert found is not None
    assert found.spot == "kapot"
    assert lines.excerpt(large, 1, 1) is None


def test_a_link_to_a_file_elsewhere_is_not_followed(portal_folder: PortalFolder, tmp_path: Path) -> None:
    secret = tmp_path / "elders" / "geheim.md"
    secret.parent.mkdir()
    secret.write_text("geheim\n")
    link = portal_folder.content / "artikelen" / "link.md"
    link.symlink_to(secret)
    assert Lines(portal_folder.options()).excerpt(str(link), 1, 1) is None


def test_lines_of_the_manual_are_shown(portal_folder: PortalFolder) -> None:
    file = portal_folder.write("docs/redactie/README.md", "# Handleiding\n")
    options = portal_folder.options()
    assert Lines(options).excerpt(str(options.manual / "README.md"), 1, 3) == Excerpt("# ", "Handleiding", "")
    assert file.is_file()
