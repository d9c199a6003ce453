"""What was saved, and when."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from wegwijs.preview.inbox import Inbox


def saved_at(file: Path, moment: float) -> frozenset[Path]:
    file.write_text("x", encoding="utf-8")
    os.utime(file, (moment, moment))
    return frozenset({file})


def test_saves_are_put_together_from_the_first_moment(tmp_path: Path) -> None:
    inbox = Inbox(clock=lambda: 1000.0)
    one, two = saved_at(tmp_path / "a", 999.99), saved_at(tmp_path / "b", 999.9)
    inbox.put(one)
    inbox.put(two)
    inbox.put(frozenset())
    saved = inbox.take(0)
    assert saved is not None
    assert saved.files == one | two
    assert saved.moment == pytest.approx(999.9)
    assert inbox.take(0) is None


@pytest.mark.parametrize("moment", [900.0, 1000.5])
def test_time_of_a_file_that_cannot_be_the_save_does_not_count(tmp_path: Path, moment: float) -> None:
    inbox = Inbox(clock=lambda: 1000.0)
    inbox.put(saved_at(tmp_path / "a", moment))
    saved = inbox.take(0)
    assert saved is not None
    assert saved.moment == 1000.0


def test_file_that_is_gone(tmp_path: Path) -> None:
    inbox = Inbox(clock=lambda: 1000.0)
    inbox.put(frozenset({tmp_path / "weg"}))
    saved = inbox.take(0)
    assert saved is not None
    assert saved.moment == 1000.0


def test_closing_wakes_who_waits() -> None:
    inbox = Inbox()
    got: list[object] = []
    thread = threading.Thread(target=lambda: got.append(inbox.take(60)))
    thread.start()
    inbox.close()
    thread.join(10)
    assert got == [None]
    assert inbox.closed
