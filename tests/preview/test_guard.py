"""A mistake of ours is told, and survived."""

from __future__ import annotations

from pathlib import Path

import pytest

from wegwijs.preview.guard import Guard


def fail() -> int:
    return {"a": 1}["bug"]


def test_mistake_is_told_without_a_traceback_and_written_down(tmp_path: Path) -> None:
    said: list[str] = []
    file = tmp_path / "cache" / "fout.txt"
    assert Guard(file, said.append).run(fail, 7) == 7
    assert said == [
        "Er ging iets mis in Wegwijs zelf (KeyError). U deed niets verkeerd. U blijft de laatste goede "
        f"pagina zien. Meld dit aan wie Wegwijs voor u beheert. Stuur het bestand {file} mee."
    ]
    assert "KeyError: 'bug'" in file.read_text("utf-8")


@pytest.mark.parametrize("name", ["", "map/fout.txt"])
def test_mistake_that_cannot_be_written_down(tmp_path: Path, name: str) -> None:
    (tmp_path / "map").write_text("geen map", encoding="utf-8")
    said: list[str] = []
    assert Guard(tmp_path / name if name else None, said.append).run(fail, 7) == 7
    assert said[0].endswith("beheert.")


def test_good_work_is_given() -> None:
    assert Guard(None, lambda text: None).run(lambda: 3, 7) == 3


def test_visitor_who_leaves_is_no_mistake() -> None:
    def leave() -> int:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        Guard(None, lambda text: None).run(leave, 7)
