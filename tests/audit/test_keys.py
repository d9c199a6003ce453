"""What the browser is told when a key is pressed."""

from __future__ import annotations

from typing import Any, cast

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.keys import SHIFT, Key, press, type_letter


class FakeDriver:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def execute_cdp_cmd(self, command: str, values: dict[str, Any]) -> None:
        assert command == "Input.dispatchKeyEvent"
        self.sent.append(values)


def sent_by(key: Key, *, shift: bool = False) -> list[dict[str, Any]]:
    driver = FakeDriver()
    press(cast(ChromiumDriver, driver), key, shift=shift)
    return driver.sent


def test_key_goes_down_and_up() -> None:
    down, up = sent_by(Key.TAB)
    assert (down["type"], up["type"]) == ("rawKeyDown", "keyUp")
    assert down["key"] == up["key"] == "Tab"
    assert down["modifiers"] == 0


def test_key_that_types_brings_its_text() -> None:
    down, up = sent_by(Key.ENTER)
    assert (down["type"], down["text"]) == ("keyDown", "\r")
    assert "text" not in up


def test_shift_is_held() -> None:
    assert {one["modifiers"] for one in sent_by(Key.TAB, shift=True)} == {SHIFT}


def test_letter_and_digit_have_their_own_keys() -> None:
    driver = FakeDriver()
    for letter in "a7":
        type_letter(cast(ChromiumDriver, driver), letter)
    assert [one["code"] for one in driver.sent] == ["KeyA", "KeyA", "Digit7", "Digit7"]
    assert [one["windowsVirtualKeyCode"] for one in driver.sent[::2]] == [65, 55]
