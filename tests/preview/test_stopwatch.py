"""The line in the terminal after every save."""

from __future__ import annotations

from wegwijs.preview.stopwatch import PATIENCE, Stopwatch


class Terminal:
    """Lines that were said, and a clock that a test moves."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.now = 100.0
        self.watch = Stopwatch(self.lines.append, lambda: self.now)


def test_time_until_the_browser_was_given_the_page() -> None:
    terminal = Terminal()
    terminal.now = 100.05
    terminal.watch.ready(3, "a.md: geen problemen.", 100.0, watched=True)
    terminal.watch.shown(2)
    assert terminal.lines == []
    terminal.now = 100.0624
    terminal.watch.shown(3)
    terminal.watch.shown(3)
    assert terminal.lines == ["a.md: geen problemen. Ververst in 62 ms."]


def test_without_a_browser_only_that_it_is_ready() -> None:
    terminal = Terminal()
    terminal.now = 101.26
    terminal.watch.ready(3, "a.md: 1 fout.", 100.0, watched=False)
    terminal.watch.shown(3)
    assert terminal.lines == ["a.md: 1 fout. Klaar in 1,3 s."]


def test_browser_that_does_not_ask() -> None:
    terminal = Terminal()
    terminal.now = 100.04
    terminal.watch.ready(3, "a.md.", 100.0, watched=True)
    terminal.watch.expire()
    assert terminal.lines == []
    terminal.now += PATIENCE + 0.1
    terminal.watch.expire()
    terminal.watch.expire()
    assert terminal.lines == ["a.md. Klaar in 40 ms."]


def test_next_save_before_the_browser_asked() -> None:
    terminal = Terminal()
    terminal.watch.ready(3, "a.md.", 99.98, watched=True)
    terminal.watch.ready(4, "b.md.", 99.99, watched=True)
    terminal.watch.shown(4)
    assert terminal.lines == ["a.md. Klaar in 20 ms.", "b.md. Ververst in 10 ms."]
