"""What the browser is told when a key is pressed."""

from __future__ import annotations

from typing import Any, cast

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.keys import SHIFT, Key, press, press_often, type_each


class FakeDriver:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.performed: list[dict[str, Any]] = []

    def execute(self, command: str, values: dict[str, Any]) -> None:
        assert command == "actions"
        self.performed += values["actions"]

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


def actions_of(driver: FakeDriver) -> list[tuple[str, str]]:
    (device,) = driver.performed
    return [(one["type"], one["value"]) for one in device["actions"]]


def test_many_presses_are_one_call() -> None:
    driver = FakeDriver()
    press_often(cast(ChromiumDriver, driver), Key.TAB, 2)
    assert actions_of(driver) == [("keyDown", "\ue004"), ("keyUp", "\ue004")] * 2


def test_shift_is_held_through_many_presses() -> None:
    driver = FakeDriver()
    press_often(cast(ChromiumDriver, driver), Key.TAB, 2, shift=True)
    actions = actions_of(driver)
    assert actions[0] == ("keyDown", "\ue008")
    assert actions[-1] == ("keyUp", "\ue008")
    assert len(actions) == 6


def test_letters_are_typed_one_after_the_other() -> None:
    driver = FakeDriver()
    type_each(cast(ChromiumDriver, driver), "a7")
    assert actions_of(driver) == [("keyDown", "a"), ("keyUp", "a"), ("keyDown", "7"), ("keyUp", "7")]
